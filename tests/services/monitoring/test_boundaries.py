"""The boundaries of the definitions as the indicators show them, one by one."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from mms_desktop.domain.periods import period_of
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.domain.sections.diagnostics import Diagnosis, DiagnosisKind
from mms_desktop.domain.sections.employments import Employment
from mms_desktop.domain.sections.people import Person
from mms_desktop.domain.targets import Direction, Target
from mms_desktop.services.action import action
from mms_desktop.services.monitoring.goal_seek import goal_of
from oracle.town import Town

YOUNG = {"birth_date": "01.01.1995", "teaching_since": "01.09.2022"}


@pytest.fixture
def town(town):
    town.school = town.place()
    return town


def young(town):
    return town.evaluated("young_supported_share").denominator


@pytest.mark.parametrize(
    ("born", "counts"), [("31.12.1988", False), ("01.01.1989", True), ("30.12.1988", False)]
)
def test_35th_birthday_on_the_reference_date_ends_youth(town, born, counts):
    person = town.teacher(town.school, **YOUNG | {"birth_date": born})
    assert (person in young(town)) is counts


@pytest.mark.parametrize(("day", "counts"), [(date(2023, 2, 28), True), (date(2023, 3, 1), False)])
def test_born_on_29_february_turns_35_on_1_march(database, definitions, day, counts):
    town = Town(database, definitions, period_of("2023-H1", reference_date=day))
    person = town.teacher(town.place(), birth_date="29.02.1988", teaching_since="01.09.2022")
    assert (person in young(town)) is counts


@pytest.mark.parametrize(
    ("since", "breaks", "counts"),
    [
        ("31.12.2020", None, False),
        ("01.01.2021", None, True),
        ("30.11.2020", 1, False),
        ("01.12.2020", 1, True),
        ("31.12.2019", 12, False),
    ],
)
def test_three_years_to_the_day_and_breaks(town, since, breaks, counts):
    values = YOUNG | {"teaching_since": since, "teaching_breaks": breaks}
    person = town.teacher(town.school, **values)
    assert (person in young(town)) is counts


def test_person_of_two_organizations_counts_once(town):
    person = town.teacher(town.school, **YOUNG)
    town.job(person, town.place(), kind="internal")
    assert town.evaluated("young_supported_share").value.denominator == 1
    assert town.evaluated("diagnosed_share").value.denominator == 1


@pytest.mark.parametrize(("ended", "counts"), [("30.12.2023", False), ("31.12.2023", True)])
def test_who_left_before_the_reference_date_is_excluded_with_the_fact(town, ended, counts):
    person = town.teacher(town.school, {"ended": ended})
    town.add("diagnostics", person=person, kind="subject", date="01.10.2023")
    found = town.evaluated("diagnosed_share")
    assert (person in found.numerator) is counts
    assert (person in found.excluded) is not counts
    if not counts:
        reasons = town.reasons("diagnosed_share", "excluded")
        assert reasons == {person: "уволен до отчётной даты"}


@pytest.mark.parametrize("kind", ["external", "contract"])
def test_external_staff_is_excluded_with_the_reason(town, kind):
    person = town.teacher(town.school, {"kind": kind})
    found = town.evaluated("diagnosed_share")
    assert (found.value.denominator, found.excluded) == (0, {person})


@pytest.mark.parametrize(("closed", "counts"), [("31.12.2023", False), ("01.01.2024", True)])
def test_closed_organization_and_its_staff_do_not_count(town, closed, counts):
    place = town.place(closed=closed, methodical_service="да")
    person = town.teacher(place)
    assert (person in town.evaluated("diagnosed_share").denominator) is counts
    assert (place in town.evaluated("methodical_services_share").numerator) is counts


def test_empty_denominator_is_no_objects(town):
    for one in ("young_supported_share", "teachers_per_methodist", "low_results_trained_share"):
        assert town.evaluated(one).shown == "нет объектов"


def test_missing_dates_are_no_data_and_listed(town):
    unborn = town.teacher(town.school, teaching_since="01.09.2022")
    unstarted = town.teacher(town.school, birth_date="01.01.1995")
    town.teacher(town.school, birth_date="01.01.1970")
    assert young(town) == frozenset()
    assert town.reasons("young_supported_share", "excluded") == {
        unborn: "нет данных: не указана дата рождения",
        unstarted: "нет данных: не указано начало педагогической деятельности",
    }


def test_69_96_per_cent_does_not_reach_70(town):
    with action(town.database, "много") as run:
        people = [Person(surname=f"П{number}", given_name="Вера") for number in range(2500)]
        ids = run.insert(SECTIONS["people"], people)
        jobs = [Employment(person=one, organization=town.school, position="Учитель") for one in ids]
        run.insert(SECTIONS["employments"], jobs)
        day = town.period.start
        made = [Diagnosis(person=one, kind=DiagnosisKind.ICT, date=day) for one in ids[:1749]]
        run.insert(SECTIONS["diagnostics"], made)
    target = Target("diagnosed_share", Fraction(70, 100), Direction.AT_LEAST, "Акт")
    profile = replace(town.definitions.profile, targets=(target,))
    town.definitions = replace(town.definitions, profile=profile)
    found = town.evaluated("diagnosed_share")
    assert found.shown == "69,96 %"
    assert found.targets[0].met is False
    goal = goal_of(town.database, town.definitions, town.period, "diagnosed_share")
    assert goal.missing == 1
    town.add("diagnostics", person=ids[1749], kind="ict", date="01.10.2023")
    assert town.evaluated("diagnosed_share").targets[0].met is True
