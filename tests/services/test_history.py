"""What the journal tells about a person and everything that refers to them."""

import pytest

from mms_desktop.services.history import owner_history

ALL = 100


@pytest.fixture
def town(workspace):
    save = workspace.registry.save
    save("organizations", {"code": "1", "short_name": "СОШ № 1", "kind": "school"})
    for surname in ("Ёлкина", "Жукова"):
        save("people", {"surname": surname, "given_name": "Анна"})
    return workspace


def told(workspace, person):
    return [
        (change.section, change.record_id, change.before is None, change.after is None)
        for _, change in owner_history(workspace.database, "people", person, ALL)
    ]


def test_records_of_the_person_are_told_newest_first(town):
    grade = {"person": 1, "category": "first", "granted": "01.02.2024"}
    town.registry.save("attestations", grade)
    town.registry.save("attestations", grade | {"act": "№ 5"}, 1)
    town.registry.save("attestations", grade | {"person": 2})
    assert told(town, 1) == [
        ("attestations", 1, False, False),
        ("attestations", 1, True, False),
        ("people", 1, True, False),
    ]


def test_a_removed_record_is_told_to_its_owner_only(town):
    save = town.registry.save
    save("attestations", {"person": 1, "category": "first", "granted": "01.02.2021"})
    save("teams", {"code": "1", "organization": 1, "members": (1, 2)})
    town.registry.delete("attestations", [1])
    town.registry.delete("teams", [1])
    assert told(town, 1)[:2] == [("teams", 1, False, True), ("attestations", 1, False, True)]
    assert [section for section, *_ in told(town, 2)] == ["teams", "teams", "people"]


def test_no_more_is_told_than_asked_for(town):
    assert len(owner_history(town.database, "people", 1, 0)) == 0
