"""Tells the data rows of a table from all that stands between and below them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from mms_desktop.domain.text import fold, tidy
from mms_desktop.services.exchange.cells import Broken, Cell, cell_text
from mms_desktop.services.exchange.header_text import normal_header
from mms_desktop.services.exchange.sheets import RawSheet

_LINE_TO_SIGN = "___"
_TOTALS = frozenset({"итого", "всего", "итог"})
_SIGNED_BY = (
    "исполнитель", "подпись", "мп", "составил", "составила", "составитель", "дата составления",
    "дата заполнения", "согласовано", "утверждаю", "ответственный исполнитель", "тел",
    "контактный телефон",
)  # fmt: skip
_HEADS = (
    "директор", "заведующий", "заведующая", "руководитель", "начальник", "ио директора",
    "ио заведующего", "ио заведующей", "главный бухгалтер", "зам директора",
    "заместитель директора", "специалист по кадрам", "инспектор по кадрам", "делопроизводитель",
    "секретарь",
)  # fmt: skip
_NAME_KEYS = ("full_name", "surname")
_MOST_SIGNED = 4
_LEAST_NUMBERED = 3
_WIDE = 3
_SHOWN = 80


class SkipReason(StrEnum):
    """Why a row under the header is not read as data."""

    TOTAL = "total"
    SIGNATURE = "signature"
    COLUMN_NUMBERS = "column_numbers"
    REPEATED_HEADER = "repeated_header"
    HEADING = "heading"
    VACANCY = "vacancy"

    @property
    def label(self) -> str:
        """The reason in Russian."""
        return _LABELS[self]


_LABELS = {
    SkipReason.TOTAL: "итог",
    SkipReason.SIGNATURE: "подпись под таблицей",
    SkipReason.COLUMN_NUMBERS: "номера столбцов",
    SkipReason.REPEATED_HEADER: "повтор заголовка",
    SkipReason.HEADING: "заголовок группы",
    SkipReason.VACANCY: "вакансия",
}


@dataclass(frozen=True, slots=True)
class DataRow:
    """A row to be read; ``number`` is the one Excel shows.

    Every mapped field has its cell, empty ones too; ``filled`` are the fields whose
    value stands in a merged cell further up, ``heading`` names the group of the row.
    """

    number: int
    cells: Mapping[str, Cell]
    filled: frozenset[str] = frozenset()
    heading: str = ""


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that is no data, with the reason and how it begins."""

    number: int
    reason: SkipReason
    text: str


@dataclass(frozen=True, slots=True)
class Rows:
    """All rows under a header that are not blank."""

    rows: tuple[DataRow, ...]
    skipped: tuple[SkippedRow, ...]


@dataclass(frozen=True, slots=True)
class TableShape:
    """What is known of a table before its rows are told apart."""

    last_header_row: int
    columns: Mapping[int, str]
    titles: Mapping[int, str]
    staff: bool = False

    @property
    def name_columns(self) -> frozenset[int]:
        """Columns that hold the names of people."""
        return frozenset(column for column, key in self.columns.items() if key in _NAME_KEYS)


def split_rows(sheet: RawSheet, shape: TableShape) -> Rows:
    """Return the rows under the header, told apart."""
    wide = _wide_rows(sheet, shape)
    data: list[DataRow] = []
    skipped: list[SkippedRow] = []
    over = False
    heading = ""
    for index in range(shape.last_header_row + 1, len(sheet.rows)):
        present: dict[int, Cell] = {
            column: cell for column, cell in enumerate(sheet.rows[index]) if cell is not None
        }
        own = _without_filled(sheet, index, present)
        if not own:
            continue
        repeats = len(own) < len(present)
        reason = None
        if not repeats:
            reason = _reason(own, shape, wide=index in wide, first=not data, over=over)
        if reason:
            over = over or reason in (SkipReason.TOTAL, SkipReason.SIGNATURE)
            heading = _shown(own) if reason is SkipReason.HEADING else heading
            skipped.append(SkippedRow(sheet.row_number(index), reason, _shown(own)))
        else:
            over = False
            data.append(_data_row(sheet, shape, index, heading))
    return Rows(tuple(data), tuple(skipped))


def _without_filled(sheet: RawSheet, index: int, row: dict[int, Cell]) -> dict[int, Cell]:
    if not sheet.filled:
        return row
    return {column: cell for column, cell in row.items() if (index, column) not in sheet.filled}


def _data_row(sheet: RawSheet, shape: TableShape, index: int, heading: str) -> DataRow:
    row = sheet.rows[index]
    cells = {
        key: row[column] if column < len(row) else None for column, key in shape.columns.items()
    }
    filled = (
        frozenset(key for column, key in shape.columns.items() if (index, column) in sheet.filled)
        if sheet.filled
        else frozenset()
    )
    return DataRow(sheet.row_number(index), cells, filled, heading)


def _reason(
    own: Mapping[int, Cell], shape: TableShape, *, wide: bool, first: bool, over: bool
) -> SkipReason | None:
    if first and _are_column_numbers(own, shape):
        return SkipReason.COLUMN_NUMBERS
    if _is_header_again(own, shape):
        return SkipReason.REPEATED_HEADER
    if _is_total(own):
        return SkipReason.TOTAL
    if _is_signature(own, shape) or (over and len(own) == 1):
        return SkipReason.SIGNATURE
    if wide and len(own) == 1:
        return SkipReason.HEADING
    if shape.staff and _is_vacancy(own, shape):
        return SkipReason.VACANCY
    if shape.staff and _is_heading(own, shape):
        return SkipReason.HEADING
    return None


def _are_column_numbers(own: Mapping[int, Cell], shape: TableShape) -> bool:
    """Tell whether the row only numbers the columns, from 1 on."""
    numbers = [cell_text(own[column]).strip() for column in sorted(own)]
    counted = [str(number) for number in range(1, len(numbers) + 1)]
    least = max(_LEAST_NUMBERED, len(shape.titles) - 1)
    return len(numbers) >= least and numbers == counted


def _is_header_again(own: Mapping[int, Cell], shape: TableShape) -> bool:
    different = 0
    for column, cell in own.items():
        different += _words(cell) != shape.titles.get(column)
        if different > 1:
            # So it is with nearly every row: the rest of its cells need no look.
            return False
    return len(own) - different > 1


def _is_total(own: Mapping[int, Cell]) -> bool:
    texts = [cell for cell in own.values() if isinstance(cell, str)]
    if not texts or _words(texts[0]).split(" ")[0] not in _TOTALS:
        return False
    # A title may begin with «Всего»; a total has nothing beside it but numbers.
    return all(any(sign.isdigit() for sign in text) for text in texts[1:])


def _is_signature(own: Mapping[int, Cell], shape: TableShape) -> bool:
    if len(own) > _MOST_SIGNED:
        return False
    texts = {column: cell for column, cell in own.items() if isinstance(cell, str)}
    if any(_LINE_TO_SIGN in text for text in texts.values()):
        return True
    column = min(texts, default=-1)
    beginning = _words(texts.get(column))
    if _starts(beginning, _SIGNED_BY) and len(own) * 2 <= max(len(shape.columns), _WIDE):
        return True
    # In the column of positions «Директор» is a post, elsewhere in front it signs.
    in_front = shape.columns.get(column) != "position"
    return shape.staff and in_front and _starts(beginning, _HEADS)


def _is_vacancy(own: Mapping[int, Cell], shape: TableShape) -> bool:
    names = (cell_text(own.get(column)) for column in shape.name_columns)
    return any(fold(name).startswith("вакан") for name in names)


def _is_heading(own: Mapping[int, Cell], shape: TableShape) -> bool:
    """Tell whether the only cell of the row names a group: «Администрация»."""
    texts = [(column, cell) for column, cell in own.items() if isinstance(cell, str)]
    if len(own) != 1 or not texts or len(shape.columns) < 2:
        return False
    column, text = texts[0]
    return column not in shape.name_columns or not _looks_like_name(text)


def _looks_like_name(text: str) -> bool:
    words = tidy(text).split()
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def _wide_rows(sheet: RawSheet, shape: TableShape) -> frozenset[int]:
    """Return the rows that begin with a cell merged over several columns of the table."""
    least = max(_WIDE, len(shape.titles) // 2)
    return frozenset(
        merge.first_row
        for merge in sheet.merges
        if merge.first_row == merge.last_row and merge.last_column - merge.first_column + 1 >= least
    )


def _starts(text: str, beginnings: tuple[str, ...]) -> bool:
    if not text.startswith(beginnings):
        return False
    return any(text == start or text.startswith(f"{start} ") for start in beginnings)


def _words(cell: Cell) -> str:
    return normal_header(cell_text(cell))


def _shown(own: Mapping[int, Cell]) -> str:
    texts = (
        cell.what if isinstance(cell, Broken) else tidy(cell_text(cell)) for cell in own.values()
    )
    line = " ".join(filter(None, texts))
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
