"""Organizations, teams, methodists and papers: their boundaries and the reasons given."""

from datetime import date

import pytest

from mms_desktop.domain.periods import period_of
from oracle.town import Town


@pytest.fixture(scope="session")
def definitions(primorye):
    return primorye


def numbers(town, code):
    value = town.evaluated(code).value
    return value.numerator, value.denominator, value.shown()


def test_methodists_are_people_counted_once(town):
    person, regional = town.person(), town.person()
    school = town.place()
    town.add("methodists", person=person, level="municipal", since="01.01.2020")
    town.add("methodists", person=person, level="municipal", since="01.01.2022")
    town.add("methodists", person=regional, level="regional", since="01.01.2022")
    town.add("methodist_assignments", methodist=person, organization=school, since="31.12.2023")
    town.add("methodist_assignments", methodist=regional, organization=school, since="01.01.2023")
    assert numbers(town, "assigned_methodists_count") == (1, None, "1")
    reasons = town.reasons("assigned_methodists_count", "excluded")
    assert reasons == {regional: "региональный методист"}


@pytest.mark.parametrize(
    ("span", "counts"),
    [
        ({"since": "31.12.2023"}, True),
        ({"since": "01.01.2024"}, False),
        ({"since": "01.01.2023", "until": "31.12.2023"}, True),
        ({"since": "01.01.2023", "until": "30.12.2023"}, False),
    ],
)
def test_assignment_is_active_on_the_reference_date(town, span, counts):
    person, teacher = town.person(), town.person()
    town.add("methodists", person=person, level="municipal", since="01.01.2020")
    town.add("methodist_assignments", methodist=person, person=teacher, **span)
    assert (person in town.members("assigned_methodists")) is counts
    reasons = town.reasons("assigned_methodists_count", "excluded")
    assert reasons == ({} if counts else {person: "нет действующего закрепления"})


def test_teachers_per_methodist_without_methodists_is_no_objects(town):
    school = town.place()
    teachers = {town.teacher(school) for _ in range(3)}
    assert numbers(town, "teachers_per_methodist") == (3, 0, "нет объектов")
    for _ in range(2):
        town.add("methodists", person=town.person(), level="municipal", since="01.01.2020")
    assert numbers(town, "teachers_per_methodist") == (3, 2, "1,5")
    evaluated = town.evaluated("teachers_per_methodist")
    assert evaluated.numerator == teachers
    assert evaluated.missing == set()


def test_low_results_schools_and_their_staff(town):
    engaged, idle, closed = (
        town.place(low_results=True),
        town.place(low_results=True),
        town.place(low_results=True, closed="01.12.2023"),
    )
    other = town.place()
    teacher, guest = town.teacher(engaged), town.teacher(idle, {"kind": "external"})
    gone = town.teacher(closed)
    event = town.add("events", kind="seminar", level="school", date="01.10.2023")
    for person in (teacher, guest, gone, town.teacher(other)):
        town.add("participations", event=event, person=person)
    evaluated = town.evaluated("low_results_engaged_share")
    assert (evaluated.numerator, evaluated.denominator) == ({engaged}, {engaged, idle})
    assert town.reasons("low_results_engaged_share", "missing") == {
        idle: "работники не участвовали в мероприятиях периода"
    }
    assert town.reasons("low_results_engaged_share", "excluded") == {
        closed: "закрыта на отчётную дату"
    }


def test_team_of_a_low_results_school_need_not_be_active_any_more(town):
    school = town.place(low_results=True)
    team = town.add("teams", organization=school, until="01.11.2023")
    programme = town.add("programmes", kind="advanced")
    town.add("team_trainings", team=team, programme=programme, finished="01.10.2023")
    assert numbers(town, "low_results_trained_share") == (1, 1, "100,0 %")
    assert numbers(town, "team_training_share") == (0, 0, "нет объектов")
    assert numbers(town, "team_training_count") == (0, 0, "0")
    assert town.reasons("team_training_share", "excluded") == {
        team: "команда закончила работу до отчётной даты"
    }


def test_only_general_schools_are_asked_for_the_mentoring_model(town):
    school = town.place(mentoring_model=True)
    town.place()
    nursery = town.place(kind="kindergarten", mentoring_model=True)
    assert numbers(town, "mentoring_model_share") == (1, 2, "50,0 %")
    assert town.evaluated("mentoring_model_share").numerator == {school}
    assert town.reasons("mentoring_model_share", "excluded") == {
        nursery: "не общеобразовательная организация"
    }


def test_methodical_services(town):
    town.place(methodical_service=True)
    town.place()
    town.place(methodical_service=True, closed="31.12.2023")
    assert numbers(town, "methodical_services_count") == (1, 2, "1")
    assert numbers(town, "methodical_services_share") == (1, 2, "50,0 %")


def test_events_and_contests_of_municipal_level_and_above(town):
    for kind, level, day in (
        ("contest", "municipal", "01.07.2023"),
        ("contest", "school", "01.09.2023"),
        ("seminar", "federal", "31.12.2023"),
        ("seminar", "regional", "01.01.2024"),
    ):
        town.add("events", kind=kind, level=level, date=day)
    assert numbers(town, "events_count") == (2, None, "2")
    assert numbers(town, "contests_count") == (1, None, "1")
    assert list(town.reasons("contests_count", "excluded").values()) == ["школьный уровень"]


@pytest.mark.parametrize(
    ("span", "counts", "reason"),
    [
        ({"date": "31.12.2023"}, 1, None),
        ({"date": "01.01.2020", "until": "31.12.2023"}, 1, None),
        (
            {"date": "01.01.2020", "until": "30.12.2023"},
            0,
            "срок действия истёк до отчётной даты",
        ),
        ({"date": "01.01.2024"}, 0, "принят после отчётной даты"),
    ],
)
def test_act_in_force_on_the_reference_date(town, span, counts, reason):
    act = town.add("acts", kind="regulation", **span)
    town.add("acts", kind="other", date="01.01.2020")
    value = town.evaluated("regulation_adopted").value
    assert (value.numerator, value.shown()) == (counts, "да" if counts else "нет")
    assert town.reasons("regulation_adopted", "excluded") == ({act: reason} if reason else {})
    assert town.evaluated("roadmap_adopted").value.shown() == "нет"


def test_agreements_in_force(town):
    town.add("agreements", date="01.01.2023")
    ended = town.add("agreements", date="01.01.2023", until="01.10.2023")
    town.add("agreements", date="01.01.2020", until="01.01.2021")
    assert numbers(town, "agreements_count") == (1, None, "1")
    assert town.reasons("agreements_count", "excluded") == {
        ended: "срок действия истёк до отчётной даты"
    }


def test_routes_with_an_escort(town):
    person, escort = town.teacher(town.place()), town.person()
    followed = town.add("routes", person=person, approved="01.09.2023", escort=escort)
    alone = town.add("routes", person=person, approved="01.09.2023")
    draft = town.add("routes", person=person, approved="01.09.2023", status="draft", escort=escort)
    evaluated = town.evaluated("route_escort_share")
    assert (evaluated.numerator, evaluated.denominator) == ({followed}, {followed, alone})
    assert town.reasons("route_escort_share", "missing") == {alone: "нет сопровождающего"}
    assert town.reasons("route_escort_share", "excluded") == {draft: "ИОМ в статусе проекта"}


@pytest.mark.parametrize(
    ("job", "reason"),
    [
        ({"kind": "external"}, "внешний совместитель"),
        ({"kind": "contract"}, "работает по договору ГПХ"),
        ({"ended": "30.12.2023"}, "уволен до отчётной даты"),
        ({"position": "Директор"}, "не педагогическая должность"),
        ({"started": "01.01.2024"}, "принят после отчётной даты"),
    ],
)
def test_who_has_the_fact_but_is_no_teacher_is_listed_with_the_reason(town, job, reason):
    person = town.teacher(town.place(), job)
    town.add("expertise", person=person, kind="contest", since="01.09.2023")
    assert town.reasons("expertise_share", "excluded") == {person: reason}
    assert town.evaluated("expertise_share").value.numerator == 0


def test_closed_school_and_no_job_at_all_are_reasons_too(town):
    pupil = town.teacher(town.place(closed="01.12.2023"))
    stranger = town.person()
    town.add("expertise", person=stranger, kind="contest", since="01.09.2023")
    assert town.reasons("expertise_share", "excluded") == {
        pupil: "организация закрыта",
        stranger: "нет места работы, которое учитывается",
    }


def test_who_left_before_the_window_is_not_expected(town):
    town.teacher(town.place(), {"ended": "30.06.2023"})
    assert town.reasons("expertise_share", "excluded") == {}


def test_hygiene_counts_filled_cards_of_the_workforce(town):
    school = town.place()
    town.teacher(school, birth_date="01.01.1990", snils="11223344595")
    bare = town.teacher(school)
    town.person(birth_date="01.01.1990")
    assert numbers(town, "hygiene.birth_date") == (1, 2, "50,0 %")
    assert numbers(town, "hygiene.snils") == (1, 2, "50,0 %")
    assert numbers(town, "hygiene.teaching_since") == (0, 2, "0,0 %")
    assert town.reasons("hygiene.birth_date", "missing") == {bare: "не указана дата рождения"}


def test_reference_date_outside_the_window(town):
    school = town.place()
    person = town.teacher(school, {"started": "10.01.2024"})
    town.add("expertise", person=person, kind="contest", since="01.12.2023")
    period = period_of("2023-H2", reference_date=date(2024, 1, 15))
    later = Town(town.database, town.definitions, period)
    assert later.evaluated("expertise_share").value.shown() == "100,0 %"
    assert town.reasons("expertise_share", "excluded") == {person: "принят после отчётной даты"}
