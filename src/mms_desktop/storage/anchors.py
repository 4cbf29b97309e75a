"""Comparing the journal with what backups remember of it.

The chain alone shows that a line was changed, not that all of it was written anew by
somebody who has the key. A backup keeps the number and the digest of the newest entry
of its day: an anchor outside the base (reliability.md 2.8).
"""

import json
from collections.abc import Iterable

from sqlalchemy import Connection, select

from mms_desktop.storage.backup_file import BackupInfo
from mms_desktop.storage.backup_store import BackupStore
from mms_desktop.storage.connection import Database
from mms_desktop.storage.meta import read_meta, write_meta
from mms_desktop.storage.schema import JOURNAL

BRANCHES = "branches"
"""Entry of ``meta``: numbers of backups made between a backup and the restore from it.

Their entries belong to what the restore has left behind, and say nothing of this journal.
"""


def broken_anchors(database: Database) -> list[str]:
    """Return which backups remember another journal; empty when none does."""
    infos = [backup.info for backup in BackupStore(database.path).backups() if backup.info]
    with database.snapshot() as connection:
        branches = _branches(connection)
        return [
            f"Журнал не тот, что в копии № {info.seq}: записи до № {info.entries} изменены."
            for info in _on_the_line(infos, database.key.base_id, branches)
            if _digest(connection, info.entries) != info.head
        ]


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
