"""When a spreadsheet was saved, by its own properties: the revision of a blank.

A blank saved again carries no counter. Its properties do carry the moment of saving, which
travels with the file by mail and memory stick, but tells the second only. The time of the
file itself tells the moment within that second, as long as nobody has copied the file.
"""

import zipfile
import zlib
from datetime import UTC, datetime
from pathlib import Path
from xml.etree.ElementTree import ParseError

from mms_desktop.services import limits

PLACES = (
    ("docProps/core.xml", "{http://purl.org/dc/terms/}modified"),
    ("meta.xml", "{http://purl.org/dc/elements/1.1/}date"),
)
EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
LONGEST_SAVING = 3000
"""Milliseconds between the moment a program notes and the moment its file is written."""


def saved_at(path: Path) -> int | None:
    """Return the moment of saving in milliseconds since 1970, or None where it is not told."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            for name, tag in PLACES:
                if name in names and archive.getinfo(name).file_size <= limits.DESCRIPTION_BYTES:
                    moment = _moment(archive.read(name), tag)
                    return None if moment is None else _within_second(path, moment)
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


def _within_second(path: Path, moment: int) -> int:
    """Return the moment made exact by the time of the file, where that still belongs to it."""
    if moment % 1000:
        return moment
    since = path.stat().st_mtime_ns // 1_000_000 - moment
    return moment + min(max(since, 1), 999) if 0 <= since < LONGEST_SAVING else moment
