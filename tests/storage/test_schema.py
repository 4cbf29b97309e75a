"""The tables are those the migrations build, and a migration is all or nothing."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect

from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.storage import migrations
from mms_desktop.storage.base import open_base
from mms_desktop.storage.connection import Database
from mms_desktop.storage.keys import create_key
from mms_desktop.storage.schema import METADATA


@pytest.fixture
def fresh(tmp_path):
    path = tmp_path / "fresh.mms"
    database = Database(path, create_key(path, None))
    yield database
    database.close()


def test_schema_is_what_migrations_build(workspace):
    with workspace.database.transaction() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


def test_tables_are_strict(workspace):
    with workspace.database.snapshot() as connection:
        rows = connection.exec_driver_sql("PRAGMA table_list").all()
    ours = {row[1]: row[5] for row in rows if not row[1].startswith("sqlite_")}
    assert {name for name, strict in ours.items() if not strict} == set()


def test_failed_migration_leaves_the_file_as_it_was(fresh, monkeypatch):
    def broken(op):
        migrations.m0001_initial.upgrade(op)
        raise RuntimeError("broken on purpose")

    monkeypatch.setattr(migrations, "STEPS", (broken,))
    with pytest.raises(RuntimeError), fresh.transaction() as connection:
        migrations.upgrade(connection)
    with fresh.snapshot() as connection:
        assert inspect(connection).get_table_names() == []
        assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == 0


def test_newer_base_is_refused_untouched(base_path, workspace):
    with workspace.database.transaction() as connection:
        connection.exec_driver_sql("PRAGMA user_version = 9999")
    workspace.close()
    before = base_path.read_bytes()
    with pytest.raises(BaseUnusable) as refused:
        open_base(base_path, None)
    assert refused.value.code is Trouble.NEWER
    assert base_path.read_bytes() == before
