from dataclasses import replace
from fractions import Fraction

import pytest
from sqlalchemy import event

from mms_desktop.domain.indicators import Status
from mms_desktop.domain.sections.employments import EMPLOYMENTS, Employment
from mms_desktop.domain.sections.people import PEOPLE, Person
from mms_desktop.domain.targets import Direction, Target
from mms_desktop.services.action import action
from mms_desktop.services.monitoring.definitions import UnknownCode
from mms_desktop.services.monitoring.drilldown import ListName, drill_down, ids_of
from mms_desktop.services.monitoring.export import write_list
from mms_desktop.services.monitoring.indicators import (
    FormPoints,
    evaluate,
    evaluate_all,
    person_flags,
)
from mms_desktop.services.monitoring.jsons import indicators_json, list_json
from mms_desktop.storage.populations import POPULATIONS


def fill(town, people):
    school = town.place()
    for number in range(people):
        person = town.teacher(school, birth_date="01.01.1995", teaching_since="01.09.2022")
        if number % 2:
            town.add("diagnostics", person=person, kind="subject", date="01.10.2023")
            town.add("routes", person=person, approved="02.10.2023")


def test_profile_is_evaluated_in_its_order(town):
    fill(town, 4)
    found = evaluate(town.database, town.definitions, town.period)
    assert tuple(one.indicator.code for one in found) == town.definitions.profile.indicators
    shown = {one.indicator.code: one.shown for one in found}
    assert shown["diagnosed_share"] == "50,0 %"
    assert shown["young_supported_share"] == "50,0 %"
    assert shown["team_training_count"] == "0"


def test_every_code_is_evaluated(town):
    found = evaluate_all(town.database, town.definitions, town.period)
    assert {one.indicator.code for one in found} == set(town.definitions.indicators)


def test_empty_base_has_no_objects_and_no_faults(town):
    for one in evaluate_all(town.database, town.definitions, town.period):
        assert one.value.status in set(Status)
        if one.indicator.denominator and one.indicator.kind in ("share", "ratio"):
            assert one.shown == "нет объектов"


def test_lists_are_as_long_as_the_numbers(town):
    fill(town, 5)
    for one in evaluate_all(town.database, town.definitions, town.period):
        lists = drill_down(town.database, town.definitions, town.period, one.indicator.code)
        for name in ListName:
            assert {item.id for item in lists.items[name]} == ids_of(one, name)
            assert len(lists.items[name]) == len(ids_of(one, name))
        if one.section:
            assert len(lists.items[ListName.NUMERATOR]) == one.value.numerator
            assert len(lists.items[ListName.DENOMINATOR]) == (one.value.denominator or 0)


def test_items_name_person_organizations_and_reason(town):
    first, second = town.place(short_name="СОШ № 10"), town.place(short_name="СОШ № 2")
    person = town.teacher(first, surname="Ёлкина", patronymic="Ильинична")
    town.job(person, second)
    town.job(person, town.place(short_name="Прежняя"), ended="01.01.2020")
    (item,) = town.items("diagnosed_share", "missing")
    assert item.name == "Ёлкина Вера Ильинична"
    assert item.organization == "СОШ № 2; СОШ № 10"
    assert item.reason == "нет диагностики в периоде"


def test_person_who_left_is_listed_with_the_last_place(town):
    school = town.place(short_name="СОШ № 1")
    town.teacher(school, {"ended": "01.11.2023"}, surname="Яковлева")
    town.teacher(school, {"ended": "01.11.2023"}, surname="Ёлкина")
    items = town.items("diagnosed_share", "excluded")
    assert [item.name for item in items] == ["Ёлкина Вера", "Яковлева Вера"]
    assert {item.organization for item in items} == {"СОШ № 1"}


def test_organizations_and_teams_are_named(town):
    school = town.place(short_name="Лицей")
    town.add("teams", organization=school, title="", code="К-7")
    (team,) = town.items("team_training_count", "missing")
    assert (team.name, team.organization) == ("К-7", "Лицей")
    assert team.reason == "нет обучения команды в периоде"
    (place,) = town.items("methodical_services_count", "missing")
    assert (place.name, place.reason) == ("Лицей", "нет методической службы (совета)")


def test_points_come_from_the_filled_checklists(town):
    points = {"young": FormPoints(15, 22), "rmo": FormPoints(9, 24, complete=False)}
    found = evaluate_all(town.database, town.definitions, town.period, points.get)
    shown = {one.indicator.code: (one.shown, one.value.exact) for one in found}
    assert shown["form.young"] == ("15 из 22", Fraction(15, 22))
    assert shown["form.rmo"] == shown["form.methodical_work"] == ("нет данных", None)


def with_target(town, value, code="diagnosed_share", year=None):
    target = Target(code, value, Direction.AT_LEAST, "Документ, п. 1", year)
    profile = replace(town.definitions.profile, targets=(target,))
    return replace(town.definitions, profile=profile)


def test_target_is_compared_exactly_and_expires(town):
    fill(town, 3)
    definitions = with_target(town, Fraction(334, 1000), year=2022)
    found = evaluate(town.database, definitions, town.period)
    diagnosed = next(one for one in found if one.indicator.code == "diagnosed_share")
    (reached,) = diagnosed.targets
    assert (reached.met, reached.expired, diagnosed.shown) == (False, True, "33,3 %")


def test_target_without_a_value_is_neither_met_nor_missed(town):
    definitions = with_target(town, Fraction(1, 2))
    found = evaluate(town.database, definitions, town.period)
    (reached,) = next(one for one in found if one.targets).targets
    assert reached.met is None


def test_json_has_the_shape_of_the_contract(town):
    fill(town, 4)
    definitions = with_target(town, Fraction(7, 10), year=2024)
    found = evaluate(town.database, definitions, town.period)
    answer = indicators_json(town.period, found)
    assert answer["period"] == "2023-H2"
    diagnosed = next(one for one in answer["indicators"] if one["code"] == "diagnosed_share")
    assert diagnosed["title"].startswith("Доля педагогических работников и управленческих кадров")
    assert {key: value for key, value in diagnosed.items() if key != "title"} == {
        "code": "diagnosed_share",
        "kind": "share",
        "numerator": 2,
        "denominator": 4,
        "value": 0.5,
        "shown": "50,0 %",
        "status": "ok",
        "targets": [
            {
                "value": 0.7,
                "direction": "at_least",
                "year": 2024,
                "source": "Документ, п. 1",
                "met": False,
                "expired": False,
            }
        ],
        "excluded": 0,
    }
    teams = next(one for one in answer["indicators"] if one["code"] == "team_training_count")
    assert (teams["value"], teams["shown"]) == (0, "0")


def test_json_of_a_list(town):
    fill(town, 1)
    lists = drill_down(town.database, town.definitions, town.period, "diagnosed_share")
    name = ListName.MISSING
    assert list_json("diagnosed_share", name, lists.items[name]) == {
        "code": "diagnosed_share",
        "list": "missing",
        "items": [
            {
                "id": 1,
                "name": "Фамилия1 Вера",
                "organization": "СОШ № 1",
                "reason": "нет диагностики в периоде",
            }
        ],
    }


def test_unknown_code_names_the_known_ones(town):
    with pytest.raises(UnknownCode, match="diagnosed_share"):
        drill_down(town.database, town.definitions, town.period, "diagnosed_shar")


def test_list_as_a_workbook_holds_no_formula(town, tmp_path):
    from python_calamine import CalamineWorkbook

    town.teacher(town.place(short_name="=HYPERLINK(1)"), surname="=1+1")
    lists = drill_down(town.database, town.definitions, town.period, "diagnosed_share")
    path = tmp_path / "список.xlsx"
    items = lists.items[ListName.MISSING]
    write_list(path, town.period, lists.evaluated, ListName.MISSING, items)
    sheet = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0)
    rows = sheet.to_python(skip_empty_area=False)
    assert rows[1][0] == "2-е полугодие 2023 · значение: 0,0 %"
    assert rows[2][0] == "Не охвачены: 1"
    assert rows[5] == [1.0, "=1+1 Вера", "=HYPERLINK(1)", "нет диагностики в периоде"]


def test_flags_of_people_cover_every_population_of_people(town):
    fill(town, 3)
    with town.counts() as counts:
        flags = person_flags(counts)
    people = {name for name, one in POPULATIONS.items() if one.section == "people"}
    assert set(flags) == people
    assert len(flags["teachers"]) == len(flags["young"]) == 3
    assert flags["diagnosed"] == {2}


def statements_of(town):
    seen = []

    def remember(_connection, _cursor, statement, *_rest):
        seen.append(statement)

    event.listen(town.database.engine, "before_cursor_execute", remember)
    evaluate_all(town.database, town.definitions, town.period)
    computed = len(seen)
    drill_down(town.database, town.definitions, town.period, "young_supported_share")
    event.remove(town.database.engine, "before_cursor_execute", remember)
    return computed, len(seen) - computed


def add_teachers(town, count):
    with action(town.database, "много") as run:
        people = [Person(surname=f"П{number}", given_name="Вера") for number in range(count)]
        ids = run.insert(PEOPLE, people)
        jobs = [Employment(person=one, organization=1, position="Учитель") for one in ids]
        run.insert(EMPLOYMENTS, jobs)


def test_number_of_statements_does_not_grow_with_people(town):
    fill(town, 2)
    add_teachers(town, 2)
    few = statements_of(town)
    add_teachers(town, 1500)
    assert statements_of(town) == few
    assert few[0] < 80
