"""School mode: one blank opened in the program instead of a spreadsheet; no base is needed.

What is saved is the same blank, written anew and whole, so collecting reads it like any other,
whatever has been done to the file before.
"""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from mms_desktop.catalog.checklist_rules import read_checklist_rules
from mms_desktop.domain.checklist_answers import read_answer
from mms_desktop.domain.checklist_rules import ChecklistRules
from mms_desktop.domain.checklist_scoring import score
from mms_desktop.domain.checklists import Answer, AnswersInvalid, Checklist, ItemUnknown
from mms_desktop.domain.issues import Explained
from mms_desktop.paths import forms_dir
from mms_desktop.services.checklists.blank import Blank
from mms_desktop.services.checklists.blank_layout import PREVIOUS_HEADER, REMARK_HEADER
from mms_desktop.services.checklists.blank_reading import (
    Table,
    blank_identity,
    blank_table,
    identity_values,
    read_blank,
)
from mms_desktop.services.checklists.blank_words import mark_of
from mms_desktop.services.checklists.blanks import write_blank
from mms_desktop.services.checklists.drafts import Draft, SchoolDrafts
from mms_desktop.services.checklists.identity import BlankIdentity
from mms_desktop.services.checklists.own_forms import known_editions
from mms_desktop.services.checklists.parts import Part, PartProblem, PartRow, is_in_place
from mms_desktop.services.checklists.printed_form import form_of_table, heading_lines
from mms_desktop.services.checklists.stamp import Stamp, read_stamp, rows_digest
from mms_desktop.services.checklists.subjects import ChecklistSubject
from mms_desktop.services.exchange.apart import ReadingApart
from mms_desktop.services.exchange.cells import cell_text
from mms_desktop.services.exchange.sheets import RawSheet
from mms_desktop.services.exchange.unreadable import FileUnreadable
from mms_desktop.storage.files import FileBusy

LONGEST_COMMENT, LONGEST_LINK = 4000, 780


class BlankUnusable(Explained):
    """A file cannot be filled in as a blank, or not be saved; the message says what to do."""


@dataclass(frozen=True, slots=True)
class SchoolSheet:
    """A blank being filled in.

    Attributes:
        heading: The lines above the table: title, subject, period with its term, source.
        answers: What is filled in: of the draft where that is newer than the file.
        previous: Answers of the period before in words, by item code.
        remarks: Why items were returned, by item code.
        locked: Why the file itself cannot be written over; it can be saved elsewhere.
        notes: What in the file could not be taken as it was.
        revision: How often the program has saved this blank.
        rules: How sub-checks suggest a score.
    """

    path: Path
    form: Checklist
    identity: BlankIdentity
    heading: tuple[str, ...]
    answers: tuple[Answer, ...]
    previous: Mapping[str, str] = field(default_factory=dict)
    remarks: Mapping[str, str] = field(default_factory=dict)
    locked: str = ""
    notes: tuple[str, ...] = ()
    from_draft: bool = False
    revision: int = 0
    rules: ChecklistRules | None = None


def open_blank(path: Path, drafts: SchoolDrafts | None = None) -> SchoolSheet:
    """Return the blank as it is filled in so far; raises ``BlankUnusable``."""
    sheets = _sheets(path)
    values = identity_values(sheets)
    if values is None:
        text = (
            f"«{path.name}» — не бланк чек-листа. Откройте файл бланка (.xlsx), который прислала "
            "методическая служба."
        )
        raise BlankUnusable(text)
    try:
        identity = blank_identity(path, values)
        table = blank_table(path, sheets)
        part = read_blank(path, sheets)
    except PartProblem as problem:
        raise BlankUnusable(problem.remark.message) from problem
    form = known_editions().editions.get((identity.form, identity.edition))
    form = form or form_of_table(path, identity, table)
    if form is None or part is None:
        text = f"В бланке «{path.name}» нет пунктов, которые можно оценить: запросите новый бланк."
        raise BlankUnusable(text)
    stamp = read_stamp(values)
    sheet = _sheet(path, identity, form, table, part)
    sheet = replace(sheet, revision=stamp.revision if stamp else 0)
    return _with_draft(sheet, drafts.find(identity) if drafts else None, part)


def save_blank(
    sheet: SchoolSheet, answers: Iterable[Answer], now: datetime, out: Path | None = None
) -> SchoolSheet:
    """Write the filled blank and return it as saved; over the opened file without ``out``.

    Raises ``BlankUnusable`` when the file cannot be written, ``AnswersInvalid`` when answers
    do not fit the form.
    """
    given = tuple(_cut(answer) for answer in answers if answer.says_anything)
    score(sheet.form, given)
    target = _target(sheet, out)
    revision = sheet.revision + 1
    stamp = Stamp(int(now.timestamp() * 1000), revision, rows_digest(map(_as_row, given)))
    _write(_filled(sheet, given, stamp), target)
    return replace(sheet, path=target, answers=given, revision=revision, from_draft=False)


def _sheet(
    path: Path, identity: BlankIdentity, form: Checklist, table: Table, part: Part
) -> SchoolSheet:
    answers, notes = _answers(form, part)
    return SchoolSheet(
        path,
        form,
        identity,
        heading_lines(form, table),
        answers,
        _column(form, table, PREVIOUS_HEADER),
        _column(form, table, REMARK_HEADER),
        _locked(path),
        (*(warning.message for warning in part.warnings), *notes),
        rules=read_checklist_rules(forms_dir()),
    )


def _filled(sheet: SchoolSheet, given: Sequence[Answer], stamp: Stamp) -> Blank:
    code = sheet.identity.subject
    return Blank(
        sheet.form,
        ChecklistSubject(sheet.form.subject, code, code),
        None,
        sheet.identity,
        given={answer.item: answer for answer in given},
        remarks=sheet.remarks,
        lines=sheet.heading,
        previous_words=sheet.previous,
        stamp=stamp,
    )


def _write(blank: Blank, target: Path) -> None:
    try:
        write_blank(blank, target)
    except FileBusy as error:
        text = (
            f"Файл «{target.name}» открыт в другой программе: закройте его там и сохраните снова. "
            f"Ответы пока лежат рядом, в файле «{error.kept.name}»."
        )
        raise BlankUnusable(text) from error
    except OSError as error:
        text = (
            f"Файл «{target.name}» не записывается: проверьте место на диске и права на папку "
            "или сохраните его в другую папку."
        )
        raise BlankUnusable(text) from error


def _sheets(path: Path) -> Sequence[RawSheet]:
    try:
        with ReadingApart() as reading:
            return reading.tables(path)
    except FileUnreadable as error:
        raise BlankUnusable(error.message) from error


def _answers(form: Checklist, part: Part) -> tuple[tuple[Answer, ...], tuple[str, ...]]:
    """Return what can be taken of the rows, and what a person has to put in again."""
    taken: dict[str, Answer] = {}
    notes: list[str] = []
    for row in part.rows:
        try:
            code = form.item(row.item).code
        except ItemUnknown:
            notes.append(
                f"Строка {row.number}: пункта «{row.item}» в чек-листе нет, она пропущена."
            )
            continue
        if not is_in_place(form.item(code), row):
            notes.append(
                f"Строка {row.number}: рядом с кодом «{code}» номер и слова другого пункта, "
                "ячейки сдвинуты. Она пропущена: ответьте на пункт здесь."
            )
            continue
        words = Answer(code, comment=row.comment, evidence=tuple(filter(None, row.evidence)))
        try:
            answer = read_answer(
                form, code, row.mark, comment=words.comment, evidence=words.evidence
            )
        except AnswersInvalid as error:
            notes += [f"{problem.message}" for problem in error.problems]
            answer = words
        if code in taken:
            notes.append(f"Пункт {form.item(code).number}: ответ стоит дважды, взят последний.")
        taken[code] = answer
    order = [item.code for item in form.scored_items if item.code in taken]
    return tuple(taken[code] for code in order), tuple(notes)


def _column(form: Checklist, table: Table, title: str) -> dict[str, str]:
    """Return the words of a column to read only, by item code."""
    sheet, header = table
    place = next((column for column, text in header.texts.items() if text == title), None)
    codes = header.column_of("item")
    if place is None or codes is None:
        return {}
    found: dict[str, str] = {}
    for row in sheet.rows[header.last_row + 1 :]:
        words = cell_text(row[place]).strip() if place < len(row) else ""
        code = cell_text(row[codes]).strip() if codes < len(row) else ""
        if words and code in {item.code for item in form.items}:
            found[code] = words
    return found


def _with_draft(sheet: SchoolSheet, draft: Draft | None, part: Part) -> SchoolSheet:
    """Return the sheet with the draft kept of it, unless the file has been saved since."""
    if draft is None or draft.kept <= (part.revision or 0):
        return sheet
    known = {item.code for item in sheet.form.scored_items}
    answers = tuple(answer for answer in draft.answers if answer.item in known)
    try:
        score(sheet.form, answers)
    except AnswersInvalid:
        return sheet
    same = {one.item: one.said for one in answers} == {one.item: one.said for one in sheet.answers}
    return sheet if same else replace(sheet, answers=answers, from_draft=True)


def _locked(path: Path) -> str:
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        return ""
    return f"Файл «{path.name}» можно только читать: сохраните ответы в другой файл."


def _target(sheet: SchoolSheet, out: Path | None) -> Path:
    if out is None:
        if sheet.locked:
            raise BlankUnusable(sheet.locked)
        out = sheet.path
    return out if out.suffix.casefold() == ".xlsx" else out.with_name(f"{out.stem}.xlsx")


def _cut(answer: Answer) -> Answer:
    """Return the answer as a blank can hold it: ticks of sub-checks have no place there."""
    links = tuple(link[:LONGEST_LINK] for link in answer.evidence)
    return replace(
        answer, comment=answer.comment[:LONGEST_COMMENT], evidence=links, checked=(),
        carried_from="",
    )  # fmt: skip


def _as_row(answer: Answer) -> PartRow:
    return PartRow(None, answer.item, mark_of(answer), answer.comment, answer.evidence)
