"""A base of any earlier schema opens, whole or not at all, and a copy of it is kept first."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import event

from faults.oracle import contradictions
from mms_desktop.domain.sections.official_figures import OFFICIAL_FIGURES
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.services.workspace import open_preview, open_workspace
from mms_desktop.storage import backups, migrations
from mms_desktop.storage.backup_file import read_info
from mms_desktop.storage.backup_store import PROTECTED, BackupStore
from mms_desktop.storage.connection import Database
from mms_desktop.storage.driver import APPLICATION_ID
from mms_desktop.storage.keys import create_key, read_key
from mms_desktop.storage.meta import read_meta
from mms_desktop.storage.records import Records
from mms_desktop.storage.schema import METADATA
from samples import sample_values

GOLDEN = Path(__file__).parents[1] / "golden" / "bases"
EARLIER = range(1, len(migrations.STEPS))
"""Schemas that have been given out: each has its dump, made by ``tests/golden/make_base.py``."""

MOVED = ("own_indicator:", "reconciliation:", "snapshot:", "session")
"""Entries of ``meta`` that are sections and a table since schema 4, and who writes now."""


def golden(path, schema):
    """Make the base of an earlier program from its dump; return its rows by table."""
    key = create_key(path, None)
    database = Database(path, key)
    script = (GOLDEN / f"schema_{schema}.sql").read_text("utf-8").replace("BASE-ID", key.base_id)
    with database.raw() as raw:
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.executescript(script)
        raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        raw.execute(f"PRAGMA user_version = {schema}")
    counts = backups.state_of(database).counts
    database.close()
    return counts


@pytest.fixture(params=EARLIER)
def old(request, tmp_path):
    """Return a base of an earlier schema: its path, schema and rows."""
    path = tmp_path / "old.mms"
    return path, request.param, golden(path, request.param)


def counts_of(workspace):
    return backups.state_of(workspace.database).counts


def content_of(database, columns=None):
    """Return every row of every table; of the columns given only, where some are."""
    with database.snapshot() as connection:
        tables = connection.exec_driver_sql(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        )
        named = columns or {
            table: [row[1] for row in connection.exec_driver_sql(f"PRAGMA table_info({table})")]
            for table in tables.scalars().all()
        }
        rows = {
            table: {
                tuple(row)
                for row in connection.exec_driver_sql(f"SELECT {', '.join(names)} FROM {table}")
            }
            for table, names in named.items()
        }
    rows["meta"] = {row for row in rows["meta"] if not row[0].startswith(MOVED)}
    return named, rows


def test_base_of_an_earlier_program_opens_with_all_it_holds(old):
    path, _schema, before = old
    workspace = open_workspace(path)
    after = counts_of(workspace)
    assert {table: after[table] for table in before} == before
    assert all(rows for rows in before.values())
    with workspace.database.privately() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
    workspace.close()


def test_no_value_of_an_earlier_program_is_changed(old):
    path, _schema, _before = old
    database = Database(path, read_key(path, None))
    columns, rows = content_of(database)
    database.close()
    workspace = open_workspace(path)
    after = content_of(workspace.database, columns)[1]
    assert [table for table in rows if after[table] != rows[table]] == []
    workspace.close()


def test_records_and_journal_of_an_earlier_program_are_read(old):
    path, _schema, _before = old
    workspace = open_workspace(path)
    assert [entry.kind for entry in workspace.registry.journal(9)][:2] == ["undo", "undo"]
    moved = ("('own_indicators', 1)", "('official_figures', ")
    assert [line for line in contradictions(workspace) if not line.startswith(moved)] == []
    workspace.registry.undo()
    assert workspace.registry.values("people", 1) == sample_values(PEOPLE, 1)
    workspace.close()


def test_base_of_this_schema_is_kept_as_programs_make_it_now(tmp_path):
    """It is what a later program has to open; a change of the schema writes it anew."""
    path, schema = tmp_path / "base.mms", len(migrations.STEPS)
    assert (GOLDEN / f"schema_{schema}.sql").exists(), "run tests/golden/make_base.py"
    golden(path, schema)
    workspace = open_workspace(path)
    with workspace.database.privately() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
    assert contradictions(workspace) == []
    workspace.close()


def test_what_meta_held_of_monitoring_becomes_sections(tmp_path):
    path = tmp_path / "old.mms"
    golden(path, 3)
    workspace = open_workspace(path)
    (own,) = workspace.monitoring.definitions.own
    assert (own.code, own.numerator, own.also) == ("own.mentors", "diagnosed", ("routed",))
    assert (own.denominator, own.sources[0].document) == ("teachers", "Приказ № 5")
    with workspace.database.snapshot() as connection:
        figures = Records(connection).all(OFFICIAL_FIGURES)
        meta = read_meta(connection)
        kept = connection.exec_driver_sql("SELECT * FROM kept_periods").all()
    assert [(one.period, one.sheet, one.row, one.official, one.note) for one in figures] == [
        ("2023-H2", "oo1", "total", 41, ""),
        ("2023-H2", "oo1", "women", None, "не сдавали"),
    ]
    assert [tuple(row) for row in kept] == [(1, 7, "numbers", b"eJwDAAAAAAE=")]
    assert not [key for key in meta if ":" in key]
    workspace.close()


def test_copy_is_kept_before_the_first_change(old):
    path, schema, before = old
    open_workspace(path).close()
    (copy,) = (BackupStore(path).folder / PROTECTED).glob("*.mbk")
    assert (read_info(copy).schema, read_info(copy).counts) == (schema, before)


def test_copy_of_an_earlier_program_can_be_looked_into(old):
    path, _schema, before = old
    open_workspace(path).close()
    (copy,) = (BackupStore(path).folder / PROTECTED).glob("*.mbk")
    preview = open_preview(copy)
    assert {table: counts_of(preview)[table] for table in before} == before
    preview.close()


def test_base_that_may_only_be_read_is_brought_up_in_a_copy(old, monkeypatch):
    path, _schema, before = old
    content = path.read_bytes()
    monkeypatch.setattr("mms_desktop.storage.opening._may_write", lambda _path: False)
    workspace = open_workspace(path)
    assert {table: counts_of(workspace)[table] for table in before} == before
    workspace.close()
    assert path.read_bytes() == content


def test_failure_at_any_statement_leaves_the_old_base(old, monkeypatch):
    path, schema, before = old
    real = Operations.get_bind
    left, failures = [0], 0

    def stop_at(_connection, _cursor, _statement, *_):
        left[0] -= 1
        if left[0] < 0:
            raise KeyboardInterrupt

    def watched(operations):
        bind = real(operations)
        if not event.contains(bind, "before_cursor_execute", stop_at):
            event.listen(bind, "before_cursor_execute", stop_at)
        return bind

    monkeypatch.setattr(Operations, "get_bind", watched)
    for allowed in range(500):
        left[0] = allowed
        try:
            open_workspace(path).close()
        except KeyboardInterrupt:
            failures += 1
        else:
            break
        assert state(path) == (schema, before)
    assert failures > 3
    monkeypatch.undo()
    workspace = open_workspace(path)
    assert {table: counts_of(workspace)[table] for table in before} == before
    workspace.close()


def state(path):
    database = Database(path, read_key(path, None))
    with database.snapshot() as connection:
        schema = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    counts = backups.state_of(database).counts
    database.close()
    return schema, counts


def test_no_room_for_the_copy_leaves_the_base_as_it_was(old, monkeypatch):
    path, _schema, _before = old
    content = path.read_bytes()

    def no_room(place, _needed):
        raise BaseUnusable(Trouble.DISK_FULL, place)

    monkeypatch.setattr(backups, "require_space", no_room)
    with pytest.raises(BaseUnusable) as refused:
        open_workspace(path)
    assert refused.value.code is Trouble.DISK_FULL
    assert path.read_bytes() == content
