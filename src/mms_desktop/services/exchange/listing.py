"""A list as a page shows it, as a workbook: to print, to send, to sort elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mms_desktop.storage.files import atomic_make

_NARROWEST, _WIDEST = 8, 60
_SHEET_TITLE = 31
"""Characters Excel allows in the name of a sheet."""
_NOT_IN_SHEET_TITLE = str.maketrans("[]:*?/\\", "       ")


Cell = str | int
"""A number is written as one, so that it can be added up."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What is written: a title, lines below it, and a table.

    Attributes:
        lines: What the list is of: the period, the count, the filters in force.
        widths: Of the columns in characters; as wide as what they hold when there are none.
        sheet: The name of the sheet, the title when it is empty.
    """

    title: str
    lines: tuple[str, ...]
    columns: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]
    widths: tuple[int, ...] = ()
    sheet: str = ""


def write_listing(path: Path, listing: Listing) -> None:
    """Write the list to an XLSX file; no text in it is taken for a formula or a link."""
    import xlsxwriter

    def make(aside: Path) -> None:
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        with xlsxwriter.Workbook(str(aside), options) as book:
            sheet = book.add_worksheet(sheet_title(listing.sheet or listing.title))
            head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#E6F0F9"})
            wrapped = book.add_format({"text_wrap": True, "valign": "top"})
            sheet.write_string(0, 0, listing.title, book.add_format({"bold": True}))
            for row, line in enumerate(listing.lines, start=1):
                sheet.write_string(row, 0, line)
            top = len(listing.lines) + 2
            wide = listing.widths or widths(listing.columns, listing.rows)
            for place, title in enumerate(listing.columns):
                sheet.set_column(place, place, wide[place])
                sheet.write_string(top, place, title, head)
            for row, cells in enumerate(listing.rows, start=top + 1):
                _write_row(sheet, row, cells, wrapped)
            _dress(sheet, top, len(listing.rows), len(listing.columns))

    atomic_make(path, make)


def widths(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[int]:
    """Return widths in characters that show most of what the columns hold."""
    return [
        min(_WIDEST, max(_NARROWEST, 3 + max(len(str(cells[place])) for cells in (columns, *rows))))
        for place in range(len(columns))
    ]


def sheet_title(title: str) -> str:
    """Return the title as the name of a sheet may be."""
    return " ".join(title.translate(_NOT_IN_SHEET_TITLE).split())[:_SHEET_TITLE].strip("' ")


def _write_row(sheet: Any, row: int, cells: Sequence[Cell], look: Any) -> None:
    for place, cell in enumerate(cells):
        if isinstance(cell, int):
            sheet.write_number(row, place, cell)
        else:
            sheet.write_string(row, place, cell, look)


def _dress(sheet: Any, top: int, rows: int, columns: int) -> None:
    """Keep the header in sight on screen and on paper; as wide as one page."""
    sheet.freeze_panes(top + 1, 0)
    sheet.autofilter(top, 0, top + rows, columns - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(top)
