"""Two records side by side, the choice per field, many merges at once, surnames remembered."""

import pytest

from mms_desktop.domain.issues import RecordInvalid
from mms_desktop.services.comparing_people import compare_people, fuller_first
from mms_desktop.services.duplicates import find_duplicates, tell_apart, withdraw_apart
from mms_desktop.services.merging import merge_many, merge_people, merged_pairs, unmerge
from mms_desktop.services.subject import find_person

BORN = {"birth_date": "01.05.1990", "given_name": "Анна", "patronymic": "Петровна"}


@pytest.fixture
def town(workspace):
    save = workspace.registry.save
    save("organizations", {"code": "1", "short_name": "СОШ № 1", "kind": "school"})
    save("people", BORN | {"surname": "Ёлкина", "phone": "1", "note": "одна"})
    save("people", BORN | {"surname": "Жукова", "phone": "2", "email": "a@b.ru"})
    save("people", BORN | {"surname": "Елкина", "patronymic": ""})
    post = {"organization": 1, "kind": "main", "position": "Учитель"}
    save("employments", post | {"person": 2})
    return workspace


def former(workspace):
    return [(one.person, one.surname) for one in workspace.registry.records("former_names")]


def test_the_record_more_refers_to_comes_first_and_stays(town):
    compared = compare_people(town.database, 1, 2)
    assert (compared.first, compared.second) == (2, 1)
    assert compared.references == (("Места работы", 1, 0),)
    assert fuller_first(town.database, [(1, 2), (2, 3)]) == [(2, 1), (2, 3)]


def test_fields_to_choose_come_first_and_equal_ones_last(town):
    fields = compare_people(town.database, 1, 2).fields
    chosen = [one.name for one in fields if one.choosable]
    assert chosen == [one.name for one in fields[: len(chosen)]]
    assert set(chosen) == {"surname", "phone"}
    assert [one.name for one in fields if one.same] == ["given_name", "patronymic", "birth_date"]
    assert fields[-1].same


def test_one_record_cannot_be_compared_with_itself_or_with_nobody(town):
    for second in (1, 99):
        with pytest.raises(RecordInvalid):
            compare_people(town.database, 1, second)


def test_the_surname_not_chosen_is_kept_and_goes_with_the_merge(town):
    merge_people(town.database, 2, 1, remember_surname=True)
    assert former(town) == [(2, "Ёлкина")]
    (pair,) = merged_pairs(town.database)
    unmerge(town.database, pair.id)
    assert former(town) == []
    town.registry.undo()
    assert former(town) == [(2, "Ёлкина")]
    town.registry.undo()
    assert former(town) == []


def test_a_surname_edited_since_stays_when_taken_apart(town):
    merge_people(town.database, 2, 1, remember_surname=True)
    town.registry.save("former_names", {"person": 2, "surname": "Ёлкина", "until": "01.06.2015"}, 1)
    unmerge(town.database, 1)
    assert former(town) == [(2, "Ёлкина")]


def test_no_surname_is_kept_unasked_or_when_it_is_the_same(town):
    merge_people(town.database, 1, 3, remember_surname=True)
    merge_people(town.database, 1, 2)
    assert former(town) == []


def test_a_chain_of_pairs_becomes_one_person_in_one_step(town):
    merge_many(town.database, [(2, 1), (1, 3)])
    assert [one.id for one in town.registry.records("people")] == [2]
    assert len(merged_pairs(town.database)) == 2
    town.registry.undo()
    assert town.registry.total("people") == 3
    assert merged_pairs(town.database) == []


def test_people_told_apart_are_candidates_again_when_withdrawn(town):
    before = [(one.first, one.second) for one in find_duplicates(town.database)]
    assert (1, 2) in before
    tell_apart(town.database, 1, 2)
    assert (1, 2) not in [(one.first, one.second) for one in find_duplicates(town.database)]
    withdraw_apart(town.database, 2, 1)
    assert [(one.first, one.second) for one in find_duplicates(town.database)] == before


@pytest.mark.parametrize("written", ["№ 3", "№3", " № 3 "])
def test_a_person_is_found_by_the_number_of_the_record(town, written):
    assert find_person(town.database, written) == 3


def test_a_number_nobody_has_is_refused(town):
    with pytest.raises(RecordInvalid, match="№ 99"):
        find_person(town.database, "№ 99")


def test_a_former_surname_is_stored_with_the_person_in_one_step(town):
    values = town.registry.values("people", 2) | {"surname": "Сергеева"}
    town.registry.save("people", values, 2, former_surname="Жукова")
    town.registry.save("people", values | {"phone": "3"}, 2, former_surname="Жукова")
    assert former(town) == [(2, "Жукова")]
    town.registry.undo()
    town.registry.undo()
    assert former(town) == []
    assert town.registry.values("people", 2)["surname"] == "Жукова"
