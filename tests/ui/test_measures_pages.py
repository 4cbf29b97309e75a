"""From results to measures in the window: the loop, terms, deficits, the plan, what is urgent."""

from datetime import date, timedelta

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from mms_desktop.services.monitoring.periods import add_period
from mms_desktop.ui.desk import PageRequest
from mms_desktop.ui.dialogs.record_dialog import RecordDialog
from mms_desktop.ui.dialogs.suggestions_dialog import SuggestionsDialog
from mms_desktop.ui.models.radar_rows import left_words, state_of
from mms_desktop.ui.pages.dashboard.page import DashboardPage
from mms_desktop.ui.pages.deficits.page import DeficitBankPage
from mms_desktop.ui.pages.loop.page import LoopPage
from mms_desktop.ui.pages.radar import RadarPage
from mms_desktop.ui.pages.roadmap.progress import RoadmapProgressPage

TODAY = date.today()
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
AUTUMN = date(2023, 10, 5)
PEOPLE = ("Абрамова", "Ёлкина", "Жукова")


@pytest.fixture
def fill():
    def municipality(workspace):
        for code in ("2023-H1", "2023-H2"):
            add_period(workspace.database, code)
        save = workspace.registry.save
        save("organizations", {"code": "s-1", "short_name": "СОШ № 1", "kind": "school"})
        for number, surname in enumerate(PEOPLE, start=1):
            save("people", {"surname": surname, "given_name": "Анна"})
            post = {"person": number, "organization": 1, "position": "Учитель", "kind": "main"}
            save("employments", post | {"subjects": "Физика" if number == 1 else ""})
            save("diagnostics", {"person": number, "kind": "subject", "date": AUTUMN})
            deficit = {"person": number, "kind": "subject", "date": AUTUMN}
            save("deficits", deficit | {"title": "Олимпиадные задачи"})
        save("deficits", deficit | {"title": "Подготовка к ГИА"})
        route = {"code": "ИОМ-1", "person": 1, "approved": date(2023, 10, 20), "ends": YESTERDAY}
        save("routes", route | {"status": "active"})
        for number, days in ((1, -1), (2, 1), (3, 80)):
            until = TODAY + timedelta(days=days)
            given = {"person": number, "purpose": "register", "given": date(2022, 1, 10)}
            save("consents", given | {"until": until})
        advice = {"period": "2023-H1", "addressee": "Служба", "direction": "Диагностика"}
        save("recommendations", advice | {"code": "А", "text": "Провести", "basis": "route_share"})
        save("recommendations", advice | {"code": "Б", "text": "Обучить", "due": TOMORROW})
        decided = {"code": "Р", "recommendation": 1, "date": date(2023, 7, 3), "text": "Приказ"}
        save("decisions", decided | {"done_on": date(2023, 9, 1), "indicator": "diagnosed_share"})
        for number, due, status in (
            ("1.1", YESTERDAY, "active"),
            ("1.2", TOMORROW, "planned"),
            ("1.10", YESTERDAY, "done"),
        ):
            point = {"number": number, "direction": "Кадры", "title": f"Дело {number}"}
            save("roadmap", point | {"due": due, "status": status})

    return municipality


@pytest.fixture
def shown(qtbot, desk, idle, theme):
    """Return a function that opens a page of the class on the second period."""
    desk.choose_period("2023-H2")
    kept = []

    def show(make):
        page = make(desk)
        kept.append(page)
        qtbot.addWidget(page)
        page.resize(1142, 688)
        page.show()
        desk.session.data_changed.connect(page.refresh)
        page.refresh()
        idle()
        return page

    yield show
    # In the program a page belongs to the window: it does not end with its last name.
    kept.clear()


def cells(rows_list, place):
    return [rows_list.model.cells_of(row)[place] for row in range(rows_list.model.rowCount())]


def counts(rows_list):
    tabs = rows_list.tabs
    return [tabs.tabText(place).rpartition(": ")[2] for place in range(tabs.count())]


def test_loop_shows_where_each_recommendation_is(shown):
    page = shown(LoopPage)
    assert counts(page.list) == ["2", "1", "0", "0", "0", "1"]
    assert set(cells(page.list, 0)) == {"ждёт решения", "эффект измерен"}
    (effect,) = filter(None, cells(page.list, 6))
    assert effect.startswith("0,0 % (1-е полугодие 2023) → 100,0 % (2-е полугодие 2023)")


def test_measured_effect_is_written_once_and_taken_back(shown, desk, idle, qtbot):
    page = shown(LoopPage)
    told = []
    desk.notice_posted.connect(told.append)
    page.write_effects()
    idle()
    idle()
    page.write_effects()
    idle()
    assert [notice.undoable for notice in told] == [True, False]
    assert "Эффект записан в 1 решение." in told[0].text


def test_decision_is_prefilled_from_its_recommendation(shown, idle):
    page = shown(LoopPage)
    page.list.choose("waiting")
    page.card.decide.click()
    idle()
    (dialog,) = page.findChildren(RecordDialog)
    values = dialog.values()
    assert (values["recommendation"], values["text"]) == (2, "Обучить")
    assert dialog.form.editors["recommendation"].control.text().startswith("Б")
    dialog.form.editors["code"].write("Р-2")
    dialog.submit()
    idle()
    idle()
    assert counts(page.list) == ["2", "0", "0", "1", "0", "1"]


def test_suggestions_are_edited_and_adopted_in_one_action(shown, idle, desk):
    page = shown(LoopPage)
    page.suggest()
    idle()
    (dialog,) = page.findChildren(SuggestionsDialog)
    assert "правило" in dialog.why.text()
    assert not dialog.add.isEnabled()
    dialog.text.setPlainText("Своими словами")
    for row in (0, 1):
        dialog.list.item(row).setCheckState(Qt.CheckState.Checked)
    dialog.due.write(TOMORROW)
    dialog.add.click()
    idle()
    idle()
    assert counts(page.list)[0] == "4"
    assert "Своими словами" in cells(page.list, 3)
    desk.undo()
    idle()
    idle()
    assert counts(page.list)[0] == "2"


def test_terms_are_sorted_by_day_and_open_their_record(shown, idle):
    page = shown(RadarPage)
    # A consent that ends in 80 days is not near yet.
    assert counts(page.list) == ["3", "2", "1", "0"]
    page.take(PageRequest("radar", search="consent"))
    days = cells(page.list, 7)
    assert days == sorted(days)
    assert cells(page.list, 0)[:2] == ["вышел", "скоро"]
    assert "Основание" in page.act.text()
    page.list.table.opened.emit(0)
    idle()
    (dialog,) = page.findChildren(RecordDialog)
    assert dialog.form.section.key == "consents"


@pytest.mark.parametrize(
    ("days", "state", "words"),
    [
        (-1, "вышел", "просрочено на 1 день"),
        (0, "скоро", "сегодня последний день"),
        (1, "скоро", "через 1 день"),
        (30, "скоро", "через 30 дней"),
        (31, "позже", "через 31 день"),
    ],
)
def test_how_long_is_left(days, state, words):
    assert (state_of(days), left_words(days)) == (state, words)


def test_list_on_the_page_goes_to_excel_as_it_stands(shown, idle, monkeypatch, tmp_path):
    page = shown(RadarPage)
    page.kind.setCurrentIndex(page.kind.findData("consent"))
    out = tmp_path / "Сроки.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(out), ""))
    page.list.excel.click()
    idle()
    rows = list(load_workbook(out).active.values)
    assert rows[4][:3] == ("Срок", "До какого дня", "Осталось")
    assert [row[0] for row in rows[5:]] == cells(page.list, 0)


def test_deficits_by_place_and_who_stopped_on_the_way(shown):
    page = shown(DeficitBankPage)
    assert cells(page.bank, 0) == ["Олимпиадные задачи", "Подготовка к ГИА"]
    assert cells(page.bank, 2) == ["3", "1"]
    page.place.setCurrentText("Физика")
    assert (cells(page.bank, 0), cells(page.bank, 2)) == (["Олимпиадные задачи"], ["1"])
    page.funnel.opened.emit("0")
    assert [name.split()[0] for name in cells(page.people, 0)] == ["Ёлкина", "Жукова"]
    page.funnel.opened.emit("1")
    assert [name.split()[0] for name in cells(page.people, 0)] == ["Абрамова"]


def test_plan_counts_and_lists_what_is_late(shown):
    page = shown(RoadmapProgressPage)
    assert cells(page.list, 0) == ["1.1", "1.2", "1.10"]
    assert counts(page.list) == ["3", "1", "1", "1"]
    page.take(PageRequest("roadmap_progress", search="overdue"))
    assert cells(page.list, 0) == ["1.1"]


def test_dashboard_says_what_cannot_wait_and_opens_it(shown, desk, qtbot):
    page = shown(DashboardPage)
    matters = {matter.page: matter for matter in page._matters}
    assert matters["roadmap_progress"].count == 1
    assert matters["radar"].late
    with qtbot.waitSignal(desk.page_requested) as asked:
        page.urgent.opened.emit(0)
    request = asked.args[0]
    assert (request.key, request.search) == (page._matters[0].page, page._matters[0].search)
