"""The journal looked through: by section, kind of action, day, words, workplace; and taken back."""

from datetime import date, datetime, timedelta

import pytest

from mms_desktop.domain.issues import NothingToUndo
from mms_desktop.services import journal_view
from mms_desktop.services.exchange.importing import ImportRequest
from mms_desktop.services.journal_view import ACTIONS, JournalFilter, look_through, verify
from mms_desktop.services.protection import note_event
from mms_desktop.services.taking_back import BuiltUpon, take_back
from mms_desktop.storage import workplaces

SCHOOL = {"code": "s1", "short_name": "Школа № 1", "kind": "school"}
JOB = {"person": 1, "organization": 1, "position": "Учитель", "kind": "main"}
ANNA = {"surname": "Ёлкина", "given_name": "Анна"}


@pytest.fixture
def busy(workspace):
    """Put some work of every kind into the journal."""
    registry = workspace.registry
    registry.save("organizations", SCHOOL)
    registry.save("people", ANNA)
    registry.save("people", ANNA | {"patronymic": "Петровна"}, 1)
    registry.save("employments", JOB)
    registry.save("people", {"surname": "Жуков", "given_name": "Пётр"})
    registry.delete("people", [2])
    registry.undo()
    note_event(workspace.database, "Пароль базы изменён")
    return workspace


def titles(workspace, **wanted):
    found = look_through(workspace.database, JournalFilter(**wanted), 100)
    assert found.total == len(found.entries)
    return [one.entry.title for one in found.entries]


def test_without_a_filter_everything_is_seen_newest_first(busy):
    found = look_through(busy.database, JournalFilter(), 3)
    assert found.total == 8
    assert [one.entry.id for one in found.entries] == [8, 7, 6]


def test_by_section(busy):
    assert titles(busy, section="organizations") == ["Добавлено: Организации"]
    assert len(titles(busy, section="people")) == 5


@pytest.mark.parametrize(
    ("action", "count"),
    [("added", 4), ("changed", 1), ("deleted", 1), ("undone", 1), ("base", 1), ("imported", 0)],
)
def test_by_kind_of_action(busy, action, count):
    assert len(titles(busy, action=action)) == count


def test_every_kind_of_entry_belongs_to_a_group():
    grouped = {kind for group in ACTIONS.values() for kind in group.kinds}
    assert grouped == set(journal_view.EntryKind)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("елкина", 3),
        ("ЁЛКИНА анна", 3),
        ("жуков", 3),
        ("Петровна", 3),
        ("пароль", 1),
        ("нет такого", 0),
        ("100%", 0),
    ],
)
def test_by_words_of_a_person_or_a_title(busy, words, count):
    assert len(titles(busy, words=words)) == count


def test_by_days(busy):
    today = date.today()
    assert len(titles(busy, since=today, until=today)) == 8
    assert titles(busy, until=today - timedelta(days=1)) == []
    assert titles(busy, since=today + timedelta(days=1)) == []


def test_by_workplace(busy, monkeypatch):
    monkeypatch.setattr(workplaces, "this_workplace", lambda: "petrova, KAB-12")
    busy.registry.save("people", {"surname": "Щукина", "given_name": "Ольга"})
    found = look_through(busy.database, JournalFilter(place="petrova, KAB-12"), 100)
    assert [one.entry.title for one in found.entries] == ["Добавлено: Педагоги и руководители"]
    assert [one.place for one in found.entries] == ["petrova, KAB-12"]
    assert "petrova, KAB-12" in found.places
    other = next(place for place in found.places if place != "petrova, KAB-12")
    assert len(titles(busy, place=other)) == 8
    assert titles(busy, place="никто") == []


def test_undo_leaves_the_workplaces_alone(busy):
    busy.registry.undo()
    found = look_through(busy.database, JournalFilter(), 100)
    assert all(one.place for one in found.entries)


def test_chain_is_checked(busy):
    assert verify(busy.database) == journal_view.Verified(8, ())
    with busy.database.transaction() as connection:
        connection.exec_driver_sql("UPDATE journal SET title = 'другое' WHERE id = 3")
    assert verify(busy.database).problems == ("Название записи журнала № 3 изменено.",)


def test_older_action_is_taken_back_alone(workspace):
    registry = workspace.registry
    registry.save("people", ANNA)
    registry.save("organizations", SCHOOL)
    done = take_back(workspace.database, 1)
    assert done.title == "Отменено: Добавлено: Педагоги и руководители"
    assert registry.total("people") == 0
    assert registry.total("organizations") == 1
    entries = registry.journal()
    assert [entry.undone for entry in entries if entry.id == 1] == [True]
    assert verify(workspace.database).problems == ()
    with pytest.raises(NothingToUndo):
        take_back(workspace.database, 1)
    registry.undo()
    assert registry.total("organizations") == 0


def test_action_others_rest_on_is_not_taken_back(busy):
    before = busy.registry.journal()
    with pytest.raises(BuiltUpon) as changed:
        take_back(busy.database, 2)
    assert "изменены его записи: 1" in changed.value.message
    with pytest.raises(BuiltUpon) as used:
        take_back(busy.database, 1)
    assert "ссылаются другие" in used.value.message
    assert busy.registry.journal() == before


@pytest.mark.parametrize("entry", [6, 7, 8, 99])
def test_what_is_no_action_in_force_is_not_taken_back(busy, entry):
    with pytest.raises(NothingToUndo):
        take_back(busy.database, entry)


def test_whole_import_is_taken_back_after_later_work(workspace, tmp_path):
    file = tmp_path / "организации.csv"
    lines = [
        "Код;Краткое наименование;Тип",
        *(f"k{n};Школа {n};Общеобразовательная" for n in range(40)),
    ]
    file.write_text("\n".join(lines), encoding="utf-8-sig")
    registry = workspace.registry
    registry.save("people", ANNA)
    workspace.apply_import(workspace.plan_import(ImportRequest("organizations", (file,))))
    registry.save("people", {"surname": "Жуков", "given_name": "Пётр"})
    assert registry.total("organizations") == 40
    done = take_back(workspace.database, 2)
    assert len(done.changes) == 40
    assert (registry.total("organizations"), registry.total("people")) == (0, 2)
    assert verify(workspace.database).problems == ()


def test_moment_of_an_entry_is_of_its_day(busy):
    (newest,) = look_through(busy.database, JournalFilter(), 1).entries
    assert datetime.fromisoformat(newest.entry.at).date() == date.today()
