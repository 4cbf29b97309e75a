"""Tables as CSV (RFC 4180): UTF-8 without a mark, comma, CRLF, dot decimals, ISO dates."""

import csv
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import assert_never

from mms_desktop.services.packages.tables import Cell, ColumnType, FilledTable, Table
from mms_desktop.services.packages.troubles import PackageError, ProblemCode

_TRUTH = {True: "true", False: "false"}


def written(filled: FilledTable) -> bytes:
    """Return the table as the bytes of its member."""
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(filled.table.header)
    formats = [(column.name, _format(column.type)) for column in filled.table.columns]
    writer.writerows([form(row[name]) for name, form in formats] for row in filled.rows)
    return text.getvalue().encode()


def header_and_rows(content: bytes, member: str) -> tuple[list[str], list[list[str]]]:
    """Return the cells of a member as text; raises ``PackageError`` when it is no such CSV."""
    text = decoded(content, member)
    if "\0" in text:
        raise PackageError(ProblemCode.TABLE, f"В файле «{member}» есть нулевой знак.", member)
    try:
        header, *rows = csv.reader(StringIO(text, newline=""), strict=True)
    except ValueError:
        raise PackageError(ProblemCode.TABLE, f"Файл «{member}» пуст.", member) from None
    except csv.Error as error:
        raise PackageError(
            ProblemCode.TABLE, f"Файл «{member}» — не таблица CSV с запятыми.", member
        ) from error
    width = len(header)
    for number, row in enumerate(rows, start=2):
        if len(row) != width:
            message = f"Файл «{member}», строка {number}: ячеек {len(row)}, а столбцов {width}."
            raise PackageError(ProblemCode.TABLE, message, member)
    return header, rows


def decoded(content: bytes, member: str) -> str:
    """Return the text of a member; raises ``PackageError`` unless it is UTF-8 without a mark."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise PackageError(
            ProblemCode.ENCODING, f"Файл «{member}» не в кодировке UTF-8.", member
        ) from error
    if text.startswith("\ufeff"):
        message = f"Файл «{member}» начинается с метки BOM, которой в пакете не бывает."
        raise PackageError(ProblemCode.ENCODING, message, member)
    return text


def clean(text: str) -> str:
    """Return the text with one kind of line end and without signs that cannot be seen."""
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in lines if sign in "\n\t\xa0" or sign.isprintable())


def typed(table: Table, rows: Iterable[list[str]]) -> tuple[dict[str, Cell], ...]:
    """Return checked cells as values, by the names of the columns."""
    readers = [(column.name, _reader(column.type)) for column in table.columns]
    return tuple(
        {
            name: read(cell) if cell else None
            for (name, read), cell in zip(readers, row, strict=True)
        }
        for row in rows
    )


def _format(kind: ColumnType) -> Callable[[Cell], str]:
    return _month if kind is ColumnType.MONTH else _plain


def _plain(value: Cell) -> str:
    match value:
        case None:
            return ""
        case bool():
            return _TRUTH[value]
        case Decimal():
            return f"{value:f}"
        case date():
            return value.isoformat()
        case int():
            return str(value)
        case str():
            return clean(value)
        case _:
            assert_never(value)


def _month(value: Cell) -> str:
    return value.isoformat()[:7] if isinstance(value, date) else _plain(value)


def _reader(kind: ColumnType) -> Callable[[str], Cell]:
    match kind:
        case ColumnType.INTEGER:
            return int
        case ColumnType.NUMBER:
            return Decimal
        case ColumnType.BOOLEAN:
            return _truth
        case ColumnType.DATE:
            return date.fromisoformat
        case ColumnType.STRING | ColumnType.MONTH:
            return str
        case _:
            assert_never(kind)


def _truth(cell: str) -> bool:
    return cell == "true"
