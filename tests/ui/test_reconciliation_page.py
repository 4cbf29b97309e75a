"""The reconciliation sheet in the window: figures are typed, differences shown, people named."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from mms_desktop.services.exchange.reading import read_tables
from mms_desktop.services.monitoring.periods import add_period
from mms_desktop.ui.desk import PageRequest
from mms_desktop.ui.models.reconciliation_rows import NOTE, OFFICIAL
from mms_desktop.ui.pages.reconciliation.page import ReconciliationPage

PERIOD = "2023-H2"


@pytest.fixture
def fill():
    def municipality(workspace):
        add_period(workspace.database, PERIOD)
        save = workspace.registry.save
        for code, kind in (("s", "school"), ("k", "kindergarten")):
            save("organizations", {"code": code, "short_name": f"ОО {code}", "kind": kind})
        for number, surname in enumerate(("Жукова", "Абрамова", "Ёлкина"), start=1):
            born = {"birth_date": date(1980 + number, 5, 1)}
            save("people", {"surname": surname, "given_name": "Анна", "sex": "f", **born})
            place = 1 if number < 3 else 2
            post = {"person": number, "organization": place, "position": "Учитель", "kind": "main"}
            save("employments", post)

    return municipality


@pytest.fixture
def page(qtbot, desk, settle, theme):
    desk.choose_period(PERIOD)
    page = ReconciliationPage(desk)
    qtbot.addWidget(page)
    page.resize(1142, 688)
    page.show()
    desk.session.data_changed.connect(page.refresh)
    page.refresh()
    settle()
    return page


def cells(page, row=0):
    return [page.model.index(row, column).data() for column in range(page.model.columnCount())]


def put(page, column, text, row=0):
    return page.model.setData(page.model.index(row, column), text)


def test_figure_and_note_are_kept_and_the_difference_shown(page, settle):
    assert cells(page) == ["Педагогические работники, всего", "2", "", "", ""]
    put(page, OFFICIAL, "3")
    settle()
    assert cells(page)[1:4] == ["2", "3", "−1"]
    put(page, NOTE, "одна уволена в октябре")
    settle()
    assert cells(page)[3:] == ["−1, объяснено", "одна уволена в октябре"]
    put(page, OFFICIAL, "2")
    settle()
    assert cells(page)[3] == "сходится"


def test_what_was_typed_is_undone(page, desk, settle):
    put(page, OFFICIAL, "3")
    settle()
    desk.undo()
    settle()
    assert cells(page)[2] == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("три", "напишите целое число"), ("-1", "напишите целое число"),
        ("2,5", "напишите целое число"), ("9" * 30, "слишком велико"),
    ],
)  # fmt: skip
def test_what_is_no_number_is_told_and_not_kept(page, settle, text, words):
    put(page, OFFICIAL, text)
    settle()
    assert cells(page)[2] == ""
    assert words in page.banner.words.text()


def test_people_behind_a_row_are_as_many_as_it_says(page, desk, settle):
    asked = []
    desk.page_requested.connect(asked.append)
    names = [page.people.model.index(row, 0).data() for row in range(2)]
    assert names == ["Абрамова Анна", "Жукова Анна"]
    for row in range(page.model.rowCount()):
        page.table.selectRow(row)
        settle()
        assert page.people.model.rowCount() == int(cells(page, row)[1])
    page.table.selectRow(0)
    settle()
    page.people.table.opened.emit(0)
    assert asked == [PageRequest("people", 2)]


def test_another_form_and_one_organization(page, settle):
    page.sheet.setCurrentIndex(page.sheet.findData("85-k"))
    settle()
    assert cells(page)[1] == "1"
    page.sheet.setCurrentIndex(page.sheet.findData("all"))
    settle()
    assert cells(page)[1] == "3"
    page.organization.setCurrentIndex(page.organization.findData("s"))
    settle()
    assert cells(page)[1] == "2"
    put(page, OFFICIAL, "2")
    settle()
    assert cells(page)[3] == "сходится"
    page.organization.setCurrentIndex(0)
    settle()
    assert cells(page)[2] == ""


def test_typing_in_a_row_edits_its_figure(page, qtbot, settle):
    page.table.selectRow(0)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.table.state() == page.table.State.EditingState


def test_sheet_goes_to_excel(page, settle, tmp_path, monkeypatch):
    out = tmp_path / "сверка.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    put(page, OFFICIAL, "3")
    settle()
    page.export()
    settle()
    (sheet,) = read_tables(out)
    assert ["Педагогические работники, всего", "2", "3", "−1"] in [row[:4] for row in sheet.rows]
