"""The quality of data as indicators: every rule once, on its boundary."""

from dataclasses import replace
from datetime import date

import pytest

from mms_desktop.domain.sections.identity import DISTINCT_PAIRS, DistinctPair
from mms_desktop.domain.sections.responses import RESPONSES, Assessor, Response, ResponseStatus
from mms_desktop.services.action import action
from mms_desktop.services.monitoring.drilldown import ListName
from mms_desktop.services.monitoring.periods import add_period
from oracle.town import Town

DUE = date(2024, 1, 15)


@pytest.fixture
def town(database, definitions):
    town = Town(database, definitions, add_period(database, "2023-H2", due=DUE).period)
    town.school = town.place(code="школа")
    return town


def share(town, code):
    value = town.evaluated(code).value
    return value.numerator, value.denominator


def missing(town, code):
    return set(town.reasons(code, ListName.MISSING).values())


WHOLE = {
    "birth_date": "01.05.1990",
    "sex": "f",
    "snils": "11223344595",
    "education": "higher",
    "teaching_since": "01.09.2015",
}


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("birth_date", "не указана дата рождения"), ("sex", "не указан пол"),
        ("snils", "не указан СНИЛС"), ("education", "не указано образование"),
        ("teaching_since", "не указано начало педагогической деятельности"),
    ],
)  # fmt: skip
def test_card_with_one_empty_key_field_is_not_whole(town, name, reason):
    town.teacher(town.school, **{**WHOLE, name: None})
    assert share(town, "hygiene.card") == (0, 1)
    assert missing(town, "hygiene.card") == {reason}


def test_whole_card_counts(town):
    town.teacher(town.school, **WHOLE)
    assert share(town, "hygiene.card") == (1, 1)


@pytest.mark.parametrize(
    ("values", "counts"),
    [
        ({"given": "31.12.2023"}, True), ({"given": "01.01.2024"}, False),
        ({"given": "01.01.2020", "until": "31.12.2023"}, True),
        ({"given": "01.01.2020", "until": "30.12.2023"}, False),
        ({"given": "01.01.2020", "revoked": "01.01.2024"}, True),
        ({"given": "01.01.2020", "revoked": "31.12.2023"}, False),
        ({"given": "01.01.2020", "purpose": "publication"}, False),
    ],
)  # fmt: skip
def test_consent_is_in_force_on_the_reference_date(town, values, counts):
    person = town.teacher(town.school)
    town.add("consents", person=person, **{"purpose": "register", **values})
    assert share(town, "hygiene.consent") == (int(counts), 1)


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"birth_date": "01.09.1999", "teaching_since": "01.09.2015"}, ""),
        ({"birth_date": "02.09.1999", "teaching_since": "01.09.2015"}, "раньше 16 лет"),
        ({"birth_date": "31.12.2023"}, ""), ({"birth_date": "01.01.2024"}, "невозможна"),
        ({"birth_date": "31.12.1933"}, ""), ({"birth_date": "30.12.1933"}, "невозможна"),
        ({}, ""),
    ],
)  # fmt: skip
def test_dates_that_cannot_be_are_contradictions(town, values, reason):
    town.teacher(town.school, **values)
    assert share(town, "hygiene.consistent") == (0 if reason else 1, 1)
    assert all(reason in words for words in missing(town, "hygiene.consistent"))


def test_two_main_places_contradict_each_other(town):
    person = town.teacher(town.school)
    town.job(person, town.place())
    assert missing(town, "hygiene.consistent") == {"два основных места работы"}
    other = town.teacher(town.school)
    town.job(other, town.place(), kind="internal")
    assert share(town, "hygiene.consistent") == (1, 2)


def test_post_outside_the_list_is_told(town):
    town.teacher(town.school)
    town.teacher(town.school, {"position": "Волшебник"})
    assert share(town, "hygiene.posts") == (1, 2)


def namesakes(town):
    return set(town.evaluated("hygiene.duplicates").numerator)


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        ({}, {}, True), ({"birth_date": "01.05.1990"}, {}, True),
        ({"birth_date": "01.05.1990"}, {"birth_date": "01.05.1990"}, True),
        ({"birth_date": "01.05.1990"}, {"birth_date": "02.05.1990"}, False),
        ({"snils": "11223344595"}, {}, True),
        ({"snils": "11223344595"}, {"snils": "08765430300"}, False),
        ({"given_name": "Анна"}, {"given_name": "Вера"}, False),
    ],
)  # fmt: skip
def test_namesakes_nobody_told_apart_wait(town, first, second, alike):
    one = town.person(**{"surname": "Ёлкина", **first})
    other = town.person(**{"surname": "Елкина", **second})
    assert namesakes(town) == ({one, other} if alike else set())


def test_namesakes_told_apart_wait_no_more(town):
    one, other = (town.person(surname="Ёлкина") for _ in range(2))
    with action(town.database, "Не дубль") as run:
        run.insert(DISTINCT_PAIRS, [DistinctPair(first=other, second=one)])
    assert namesakes(town) == set()


def respond(town, place, **values):
    """Store what a school sent; by default a blank collected on the last day."""
    plain = {"form": "school_site", "edition": "2020-1", "period": town.period.id}
    response = Response(**plain, organization=place)
    with action(town.database, "Ответ") as run:
        run.insert(RESPONSES, [replace(response, **values)])


@pytest.mark.parametrize(
    ("values", "handed", "in_time", "reason"),
    [
        ({"received_on": DUE}, 1, 1, ""),
        ({"received_on": date(2024, 1, 16)}, 1, 0, "сдан после срока"),
        ({"status": ResponseStatus.READY}, 1, 1, ""),
        ({"status": ResponseStatus.DRAFT}, 0, 0, "чек-лист начат, но не сдан"),
        ({"status": ResponseStatus.REWORK}, 0, 0, "чек-лист возвращён на доработку"),
        (
            {"status": ResponseStatus.RETURNED, "received_on": DUE},
            0, 0, "чек-лист возвращён на доработку",
        ),
        ({"received_on": DUE, "assessor": Assessor.EXPERT}, 0, 0, "чек-листы не сданы"),
        (None, 0, 0, "чек-листы не сданы"),
    ],
)  # fmt: skip
def test_checklists_are_handed_in_in_time_or_late(town, values, handed, in_time, reason):
    if values is not None:
        respond(town, town.school, **values)
    assert share(town, "hygiene.submitted") == (handed, 1)
    assert share(town, "hygiene.submitted_on_time") == (in_time, 1)
    assert missing(town, "hygiene.submitted_on_time") == ({reason} if reason else set())


def test_one_checklist_of_two_collected_is_not_all(town):
    second = town.place(code="вторая")
    respond(town, town.school, received_on=DUE)
    respond(town, second, received_on=DUE)
    assert share(town, "hygiene.submitted") == (2, 2)
    respond(town, second, received_on=date(2024, 1, 16), form="school_service", edition="2023-1")
    assert share(town, "hygiene.submitted") == (1, 2)
    assert share(town, "hygiene.submitted_on_time") == (0, 2)
    assert missing(town, "hygiene.submitted") == {"сданы не все чек-листы"}
    assert set(town.reasons("hygiene.submitted_on_time", ListName.MISSING).values()) == {
        "сдан после срока", "сданы не все чек-листы",
    }  # fmt: skip


def test_without_a_term_nobody_is_late(database, definitions):
    town = Town(database, definitions, add_period(database, "2023-H1").period)
    school = town.place()
    respond(town, school, received_on=date(2025, 1, 1))
    assert share(town, "hygiene.submitted_on_time") == (1, 1)


def test_checklist_of_another_period_is_no_submission(town):
    other = add_period(town.database, "2023-H1").period
    respond(town, town.school, received_on=DUE, period=other.id)
    assert share(town, "hygiene.submitted") == (0, 1)


def test_organization_without_inn_or_staff_is_told(town):
    town.add("organizations", code="пустая", kind="school", inn="7707083893")
    town.teacher(town.school)
    assert share(town, "hygiene.inn") == (1, 2)
    assert share(town, "hygiene.staff_lists") == (1, 2)
    assert missing(town, "hygiene.staff_lists") == {"работники не внесены"}
