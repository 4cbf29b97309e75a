"""Spreadsheets the tests of reading are fed: small files made where they are needed."""

import zipfile
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


def rewritten(path: Path, part: str, change: Callable[[str], str]) -> Path:
    """Return a copy of a zip file with the text of one part changed."""
    copy = path.with_name(f"changed-{path.name}")
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(copy, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == part:
                content = change(content.decode()).encode()
            target.writestr(name, content)
    return copy
