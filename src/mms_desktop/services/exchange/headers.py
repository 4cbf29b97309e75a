"""Finds the header of a table inside a sheet and says what each column means."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from mms_desktop.services.exchange.cells import column_letter
from mms_desktop.services.exchange.header_grid import HEADER_ROWS, TALLEST, HeaderGrid
from mms_desktop.services.exchange.header_names import HeaderNames, Vocabulary
from mms_desktop.services.exchange.header_text import normal_header
from mms_desktop.services.exchange.sheets import RawSheet, part_of
from mms_desktop.services.exchange.stacked import header_again_above, next_header
from mms_desktop.services.exchange.table_rows import (
    Rows,
    TableShape,
    split_rows,
)

# Columns that only number the rows.
_NUMBERING = frozenset(
    {"", "пп", "nпп", "n", "no", "номер", "номер пп", "порядковый номер", "n пп"}
)


@dataclass(frozen=True, slots=True)
class Header:
    """Where the header stands and what its columns mean; indexes count from 0.

    ``texts`` are the header cells as written, rows of a tall header joined; ``guessed``
    are columns understood by the beginning of their text only.
    """

    first_row: int
    last_row: int
    columns: Mapping[int, str]
    texts: Mapping[int, str]
    guessed: frozenset[int] = frozenset()
    repeated: tuple[int, ...] = ()
    untitled: tuple[int, ...] = field(default=())

    @property
    def unknown(self) -> tuple[str, ...]:
        """Texts of the columns that nothing is read from, numbering aside."""
        titled = (
            text
            for column, text in self.texts.items()
            if column not in self.columns and normal_header(text) not in _NUMBERING
        )
        bare = (f"{column_letter(column)} (без заголовка)" for column in self.untitled)
        return (*titled, *(text for text in bare))

    @property
    def fingerprint(self) -> str:
        """Sixteen hex digits that equal headers share; a mapping is remembered by them."""
        words = "\x1f".join(normal_header(self.texts[column]) for column in sorted(self.texts))
        return hashlib.sha256(words.encode()).hexdigest()[:16]

    @property
    def mapping(self) -> dict[str, str]:
        """What every known column means, by its normal text: what is worth remembering."""
        return {
            normal_header(self.texts.get(column, "")): key for column, key in self.columns.items()
        }

    def column_of(self, key: str) -> int | None:
        """Return the column a field is read from, or None."""
        return next((column for column, known in self.columns.items() if known == key), None)

    def title_of(self, key: str) -> str:
        """Return the header text of a field as written, or its key where there is none."""
        column = self.column_of(key)
        return key if column is None else self.texts.get(column) or column_letter(column)

    def with_columns(self, columns: Mapping[int, str]) -> "Header":
        """Return the header with the meanings a person has chosen; nothing is guessed then."""
        return replace(self, columns=dict(columns), guessed=frozenset(), repeated=())


@dataclass(frozen=True, slots=True)
class Found:
    """A sheet and the header found in it."""

    sheet: RawSheet
    header: Header


def section_vocabulary(labels: Mapping[str, str]) -> Vocabulary:
    """Return the names of a section's columns: the key and the Russian label of each field."""
    return {key: (key, label) for key, label in labels.items()}


def find_headers(
    sheets: Iterable[RawSheet], vocabulary: Vocabulary, *, loose: bool = False
) -> tuple[Found, ...]:
    """Return every table of the visible sheets: the part of the sheet it takes, its header."""
    names = HeaderNames(vocabulary, loose=loose)
    return tuple(table for sheet in sheets if not sheet.hidden for table in _tables(sheet, names))


def find_header(sheet: RawSheet, vocabulary: Vocabulary, *, loose: bool = False) -> Header | None:
    """Return the header that knows the most fields among the first rows, or None.

    With ``loose`` a column is also understood by the beginning of its text.
    """
    return _best_header(sheet, HeaderNames(vocabulary, loose=loose))


def _tables(sheet: RawSheet, names: HeaderNames) -> Iterator[Found]:
    """Yield the tables that stand under one another on a sheet, from the top."""
    header = _best_header(sheet, names)
    if header is None:
        return
    top = 0
    if header_again_above(sheet, header.first_row, names):
        # The richest header is not the first one: what is above it is a table too.
        top = header.first_row
        yield from _tables(part_of(sheet, 0, top), names)
    end = next_header(sheet, header.last_row, header.texts, names)
    if not top and end is None:
        yield Found(sheet, header)
        return
    own = part_of(sheet, top, end)
    if own_header := _best_header(own, names):
        yield Found(own, own_header)
    if end is not None:
        yield from _tables(part_of(sheet, end), names)


def _best_header(sheet: RawSheet, names: HeaderNames) -> Header | None:
    grid = HeaderGrid(sheet)
    best: Header | None = None
    for height in range(1, TALLEST + 1):
        for row in range(min(HEADER_ROWS, len(sheet.rows))):
            last = row + height - 1
            if last >= len(sheet.rows) or not grid.is_whole(row, last):
                continue
            header = _read_block(grid, names, row, last)
            if _is_better(header, best):
                best = header
    return best and replace(best, untitled=_untitled(sheet, best))


def apply_mapping(header: Header, mapping: Mapping[str, str]) -> Header:
    """Return the header with remembered or corrected meanings: header text → field key.

    An empty key means the column is not read.
    """
    chosen = {normal_header(text): key for text, key in mapping.items()}
    if not chosen:
        return header
    columns = dict(header.columns)
    for column, text in header.texts.items():
        key = chosen.pop(normal_header(text), None)
        if key is None:
            continue
        for other in [place for place, known in columns.items() if known == key or place == column]:
            del columns[other]
        if key:
            columns[column] = key
    return header.with_columns(columns)


def read_rows(sheet: RawSheet, header: Header, *, staff: bool = False) -> Rows:
    """Return the rows under the header: those with data, and those skipped with the reason.

    ``staff`` also knows headings, vacancies and signatures of staff lists.
    """
    texts = {column: normal_header(text) for column, text in header.texts.items()}
    return split_rows(sheet, TableShape(header.last_row, header.columns, texts, staff=staff))


def _read_block(grid: HeaderGrid, names: HeaderNames, first: int, last: int) -> Header:
    columns: dict[int, str] = {}
    texts: dict[int, str] = {}
    guesses: dict[int, str] = {}
    repeated: list[int] = []
    for column, stack in grid.stacks(first, last):
        if not stack:
            # Signs nobody sees are no title.
            continue
        texts[column] = " ".join(stack)
        key = names.of_stack(stack)
        if key and key in columns.values():
            repeated.append(column)
        elif key:
            columns[column] = key
        elif guess := names.beginning(" ".join(stack)) or names.beginning(stack[-1]):
            guesses[column] = guess
    guessed = set()
    for column, key in guesses.items():
        if key not in columns.values():
            columns[column] = key
            guessed.add(column)
    return Header(first, last, columns, texts, frozenset(guessed), tuple(repeated))


def _is_better(header: Header, best: Header | None) -> bool:
    known = len(header.columns)
    titled = sum(normal_header(text) not in _NUMBERING for text in header.texts.values())
    # One known column among strangers is a word that happens to stand in a title.
    if not known or (known == 1 and titled > 2):
        return False
    return best is None or known > len(best.columns)


def _untitled(sheet: RawSheet, header: Header) -> tuple[int, ...]:
    """Return columns with data but without a header text."""
    below = sheet.rows[header.last_row + 1 :]
    filled = {column for row in below for column, cell in enumerate(row) if cell is not None}
    return tuple(sorted(filled - set(header.texts)))
