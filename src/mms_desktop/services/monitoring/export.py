"""A list of an indicator as a workbook: what is behind the number, to print and to send."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from mms_desktop.domain.periods import period_title
from mms_desktop.services.monitoring.drilldown import LIST_TITLES, Item, ListName
from mms_desktop.services.monitoring.indicators import Evaluated
from mms_desktop.storage.files import atomic_make

COLUMNS = (("№", 6), ("Наименование", 44), ("Организация", 32), ("Причина", 60))
PEOPLE_COLUMN = ("Фамилия, имя, отчество", 44)
HEADER_ROW = 4


def write_list(
    path: Path, period: Any, evaluated: Evaluated, name: ListName, items: Sequence[Item]
) -> None:
    """Write one list of an indicator to an XLSX file; no text in it is taken for a formula."""
    import xlsxwriter

    def make(aside: Path) -> None:
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        with xlsxwriter.Workbook(str(aside), options) as book:
            sheet = book.add_worksheet(LIST_TITLES[name])
            bold = book.add_format({"bold": True})
            head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#E6F0F9"})
            wrapped = book.add_format({"text_wrap": True, "valign": "top"})
            for row, text in enumerate(_heading(period, evaluated, name, items)):
                sheet.write_string(row, 0, text, bold if row == 0 else None)
            for place, (title, width) in enumerate(_columns(evaluated)):
                sheet.set_column(place, place, width)
                sheet.write_string(HEADER_ROW, place, title, head)
            for number, item in enumerate(items, start=1):
                _write_item(sheet, HEADER_ROW + number, number, item, wrapped)
            sheet.freeze_panes(HEADER_ROW + 1, 0)
            sheet.autofilter(HEADER_ROW, 0, HEADER_ROW + len(items), len(COLUMNS) - 1)

    atomic_make(path, make)


Headed = Sequence[tuple[str, int]]
"""Titles of columns with their widths."""


def write_rows(
    path: Path,
    sheet_name: str,
    lines: Sequence[str],
    columns: Headed,
    rows: Iterable[Sequence[str]],
) -> None:
    """Write a table with a heading to an XLSX file; no text in it is taken for a formula."""
    import xlsxwriter

    def make(aside: Path) -> None:
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        with xlsxwriter.Workbook(str(aside), options) as book:
            sheet = book.add_worksheet(sheet_name)
            bold = book.add_format({"bold": True})
            head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#E6F0F9"})
            wrapped = book.add_format({"text_wrap": True, "valign": "top"})
            for row, text in enumerate(lines):
                sheet.write_string(row, 0, text, bold if row == 0 else None)
            below = len(lines) + 1
            for place, (title, width) in enumerate(columns):
                sheet.set_column(place, place, width)
                sheet.write_string(below, place, title, head)
            for row, cells in enumerate(rows, start=below + 1):
                for place, text in enumerate(cells):
                    sheet.write_string(row, place, text, wrapped)
            sheet.freeze_panes(below + 1, 0)

    atomic_make(path, make)


def _heading(
    period: Any, evaluated: Evaluated, name: ListName, items: Sequence[Item]
) -> tuple[str, ...]:
    return (
        evaluated.indicator.title,
        f"{period_title(period)} · значение: {evaluated.shown}",
        f"{LIST_TITLES[name]}: {len(items)}",
    )


def _columns(evaluated: Evaluated) -> tuple[tuple[str, int], ...]:
    if evaluated.section != "people":
        return COLUMNS
    return (COLUMNS[0], PEOPLE_COLUMN, *COLUMNS[2:])


def _write_item(sheet: Any, row: int, number: int, item: Item, wrapped: Any) -> None:
    sheet.write_number(row, 0, number)
    for place, text in enumerate((item.name, item.organization, item.reason), start=1):
        sheet.write_string(row, place, text, wrapped)
