"""Periods in the window: stages, closing with its trace, what has become different since."""

from datetime import date

import pytest

from mms_desktop.services.monitoring.periods import add_period
from mms_desktop.ui.dialogs.breakdown_dialog import BreakdownDialog
from mms_desktop.ui.pages.periods.page import PeriodsPage

CODE = "2023-H2"


@pytest.fixture
def fill():
    def municipality(workspace):
        add_period(workspace.database, CODE, due=date(2024, 1, 15))
        save = workspace.registry.save
        save("organizations", {"code": "s", "short_name": "СОШ № 1", "kind": "school"})
        for number, surname in enumerate(("Абрамова", "Ёлкина"), start=1):
            save("people", {"surname": surname, "given_name": "Анна"})
            post = {"person": number, "organization": 1, "position": "Учитель", "kind": "main"}
            save("employments", post)

    return municipality


@pytest.fixture
def page(qtbot, desk, idle, theme):
    page = PeriodsPage(desk)
    qtbot.addWidget(page)
    page.resize(1142, 688)
    page.show()
    desk.session.data_changed.connect(page.refresh)
    page.refresh()
    for _ in range(3):
        idle()
    return page


def state(page):
    return page.model.index(0, 2).data()


def test_stage_is_told_by_the_dates(page):
    assert state(page) == "срок прошёл"
    assert not page.changes_button.isVisible()


def test_closing_and_reopening_leave_a_trace(page, settle):
    page.turn()
    settle()
    assert state(page) == "закрыт"
    assert page.changes_button.isVisible()
    assert page.turning.banner.isHidden()
    page.turn()
    settle()
    assert state(page) == "срок прошёл"
    assert "История: закрыт " in page.due.dates.text()
    assert "открыт снова " in page.due.dates.text()


def test_differences_are_listed_with_the_people(page, session, settle):
    page.turn()
    settle()
    session.ask(
        lambda workspace, _progress: workspace.registry.save(
            "diagnostics", {"person": 2, "kind": "subject", "date": date(2023, 11, 1)}
        ),
        session,
    )
    settle()
    page.show_changes()
    settle()
    (dialog,) = (one for one in page.findChildren(BreakdownDialog) if one.isVisible())
    model, records = dialog.view.model, dialog.view.records_model
    titles = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert any("диагностику" in title for title in titles)
    assert records.index(0, 0).data() == "Ёлкина Анна"
    assert records.index(0, 2).data() == "теперь в числителе"


def test_same_numbers_are_said_to_be_the_same(page, desk, settle):
    told = []
    desk.notice_posted.connect(told.append)
    page.turn()
    settle()
    page.show_changes()
    settle()
    assert told[-1].text.startswith("Расхождений нет")


def test_dates_of_a_closed_period_are_not_offered(page, desk, settle):
    told = []
    desk.notice_posted.connect(told.append)
    page.turn()
    settle()
    page.edit()
    assert "сначала откройте его снова" in told[-1].text


def test_button_is_read_aloud_by_the_words_it_has_now(page, qtbot):
    button = page.turn_button
    button.setText(" Открыть снова")
    assert button.text() == " Открыть снова"
    assert button.accessibleName() == "Открыть снова"
