"""Parts of files turned into submissions: the form, period and subject found, answers checked."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from mms_desktop.domain.checklist_answers import check_answers, read_answer
from mms_desktop.domain.checklists import Answer, AnswersInvalid, Checklist
from mms_desktop.domain.fields import Text
from mms_desktop.domain.sections.periods import PERIODS, PeriodState
from mms_desktop.domain.sections.responses import RESPONSE_ANSWERS
from mms_desktop.services.checklists.assessors import assessor_of
from mms_desktop.services.checklists.issuing import is_foreign
from mms_desktop.services.checklists.parts import Part, PartRow, is_in_place, period_code
from mms_desktop.services.checklists.responses import Editions, Submission
from mms_desktop.services.checklists.subjects import Subjects, SubjectUnknown
from mms_desktop.services.exchange.plan import Remark
from mms_desktop.storage.records import Records

LATEST_CODES = 5
"""How many periods a message names."""


class Refused(Exception):
    """A response cannot be taken; carries the remarks that say why."""

    def __init__(self, *remarks: Remark) -> None:
        super().__init__()
        self.remarks = remarks


class SubmissionReader:
    """Reads parts into submissions; periods and subjects are read from the base once.

    ``issuer`` is what blanks of the base itself say of theirs (``issuing``).
    """

    def __init__(self, records: Records, editions: Editions, issuer: str) -> None:
        self._editions = editions
        self._issuer = issuer
        self._subjects = Subjects(records)
        self._periods = {period.code: period for period in records.all(PERIODS)}

    def read(self, part: Part) -> Submission:
        """Return what the part submits; raises ``Refused`` with everything wrong at once."""
        self._check_issuer(part)
        form = self._form(part)
        period = self._period(part)
        try:
            subject = self._subjects.find(form, part.key.subject)
        except SubjectUnknown as error:
            raise Refused(part_remark(part, "unknown_subject", "subject", str(error))) from error
        assessor = assessor_of(part.key.assessor)
        if assessor is None:
            text = f"«{part.key.assessor}»: укажите self (самооценка) или expert (эксперт)."
            raise Refused(part_remark(part, "unknown_assessor", "assessor", text))
        answers = _answers(form, part)
        return Submission(
            form, period, subject, assessor, answers, part.instance, part.revision, part.issuer
        )

    def _check_issuer(self, part: Part) -> None:
        if is_foreign(part.issuer, self._issuer):
            text = (
                f"Бланк выдан службой другого муниципалитета (ОКТМО {part.issuer}, а здесь "
                f"{self._issuer}): ответы не приняты. Перешлите файл той службе или дайте "
                "организации свой бланк."
            )
            raise Refused(part_remark(part, "foreign_blank", "", text))

    def _form(self, part: Part) -> Checklist:
        key = part.key.form.casefold()
        form = self._editions.get((key, part.key.edition))
        if form is not None:
            return form
        known = [edition for form_key, edition in self._editions if form_key == key]
        if not known:
            keys = ", ".join(sorted({form_key for form_key, _ in self._editions}))
            text = f"Чек-листа «{part.key.form}» нет. Есть: {keys}."
            raise Refused(part_remark(part, "unknown_form", "form", text))
        text = (
            f"У чек-листа «{part.key.form}» нет редакции «{part.key.edition}». "
            f"Есть: {', '.join(known)}. "
            "Возможно, бланк сделан более новой версией программы."
        )
        raise Refused(part_remark(part, "unknown_edition", "edition", text))

    def _period(self, part: Part) -> Any:
        period = self._periods.get(period_code(part.key.period))
        if period is None:
            known = ", ".join(sorted(self._periods)[-LATEST_CODES:]) or "ни одного"
            text = (
                f"Периода «{part.key.period}» в базе нет (есть: {known}). Сначала добавьте период."
            )
            raise Refused(part_remark(part, "unknown_period", "period", text))
        if period.state == PeriodState.CLOSED:
            text = f"Период «{period.code}» закрыт: ответы в нём больше не меняются."
            raise Refused(part_remark(part, "period_closed", "period", text))
        return period


def part_remark(part: Part, code: str, key: str, text: str, row: int | None = None) -> Remark:
    """Return a remark about the column of the key, in the row given or where the part begins."""
    place = replace(part.place, column=part.title_of(key))
    return Remark(place if row is None else replace(place, row=row), code, text)


def _answers(form: Checklist, part: Part) -> tuple[Answer, ...]:
    answers: list[Answer] = []
    remarks: list[Remark] = []
    rows: list[int | None] = []
    for row in part.rows:
        found = _cell_remarks(part, row)
        if found:
            remarks += found
            continue
        try:
            answer = read_answer(
                form, row.item, row.mark, comment=row.comment, evidence=row.evidence
            )
        except AnswersInvalid as error:
            remarks += [
                part_remark(part, problem.code, _column(problem.code), problem.message, row.number)
                for problem in error.problems
            ]
            continue
        if not is_in_place(form.item(answer.item), row):
            remarks.append(_shifted(form, part, row, answer.item))
            continue
        answers.append(answer)
        rows.append(row.number)
    remarks += _repeated(form, part, answers, rows)
    if remarks:
        raise Refused(*remarks)
    return tuple(answers)


def _shifted(form: Checklist, part: Part, row: PartRow, item: str) -> Remark:
    text = (
        f"В строке код «{item}» (пункт {form.item(item).number}), а номер «{row.printed}» и слова "
        "другого пункта: ячейки сдвинуты. Перенесите ответы в новый бланк, не переставляя ячеек."
    )
    return part_remark(part, "shifted_row", "number", text, row.number)


def _cell_remarks(part: Part, row: PartRow) -> list[Remark]:
    found = [
        part_remark(part, "unreadable_cell", key, problem, row.number)
        for key, problem in row.problems
    ]
    written = {"comment": row.comment, "evidence": "\n".join(filter(None, row.evidence))}
    for key, text in written.items():
        kind = RESPONSE_ANSWERS.field(key)
        if isinstance(kind, Text) and len(text) > kind.max_length:
            words = f"Пункт «{row.item}»: текст длиннее {kind.max_length} знаков. Сократите его."
            found.append(part_remark(part, "too_long", key, words, row.number))
    return found


def _repeated(
    form: Checklist, part: Part, answers: Iterable[Answer], rows: Sequence[int | None]
) -> list[Remark]:
    row_of = {answer.item: row for answer, row in zip(answers, rows, strict=True)}
    return [
        part_remark(part, problem.code, "item", problem.message, row_of.get(problem.item))
        for problem in check_answers(form, answers)
    ]


def _column(code: str) -> str:
    if code == "too_much_evidence":
        return "evidence"
    return "item" if code in ("unknown_item", "repeated", "placeholder") else "score"
