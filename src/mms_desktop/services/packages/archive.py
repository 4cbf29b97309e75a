"""A zip file from elsewhere, read as hostile input: by exact name, into memory, within limits.

Nothing is ever extracted. Whatever the zip library raises becomes a ``PackageError``
(reliability.md 1D, faults D1, D3 and D4).
"""

import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO

from mms_desktop.services import limits
from mms_desktop.services.packages.names import is_safe
from mms_desktop.services.packages.troubles import PackageError, Problem, ProblemCode

_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    EOFError,
    RuntimeError,
    struct.error,
    OSError,
    ValueError,
    OverflowError,
    IndexError,
    MemoryError,
)
_END = struct.Struct("<4s4H2LH")
_END_SIGN = b"PK\x05\x06"
_LOCAL = struct.Struct("<4s5H3L2H")
_LONGEST_COMMENT = 65_535
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_CHUNK = 1 << 18
_SHOWN = 60


class Archive:
    """An opened zip; ``names`` may be read, ``problems`` say why others may not."""

    def __init__(self, zipped: zipfile.ZipFile, file: BinaryIO) -> None:
        self._zipped = zipped
        entries = zipped.infolist()
        _check_sizes(entries)
        self.problems = [*_bad_entries(entries), *_overlapping(entries, file, zipped.start_dir)]
        refused = {problem.member for problem in self.problems}
        self._entries = {
            entry.filename: entry for entry in entries if shown(entry.filename) not in refused
        }

    @property
    def names(self) -> tuple[str, ...]:
        """Return the members that may be read, in the order of the zip."""
        return tuple(self._entries)

    def read(self, name: str, limit: int = limits.PACKAGE_MEMBER_BYTES) -> bytes:
        """Return a member; raises ``PackageError`` when it is missing, damaged or too large."""
        entry = self._entries.get(name)
        if entry is None:
            raise PackageError(ProblemCode.MISSING, f"В пакете нет файла «{name}».", name)
        if entry.file_size > limit:
            raise _too_large(name)
        try:
            with self._zipped.open(entry) as stream:
                return b"".join(_chunks(stream, limit, name))
        except _FAULTS as error:
            raise PackageError(
                ProblemCode.DAMAGED, f"Файл «{name}» в пакете повреждён и не читается.", name
            ) from error


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """Open the zip for the block; raises ``PackageError`` when it is none or breaks a limit."""
    try:
        file = path.open("rb")
    except OSError as error:
        raise PackageError(
            ProblemCode.UNAVAILABLE, f"Файл «{path.name}» не открывается: проверьте путь и права."
        ) from error
    with file:
        _check_end(file)
        try:
            zipped = zipfile.ZipFile(file)
        except _FAULTS as error:
            raise _no_package() from error
        with zipped:
            yield Archive(zipped, file)


def shown(name: str) -> str:
    """Return a member's name as it may be printed: no control signs, not endless."""
    plain = "".join(sign if sign.isprintable() else "�" for sign in name)
    return plain if len(plain) <= _SHOWN else f"{plain[:_SHOWN]}…"


def _chunks(stream: IO[bytes], limit: int, name: str) -> Iterator[bytes]:
    # The size a zip declares may be a lie: what counts is what comes out.
    total = 0
    while chunk := stream.read(_CHUNK):
        total += len(chunk)
        if total > limit:
            raise _too_large(name)
        yield chunk


def _check_end(file: BinaryIO) -> None:
    """Refuse a file whose end record promises more than a package may have.

    Done before the zip library reads the list of members, which may be a bomb itself.
    """
    size = file.seek(0, 2)
    if size > limits.PACKAGE_BYTES:
        raise PackageError(
            ProblemCode.TOO_LARGE, f"Пакет больше {limits.PACKAGE_BYTES // limits.MEBIBYTE} МБ."
        )
    file.seek(max(0, size - _LONGEST_COMMENT - _END.size))
    tail = file.read()
    place = tail.rfind(_END_SIGN)
    if place < 0 or len(tail) - place < _END.size:
        raise _no_package()
    record = _END.unpack_from(tail, place)
    disk, first, here, count, length, start, comment = record[1:]
    end = size - len(tail) + place
    if (
        disk
        or first
        or here != count
        or start + length != end
        or place + _END.size + comment != len(tail)
    ):
        raise _no_package()
    if count > limits.PACKAGE_MEMBERS or length > limits.PACKAGE_DIRECTORY_BYTES:
        raise PackageError(
            ProblemCode.TOO_LARGE, f"В пакете больше {limits.PACKAGE_MEMBERS} файлов."
        )


def _check_sizes(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > limits.PACKAGE_MEMBERS:
        raise PackageError(
            ProblemCode.TOO_LARGE, f"В пакете больше {limits.PACKAGE_MEMBERS} файлов."
        )
    if sum(entry.file_size for entry in entries) > limits.PACKAGE_SUM_BYTES:
        limit = limits.PACKAGE_SUM_BYTES // limits.MEBIBYTE
        raise PackageError(ProblemCode.TOO_LARGE, f"Файлы пакета вместе больше {limit} МБ.")
    for entry in entries:
        packed = max(entry.compress_size, 1)
        tight = entry.file_size > limits.PACKAGE_RATIO * packed
        if entry.file_size > limits.PACKAGE_MEMBER_BYTES or (
            tight and entry.file_size > limits.PACKAGE_RATIO_FROM_BYTES
        ):
            raise _too_large(shown(entry.filename))


def _bad_entries(entries: list[zipfile.ZipInfo]) -> Iterator[Problem]:
    seen: set[str] = set()
    for entry in entries:
        name = shown(entry.filename)
        folded = unicodedata.normalize("NFKC", entry.filename).casefold()
        if folded in seen:
            yield Problem(ProblemCode.DUPLICATE, f"Файл «{name}» встречается дважды.", name)
        seen.add(folded)
        if entry.orig_filename != entry.filename or not is_safe(entry.filename):
            yield Problem(ProblemCode.NAME, f"Недопустимое имя файла: «{name}».", name)
        elif stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG):
            yield Problem(ProblemCode.NAME, f"«{name}» — не файл, а ссылка или папка.", name)
        elif entry.flag_bits & _ENCRYPTED or entry.compress_type not in _METHODS:
            yield Problem(
                ProblemCode.DAMAGED, f"Файл «{name}» упакован неизвестным способом.", name
            )


def _overlapping(
    entries: list[zipfile.ZipInfo], file: BinaryIO, directory: int
) -> Iterator[Problem]:
    """Yield the members whose bytes are those of another one: the trick of a zip bomb."""
    ordered = sorted(entries, key=_offset)
    ends = [*(entry.header_offset for entry in ordered[1:]), directory]
    for entry, end in zip(ordered, ends, strict=False):
        if _member_end(entry, file) > end:
            name = shown(entry.filename)
            yield Problem(ProblemCode.OVERLAP, f"Файл «{name}» накладывается на соседний.", name)


def _member_end(entry: zipfile.ZipInfo, file: BinaryIO) -> int:
    try:
        file.seek(entry.header_offset)
        *_, name, extra = _LOCAL.unpack(file.read(_LOCAL.size))
    except (struct.error, OSError, ValueError):
        return limits.PACKAGE_BYTES
    return int(entry.header_offset + _LOCAL.size + name + extra + entry.compress_size)


def _offset(entry: zipfile.ZipInfo) -> int:
    return entry.header_offset


def _no_package() -> PackageError:
    return PackageError(
        ProblemCode.NOT_A_PACKAGE, "Это не пакет мониторинга, или файл оборван при передаче."
    )


def _too_large(name: str) -> PackageError:
    return PackageError(ProblemCode.TOO_LARGE, f"Файл «{name}» в пакете слишком велик.", name)
