"""OpenDocument spreadsheets (ODS), read straight from their one XML part.

The format repeats rows and cells by a number, so a file of a kilobyte can mean a
billion cells: they are counted before they are laid out.
"""

import re
from collections.abc import Iterator
from datetime import datetime, time
from typing import Any
from xml.parsers.expat import ExpatError, ParserCreate

from mms_desktop.services import limits
from mms_desktop.services.exchange.cells import FORMULA, Broken, Cell
from mms_desktop.services.exchange.rowlimits import limited_rows
from mms_desktop.services.exchange.sheets import Merge, RawSheet
from mms_desktop.services.exchange.unreadable import FileUnreadable, Unreadable
from mms_desktop.services.exchange.zipped import Parts

CONTENT = "content.xml"
_DURATION = re.compile(r"PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S")
_HOURS_A_DAY = 24
# One row more than the limits allow is enough to see that they are broken.
_MOST_REPEATED_ROWS = max(limits.SHEET_ROWS, limits.BLANK_ROWS) + 1
_MOST_REPEATED_CELLS = limits.SHEET_COLUMNS + 1


def read_opendocument(parts: Parts) -> Iterator[RawSheet]:
    """Yield the sheets of an ODS file that was looked through."""
    content = _Content()
    parser = ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = content.start
    parser.EndElementHandler = content.end
    parser.CharacterDataHandler = content.characters
    try:
        for chunk in parts.chunks(CONTENT):
            parser.Parse(chunk)
        parser.Parse(b"", True)
    except (ExpatError, ValueError, KeyError) as error:
        raise FileUnreadable(parts.path, Unreadable.DAMAGED) from error
    for table in content.tables:
        notes: list[str] = []
        rows = limited_rows(parts.path, table.name, table.laid_out(), notes)
        yield RawSheet(
            table.name,
            rows,
            hidden=table.style in content.hidden_styles,
            notes=tuple(notes),
            merges=tuple(table.merges),
        )


class _Table:
    """One table: rows with how often each is repeated."""

    def __init__(self, name: str, style: str) -> None:
        self.name = name
        self.style = style
        self.rows: list[tuple[int, list[Cell]]] = []
        self.merges: list[Merge] = []
        self.height = 0

    def laid_out(self) -> Iterator[list[Cell]]:
        for times, row in self.rows:
            for _ in range(min(times, _MOST_REPEATED_ROWS)):
                yield list(row)


class _Content:
    """Follows the XML of a document and collects its tables."""

    def __init__(self) -> None:
        self.tables: list[_Table] = []
        self.hidden_styles: set[str] = set()
        self._style = ""
        self._row: list[Cell] = []
        self._row_times = 1
        self._attributes: dict[str, Any] | None = None
        self._lines: list[str] = []
        self._aside = 0
        self._open_tables = 0

    def start(self, name: str, attributes: dict[str, Any]) -> None:
        match name:
            case "style:style":
                self._style = attributes.get("style:name", "")
            case "style:table-properties":
                if attributes.get("table:display") == "false":
                    self.hidden_styles.add(self._style)
            case "table:table":
                self._begin_table(attributes)
            case "table:table-row":
                self._row = []
                self._row_times = int(attributes.get("table:number-rows-repeated", 1))
            case "table:table-cell" | "table:covered-table-cell":
                self._attributes = attributes
                self._lines = []
            case "office:annotation":
                self._aside += 1
            case _:
                if self._attributes is not None and not self._aside:
                    self._begin_text(name, attributes)

    def end(self, name: str) -> None:
        match name:
            case "table:table":
                self._open_tables -= 1
            case "table:table-row":
                self._end_row()
            case "table:table-cell" | "table:covered-table-cell":
                self._end_cell(covered=name == "table:covered-table-cell")
            case "office:annotation":
                self._aside -= 1
            case _:
                return

    def characters(self, data: str) -> None:
        if self._lines and not self._aside:
            self._lines[-1] += data

    def _begin_table(self, attributes: dict[str, Any]) -> None:
        self._open_tables += 1
        # A table inside a cell is a drawing, not a sheet.
        if self._open_tables == 1:
            style = attributes.get("table:style-name", "")
            self.tables.append(_Table(attributes.get("table:name", ""), style))

    def _begin_text(self, name: str, attributes: dict[str, Any]) -> None:
        if name == "text:p":
            self._lines.append("")
        elif self._lines and name == "text:s":
            self._lines[-1] += " " * min(int(attributes.get("text:c", 1)), limits.CELL_LETTERS)
        elif self._lines and name in ("text:line-break", "text:tab"):
            self._lines[-1] += "\n" if name == "text:line-break" else "\t"

    def _end_row(self) -> None:
        if self._open_tables != 1:
            return
        while self._row and self._row[-1] is None:
            self._row.pop()
        table = self.tables[-1]
        table.rows.append((self._row_times, self._row))
        table.height += self._row_times

    def _end_cell(self, *, covered: bool) -> None:
        attributes = self._attributes
        self._attributes = None
        if attributes is None or self._open_tables != 1:
            return
        cell = None if covered else _value(attributes, "\n".join(self._lines))
        self._merge(attributes)
        times = int(attributes.get("table:number-columns-repeated", 1))
        room = max(_MOST_REPEATED_CELLS - len(self._row), 0)
        self._row.extend([cell] * min(times, room))

    def _merge(self, attributes: dict[str, Any]) -> None:
        down = int(attributes.get("table:number-rows-spanned", 1))
        across = int(attributes.get("table:number-columns-spanned", 1))
        if down > 1 or across > 1:
            table, column = self.tables[-1], len(self._row)
            last_row, last_column = table.height + down - 1, column + across - 1
            table.merges.append(Merge(table.height, column, last_row, last_column))


def _value(attributes: dict[str, Any], text: str) -> Cell:
    if attributes.get("calcext:value-type") == "error":
        return Broken(text or "#ОШИБКА")
    match attributes.get("office:value-type"):
        case "float" | "percentage" | "currency":
            return _number(attributes["office:value"])
        case "date":
            return _moment(attributes["office:date-value"])
        case "time":
            return _clock(attributes["office:time-value"])
        case "boolean":
            return bool(attributes["office:boolean-value"] == "true")
        case "string":
            written = attributes.get("office:string-value", text)
            return None if not written or written.isspace() else str(written)
        case _ if attributes.get("table:formula"):
            return Broken(FORMULA)
        case _:
            return None if not text or text.isspace() else text


def _number(written: str) -> Cell:
    value = float(written)
    return int(value) if value.is_integer() and abs(value) < 10**15 else value


def _moment(written: str) -> Cell:
    moment = datetime.fromisoformat(written)
    return moment if "T" in written else moment.date()


def _clock(written: str) -> Cell:
    match = _DURATION.fullmatch(written)
    if not match:
        return written
    hours, minutes, seconds = (int(part) for part in match.groups())
    if hours < _HOURS_A_DAY:
        return time(hours, minutes, seconds)
    return f"{hours}:{minutes:02}:{seconds:02}"
