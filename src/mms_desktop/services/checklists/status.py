"""Who was expected to fill in what in a period, and who has."""

from dataclasses import dataclass
from typing import Any

from mms_desktop.catalog.checklists import newest
from mms_desktop.domain.checklists import Checklist, GapPolicy
from mms_desktop.domain.sections.responses import Assessor
from mms_desktop.services.checklists.responses import Editions, Filled, filled_of_period
from mms_desktop.services.checklists.subjects import ChecklistSubject, expected_subjects
from mms_desktop.storage.connection import Database
from mms_desktop.storage.records import Records

NOT_STARTED = "not_started"


@dataclass(frozen=True, slots=True)
class SubjectStatus:
    """One subject of a form with its own response, if it has one."""

    subject: ChecklistSubject
    filled: Filled | None

    @property
    def code(self) -> str:
        """The status as the command line names it."""
        return str(self.filled.response.status) if self.filled else NOT_STARTED

    @property
    def words(self) -> str:
        """The status as a person reads it."""
        return self.filled.response.status.label if self.filled else "Не начат"


@dataclass(frozen=True, slots=True)
class FormStatus:
    """A form with everybody expected to fill it in, and those who did unasked."""

    form: Checklist
    subjects: tuple[SubjectStatus, ...]

    @property
    def complete(self) -> int:
        """The number of subjects whose every item is answered."""
        return sum(bool(one.filled and one.filled.result.is_complete) for one in self.subjects)

    def as_json(self) -> dict[str, object]:
        """Return the form's completeness for the command line."""
        received = sum(one.filled is not None for one in self.subjects)
        return {
            "form": self.form.key,
            "title": self.form.title,
            "expected": len(self.subjects),
            "received": received,
            "complete": self.complete,
            "missing": len(self.subjects) - self.complete,
            "subjects": [
                {
                    "subject": one.subject.code,
                    "name": one.subject.name,
                    "status": one.code,
                    "response": one.filled.as_json() if one.filled else None,
                }
                for one in self.subjects
            ],
        }


def form_statuses(
    database: Database, editions: Editions, period: Any, gap_policy: GapPolicy
) -> list[FormStatus]:
    """Return every form with who has (not) filled it in."""
    responses = filled_of_period(database, editions, period, gap_policy)
    with database.snapshot() as connection:
        records = Records(connection)
        return [
            FormStatus(form, _subjects(records, form, period, responses))
            for form in newest(dict(editions)).values()
        ]


def _subjects(
    records: Records, form: Checklist, period: Any, responses: list[Filled]
) -> tuple[SubjectStatus, ...]:
    own = {
        one.subject.code: one
        for one in responses
        if one.form.key == form.key and one.response.assessor == Assessor.SELF
    }
    expected = expected_subjects(records, form, period)
    known = {subject.code for subject in expected}
    unasked = [one.subject for code, one in own.items() if code not in known]
    return tuple(SubjectStatus(one, own.get(one.code)) for one in (*expected, *unasked))
