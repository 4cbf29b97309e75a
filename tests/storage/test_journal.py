"""The journal holds every action, and shows when somebody changed it behind its back."""

from datetime import datetime

import pytest
from sqlalchemy.exc import IntegrityError

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.issues import NothingToUndo, RecordInUse
from mms_desktop.domain.sections.organizations import ORGANIZATIONS
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.services.integrity import broken_journal
from mms_desktop.services.registry import Query
from mms_desktop.services.workspace import open_workspace
from mms_desktop.storage.destruction import destroy_in_journal
from mms_desktop.storage.journal import EntryKind, Journal
from samples import sample_values

AT = datetime(2024, 3, 1, 10, 42)


def broken(workspace):
    with workspace.database.snapshot() as connection:
        return Journal(connection).broken()


def tamper(workspace, statement):
    with workspace.database.transaction() as connection:
        connection.exec_driver_sql(statement)


@pytest.fixture
def registry(workspace):
    for number in (1, 2, 3):
        workspace.registry.save("people", sample_values(PEOPLE, number))
    return workspace.registry


def test_every_action_is_a_line(registry):
    assert [entry.title for entry in registry.journal()] == [
        "Добавлено: Педагоги и руководители"
    ] * 3


def test_saving_the_same_leaves_no_line(registry):
    registry.save("people", registry.values("people", 1), 1)
    assert len(registry.journal()) == 3


def test_untouched_journal_holds(registry, workspace):
    registry.undo()
    registry.redo()
    assert broken(workspace) == []


OTHER = {"INTEGER": (7, 0, -1, None), "TEXT": ("", "иное", "0", None)}
"""What is put in the place of a value: another number or text, nothing at all."""


def values_of(workspace, table):
    """Return every value of the table but its numbers: column, kind, number, value."""
    with workspace.database.snapshot() as connection:
        named = connection.exec_driver_sql(f"PRAGMA table_info({table})").mappings().all()
        rows = connection.exec_driver_sql(f"SELECT * FROM {table}").mappings().all()
    return [
        (column["name"], column["type"], row["id"], row[column["name"]])
        for column in named
        for row in rows
        if (table, column["name"]) != ("journal", "id")
    ]


def found_after(workspace, *statements):
    """Return what is found after the statements; they are not kept. A refusal is a find."""
    with workspace.database.engine.connect() as connection, connection.begin() as run:
        try:
            connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            for statement, *values in statements:
                connection.exec_driver_sql(statement, tuple(values))
            return Journal(connection).broken()
        except IntegrityError as error:
            return [str(error)]
        finally:
            run.rollback()


@pytest.mark.parametrize("table", ["journal", "journal_changes"])
def test_every_value_of_every_line_is_watched(registry, workspace, table):
    registry.save("people", registry.values("people", 1) | {"note": "иное"}, 1)
    registry.undo()
    registry.redo()
    registry.undo()
    silent, tried = [], 0
    for name, kind, number, value in values_of(workspace, table):
        for other in OTHER[kind]:
            if other != value:
                change = f"UPDATE {table} SET {name} = ? WHERE id = ?"
                found = found_after(workspace, (change, other, number))
                silent += [] if found else [(name, number, other)]
                tried += 1
    assert silent == []
    assert tried > 100
    assert broken(workspace) == []


SWAPPED = [
    f"UPDATE journal SET id = id + {shift} WHERE id IN ({numbers})"
    for shift, numbers in ((100, "2"), (-1, "3"), (-99, "102"))
]


@pytest.mark.parametrize(
    "statements",
    [
        ["DELETE FROM journal_changes WHERE entry = 2"],
        ["DELETE FROM journal WHERE id = 2"],
        ["DELETE FROM journal_changes WHERE entry = 2", "DELETE FROM journal WHERE id = 2"],
        ["DELETE FROM journal WHERE id = 3"],
        SWAPPED,
        [*SWAPPED, "UPDATE journal_changes SET entry = 5 - entry WHERE entry IN (2, 3)"],
        ["UPDATE journal_changes SET entry = 2 WHERE entry = 3"],
        ["UPDATE journal SET salt = '', title = 'Ничего не было' WHERE id = 2"],
        ["UPDATE journal_changes SET salt = '', after = '{}' WHERE entry = 2"],
        ["UPDATE journal_changes SET salt = '', before = NULL, after = NULL WHERE entry = 2"],
    ],
)
def test_lines_taken_away_moved_or_emptied_are_noticed(registry, workspace, statements):
    assert found_after(workspace, *((statement,) for statement in statements)) != []


def test_last_lines_taken_away_are_noticed(registry, workspace):
    """The chain of those left holds; what was written last is remembered beside it."""
    assert broken_journal(workspace.database) == []
    tamper(workspace, "DELETE FROM journal_changes WHERE entry > 1")
    tamper(workspace, "DELETE FROM journal WHERE id > 1")
    assert broken(workspace) == []
    (found,) = broken_journal(workspace.database)
    assert "№ 3" in found


def test_destruction_excuses_only_what_it_has_emptied(registry, workspace):
    for number in (1, 2, 3):
        workspace.registry.save("organizations", sample_values(ORGANIZATIONS, number))
    with workspace.database.transaction() as connection:
        destroy_in_journal(connection, {"people": [2]})
        Journal(connection).write(ChangeSet("Уничтожено", ()), AT, EntryKind.DESTROYED)
    registry.save("people", sample_values(PEOPLE, 4))
    assert broken(workspace) == []
    emptied = "UPDATE journal_changes SET salt = '', before = NULL, after = {} WHERE entry = {}"
    assert found_after(workspace, (emptied.format("NULL", 5),)) == []
    assert found_after(workspace, (emptied.format("'{}'", 5),)) != []
    assert found_after(workspace, (emptied.format("NULL", 8),)) != []


def test_undo_survives_a_restart(registry, workspace, base_path):
    workspace.close()
    again = open_workspace(base_path)
    again.registry.undo()
    assert again.registry.total("people") == 2
    again.close()


def test_fifty_actions_are_undone_and_redone(workspace):
    for number in range(1, 56):
        workspace.registry.save("organizations", sample_values(ORGANIZATIONS, number))
    for _ in range(55):
        workspace.registry.undo()
    assert workspace.registry.total("organizations") == 0
    for _ in range(55):
        workspace.registry.redo()
    assert workspace.registry.total("organizations") == 55
    with pytest.raises(NothingToUndo):
        workspace.registry.redo()


def test_new_action_ends_what_could_be_redone(registry):
    registry.undo()
    registry.save("people", sample_values(PEOPLE, 4))
    with pytest.raises(NothingToUndo):
        registry.redo()


def test_undo_of_a_deletion_brings_the_same_record_back(registry):
    before = registry.values("people", 2)
    registry.delete("people", [2])
    registry.undo()
    assert registry.values("people", 2) == before


def test_freed_code_taken_over_by_another_record_is_undone(workspace):
    first, second = sample_values(ORGANIZATIONS, 1), sample_values(ORGANIZATIONS, 2)
    workspace.registry.save("organizations", first)
    workspace.registry.delete("organizations", [1])
    workspace.registry.save("organizations", {**second, "code": first["code"]})
    workspace.registry.undo()
    workspace.registry.undo()
    (only,) = workspace.registry.ids("organizations", Query())
    assert workspace.registry.values("organizations", only) == first


def test_record_in_use_is_not_deleted(filled):
    with pytest.raises(RecordInUse, match="Места работы"):
        filled.registry.delete("organizations", [1])
    assert filled.registry.total("organizations") == 2
