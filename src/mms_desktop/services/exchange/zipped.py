"""Zip files of others, looked through before any parser sees them.

Every part is unpacked once, counting what really comes out: the sizes a zip declares
are a claim. The same pass looks for DOCTYPE and gathers what sheets hold.
"""

import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from mms_desktop.services import limits
from mms_desktop.services.exchange.unreadable import FileUnreadable, Unreadable

_LOCAL_HEADER = struct.Struct("<4s22xHH")
_LOCAL_SIGN = b"PK\x03\x04"
_ENCRYPTED_BIT = 0x1
_CHUNK = 1 << 20
_READ = 1 << 18
_HEAD = 1 << 16
_ROOT = re.compile(rb"<[A-Za-z_]")
_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ASIDE = re.compile(rb"<!--.*?-->|<\?.*?\?>", re.DOTALL)
_SMALL_PART = 16 * limits.MEBIBYTE

# What the standard library raises over a zip file with flipped bits.
_ZIP_FAULTS = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, ValueError,
    OverflowError,
)  # fmt: skip

Look = Callable[[str, bytes], None]


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a zip file that passed the look-through."""

    path: Path
    names: frozenset[str]

    def read(self, name: str) -> bytes:
        """Return one small part whole; raises ``FileUnreadable`` if it is not small."""
        whole = bytearray()
        for chunk in self.chunks(name):
            whole += chunk
            if len(whole) > _SMALL_PART:
                raise FileUnreadable(self.path, Unreadable.DAMAGED)
        return bytes(whole)

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield one part piece by piece."""
        with self.path.open("rb") as file, zipfile.ZipFile(file) as archive:
            yield from _inflated(file, archive.getinfo(name))


def look_through(path: Path, look: Look) -> Parts:
    """Unpack every part within the limits, showing each piece to ``look``.

    Raises ``FileUnreadable`` for what is damaged, protected, too big or hostile.
    """
    try:
        with path.open("rb") as file, zipfile.ZipFile(file) as archive:
            infos = archive.infolist()
            if len(infos) > limits.SPREADSHEET_PARTS:
                raise FileUnreadable(
                    path, Unreadable.ZIP_BOMB, limit=f"{limits.SPREADSHEET_PARTS} частей"
                )
            if sum(info.file_size for info in infos) > limits.SPREADSHEET_UNPACKED_BYTES:
                raise _bomb(path)
            if any(map(_is_packed_too_well, infos)):
                times = f"чем в {limits.SPREADSHEET_RATIO} раз"
                raise FileUnreadable(path, Unreadable.ZIP_BOMB, limit=times)
            _look_at_all(path, file, infos, look)
    except _ZIP_FAULTS as error:
        raise FileUnreadable(path, Unreadable.DAMAGED) from error
    return Parts(path, frozenset(info.filename for info in infos))


def _look_at_all(path: Path, file: BinaryIO, infos: list[zipfile.ZipInfo], look: Look) -> None:
    total = 0
    for info in infos:
        if info.flag_bits & _ENCRYPTED_BIT:
            raise FileUnreadable(path, Unreadable.PASSWORD)
        head = b""
        size = 0
        for chunk in _inflated(file, info):
            size += len(chunk)
            if total + size > limits.SPREADSHEET_UNPACKED_BYTES:
                raise _bomb(path)
            if not head:
                head = chunk[:_HEAD]
            look(info.filename, chunk)
        total += size
        if size != info.file_size:
            raise FileUnreadable(path, Unreadable.DAMAGED)
        _check_prolog(path, head)


def _bomb(path: Path) -> FileUnreadable:
    megabytes = limits.SPREADSHEET_UNPACKED_BYTES // limits.MEBIBYTE
    return FileUnreadable(path, Unreadable.ZIP_BOMB, limit=f"{megabytes} МБ")


def _is_packed_too_well(info: zipfile.ZipInfo) -> bool:
    large = info.file_size > limits.SPREADSHEET_RATIO_FROM_BYTES
    return large and info.file_size > limits.SPREADSHEET_RATIO * info.compress_size


def _inflated(file: BinaryIO, info: zipfile.ZipInfo) -> Iterator[bytes]:
    file.seek(info.header_offset)
    sign, name_length, extra_length = _LOCAL_HEADER.unpack(file.read(_LOCAL_HEADER.size))
    if sign != _LOCAL_SIGN:
        raise zipfile.BadZipFile(info.filename)
    file.seek(name_length + extra_length, 1)
    if info.compress_type == zipfile.ZIP_STORED:
        yield from _stored(file, info.compress_size)
    elif info.compress_type == zipfile.ZIP_DEFLATED:
        yield from _deflated(file, info.compress_size)
    else:
        raise zipfile.BadZipFile(info.filename)


def _stored(file: BinaryIO, left: int) -> Iterator[bytes]:
    while left and (chunk := file.read(min(_READ, left))):
        left -= len(chunk)
        yield chunk
    if left:
        raise EOFError


def _deflated(file: BinaryIO, left: int) -> Iterator[bytes]:
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    while left and not stream.eof:
        packed = file.read(min(_READ, left))
        if not packed:
            raise EOFError
        left -= len(packed)
        while packed and not stream.eof:
            if chunk := stream.decompress(packed, _CHUNK):
                yield chunk
            packed = stream.unconsumed_tail
    if rest := stream.flush():
        yield rest
    if not stream.eof:
        raise EOFError


def _check_prolog(path: Path, head: bytes) -> None:
    """Raise if a document type stands before the root of an XML part."""
    plain = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if not plain.startswith(b"<"):
        return
    bare = _ASIDE.sub(b"", plain)
    root = _ROOT.search(bare)
    prolog = bare[: root.start()] if root else bare
    # A comment longer than the head hides something: no writer makes one.
    if _DOCTYPE.search(prolog) or b"<!--" in prolog:
        raise FileUnreadable(path, Unreadable.DOCTYPE)
