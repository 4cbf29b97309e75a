"""What python-calamine does not tell about an XLS sheet: errors and formulas not computed.

The records are those of [MS-XLS]; only the few that matter here are looked at.
"""

import struct
from collections.abc import Iterator

from mms_desktop.services.exchange.cells import FORMULA, Broken
from mms_desktop.services.exchange.compound import Compound, CompoundDamaged
from mms_desktop.services.exchange.sheets import Place

_BOUND_SHEET, _DATE_MODE, _END, _FILE_PASSWORD = 0x85, 0x22, 0x0A, 0x2F
_FORMULA_CELL, _ERROR_CELL = 0x06, 0x205
_CELL = struct.Struct("<HH")
_SPECIAL = b"\xff\xff"
_ERROR_RESULT, _EMPTY_RESULT = 2, 3
_SUMMARY = "\x05SummaryInformation"
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


class OldWorkbook:
    """The records of an XLS file that calamine says nothing about."""

    def __init__(self, data: bytes) -> None:
        self.epoch_1904 = False
        self.protected = False
        self._starts: list[int] = []
        self._stream = b""
        try:
            compound = Compound(data)
            name = next(name for name in compound.names if name.casefold() in ("workbook", "book"))
            self._stream = compound.stream(name)
            # Excel and LibreOffice compute before they save and leave this stream; a
            # bare writer does neither, and its empty results are formulas not computed.
            self._computed = _SUMMARY in compound.names
        except (CompoundDamaged, StopIteration):
            return
        for kind, body in self._records(0):
            if kind == _DATE_MODE:
                self.epoch_1904 = body[:2] == b"\x01\x00"
            elif kind == _FILE_PASSWORD:
                self.protected = True
            elif kind == _BOUND_SHEET and len(body) > 6 and body[5] == 0:
                self._starts.append(struct.unpack_from("<I", body)[0])

    def broken_cells(self, index: int) -> dict[Place, Broken]:
        """Return the cells of the worksheet of that index that hold no value."""
        found: dict[Place, Broken] = {}
        if index < len(self._starts):
            for kind, body in self._records(self._starts[index]):
                if broken := self._broken(kind, body):
                    found[_CELL.unpack_from(body)] = broken
        return found

    def _broken(self, kind: int, body: bytes) -> Broken | None:
        if kind == _ERROR_CELL and len(body) >= 8 and body[7]:
            return _error(body[6])
        if kind != _FORMULA_CELL or len(body) < 14 or body[12:14] != _SPECIAL:
            return None
        if body[6] == _ERROR_RESULT:
            return _error(body[8])
        return Broken(FORMULA) if body[6] == _EMPTY_RESULT and not self._computed else None

    def _records(self, place: int) -> Iterator[tuple[int, bytes]]:
        while place + 4 <= len(self._stream):
            kind, length = struct.unpack_from("<HH", self._stream, place)
            yield kind, self._stream[place + 4 : place + 4 + length]
            place += 4 + length
            if kind == _END:
                return


def _error(code: int) -> Broken:
    return Broken(_ERRORS.get(code, "#ОШИБКА"))
