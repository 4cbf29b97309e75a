"""Filling in a checklist in the window: what a sheet shows, and saving a burst of answers."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from mms_desktop.catalog.checklist_rules import read_checklist_rules
from mms_desktop.catalog.checklists import newest
from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.checklist_rules import ChecklistRules
from mms_desktop.domain.checklist_scoring import score
from mms_desktop.domain.checklists import Answer, Checklist, GapPolicy
from mms_desktop.domain.issues import IssueCode, RecordInvalid, issue
from mms_desktop.domain.sections.checklist_papers import EvidenceFile
from mms_desktop.domain.sections.periods import PERIODS, PeriodState
from mms_desktop.domain.sections.responses import RESPONSE_ANSWERS, RESPONSES, Assessor
from mms_desktop.paths import forms_dir
from mms_desktop.services.action import action
from mms_desktop.services.checklists.previous import Previous, PreviousPeriods
from mms_desktop.services.checklists.responses import (
    Editions,
    Filled,
    Submission,
    filled,
    store,
)
from mms_desktop.services.checklists.stored import StoredResponses
from mms_desktop.services.checklists.subjects import ChecklistSubject, find_subject
from mms_desktop.services.monitoring.periods import PeriodClosed
from mms_desktop.storage.connection import Database
from mms_desktop.storage.queries import find_ids
from mms_desktop.storage.records import Records

TEXT_LIMIT = 4000


@dataclass(frozen=True, slots=True)
class Sheet:
    """One subject's checklist of a period, ready to be filled in.

    Attributes:
        newest: The edition for an assessor who has not answered yet.
        filled: What each assessor has answered so far; their editions stay theirs.
        previous: What the subject answered in the period before.
        rules: How sub-checks suggest a score, and what else the document leaves open.
    """

    newest: Checklist
    period: Any
    subject: ChecklistSubject
    gap_policy: GapPolicy
    filled: Mapping[Assessor, Filled]
    previous: Previous
    rules: ChecklistRules

    @property
    def reasons(self) -> Mapping[str, str]:
        """Why items stand returned, by item code."""
        return self.filled[Assessor.SELF].reasons if Assessor.SELF in self.filled else {}

    @property
    def files(self) -> Mapping[str, tuple[EvidenceFile, ...]]:
        """The files that prove the answers of the subject, by item code."""
        return self.filled[Assessor.SELF].files if Assessor.SELF in self.filled else {}

    @property
    def is_closed(self) -> bool:
        """Whether the answers may no longer change."""
        return bool(self.period.state == PeriodState.CLOSED)

    def form(self, assessor: Assessor) -> Checklist:
        """Return the edition the assessor answers."""
        return self.filled[assessor].form if assessor in self.filled else self.newest

    def answers(self, assessor: Assessor) -> tuple[Answer, ...]:
        """Return what the assessor has answered so far."""
        return self.filled[assessor].answers if assessor in self.filled else ()


def open_sheet(
    database: Database,
    editions: Editions,
    period: Any,
    *,
    form: str,
    subject: str,
    gap_policy: GapPolicy,
) -> Sheet:
    """Return the sheet of the subject with that code; raises ``SubjectUnknown``."""
    edition = newest(dict(editions))[form]
    with database.snapshot() as connection:
        records = Records(connection)
        found = find_subject(records, edition, subject)
        filters = (
            ("form", form),
            ("period", period.id),
            ("organization", found.organization),
            ("association", found.association),
        )
        ids = find_ids(connection, RESPONSES, filters=filters)
        known = StoredResponses(records)
        responses = [
            filled(records, editions, response, gap_policy, known)
            for response in records.by_ids(RESPONSES, ids).values()
        ]
        by_assessor = {one.response.assessor: one for one in responses}
        rules = read_checklist_rules(forms_dir())
        answered = by_assessor[Assessor.SELF].form if Assessor.SELF in by_assessor else edition
        previous = PreviousPeriods(records, period, known).find(
            answered, found, Assessor.SELF, editions=editions, rules=rules
        )
    return Sheet(edition, period, found, gap_policy, by_assessor, previous, rules)


def save_answers(database: Database, submission: Submission, now: datetime) -> ChangeSet:
    """Store the answers as one undoable action; nothing changed leaves no trace.

    The moment becomes the revision: a blank saved before it does not replace the answers.
    Raises ``PeriodClosed``, ``RecordInvalid``, ``AnswersInvalid``.
    """
    _check_lengths(submission)
    score(submission.form, submission.answers)
    with action(database, _title(submission)) as run:
        period = run.records.get(PERIODS, submission.period.id)
        if period is None or period.state == PeriodState.CLOSED:
            raise PeriodClosed(period or submission.period)
        known = StoredResponses(run.records)
        before = known.find(submission.key)
        same = before is not None and before.fingerprint == submission.version.fingerprint
        if not same and (before is not None or not submission.is_empty):
            timed = replace(submission, revision=int(now.timestamp() * 1000))
            store(run, timed, now.date(), known)
    return run.done


def _title(submission: Submission) -> str:
    expert = ", эксперт" if submission.assessor is Assessor.EXPERT else ""
    return f"Чек-лист «{submission.form.short_title}»: {submission.subject.name}{expert}"


def _check_lengths(submission: Submission) -> None:
    issues = [
        issue(IssueCode.TOO_LONG, name, label=RESPONSE_ANSWERS.field(name).label, limit=TEXT_LIMIT)
        for answer in submission.answers
        for name, text in (("comment", answer.comment), ("evidence", "\n".join(answer.evidence)))
        if len(text) > TEXT_LIMIT
    ]
    if issues:
        raise RecordInvalid(tuple(issues))
