"""Who was expected to fill in what in a period, who has, and whether in time."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from mms_desktop.catalog.checklists import newest
from mms_desktop.domain.checklists import Checklist, GapPolicy
from mms_desktop.domain.response_status import NOT_STARTED_LABEL
from mms_desktop.domain.sections.responses import Assessor
from mms_desktop.services.checklists.comparing import ItemPair, pair_json, side_by_side
from mms_desktop.services.checklists.responses import Editions, Filled, filled_of_period
from mms_desktop.services.checklists.subjects import ChecklistSubject, expected_subjects
from mms_desktop.storage.connection import Database
from mms_desktop.storage.records import Records

NOT_STARTED = "not_started"


class Timeliness(StrEnum):
    """Whether a response came by the day it was due."""

    ON_TIME = "on_time"
    LATE = "late"
    AWAITED = "awaited"
    OVERDUE = "overdue"
    NO_TERM = "no_term"

    @property
    def label(self) -> str:
        """The state as a person reads it."""
        return _LABELS[self]


_LABELS = {
    Timeliness.ON_TIME: "в срок",
    Timeliness.LATE: "с опозданием",
    Timeliness.AWAITED: "ожидается",
    Timeliness.OVERDUE: "просрочен",
    Timeliness.NO_TERM: "срок не назначен",
}


@dataclass(frozen=True, slots=True)
class SubjectStatus:
    """One subject of a form with its own response and the expert's, if there are any.

    Attributes:
        expected: Whether the form was asked of it; some fill it in unasked.
    """

    subject: ChecklistSubject
    filled: Filled | None
    expert: Filled | None = None
    expected: bool = True
    timeliness: Timeliness = Timeliness.NO_TERM

    @property
    def code(self) -> str:
        """The status as the command line names it."""
        return str(self.filled.response.status) if self.filled else NOT_STARTED

    @property
    def words(self) -> str:
        """The status as a person reads it."""
        return self.filled.response.status.label if self.filled else NOT_STARTED_LABEL

    @property
    def complete(self) -> bool:
        """Whether every item is answered."""
        return self.filled is not None and self.filled.result.is_complete

    @property
    def difference(self) -> int | None:
        """How many points the expert gives more; ``None`` unless both are complete."""
        if not self.complete or self.filled is None or self.expert is None:
            return None
        if not self.expert.result.is_complete:
            return None
        return self.expert.result.score - self.filled.result.score

    def as_json(self) -> dict[str, object]:
        """Return the subject's state for the command line."""
        received = self.filled.response.received_on if self.filled else None
        pairs: tuple[ItemPair, ...] = ()
        if self.filled and self.expert:
            pairs = side_by_side(self.filled.form, self.filled.answers, self.expert.answers)
        return {
            "subject": self.subject.code,
            "name": self.subject.name,
            "expected": self.expected,
            "status": self.code,
            "status_label": self.words,
            "received_on": received.isoformat() if received else None,
            "timeliness": str(self.timeliness),
            "response": self.filled.as_json() if self.filled else None,
            "expert": self.expert.as_json() if self.expert else None,
            "difference": self.difference,
            "items": [pair_json(pair, ("self", "expert")) for pair in pairs],
        }


@dataclass(frozen=True, slots=True)
class FormStatus:
    """A form with everybody expected to fill it in, and those who did unasked."""

    form: Checklist
    subjects: tuple[SubjectStatus, ...]

    @property
    def expected(self) -> int:
        """The number of subjects the form was asked of."""
        return sum(one.expected for one in self.subjects)

    @property
    def complete(self) -> int:
        """The number of subjects whose every item is answered."""
        return sum(one.complete for one in self.subjects)

    @property
    def missing(self) -> int:
        """The number of expected subjects that have not answered every item."""
        return sum(one.expected and not one.complete for one in self.subjects)

    def as_json(self) -> dict[str, object]:
        """Return the form's completeness for the command line."""
        return {
            "form": self.form.key,
            "title": self.form.title,
            "expected": self.expected,
            "received": sum(one.filled is not None for one in self.subjects),
            "complete": self.complete,
            "missing": self.missing,
            "on_time": self._counted(Timeliness.ON_TIME),
            "late": self._counted(Timeliness.LATE),
            "overdue": self._counted(Timeliness.OVERDUE),
            "subjects": [one.as_json() for one in self.subjects],
        }

    def _counted(self, timeliness: Timeliness) -> int:
        return sum(one.timeliness is timeliness for one in self.subjects)


def form_statuses(
    database: Database,
    editions: Editions,
    period: Any,
    gap_policy: GapPolicy,
    today: date | None = None,
) -> list[FormStatus]:
    """Return every form with who has (not) filled it in; ``today`` tells who is overdue."""
    responses = filled_of_period(database, editions, period, gap_policy)
    with database.snapshot() as connection:
        records = Records(connection)
        return [
            FormStatus(form, _subjects(records, form, period, responses, today))
            for form in newest(dict(editions)).values()
        ]


def timeliness(filled: Filled | None, due: date | None, today: date | None) -> Timeliness:
    """Return whether a response came in time; a half-filled one has not come yet."""
    if due is None:
        return Timeliness.NO_TERM
    if filled is not None and filled.result.is_complete:
        received = filled.response.received_on
        return Timeliness.LATE if received and received > due else Timeliness.ON_TIME
    return Timeliness.OVERDUE if today and today > due else Timeliness.AWAITED


def _subjects(
    records: Records,
    form: Checklist,
    period: Any,
    responses: list[Filled],
    today: date | None,
) -> tuple[SubjectStatus, ...]:
    of_form = [one for one in responses if one.form.key == form.key]
    own = {one.subject.code: one for one in of_form if one.response.assessor == Assessor.SELF}
    expert = {one.subject.code: one for one in of_form if one.response.assessor == Assessor.EXPERT}
    expected = expected_subjects(records, form, period)
    known = {subject.code for subject in expected}
    unasked = {one.subject.code: one.subject for one in of_form if one.subject.code not in known}
    return tuple(
        SubjectStatus(
            one,
            own.get(one.code),
            expert.get(one.code),
            one.code in known,
            timeliness(own.get(one.code), period.due, today),
        )
        for one in (*expected, *unasked.values())
    )
