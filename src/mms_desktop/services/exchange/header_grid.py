"""The upper rows of a sheet seen as header cells stacked over each column."""

from collections.abc import Iterator, Mapping

from mms_desktop.domain.text import tidy
from mms_desktop.services.exchange.cells import Cell, cell_text
from mms_desktop.services.exchange.header_text import unwrapped
from mms_desktop.services.exchange.sheets import RawSheet

HEADER_ROWS = 30
TALLEST = 3


class HeaderGrid:
    """Texts of the upper rows, with cells merged across repeated over their columns."""

    def __init__(self, sheet: RawSheet) -> None:
        self._sheet = sheet
        depth = min(HEADER_ROWS + TALLEST, len(sheet.rows))
        self._texts = [
            {column: tidy(unwrapped(_text(cell))) for column, cell in enumerate(row) if _text(cell)}
            for row in sheet.rows[:depth]
        ]
        for merge in sheet.merges:
            if merge.first_row >= depth:
                continue
            text = self._texts[merge.first_row].get(merge.first_column, "")
            for row in range(merge.first_row, min(merge.last_row + 1, depth)):
                for column in range(merge.first_column, merge.last_column + 1) if text else ():
                    self._texts[row].setdefault(column, text)

    def is_whole(self, first: int, last: int) -> bool:
        """Tell whether a block of rows can be a header: not blank, and it cuts no merged cell."""
        if not self._texts[first]:
            return False
        cut = any(
            merge.first_row < first <= merge.last_row
            or first <= merge.first_row <= last < merge.last_row
            for merge in self._sheet.merges
        )
        return not cut and not self._goes_on(last)

    def _goes_on(self, last: int) -> bool:
        """Tell whether the next row only divides cells merged across in this one."""
        if last + 1 >= len(self._sheet.rows):
            return False
        spans = [
            range(merge.first_column, merge.last_column + 1)
            for merge in self._sheet.merges
            if merge.first_row <= last == merge.last_row and merge.last_column > merge.first_column
        ]
        below = [
            column
            for column, cell in enumerate(self._sheet.rows[last + 1])
            if isinstance(cell, str) and (last + 1, column) not in self._sheet.filled
        ]
        whole_row = (
            len(spans) == 1
            and len(spans[0]) >= len(below) > 0
            and not _beside(self._texts[last], spans[0])
        )
        return (
            bool(below)
            and not whole_row
            and all(any(column in span for span in spans) for column in below)
        )

    def stacks(self, first: int, last: int) -> Iterator[tuple[int, list[str]]]:
        """Yield each column with its different texts from top to bottom."""
        columns = sorted({column for row in self._texts[first : last + 1] for column in row})
        for column in columns:
            stack: list[str] = []
            for row in self._texts[first : last + 1]:
                text = row.get(column, "")
                if text and (not stack or stack[-1] != text):
                    stack.append(text)
            yield column, stack


def _beside(texts: Mapping[int, str], span: range) -> bool:
    return any(column not in span for column in texts)


def _text(cell: Cell) -> str:
    return cell_text(cell) if isinstance(cell, str | int | float) else ""
