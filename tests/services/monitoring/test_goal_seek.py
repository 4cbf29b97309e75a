from fractions import Fraction

import pytest
from openpyxl import load_workbook

from mms_desktop.catalog.ways import read_ways
from mms_desktop.domain.indicators import IndicatorKind
from mms_desktop.paths import forms_dir
from mms_desktop.services.monitoring.goal_seek import goal_of, goals_of, target_of
from mms_desktop.services.monitoring.task_lists import sheet_names, task_lists, write_task_lists
from mms_desktop.storage.populations import POPULATIONS, SECTIONS


@pytest.fixture
def definitions(primorye):
    return primorye


def goal(town, code, *percents):
    indicator = town.definitions.indicator(code)
    targets = [target_of(indicator, Fraction(one, 100)) for one in percents]
    return goal_of(town.database, town.definitions, town.period, code, targets=targets)


def test_missing_to_the_target_of_the_profile(town):
    school = town.place()
    people = [town.teacher(school) for _ in range(11)]
    town.add("diagnostics", person=people[0], kind="subject", date="01.10.2023")
    found = goal(town, "diagnosed_share")
    (need,) = found.needs
    assert (need.missing, need.reachable, need.words) == (2, True, "не хватает 2")
    assert len(found.candidates) == 10
    assert len(found.first) == 2


def test_nearest_come_first_with_what_to_do(town):
    school = town.place()
    far, draft, chosen = (town.teacher(school, surname=name) for name in ("А", "Б", "В"))
    town.add("routes", person=draft, approved="01.10.2023", status="draft")
    town.add("diagnostics", person=chosen, kind="subject", date="01.10.2023")
    found = goal(town, "route_share", 100)
    assert [one.item.id for one in found.candidates] == [draft, chosen, far]
    assert [one.item.reason for one in found.candidates] == [
        "ИОМ в статусе проекта",
        "нет ИОМ, утверждённого в периоде",
        "нет ИОМ, утверждённого в периоде",
    ]
    assert found.candidates[0].action == "Утвердите проект маршрута."
    assert found.candidates[1].action.startswith("Диагностика пройдена")
    eases = [one.ease for one in found.candidates]
    assert eases == sorted(eases)
    assert len(set(eases)) == 3


def test_two_targets_are_both_answered_and_the_strictest_leads(town):
    school = town.place()
    for _ in range(5):
        town.add("teams", organization=school, title="Команда")
    found = goal(town, "team_training_share")
    assert [need.missing for need in found.needs] == [2, 3]
    assert found.missing == 3


def test_without_a_target_everybody_missing_is_named(town):
    town.teacher(town.place())
    found = goal(town, "hygiene.snils")
    assert (found.needs, found.missing, len(found.first)) == ((), None, 1)


def test_ratio_asks_for_methodists_and_has_no_candidates(town):
    school = town.place()
    for _ in range(3):
        town.teacher(school)
    (need,) = goal(town, "teachers_per_methodist").needs
    assert (need.missing, need.words) == (1, "нужно ещё 1 в знаменателе")


def test_empty_denominator_is_said_in_words(town):
    (need,) = goal(town, "low_results_engaged_share").needs
    assert (need.missing, need.reachable, need.words) == (None, False, "считать не из кого")


def test_only_indicators_below_a_target_are_goals(town):
    school = town.place()
    person = town.teacher(school, teaching_since="01.09.2010", birth_date="01.01.1980")
    town.add("diagnostics", person=person, kind="subject", date="01.10.2023")
    goals = goals_of(town.database, town.definitions, town.period)
    codes = {one.evaluated.indicator.code for one in goals}
    assert "route_share" in codes
    assert "diagnosed_share" not in codes


def test_task_list_of_every_organization(town, tmp_path):
    first, second = town.place(short_name="СОШ № 10"), town.place(short_name="СОШ № 2")
    both = town.teacher(first, surname="=Обе")
    town.job(both, second)
    town.job(both, town.place(short_name="Прежняя"), ended="01.01.2020")
    goals = [goal(town, "diagnosed_share", 100)]
    lists = task_lists(town.database, town.definitions.frame(town.period), goals)
    assert [one.title for one in lists] == ["СОШ № 2", "СОШ № 10"]
    path = tmp_path / "tasks.xlsx"
    write_task_lists(path, town.period, lists)
    book = load_workbook(path)
    assert book.sheetnames == ["СОШ № 2", "СОШ № 10"]
    cells = [cell.value for cell in book["СОШ № 10"][5]]
    assert cells[1] == "=Обе Вера"
    assert book["СОШ № 10"]["B5"].data_type == "s"
    assert cells[3] == "Проведите диагностику профессиональных компетенций."


def test_empty_task_list_is_a_workbook_too(town, tmp_path):
    path = tmp_path / "tasks.xlsx"
    write_task_lists(path, town.period, [])
    assert "достигнуты" in load_workbook(path).active["A1"].value


def test_sheet_names_are_accepted_and_differ():
    names = sheet_names(["ГБОУ «Школа: 1/2»", "а" * 40, "а" * 35, "А" * 35, "?"])
    assert len({name.casefold() for name in names}) == 5
    assert all(0 < len(name) <= 31 and ":" not in name for name in names)


def test_every_share_has_a_way_for_everybody(town):
    ways = read_ways(forms_dir(), SECTIONS)
    for indicator in town.definitions.all:
        if indicator.kind is IndicatorKind.SHARE and indicator.numerator:
            last = ways[indicator.numerator][-1]
            assert (last.reason, last.has) == ("", ()), indicator.code


def test_reasons_of_the_ways_are_those_of_the_program(town):
    frame = town.definitions.frame(town.period)
    for numerator, ways in read_ways(forms_dir(), SECTIONS).items():
        population = POPULATIONS[numerator]
        known = {*population.nearly(frame), population.missing, ""}
        assert {way.reason for way in ways} <= known, numerator
