"""Spreadsheets the tests of reading are fed: small files made where they are needed."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from mms_desktop.services.exchange.cells import Cell
from mms_desktop.services.exchange.sheets import Merge, RawSheet, with_merges_filled

Rows = Iterable[Sequence[Any]]


def write_xlsx(
    path: Path,
    rows: Rows,
    *,
    merges: Iterable[str] = (),
    more: Callable[[Any], None] | None = None,
) -> Path:
    """Write one sheet with openpyxl; ``more`` may change the workbook before it is saved."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Лист1"
    for row in rows:
        sheet.append(list(row))
    for area in merges:
        sheet.merge_cells(area)
    if more:
        more(book)
    book.save(path)
    return path


def sheet_of(rows: Rows, *, merges: Iterable[Merge] = (), name: str = "Лист1") -> RawSheet:
    """Return a sheet as reading would give it."""
    cells: list[list[Cell]] = [list(row) for row in rows]
    return with_merges_filled(RawSheet(name, cells, merges=tuple(merges)))
