"""Keeping the surname a person had before: lists that are out of date still use it."""

from typing import Any

from mms_desktop.domain.changes import Change
from mms_desktop.domain.sections.identity import FORMER_NAMES, FormerName
from mms_desktop.domain.text import fold
from mms_desktop.services.action import Action


def remember_surname(run: Action, person: Any, surname: str) -> Change | None:
    """Add a former surname inside an action; None when it is known, empty or still borne."""
    former = FormerName(person=person.id, surname=surname)
    if not surname or fold(surname) == fold(person.surname):
        return None
    if run.records.twins(FORMER_NAMES, former):
        return None
    (stored,) = run.insert(FORMER_NAMES, [former])
    return Change(FORMER_NAMES.key, stored, None, FORMER_NAMES.values(former))
