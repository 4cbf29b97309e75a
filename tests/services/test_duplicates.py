"""People entered twice: found with reasons, merged with every reference, taken apart again."""

import random
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mms_desktop.domain.issues import RecordInvalid
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.services.action import Action
from mms_desktop.services.duplicates import _blocks, _known_people, find_duplicates, tell_apart
from mms_desktop.services.merging import (
    merge_people,
    merge_within,
    merged_pairs,
    unmerge,
    unmerge_within,
)
from mms_desktop.services.registry import Query
from mms_desktop.storage.records import Records
from mms_desktop.storage.schema import STORED_SECTIONS
from samples import sample_values, snils

BORN = date(1980, 9, 1)
PAIRS = 625
"""With each of eight crowds."""
CHAINS = 250
"""Each of two to four pairs, less those that no rule allows."""
LARGE = 20_000
MOST_COMPARED = 100
"""Others one person is compared with on average, of all the others."""


def person(surname="Иванова", given_name="Мария", patronymic="Петровна", **values):
    return {"surname": surname, "given_name": given_name, "patronymic": patronymic} | values


def told(workspace):
    return [(one.first, one.second) for one in find_duplicates(workspace.database)]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (person(birth_date=BORN), person("Ивонова", birth_date=BORN), True),
        (person(birth_date=BORN), person(patronymic="", birth_date=BORN), True),
        (person(birth_date=BORN), person("Сергеева", birth_date=BORN), True),
        (person(birth_date=BORN), person("Сергеева", "Олег", "Львович", birth_date=BORN), False),
        (person(birth_date=BORN), person(birth_date=date(1980, 1, 9)), False),
        (person(), person("Ивaнова"), True),
        (person("Семёнова"), person("Семенова"), True),
        (person(), person(given_name="М.", patronymic="П."), True),
        (person(), person("Петрова"), False),
        (person(snils=snils(112_233_445)), person(snils=snils(12_345_678)), False),
        (person(snils=snils(112_233_445)), person(patronymic=""), True),
    ],
)
def test_who_may_be_one_person(workspace, first, second, found):
    for values in (first, second):
        workspace.registry.save("people", values)
    assert told(workspace) == ([(1, 2)] if found else [])


def test_reasons_and_order_are_told(workspace):
    for values in (
        person("Иваново"),
        person(birth_date=BORN),
        person(birth_date=BORN, patronymic=""),
    ):
        workspace.registry.save("people", values)
    best, *_ = find_duplicates(workspace.database)
    assert (best.first, best.second) == (2, 3)
    assert best.reasons == ("дата рождения совпадает", "имена совпадают, отчества нет у одного")


def test_two_told_apart_are_not_asked_about_again_until_undone(workspace):
    workspace.registry.save("people", person())
    workspace.registry.save("people", person(birth_date=BORN))
    assert told(workspace) == [(1, 2)]
    tell_apart(workspace.database, 2, 1)
    assert told(workspace) == []
    workspace.registry.undo()
    assert told(workspace) == [(1, 2)]


def test_many_people_are_compared_with_few_others_each(workspace):
    from mms_desktop.services.action import action

    draw = random.Random(7)
    letters = "абвгдеиклмнопрст"
    names = ["".join(draw.choices(letters, k=6)).title() for _ in range(400)]
    people = [
        PEOPLE.record_type(
            surname=draw.choice(names) + "ова",
            given_name=draw.choice(names),
            patronymic=draw.choice(names),
            birth_date=date(draw.randint(1950, 2000), draw.randint(1, 12), draw.randint(1, 28)),
        )
        for _ in range(LARGE)
    ]
    with action(workspace.database, "Добавлено") as run:
        run.insert(PEOPLE, people)
    with workspace.database.snapshot() as connection:
        known = _known_people(Records(connection))
    pairs = sum(len(block) * (len(block) - 1) // 2 for block in _blocks(known))
    assert pairs < LARGE * MOST_COMPARED


CROWDED = (
    "people", "employments", "attestations", "participations", "consents", "teams", "former_names",
)  # fmt: skip


def everything(records, keys=tuple(STORED_SECTIONS)):
    """Return all stored values, the memory of merges aside."""
    return {
        key: {one.id: one for one in records.all(STORED_SECTIONS[key])}
        for key in keys
        if key != "merges"
    }


@pytest.fixture
def without_pairs(filled):
    """Take the pairs out in which the two would be their own mentor."""
    filled.registry.delete("mentorships", [1, 2])
    return filled


def test_choice_per_field_and_all_references(without_pairs):
    filled = without_pairs
    save = filled.registry.save
    save("former_names", {"person": 2, "surname": "Старая"})
    before = filled.registry.values("people", 1)
    merge_people(filled.database, 1, 2, take=["surname", "phone"])
    after = filled.registry.values("people", 1)
    second = sample_values(PEOPLE, 2)
    assert (after["surname"], after["phone"]) == (second["surname"], second["phone"])
    assert after["snils"] == before["snils"]
    assert filled.registry.total("people") == 1
    with filled.database.snapshot() as connection:
        assert Records(connection).referring(PEOPLE, 2) == {}


def test_merge_is_undone_and_taken_apart(without_pairs):
    base = without_pairs.database

    def state():
        with base.snapshot() as connection:
            return everything(Records(connection))

    before = state()
    merge_people(base, 1, 2)
    merged = state()
    without_pairs.registry.undo()
    assert state() == before
    without_pairs.registry.redo()
    assert state() == merged
    (pair,) = merged_pairs(base)
    unmerge(base, pair.id)
    assert state() == before
    without_pairs.registry.undo()
    assert state() == merged


def test_what_was_edited_since_stays(without_pairs):
    base, registry = without_pairs.database, without_pairs.registry
    merge_people(base, 1, 2)
    registry.save("people", registry.values("people", 1) | {"email": "new@example.ru"}, 1)
    changed = registry.values("consents", 2)
    registry.save("consents", changed | {"revoked": date(2025, 1, 1)}, 2)
    unmerge(base, 1)
    assert registry.values("people", 1)["email"] == "new@example.ru"
    assert registry.values("people", 2)["surname"] == sample_values(PEOPLE, 2)["surname"]
    consent = registry.values("consents", 2)
    assert (consent["person"], consent["revoked"]) == (2, date(2025, 1, 1))


def test_nobody_becomes_their_own_mentor(filled):
    with pytest.raises(RecordInvalid, match="Наставник и наставляемый"):
        merge_people(filled.database, 1, 2)
    assert filled.registry.total("people") == 2
    assert filled.registry.ids("people", Query(search="Жуков")) == (2,)


MADE = []


@settings(max_examples=CHAINS, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(min_value=0, max_value=1 << 32))
def check_a_chain_is_taken_apart(town, seed):
    """Merge chains of people, take them apart in any order that is allowed: nothing is left."""
    records, draw = Records(town), random.Random(seed)
    with town.begin_nested() as example:
        run = Action(town, "Проверка", 0)
        before = everything(records, CROWDED)
        merged = [merge for _ in range(draw.randint(2, 4)) if (merge := _merge_two(run, draw))]
        MADE.extend(merged)
        draw.shuffle(merged)
        while merged:
            left = [merge for merge in merged if not _apart(run, merge)]
            assert len(left) < len(merged), "no merge of the chain can be taken apart"
            merged = left
        assert everything(records, CROWDED) == before
        example.rollback()


@pytest.mark.parametrize("seed", range(8))
def test_thousands_of_random_merges_are_taken_apart_without_a_trace(filled, seed):
    with filled.database.transaction() as connection:
        run = Action(connection, "Проверка", 0)
        _crowd(run, random.Random(seed))
        whole = everything(run.records)
        MADE.clear()
        check_a_chain_is_taken_apart(connection)
        assert everything(run.records) == whole
    assert len(MADE) >= PAIRS


def _crowd(run, draw):
    """Add sixteen people and references among all of them."""
    for number in range(3, 19):
        values = sample_values(PEOPLE, number) | {"email": draw.choice(["", f"a{number}@b.ru"])}
        run.insert(PEOPLE, [PEOPLE.parse(values)])
    for key in CROWDED[1:]:
        section = STORED_SECTIONS[key]
        for number in range(3, 6):
            values = sample_values(section, 1) | {"code": f"{key}{number}"}
            links = {"person": draw.randint(1, 18), "members": tuple(draw.sample(range(1, 19), 4))}
            values |= {name: value for name, value in links.items() if name in values}
            run.insert(section, [section.parse(values)])


def _merge_two(run, draw):
    people = [one.id for one in run.records.all(PEOPLE)]
    kept, gone = draw.sample(people, 2)
    take = draw.sample([kind.name for kind in PEOPLE.fields], draw.randint(0, 5))
    try:
        return merge_within(run, kept, gone, take, remember_surname=draw.random() < 0.5)
    except RecordInvalid:
        return None


def _apart(run, merge):
    try:
        unmerge_within(run, merge)
    except RecordInvalid:
        return False
    return True
