"""The bin and the history of a record, as they are used."""

import pytest
from PySide6.QtCore import Qt

from mms_desktop.domain.sections import SECTIONS
from mms_desktop.ui.dialogs.history_dialog import HistoryDialog
from mms_desktop.ui.dialogs.record_dialog import RecordDialog
from mms_desktop.ui.pages.bin import BinPage
from mms_desktop.ui.pages.sections.page import SectionPage
from mms_desktop.ui.widgets.buttons import Button


@pytest.fixture
def fill():
    def put(workspace):
        save = workspace.registry.save
        save("organizations", {"code": "s1", "short_name": "СОШ № 1", "kind": "school"})
        for surname in ("Ёлкина", "Жуков", "Яковлева"):
            save("people", {"surname": surname, "given_name": "Анна"})
        save("people", {"surname": "Ёлкина", "given_name": "Анна", "phone": "555-44-33"}, 1)
        save("people", {"surname": "Ёлкина-Белова", "given_name": "Анна"}, 1)
        workspace.registry.delete("people", [2])
        workspace.registry.delete("organizations", [1])

    return put


@pytest.fixture
def page(qtbot, desk, idle):
    page = BinPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    idle()
    return page


def shown(page):
    return [page.model.index(row, 0).data() for row in range(page.model.rowCount())]


def test_bin_lists_what_was_deleted_and_narrows_it(page):
    assert shown(page) == ["СОШ № 1", "Жуков Анна"]
    page.search.setText("жуков")
    assert shown(page) == ["Жуков Анна"]
    page.search.clear()
    page.section.setCurrentIndex(page.section.findData("organizations"))
    assert shown(page) == ["СОШ № 1"]


def test_chosen_records_come_back_and_the_rest_stays(page, idle, desk):
    notices = []
    desk.notice_posted.connect(notices.append)
    assert not page.restore_button.isEnabled()
    page.table.selectRow(1)
    assert page.restore_button.isEnabled()
    page.restore_button.click()
    idle()
    page.refresh()
    idle()
    assert shown(page) == ["СОШ № 1"]
    assert (notices[0].text, notices[0].undoable) == ("Восстановлено: 1 запись.", True)
    desk.undo()
    idle()
    page.refresh()
    idle()
    assert sorted(shown(page)) == ["Жуков Анна", "СОШ № 1"]


def test_refusal_is_told_on_the_page(qtbot, page, idle, desk):
    def occupy(workspace, _progress):
        values = {"code": "s1", "short_name": "Школа", "kind": "school"}
        return workspace.registry.save("organizations", values)

    desk.session.ask(occupy, page)
    idle()
    page.table.selectRow(0)
    page.restore()
    idle()
    assert page.refusals.isVisible()
    assert "«СОШ № 1» не восстановлено" in page.refusals.words.text()


def test_empty_bin_says_so(qtbot, page, idle):
    page.table.selectAll()
    page.restore()
    idle()
    page.refresh()
    idle()
    assert page.empty.isVisible()
    assert not page.restore_button.isVisible()


def test_history_tells_every_field_before_and_after(qtbot, desk, idle):
    people = SectionPage(SECTIONS["people"], desk)
    qtbot.addWidget(people)
    people.show()
    people.editing.open(1)
    idle()
    form = people.findChild(RecordDialog)
    button = next(one for one in form.findChildren(Button) if one.text().strip() == "История")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    idle()
    dialog = form.findChild(HistoryDialog)
    rows = [
        tuple(dialog.model.index(row, column).data() for column in (1, 2, 3, 4))
        for row in range(dialog.model.rowCount())
    ]
    assert rows[:2] == [
        ("Изменено: Педагоги и руководители", "Фамилия", "Ёлкина", "Ёлкина-Белова"),
        ("Изменено: Педагоги и руководители", "Телефон", "555-44-33", "—"),
    ]
    assert ("Добавлено: Педагоги и руководители", "запись добавлена", "—", "—") in rows
    assert all(dialog.model.index(row, 5).data() != "" for row in range(dialog.model.rowCount()))
    form.reject()


def test_new_record_has_no_history(qtbot, desk, idle):
    people = SectionPage(SECTIONS["people"], desk)
    qtbot.addWidget(people)
    people.editing.add()
    idle()
    form = people.findChild(RecordDialog)
    assert "История" not in [one.text().strip() for one in form.findChildren(Button)]
