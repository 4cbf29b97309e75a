"""Streams of a compound file, the container of Excel 97–2003 ([MS-CFB])."""

import struct
from collections.abc import Iterator

_SECTOR_SHIFT = 0x1E
_FIRST_DIRECTORY = 0x30
_SMALL_STREAM = 0x38
_FIRST_SMALL_TABLE = 0x3C
_FIRST_TABLES = 0x4C
_TABLES_IN_HEADER = 109
_ENTRY = 128
_NAME_LENGTH = 0x40
_KIND = 0x42
_START = 0x74
_SMALL_SECTOR = 64
_LAST_SECTOR = 0xFFFFFFFA
_ROOT = 5


class CompoundDamaged(Exception):
    """The chains of the file lead nowhere."""


class Compound:
    """The named streams of one compound file; raises ``CompoundDamaged``."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        try:
            (shift,) = struct.unpack_from("<H", data, _SECTOR_SHIFT)
            self._size = 1 << (shift if shift in (9, 12) else 9)
            self._table = self._read_table()
            self._entries = dict(self._read_entries())
            root = self._entries.get("", (0, 0))
            self._small = self._chained(root[0])[: root[1]]
            (first,) = struct.unpack_from("<I", data, _FIRST_SMALL_TABLE)
            small = self._chained(first) if first < _LAST_SECTOR else b""
            self._small_table = struct.unpack(f"<{len(small) // 4}I", small[: len(small) // 4 * 4])
        except struct.error as error:
            raise CompoundDamaged from error

    @property
    def names(self) -> frozenset[str]:
        """Names of the streams, in the case of the file."""
        return frozenset(self._entries) - {""}

    def stream(self, name: str) -> bytes:
        """Return one stream whole; ``KeyError`` if there is none."""
        start, size = self._entries[name]
        (least,) = struct.unpack_from("<I", self._data, _SMALL_STREAM)
        return (self._chained(start) if size >= least else self._chained_small(start))[:size]

    def _read_table(self) -> tuple[int, ...]:
        firsts = struct.unpack_from(f"<{_TABLES_IN_HEADER}I", self._data, _FIRST_TABLES)
        table = b"".join(self._sector(place) for place in firsts if place < _LAST_SECTOR)
        return struct.unpack(f"<{len(table) // 4}I", table[: len(table) // 4 * 4])

    def _read_entries(self) -> Iterator[tuple[str, tuple[int, int]]]:
        (first,) = struct.unpack_from("<I", self._data, _FIRST_DIRECTORY)
        directory = self._chained(first)
        for place in range(0, len(directory) - _ENTRY + 1, _ENTRY):
            entry = directory[place : place + _ENTRY]
            (length,) = struct.unpack_from("<H", entry, _NAME_LENGTH)
            name = entry[: max(min(length, _NAME_LENGTH) - 2, 0)].decode("utf-16-le", "replace")
            start, size = struct.unpack_from("<II", entry, _START)
            if length:
                yield ("" if entry[_KIND] == _ROOT else name), (start, size)

    def _sector(self, place: int) -> bytes:
        start = (place + 1) * self._size
        return self._data[start : start + self._size]

    def _chained(self, place: int) -> bytes:
        return b"".join(self._sector(step) for step in _chain(self._table, place))

    def _chained_small(self, place: int) -> bytes:
        steps = _chain(self._small_table, place)
        return b"".join(
            self._small[step * _SMALL_SECTOR : (step + 1) * _SMALL_SECTOR] for step in steps
        )


def _chain(table: tuple[int, ...], place: int) -> Iterator[int]:
    seen = 0
    while place < _LAST_SECTOR:
        if place >= len(table) or seen > len(table):
            raise CompoundDamaged
        yield place
        place = table[place]
        seen += 1
