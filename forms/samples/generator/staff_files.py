"""Writes the eight staff lists: workbooks, a CSV of an old program, a LibreOffice table."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

from generator import cells
from generator.layout import RATES_TOTAL, ROWS_TOTAL, Cell, Layout, Line, grid, jobs_of, rates_total
from generator.model import Job
from generator.ods import write_ods
from generator.other_lists import DDT, DS_3, DS_7, KOLLEDZH
from generator.school_lists import LICEY, OOSH_BER, SOSH_1, SOSH_2
from generator.wording import decimal_comma
from generator.workbooks import write_workbook

LAYOUTS = (SOSH_1, SOSH_2, LICEY, OOSH_BER, DS_3, DS_7, DDT, KOLLEDZH)
FOLDER = "staff"

# Which columns tell a fact: a list that lacks them would tell less than the truth.
_TOLD_BY: dict[str, set[Callable[[Job], Cell]]] = {
    "birth_date": {cells.birth_date, cells.birth_text, cells.birth_with_year_word},
    "snils": {cells.snils, cells.snils_digits, cells.snils_number},
    "teaching_since": {cells.since_date, cells.since_text},
    "teaching_breaks": {cells.breaks},
    "started": {cells.started_date, cells.started_text},
    "ended": {cells.ended_date, cells.ended_text},
    "subject": {cells.subject, cells.post_and_subject},
    "kind": {cells.kind},
    "leave": {cells.leave},
}
_UNTOLD = ("", 0, None, "none", "main")


def write_staff_lists(jobs: list[Job], folder: Path) -> None:
    """Write the staff list of every organization."""
    for layout in LAYOUTS:
        _check_complete(layout, jobs)
        path = folder / FOLDER / layout.file
        path.parent.mkdir(parents=True, exist_ok=True)
        match path.suffix:
            case ".csv":
                path.write_bytes(_csv_text(layout, jobs).encode("cp1251"))
            case ".ods":
                write_ods(path, layout.sheet, _lines_with_totals(layout, jobs))
            case _:
                write_workbook(path, layout, jobs)


def _check_complete(layout: Layout, jobs: list[Job]) -> None:
    columns = {column.value for column in layout.columns if column.value}
    for job in jobs_of(layout, jobs):
        for name, tellers in _TOLD_BY.items():
            fact = getattr(job, name) if hasattr(job, name) else getattr(job.person, name)
            if fact not in _UNTOLD and not columns & tellers:
                who = job.person.full_name
                raise ValueError(f"{layout.file} has no column for {name} of {who}")


def _lines_with_totals(layout: Layout, jobs: list[Job]) -> list[Line]:
    own = jobs_of(layout, jobs)
    total = rates_total(own)
    lines = grid(layout, jobs).lines
    return [tuple(_total_or_cell(cell, total, len(own)) for cell in line) for line in lines]


def _total_or_cell(cell: Cell, rates: float, rows: int) -> Cell:
    if cell == ROWS_TOTAL:
        return rows
    return rates if cell == RATES_TOTAL else cell


def _csv_text(layout: Layout, jobs: list[Job]) -> str:
    """Return the list as Windows programs of old write it: semicolons and decimal commas."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for line in _lines_with_totals(layout, jobs):
        plain = [_plain(cell) for cell in line]
        writer.writerow([*plain, *[""] * (len(layout.columns) - len(plain))])
    return text.getvalue()


def _plain(cell: Cell) -> str:
    if isinstance(cell, float):
        return decimal_comma(cell)
    return "" if cell is None else str(cell)
