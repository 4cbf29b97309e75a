"""The page of a section as a person meets it: gestures in, words on the screen out."""

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from mms_desktop.domain.sections import ALL_SECTIONS, SECTIONS
from mms_desktop.domain.sections.people import PEOPLE, Person
from mms_desktop.services.action import action
from mms_desktop.ui.desk import PageRequest
from mms_desktop.ui.dialogs.record_dialog import RecordDialog
from mms_desktop.ui.models.window_model import PAGE
from mms_desktop.ui.pages.sections.page import SectionPage

SURNAMES = ("Яковлева", "Ёлкина", "Жуков", "Елин")
CROWD = 300


@pytest.fixture
def fill():
    def people(workspace):
        for surname in SURNAMES:
            workspace.registry.save("people", {"surname": surname, "given_name": "Анна"})

    return people


@pytest.fixture
def page(qtbot, desk, idle, theme):
    page = SectionPage(SECTIONS["people"], desk)
    qtbot.addWidget(page)
    page.resize(1100, 640)
    page.show()
    desk.session.data_changed.connect(page.refresh)
    page.refresh()
    idle()
    return page


def surnames(page):
    model = page.list.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def opened(qtbot, page, open_it):
    open_it()
    qtbot.waitUntil(lambda: page.findChild(RecordDialog) is not None)
    return page.findChild(RecordDialog)


def test_records_stand_in_russian_order_with_their_count(page):
    assert surnames(page) == ["Елин", "Ёлкина", "Жуков", "Яковлева"]
    assert page.list.count.text() == "всего 4"


def test_search_ignores_case_and_yo_and_says_how_many(qtbot, page, idle):
    page.list.search.setText("ЕЛ")
    qtbot.wait(200)
    idle()

    assert surnames(page) == ["Елин", "Ёлкина"]
    assert page.list.count.text() == "найдено 2 из 4"


def test_nothing_found_offers_to_show_everything(qtbot, page, idle):
    page.list.search.setText("Щ")
    qtbot.wait(200)
    idle()
    assert page.list.nothing_found.isVisible()

    page.list.nothing_found.link.click()
    qtbot.wait(200)
    idle()
    assert len(surnames(page)) == 4


def test_a_click_on_a_header_sorts_and_the_third_one_restores(page, idle):
    header = page.list.table.horizontalHeader()
    header.setSortIndicator(0, Qt.SortOrder.DescendingOrder)
    idle()
    assert surnames(page)[0] == "Яковлева"

    header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    idle()
    assert surnames(page)[0] == "Елин"


def test_a_saved_record_appears_and_is_chosen(qtbot, page, idle):
    dialog = opened(qtbot, page, page.editing.add)
    dialog.form.editors["surname"].line.setText("Абрамова")
    dialog.form.editors["given_name"].line.setText("Вера")
    dialog.submit()
    qtbot.waitUntil(lambda: "Абрамова" in surnames(page))
    idle()

    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))
    assert page.list.table.selected_rows() == [0]


def test_what_was_typed_stays_when_saving_fails(qtbot, page, idle):
    dialog = opened(qtbot, page, page.editing.add)
    dialog.form.editors["surname"].line.setText("Абрамова")
    dialog.form.editors["snils"].line.setText("112-233-445 00")
    dialog.submit()
    qtbot.waitUntil(dialog.summary.isVisible)

    assert dialog.form.editors["surname"].line.text() == "Абрамова"
    assert "Заполните поле «Имя»." in dialog.form.editors["given_name"].message.text()
    assert "2 замечания: «Имя», «СНИЛС»" in dialog.summary.text()
    assert dialog.form.editors["given_name"].line.hasFocus()


def test_double_click_asks_for_the_card_where_there_is_one(page, desk):
    asked = []
    desk.page_requested.connect(asked.append)
    page.list.table.opened.emit(1)

    assert asked == [PageRequest("people", page.list.model.ids[1])]


def test_the_form_opens_from_the_keyboard(qtbot, page, idle):
    page.list.table.selectRow(1)
    dialog = opened(qtbot, page, lambda: qtbot.keyClick(page.list.table, Qt.Key.Key_F2))
    idle()

    assert dialog.form.editors["surname"].line.text() == "Ёлкина"
    assert dialog.title.text() == "Ёлкина Анна"
    assert not dialog.changed


def test_keys_open_and_delete(qtbot, page, idle):
    page.list.table.selectRow(0)
    qtbot.keyClick(page.list.table, Qt.Key.Key_Delete)
    idle()
    assert surnames(page) == ["Ёлкина", "Жуков", "Яковлева"]

    page.list.table.selectRow(0)
    qtbot.keyClick(page.list.table, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: page.findChild(RecordDialog) is not None)


def test_deletion_needs_no_question_and_is_taken_back(qtbot, page, desk, idle):
    notices = []
    desk.notice_posted.connect(notices.append)
    page.list.table.selectAll()
    page.delete()
    idle()
    assert surnames(page) == []
    assert (notices[0].text, notices[0].undoable) == ("Удалено: 4 записи.", True)

    desk.undo()
    idle()
    assert len(surnames(page)) == 4


def test_a_record_in_use_is_kept_and_the_reason_told(qtbot, page, desk, idle):
    notices = []
    desk.notice_posted.connect(notices.append)

    def refer(workspace, _progress):
        school = {"code": "1", "short_name": "СОШ", "kind": "school"}
        workspace.registry.save("organizations", school)
        values = {"person": 1, "organization": 1, "position": "Учитель", "kind": "main"}
        return workspace.registry.save("employments", values)

    desk.session.ask(refer, desk)
    idle()
    page.list.table.selectAll()
    page.delete()
    idle()

    assert "ссылаются" in notices[0].text
    assert len(surnames(page)) == 4


def test_chosen_rows_are_copied_as_excel_takes_them(qapp, page, idle):
    page.list.table.selectRow(0)
    page.list.table.copy_selection()
    idle()

    lines = qapp.clipboard().text().splitlines()
    assert lines[0].split("\t")[:2] == ["Фамилия", "Имя"]
    assert lines[1].split("\t")[:2] == ["Елин", "Анна"]
    assert len(lines) == 2


def test_export_writes_what_the_list_shows(qtbot, page, desk, idle, *, tmp_path, monkeypatch):
    out = tmp_path / "список.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    notices = []
    desk.notice_posted.connect(notices.append)
    page.list.search.setText("жуков")
    qtbot.wait(200)
    idle()
    page.export()
    idle()

    assert out.is_file()
    assert notices[0].text == "В файл «список.xlsx» записано: 1 строка."


def test_a_filter_narrows_the_list_and_its_chip_removes_it(page, idle):
    page.list.filter_button.set_filters((("sex", "m"),))
    idle()
    assert surnames(page) == []

    page.list.chips.removed.emit("sex")
    idle()
    assert len(surnames(page)) == 4


def test_a_page_asked_for_with_a_record_opens_it(qtbot, page, idle):
    record_id = page.list.model.ids[2]
    dialog = opened(qtbot, page, lambda: page.take(PageRequest("people", record_id)))
    idle()

    assert dialog.record_id == record_id


def test_widths_of_columns_are_kept(qtbot, page, desk, idle):
    page.list.table.setColumnWidth(0, 321)
    again = SectionPage(SECTIONS["people"], desk)
    qtbot.addWidget(again)
    again.show()
    again.refresh()
    idle()

    assert again.list.table.columnWidth(0) == 321


def test_thousands_of_rows_are_fetched_by_pages(qtbot, page, desk, idle):
    def crowd(workspace, _progress):
        with action(workspace.database, "Толпа") as run:
            names = [f"Щукина{number:04}" for number in range(CROWD)]
            run.insert(PEOPLE, [Person(surname=name, given_name="Анна") for name in names])

    desk.session.ask(crowd, desk)
    page.refresh()
    idle()
    model = page.list.model
    assert model.rowCount() == CROWD + 4
    assert model.index(2 * PAGE + 1, 0).data() == "…"

    qtbot.waitUntil(lambda: model.index(2 * PAGE + 1, 0).data() != "…")
    assert model.index(0, 0).data() == "Елин"


@pytest.mark.parametrize("section", ALL_SECTIONS, ids=lambda section: section.key)
def test_every_section_has_its_page_and_its_form(qtbot, desk, idle, section):
    page = SectionPage(section, desk)
    qtbot.addWidget(page)
    page.refresh()
    page.editing.add()
    idle()
    dialog = page.findChild(RecordDialog)

    assert set(dialog.values()) == {kind.name for kind in section.fields}
    assert not dialog.changed
