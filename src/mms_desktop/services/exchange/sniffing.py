"""What a file is by its first bytes, whatever its name says."""

import re
from enum import Enum, auto
from pathlib import Path

from mms_desktop.services.exchange.unreadable import FileUnreadable, Unreadable

HEAD_BYTES = 4096


class FileKind(Enum):
    """Kinds of files that are read, each by a module of its own."""

    ZIPPED = auto()
    COMPOUND = auto()
    TEXT = auto()


_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_FOREIGN = (
    (b"%PDF", Unreadable.PDF),
    (b"{\\rtf", Unreadable.RTF),
    (b"\x89PNG", Unreadable.PICTURE),
    (b"\xff\xd8\xff", Unreadable.PICTURE),
    (b"GIF8", Unreadable.PICTURE),
    (b"BM\x00", Unreadable.PICTURE),
    (b"II*\x00", Unreadable.PICTURE),
    (b"MM\x00*", Unreadable.PICTURE),
    (b"Rar!", Unreadable.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", Unreadable.ARCHIVE),
    (b"\x1f\x8b", Unreadable.ARCHIVE),
    (b"SQLite format 3", Unreadable.NOT_A_TABLE),
    (b"MZ", Unreadable.NOT_A_TABLE),
    (b"\x7fELF", Unreadable.NOT_A_TABLE),
)
_HTML = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|table|meta|style|div|center|font)\b", re.IGNORECASE
)
_XML = re.compile(rb"<\?xml\b|<(?:workbook|ss:workbook)\b", re.IGNORECASE)
_FLAT = re.compile(rb"<office:document\b|<\?mso-application\b")
_ARCHIVED_PAGE = re.compile(rb"MIME-Version:\s*1\.0\b", re.IGNORECASE)
# Names of streams inside a compound file, as its directory spells them.
_ENCRYPTED, _OLD_WORD, _OLD_SLIDES = (
    name.encode("utf-16-le") for name in ("EncryptedPackage", "WordDocument", "PowerPoint Document")
)
_WORKBOOKS = tuple(
    f"{name}\0".encode("utf-16-le") for name in ("Workbook", "Book", "WORKBOOK", "BOOK")
)
_DIRECTORY_ENTRY = 128


def kind_of(path: Path, head: bytes) -> FileKind:
    """Return what reads a file that begins so; raises ``FileUnreadable`` if nothing does."""
    for beginning, code in _FOREIGN:
        # A CSV may begin with the letters «MZ»; a program never holds a line of text.
        if head.startswith(beginning) and not _reads_as_text(beginning, head):
            raise FileUnreadable(path, code)
    if head.startswith(_ZIP):
        return FileKind.ZIPPED
    if head.startswith(_COMPOUND):
        return FileKind.COMPOUND
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = start[2:].replace(b"\x00", b"")
    if _FLAT.search(start[:HEAD_BYTES]) or _ARCHIVED_PAGE.match(start):
        raise FileUnreadable(path, Unreadable.XML)
    if _HTML.match(start) or (_XML.match(start) and _HTML.search(start[:HEAD_BYTES])):
        raise FileUnreadable(path, Unreadable.HTML)
    if _XML.match(start):
        raise FileUnreadable(path, Unreadable.XML)
    return FileKind.TEXT


def check_compound(path: Path, data: bytes) -> None:
    """Raise unless a compound file holds an unprotected workbook of Excel 97–2003."""
    if _holds_stream(data, _ENCRYPTED):
        raise FileUnreadable(path, Unreadable.PASSWORD)
    if any(_holds_stream(data, name) for name in _WORKBOOKS):
        return
    if _holds_stream(data, _OLD_WORD):
        raise FileUnreadable(path, Unreadable.WORD)
    if _holds_stream(data, _OLD_SLIDES):
        raise FileUnreadable(path, Unreadable.PRESENTATION)
    raise FileUnreadable(path, Unreadable.NOT_A_TABLE)


def _holds_stream(data: bytes, name: bytes) -> bool:
    """Tell whether the name stands where the directory of a compound file has its names."""
    place = data.find(name)
    while place >= 0:
        if place % _DIRECTORY_ENTRY == 0:
            return True
        place = data.find(name, place + 1)
    return False


def _reads_as_text(beginning: bytes, head: bytes) -> bool:
    return beginning in (b"MZ", b"BM\x00", b"GIF8") and b"\x00" not in head
