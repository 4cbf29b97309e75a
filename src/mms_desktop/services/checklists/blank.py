"""A blank to be filled in, before it takes the form of a file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mms_desktop.domain.checklists import Answer, Checklist
from mms_desktop.services.checklists.identity import BlankIdentity
from mms_desktop.services.checklists.stamp import Stamp
from mms_desktop.services.checklists.subjects import ChecklistSubject


@dataclass(frozen=True, slots=True)
class Blank:
    """Whose answers to what a blank asks for, and what it shows beside the questions.

    Attributes:
        given: Answers already in the blank: those of a response that is returned.
        previous: Answers of the period before, for reference only.
        previous_code: The period they were given in.
        remarks: Why an item is returned, by the item's code.
        lines: The lines above the table where they are known already: a blank saved again.
        previous_words: The same as ``previous`` in words, where only these are known.
        stamp: When and how often the program has saved the blank.
    """

    form: Checklist
    subject: ChecklistSubject
    period: Any
    identity: BlankIdentity
    given: Mapping[str, Answer] = field(default_factory=dict)
    previous: Mapping[str, Answer] = field(default_factory=dict)
    previous_code: str = ""
    remarks: Mapping[str, str] = field(default_factory=dict)
    lines: tuple[str, ...] = ()
    previous_words: Mapping[str, str] = field(default_factory=dict)
    stamp: Stamp | None = None
