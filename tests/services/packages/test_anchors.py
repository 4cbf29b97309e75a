"""A package remembers the journal it was built upon: whoever has it can tell a rewritten one."""

import json

import pytest

from mms_desktop.cli.main import run
from mms_desktop.services.anchor_files import NoAnchor, anchor_of
from mms_desktop.services.integrity import broken_journal
from mms_desktop.services.monitoring.periods import add_period
from mms_desktop.services.packages.verify import examine
from mms_desktop.services.workspace import open_workspace
from mms_desktop.storage.journal import HEAD


@pytest.fixture
def built(filled, tmp_path):
    """Build a package of a filled base, then work on."""
    add_period(filled.database, "2023-H2")
    made = filled.build_package(filled.monitoring.period("2023-H2"), tmp_path / "out")
    filled.registry.save("people", {"surname": "Новикова", "given_name": "Анна"})
    return made


def tamper(workspace, *statements):
    with workspace.database.privately() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        for statement, *values in statements:
            connection.exec_driver_sql(statement, tuple(values))


def from_the_end(first):
    return (
        ("DELETE FROM journal_changes WHERE entry >= ?", first),
        ("DELETE FROM journal WHERE id >= ?", first),
    )


def test_manifest_names_the_newest_entry(filled, built):
    entries = filled.registry.journal(1)[0].id - 1
    told = examine(built.path).manifest["journal"]
    with filled.database.snapshot() as connection:
        query = "SELECT digest FROM journal WHERE id = ?"
        digest = connection.exec_driver_sql(query, (entries,)).scalar_one()
    assert told == {"entries": entries, "head": digest}
    assert broken_journal(filled.database, [built.path]) == []


def test_base_remembers_what_it_has_given_to_a_package(filled, built):
    tamper(filled, *from_the_end(examine(built.path).manifest["journal"]["entries"]))
    tamper(filled, ("DELETE FROM meta WHERE key = ?", HEAD))
    (found,) = broken_journal(filled.database)
    assert "в пакете за 2023-H2" in found


def test_package_itself_betrays_a_base_that_forgets(filled, built, capsys):
    tamper(filled, *from_the_end(3), ("DELETE FROM meta WHERE key LIKE 'package:%'",))
    filled.registry.save("people", {"surname": "Другая", "given_name": "Анна"})
    filled.close()
    arguments = ["journal", "--base", str(filled.path), "--verify", "--json"]
    assert run(arguments) == 0
    capsys.readouterr()
    assert run([*arguments, "--with", str(built.path)]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert built.path.name in answer["problems"][0]


def test_same_package_keeps_its_anchor(filled, built):
    filled.registry.undo()
    period = filled.monitoring.period("2023-H2")
    again = filled.build_package(period, built.path.parent / "again")
    assert again.path.read_bytes() == built.path.read_bytes()


def test_backup_carried_away_is_a_witness_too(filled, tmp_path):
    copy = filled.backups.make(tmp_path / "stick")
    tamper(filled, ("UPDATE journal SET digest = ? WHERE id = 1", "0" * 64))
    found = broken_journal(filled.database, [copy])
    assert len(found) > len(broken_journal(filled.database)) - 1 > 0


def test_file_that_tells_nothing_is_refused_in_words(filled, built, tmp_path, capsys):
    foreign = tmp_path / "foreign.mbk"
    foreign.write_bytes(filled.backups.make(tmp_path).read_bytes())
    assert anchor_of(foreign, filled.base_id).entries > 0
    with pytest.raises(NoAnchor, match="другой базы"):
        anchor_of(foreign, "other")
    text = tmp_path / "text.zip"
    text.write_text("Список")
    with pytest.raises(NoAnchor, match=r"text\.zip"):
        anchor_of(text, filled.base_id)
    filled.close()
    assert run(["journal", "--base", str(filled.path), "--with", str(text)]) == 3
    assert "text.zip" in capsys.readouterr().err
    open_workspace(filled.path).close()
