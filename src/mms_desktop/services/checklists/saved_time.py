"""When a spreadsheet was saved, by its own properties: the revision of a blank.

A blank saved again carries no counter. Its properties do carry the moment of saving, which
travels with the file by mail and memory stick; the time of the file itself does not.
"""

import zipfile
import zlib
from datetime import UTC, datetime
from pathlib import Path
from xml.etree.ElementTree import ParseError

PLACES = (
    ("docProps/core.xml", "{http://purl.org/dc/terms/}modified"),
    ("meta.xml", "{http://purl.org/dc/elements/1.1/}date"),
)
MOST_BYTES = 1 << 20
EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)


def saved_at(path: Path) -> int | None:
    """Return the moment of saving in milliseconds since 1970, or None where it is not told."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            for name, tag in PLACES:
                if name in names and archive.getinfo(name).file_size <= MOST_BYTES:
                    return _moment(archive.read(name), tag)
    except (OSError, zipfile.BadZipFile, zlib.error, ValueError, ParseError, RuntimeError):
        return None
    return None


def shown_moment(milliseconds: int) -> str:
    """Return the moment of saving as a person reads it, in the time zone of this computer."""
    return f"{datetime.fromtimestamp(milliseconds / 1000):%d.%m.%Y %H:%M:%S}"


def _moment(content: bytes, tag: str) -> int | None:
    from defusedxml.ElementTree import fromstring

    text = fromstring(content).findtext(f".//{tag}") or ""
    if not text.strip():
        return None
    moment = datetime.fromisoformat(text.strip())
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return int(moment.timestamp() * 1000) if moment >= EARLIEST else None
