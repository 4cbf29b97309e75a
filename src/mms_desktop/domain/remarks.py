"""Remarks on how something written was understood: a stable code and a Russian sentence."""

from dataclasses import dataclass
from enum import StrEnum


class RemarkCode(StrEnum):
    """Stable codes of remarks; reports and their readers count by them."""

    LATIN_LETTERS = "latin_letters"
    LETTER_CASE = "letter_case"
    INITIALS = "initials"
    NAME_UNCLEAR = "name_unclear"
    NAME_ORDER = "name_order"
    FORMER_SURNAME = "former_surname"
    UNKNOWN_POSITION = "unknown_position"
    UNKNOWN_SUBJECT = "unknown_subject"
    DOUBTFUL_POSITION = "doubtful_position"
    ACTING = "acting"
    TEXT_DROPPED = "text_dropped"
    RATE_UNCLEAR = "rate_unclear"
    DAY_REPAIRED = "day_repaired"
    DAY_UNCLEAR = "day_unclear"
    IDENTIFIER_REPAIRED = "identifier_repaired"
    IDENTIFIER_WRONG = "identifier_wrong"
    NUMBER_UNCLEAR = "number_unclear"
    WORD_UNCLEAR = "word_unclear"
    EMAIL_WRONG = "email_wrong"
    PHONE_REPAIRED = "phone_repaired"
    CELL_BROKEN = "cell_broken"
    CELL_MERGED = "cell_merged"
    GROUP_HEADING = "group_heading"
    NO_VALUE = "no_value"
    SEVERAL_POSITIONS = "several_positions"
    CATEGORY_UNCLEAR = "category_unclear"
    CATEGORY_UNDATED = "category_undated"
    CONFLICT = "conflict"
    REQUIRED = "required"


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark; the message says what was written and how it was taken.

    ``part`` names the part of what was read, where parts stand in cells of their own.
    """

    code: RemarkCode
    message: str
    part: str = ""
