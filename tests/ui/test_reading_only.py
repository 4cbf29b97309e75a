"""A base that is only read: said once over the pages, and nothing that writes can be pressed."""

from dataclasses import replace

import pytest

from mms_desktop.domain.sections import SECTIONS
from mms_desktop.ui.desk import PageRequest
from mms_desktop.ui.dialogs.entry_dialog import EntryDialog
from mms_desktop.ui.pages.journal import JournalPage
from mms_desktop.ui.pages.sections.page import SectionPage
from mms_desktop.ui.shell.window import ShellWindow
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.column_fitting import fitting, shared_out

REASON = "База «base» занята: с ней работает другая программа."


@pytest.fixture
def read_only(session):
    session.facts = replace(session.facts, read_only=True, refusal=REASON)
    return session.facts


def test_banner_says_why_and_the_bar_is_off(qtbot, theme, desk, session, read_only):
    window = ShellWindow(desk)
    qtbot.addWidget(window)
    session.opened.emit(read_only)
    assert not window.access.isHidden()
    assert window.access.words.text() == f"Только просмотр. {REASON}"
    for button in (window.top_bar.load, window.top_bar.undo, window.top_bar.redo):
        assert not button.isEnabled()
        assert button.toolTip() == REASON


def test_section_page_only_shows(qtbot, theme, desk, read_only, idle):
    page = SectionPage(SECTIONS["organizations"], desk)
    qtbot.addWidget(page)
    page.refresh()
    idle()
    enabled = {button.text().strip(): button.isEnabled() for button in page.findChildren(Button)}
    assert enabled["В Excel"]
    assert not enabled["Добавить"]
    assert not enabled["Загрузить список"]
    with qtbot.waitSignal(desk.notice_posted) as told:
        page.editing.add()
    assert told.args[0].text == REASON


def test_refused_button_stays_off(qtbot, theme):
    button = Button("Закрыть период")
    qtbot.addWidget(button)
    button.refuse(REASON)
    button.setEnabled(True)
    assert not button.isEnabled()


def test_journal_entry_shows_what_was_and_what_is(qtbot, theme, desk, session, idle):
    def question(workspace, _progress):
        values = {"code": "s1", "short_name": "Школа 1", "kind": "school"}
        done = workspace.registry.save("organizations", values)
        return workspace.registry.save(
            "organizations", values | {"short_name": "Школа № 1"}, done.changes[0].record_id
        )

    session.ask(question, desk)
    idle()
    page = JournalPage(desk)
    qtbot.addWidget(page)
    page.refresh()
    idle()
    page.table.opened.emit(0)
    idle()
    (dialog,) = page.findChildren(EntryDialog)
    cells = [dialog.model.index(0, column).data() for column in range(2, 5)]
    assert cells[1:] == ["Школа 1", "Школа № 1"]
    assert not dialog.undo.isHidden()
    dialog.undo.click()
    idle()
    page.refresh()
    idle()
    assert page.model.index(0, 4).data() == "отмена"


def test_backups_are_a_page_of_the_window(qtbot, theme, desk, session, idle):
    window = ShellWindow(desk)
    qtbot.addWidget(window)
    window.show_base(session.facts)
    window.show_page(PageRequest("backups"))
    idle()
    assert window.pages.current_key == "backups"


def test_columns_share_the_room_and_the_last_is_not_cut():
    assert shared_out([100, 100], [50, 50], 300) == [150, 150]
    widths = shared_out([300, 100], [180, 100], 340)
    assert sum(widths) <= 340
    assert widths == [240, 100]


@pytest.mark.parametrize(("room", "shown"), [(1000, 5), (799, 3), (10, 3)])
def test_columns_without_room_are_left_out_from_the_end(room, shown):
    assert fitting([200, 200, 200, 200, 200], room) == shown
