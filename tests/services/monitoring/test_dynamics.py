from dataclasses import replace
from datetime import date

import pytest

from mms_desktop.domain.sections import SECTIONS
from mms_desktop.domain.sections.employments import EmploymentKind
from mms_desktop.services.action import action
from mms_desktop.services.monitoring.definitions import UnknownCode
from mms_desktop.services.monitoring.dynamics import explained, series
from mms_desktop.services.monitoring.movements import Kind
from mms_desktop.services.monitoring.periods import add_period, find_period
from oracle.town import Town

FIRST, SECOND = "2023-H1", "2023-H2"
TODAY = date(2024, 1, 15)


@pytest.fixture
def town(workspace):
    town = Town(workspace.database, workspace.monitoring.definitions, None)
    town.monitoring = workspace.monitoring
    for code in (FIRST, SECOND):
        add_period(workspace.database, code)
    return town


def change(town, section, record_id, **values):
    described = SECTIONS[section]
    with action(town.database, "правка") as run:
        before = run.records.get(described, record_id)
        run.update(described, before, replace(before, **values))


def explanation(town, code):
    first, second = (find_period(town.database, one) for one in (FIRST, SECOND))
    found = explained(town.database, town.monitoring, first, second, code)
    for name in ("numerator", "denominator"):
        before, after = getattr(found.before.value, name), getattr(found.after.value, name)
        assert (before or 0) + sum(getattr(one, name) for one in found.groups) == (after or 0)
    return found


def kinds(found):
    return {
        group.kind: {one.item.id: one.item.reason for one in group.moved} for group in found.groups
    }


def test_came_left_gained_and_lost(town):
    school = town.place()
    gains, loses = town.teacher(school), town.teacher(school)
    comes = town.teacher(school, {"started": "01.09.2023"})
    leaves = town.teacher(school, {"ended": "31.08.2023"})
    stays = town.teacher(school)
    for person, days in {
        gains: ("01.10.2023",), loses: ("01.03.2023",), comes: ("01.10.2023",),
        leaves: ("01.03.2023",), stays: ("01.03.2023", "01.10.2023"),
    }.items():  # fmt: skip
        for day in days:
            town.add("diagnostics", person=person, kind="subject", date=day)
    found = explanation(town, "diagnosed_share")
    assert kinds(found) == {
        Kind.CAME: {comes: "принят после отчётной даты"},
        Kind.LEFT: {leaves: "уволен до отчётной даты"},
        Kind.GAINED: {gains: "нет диагностики в периоде"},
        Kind.LOST: {loses: "нет диагностики в периоде"},
    }
    assert (found.before.shown, found.after.shown) == ("75,0 %", "75,0 %")


def test_turned_35_and_passed_three_years(town):
    school = town.place()
    aged = town.teacher(school, birth_date="01.09.1988", teaching_since="01.09.2022")
    served = town.teacher(school, birth_date="01.01.1995", teaching_since="01.09.2020")
    town.teacher(school, birth_date="01.01.1995", teaching_since="01.09.2022")
    found = explanation(town, "young_supported_share")
    assert kinds(found) == {
        Kind.AGED: {aged: "исполнилось 35 лет"},
        Kind.SERVED: {served: "стаж три года и больше"},
    }
    assert (found.before.value.denominator, found.after.value.denominator) == (3, 1)


def test_data_corrected_after_closing_is_told_apart(town):
    school = town.place()
    late = town.teacher(school)
    town.monitoring.close(FIRST, TODAY)
    town.add("diagnostics", person=late, kind="subject", date="01.03.2023")
    town.add("diagnostics", person=late, kind="subject", date="01.10.2023")
    found = explanation(town, "diagnosed_share")
    assert found.before.shown == "0,0 %"
    assert kinds(found) == {
        Kind.CORRECTED: {late: "изменено после закрытия периода: 1-е полугодие 2023"}
    }


def test_both_periods_closed_and_corrected(town):
    school = town.place()
    one = town.teacher(school)
    for code in (FIRST, SECOND):
        town.monitoring.close(code, TODAY)
    town.add("diagnostics", person=one, kind="subject", date="01.10.2023")
    found = explanation(town, "diagnosed_share")
    assert found.before.shown == found.after.shown == "0,0 %"
    assert set(kinds(found)) == {Kind.GAINED, Kind.CORRECTED}


def test_changed_definition_is_told_apart(town):
    school = town.place()
    town.teacher(school)
    outer = town.teacher(school, {"kind": "external"})
    town.monitoring.close(FIRST, TODAY)
    wider = town.with_settings(staff_kinds=tuple(EmploymentKind)).definitions
    town.monitoring.__dict__["_declared"] = wider
    found = explanation(town, "diagnosed_share")
    assert kinds(found) == {
        Kind.REDEFINED: {outer: "в периоде считали по другому определению: 1-е полугодие 2023"}
    }
    points = series(town.monitoring, "diagnosed_share")
    assert [(point.frozen, point.redefined) for point in points] == [(True, False), (False, True)]


def test_ratio_and_count_are_explained_too(town):
    school = town.place()
    comes = town.teacher(school, {"started": "01.09.2023"})
    methodist = town.person()
    town.add("methodists", person=methodist, level="municipal", since="01.08.2023")
    found = explanation(town, "teachers_per_methodist")
    assert kinds(found) == {
        Kind.CAME: {methodist: "стал методистом после отчётной даты"},
        Kind.GAINED: {comes: "принят после отчётной даты"},
    }
    town.add("agreements", date="01.09.2023")
    assert set(kinds(explanation(town, "agreements_count"))) == {Kind.GAINED}
    assert explanation(town, "form.young").groups == ()


def test_every_indicator_is_explained_to_the_last_record(town):
    school = town.place(methodical_service="да", low_results="да")
    person = town.teacher(school, {"started": "01.09.2023"}, birth_date="01.01.1995")
    town.add("routes", person=person, approved="01.10.2023", escort=person)
    town.add("events", kind="contest", level="municipal", date="01.10.2023")
    town.add("acts", kind="regulation", date="01.09.2023")
    town.add("teams", organization=school, title="Команда", since="01.09.2023")
    for indicator in town.definitions.all:
        explanation(town, indicator.code)


def test_series_goes_over_all_periods(town):
    add_period(town.database, "2022")
    town.teacher(town.place(), {"started": "01.01.2023"})
    town.monitoring.close(FIRST, TODAY)
    points = series(town.monitoring, "diagnosed_share")
    assert [point.period.code for point in points] == ["2022", FIRST, SECOND]
    assert [point.evaluated.shown for point in points] == ["нет объектов", "0,0 %", "0,0 %"]
    assert [point.frozen for point in points] == [False, True, False]
    assert not any(point.redefined for point in points)
    with pytest.raises(UnknownCode):
        series(town.monitoring, "нет")
