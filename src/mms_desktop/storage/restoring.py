"""Restoring a base from a backup: prepared beside it, then put in place in one way only.

Everything is ready and synced before the first file of the old base is touched; a mark
``ready`` says so. Whoever opens the base after a crash finishes what was begun, so there
is no state between the old base and the restored one (reliability.md 2.6).
"""

import shutil
import zipfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.storage import migrations
from mms_desktop.storage.anchors import leave_behind
from mms_desktop.storage.backup_file import (
    BackupInfo,
    Reason,
    extract_base,
    read_info,
    read_key_member,
)
from mms_desktop.storage.backup_store import PROTECTED, BackupStore
from mms_desktop.storage.backups import SCRATCH, check_copy, key_of_backup, make_backup
from mms_desktop.storage.connection import Database
from mms_desktop.storage.disks import place_of
from mms_desktop.storage.driver import inspect, refuse_foreign, require_space, trouble_of
from mms_desktop.storage.files import atomic_make, atomic_write, replace, sync_file, sync_folder
from mms_desktop.storage.journal import EntryKind, Journal
from mms_desktop.storage.keys import (
    BaseKey,
    base_id_of,
    key_path,
    known_salt,
    put_key,
    read_key,
    spare_key_path,
)
from mms_desktop.storage.lease import is_held_here
from mms_desktop.storage.pages import salt_of
from mms_desktop.storage.private_copy import LOGS
from mms_desktop.storage.writing import WriteRight

READY = "ready"
BASE = "base"
KEY = "key"
ROOM = 1 << 20
RAW_SUFFIX = ".raw.zip"


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did; ``kept`` is where the base that was there before lies now."""

    base: Path
    info: BackupInfo
    kept: Path | None


def restore(
    backup: Path, base: Path, password: str | None = None, now: datetime | None = None
) -> Restored:
    """Put the base of the backup in the place of the base; raises ``BaseUnusable``.

    What lay there is kept among the protected backups, damaged or not. No backup is
    made or thinned out by itself afterwards until a person has looked.
    """
    _refuse_open(base)
    info = read_info(backup)
    if info.schema > len(migrations.STEPS):
        raise BaseUnusable(Trouble.NEWER, backup)
    right = WriteRight(base, place_of(base).kind)
    try:
        base.parent.mkdir(parents=True, exist_ok=True)
        right.take()
        finish(base, right)
        _refuse_other_base(base, info)
        kept = _put_in_place(backup, base, password, now or datetime.now())
        finish(base, right)
    except OSError as error:
        raise trouble_of(error, base) or BaseUnusable(Trouble.UNAVAILABLE, base) from error
    finally:
        right.give_up()
    return Restored(base, info, kept)


def _refuse_open(base: Path) -> None:
    """Raise when this very program has the base open: its files cannot be replaced under it."""
    if is_held_here(base):
        raise BaseUnusable(Trouble.LOCKED, base, "она открыта в этом же окне")


def _put_in_place(backup: Path, base: Path, password: str | None, moment: datetime) -> Path | None:
    """Prepare everything and mark it ready; return where the present base is kept."""
    folder, store = restore_folder(base), BackupStore(base)
    try:
        key, key_file = _key_for(backup, base, password)
        info = _prepare(backup, base, key, key_file, moment)
        kept = _keep_current(base, key, moment)
        store.settings.remember_seq(info.seq)
        if kept is not None:
            store.settings.set_hold(moment.isoformat(timespec="minutes"))
        sync_folder(folder)
        atomic_write(folder / READY, b"")
        sync_folder(base.parent)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return kept


def take_key(backup: Path, base: Path, password: str | None = None) -> None:
    """Put the key file of the backup beside a base that has lost its own.

    The base keeps its newest state. Raises ``BaseUnusable`` when the key is of another base.
    """
    _refuse_open(base)
    refuse_foreign(base)
    key = key_of_backup(backup, password)
    try:
        inspect(base, key)
    except BaseUnusable as error:
        raise BaseUnusable(Trouble.OTHER_BASE, base) from error
    put_key(base, read_key_member(backup))


def finish(base: Path, right: WriteRight) -> None:
    """Finish a restore that a crash has interrupted; raises ``BaseUnusable``."""
    folder = restore_folder(base)
    if not (folder / READY).exists():
        return
    right.take()
    if (folder / BASE).exists():
        # The logs belong to the base that goes; beside the new one they would be taken for its own.
        for suffix in (*LOGS, "-shm"):
            base.with_name(base.name + suffix).unlink(missing_ok=True)
        sync_folder(base.parent)
        replace(folder / BASE, base)
    if (folder / KEY).exists():
        atomic_write(spare_key_path(base), (folder / KEY).read_bytes())
        replace(folder / KEY, key_path(base))
    sync_folder(base.parent)
    (folder / READY).unlink()
    shutil.rmtree(folder, ignore_errors=True)


def restore_folder(base: Path) -> Path:
    """Return where a restore is prepared."""
    return base.with_name(base.name + ".restore")


def _refuse_other_base(base: Path, info: BackupInfo) -> None:
    """Raise when the file that would go is a base of its own, by what its key file says.

    A key file that is lost or damaged says nothing; whatever goes is kept anyway. One of
    another base may lie there by mistake: the second copy knows by which salt its base begins.
    """
    if not base.exists():
        return
    spare = spare_key_path(base)
    own = bool(known := known_salt(spare, base)) and known == salt_of(base)
    others = base_id_of(base) if _has_sound_key(base) else info.base_id
    if others != info.base_id or (own and base_id_of(base, spare) != info.base_id):
        raise BaseUnusable(Trouble.OTHER_BASE, base)


def _key_for(backup: Path, base: Path, password: str | None) -> tuple[BaseKey, bytes | None]:
    """Return the key, and the key file to put beside the base unless the present one is right."""
    try:
        return read_key(base, password), None
    except BaseUnusable:
        return key_of_backup(backup, password), read_key_member(backup)


def _prepare(
    backup: Path, base: Path, key: BaseKey, key_file: bytes | None, moment: datetime
) -> BackupInfo:
    folder = restore_folder(base)
    shutil.rmtree(folder, ignore_errors=True)
    require_space(folder, 2 * backup.stat().st_size + ROOM)
    folder.mkdir()
    info = extract_base(backup, folder / BASE)
    state = check_copy(folder / BASE, key, backup)
    if (state.counts, state.head) != (info.counts, info.head):
        raise BaseUnusable(Trouble.COPY_DAMAGED, backup)
    if info.schema == len(migrations.STEPS):
        _note(folder / BASE, key, info, moment, branch=base if base.exists() else None)
    if key_file is not None:
        (folder / KEY).write_bytes(key_file)
        sync_file(folder / KEY)
    return info


def _note(
    file: Path, key: BaseKey, info: BackupInfo, moment: datetime, *, branch: Path | None
) -> None:
    """Write into the journal of the restored base where it comes from.

    ``branch`` is the base that goes: it is kept under the next number.
    """
    made = datetime.fromisoformat(info.made_at)
    title = f"Восстановлено из копии № {info.seq} от {made:%d.%m.%Y %H:%M}"
    database = Database(file, key, SCRATCH)
    try:
        with database.privately() as connection:
            Journal(connection).write(ChangeSet(title, ()), moment, EntryKind.EVENT)
            if branch is not None:
                leave_behind(connection, info.seq + 1, BackupStore(branch).next_seq())
    finally:
        database.close()
    sync_file(file)


def _keep_current(base: Path, key: BaseKey, moment: datetime) -> Path | None:
    """Keep the base that is there: as a verified backup, or byte for byte if it is damaged."""
    if not base.exists():
        return None
    if not _has_sound_key(base) or not base.stat().st_size:
        # The engine would take an empty file for a base without tables.
        return _keep_raw(base, moment)
    database = Database(base, key, place_of(base).profile)
    try:
        return make_backup(database, Reason.RESTORE, now=moment)
    except BaseUnusable as error:
        if error.code not in (Trouble.DAMAGED, Trouble.COPY_DAMAGED):
            raise
    finally:
        database.close()
    return _keep_raw(base, moment)


def _has_sound_key(base: Path) -> bool:
    try:
        return bool(base_id_of(base))
    except BaseUnusable:
        return False


def _keep_raw(base: Path, moment: datetime) -> Path:
    store = BackupStore(base)
    seq = store.next_seq()
    path = store.folder / PROTECTED / store.name_for(seq, moment, RAW_SUFFIX)
    keys = [key_path(base), spare_key_path(base)]
    files = [base, *keys, *(base.with_name(base.name + suffix) for suffix in LOGS)]

    def write(aside: Path) -> None:
        with zipfile.ZipFile(aside, "w", zipfile.ZIP_STORED) as container:
            for file in files:
                if file.exists():
                    container.write(file, file.name)

    require_space(path, sum(file.stat().st_size for file in files if file.exists()) + ROOM)
    atomic_make(path, write)
    return path
