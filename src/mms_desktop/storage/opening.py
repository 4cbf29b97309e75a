"""One opening of a base: who may write, what is read, what is checked before any use."""

import errno
import tempfile
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from sqlalchemy import Connection

from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.storage import migrations
from mms_desktop.storage.backup_file import Reason
from mms_desktop.storage.backups import make_backup, snapshot_path
from mms_desktop.storage.connection import SESSION, Database, damaged_pages
from mms_desktop.storage.disks import PROFILES, DiskKind, conflicting_copies, place_of
from mms_desktop.storage.driver import APPLICATION_ID, free_space, inspect
from mms_desktop.storage.journal import Journal
from mms_desktop.storage.keys import BaseKey
from mms_desktop.storage.lease import holder_of, is_held_here
from mms_desktop.storage.lease_file import lease_path
from mms_desktop.storage.meta import read_meta
from mms_desktop.storage.private_copy import copy_aside, with_logs
from mms_desktop.storage.writing import WriteRight

CHECKED_AT_OPENING = 200_000_000
"""Bytes up to which every page is checked at each opening (0.3 s for 30 MB)."""

SPARE_ROOM = 100 * (1 << 20)
"""Bytes beside twice the base below which a disk is called nearly full."""

CLOCK_ERROR = timedelta(hours=1)
"""The clock change of an autumn night is no fault of the clock."""

INCOMPLETE = (
    "Файл базы скопировали, когда программа работала, или после сбоя: последние изменения могли"
    " остаться в файле «-wal» рядом с исходной базой. Проверьте последние записи."
)
SYNCED = (
    "Папку базы копирует {service}: две копии сразу её испортят. Перенесите базу в папку вне"
    " {service}, а туда складывайте резервные копии."
)
CONFLICTS = "Рядом лежат конфликтующие копии базы: {names}. Сравните их и уберите лишние."
CLOCK = "Часы компьютера отстают: в журнале базы есть более поздняя запись. Проверьте дату."
SHOWN_AS_OF = "Базу сейчас ведёт другой человек: показано её состояние на {made}."
LITTLE_ROOM = "На диске с базой мало места: {free} МБ. Освободите его, пока программа работает."


class Access(StrEnum):
    """What is opened."""

    WRITING = "writing"
    LIVE = "live"
    """The base itself, for reading, while another program of this computer writes to it."""
    COPY = "copy"
    """A private copy of a base that lies where nothing may be written."""
    SNAPSHOT = "snapshot"
    """A private copy of what the writer on another computer has put out for readers."""


class Opening:
    """A base being opened, then opened.

    Attributes:
        access: What is opened.
        unclean: Whether the last session of writing did not end well; the base was
            checked from end to end, then.
        remarks: What the user must know about the base, in sentences.
        extracted: The base taken out of a backup to look into, in a private folder.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.place = place_of(path)
        self.right = WriteRight(path, self.place.kind)
        self.access = Access.WRITING
        self.unclean = False
        self.remarks: list[str] = []
        self.meta: dict[str, str] = {}
        self.opened: Database | None = None
        self.extracted: Path | None = None
        self._had_log = len(with_logs(path)) > 1
        self._open_here = is_held_here(path)

    @property
    def database(self) -> Database:
        """The opened base; raises before it is opened."""
        if self.opened is None:
            raise RuntimeError("the base has not been opened yet")
        return self.opened

    def choose_access(self, *, lazily: bool, by_force: bool) -> None:
        """Get the right to write, or find what can be read without it."""
        if not (self._open_here or _may_write(self.path)):
            self.right.refuse(BaseUnusable(Trouble.READ_ONLY, self.path))
            self.access = self._reading()
            return
        nobody = not lease_path(self.path).exists()
        if lazily and self.place.is_local and (nobody or self._is_held()):
            return
        try:
            self.right.take(by_force=by_force)
            if not self.place.is_local:
                # It is of an earlier session; ours puts out its own.
                snapshot_path(self.path).unlink(missing_ok=True)
        except BaseUnusable as error:
            self.right.refuse(error)
            self.access = self._reading()

    def open(self, key: BaseKey) -> None:
        """Open what was chosen; raises ``BaseUnusable``."""
        in_place = self.access in (Access.WRITING, Access.LIVE)
        live = in_place and (self._open_here or self._is_held())
        if self.access is Access.WRITING and not live:
            self._refuse_other(key)
        self.opened = self._database(key)
        self.opened.live = live
        with self.database.snapshot() as connection:
            self._refuse(*_signature(connection))
            seen = _signature(connection)[1]
        if seen < len(migrations.STEPS):
            self._upgrade(live=live)
        self._examine(live=live)
        if self.meta.get("base_id") != key.base_id:
            raise BaseUnusable(Trouble.KEY_OTHER, self.path)
        self.remarks += _circumstances(self)

    def give_up(self) -> None:
        """Release whatever was taken for an opening that failed."""
        if self.opened is not None:
            self.opened.close()
        self.right.give_up()

    def _reading(self) -> Access:
        if holder_of(self.path) is None:
            return Access.COPY
        return Access.LIVE if self.place.is_local else Access.SNAPSHOT

    def _is_held(self) -> bool:
        """Whether another program is writing just now."""
        return self.right.lease is None and holder_of(self.path) is not None

    def _database(self, key: BaseKey) -> Database:
        if self.access in (Access.WRITING, Access.LIVE):
            reading = self.access is Access.LIVE
            profile = self.place.profile
            return Database(self.path, key, profile, right=self.right, reading=reading)
        file = self.extracted or self._copied()
        database = Database(self.path, key, PROFILES[DiskKind.LOCAL], file=file, right=self.right)
        database.private_folder = file.parent
        return database

    def _copied(self) -> Path:
        source = self.path if self.access is Access.COPY else snapshot_path(self.path)
        if not source.is_file() and self.right.refusal is not None:
            raise self.right.refusal
        return copy_aside(source)

    def _refuse_other(self, key: BaseKey) -> None:
        """Look at the file without changing it, its log included; raises ``BaseUnusable``."""
        if not self._had_log:
            self._refuse(*inspect(self.path, key))
            return
        copy = copy_aside(self.path)
        alone = Database(self.path, key, file=copy)
        alone.private_folder = copy.parent
        try:
            with alone.snapshot() as connection:
                self._refuse(*_signature(connection))
        finally:
            alone.close()

    def _refuse(self, application: int, seen: int) -> None:
        if application != APPLICATION_ID:
            raise BaseUnusable(Trouble.FOREIGN, self.path)
        if seen > len(migrations.STEPS):
            raise BaseUnusable(Trouble.NEWER, self.path)

    def _upgrade(self, *, live: bool) -> None:
        if live:
            # Its writer is bringing it to the newest schema just now.
            holder = holder_of(self.path)
            raise BaseUnusable(Trouble.LOCKED, self.path, holder.words if holder else "")
        if self.access is Access.WRITING:
            self.right.take()
            make_backup(self.database, Reason.MIGRATION)
            with self.database.transaction() as connection:
                migrations.upgrade(connection)
        else:
            with self.database.privately() as connection:
                migrations.upgrade(connection)

    def _examine(self, *, live: bool) -> None:
        with self.database.snapshot() as connection:
            self.meta = read_meta(connection)
        lease = self.right.lease
        marked = self.meta.get(SESSION, "") not in ("", lease.nonce if lease else "")
        self.unclean = not live and (marked or (lease is not None and lease.followed))
        if self.unclean and self.access is Access.WRITING:
            # What a crash has left is cleared by a writer, when it ends well.
            self.right.take()
        self._check_pages(live=live)
        if marked and self.unclean and not self._had_log and not (lease and lease.followed):
            self.remarks.append(INCOMPLETE)
        if marked and self.right.lease is not None:
            self.right.lease.marked = True

    def _check_pages(self, *, live: bool) -> None:
        small = self.database.file.stat().st_size <= CHECKED_AT_OPENING
        thorough = small or self.unclean
        if thorough and self._had_log and not live:
            # A cut in the middle of taking the log in leaves torn pages in the file, which
            # the log mends: the file itself is looked at only after that.
            self._refuse_damaged(stored=False)
            with self.database.raw() as raw:
                raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        if thorough:
            self._refuse_damaged(stored=not live)
        if self.unclean:
            with self.database.snapshot() as connection:
                self.remarks += Journal(connection).broken()

    def _refuse_damaged(self, *, stored: bool) -> None:
        with self.database.snapshot() as connection:
            if damaged_pages(connection, stored=stored):
                raise BaseUnusable(Trouble.DAMAGED, self.path)


def _circumstances(opening: Opening) -> list[str]:
    """Return what the user must know about where the base lies."""
    path, place = opening.path, opening.place
    remarks = []
    if opening.access is Access.SNAPSHOT:
        made = datetime.fromtimestamp(snapshot_path(path).stat().st_mtime)
        remarks.append(SHOWN_AS_OF.format(made=f"{made:%d.%m.%Y %H:%M}"))
    if _clock_is_behind(opening):
        remarks.append(CLOCK)
    if place.synced:
        remarks.append(SYNCED.format(service=place.synced))
    twins = conflicting_copies(path)
    if twins:
        remarks.append(CONFLICTS.format(names=", ".join(f"«{name}»" for name in twins)))
    free = free_space(path)
    if opening.access is Access.WRITING and free < 2 * path.stat().st_size + SPARE_ROOM:
        remarks.append(LITTLE_ROOM.format(free=free // (1 << 20)))
    return remarks


def _clock_is_behind(opening: Opening) -> bool:
    """Whether the newest entry of the journal is of the future; numbers order it anyway."""
    with opening.database.snapshot() as connection:
        newest = Journal(connection).newest(1)
    try:
        moments = [datetime.fromisoformat(entry.at) for entry in newest]
        return any(datetime.now() < moment - CLOCK_ERROR for moment in moments)
    except (ValueError, TypeError):
        # No moment, or one with a zone: somebody has changed the line, and the chain tells of it.
        return False


def _signature(connection: Connection) -> tuple[int, int]:
    application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    seen = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    return int(application), int(seen)


def _may_write(path: Path) -> bool:
    """Whether the file and its folder take changes; a full disk is another matter."""
    try:
        with path.open("r+b"), tempfile.TemporaryFile(dir=path.parent):
            return True
    except OSError as error:
        return error.errno in (errno.ENOSPC, errno.EDQUOT)
