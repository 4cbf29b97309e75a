"""Making a backup: a copy that was opened and checked before it got its name.

``VACUUM INTO`` gives a consistent copy while others read; killed midway it leaves
a broken file under the final name, so it writes aside (reliability.md 0.6).
"""

import tempfile
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, column, func, select, table

import mms_desktop
from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.storage.backup_file import (
    BackupInfo,
    Reason,
    check_container,
    extract_base,
    read_key_member,
    sha256_of,
    write_container,
)
from mms_desktop.storage.backup_store import BackupStore
from mms_desktop.storage.connection import SESSION, Database, damaged_pages
from mms_desktop.storage.disks import Profile
from mms_desktop.storage.driver import require_space, trouble_of
from mms_desktop.storage.files import atomic_make, sync_file
from mms_desktop.storage.journal import Journal
from mms_desktop.storage.keys import BaseKey, key_path, parse_key_file, read_key_of

SCRATCH = Profile("MEMORY", "OFF")
"""For a file that nobody relies on yet: it is synced as a whole when it is ready."""

ROOM = 1 << 20
"""Bytes beside twice the base: the description, the key, the folder."""

ATTEMPTS = 3


TABLE_NAMES = table("sqlite_schema", column("type"), column("name"))
_OURS = (
    TABLE_NAMES.c.type == "table",
    TABLE_NAMES.c.name.not_like("sqlite_%"),
    TABLE_NAMES.c.name != "meta",
)


@dataclass(frozen=True, slots=True)
class State:
    """What a base holds at one moment, as far as a copy of it can be compared."""

    counts: dict[str, int]
    entries: int
    head: str


def make_backup(
    database: Database, reason: Reason, *, folder: Path | None = None, now: datetime | None = None
) -> Path:
    """Make a verified backup and return its file; raises ``BaseUnusable``.

    Without a folder it goes beside the base, where its reason puts it.
    """
    store = BackupStore(database.path)
    target = folder or store.folder_for(reason)
    moment = now or datetime.now()
    try:
        target.mkdir(parents=True, exist_ok=True)
        require_space(target / database.path.name, 2 * database.file.stat().st_size + ROOM)
        seq = store.next_seq(target)
        path = target / store.name_for(seq, moment)
        _make(database, path, reason, seq, moment)
        with suppress(OSError):
            # The number is in the name of the backup as well.
            store.settings.remember_seq(seq)
    except OSError as error:
        raise trouble_of(error, target) or BaseUnusable(Trouble.UNAVAILABLE, target) from error
    return path


def copy_if_changed(database: Database, reason: Reason) -> Path | None:
    """Make a backup unless the newest one holds the same already; return the new one."""
    newest = BackupStore(database.path).newest_sound()
    state = state_of(database)
    if not state.entries:
        return None
    if newest is not None and newest.info is not None:
        same = (newest.info.entries, newest.info.head) == (state.entries, state.head)
        covered = newest.protected or not reason.is_protected
        if same and covered and newest.info.counts == state.counts:
            return None
    return make_backup(database, reason)


def snapshot_path(base: Path) -> Path:
    """Return where the writer on a network folder puts a copy out for readers."""
    return base.with_name(base.name + ".snapshot")


def publish_snapshot(database: Database) -> Path:
    """Put a checked copy of the base out for those who may only read; raises ``BaseUnusable``."""
    path = snapshot_path(database.path)

    def write(aside: Path) -> None:
        write_copy(database, aside)

    try:
        atomic_make(path, write)
    except OSError as error:
        raise trouble_of(error, path) or BaseUnusable(Trouble.UNAVAILABLE, path) from error
    return path


def write_copy(database: Database, target: Path) -> State:
    """Write a consistent, checked copy of the base to a file not there yet; return its state."""
    for _ in range(ATTEMPTS):
        before = state_of(database)
        with database.raw() as raw:
            raw.execute("VACUUM INTO ?", (str(target),))
        after = state_of(database)
        copied = check_copy(target, database.key, database.path)
        if copied in (before, after) or before != after:
            return copied
        target.unlink()
    raise BaseUnusable(Trouble.COPY_DAMAGED, database.path)


def check_copy(file: Path, key: BaseKey, path: Path) -> State:
    """Open the copy, look at every page and end its session; return what it holds."""
    copy = Database(path, key, SCRATCH, file=file)
    try:
        with copy.privately() as connection:
            if damaged_pages(connection):
                raise BaseUnusable(Trouble.COPY_DAMAGED, path)
            ended = (SESSION,)
            connection.exec_driver_sql("DELETE FROM meta WHERE key = ?", ended)
        return state_of(copy)
    finally:
        copy.engine.dispose()


def state_of(database: Database) -> State:
    """Return how many rows every table holds, and the head of the journal."""
    with database.snapshot() as connection:
        names = connection.execute(select(TABLE_NAMES.c.name).where(*_OURS)).scalars().all()
        counts = {name: _rows(connection, name) for name in sorted(names)}
        last = connection.exec_driver_sql(
            "SELECT id, digest FROM journal ORDER BY id DESC LIMIT 1"
        ).first()
    return State(counts, int(last[0]) if last else 0, str(last[1]) if last else "")


def _rows(connection: Connection, name: str) -> int:
    return int(connection.execute(select(func.count()).select_from(table(name))).scalar_one())


def verify_backup(path: Path, password: str | None = None, key: BaseKey | None = None) -> list[str]:
    """Open the backup as if to restore it; return what is wrong, empty when nothing is.

    Raises ``BaseUnusable`` when it is no backup, is damaged or the password is wrong.
    """
    with tempfile.TemporaryDirectory(prefix="mms-") as folder:
        file = Path(folder) / "base.mms"
        info = extract_base(path, file)
        parse_key_file(read_key_member(path), path)
        opened = key or key_of_backup(path, password)
        copy = Database(path, opened, SCRATCH, file=file)
        try:
            with copy.snapshot() as connection:
                found = damaged_pages(connection) + Journal(connection).broken()
            state = state_of(copy)
        finally:
            copy.engine.dispose()
    if (state.counts, state.entries, state.head) != (info.counts, info.entries, info.head):
        found.append("Содержимое копии не сходится с её описью.")
    return found


def key_of_backup(path: Path, password: str | None) -> BaseKey:
    """Get the key of the base out of the key file in the backup; raises ``BaseUnusable``."""
    return read_key_of(parse_key_file(read_key_member(path), path), path, password)


def _make(database: Database, path: Path, reason: Reason, seq: int, moment: datetime) -> None:
    part = path.with_name(f".{uuid4().hex[:8]}-{database.path.name}")
    try:
        state = write_copy(database, part)
        sync_file(part)
        key = key_path(database.path).read_bytes()
        with part.open("rb") as reading:
            digest = sha256_of(reading)
        info = BackupInfo(
            base_id=database.key.base_id,
            reason=reason,
            seq=seq,
            made_at=moment.isoformat(timespec="seconds"),
            program=mms_desktop.__version__,
            size=part.stat().st_size,
            sha256=digest,
            counts=state.counts,
            entries=state.entries,
            head=state.head,
            open_slot=database.key.open_slot,
            **_described(database),
        )
        atomic_make(path, _Writing(part, key, info), check_container)
    finally:
        part.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class _Writing:
    """Writes the container of a copy that has been checked."""

    part: Path
    key: bytes
    info: BackupInfo

    def __call__(self, aside: Path) -> None:
        write_container(aside, self.part, self.key, self.info)


def _described(database: Database) -> dict[str, Any]:
    with database.snapshot() as connection:
        rows = connection.exec_driver_sql("SELECT value FROM meta WHERE key = 'name'").all()
        schema = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    return {"name": str(rows[0][0]) if rows else "", "schema": int(schema)}
