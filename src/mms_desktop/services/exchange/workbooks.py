"""Workbooks of Excel, new (XLSX, XLSM) and old (XLS), through python-calamine."""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import closing
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from mms_desktop.services import limits
from mms_desktop.services.exchange.biff import OldWorkbook
from mms_desktop.services.exchange.cells import Cell
from mms_desktop.services.exchange.ooxml import (
    SheetLook,
    WorkbookLook,
    broken_cells,
    is_sparse,
    read_map,
)
from mms_desktop.services.exchange.rowlimits import limited_rows
from mms_desktop.services.exchange.sheets import Merge, Place, RawSheet
from mms_desktop.services.exchange.unreadable import FileUnreadable, Unreadable
from mms_desktop.services.exchange.zipped import Parts

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

T = TypeVar("T")

_SHOWN_ROWS = 10

_MACROS = "xl/vbaProject.bin"
# A larger whole number has lost digits already and stays a fraction.
_EXACT = 10**15


def read_workbook(path: Path, parts: Parts, look: WorkbookLook) -> Iterator[RawSheet]:
    """Yield the sheets of an XLSX or XLSM file that was looked through."""
    book_map = read_map(parts)
    book = _guarded(path, _opened, path)
    for name, hidden in _worksheets(book):
        part = book_map.sheet_parts.get(name, "")
        seen = look.parts.get(part, SheetLook())
        notes = ["Макросы файла не выполняются."] if _MACROS in parts.names else []
        merges: tuple[Merge, ...] = ()
        if is_sparse(seen):
            rows = _streamed_rows(path, name, seen, notes)
        else:
            sheet = _guarded(path, book.get_sheet_by_name, name)
            rows, merges = limited_rows(path, name, _cells(sheet), notes), _merges(sheet)
        if seen.marked:
            _put_all(rows, broken_cells(parts, part))
        notes += _on_hidden_rows(rows, seen.hidden_rows)
        yield RawSheet(
            name,
            rows,
            hidden=hidden,
            notes=tuple(notes),
            merges=merges,
            epoch_1904=book_map.epoch_1904,
        )


def _on_hidden_rows(rows: list[list[Cell]], hidden: Collection[int]) -> list[str]:
    """Return a note when rows nobody sees in the file are read with the others."""
    filled = [
        number
        for number in sorted(hidden)
        if number <= len(rows) and any(cell is not None for cell in rows[number - 1])
    ]
    if not filled:
        return []
    shown = ", ".join(map(str, filled[:_SHOWN_ROWS])) + ("…" if len(filled) > _SHOWN_ROWS else "")
    return [f"Скрытые в файле строки тоже прочитаны ({len(filled)}): {shown}."]


def read_old_workbook(path: Path, data: bytes) -> Iterator[RawSheet]:
    """Yield the sheets of an XLS file."""
    records = OldWorkbook(data)
    if records.protected:
        raise FileUnreadable(path, Unreadable.PASSWORD)
    book = _guarded(path, _opened, path)
    for index, (name, hidden) in enumerate(_worksheets(book)):
        sheet = _guarded(path, book.get_sheet_by_name, name)
        notes: list[str] = []
        rows = limited_rows(path, name, _cells(sheet), notes)
        _put_all(rows, records.broken_cells(index))
        yield RawSheet(
            name,
            rows,
            hidden=hidden,
            notes=tuple(notes),
            merges=_merges(sheet),
            epoch_1904=records.epoch_1904,
        )


def _opened(path: Path) -> "CalamineWorkbook":
    from python_calamine import CalamineWorkbook

    # A file object, not a path: calamine would believe the extension.
    with path.open("rb") as file:
        return CalamineWorkbook.from_filelike(file)


def _guarded(path: Path, call: Callable[..., T], *arguments: Any) -> T:
    """Return what calamine answers; its faults over broken files become ours."""
    from python_calamine import CalamineError, PasswordError

    try:
        return call(*arguments)
    except PasswordError as error:
        raise FileUnreadable(path, Unreadable.PASSWORD) from error
    except (CalamineError, ValueError, OverflowError) as error:
        raise FileUnreadable(path, Unreadable.DAMAGED) from error
    except BaseException as error:
        # A panic of the Rust code is no Exception, and its class cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise FileUnreadable(path, Unreadable.DAMAGED) from error


def _worksheets(book: "CalamineWorkbook") -> Iterator[tuple[str, bool]]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    for sheet in book.sheets_metadata:
        if sheet.typ == SheetTypeEnum.WorkSheet:
            yield sheet.name, sheet.visible != SheetVisibleEnum.Visible


def _cells(sheet: "CalamineSheet") -> Iterator[list[Cell]]:
    left = sheet.start[1] if sheet.start else 0
    for row in sheet.iter_rows():
        yield [None] * left + [_cell(value) for value in row]


def _cell(value: object) -> Cell:
    match value:
        case bool():
            return value
        case float():
            return int(value) if value.is_integer() and abs(value) < _EXACT else value
        case str():
            return None if not value or value.isspace() else value
        case timedelta():
            return _duration(value)
        case int() | datetime() | date() | time():
            return value
        case _:
            return None


def _duration(value: timedelta) -> str:
    minutes, seconds = divmod(int(value.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}"


def _merges(sheet: "CalamineSheet") -> tuple[Merge, ...]:
    return tuple(
        Merge(first[0], first[1], last[0], last[1])
        for first, last in sheet.merged_cell_ranges or ()
    )


def _put_all(rows: list[list[Cell]], cells: Mapping[Place, Cell]) -> None:
    """Put cells calamine left out, also beyond the last row or column it gave."""
    for (row, column), cell in cells.items():
        if 0 <= row < limits.SHEET_ROWS and 0 <= column < limits.SHEET_COLUMNS:
            while len(rows) <= row:
                rows.append([])
            rows[row].extend([None] * (column + 1 - len(rows[row])))
            rows[row][column] = cell


def _streamed_rows(path: Path, name: str, seen: SheetLook, notes: list[str]) -> list[list[Cell]]:
    """Return the rows of a sheet with a cell so far away that calamine would need gigabytes."""
    if seen.far:
        raise FileUnreadable(
            path, Unreadable.TOO_MANY_COLUMNS, sheet=name, limit=limits.SHEET_COLUMNS
        )
    from openpyxl import load_workbook

    try:
        with (
            path.open("rb") as file,
            closing(load_workbook(file, read_only=True, data_only=True)) as book,
        ):
            rows = book[name].iter_rows(values_only=True, max_col=limits.SHEET_COLUMNS)
            cells = ([_cell(value) for value in row] for row in rows)
            return limited_rows(path, name, cells, notes, filled_below=True)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise FileUnreadable(path, Unreadable.DAMAGED) from error
