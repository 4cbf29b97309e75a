"""What can be wrong with a record, as data: code, place, message.

Every message a person may read about a record is written here, once.
"""

from dataclasses import dataclass
from enum import Enum


class IssueCode(Enum):
    """Catalogue of validation messages; ``{label}`` is the field label.

    The value is (stable code, text): without the code, equal texts would be one member.
    """

    REQUIRED = ("required", "Заполните поле «{label}».")
    TOO_LONG = ("too_long", "«{label}»: не длиннее {limit} знаков.")
    NOT_A_NUMBER = ("not_a_number", "«{label}»: нужно целое число, а указано «{value}».")
    NOT_AN_AMOUNT = (
        "not_an_amount",
        "«{label}»: нужно число, не больше двух знаков после запятой, а указано «{value}».",
    )
    OUT_OF_RANGE = ("out_of_range", "«{label}»: допустимо {bounds}, а указано {value}.")
    NOT_A_DAY = ("not_a_day", "«{label}»: {reason}")
    NOT_A_FLAG = ("not_a_flag", "«{label}»: напишите «да» или «нет» вместо «{value}».")
    UNKNOWN_OPTION = (
        "unknown_option",
        "«{label}»: значения «{value}» нет в списке; допустимо: {options}.",
    )
    BAD_IDENTIFIER = ("bad_identifier", "«{label}»: {reason}")
    BAD_EMAIL = ("bad_email", "«{label}»: «{value}» не похоже на адрес электронной почты.")
    LINK_NOT_FOUND = (
        "link_not_found",
        (
            "«{label}»: «{value}» не найдено в разделе «{section}»; "
            "проверьте написание или сначала добавьте запись."
        ),
    )
    LINK_AMBIGUOUS = (
        "link_ambiguous",
        "«{label}»: «{value}» подходит к нескольким записям ({count}); уточните: {advice}.",
    )
    LINK_MISSING = ("link_missing", "«{label}»: такой записи больше нет; выберите другую.")
    DUPLICATE = ("duplicate", "Такая запись уже есть: {caption}.")
    AMBIGUOUS_RECORD = (
        "ambiguous_record",
        "По этим данным подходит несколько записей ({count}); укажите {advice}.",
    )
    CONFLICTING_RECORD = ("conflicting_record", "{reason}")
    ENDS_BEFORE_START = ("ends_before_start", "«{label}» раньше, чем «{other}»: проверьте даты.")
    SAME_PERSON = (
        "same_person",
        "Наставник и наставляемый — один и тот же человек: выберите другого.",
    )
    ONE_OF_TWO = ("one_of_two", "Заполните ровно одно из двух: «{label}» или «{other}».")
    GOES_TOGETHER = ("goes_together", "«{label}» и «{other}» заполняются вместе.")
    ABOVE_MAXIMUM = ("above_maximum", "«{label}» больше, чем «{other}»: проверьте числа.")
    BAD_PERIOD = ("bad_period", "«{label}»: {reason}")
    UNREADABLE_CELL = ("unreadable_cell", "{reason}")
    UNCLEAR = ("unclear", "{reason}")


@dataclass(frozen=True, slots=True)
class Issue:
    """One problem; ``field`` is empty when it concerns the whole record."""

    code: IssueCode
    message: str
    field: str = ""


def issue(code: IssueCode, field: str = "", **details: object) -> Issue:
    """Build an issue with its message filled in."""
    return Issue(code, code.value[1].format(**details), field)


class Explained(Exception):
    """An error that tells a person in ``message`` what is wrong and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class RecordInvalid(Exception):
    """Values do not make a valid record; carries every issue at once."""

    def __init__(self, issues: tuple[Issue, ...]) -> None:
        super().__init__(" ".join(item.message for item in issues))
        self.issues = issues


class RecordInUse(Explained):
    """The record cannot be deleted while others refer to it; the message says which."""


class NothingToUndo(Exception):
    """There is no action that could be taken back (or repeated)."""
