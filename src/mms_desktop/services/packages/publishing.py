"""Building the package of a period from a base, with its revisions.

The base remembers the last package of every period. The same content gives the same package
again, byte for byte, under the same revision and id; anything changed gives the next revision,
which supersedes the last. The record is made before the file: a file lost in a crash is
made again from the record, while a file without a record could be sent twice in two versions.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from mms_desktop.services.packages.building import Draft, Stamp, draft, file_name, finished
from mms_desktop.services.packages.scrubbing import Masked
from mms_desktop.services.packages.source import PackageSource
from mms_desktop.services.packages.verify import examine
from mms_desktop.services.progress import Progress, silent
from mms_desktop.storage.anchors import PACKAGES, head_of
from mms_desktop.storage.connection import Database
from mms_desktop.storage.files import atomic_write
from mms_desktop.storage.meta import read_meta, write_meta


@dataclass(frozen=True, slots=True)
class BuiltPackage:
    """A package file that has been read back and found valid.

    ``unchanged`` says that it is the last package of the period once more, ``closed_on``
    that it is the one kept when the period was closed.
    """

    path: Path
    package_id: str
    revision: int
    supersedes: str | None
    unchanged: bool
    masked: tuple[Masked, ...]
    verdict: dict[str, Any]
    closed_on: date | None = None

    @property
    def valid(self) -> bool:
        """Tell whether the package passed its own check."""
        return bool(self.verdict["valid"])

    def as_json(self) -> dict[str, Any]:
        """Return what was built in the shape of the command line."""
        return {
            "path": str(self.path),
            "package_id": self.package_id,
            "revision": self.revision,
            "supersedes": self.supersedes,
            "unchanged": self.unchanged,
            "valid": self.valid,
            "closed_on": self.closed_on.isoformat() if self.closed_on else None,
            "masked": [{"place": one.place, "what": one.what} for one in self.masked],
            "problems": self.verdict["problems"],
            "recomputed": self.verdict["recomputed"],
        }


def build_package(
    database: Database,
    source: PackageSource,
    folder: Path,
    progress: Progress = silent,
    now: datetime | None = None,
) -> BuiltPackage:
    """Write the package of the source's period into the folder and check it.

    Raises ``LeaksFound`` when personal data would leave; nothing is recorded then.
    """
    progress(0, 100)
    ready = prepared(database, draft(source), progress, now)
    with database.transaction() as connection:
        write_meta(connection, ready.remembered)
    return written(ready, folder)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A package that is ready to be written; nothing is recorded yet.

    Attributes:
        remembered: What the base has to remember before there is a file.
    """

    name: str
    packed: bytes
    stamp: Stamp
    unchanged: bool
    masked: tuple[Masked, ...]
    remembered: dict[str, str]
    closed_on: date | None = None


def prepared(
    database: Database, made: Draft, progress: Progress = silent, now: datetime | None = None
) -> Prepared:
    """Return the package of a draft; raises ``LeaksFound``."""
    source = made.source
    last = _last(database, source.period.code)
    content = made.digest
    unchanged = last is not None and last["content"] == content
    stamp = stamp_of(last) if last and unchanged else _next_stamp(database, last, now)
    packed = finished(made, stamp, progress)
    remembered = {PACKAGES + source.period.code: json.dumps(_entry(stamp, content))}
    return Prepared(file_name(source, stamp), packed, stamp, unchanged, made.masked, remembered)


def written(ready: Prepared, folder: Path) -> BuiltPackage:
    """Write a package into the folder and check it."""
    path = folder / ready.name
    atomic_write(path, ready.packed)
    stamp = ready.stamp
    return BuiltPackage(
        path,
        stamp.package_id,
        stamp.revision,
        stamp.supersedes,
        ready.unchanged,
        ready.masked,
        examine(path).as_json(),
        ready.closed_on,
    )


def _last(database: Database, period: str) -> dict[str, str | int | None] | None:
    with database.snapshot() as connection:
        stored = read_meta(connection).get(PACKAGES + period)
    return json.loads(stored) if stored else None


def _entry(stamp: Stamp, content: str) -> dict[str, str | int | None]:
    return {
        "package_id": stamp.package_id,
        "revision": stamp.revision,
        "supersedes": stamp.supersedes,
        "created": stamp.created.isoformat(),
        "content": content,
        "entries": stamp.entries,
        "head": stamp.head,
    }


def stamp_of(last: Mapping[str, str | int | None]) -> Stamp:
    """Return the stamp a package was recorded under."""
    supersedes = last["supersedes"]
    return Stamp(
        str(last["package_id"]),
        int(last["revision"] or 1),
        None if supersedes is None else str(supersedes),
        datetime.fromisoformat(str(last["created"])),
        int(last.get("entries") or 0),
        str(last.get("head") or ""),
    )


def _next_stamp(
    database: Database, last: dict[str, str | int | None] | None, now: datetime | None
) -> Stamp:
    created = (now or datetime.now(UTC)).replace(microsecond=0)
    revision, supersedes = 1, None
    if last is not None:
        revision, supersedes = int(last["revision"] or 0) + 1, str(last["package_id"])
    with database.snapshot() as connection:
        entries, head = head_of(connection)
    return Stamp(str(uuid4()), revision, supersedes, created, entries, head)
