"""Several tables under one another on a sheet: where the header of another one stands."""

from collections.abc import Mapping

from mms_desktop.services.exchange.cells import Cell
from mms_desktop.services.exchange.header_names import HeaderNames
from mms_desktop.services.exchange.header_text import normal_header
from mms_desktop.services.exchange.sheets import RawSheet

# A title «Телефон … Почта» over the table knows two words of the list, a header more.
_LEAST_KNOWN = 3
_LOOKED_AT = 3
_NAMES_OF_PEOPLE = frozenset({"full_name", "surname"})


def next_header(
    sheet: RawSheet, last_row: int, texts: Mapping[int, str], names: HeaderNames
) -> int | None:
    """Return the row under a header where another table begins, or None."""
    known = {column: normal_header(text) for column, text in texts.items()}
    for index in range(last_row + 1, len(sheet.rows)):
        cells = _texts(sheet.rows[index])
        if _is_header(cells, names) and not _repeats(cells, known):
            return _top_of(sheet, index)
    return None


def header_again_above(sheet: RawSheet, first_row: int, names: HeaderNames) -> bool:
    """Tell whether a table with people stands above the row of the richest header."""
    return any(
        _is_header(_texts(row), names)
        and any(cell is not None for below in sheet.rows[index + 1 : first_row] for cell in below)
        for index, row in enumerate(sheet.rows[:first_row])
    )


def _is_header(cells: Mapping[int, str], names: HeaderNames) -> bool:
    """Tell whether a row of texts names fields: people's names and a post, or three others."""
    first = list(cells.values())[:_LOOKED_AT]
    if not any(names.exact(text) for text in first):
        return False
    keys = [key for text in cells.values() if (key := names.exact(text))]
    different = len(set(keys))
    people = bool(_NAMES_OF_PEOPLE.intersection(keys))
    enough = different >= (2 if people else _LEAST_KNOWN)
    return enough and different == len(keys) and len(keys) * 2 >= len(cells)


def _repeats(cells: Mapping[int, str], known: Mapping[int, str]) -> bool:
    return all(known.get(column) == normal_header(text) for column, text in cells.items())


def _top_of(sheet: RawSheet, row: int) -> int:
    """Return the first row of a tall header that goes through the row."""
    tops = [merge.first_row for merge in sheet.merges if merge.first_row < row <= merge.last_row]
    return min(tops, default=row)


def _texts(row: list[Cell]) -> dict[int, str]:
    """Return the texts of a row, or nothing when a cell of it holds anything else."""
    texts: dict[int, str] = {}
    for column, cell in enumerate(row):
        if isinstance(cell, str):
            texts[column] = cell
        elif cell is not None:
            return {}
    return texts
