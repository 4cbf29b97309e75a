"""Checking the tables of a package: every cell, key and reference.

A checker of our own: the general one takes eight times as long (performance.md 6).
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import assert_never

from mms_desktop.services.packages.tables import Cell, Column, ColumnType, FilledTable, Table
from mms_desktop.services.packages.troubles import Problem, ProblemCode

_PATTERNS = {
    ColumnType.INTEGER: re.compile(r"-?[0-9]{1,15}"),
    ColumnType.NUMBER: re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,12})?"),
    ColumnType.BOOLEAN: re.compile("true|false"),
    ColumnType.MONTH: re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])"),
    ColumnType.DATE: re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
}
_TEXT_LIMIT = 32_767
_WANTED = {
    ColumnType.INTEGER: "целое число",
    ColumnType.NUMBER: "число с точкой",
    ColumnType.BOOLEAN: "true или false",
    ColumnType.MONTH: "месяц ГГГГ-ММ",
    ColumnType.DATE: "дата ГГГГ-ММ-ДД",
    ColumnType.STRING: f"текст не длиннее {_TEXT_LIMIT} знаков",
}


def cell_problems(table: Table, rows: Sequence[list[str]]) -> Iterator[Problem]:
    """Yield what is wrong with single cells, column by column."""
    for place, column in enumerate(table.columns):
        fits = _check(column)
        for number, row in enumerate(rows, start=2):
            cell = row[place]
            if not (fits(cell) if cell else not column.required):
                wanted = "значение обязательно" if not cell else f"нужно: {_wanted(column)}"
                yield Problem(
                    ProblemCode.CELL,
                    f"Файл «{table.member}», строка {number}, столбец «{column.name}»: {wanted}.",
                    table.member,
                )


def key_problems(filled: FilledTable) -> Iterator[Problem]:
    """Yield the rows that repeat or lack the key of the table."""
    table, seen = filled.table, set()
    for number, row in enumerate(filled.rows, start=2):
        key = tuple(row[name] for name in table.key)
        if key in seen or None in key:
            yield Problem(
                ProblemCode.PRIMARY_KEY,
                f"Файл «{table.member}», строка {number}: ключ не указан или повторяется.",
                table.member,
            )
        seen.add(key)


def reference_problems(filled: FilledTable, tables: Mapping[str, FilledTable]) -> Iterator[Problem]:
    """Yield the rows that refer to a row which is not in the package."""
    table = filled.table
    for reference in table.references:
        target = tables.get(reference.table)
        known = {_key(row, reference.target) for row in target.rows} if target else set()
        for number, row in enumerate(filled.rows, start=2):
            key = _key(row, reference.columns)
            if None not in key and key not in known:
                yield Problem(
                    ProblemCode.REFERENCE,
                    f"Файл «{table.member}», строка {number}: в таблице «{reference.table}» нет "
                    f"записи, на которую указывает «{reference.columns[-1]}».",
                    table.member,
                )


def _key(row: Mapping[str, Cell], names: Sequence[str]) -> tuple[Cell, ...]:
    return tuple(row[name] for name in names)


def _wanted(column: Column) -> str:
    return f"одно из {', '.join(column.options)}" if column.options else _WANTED[column.type]


def _check(column: Column) -> Callable[[str], bool]:
    if column.options:
        return frozenset(column.options).__contains__
    match column.type:
        case ColumnType.STRING:
            return _short
        case ColumnType.DATE:
            return _is_day
        case ColumnType.INTEGER:
            return _whole(column.minimum, column.maximum)
        case ColumnType.NUMBER | ColumnType.BOOLEAN | ColumnType.MONTH:
            return _matching(column.type)
        case _:
            assert_never(column.type)


def _matching(kind: ColumnType) -> Callable[[str], bool]:
    pattern = _PATTERNS[kind]

    def fits(cell: str) -> bool:
        return pattern.fullmatch(cell) is not None

    return fits


def _whole(minimum: int | None, maximum: int | None) -> Callable[[str], bool]:
    pattern = _PATTERNS[ColumnType.INTEGER]

    def fits(cell: str) -> bool:
        if pattern.fullmatch(cell) is None:
            return False
        number = int(cell)
        return (minimum is None or number >= minimum) and (maximum is None or number <= maximum)

    return fits


def _short(cell: str) -> bool:
    return len(cell) <= _TEXT_LIMIT


def _is_day(cell: str) -> bool:
    if _PATTERNS[ColumnType.DATE].fullmatch(cell) is None:
        return False
    try:
        date.fromisoformat(cell)
    except ValueError:
        return False
    return True
