"""What python-calamine does not tell about an XLSX sheet: formulas, errors, extents.

It gives an empty text both for an error and for a formula that was never computed,
and lays a sheet out as a dense rectangle up to its farthest filled cell.
"""

import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any
from xml.parsers.expat import ExpatError, ParserCreate

from mms_desktop.services import limits
from mms_desktop.services.exchange.cells import FORMULA, Broken, column_index
from mms_desktop.services.exchange.sheets import Place
from mms_desktop.services.exchange.unreadable import FileUnreadable, Unreadable
from mms_desktop.services.exchange.zipped import Parts

WORKBOOK = "xl/workbook.xml"
_WORKBOOK_LINKS = "xl/_rels/workbook.xml.rels"
_OVERLAP = 512
# Plain searches: a regular expression takes seconds over a painted sheet of 200 MB.
_MARKS = (b"<f>", b"<f ", b"<f/", b":f>", b":f ", b":f/", b't="e"', b"t='e'")
_VALUES = (b"<v>", b":v>", b"<is>", b":is>")
_REFERENCE = re.compile(rb"""\br=["']([A-Z]{0,3})(\d{1,7})["']""")
# Filled cells beyond column KN, the 300th; first what can be one.
_FAR_NAME = re.compile(rb'r="(?:[A-Z]{3}|[L-Z][A-Z]|K[O-Z])[0-9]')
_FAR_COLUMN = re.compile(
    rb"""<(?:\w+:)?c r=["'](?:[A-Z]{3}|[L-Z][A-Z]|K[O-Z])\d{1,7}["'][^>]*(?<!/)>"""
    rb"""\s*<(?:\w+:)?(?:v|is)\b"""
)
_HIDDEN_ROW = re.compile(
    rb"""<(?:\w+:)?row\b(?=[^>]*\bhidden=["'](?:1|true)["'])[^>]*\br=["'](\d{1,7})["'][^>]*>\s*<"""
)
_CELL_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")


@dataclass(slots=True)
class SheetLook:
    """What one pass over a part has seen."""

    marked: bool = False
    last_row: int = 0
    far: bool = False
    tail: bytes = b""
    hidden_rows: set[int] = field(default_factory=set)


@dataclass(slots=True)
class WorkbookLook:
    """Gathers the looks of all parts while they are unpacked."""

    parts: dict[str, SheetLook] = field(default_factory=dict)

    def __call__(self, name: str, chunk: bytes) -> None:
        """Note what a piece of a part holds."""
        if not name.startswith("xl/") or name.startswith("xl/media/"):
            return
        look = self.parts.setdefault(name, SheetLook())
        piece = look.tail + chunk
        if b"<" not in piece:
            return
        look.marked = look.marked or any(mark in piece for mark in _MARKS)
        look.far = look.far or _has_far_cell(piece)
        look.last_row = max(look.last_row, _last_filled_row(piece))
        if b"hidden=" in piece and len(look.hidden_rows) < limits.SHEET_ROWS:
            look.hidden_rows.update(int(number) for number in _HIDDEN_ROW.findall(piece))
        look.tail = piece[-_OVERLAP:]


@dataclass(frozen=True, slots=True)
class WorkbookMap:
    """Where the sheets of a workbook lie and which day system it counts in."""

    sheet_parts: dict[str, str]
    epoch_1904: bool


def read_map(parts: Parts) -> WorkbookMap:
    """Return the map of a workbook; raises ``FileUnreadable`` if it is damaged."""
    from defusedxml.ElementTree import ParseError, fromstring

    try:
        book = fromstring(parts.read(WORKBOOK))
        links = fromstring(parts.read(_WORKBOOK_LINKS))
    except (ParseError, KeyError, ValueError) as error:
        raise FileUnreadable(parts.path, Unreadable.DAMAGED) from error
    targets = {link.get("Id"): _part_name(link.get("Target") or "") for link in links}
    sheet_parts: dict[str, str] = {}
    epoch_1904 = False
    for element in book.iter():
        tag = element.tag.rpartition("}")[2]
        if tag == "workbookPr":
            epoch_1904 = element.get("date1904", "0") in ("1", "true", "on")
        elif tag == "sheet":
            key = next((value for name, value in element.items() if name.endswith("}id")), "")
            sheet_parts[element.get("name") or ""] = targets.get(key, "")
    return WorkbookMap(sheet_parts, epoch_1904)


def broken_cells(parts: Parts, name: str) -> dict[Place, Broken]:
    """Return the cells of a sheet that hold an error or a formula without its value."""
    reader = _MarkReader()
    parser = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    try:
        for chunk in parts.chunks(name):
            parser.Parse(chunk)
        parser.Parse(b"", True)
    except (ExpatError, ValueError) as error:
        raise FileUnreadable(parts.path, Unreadable.DAMAGED) from error
    return reader.found


def is_sparse(look: SheetLook) -> bool:
    """Tell whether laying the sheet out as a rectangle would take too much memory."""
    return look.far or look.last_row > limits.SHEET_ROWS


class _MarkReader:
    """Follows the cells of a sheet and keeps the broken ones."""

    def __init__(self) -> None:
        self.found: dict[Place, Broken] = {}
        self._row = -1
        self._column = -1
        self._type = ""
        self._formula = False
        self._value = ""
        self._inside = ""

    def start(self, name: str, attributes: dict[str, Any]) -> None:
        tag = name.rpartition(" ")[2]
        if tag == "row":
            self._row = int(attributes.get("r", self._row + 2)) - 1
            self._column = -1
        elif tag == "c":
            self._begin_cell(attributes)
        elif tag == "f":
            self._formula = True
        elif tag == "v":
            self._inside = tag

    def end(self, name: str) -> None:
        tag = name.rpartition(" ")[2]
        if tag == "v":
            self._inside = ""
        elif tag == "c":
            self._end_cell()

    def text(self, data: str) -> None:
        if self._inside:
            self._value += data

    def _begin_cell(self, attributes: dict[str, Any]) -> None:
        place = _CELL_PLACE.fullmatch(attributes.get("r", ""))
        self._column = column_index(place[1]) if place else self._column + 1
        self._type = attributes.get("t", "")
        self._formula = False
        self._value = ""

    def _end_cell(self) -> None:
        if self._type == "e":
            self.found[self._row, self._column] = Broken(self._value or "#ОШИБКА")
        elif self._formula and not self._value and self._type != "str":
            self.found[self._row, self._column] = Broken(FORMULA)


def _has_far_cell(piece: bytes) -> bool:
    return _FAR_NAME.search(piece) is not None and _FAR_COLUMN.search(piece) is not None


def _last_filled_row(piece: bytes) -> int:
    place = max(piece.rfind(value) for value in _VALUES)
    if place < 0:
        return 0
    references = _REFERENCE.findall(piece, max(0, place - _OVERLAP), place)
    return int(references[-1][1]) if references else 0


def _part_name(target: str) -> str:
    """Return the name in the zip of what a link of the workbook points at."""
    if target.startswith("/"):
        return target[1:]
    steps: list[str] = []
    for step in PurePosixPath("xl", target).parts:
        if step == "..":
            steps = steps[:-1]
        else:
            steps.append(step)
    return "/".join(steps)
