from datetime import date

import pytest

from mms_desktop.domain.periods import period_of
from mms_desktop.services.monitoring.deficits import deficit_bank, funnel
from mms_desktop.services.monitoring.periods import add_period
from mms_desktop.services.monitoring.roadmap_progress import roadmap_progress
from oracle.town import Town


@pytest.fixture
def town(database, definitions):
    town = Town(database, definitions, period_of("2023-H1"))
    town.first, town.second = (town.place(short_name=f"СОШ № {one}") for one in (1, 2))
    return town


def lack(town, person, title, day="01.03.2023", **values):
    values = {"kind": "methodical"} | values
    return town.add("deficits", person=person, date=day, title=title, **values)


def bank(town):
    return deficit_bank(town.database, town.definitions, town.period)


def test_most_frequent_deficit_comes_first_with_its_places_and_subjects(town):
    maths = {"subjects": "Математика; Физика"}
    one, two = town.teacher(town.first, maths), town.teacher(town.first, {"subjects": "Физика"})
    three = town.teacher(town.second)
    for person in (one, two, three):
        lack(town, person, "Оценивание" if person == one else "оценивание ")
    lack(town, three, "Проектирование", resolved="01.06.2023")
    first, second = bank(town)
    assert (first.title, first.people, first.unresolved) == ("Оценивание", 3, 3)
    assert first.organizations == (("СОШ № 1", 2), ("СОШ № 2", 1))
    assert first.subjects == (("Физика", 2), ("без предмета", 1), ("Математика", 1))
    assert (second.title, second.people, second.unresolved) == ("Проектирование", 1, 0)


def test_person_is_counted_once_and_kinds_are_apart(town):
    person = town.teacher(town.first)
    lack(town, person, "Оценивание")
    lack(town, person, "Оценивание", "02.03.2023")
    lack(town, person, "Оценивание", kind="ict")
    assert {(one.kind, one.people) for one in bank(town)} == {
        ("Методические компетенции", 1),
        ("ИКТ-компетенции", 1),
    }


def test_later_deficits_and_former_staff_are_not_in_the_bank(town):
    gone = town.teacher(town.first, {"ended": "01.04.2023"})
    lack(town, gone, "Оценивание")
    lack(town, town.teacher(town.first), "Оценивание", "01.07.2023")
    assert bank(town) == ()
    lack(town, town.teacher(town.first), "Оценивание", "30.06.2023", resolved="01.07.2023")
    assert bank(town)[0].unresolved == 1


def steps(town):
    found = funnel(town.database, town.definitions, town.period)
    return [len(step.people) for step in found]


def path(town, *, route=None, training=None, again=None, kind="subject", status="active"):
    person = town.teacher(town.first)
    town.add("diagnostics", person=person, kind="subject", date="01.03.2023")
    if route:
        town.add("routes", person=person, approved=route, status=status)
    if training:
        programme = town.add("programmes", kind="advanced")
        town.add("trainings", person=person, programme=programme, finished=training)
    if again:
        town.add("diagnostics", person=person, kind=kind, date=again)


def test_funnel_goes_from_diagnosis_to_repeated_diagnosis(town):
    path(town)
    path(town, route="10.03.2023")
    path(town, route="10.03.2023", training="01.10.2023")
    path(town, route="10.03.2023", training="01.10.2023", again="01.12.2023")
    assert steps(town) == [4, 3, 2, 1]


def test_each_step_follows_the_one_before_in_time(town):
    path(town, route="01.02.2023", training="01.10.2023")
    path(town, route="10.03.2023", training="01.03.2023")
    path(town, route="10.03.2023", training="01.10.2023", again="01.09.2023")
    path(town, route="10.03.2023", training="01.10.2023", again="01.12.2023", kind="ict")
    path(town, route="10.03.2023", status="draft")
    assert steps(town) == [5, 3, 2, 0]


def test_training_without_a_route_is_no_way_through(town):
    path(town, training="01.10.2023", again="01.12.2023")
    assert steps(town) == [1, 0, 0, 0]


def test_nobody_diagnosed_is_an_empty_funnel(town):
    town.teacher(town.first)
    assert steps(town) == [0, 0, 0, 0]


def test_roadmap_by_direction(workspace):
    town = Town(workspace.database, workspace.monitoring.definitions, None)
    period = add_period(workspace.database, "2023-H1").period
    person = town.teacher(town.place())
    town.add("diagnostics", person=person, kind="ict", date="01.03.2023")
    for number, status, due, indicator in (
        ("1.10", "done", "01.02.2023", "diagnosed_share"),
        ("1.2", "active", "30.06.2023", ""),
        ("1.3", "planned", "01.07.2023", "нет такого"),
        ("1.4", "cancelled", "01.01.2023", ""),
    ):
        values = {"number": number, "status": status, "due": due, "indicator": indicator}
        town.add("roadmap", direction="Диагностика", **values)
    town.add("roadmap", number="2.1", direction="ИОМ", status="cancelled")
    first, second = roadmap_progress(
        workspace.database, workspace.monitoring, period, date(2023, 7, 1)
    )
    assert [one.point.number for one in first.points] == ["1.2", "1.3", "1.4", "1.10"]
    assert (first.total, first.done, first.overdue) == (3, 1, 1)
    assert first.share.denominator == 3
    assert first.points[-1].evaluated.shown == "100,0 %"
    assert first.points[1].evaluated is None
    assert (second.total, second.share) == (0, None)
