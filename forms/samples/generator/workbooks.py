"""Writes a staff list as an XLSX workbook."""

from datetime import date, datetime, time
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from generator import cells
from generator.layout import (
    RATES_TOTAL,
    ROWS_TOTAL,
    Cell,
    Grid,
    Layout,
    OtherSheet,
    grid,
    jobs_of,
    rates_total,
)
from generator.model import Job
from generator.places import DAY_OF_LISTS

_RATES = {cells.rate, cells.rate_text, cells.rate_in_words}


def write_workbook(path: Path, layout: Layout, jobs: list[Job]) -> None:
    """Write the list of an organization with its other sheets; equal bytes every time."""
    options = {"default_date_format": "dd.mm.yyyy", "strings_to_formulas": False}
    workbook = xlsxwriter.Workbook(path, options)
    created = datetime.combine(DAY_OF_LISTS, time(12))
    workbook.set_properties({"author": "Учебная часть", "created": created})
    header = workbook.add_format(
        {"bold": True, "text_wrap": True, "border": 1, "align": "center", "valign": "vcenter"}
    )
    for other in layout.before:
        _write_other(workbook.add_worksheet(other.name), other)
    sheet = workbook.add_worksheet(layout.sheet)
    _write_list(sheet, layout, jobs, header)
    for other in layout.after:
        _write_other(workbook.add_worksheet(other.name), other)
    workbook.close()


def _write_list(sheet: Worksheet, layout: Layout, jobs: list[Job], header: Format) -> None:
    laid = grid(layout, jobs)
    for row, line in enumerate(laid.lines):
        style = header if laid.header <= row < laid.data[0] else None
        for column, cell in enumerate(line):
            if cell in {RATES_TOTAL, ROWS_TOTAL}:
                _write_total(sheet, (row, column), laid, layout, jobs_of(layout, jobs))
            else:
                _write_cell(sheet, row, column, cell, style)
    if layout.grouped:
        _merge_header(sheet, layout, laid.header, header)
    for place, described in enumerate(layout.columns, start=layout.left):
        sheet.set_column(place, place, described.width)
    sheet.freeze_panes(laid.data[0], 0)


def _write_cell(
    sheet: Worksheet, row: int, column: int, cell: Cell, style: Format | None = None
) -> None:
    if isinstance(cell, date):
        sheet.write_datetime(row, column, cell)
    elif isinstance(cell, str):
        sheet.write_string(row, column, cell, style)
    elif cell is not None:
        sheet.write_number(row, column, cell)


def _write_total(
    sheet: Worksheet, place: tuple[int, int], laid: Grid, layout: Layout, own: list[Job]
) -> None:
    counts = laid.lines[place[0]][place[1]] == ROWS_TOTAL
    summed = next(
        column
        for column, described in enumerate(layout.columns, start=layout.left)
        if (described.value is None if counts else described.value in _RATES)
    )
    cells_of_column = xl_range(laid.data[0], summed, laid.data[-1], summed)
    formula = f"={'COUNT' if counts else 'SUM'}({cells_of_column})"
    sheet.write_formula(*place, formula, None, len(own) if counts else rates_total(own))


def _merge_header(sheet: Worksheet, layout: Layout, row: int, style: Format) -> None:
    groups: dict[str, list[int]] = {}
    for place, column in enumerate(layout.columns, start=layout.left):
        if column.group:
            groups.setdefault(column.group, []).append(place)
        else:
            sheet.merge_range(row, place, row + 1, place, column.title, style)
    for title, places in groups.items():
        sheet.merge_range(row, places[0], row, places[-1], title, style)


def _write_other(sheet: Worksheet, other: OtherSheet) -> None:
    for row, line in enumerate(other.lines):
        for column, cell in enumerate(line):
            _write_cell(sheet, row, column, cell)
    if other.hidden:
        sheet.hide()
