"""Reads files of tables as schools keep them: XLSX, XLSM, XLS, ODS and text tables.

A file is known by its bytes, not by its name; everything hostile or broken is refused
with one exception that says what to do.
"""

from pathlib import Path

from mms_desktop.services import limits
from mms_desktop.services.exchange.delimited import read_delimited
from mms_desktop.services.exchange.ooxml import WORKBOOK, WorkbookLook
from mms_desktop.services.exchange.opendocument import CONTENT, read_opendocument
from mms_desktop.services.exchange.sheets import RawSheet, with_merges_filled
from mms_desktop.services.exchange.sniffing import HEAD_BYTES, FileKind, check_compound, kind_of
from mms_desktop.services.exchange.unreadable import FileUnreadable, Unreadable
from mms_desktop.services.exchange.workbooks import read_old_workbook, read_workbook
from mms_desktop.services.exchange.zipped import Parts, look_through

_ODS_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"
# What the newest LibreOffice writes instead of the content under a password.
_SEALED = "encrypted-package"
_OPENDOCUMENT_KINDS = (
    (b"opendocument.text", Unreadable.WORD),
    (b"opendocument.presentation", Unreadable.PRESENTATION),
)
_OTHER_OFFICE = (
    ("xl/workbook.bin", Unreadable.BINARY_WORKBOOK),
    ("word/document.xml", Unreadable.WORD),
    ("ppt/presentation.xml", Unreadable.PRESENTATION),
)


def read_tables(
    path: Path, *, encoding: str | None = None, delimiter: str | None = None
) -> tuple[RawSheet, ...]:
    """Return the sheets of a file, hidden ones included; raises ``FileUnreadable``.

    ``encoding`` and ``delimiter`` are a person's choice for a text table whose
    guessed ones turned out wrong.
    """
    try:
        return _read(path, encoding, delimiter)
    except OSError as error:
        raise FileUnreadable(path, Unreadable.NO_ACCESS) from error


def _read(path: Path, encoding: str | None, delimiter: str | None) -> tuple[RawSheet, ...]:
    head = _head(path)
    kind = kind_of(path, head)
    most = limits.CSV_BYTES if kind is FileKind.TEXT else limits.SPREADSHEET_BYTES
    if path.stat().st_size > most:
        raise FileUnreadable(path, Unreadable.TOO_BIG, limit=most // limits.MEBIBYTE)
    match kind:
        case FileKind.TEXT:
            data = path.read_bytes()
            return (read_delimited(path, data, encoding=encoding, delimiter=delimiter),)
        case FileKind.COMPOUND:
            data = path.read_bytes()
            check_compound(path, data)
            return _checked(path, tuple(read_old_workbook(path, data)))
        case FileKind.ZIPPED:
            return _checked(path, _read_zipped(path))


def _head(path: Path) -> bytes:
    if not path.exists():
        raise FileUnreadable(path, Unreadable.MISSING)
    if not path.is_file():
        raise FileUnreadable(path, Unreadable.DIRECTORY)
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    if not head:
        raise FileUnreadable(path, Unreadable.EMPTY)
    return head


def _read_zipped(path: Path) -> tuple[RawSheet, ...]:
    look = WorkbookLook()
    parts = look_through(path, look)
    names = {name.casefold() for name in parts.names}
    if WORKBOOK in names:
        return tuple(read_workbook(path, parts, look))
    for name, code in _OTHER_OFFICE:
        if name in names:
            raise FileUnreadable(path, code)
    if _SEALED in names:
        raise FileUnreadable(path, Unreadable.PASSWORD)
    if "mimetype" in names and CONTENT in names:
        return _read_opendocument(parts)
    raise FileUnreadable(path, Unreadable.ARCHIVE)


def _read_opendocument(parts: Parts) -> tuple[RawSheet, ...]:
    kind = parts.read("mimetype").strip()
    for mark, code in _OPENDOCUMENT_KINDS:
        if mark in kind:
            raise FileUnreadable(parts.path, code)
    if not kind.startswith(_ODS_TYPE):
        raise FileUnreadable(parts.path, Unreadable.NOT_A_TABLE)
    manifest = "META-INF/manifest.xml"
    if manifest in parts.names and b"encryption-data" in parts.read(manifest):
        raise FileUnreadable(parts.path, Unreadable.PASSWORD)
    return tuple(read_opendocument(parts))


def _checked(path: Path, sheets: tuple[RawSheet, ...]) -> tuple[RawSheet, ...]:
    if not any(sheet.rows for sheet in sheets):
        raise FileUnreadable(path, Unreadable.EMPTY)
    return tuple(with_merges_filled(sheet) if sheet.merges else sheet for sheet in sheets)
