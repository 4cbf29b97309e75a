"""Comparing the journal with what is remembered of it elsewhere.

The chain alone shows that a line was changed, not that its end is gone or that all of it
was written anew by somebody who has the key. Backups and packages keep the number and the
digest of the newest entry of their day: anchors outside the base (reliability.md 2.8). The
base itself remembers its newest entry and what it has given to its packages.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from mms_desktop.storage.backup_file import BackupInfo
from mms_desktop.storage.backup_store import BackupStore
from mms_desktop.storage.connection import Database
from mms_desktop.storage.journal import HEAD
from mms_desktop.storage.meta import read_meta, write_meta
from mms_desktop.storage.schema import JOURNAL

BRANCHES = "branches"
"""Entry of ``meta``: numbers of backups made between a backup and the restore from it.

Their entries belong to what the restore has left behind, and say nothing of this journal.
"""


PACKAGES = "package:"
"""Beginning of the entries of ``meta`` that tell of the packages built."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What somebody remembers of the journal: its newest entry of that moment and its digest."""

    holder: str
    entries: int
    head: str


def head_of(connection: Connection) -> tuple[int, str]:
    """Return number and digest of the newest entry, (0, "") when there is none."""
    query = select(JOURNAL.c.id, JOURNAL.c.digest).order_by(JOURNAL.c.id.desc()).limit(1)
    row = connection.execute(query).first()
    return (int(row[0]), str(row[1])) if row else (0, "")


def broken_anchors(database: Database, others: Iterable[Anchor] = ()) -> list[str]:
    """Return who remembers another journal; empty when nobody does.

    ``others`` are anchors from files that lie elsewhere.
    """
    infos = [backup.info for backup in BackupStore(database.path).backups() if backup.info]
    with database.snapshot() as connection:
        meta = read_meta(connection)
        on_the_line = _on_the_line(infos, database.key.base_id, _branches(connection))
        anchors = [
            *_own(meta),
            *_of_packages(meta),
            *(Anchor(f"в копии № {one.seq}", one.entries, one.head) for one in on_the_line),
            *others,
        ]
        return [
            f"Журнал не тот, что {one.holder}: записи до № {one.entries} изменены или удалены."
            for one in anchors
            if one.entries and _digest(connection, one.entries) != one.head
        ]


def _own(meta: Mapping[str, str]) -> list[Anchor]:
    number, _, digest = meta.get(HEAD, "").partition(" ")
    return [Anchor("записан последним", int(number), digest)] if number.isdecimal() else []


def _of_packages(meta: Mapping[str, str]) -> list[Anchor]:
    anchors = []
    for key in sorted(meta):
        if not key.startswith(PACKAGES):
            continue
        told = json.loads(meta[key])
        holder = f"в пакете за {key.removeprefix(PACKAGES)}, ревизия {told['revision']}"
        anchors.append(Anchor(holder, int(told.get("entries", 0)), str(told.get("head", ""))))
    return anchors


def leave_behind(connection: Connection, first: int, last: int) -> None:
    """Remember that the backups of these numbers do not belong to the journal restored."""
    branches = [*_branches(connection), [first, last]]
    write_meta(connection, {BRANCHES: json.dumps(branches)})


def _on_the_line(
    infos: Iterable[BackupInfo], base_id: str, branches: list[list[int]]
) -> list[BackupInfo]:
    return [
        info
        for info in infos
        if info.entries
        and info.base_id == base_id
        and not any(first <= info.seq <= last for first, last in branches)
    ]


def _branches(connection: Connection) -> list[list[int]]:
    return list(json.loads(read_meta(connection).get(BRANCHES, "[]")))


def _digest(connection: Connection, entry: int) -> str:
    query = select(JOURNAL.c.digest).where(JOURNAL.c.id == entry)
    return str(connection.execute(query).scalar_one_or_none() or "")
