"""Indicators in the window: every number opens into the records behind it."""

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from mms_desktop.domain.checklists import Source
from mms_desktop.domain.indicators import (
    Indicator,
    IndicatorKind,
    Periodicity,
    Unit,
    Value,
)
from mms_desktop.domain.targets import Direction, Target
from mms_desktop.services.monitoring.periods import add_period
from mms_desktop.ui.desk import PageRequest
from mms_desktop.ui.models.indicator_words import (
    definition_words,
    facts_line,
    lacking,
    made_of,
    target_chip,
    target_words,
)
from mms_desktop.ui.pages.indicators.page import IndicatorsPage

PERIOD = "2023-H2"
SURNAMES = ("Абрамова", "Ёлкина", "Жукова")


@pytest.fixture
def fill():
    def municipality(workspace):
        for code in ("2023-H1", PERIOD):
            add_period(workspace.database, code)
        save = workspace.registry.save
        for number in (1, 2, 3):
            school = {"code": f"s-{number}", "short_name": f"СОШ № {number}", "kind": "school"}
            save("organizations", school | {"methodical_service": number > 1})
        for number, surname in enumerate(SURNAMES, start=1):
            save("people", {"surname": surname, "given_name": "Анна"})
            post = {"person": number, "organization": 1, "position": "Учитель", "kind": "main"}
            save("employments", post)
        found = {"person": 2, "kind": "subject", "date": date(2023, 10, 5)}
        save("diagnostics", found)

    return municipality


@pytest.fixture
def page(qtbot, desk, idle, theme):
    desk.choose_period(PERIOD)
    page = IndicatorsPage(desk)
    qtbot.addWidget(page)
    page.resize(1142, 688)
    page.show()
    desk.session.data_changed.connect(page.refresh)
    page.refresh()
    idle()
    idle()
    return page


@pytest.fixture
def open_indicator(page, idle):
    def show(code):
        page.take(PageRequest("indicators", search=code))
        idle()
        idle()

    return show


def tabs(page):
    return [page.lists.tabs.tabText(place) for place in range(page.lists.tabs.count())]


def names(page):
    model = page.lists.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_card_says_what_the_number_is_made_of(page, open_indicator):
    open_indicator("diagnosed_share")

    assert page.card.number.text() == "33,3 %"
    assert page.card.facts.text() == "1 из 3 · цель профилем не задана"
    assert page.card.definition.text().startswith("Числитель: ")
    assert "п. 6.1" in page.card.source.text()
    assert "2-е полугодие 2023" in page.head.subtitle.text()


def test_those_to_be_won_are_shown_first(page, open_indicator):
    open_indicator("diagnosed_share")

    assert tabs(page) == ["В числителе: 1", "Не охвачены: 2", "Исключены: 0", "Знаменатель: 3"]
    assert page.lists.name == "missing"
    assert names(page) == ["Абрамова Анна", "Жукова Анна"]


def test_the_number_is_always_the_length_of_its_list(page, open_indicator, idle):
    page.scope.setCurrentIndex(page.scope.findData("every"))
    idle()
    idle()
    codes = [page.list.entries.key_at(row) for row in range(page.list.entries.rowCount())]
    for code in codes:
        open_indicator(code)
        for place in range(page.lists.tabs.count()):
            page.lists.tabs.setCurrentIndex(place)
            shown = page.lists.tabs.tabText(place).rpartition(": ")[2]
            assert int(shown) == page.lists.model.rowCount(), (code, place)
        evaluated = page._lists.evaluated
        page.lists.tabs.setCurrentIndex(0)
        if page.lists.tabs.count():
            assert evaluated.value.numerator == page.lists.model.rowCount(), code
    assert len(codes) > 40


def test_a_count_tells_out_of_how_many(page, open_indicator):
    open_indicator("methodical_services_count")

    assert page.card.number.text() == "2"
    assert page.card.facts.text().startswith("2 из 3 · ")


def test_a_double_click_opens_the_record(page, desk, open_indicator):
    asked = []
    desk.page_requested.connect(asked.append)
    open_indicator("diagnosed_share")
    page.lists.table.opened.emit(1)

    assert asked == [PageRequest("people", 3)]


def test_a_list_goes_to_excel(page, open_indicator, idle, tmp_path, monkeypatch):
    from python_calamine import CalamineWorkbook

    out = tmp_path / "список.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    open_indicator("diagnosed_share")
    page.lists.excel.click()
    idle()

    rows = CalamineWorkbook.from_path(str(out)).get_sheet_by_index(0).to_python()
    assert [row[1] for row in rows[-2:]] == ["Абрамова Анна", "Жукова Анна"]


def test_numbers_follow_the_register(page, session, open_indicator, idle):
    open_indicator("diagnosed_share")
    session.ask(
        lambda workspace, _progress: workspace.registry.save(
            "diagnostics", {"person": 1, "kind": "subject", "date": date(2023, 11, 1)}
        ),
        session,
    )
    idle()
    idle()

    assert page.card.number.text() == "66,7 %"
    assert names(page) == ["Жукова Анна"]


def test_the_trend_goes_over_periods_of_the_same_length(page, open_indicator):
    open_indicator("diagnosed_share")

    assert page.card.chart.isVisible()
    assert page.card.chart.accessibleName() == "Динамика: 2023-1: 0,0 %, 2023-2: 33,3 %"


def test_a_base_without_periods_says_what_to_do(qtbot, session, settings, idle, theme):
    from mms_desktop.ui.desk import Desk

    desk = Desk(session, settings)
    page = IndicatorsPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    asked = []
    desk.page_requested.connect(asked.append)
    qtbot.mouseClick(page.no_period.primary, Qt.MouseButton.LeftButton)
    assert asked == [PageRequest("periods")]


@dataclass
class Reached:
    target: Target
    met: bool | None
    expired: bool = False


@dataclass
class Evaluated:
    indicator: Indicator
    value: Value
    targets: list = field(default_factory=list)


def share(numerator, denominator, *aims, expired=False):
    indicator = Indicator(
        "x",
        "Доля",
        IndicatorKind.SHARE,
        Unit.PEOPLE,
        "Числитель: кто\nучился.\nЗнаменатель: все.",
        (Source("Положение № 225", "п. 6.1"),),
        Periodicity.HALF_YEAR,
    )
    value = Value(IndicatorKind.SHARE, numerator, denominator)
    targets = [
        Target("x", Fraction(aim, 100), Direction.AT_LEAST, "Положение", 2024) for aim in aims
    ]
    reached = [Reached(t, value.exact is not None and t.met(value.exact), expired) for t in targets]
    return Evaluated(indicator, value, reached)


def test_what_is_lacking_is_counted_in_people():
    assert facts_line(share(16, 26, 70)) == (
        "16 из 26 · цель 70\u00a0% (2024) · не хватает 3 человек"
    )
    assert target_chip(share(16, 26, 70)).word == "не хватает 3"


@pytest.mark.parametrize(
    ("numerator", "denominator", "aim", "count"),
    [(6996, 10000, 70, 4), (7, 10, 70, 0), (0, 3, 100, 3), (1, 3, 34, 1), (0, 1, 1, 1)],
)
def test_lacking_is_the_least_number_that_reaches_the_target(numerator, denominator, aim, count):
    one = share(numerator, denominator, aim)
    assert lacking(one.indicator, one.value, one.targets[0].target) == count
    assert one.targets[0].target.met(Fraction(numerator + count, denominator))


def test_the_hardest_of_several_targets_decides():
    assert target_chip(share(5, 10, 40, 60)).word == "не хватает 1"
    assert target_chip(share(7, 10, 40, 60)).word == "цель достигнута"
    assert target_chip(share(5, 10, 60, expired=True)).word == "срок цели истёк"


def test_no_objects_and_no_data_are_not_zero():
    assert target_chip(share(0, 0, 70)).word == "нет объектов"
    assert target_chip(share(None, None, 70)).word == "нет данных"
    assert made_of(share(None, None).value) == ""


def test_a_limit_from_above_is_said_so():
    target = Target("x", Fraction(250), Direction.AT_MOST, "Карта", 2024)
    assert target_words(IndicatorKind.RATIO, target) == "цель не более 250 (2024)"
    half = Target("x", Fraction(125, 1000), Direction.AT_LEAST, "Карта")
    assert target_words(IndicatorKind.SHARE, half) == "цель 12,5\u00a0%"


def test_a_definition_broken_over_lines_is_put_together():
    assert definition_words(share(1, 2).indicator) == "Числитель: кто учился.\nЗнаменатель: все."
