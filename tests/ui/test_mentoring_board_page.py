"""The board of mentorships: who has no mentor, suggestions that become pairs, loads, ends."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QFileDialog

from mms_desktop.ui.dialogs.record_dialog import RecordDialog
from mms_desktop.ui.models.mentoring_rows import ENDING, MENTORS
from mms_desktop.ui.pages.mentoring.board import MentoringBoardPage


@pytest.fixture
def fill():
    def town(workspace):
        save, today = workspace.registry.save, date.today()
        for code in "12":
            save("organizations", {"code": code, "short_name": f"СОШ № {code}", "kind": "school"})
        young = {"birth_date": today - timedelta(days=25 * 365),
                 "teaching_since": today - timedelta(days=400)}  # fmt: skip
        old = {"birth_date": "01.05.1970", "teaching_since": "01.09.1995"}
        people = (
            ("Юная", young, 1),
            ("Ранняя", young, 2),
            ("Опытная", old, 1),
            ("Дальняя", old, 2),
        )
        for number, (surname, dates, school) in enumerate(people, start=1):
            save("people", {"surname": surname, "given_name": "Анна"} | dates)
            save("employments", {"person": number, "organization": school, "position": "Учитель",
                                 "kind": "main", "subjects": "Математика"})  # fmt: skip
        ends = today + timedelta(days=10)
        save("people", {"surname": "Ведомая", "given_name": "Анна"} | young)
        pair = {"mentor": 4, "mentee": 5, "started": today - timedelta(days=200)}
        save("mentorships", pair | {"planned_end": ends})

    return town


@pytest.fixture
def page(qtbot, desk, idle, theme):
    page = MentoringBoardPage(desk)
    qtbot.addWidget(page)
    page.resize(1100, 660)
    page.show()
    desk.session.data_changed.connect(page.refresh)
    page.refresh()
    idle()
    return page


def names(page):
    model = page.lists.model
    return [model.cells_of(row)[0] for row in range(model.rowCount())]


def test_the_young_without_a_mentor_come_first_with_suggestions(page):
    assert names(page) == ["Ранняя Анна", "Юная Анна"]
    assert page.head.subtitle.text() == "Сейчас: 2 молодых педагога без наставника, наставников: 1"
    page.lists.table.selectRow(1)
    assert page.suggestions.whom.text() == "Юная Анна · Учитель · Математика"
    assert [row.name.text() for row in page.suggestions.rows] == ["Опытная Анна", "Дальняя Анна"]


def test_a_suggestion_opens_a_filled_form_and_the_pair_takes_them_off(qtbot, page, idle):
    page.lists.table.selectRow(1)
    page.suggestions.rows[0].button.click()
    qtbot.waitUntil(lambda: page.findChild(RecordDialog) is not None)
    dialog = page.findChild(RecordDialog)
    read = {name: editor.read() for name, editor in dialog.form.editors.items()}
    assert (read["mentee"], read["mentor"], read["organization"]) == (1, 3, 1)
    assert dialog.form.editors["mentor"].line.text() == "Опытная Анна"
    dialog.submit()
    qtbot.waitUntil(lambda: names(page) == ["Ранняя Анна"])
    idle()
    page.lists.choose(MENTORS)
    assert names(page) == ["Дальняя Анна", "Опытная Анна"]
    page.desk.undo()
    idle()
    assert names(page) == ["Дальняя Анна"]


def test_loads_and_ends_have_their_lists(page, desk):
    asked = []
    desk.page_requested.connect(asked.append)
    page.lists.choose(MENTORS)
    assert page.lists.model.cells_of(0)[2] == "1 пара: Ведомая Анна"
    assert page.suggestions.isHidden()
    page.lists.opened.emit(4)
    assert (asked[0].key, asked[0].record_id) == ("people", 4)
    page.lists.choose(ENDING)
    assert page.lists.model.cells_of(0)[3] == "скоро"


def test_an_ending_pair_opens_its_form(qtbot, page):
    page.lists.choose(ENDING)
    page.lists.opened.emit(page.lists.model.id_of(0))
    qtbot.waitUntil(lambda: page.findChild(RecordDialog) is not None)
    assert page.findChild(RecordDialog).record_id == 1


def test_the_board_is_narrowed_to_one_organization(page, idle):
    assert [page.place.itemText(one) for one in range(page.place.count())] == [
        "Все организации",
        "СОШ № 1",
        "СОШ № 2",
    ]
    page.place.setCurrentIndex(1)
    assert names(page) == ["Юная Анна"]
    page.refresh()
    idle()
    assert names(page) == ["Юная Анна"]


def test_the_list_goes_to_excel(page, idle, tmp_path, monkeypatch):
    out = tmp_path / "без.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_kw: (str(out), ""))
    page.lists.export_wanted.emit()
    idle()
    import openpyxl

    rows = list(openpyxl.load_workbook(out).active.iter_rows(values_only=True))
    assert rows[0][0] == "Без наставника"
    assert [row[0] for row in rows[-2:]] == ["Ранняя Анна", "Юная Анна"]
