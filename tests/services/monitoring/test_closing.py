from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from mms_desktop.domain.sections import SECTIONS
from mms_desktop.domain.sections.employments import EmploymentKind
from mms_desktop.domain.targets import Direction, Target
from mms_desktop.services.action import action, redo, undo
from mms_desktop.services.exchange.reading import read_tables
from mms_desktop.services.monitoring.closing import (
    close_with_snapshot,
    differences,
    snapshot_in_force,
)
from mms_desktop.services.monitoring.definitions import UnknownCode
from mms_desktop.services.monitoring.difference_lists import (
    named_differences,
    write_differences,
)
from mms_desktop.services.monitoring.drilldown import GONE, ListName
from mms_desktop.services.monitoring.frozen_text import packed, unpacked
from mms_desktop.services.monitoring.indicators import evaluate_all, no_forms
from mms_desktop.services.monitoring.jsons import indicators_json
from mms_desktop.services.monitoring.periods import add_period, find_period, reopen_period
from oracle.town import Town

CODE = "2023-H2"
TODAY = date(2024, 1, 15)


@pytest.fixture
def town(database, definitions):
    town = Town(database, definitions, add_period(database, CODE).period)
    school = town.place()
    for number in range(4):
        person = town.teacher(school, birth_date="01.01.1995", teaching_since="01.09.2022")
        if number < 2:
            town.add("diagnostics", person=person, kind="subject", date="01.10.2023")
    town.job(town.person(), school, kind="external")
    return town


def close(town):
    return close_with_snapshot(town.database, town.definitions, CODE, TODAY, forms=no_forms)


def computed(town):
    return evaluate_all(town.database, town.definitions, town.period)


def taken(town):
    return snapshot_in_force(town.database, find_period(town.database, CODE))


def add_diagnosis(town, person):
    town.add("diagnostics", person=person, kind="legal", date="02.10.2023")


def changed(town):
    settings = town.definitions.profile.settings
    return {
        one.frozen.indicator.code: one for one in differences(taken(town), computed(town), settings)
    }


def test_snapshot_is_what_was_computed(town):
    before = computed(town)
    period = close(town)
    assert (period.state, period.closed_on) == ("closed", TODAY)
    frozen = {one.indicator.code: one for one in taken(town).all}
    assert frozen == {one.indicator.code: one for one in before}
    codes = tuple(one.indicator.code for one in taken(town).of_profile)
    assert codes == town.definitions.profile.indicators
    assert changed(town) == {}


def test_open_period_has_no_snapshot(town):
    assert taken(town) is None


def test_later_edits_do_not_change_a_closed_period(town):
    close(town)
    add_diagnosis(town, 3)
    town.teacher(1)
    line = taken(town).line("diagnosed_share")
    assert line.evaluated.shown == "50,0 %"
    assert line.evaluated.numerator == {1, 2}
    found = changed(town)["diagnosed_share"]
    assert (found.frozen.shown, found.now.shown) == ("50,0 %", "60,0 %")
    assert found.entered == {"numerator": {3}, "denominator": {6}}
    assert (found.left, found.redefined) == ({}, False)


def test_changed_card_is_a_difference_in_the_lists(town):
    close(town)
    section = SECTIONS["people"]
    with action(town.database, "исправление") as run:
        before = run.records.get(section, 1)
        run.update(section, before, replace(before, birth_date=date(1980, 1, 1)))
    found = changed(town)["young_supported_share"]
    assert found.left["denominator"] == {1}


def test_changed_definition_and_target_are_named(town):
    close(town)
    assert not any(one.redefined for one in changed(town).values())
    wider = town.with_settings(staff_kinds=tuple(EmploymentKind))
    found = {
        one.frozen.indicator.code: one
        for one in differences(taken(town), computed(wider), wider.definitions.profile.settings)
    }
    assert found["diagnosed_share"].redefined
    assert "events_count" not in found
    target = Target("events_count", Fraction(4), Direction.AT_LEAST, "Акт")
    profile = replace(town.definitions.profile, targets=(target,))
    town.definitions = replace(town.definitions, profile=profile)
    assert changed(town)["events_count"].redefined


def test_lists_of_a_closed_period_keep_their_length(workspace):
    town = Town(workspace.database, workspace.monitoring.definitions, None)
    add_period(workspace.database, CODE)
    school = town.place()
    people = [town.teacher(school) for _ in range(3)]
    add_diagnosis(town, people[0])
    monitoring = workspace.monitoring
    period = monitoring.close(CODE, TODAY)
    jobs = workspace.registry.records("employments")
    workspace.registry.delete("employments", [jobs[2].id])
    workspace.registry.delete("people", [people[2]])
    lists = monitoring.drill_down(period, "diagnosed_share")
    assert [item.id for item in lists.items[ListName.MISSING]] == people[1:]
    gone = lists.items[ListName.MISSING][-1]
    assert gone.name.startswith(GONE)
    assert gone.reason == "нет диагностики в периоде"
    assert len(lists.items[ListName.DENOMINATOR]) == lists.evaluated.value.denominator == 3
    assert monitoring.evaluate(period)[0].value.denominator == 3
    assert {one.now.value.denominator for one in monitoring.differences(period)} >= {2}
    with pytest.raises(UnknownCode, match="diagnosed_share"):
        monitoring.drill_down(period, "нет")


def test_reopened_period_is_computed_again_and_the_journal_says_so(workspace):
    town = Town(workspace.database, workspace.monitoring.definitions, None)
    add_period(workspace.database, CODE)
    town.teacher(town.place())
    workspace.monitoring.close(CODE, TODAY)
    town.teacher(1)
    period = reopen_period(workspace.database, CODE)
    assert workspace.monitoring.snapshot(period) is None
    evaluated = {one.indicator.code: one for one in workspace.monitoring.evaluate(period)}
    assert evaluated["diagnosed_share"].value.denominator == 2
    titles = [entry.title for entry in workspace.registry.journal()]
    assert titles[0] == f"Период {CODE} снова открыт"
    assert f"Период {CODE} закрыт" in titles


def test_undo_brings_back_the_snapshot_of_its_closing(town):
    close(town)
    reopen_period(town.database, CODE)
    add_diagnosis(town, 3)
    close(town)
    assert taken(town).line("diagnosed_share").evaluated.value.numerator == 3
    for _ in range(3):
        undo(town.database)
    assert taken(town).line("diagnosed_share").evaluated.value.numerator == 2
    for _ in range(3):
        redo(town.database)
    assert taken(town).line("diagnosed_share").evaluated.value.numerator == 3


def test_closing_is_one_undo_step(town):
    close(town)
    undo(town.database)
    assert find_period(town.database, CODE).state == "open"
    assert taken(town) is None


def test_closing_twice_keeps_the_first_numbers(town):
    close(town)
    add_diagnosis(town, 3)
    close(town)
    assert taken(town).line("diagnosed_share").evaluated.value.numerator == 2


def test_json_of_a_closed_period_says_frozen(town):
    close(town)
    add_diagnosis(town, 3)
    snapshot = taken(town)
    data = indicators_json(town.period, snapshot.of_profile, snapshot, changed(town).values())
    assert (data["frozen"], data["closed_on"]) == (True, "2024-01-15")
    (found,) = [one for one in data["differences"] if one["code"] == "diagnosed_share"]
    assert found == {
        "code": "diagnosed_share",
        "frozen": {"numerator": 2, "denominator": 4, "shown": "50,0 %"},
        "now": {"numerator": 3, "denominator": 4, "shown": "75,0 %"},
        "redefined": False,
        "entered": {"numerator": [3]},
        "left": {},
    }


@pytest.mark.parametrize(
    ("ids", "text"),
    [((), ""), ((7,), "7"), ((3, 1, 2, 9), "1-3,9"), ((1, 3, 5, 6), "1,3,5-6")],
)
def test_ids_are_written_as_ranges(ids, text):
    assert packed(ids) == text
    assert unpacked(text) == frozenset(ids)


def test_differences_are_listed_by_name(workspace, tmp_path):
    town = Town(workspace.database, workspace.monitoring.definitions, None)
    add_period(workspace.database, CODE)
    school = town.place(short_name="СОШ № 1")
    first, second = (town.teacher(school) for _ in range(2))
    add_diagnosis(town, first)
    period = workspace.monitoring.close(CODE, TODAY)
    add_diagnosis(town, second)
    third = town.teacher(school)
    found = named_differences(
        workspace.database,
        workspace.monitoring.definitions,
        period,
        workspace.monitoring.differences(period),
    )
    named = {one.difference.frozen.indicator.code: one for one in found}
    told = {item.id: (item.organization, item.reason) for item in named["diagnosed_share"].items}
    assert told == {
        second: ("СОШ № 1", "теперь в числителе"),
        third: ("СОШ № 1", "теперь в знаменателе"),
    }
    assert not named["diagnosed_share"].why
    path = tmp_path / "расхождения.xlsx"
    write_differences(path, period, found)
    (sheet,) = read_tables(path)
    words = [row for row in sheet.rows if "теперь в числителе" in row]
    assert words[0][:3] == [named["diagnosed_share"].difference.frozen.indicator.title,
                            "50,0 %", "66,7 %"]  # fmt: skip
