"""The page «Журнал»: filters, the check of the chain, a file, taking back an old action."""

import openpyxl
import pytest

from mms_desktop.ui.desk import PageRequest
from mms_desktop.ui.dialogs.entry_dialog import EntryDialog
from mms_desktop.ui.pages import journal
from mms_desktop.ui.pages.journal import JournalPage

SCHOOL = {"code": "s1", "short_name": "Школа № 1", "kind": "school"}
ANNA = {"surname": "Ёлкина", "given_name": "Анна"}


@pytest.fixture
def fill():
    def work(workspace):
        workspace.registry.save("organizations", SCHOOL)
        workspace.registry.save("people", ANNA)
        workspace.registry.save("people", {"surname": "Жуков", "given_name": "Пётр"})

    return work


@pytest.fixture
def page(qtbot, theme, desk, idle):
    page = JournalPage(desk)
    qtbot.addWidget(page)
    page.refresh()
    idle()
    return page


def choose(box, data):
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def listed(page):
    return [page.model.index(row, 2).data() for row in range(page.model.rowCount())]


def test_every_filter_narrows_and_says_how_many(qtbot, page, idle):
    assert page.model.rowCount() == 3
    assert "3 записи" in page.head.subtitle.text()
    choose(page.filters.section, "organizations")
    idle()
    assert listed(page) == ["Добавлено: Организации"]
    choose(page.filters.section, "")
    page.filters.words.setText("елкина")
    qtbot.wait(250)
    idle()
    assert page.model.rowCount() == 1
    page.filters.words.clear()
    choose(page.filters.action, "undone")
    qtbot.wait(250)
    idle()
    assert page.model.rowCount() == 0
    assert page.empty.isHidden()
    choose(page.filters.action, "")
    page.filters.until.setText("1.1.2020")
    qtbot.wait(250)
    idle()
    assert page.model.rowCount() == 0
    page.filters.until.setText("не день")
    qtbot.wait(250)
    idle()
    assert page.model.rowCount() == 3
    place = page.filters.place.itemData(1)
    choose(page.filters.place, place)
    idle()
    assert page.model.rowCount() == 3
    assert page.model.index(0, 5).data() == place


def test_other_pages_lead_here_with_words(page, qtbot, idle):
    page.take(PageRequest("journal", search="жуков"))
    qtbot.wait(250)
    idle()
    assert page.model.rowCount() == 1


def test_chain_is_checked_and_a_forgery_is_found(page, desk, idle):
    page.verify()
    idle()
    assert page.result.words.text().startswith("Журнал цел: 3 записи")

    def forge(workspace, _progress):
        with workspace.database.transaction() as connection:
            connection.exec_driver_sql("UPDATE journal SET at = '2020-01-01T00:00:00' WHERE id = 2")

    desk.session.ask(forge, page)
    idle()
    page.verify()
    idle()
    assert "есть нарушения" in page.result.words.text()


def test_journal_goes_into_a_file_as_it_is_filtered(page, idle, tmp_path, monkeypatch):
    target = tmp_path / "журнал.xlsx"
    monkeypatch.setattr(journal, "ask_save_path", lambda *_arguments: target)
    choose(page.filters.section, "people")
    idle()
    page.export()
    idle()
    sheet = openpyxl.load_workbook(target).active
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert texts.count("Добавлено: Педагоги и руководители") == 2
    assert "Добавлено: Организации" not in texts
    assert "Раздел: Педагоги и руководители" in texts


def test_older_action_is_taken_back_from_its_entry(page, desk, idle):
    page.table.opened.emit(2)
    idle()
    (dialog,) = page.findChildren(EntryDialog)
    assert not dialog.undo.isHidden()
    dialog.undo.click()
    idle()
    totals = []
    desk.session.ask(
        lambda w, _p: (w.registry.total("organizations"), w.registry.total("people")),
        page,
        totals.append,
    )
    idle()
    assert totals == [(0, 2)]


def test_action_others_rest_on_stays_and_says_why(page, desk, idle, operations):
    def change(workspace, _progress):
        return workspace.registry.save("people", ANNA | {"given_name": "Инна"}, 1)

    desk.session.ask(change, page)
    idle()
    page.refresh()
    idle()
    told = []
    operations.failed.connect(told.append)
    page._take_back(2)
    idle()
    assert "изменены его записи" in told[0].message
