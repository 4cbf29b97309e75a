"""Sheets as an XLSX workbook: real numbers, frozen headers, ready to print, no formulas."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from io import BytesIO
from typing import Any

from mms_desktop.services.reports.look import INK, LINE, MUTED, SOFT

Value = str | int | bool | Decimal | Fraction | date | None
"""A value of a cell; a fraction is a share and shown as a percentage."""

_PERCENT = "0.0%"
_DAY = "dd.mm.yyyy"
_LINE, _TITLE_LINE = 13.5, 21
_YES_NO = {True: "да", False: "нет"}


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its header and its width in signs."""

    title: str
    width: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: lines above the table, the table, and how wide it prints."""

    name: str
    lines: tuple[str, ...]
    columns: tuple[SheetColumn, ...]
    rows: tuple[Sequence[Value], ...]


def as_xlsx(sheets: Sequence[Sheet], title: str, made: datetime) -> bytes:
    """Return the workbook; the same sheets and moment give the same bytes."""
    from xlsxwriter import Workbook

    written = BytesIO()
    # What looks like a formula or an address stays the text that somebody typed.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = Workbook(written, options)
    book.set_properties({"title": title, "created": made.replace(tzinfo=None, microsecond=0)})
    book.set_calc_mode("manual")
    formats = _formats(book)
    for sheet in sheets:
        _write(book.add_worksheet(sheet.name), sheet, formats)
    book.close()
    return written.getvalue()


def sheet_strings(sheets: Sequence[Sheet]) -> list[str]:
    """Return every text of the sheets."""
    texts = [text for sheet in sheets for text in (sheet.name, *sheet.lines)]
    texts += [column.title for sheet in sheets for column in sheet.columns]
    cells = (value for sheet in sheets for row in sheet.rows for value in row)
    return texts + [value for value in cells if isinstance(value, str)]


def _formats(book: Any) -> dict[str, Any]:
    # No PT Sans on a foreign machine: a workbook cannot carry fonts.
    plain = {"font_name": "Arial", "font_size": 10, "font_color": INK, "valign": "top"}
    cell = {**plain, "bottom": 1, "bottom_color": LINE}
    head = {**cell, "bold": True, "bg_color": SOFT, "text_wrap": True, "valign": "vcenter"}
    return {
        "title": book.add_format({**plain, "bold": True, "font_size": 14}),
        "line": book.add_format({**plain, "font_color": MUTED}),
        "head": book.add_format({**head, "indent": 1}),
        "head_number": book.add_format({**head, "align": "right"}),
        "text": book.add_format({**cell, "text_wrap": True, "align": "left", "indent": 1}),
        "whole": book.add_format({**cell, "num_format": "#,##0"}),
        "number": book.add_format({**cell, "num_format": "#,##0.0#"}),
        "share": book.add_format({**cell, "num_format": _PERCENT}),
        "day": book.add_format({**cell, "num_format": _DAY, "align": "left"}),
    }


def _write(page: Any, sheet: Sheet, formats: dict[str, Any]) -> None:
    page.set_row(0, _TITLE_LINE)
    for row, text in enumerate(sheet.lines):
        page.write_string(row, 0, text, formats["line" if row else "title"])
    top = len(sheet.lines) + 1 if sheet.lines else 0
    for place, column in enumerate(sheet.columns):
        page.set_column(place, place, column.width)
        head = "head_number" if _is_numeric(sheet, place) else "head"
        page.write_string(top, place, column.title, formats[head])
    for row, values in enumerate(sheet.rows, start=top + 1):
        page.set_row(row, _LINE * _lines(sheet, values))
        for place, value in enumerate(values):
            _write_cell(page, (row, place), value, formats)
    _set_up(page, sheet, top)


def _lines(sheet: Sheet, values: Sequence[Value]) -> int:
    """Return how many lines a row takes: some programs do not measure wrapped text themselves."""
    return max(
        sum(len(line) // (column.width - 2) + 1 for line in str(value).split("\n"))
        if isinstance(value, str)
        else 1
        for column, value in zip(sheet.columns, values, strict=True)
    )


def _is_numeric(sheet: Sheet, place: int) -> bool:
    values = (row[place] for row in sheet.rows)
    first = next((value for value in values if value is not None), None)
    return isinstance(first, int | Decimal | Fraction) and not isinstance(first, bool)


def _write_cell(page: Any, place: tuple[int, int], value: Value, formats: dict[str, Any]) -> None:
    match value:
        case None:
            page.write_blank(*place, None, formats["text"])
        case bool():
            page.write_string(*place, _YES_NO[value], formats["text"])
        case int():
            page.write_number(*place, value, formats["whole"])
        case Decimal():
            page.write_number(*place, float(value), formats["number"])
        case Fraction():
            page.write_number(*place, float(value), formats["share"])
        case date():
            page.write_datetime(
                *place, datetime(value.year, value.month, value.day), formats["day"]
            )
        case str():
            page.write_string(*place, value, formats["text"])


def _set_up(page: Any, sheet: Sheet, top: int) -> None:
    last = max(len(sheet.columns) - 1, 0)
    page.freeze_panes(top + 1, 0)
    page.autofilter(top, 0, top + len(sheet.rows), last)
    page.repeat_rows(top)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.set_margins(0.5, 0.4, 0.5, 0.6)
    page.set_footer("&L&8&A&R&8Страница &P из &N")
    page.hide_gridlines(2)
