"""Creating and opening a base file, step by step; each step has its own error.

The order follows reliability.md 2.2: nothing is written to a file that is not
ours, is newer than the program or is damaged.
"""

from collections.abc import Mapping
from pathlib import Path
from uuid import uuid4

from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.storage import migrations
from mms_desktop.storage.connection import Database, damaged_pages
from mms_desktop.storage.driver import APPLICATION_ID, inspect, refuse_foreign, trouble_of
from mms_desktop.storage.files import sync_folder
from mms_desktop.storage.keys import create_key, key_path, read_key
from mms_desktop.storage.meta import read_meta, write_meta

CHECKED_AT_OPENING = 50_000_000
"""Bytes up to which every page is checked at each opening (about 0.2 s)."""


def create_base(path: Path, meta: Mapping[str, str], password: str | None) -> None:
    """Make a new base with its key file; an existing file is never overwritten."""
    if path.exists() or key_path(path).exists():
        raise BaseUnusable(Trouble.EXISTS, path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        key = create_key(path, password)
    except OSError as error:
        raise trouble_of(error, path) or BaseUnusable(Trouble.READ_ONLY, path) from error
    aside = path.with_name(f".{uuid4().hex[:8]}-{path.name}")
    try:
        database = Database(aside, key)
        with database.transaction() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            migrations.upgrade(connection)
            write_meta(connection, {**meta, "base_id": key.base_id})
        database.close()
        aside.replace(path)
    except BaseException:
        key_path(path).unlink(missing_ok=True)
        raise
    finally:
        aside.unlink(missing_ok=True)
    sync_folder(path.parent)


def open_base(path: Path, password: str | None) -> tuple[Database, dict[str, str]]:
    """Return the base, brought to the newest schema, and what it says about itself."""
    refuse_foreign(path)
    key = read_key(path, password)
    application, seen = inspect(path, key)
    if application != APPLICATION_ID:
        raise BaseUnusable(Trouble.FOREIGN, path)
    if seen > len(migrations.STEPS):
        raise BaseUnusable(Trouble.NEWER, path)
    database = Database(path, key)
    if seen < len(migrations.STEPS):
        with database.transaction() as connection:
            migrations.upgrade(connection)
    return database, _describe(database, path)


def _describe(database: Database, path: Path) -> dict[str, str]:
    with database.snapshot() as connection:
        if path.stat().st_size <= CHECKED_AT_OPENING and damaged_pages(connection):
            raise BaseUnusable(Trouble.DAMAGED, path)
        meta = read_meta(connection)
    if meta.get("base_id") != database.key.base_id:
        raise BaseUnusable(Trouble.KEY_DAMAGED, path)
    return meta
