"""Whether files kept in the base name somebody: for the act of destruction (РКН № 179)."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator

from mms_desktop.services import limits

ENCODINGS = ("utf-8", "utf-16-le", "cp1251")
_TAG = re.compile(r"<[^>]*>")
_TEXT_PARTS = (".xml", ".txt", ".htm", ".html", ".csv", ".rels")
_ZIP_HEAD = b"PK\x03\x04"
# A picture or a PDF holds letters in a form that only people read.
_CLOSED_HEADS = (b"%PDF", b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\x00", b"MM\x00*", b"RIFF")
_CLOSED_HEADS_OF_OFFICE = (b"\xd0\xcf\x11\xe0", b"Rar!", b"7z\xbc\xaf")


def is_readable(content: bytes) -> bool:
    """Tell whether the letters of a file can be looked through at all."""
    return not content.startswith(_CLOSED_HEADS + _CLOSED_HEADS_OF_OFFICE)


def names_any(content: bytes, values: Iterable[str]) -> bool:
    """Tell whether any of the values stands in the file, as text or inside an office document."""
    wanted = [value.casefold() for value in values]
    return any(value in text for text in _texts(content) for value in wanted)


def _texts(content: bytes) -> Iterator[str]:
    for encoding in ENCODINGS:
        yield content.decode(encoding, errors="ignore").casefold()
    if content.startswith(_ZIP_HEAD):
        yield from _office_texts(content)


def _office_texts(content: bytes) -> Iterator[str]:
    left = limits.EVIDENCE_TEXT_BYTES
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for member in archive.infolist():
                if not member.filename.casefold().endswith(_TEXT_PARTS) or member.file_size > left:
                    continue
                left -= member.file_size
                text = archive.read(member).decode("utf-8", errors="ignore")
                # Word cuts a surname into runs: without tags its letters stand together.
                yield _TAG.sub("", text).casefold()
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, NotImplementedError):
        return
