"""Sheets as they were read: cells at their places, and what to know about the reading."""

from dataclasses import dataclass, field, replace

from mms_desktop.services.exchange.cells import Cell

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged area; indexes count from 0 and the last ones are inside."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class RawSheet:
    """One sheet; ``rows[0][0]`` is the cell Excel calls A1.

    ``filled`` are the places (row and column indexes) that repeat the value of a
    vertically merged cell; ``notes`` is what a person must know about the reading.
    """

    name: str
    rows: list[list[Cell]]
    hidden: bool = False
    first_row: int = 1
    notes: tuple[str, ...] = ()
    merges: tuple[Merge, ...] = ()
    filled: frozenset[Place] = field(default=frozenset(), repr=False)
    epoch_1904: bool = False
    encoding: str = ""
    delimiter: str = ""

    def row_number(self, index: int) -> int:
        """Return the number that Excel shows beside a row of ``rows``."""
        return index + self.first_row


def with_merges_filled(sheet: RawSheet) -> RawSheet:
    """Return the sheet with the value of every tall merged cell repeated down its rows.

    A row that holds nothing of its own stays blank: it is the frame of the one
    above, not a person without a post.
    """
    tall = [merge for merge in sheet.merges if merge.last_row > merge.first_row]
    own = {index for index, row in enumerate(sheet.rows) if any(cell is not None for cell in row)}
    filled: set[Place] = set()
    for merge in tall:
        value = _cell(sheet, merge.first_row, merge.first_column)
        if value is None:
            continue
        for index in range(merge.first_row + 1, min(merge.last_row, len(sheet.rows) - 1) + 1):
            row = sheet.rows[index]
            if index in own:
                # Rows end with their last filled cell: the merged one may stand beyond it.
                row.extend([None] * (merge.first_column + 1 - len(row)))
                row[merge.first_column] = value
                filled.add((index, merge.first_column))
    return replace(sheet, filled=frozenset(filled))


def part_of(sheet: RawSheet, first: int, end: int | None = None) -> RawSheet:
    """Return some rows of a sheet as a sheet that keeps their numbers."""
    stop = len(sheet.rows) if end is None else end
    filled = ((row - first, column) for row, column in sheet.filled if first <= row < stop)
    merges = (
        replace(
            merge,
            first_row=max(merge.first_row, first) - first,
            last_row=min(merge.last_row, stop - 1) - first,
        )
        for merge in sheet.merges
        if merge.first_row < stop and merge.last_row >= first
    )
    return replace(
        sheet,
        rows=sheet.rows[first:stop],
        first_row=sheet.first_row + first,
        notes=() if first else sheet.notes,
        merges=tuple(merges),
        filled=frozenset(filled),
    )


def _cell(sheet: RawSheet, row: int, column: int) -> Cell:
    if row < len(sheet.rows) and column < len(sheet.rows[row]):
        return sheet.rows[row][column]
    return None
