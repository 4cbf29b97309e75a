"""A filled checklist as a document to print and sign: what was asked and what was answered."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from mms_desktop.domain.checklist_scoring import score
from mms_desktop.domain.checklists import Answer, Checklist, Item
from mms_desktop.services.checklists.blank_words import mark_of
from mms_desktop.services.reports.document import Cell, ColumnStyle, Document, Grid

COLUMNS = (
    ColumnStyle("№", 0.06),
    ColumnStyle("Показатель", 0.52),
    ColumnStyle("Балл", 0.08),
    ColumnStyle("Комментарий и подтверждения", 0.34),
)


def printed_answers(form: Checklist, heading: Sequence[str], answers: Iterable[Answer]) -> Document:
    """Return the answers with the score they give; the first line of the heading is the title."""
    given = {answer.item: answer for answer in answers}
    result = score(form, given.values())
    title, *lines = heading or (form.title,)
    total = f"Итого: {result.points_text}, {result.level}." if given else "Итого: ______"
    told = (*lines, total, *result.remarks)
    rows = tuple(_row(form, item, given.get(item.code, Answer(item.code))) for item in form.items)
    return Document(title, tuple(told), (Grid(COLUMNS, rows),), form.short_title)


def _row(form: Checklist, item: Item, answer: Answer) -> tuple[Cell, ...]:
    criterion = f"{form.criterion(item)}\n" if form.criterion(item) else ""
    proofs = (f"{place}. {link}" for place, link in enumerate(answer.evidence, start=1))
    beside = "\n".join(filter(None, (answer.comment, *proofs)))
    return (
        Cell(item.number),
        Cell(f"{criterion}{item.text}" if item.text else "Строка в документе пустая."),
        Cell(mark_of(answer)),
        Cell(beside),
    )


def write_empty(form: Checklist, out: Path) -> Path:
    """Write the form with nothing answered, PDF or DOCX, and return where it lies."""
    from mms_desktop.services.printed import write_document

    heading = (form.title, f"Источник: {form.source.document}, {form.source.place}")
    write_document(printed_answers(form, heading, ()), out, datetime.now())
    return out
