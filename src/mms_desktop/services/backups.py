"""Backups of an opened base: when they are made, where they lie, whether all is well.

The rules are those of reliability.md 2.6. A failure is never silent: it is either
raised or found in the state that the window shows.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from mms_desktop.services.second_place import SAME_DISK, SecondPlace
from mms_desktop.storage.backup_file import BackupInfo, Reason, read_info
from mms_desktop.storage.backup_store import BackupStore, StoredBackup
from mms_desktop.storage.backups import (
    copy_if_changed,
    make_backup,
    publish_snapshot,
    verify_backup,
)
from mms_desktop.storage.connection import Database
from mms_desktop.storage.disks import place_of

__all__ = ["BackupLine", "BackupState", "Backups", "Level", "Reason", "describe_backup", "lines_of"]

AGE_AT_OPENING = timedelta(hours=12)
SECOND_WARNING = timedelta(days=3)
SECOND_ALARM = timedelta(days=7)

SHOWN_COUNTS = (
    ("people", "педагогов"),
    ("organizations", "организаций"),
    ("responses", "чек-листов"),
)


class Level(StrEnum):
    """How urgently the state of the backups needs a person."""

    CALM = "calm"
    WARNING = "warning"
    ALARM = "alarm"


@dataclass(frozen=True, slots=True)
class BackupLine:
    """One backup as a list shows it.

    Attributes:
        protected: It is never removed by itself.
        second: It lies in the second place.
        sound: It can be read as a backup; opening it is a matter of ``check``.
    """

    path: Path
    seq: int
    made_at: str
    reason: str
    contents: str
    size: int
    protected: bool
    second: bool
    sound: bool


@dataclass(frozen=True, slots=True)
class BackupState:
    """What the status bar and the start page say; ``words`` is one sentence."""

    level: Level
    words: str
    newest_at: str
    second_place: Path | None
    second_at: str
    held_since: str
    total_bytes: int


class Backups:
    """The backups of one opened base.

    Attributes:
        suspended: None is made before a change: what is made can be made again at will.
    """

    def __init__(self, database: Database) -> None:
        self.suspended = False
        self._database = database
        self._store = BackupStore(database.path)
        self._second = SecondPlace(self._store)

    def make(self, folder: Path | None = None) -> Path:
        """Make a backup by hand, also of a base that is only read; raises ``BaseUnusable``.

        It is the sign that a person has looked: automatic backups go on after a restore.
        """
        path = make_backup(self._database, Reason.MANUAL, folder=folder)
        if folder is None:
            self.resume()
            self._second.take(path, read_info(path).seq)
        return path

    def before(self, reason: Reason) -> Path | None:
        """Make a protected backup before a change that is hard to survey; raises ``BaseUnusable``.

        None is made when an equal one is there, or when the base holds nothing yet.
        """
        self._database.require_writing()
        if self.suspended:
            return None
        path = copy_if_changed(self._database, reason)
        if path is not None:
            self._second.take(path, read_info(path).seq)
        return path

    def automatic(self, reason: Reason, now: datetime | None = None) -> Path | None:
        """Make a backup if the base has changed since the newest; raises ``BaseUnusable``.

        For opening, closing and every hour of work.
        """
        if self._database.refusal is not None or self._store.settings.hold:
            return None
        if reason is Reason.OPENING and not self._is_old(now or datetime.now()):
            return None
        path = copy_if_changed(self._database, reason)
        if path is not None:
            self._store.thin_out()
            self._second.take(path, read_info(path).seq)
        else:
            self._second.catch_up()
        return path

    def publish(self) -> Path | None:
        """Put a copy out for readers on other computers; only on a network folder.

        They must not touch the base itself while it is being written: its folder may
        grant every lock (reliability.md B2).
        """
        if self._database.refusal is not None or place_of(self._database.path).is_local:
            return None
        return publish_snapshot(self._database)

    def listed(self) -> list[BackupLine]:
        """Return every backup that can be found, newest first."""
        return lines_of(self._store)

    def check(self, path: Path) -> list[str]:
        """Open a backup of this base as if to restore it; return what is wrong with it."""
        return verify_backup(path, key=self._database.key)

    def resume(self) -> None:
        """Let automatic backups go on after a restore: a person has looked."""
        if self._store.settings.hold:
            self._store.settings.set_hold("")

    def choose_second_place(self, folder: Path | None) -> None:
        """Remember the folder on another disk that gets every backup; raises ``BaseUnusable``."""
        self._second.choose(folder)
        self._second.catch_up()

    def state(self, now: datetime) -> BackupState:
        """Say how the backups are."""
        lines = self.listed()
        own = [line for line in lines if not line.second and line.sound]
        others = [line for line in lines if line.second and line.sound]
        level, words = _judged(self._store, own, others, now)
        if self._store.settings.second_place is not None and self._second.shares_disk:
            words = f"{words} {SAME_DISK}"
        return BackupState(
            level=level,
            words=words,
            newest_at=own[0].made_at if own else "",
            second_place=self._store.settings.second_place,
            second_at=others[0].made_at if others else self._store.settings.second_told[0],
            held_since=self._store.settings.hold,
            total_bytes=sum(line.size for line in lines if not line.second),
        )

    def _is_old(self, now: datetime) -> bool:
        newest = self._store.newest_sound()
        if newest is None or newest.info is None:
            return True
        age = now - datetime.fromisoformat(newest.info.made_at)
        # A copy out of the future says that the clock was or is wrong, not that it is fresh.
        return not timedelta(0) <= age < AGE_AT_OPENING


def describe_backup(path: Path) -> BackupInfo:
    """Return what the backup says about itself; raises ``BaseUnusable``."""
    return read_info(path)


def lines_of(store: BackupStore) -> list[BackupLine]:
    """Return the backups of a base that need not be open, newest first."""
    return [_line(backup) for backup in store.backups()]


def _line(backup: StoredBackup) -> BackupLine:
    info = backup.info
    return BackupLine(
        path=backup.path,
        seq=backup.seq,
        made_at=info.made_at if info else "",
        reason=info.reason.label if info else "не читается",
        contents=_contents(info.counts) if info else "",
        size=backup.path.stat().st_size,
        protected=backup.protected or (info is not None and info.reason.is_protected),
        second=backup.second,
        sound=info is not None,
    )


def _contents(counts: dict[str, int]) -> str:
    shown = [f"{words}: {counts[table]}" for table, words in SHOWN_COUNTS if table in counts]
    return ", ".join(shown)


def _judged(
    store: BackupStore, own: list[BackupLine], others: list[BackupLine], now: datetime
) -> tuple[Level, str]:
    if store.settings.hold:
        words = "База восстановлена из копии. Проверьте её и подтвердите: копии не создаются."
        return Level.WARNING, words
    if not own:
        return Level.WARNING, "Резервных копий ещё нет."
    newest = f"Последняя копия: {_moment(own[0].made_at)}"
    if store.settings.second_place is None:
        return Level.CALM, f"{newest}, второго места нет."
    return _second_judged(store, newest, own[0].seq, others, now)


def _second_judged(
    store: BackupStore, newest: str, seq: int, others: list[BackupLine], now: datetime
) -> tuple[Level, str]:
    remembered, failure = store.settings.second_told
    at = others[0].made_at if others else remembered
    known = others[0].seq if others else store.settings.second_seq
    why = f" Новая не записана: {failure}." if failure else ""
    if not at:
        place = store.settings.second_place
        return Level.WARNING, f"{newest}. На втором месте копий нет: {place}.{why}"
    words = f"{newest}; на втором месте — {_moment(at)}.{why}"
    age = now - datetime.fromisoformat(at)
    behind = known < seq
    if behind and age > SECOND_ALARM:
        return Level.ALARM, words
    return (Level.WARNING if behind and age > SECOND_WARNING else Level.CALM), words


def _moment(made_at: str) -> str:
    return f"{datetime.fromisoformat(made_at):%d.%m.%Y %H:%M}"
