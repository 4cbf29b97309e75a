"""Text tables: CSV, TSV and TXT in any of the usual encodings and with any delimiter."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from mms_desktop.domain.text import tidy
from mms_desktop.services import limits
from mms_desktop.services.exchange.cells import Cell
from mms_desktop.services.exchange.encodings import Decoded, decode, decode_as
from mms_desktop.services.exchange.guard import unguarded
from mms_desktop.services.exchange.rowlimits import limited_rows
from mms_desktop.services.exchange.sheets import RawSheet
from mms_desktop.services.exchange.unreadable import FileUnreadable, Unreadable

DELIMITERS = (";", "\t", ",", "|")
_SAMPLE_ROWS = 100
_SEPARATOR_LINE = "sep="
_CONTROLS = frozenset(map(chr, (*range(9), *range(14, 27), *range(28, 32), 127)))
_ENCODING_NAMES = {"cp1251": "Windows-1251", "cp866": "DOS (cp866)", "koi8-r": "КОИ-8"}


def read_delimited(
    path: Path, data: bytes, *, encoding: str | None = None, delimiter: str | None = None
) -> RawSheet:
    """Return the only sheet of a text table; raises ``FileUnreadable``.

    ``encoding`` and ``delimiter`` are a person's choice over the guess.
    """
    decoded = _decoded(path, data, encoding)
    text, declared = _without_separator_line(decoded.text)
    chosen = delimiter or declared or guess_delimiter(text)
    notes = []
    if not decoded.sure:
        name = _ENCODING_NAMES[decoded.encoding]
        notes.append(f"Кодировка определена по виду текста: {name}. Проверьте, верны ли буквы.")
    _check_lines(path, text)
    usual = csv.field_size_limit(limits.CSV_FIELD_BYTES)
    try:
        rows = _all_rows(path, text, chosen, notes)
    finally:
        csv.field_size_limit(usual)
    return RawSheet(
        path.stem, rows, notes=tuple(notes), encoding=decoded.encoding, delimiter=chosen
    )


def _all_rows(path: Path, text: str, delimiter: str, notes: list[str]) -> list[list[Cell]]:
    try:
        return _collected(path, _rows(text, delimiter, strict=True), notes)
    except csv.Error:
        # A quotation mark that nothing closes would swallow the rows behind it.
        notes.append("Кавычки в файле расставлены неверно: строки прочитаны без учёта кавычек.")
    try:
        return _collected(path, _rows(text, delimiter, strict=False), notes)
    except csv.Error as error:
        raise FileUnreadable(
            path, Unreadable.CELL_TOO_LONG, place="одна из ячеек", limit=limits.CSV_FIELD_BYTES
        ) from error


def _check_lines(path: Path, text: str) -> None:
    """Raise if one line would alone become a row of millions of fields."""
    end = "\n" if "\n" in text else "\r"
    start = 0
    while start < len(text):
        stop = text.find(end, start)
        stop = len(text) if stop < 0 else stop
        if stop - start > limits.CSV_LINE_BYTES:
            raise FileUnreadable(path, Unreadable.NOT_A_TABLE)
        start = stop + 1


def guess_delimiter(text: str) -> str:
    """Return the sign that divides the most rows into the same number of fields."""
    lines = [line for line in islice(io.StringIO(text), _SAMPLE_ROWS) if line.strip()]
    best = max(DELIMITERS, key=lambda sign: _constancy(lines, sign))
    return best if _constancy(lines, best)[0] else DELIMITERS[0]


def _constancy(lines: list[str], delimiter: str) -> tuple[float, int]:
    """Return which share of the rows has the most common width, and that width."""
    try:
        widths = [len(row) for row in csv.reader(lines, delimiter=delimiter) if row]
    except csv.Error:
        widths = [line.count(delimiter) + 1 for line in lines]
    wide = Counter(width for width in widths if width > 1)
    if not wide:
        return 0.0, 1
    width, count = max(wide.items(), key=lambda item: (item[1], item[0]))
    return count / len(widths), width


def _decoded(path: Path, data: bytes, encoding: str | None) -> Decoded:
    if encoding:
        chosen = decode_as(data, encoding)
        if chosen is None:
            raise FileUnreadable(path, Unreadable.BAD_ENCODING, encoding=encoding)
        return chosen
    decoded = decode(data)
    if decoded is None or not _CONTROLS.isdisjoint(decoded.text):
        raise FileUnreadable(path, Unreadable.NOT_A_TABLE)
    if not tidy(decoded.text[: limits.MEBIBYTE]):
        raise FileUnreadable(path, Unreadable.EMPTY)
    return decoded


def _without_separator_line(text: str) -> tuple[str, str]:
    """Return the text without Excel's own ``sep=;`` line, and the sign it names."""
    first, _, rest = text.partition("\n")
    line = first.rstrip("\r")
    if line.casefold().startswith(_SEPARATOR_LINE) and len(line) == len(_SEPARATOR_LINE) + 1:
        return rest, line[-1]
    return text, ""


def _rows(text: str, delimiter: str, *, strict: bool) -> Iterator[list[str]]:
    lines = io.StringIO(text, newline="")
    if strict:
        yield from csv.reader(lines, delimiter=delimiter, strict=True)
        return
    for row in csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE):
        yield [_unquoted(field) for field in row]


def _unquoted(field: str) -> str:
    if len(field) > 1 and field[0] == field[-1] == '"':
        return field[1:-1].replace('""', '"')
    return field


def _collected(path: Path, rows: Iterable[list[str]], notes: list[str]) -> list[list[Cell]]:
    cells = ([_cell(field) for field in row] for row in rows)
    return limited_rows(path, path.stem, cells, notes)


def _cell(field: str) -> Cell:
    return unguarded(field) if field and not field.isspace() else None
