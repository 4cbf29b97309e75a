"""Collecting filled checklists: XLSX blanks and answers.csv, any number, again and again.

A response goes in whole or not at all; those of one call are one undoable action.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.checklist_answers import check_answers, read_answer
from mms_desktop.domain.checklists import Answer, AnswersInvalid, Checklist, GapPolicy
from mms_desktop.domain.sections.periods import PERIODS, PeriodState
from mms_desktop.domain.sections.responses import Assessor
from mms_desktop.domain.text import fold
from mms_desktop.services.action import action
from mms_desktop.services.checklists.parts import (
    Part,
    PartProblem,
    read_answers_file,
    read_blank,
)
from mms_desktop.services.checklists.responses import (
    Editions,
    Filled,
    Submission,
    filled,
    store,
)
from mms_desktop.services.checklists.subjects import SubjectUnknown, find_subject
from mms_desktop.services.exchange.plan import Place, Remark, remark_json
from mms_desktop.services.exchange.reading import FileUnreadable, read_tables
from mms_desktop.services.progress import Progress, silent
from mms_desktop.storage.connection import Database
from mms_desktop.storage.records import Records

ASSESSORS = {
    "": Assessor.SELF,
    **{str(one): one for one in Assessor},
    **{fold(one.label): one for one in Assessor},
}


@dataclass(slots=True)
class Collected:
    """What became of the files: responses stored, refused, and the reasons."""

    accepted: int = 0
    unchanged: int = 0
    rejected: int = 0
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


class _Refused(Exception):
    """A response cannot be taken; carries the remarks that say why."""

    def __init__(self, *remarks: Remark) -> None:
        super().__init__()
        self.remarks = remarks


def collect(
    database: Database,
    files: Sequence[Path],
    *,
    editions: Editions,
    gap_policy: GapPolicy,
    today: date,
    progress: Progress = silent,
) -> Collected:
    """Store the answers of the files; what is wrong in one does not stop the others."""
    collected = Collected()
    parts = []
    for number, path in enumerate(files, start=1):
        parts += _parts(path, collected)
        progress(number, len(files))
    with action(database, f"Собраны чек-листы, файлов: {len(files)}") as run:
        stored: dict[int, Any] = {}
        for part in parts:
            try:
                submission = _submission(run.records, editions, part)
            except _Refused as refused:
                collected.rejected += 1
                collected.errors += refused.remarks
                continue
            response, changed = store(run, submission, today)
            collected.accepted += 1
            collected.unchanged += not changed
            stored[response.id] = response
        collected.responses = [
            filled(run.records, editions, response, gap_policy) for response in stored.values()
        ]
        collected.done = run.done
    return collected


def _parts(path: Path, collected: Collected) -> list[Part]:
    try:
        sheets = read_tables(path)
        blank = read_blank(path, sheets)
        return [blank] if blank else read_answers_file(path, sheets)
    except FileUnreadable as error:
        collected.errors.append(Remark(Place(path.name), str(error.code), error.message))
    except PartProblem as problem:
        collected.errors.append(problem.remark)
    collected.rejected += 1
    return []


def _submission(records: Records, editions: Editions, part: Part) -> Submission:
    form = _form(editions, part)
    period = _period(records, part)
    try:
        subject = find_subject(records, form, part.key.subject)
    except SubjectUnknown as error:
        raise _Refused(_remark(part, "unknown_subject", "subject", str(error))) from error
    assessor = ASSESSORS.get(fold(part.key.assessor))
    if assessor is None:
        text = f"«{part.key.assessor}»: укажите self (самооценка) или expert (эксперт)."
        raise _Refused(_remark(part, "unknown_assessor", "assessor", text))
    return Submission(form, period, subject, assessor, _answers(form, part), part.instance)


def _form(editions: Editions, part: Part) -> Checklist:
    form = editions.get((part.key.form, part.key.edition))
    if form is not None:
        return form
    known = [edition for key, edition in editions if key == part.key.form]
    if not known:
        keys = ", ".join(sorted({key for key, _ in editions}))
        text = f"Чек-листа «{part.key.form}» нет. Есть: {keys}."
        raise _Refused(_remark(part, "unknown_form", "form", text))
    text = (
        f"У чек-листа «{part.key.form}» нет редакции «{part.key.edition}». Есть: {', '.join(known)}. "
        "Возможно, бланк сделан более новой версией программы."
    )
    raise _Refused(_remark(part, "unknown_edition", "edition", text))


def _period(records: Records, part: Part) -> Any:
    periods = {period.code: period for period in records.all(PERIODS)}
    period = periods.get(part.key.period)
    if period is None:
        known = ", ".join(sorted(periods)) or "ни одного"
        text = f"Периода «{part.key.period}» в базе нет (есть: {known}). Сначала добавьте период."
        raise _Refused(_remark(part, "unknown_period", "period", text))
    if period.state == PeriodState.CLOSED:
        text = f"Период «{part.key.period}» закрыт: ответы в нём больше не меняются."
        raise _Refused(_remark(part, "period_closed", "period", text))
    return period


def _answers(form: Checklist, part: Part) -> tuple[Answer, ...]:
    answers: list[Answer] = []
    remarks: list[Remark] = []
    rows: list[int | None] = []
    for row in part.rows:
        if row.problem:
            remarks.append(_remark(part, "unreadable_cell", "score", row.problem, row.number))
            continue
        try:
            answer = read_answer(
                form, row.item, row.mark, comment=row.comment, evidence=row.evidence
            )
        except AnswersInvalid as error:
            remarks += [
                _remark(part, problem.code, _column(problem.code), problem.message, row.number)
                for problem in error.problems
            ]
            continue
        answers.append(answer)
        rows.append(row.number)
    remarks += _repeated(form, part, answers, rows)
    if remarks:
        raise _Refused(*remarks)
    return tuple(answers)


def _repeated(
    form: Checklist, part: Part, answers: Iterable[Answer], rows: Sequence[int | None]
) -> list[Remark]:
    row_of = {answer.item: row for answer, row in zip(answers, rows, strict=True)}
    return [
        _remark(part, problem.code, "item", problem.message, row_of.get(problem.item))
        for problem in check_answers(form, answers)
    ]


def _column(code: str) -> str:
    return "item" if code in ("unknown_item", "repeated", "placeholder") else "score"


def _remark(part: Part, code: str, key: str, text: str, row: int | None = None) -> Remark:
    place = replace(part.place, column=part.title_of(key))
    return Remark(place if row is None else replace(place, row=row), code, text)
