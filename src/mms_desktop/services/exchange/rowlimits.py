"""The rows of a sheet within the limits, cut where only emptiness follows."""

from collections.abc import Iterable
from pathlib import Path

from mms_desktop.services import limits
from mms_desktop.services.exchange.cells import Cell, column_letter
from mms_desktop.services.exchange.unreadable import FileUnreadable, Unreadable


def limited_rows(
    path: Path,
    sheet: str,
    rows: Iterable[list[Cell]],
    notes: list[str],
    *,
    filled_below: bool = False,
) -> list[list[Cell]]:
    """Return the rows up to the last filled one; raises ``FileUnreadable`` over the limits.

    Reading stops where more blank rows follow than a table can have inside; if
    anything is filled behind them, a note says so. ``filled_below`` tells that
    something is, so that nobody has to look for it through a million rows.
    """
    kept: list[list[Cell]] = []
    filled = blank = 0
    for row in rows:
        width = _width(row)
        blank = 0 if width and blank <= limits.BLANK_ROWS else blank + 1
        if blank > limits.BLANK_ROWS and (width or filled_below):
            notes.append(_cut_note(sheet, len(kept) - blank + 1))
            break
        kept.append(row[:width])
        if width:
            filled += 1
            _check(path, sheet, row[:width], filled, len(kept) - 1)
    while kept and not kept[-1]:
        kept.pop()
    return kept


def _cut_note(sheet: str, last: int) -> str:
    return (
        f"Лист «{sheet}»: после строки {last} больше {limits.BLANK_ROWS} пустых строк; "
        "то, что ниже них, не прочитано. Перенесите эти строки выше."
    )


def _check(path: Path, sheet: str, row: list[Cell], filled: int, index: int) -> None:
    if filled > limits.SHEET_ROWS:
        raise FileUnreadable(
            path, Unreadable.TOO_MANY_ROWS, sheet=sheet, limit=_spaced(limits.SHEET_ROWS)
        )
    if len(row) > limits.SHEET_COLUMNS:
        raise FileUnreadable(
            path, Unreadable.TOO_MANY_COLUMNS, sheet=sheet, limit=limits.SHEET_COLUMNS
        )
    for column, cell in enumerate(row):
        if isinstance(cell, str) and len(cell) > limits.CELL_LETTERS:
            place = f"лист «{sheet}», ячейка {column_letter(column)}{index + 1}"
            raise FileUnreadable(
                path,
                Unreadable.CELL_TOO_LONG,
                place=place,
                limit=_spaced(limits.CELL_LETTERS),
            )


def _width(row: list[Cell]) -> int:
    for width in range(len(row), 0, -1):
        if row[width - 1] is not None:
            return width
    return 0


def _spaced(number: int) -> str:
    return f"{number:,}".replace(",", "\u00a0")
