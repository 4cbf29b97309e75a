"""Nothing but the window is shown, and the keys go where they are meant to."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from mms_desktop.app import make_import_dialog
from mms_desktop.ui.catalogue import PAGES
from mms_desktop.ui.desk import Desk, PageRequest
from mms_desktop.ui.session import Session
from mms_desktop.ui.shell.window import ShellWindow


class Watcher(QObject):
    """Notes every widget without a parent that is shown as a window."""

    def __init__(self):
        super().__init__()
        self.seen = []

    def eventFilter(self, watched, event):  # noqa: N802 - named by Qt
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget):
            bare = watched.isWindow() and watched.windowType() is Qt.WindowType.Window
            if bare and not isinstance(watched, ShellWindow):
                self.seen.append(f"{type(watched).__name__}: {watched.accessibleName()}")
        return False


@pytest.fixture
def fill():
    def district(workspace):
        registry = workspace.registry
        registry.save("organizations", {"code": "1", "short_name": "СОШ № 1", "kind": "school"})
        registry.save("people", {"surname": "Ёлкина", "given_name": "Анна"})

    return district


@pytest.fixture
def watcher(qapp):
    watcher = Watcher()
    qapp.installEventFilter(watcher)
    yield watcher
    qapp.removeEventFilter(watcher)


@pytest.fixture
def window(qtbot, operations, settings, idle, *, watcher, workspace_path, theme):
    session = Session(operations)
    window = ShellWindow(Desk(session, settings), make_import_dialog)
    qtbot.addWidget(window)
    window.show()
    session.open(workspace_path)
    idle()
    yield window
    session.close()


def test_nothing_but_the_window_is_shown_while_pages_are_made(window, idle, watcher):
    for key in PAGES:
        window.show_page(PageRequest(key, 1 if key in ("person", "organization") else 0))
        idle()
    for key in ("staff", "events"):
        window.load_into(key)
        idle()
        for dialog in window.findChildren(QDialog):
            dialog.done(0)
    assert watcher.seen == []


def test_keys_of_a_section_work_wherever_the_focus_was_left(qtbot, window, idle):
    window.activateWindow()
    window.show_page(PageRequest("people"))
    idle()
    window.pages.setFocus()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.pages, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.currentWidget().list.search.hasFocus()


def test_page_opened_from_the_search_takes_the_keys(qtbot, window, idle):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_page(PageRequest("people"))
    idle()
    window.top_bar.search.start()
    window.show_page(PageRequest("people", 1))
    idle()
    card = window.pages.currentWidget()
    assert card.hasFocus() or card.isAncestorOf(window.focusWidget())
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    idle()
    assert window.pages.current_key == "people"


def test_arrow_down_leads_from_the_search_of_a_list_into_it(qtbot, window, idle):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_page(PageRequest("people"))
    idle()
    shown = window.pages.currentWidget().list
    shown.search.setFocus()
    qtbot.keyClick(shown.search, Qt.Key.Key_Down)
    assert shown.table.hasFocus()
