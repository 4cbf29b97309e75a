"""Creating and opening a base file, step by step; each step has its own error.

The order follows reliability.md 2.2: nothing is written to a file that is not
ours, is newer than the program or is damaged.
"""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from uuid import uuid4

from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.storage import migrations, restoring
from mms_desktop.storage.backup_file import extract_base
from mms_desktop.storage.backups import key_of_backup
from mms_desktop.storage.connection import Database
from mms_desktop.storage.disks import Place, place_of
from mms_desktop.storage.driver import APPLICATION_ID, refuse_foreign, trouble_of
from mms_desktop.storage.files import sync_file, sync_folder
from mms_desktop.storage.key_fitting import is_key_of_another, way_to_own_key
from mms_desktop.storage.keys import (
    BaseKey,
    aside_name,
    bind_key,
    create_key,
    key_path,
    read_key,
    renew_spare_key,
    spare_key_path,
)
from mms_desktop.storage.lease import is_held_here
from mms_desktop.storage.meta import write_meta
from mms_desktop.storage.opening import Access, Opening
from mms_desktop.storage.pages import salt_of


def create_base(path: Path, meta: Mapping[str, str], password: str | None) -> None:
    """Make a new base with its key file; an existing file is never overwritten."""
    if path.exists():
        raise BaseUnusable(Trouble.EXISTS, path)
    place = place_of(path)
    if place.synced:
        raise BaseUnusable(Trouble.SYNCED, path.parent, place.synced)
    aside = path.with_name(f".{uuid4().hex[:8]}-{path.name}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _keep_old_key(path)
        try:
            _fill(aside, create_key(path, password), meta, place)
            bind_key(path, salt_of(aside))
            aside.replace(path)
        except BaseException:
            _remove(key_path(path), spare_key_path(path))
            raise
        finally:
            _remove(aside)
        sync_folder(path.parent)
    except OSError as error:
        raise trouble_of(error, path) or BaseUnusable(Trouble.READ_ONLY, path) from error


def _fill(file: Path, key: BaseKey, meta: Mapping[str, str], place: Place) -> None:
    database = Database(file, key, place.profile)
    try:
        with database.transaction() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            migrations.upgrade(connection)
            write_meta(connection, {**meta, "base_id": key.base_id})
    finally:
        database.close()
    sync_file(file)


def open_base(
    path: Path, password: str | None, *, lazily: bool = False, by_force: bool = False
) -> Opening:
    """Return the opened base, brought to the newest schema; raises ``BaseUnusable``.

    When somebody else writes to it, or nothing may be written there, it is opened for
    reading. ``lazily`` takes the right to write only at the first change, for short
    commands; ``by_force`` takes it from a holder that has stopped.
    """
    opening, salt, key = Opening(path), b"", None
    try:
        restoring.finish(path, opening.right)
        if not is_held_here(path):
            refuse_foreign(path)
            salt = salt_of(path)
        key = read_key(path, password)
        opening.choose_access(lazily=lazily, by_force=by_force)
        opening.open(key)
        if opening.right.lease is not None:
            bind_key(path, salt)
            renew_spare_key(path)
    except BaseUnusable as error:
        opening.give_up()
        if is_key_of_another(error, key, salt):
            raise BaseUnusable(Trouble.KEY_OTHER, path, way_to_own_key(path, salt)) from error
        raise
    except OSError as error:
        opening.give_up()
        gone = BaseUnusable(Trouble.UNAVAILABLE, path)
        # A base that may not even be read is not one that is only read.
        told = None if isinstance(error, PermissionError) else trouble_of(error, path)
        raise told or gone from error
    except BaseException:
        opening.give_up()
        raise
    return opening


def open_backup(path: Path, password: str | None) -> Opening:
    """Return the base of a backup opened for reading; raises ``BaseUnusable``."""
    key = key_of_backup(path, password)
    folder = Path(tempfile.mkdtemp(prefix="mms-"))
    opening = Opening(path)
    opening.right.refuse(BaseUnusable(Trouble.READ_ONLY, path))
    opening.access = Access.COPY
    opening.extracted = folder / path.name
    try:
        extract_base(path, opening.extracted)
        opening.open(key)
    except BaseException:
        opening.give_up()
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return opening


def _keep_old_key(path: Path) -> None:
    """Rename a key whose base is not there: it may open a copy that lies elsewhere."""
    for key in (key_path(path), spare_key_path(path)):
        if key.exists():
            key.replace(aside_name(key))


def _remove(*files: Path) -> None:
    for file in files:
        file.unlink(missing_ok=True)
