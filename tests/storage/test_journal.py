"""The journal holds every action, and shows when somebody changed it behind its back."""

import pytest

from mms_desktop.domain.issues import NothingToUndo, RecordInUse
from mms_desktop.domain.sections.organizations import ORGANIZATIONS
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.services.registry import Query
from mms_desktop.services.workspace import open_workspace
from mms_desktop.storage.journal import Journal
from samples import sample_values


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


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET at = '2020-01-01T00:00:00' WHERE id = 2",
        "UPDATE journal SET title = 'Ничего не было' WHERE id = 2",
        "UPDATE journal_changes SET after = replace(after, '2', '3') WHERE entry = 2",
        "UPDATE journal_changes SET record = 7 WHERE entry = 2",
        "DELETE FROM journal_changes WHERE entry = 2",
    ],
)
def test_changed_line_is_noticed(registry, workspace, statement):
    tamper(workspace, statement)
    assert broken(workspace) != []


def test_removed_line_is_noticed(registry, workspace):
    tamper(workspace, "DELETE FROM journal_changes WHERE entry = 2")
    tamper(workspace, "DELETE FROM journal WHERE id = 2")
    assert broken(workspace) != []


def test_destroyed_values_leave_the_chain_whole(registry, workspace):
    forgotten = "before = NULL, after = NULL, salt = ''"
    tamper(workspace, f"UPDATE journal_changes SET {forgotten} WHERE entry = 2")
    tamper(workspace, "UPDATE journal SET title = '', salt = '' WHERE id = 2")
    assert broken(workspace) == []


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
