"""Collecting filled checklists: blanks and answers.csv, any number, again and again.

A response goes in whole or not at all; those of one call are one undoable action. Which of
several versions stands is decided in ``revisions``.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from mms_desktop.catalog.checklist_rules import read_checklist_rules
from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.checklist_rules import ChecklistRules
from mms_desktop.domain.checklists import Answer, GapPolicy
from mms_desktop.paths import forms_dir
from mms_desktop.services.action import Action, action
from mms_desktop.services.checklists.doubts import doubts
from mms_desktop.services.checklists.history import earlier_contents
from mms_desktop.services.checklists.issuing import issuer_of
from mms_desktop.services.checklists.parts import Part, PartProblem
from mms_desktop.services.checklists.previous import PreviousPeriods
from mms_desktop.services.checklists.reading import in_order_of_saving, read_parts
from mms_desktop.services.checklists.responses import (
    Editions,
    Filled,
    Submission,
    filled,
    store,
)
from mms_desktop.services.checklists.revisions import (
    Verdict,
    Version,
    after_looking,
    highest,
    judge,
)
from mms_desktop.services.checklists.saved_time import shown_moment
from mms_desktop.services.checklists.stored import StoredResponses
from mms_desktop.services.checklists.subjects import open_associations
from mms_desktop.services.checklists.submissions import Refused, SubmissionReader, part_remark
from mms_desktop.services.checklists.words import quoted
from mms_desktop.services.exchange.apart import ReadingApart
from mms_desktop.services.exchange.plan import Place, Remark, remark_json
from mms_desktop.services.exchange.unreadable import FileUnreadable
from mms_desktop.services.progress import Progress, silent
from mms_desktop.storage.connection import Database
from mms_desktop.storage.records import Records


@dataclass(slots=True)
class Collected:
    """What became of the files: responses stored, refused, and the reasons.

    ``unread`` counts the files that hold no answers of ours at all; they are refused too.
    """

    accepted: int = 0
    unchanged: int = 0
    rejected: int = 0
    unread: int = 0
    errors: list[Remark] = field(default_factory=list)
    warnings: list[Remark] = field(default_factory=list)
    responses: list[Filled] = field(default_factory=list)
    done: ChangeSet = field(default_factory=lambda: ChangeSet("Собраны чек-листы"))

    def as_json(self) -> dict[str, object]:
        """Return the report in the form of the command line."""
        return {
            "accepted": self.accepted,
            "unchanged": self.unchanged,
            "rejected": self.rejected,
            "errors": [remark_json(error) for error in self.errors],
            "warnings": [remark_json(warning) for warning in self.warnings],
            "responses": [response.as_json() for response in self.responses],
        }

    def refuse(self, *remarks: Remark) -> None:
        """Count a response that does not go in, with the reasons."""
        self.rejected += 1
        self.errors += remarks


def collect(
    database: Database,
    files: Sequence[Path],
    *,
    editions: Editions,
    gap_policy: GapPolicy,
    today: date,
    progress: Progress = silent,
    accept_older: bool = False,
) -> Collected:
    """Store the answers of the files; what is wrong in one does not stop the others.

    ``accept_older`` lets an older version stand: a person has looked at both.
    """
    collected = Collected()
    parts = _read(files, collected, progress)
    issuer = issuer_of(database)
    earlier = earlier_contents(database, _concerned(database, editions, issuer, parts))
    with action(database, f"Собраны чек-листы, файлов: {len(files)}") as run:
        known = StoredResponses(run.records)
        judged = _Judged(run, known, earlier, today, accept_older, issuer)
        collected.responses = [
            filled(run.records, editions, response, gap_policy, known)
            for response in _take_all(judged, editions, parts, collected)
        ]
        collected.done = run.done
    return collected


def _read(files: Sequence[Path], collected: Collected, progress: Progress) -> list[Part]:
    parts: list[Part] = []
    done = 0

    def still_wanted() -> None:
        progress(done, len(files))

    with ReadingApart(still_wanted) as reading:
        for done, path in enumerate(files, start=1):
            try:
                parts += reading.read(read_parts, path)
            except PartProblem as problem:
                collected.refuse(problem.remark)
                collected.unread += problem.unread
            except FileUnreadable as error:
                collected.refuse(Remark(Place(path.name), str(error.code), error.message))
                collected.unread += 1
            progress(done, len(files))
    return in_order_of_saving(parts)


def _concerned(
    database: Database, editions: Editions, issuer: str, parts: Sequence[Part]
) -> list[int]:
    """Return the stored responses that blanks among the parts may replace."""
    with database.snapshot() as connection:
        records = Records(connection)
        known = StoredResponses(records)
        reader = SubmissionReader(records, editions, issuer)
        found = []
        for part in parts:
            if not part.instance:
                continue
            try:
                response = known.find(reader.read(part).key)
            except Refused:
                continue
            found += [response.id] if response else []
    return found


def _rules() -> ChecklistRules:
    return read_checklist_rules(forms_dir())


@dataclass(frozen=True, slots=True)
class _Judged:
    """What is needed to tell whether a version stands."""

    run: Action
    known: StoredResponses
    earlier: defaultdict[int, set[str]]
    today: date
    accept_older: bool
    issuer: str
    rules: ChecklistRules = field(default_factory=_rules)
    previous: dict[int, PreviousPeriods] = field(default_factory=dict)

    def associations(self, submission: Submission) -> int:
        """Return how many municipal associations a «н/п» of the submission is judged by."""
        if not any(answer.na for answer in submission.answers):
            return 0
        return len(open_associations(self.run.records, submission.period))

    def previous_answers(self, submission: Submission) -> dict[str, Answer]:
        """Return what the same subject answered in the period before."""
        period = submission.period
        if period.id not in self.previous:
            self.previous[period.id] = PreviousPeriods(self.run.records, period, self.known)
        found = self.previous[period.id].find(
            submission.form, submission.subject, submission.assessor
        )
        return dict(found.answers)


def _take_all(
    judged: _Judged, editions: Editions, parts: Sequence[Part], collected: Collected
) -> list[Any]:
    """Store what stands of the parts and return the responses concerned, each once."""
    reader = SubmissionReader(judged.run.records, editions, judged.issuer)
    stored: dict[int, Any] = {}
    for part in parts:
        try:
            response = _take(judged, part, reader.read(part), collected)
        except Refused as refused:
            collected.refuse(*refused.remarks)
            continue
        stored[response.id] = response
    return list(stored.values())


def _take(judged: _Judged, part: Part, submission: Submission, collected: Collected) -> Any:
    """Store the submission if it stands and return the response that stands now."""
    before = judged.known.find(submission.key)
    seen = judged.earlier[before.id] if before else set()
    verdict = judge(_version(before, judged.known), submission.version, seen)
    if before and submission.is_empty and before.fingerprint != submission.version.fingerprint:
        text = "Бланк не заполнен, а ответы уже приняты раньше: прежние оставлены."
        raise Refused(part_remark(part, "empty_blank", "score", text))
    if not judged.accept_older:
        _refuse_unless_newer(verdict, part, before, submission)
    elif before and verdict in (Verdict.OLDER, Verdict.TWO_REFUSED):
        newest = highest(before.revision, submission.revision) or 0
        submission = replace(submission, revision=after_looking(newest))
    collected.accepted += 1
    if verdict is Verdict.REPLACED_BEFORE and not judged.accept_older:
        collected.unchanged += 1
        text = "Уже загружено раньше и заменено более новым файлом: ничего не изменено."
        collected.warnings.append(part_remark(part, "already_replaced", "", text))
        return before
    response, changed = store(judged.run, submission, judged.today, judged.known)
    judged.earlier[response.id].add(response.fingerprint)
    collected.unchanged += not changed
    collected.warnings += (*part.warnings, *_warnings(part, submission, verdict))
    if changed:
        before_it = judged.previous_answers(submission)
        found = doubts(submission, before_it, judged.rules, judged.associations(submission))
        collected.warnings += [part_remark(part, code, "", text) for code, text in found]
    return response


def _version(response: Any, known: StoredResponses) -> Version | None:
    if response is None:
        return None
    given = sum(one.score is not None or one.not_applicable for one in known.answers(response))
    return Version(response.revision, response.fingerprint, given)


def _refuse_unless_newer(verdict: Verdict, part: Part, before: Any, submission: Submission) -> None:
    """Raise ``Refused`` when the version stored stays, with what a person can do about it."""
    if verdict is Verdict.OLDER:
        raise Refused(part_remark(part, "older_revision", "", _older_text(before, submission)))
    if verdict is Verdict.TWO_REFUSED:
        text = (
            f"{_two_versions(submission)} Оставлены принятые раньше. Сравните их и, если верен "
            "этот файл, загрузите его с разрешением заменить."
        )
        raise Refused(part_remark(part, "two_versions", "", text))


def _two_versions(submission: Submission) -> str:
    return (
        f"{quoted(submission.subject.name)}: прислано две разные версии, сохранённые в одну "
        f"секунду, {shown_moment(submission.revision or 0)}: какая новее, сказать нельзя."
    )


def _older_text(before: Any, submission: Submission) -> str:
    return (
        f"{quoted(submission.subject.name)}: этот файл сохранён "
        f"{shown_moment(submission.revision or 0)}, а приняты ответы, сохранённые позже, "
        f"{shown_moment(before.revision)}. "
        "Они оставлены. Если верен старый файл, загрузите его с разрешением заменить новый."
    )


def _warnings(part: Part, submission: Submission, verdict: Verdict) -> list[Remark]:
    found = []
    if verdict is Verdict.SAME:
        text = "Уже загружено: ответы те же, ничего не изменено."
        found.append(part_remark(part, "already_loaded", "", text))
    if verdict is Verdict.TWO_TAKEN:
        text = f"{_two_versions(submission)} Принята эта; сравните её с прежней в журнале."
        found.append(part_remark(part, "two_versions", "", text))
    if submission.is_empty:
        text = "Бланк не заполнен: ни одного ответа нет."
        found.append(part_remark(part, "empty_blank", "score", text))
    tomorrow = (datetime.now() + timedelta(days=1)).timestamp() * 1000
    if submission.revision is not None and submission.revision > tomorrow:
        text = (
            f"Файл сохранён будущим числом, {shown_moment(submission.revision)}: на том компьютере "
            "неверны часы. Следующие файлы этой организации могут показаться старыми."
        )
        found.append(part_remark(part, "clock_ahead", "", text))
    return found
