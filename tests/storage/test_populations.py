"""The boundaries of the populations, one by one; expected values from the definitions."""

from datetime import date

import pytest

from mms_desktop.domain.periods import period_of
from mms_desktop.domain.profiles import AgeOn
from mms_desktop.domain.sections.employments import EmploymentKind
from oracle.town import Town

D = date(2023, 12, 31)


def at(town, day):
    return Town(town.database, town.definitions, period_of("2023-H2", reference_date=day))


# --------------------------------------------------------------------------- staff


@pytest.mark.parametrize(
    ("job", "counts"),
    [
        ({}, True),
        ({"started": "31.12.2023"}, True),
        ({"started": "01.01.2024"}, False),
        ({"ended": "31.12.2023"}, True),
        ({"ended": "30.12.2023"}, False),
        ({"kind": "internal"}, True),
        ({"kind": "external"}, False),
        ({"kind": "contract"}, False),
        ({"leave": "parental"}, True),
        ({"position": "Директор"}, False),
        ({"position": "Бухгалтер"}, False),
        ({"position": "учитель чего-то своего"}, False),
    ],
)
def test_who_is_a_teacher_on_the_reference_date(town, job, counts):
    person = town.teacher(town.place(), job=job)
    assert (person in town.members("teachers")) is counts


@pytest.mark.parametrize(
    ("place", "is_open"),
    [
        ({}, True),
        ({"opened": "31.12.2023"}, True),
        ({"opened": "01.01.2024"}, False),
        ({"closed": "31.12.2023"}, False),
        ({"closed": "01.01.2024"}, True),
    ],
)
def test_organization_is_open_until_the_day_it_closes(town, place, is_open):
    organization = town.place(**place)
    person = town.teacher(organization)
    assert (organization in town.members("organizations")) is is_open
    assert (person in town.members("staff")) is is_open


def test_person_in_two_organizations_and_two_posts_counts_once(town):
    first, second = town.place(), town.place()
    person = town.teacher(first)
    town.job(person, second)
    town.job(person, second, "Директор")
    for population in ("staff", "teachers", "managers", "workforce"):
        assert town.members(population) == {person}
    assert town.evaluated("diagnosed_share").value.denominator == 1


def test_external_job_does_not_make_a_teacher_of_a_manager(town):
    school = town.place()
    person = town.person()
    town.job(person, school, "Директор")
    town.job(person, town.place(), "Учитель", kind="external")
    assert town.members("teachers") == set()
    assert town.members("workforce") == {person}


@pytest.mark.parametrize("position", ["Директор", "Заместитель директора"])
def test_leading_positions_are_managers(town, position):
    assert town.members("managers") == set()
    person = town.person()
    town.job(person, town.place(), position)
    assert town.members("managers") == {person}


def test_profile_may_count_external_staff(town):
    person = town.teacher(town.place(), job={"kind": "external"})
    wide = town.with_settings(staff_kinds=(EmploymentKind.MAIN, EmploymentKind.EXTERNAL))
    assert (person in town.members("teachers"), person in wide.members("teachers")) == (False, True)


# --------------------------------------------------------------------------- young


def young(town, **values):
    values = {"birth_date": "01.01.1995", "teaching_since": "01.09.2022"} | values
    return town.teacher(town.place(), **values) in town.members("young")


@pytest.mark.parametrize(
    ("born", "is_young"),
    [("31.12.1988", False), ("01.01.1989", True), ("30.12.1988", False), ("01.01.1988", False)],
)
def test_young_until_the_day_before_the_35th_birthday(town, born, is_young):
    assert young(town, birth_date=born) is is_young


@pytest.mark.parametrize(
    ("born", "is_young"), [("31.12.1987", False), ("01.01.1988", True), ("31.12.1988", True)]
)
def test_inclusive_age_lasts_until_the_36th_birthday(town, born, is_young):
    assert young(town.with_settings(age_inclusive=True), birth_date=born) is is_young


@pytest.mark.parametrize(("born", "is_young"), [("01.01.1989", False), ("02.01.1989", True)])
def test_age_on_next_january_1(town, born, is_young):
    other = town.with_settings(age_on=AgeOn.NEXT_JANUARY_1)
    assert young(other, birth_date=born) is is_young


@pytest.mark.parametrize(
    ("day", "is_young"),
    [(date(2023, 2, 28), True), (date(2023, 3, 1), False)],
)
def test_29_february_has_its_birthday_on_1_march_of_a_common_year(town, day, is_young):
    assert young(at(town, day), birth_date="29.02.1988") is is_young


@pytest.mark.parametrize(
    ("day", "is_young"), [(date(2024, 2, 28), True), (date(2024, 2, 29), False)]
)
def test_29_february_has_its_own_birthday_in_a_leap_year(town, day, is_young):
    other = at(town, day).with_settings(age_inclusive=True)
    assert young(other, birth_date="29.02.1988") is is_young


@pytest.mark.parametrize(
    ("since", "breaks", "is_young"),
    [
        ("31.12.2020", None, False),
        ("01.01.2021", None, True),
        ("31.12.2020", 0, False),
        ("31.12.2020", 1, True),
        ("30.06.2020", 6, False),
        ("01.07.2020", 6, True),
        ("01.12.2024", None, True),
    ],
)
def test_young_for_three_years_of_work_without_breaks(town, since, breaks, is_young):
    assert young(town, teaching_since=since, teaching_breaks=breaks) is is_young


@pytest.mark.parametrize(
    ("day", "since", "breaks", "is_young"),
    [
        # 31 August and 42 months is the last day of February.
        (date(2024, 2, 28), "31.08.2020", 6, True),
        (date(2024, 2, 29), "31.08.2020", 6, False),
        (date(2023, 2, 27), "31.08.2019", 6, True),
        (date(2023, 2, 28), "31.08.2019", 6, False),
        (date(2023, 2, 27), "29.02.2020", None, True),
        (date(2023, 2, 28), "29.02.2020", None, False),
    ],
)
def test_month_that_lacks_the_day_ends_on_its_last(town, day, since, breaks, is_young):
    assert young(at(town, day), teaching_since=since, teaching_breaks=breaks) is is_young


def test_seniority_of_the_profile(town):
    assert young(town, teaching_since="01.09.2019") is False
    assert young(town.with_settings(seniority_years=5), teaching_since="01.09.2019") is True


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"birth_date": None}, "нет данных: не указана дата рождения"),
        (
            {"teaching_since": None},
            "нет данных: не указано начало педагогической деятельности",
        ),
        (
            {"birth_date": None, "teaching_since": None},
            "нет данных: не указаны дата рождения и начало педагогической деятельности",
        ),
    ],
)
def test_who_may_be_young_for_all_we_know_is_left_out_as_no_data(town, values, reason):
    known = {"birth_date": "01.01.1995", "teaching_since": "01.09.2022"}
    person = town.teacher(town.place(), **known | values)
    assert town.members("young") == set()
    assert town.reasons("young_supported_share", "excluded") == {person: reason}


@pytest.mark.parametrize(
    "values",
    [
        {"birth_date": None, "teaching_since": "01.09.2001"},
        {"birth_date": "01.01.1970", "teaching_since": None},
    ],
)
def test_who_is_ruled_out_by_the_other_date_is_not_listed(town, values):
    town.teacher(town.place(), **values)
    assert town.reasons("young_supported_share", "excluded") == {}


def test_who_ceased_to_be_young_in_the_window_is_listed_with_the_reason(town):
    school = town.place()
    aged = town.teacher(school, birth_date="01.10.1988", teaching_since="01.09.2022")
    served = town.teacher(school, birth_date="01.10.1995", teaching_since="01.09.2020")
    long_ago = town.teacher(school, birth_date="01.10.1970", teaching_since="01.09.1995")
    left = town.teacher(
        school, {"ended": "01.11.2023"}, birth_date="01.10.1995", teaching_since="01.09.2022"
    )
    reasons = town.reasons("young_supported_share", "excluded")
    assert reasons == {
        aged: "исполнилось 35 лет",
        served: "стаж три года и больше",
        left: "уволен до отчётной даты",
    }
    assert long_ago not in reasons


# --------------------------------------------------------------------------- support


SUPPORT_WINDOW = [("01.01.2023", "30.06.2023", False), ("01.01.2023", "01.07.2023", True)]
SUPPORT_WINDOW += [("31.12.2023", None, True), ("01.01.2024", None, False)]


@pytest.mark.parametrize(("started", "ended", "counts"), SUPPORT_WINDOW)
def test_pair_supports_from_start_to_end(town, started, ended, counts):
    school = town.place()
    mentee, mentor = town.teacher(school), town.teacher(school)
    town.add("mentorships", mentor=mentor, mentee=mentee, started=started, ended=ended)
    assert (mentee in town.members("supported")) is counts
    assert mentor not in town.members("supported")


def test_planned_end_of_a_pair_does_not_end_it(town):
    school = town.place()
    mentee, mentor = town.teacher(school), town.teacher(school)
    town.add(
        "mentorships", mentor=mentor, mentee=mentee, started="01.01.2022", planned_end="01.01.2023"
    )
    assert town.members("supported") == {mentee}


@pytest.mark.parametrize(
    ("route", "counts"),
    [
        ({"approved": "01.01.2022"}, True),
        ({"approved": "01.01.2022", "status": "draft"}, False),
        ({"approved": "01.01.2022", "ends": "30.06.2023"}, False),
        ({"approved": "01.01.2022", "ends": "01.07.2023"}, True),
        ({"approved": "01.01.2022", "ends": "01.01.2025", "closed": "30.06.2023"}, False),
        ({"approved": "01.01.2022", "ends": "01.01.2023", "closed": "01.07.2023"}, True),
        ({"approved": "01.01.2022", "starts": "01.01.2024"}, False),
        ({"approved": "01.02.2024"}, False),
        ({"approved": "01.02.2024", "starts": "31.12.2023"}, True),
    ],
)
def test_span_of_a_route(town, route, counts):
    person = town.teacher(town.place())
    town.add("routes", person=person, **route)
    assert (person in town.members("supported")) is counts
    assert bool(town.members("routes")) is counts


@pytest.mark.parametrize(
    ("event", "counts"),
    [
        ({"direction": "young_support", "date": "01.07.2023"}, True),
        ({"direction": "young_support", "date": "30.06.2023"}, False),
        ({"direction": "young_support", "date": "30.06.2023", "ends": "02.07.2023"}, False),
        ({"direction": "young_support", "date": "31.12.2023", "level": "school"}, True),
        ({"direction": "mentoring", "date": "01.09.2023"}, False),
        ({"date": "01.09.2023"}, False),
    ],
)
def test_event_supports_young_teachers(town, event, counts):
    person = town.teacher(town.place())
    held = town.add("events", **{"kind": "seminar", "level": "municipal"} | event)
    town.add("participations", event=held, person=person)
    assert (person in town.members("supported")) is counts


@pytest.mark.parametrize(
    ("community", "counts"),
    [
        ({"kind": "young_teachers"}, True),
        ({"kind": "young_teachers", "since": "31.12.2023"}, True),
        ({"kind": "young_teachers", "since": "01.01.2024"}, False),
        ({"kind": "club"}, False),
        ({}, False),
    ],
)
def test_community_of_young_teachers_supports_its_members(town, community, counts):
    person = town.teacher(town.place())
    town.add("communities", members=(person,), **community)
    assert (person in town.members("supported")) is counts


# --------------------------------------------------------------------------- training and routes


def diagnosis(town, person, kind="subject", day="01.09.2023"):
    town.add("diagnostics", person=person, kind=kind, date=day)


def training(town, person, *, registry="ФР-1", finished="01.10.2023", **named):
    programme = town.add("programmes", kind="advanced", federal_registry=registry)
    town.add("trainings", person=person, programme=programme, finished=finished, **named)


SUBJECT = {"diagnosis_kind": "subject", "diagnosis_date": "01.09.2023"}


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({**SUBJECT}, ""),
        ({**SUBJECT, "finished": "01.09.2023"}, ""),
        ({**SUBJECT, "finished": "31.08.2023"}, "обучен, но диагностика позже окончания обучения"),
        ({}, "обучен, но программа подобрана без диагностики"),
        (
            {**SUBJECT, "diagnosis_kind": "ict"},
            "обучен, но указанной диагностики нет в реестре",
        ),
        ({**SUBJECT, "registry": ""}, "обучен, но программа не в Федеральном реестре"),
        ({**SUBJECT, "finished": "30.06.2023"}, "нет обучения в периоде"),
        ({**SUBJECT, "finished": "01.01.2024"}, "нет обучения в периоде"),
        ({**SUBJECT, "finished": "31.12.2023"}, ""),
    ],
)
def test_training_of_the_registry_chosen_by_diagnosis(town, values, reason):
    person = town.teacher(town.place())
    diagnosis(town, person)
    training(town, person, **values)
    evaluated = town.evaluated("registry_training_share")
    assert evaluated.value.numerator == (0 if reason else 1)
    missing = town.reasons("registry_training_share", "missing")
    assert missing == ({person: reason} if reason else {})


def test_diagnosis_of_somebody_else_does_not_count(town):
    school = town.place()
    person, other = town.teacher(school), town.teacher(school)
    diagnosis(town, other)
    training(town, person, **SUBJECT)
    assert town.members("trained_registry_by_diagnosis") == set()
    assert town.members("trained_registry") == {person}


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({**SUBJECT}, ""),
        ({**SUBJECT, "approved": "01.09.2023"}, ""),
        ({**SUBJECT, "approved": "31.08.2023"}, "диагностика позже утверждения ИОМ"),
        ({**SUBJECT, "diagnosis_kind": "ict"}, "указанной в ИОМ диагностики нет в реестре"),
        ({}, "ИОМ без диагностики"),
        ({**SUBJECT, "status": "draft"}, "ИОМ в статусе проекта"),
        ({**SUBJECT, "approved": "30.06.2023"}, "ИОМ утверждён вне периода"),
        ({**SUBJECT, "approved": "01.02.2024"}, "нет ИОМ, утверждённого в периоде"),
    ],
)
def test_route_developed_by_diagnosis(town, values, reason):
    person = town.teacher(town.place())
    diagnosis(town, person)
    town.add("routes", **{"person": person, "approved": "01.10.2023"} | values)
    assert town.evaluated("route_share").value.numerator == (0 if reason else 1)
    assert town.reasons("route_share", "missing") == ({person: reason} if reason else {})


def test_postcourse_support_is_counted_from_those_trained(town):
    school = town.place()
    supported, trained = town.teacher(school), town.teacher(school)
    left = town.teacher(school, {"ended": "01.11.2023"})
    other = town.teacher(school)
    for person in (supported, trained, left):
        training(town, person)
    for person in (supported, other, left):
        town.add("routes", person=person, approved="01.10.2023")
    evaluated = town.evaluated("postcourse_support_share")
    assert (evaluated.numerator, evaluated.denominator) == ({supported}, {supported, trained})
    assert town.reasons("postcourse_support_share", "excluded") == {left: "уволен до отчётной даты"}
