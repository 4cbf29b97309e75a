"""The frame of the window: navigation, search, period, undo, toast, progress, what it says."""

from time import perf_counter

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QToolButton, QWidget

from mms_desktop.domain.sections import ALL_SECTIONS
from mms_desktop.services.monitoring.periods import add_period
from mms_desktop.services.workspace import open_workspace
from mms_desktop.ui.catalogue import PAGE_GROUPS, PAGES
from mms_desktop.ui.desk import Desk, PageRequest
from mms_desktop.ui.sections import SECTION_LOOKS
from mms_desktop.ui.session import Session
from mms_desktop.ui.shell.periods import due_words
from mms_desktop.ui.shell.window import ShellWindow

LONG_MS = 900


@pytest.fixture
def fill():
    def district(workspace):
        registry = workspace.registry
        registry.save("organizations", {"code": "1", "short_name": "СОШ № 1", "kind": "school"})
        registry.save("people", {"surname": "Ёлкина", "given_name": "Анна"})
        add_period(workspace.database, "2023-H1")
        add_period(workspace.database, "2023-H2")

    return district


@pytest.fixture
def asked_to_load():
    return []


@pytest.fixture
def window(qtbot, operations, settings, idle, *, workspace_path, theme, asked_to_load):
    session = Session(operations)
    desk = Desk(session, settings)

    def make_import_dialog(section, desk, parent):
        asked_to_load.append(section)
        return QMessageBox(parent)

    window = ShellWindow(desk, make_import_dialog)
    qtbot.addWidget(window)
    window.show_opening()
    window.show()
    session.open(workspace_path)
    idle()
    yield window
    session.close()


def typed(widget, text):
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def test_the_window_is_called_after_the_base_and_the_status_says_how_it_is_kept(window):
    texts = [label.text() for label in window.status.findChildren(type(window.status._base))]

    assert window.windowTitle() == "Методист — Кировский район (без пароля)"
    assert "База без пароля" in texts
    assert "Кировский район · base.mms" in texts


def test_every_section_has_one_place_in_the_navigation():
    listed = [page.key for group in PAGE_GROUPS for page in group.pages]

    assert len(listed) == len(set(listed))
    assert {section.key for section in ALL_SECTIONS} <= set(listed)
    assert {section.key for section in ALL_SECTIONS} == set(SECTION_LOOKS)


@pytest.mark.parametrize("key", PAGES)
def test_every_page_opens_and_says_something(qtbot, window, idle, operations, key):
    failures = []
    operations.failed.connect(failures.append)
    window.show_page(PageRequest(key))
    idle()
    page = window.pages.currentWidget()

    assert failures == []
    assert page.head.title.text()
    assert page.head.subtitle.text()


@pytest.mark.parametrize("key", PAGES)
def test_nothing_is_clipped_or_nameless_at_the_smallest_screen(window, idle, key):
    window.resize(1366, 768)
    window.show_page(PageRequest(key))
    idle()
    shown = [w for w in window.findChildren(QWidget) if w.isVisible()]
    clipped = [
        w.text()
        for w in shown
        if isinstance(w, QPushButton | QToolButton) and w.text()
        if w.width() < w.minimumSizeHint().width()
    ]
    cut = [
        w.text()
        for w in shown
        if isinstance(w, QLabel) and w.wordWrap() and w.height() < w.heightForWidth(w.width()) - 1
    ]
    nameless = [
        (type(w).__name__, w.objectName())
        for w in shown
        if w.focusPolicy() != Qt.FocusPolicy.NoFocus and not w.objectName().startswith("qt_")
        if not QAccessible.queryAccessibleInterface(w).text(QAccessible.Text.Name)
    ]

    assert (window.width(), window.height()) == (1366, 768)
    assert clipped == []
    assert cut == []
    assert nameless == []


def test_the_newest_period_is_looked_at_and_another_can_be_chosen(window, idle):
    assert window.desk.period == "2023-H2"
    assert window.top_bar.period.button.text().strip() == "2-е полугодие 2023"

    window.desk.choose_period("2023-H1")
    idle()
    assert window.top_bar.period.button.text().strip() == "1-е полугодие 2023"
    assert window.desk.settings.period(window.desk.session.facts.path) == "2023-H1"


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (None, ""),
        (0, "сдача сегодня"),
        (1, "до сдачи 1 день"),
        (9, "до сдачи 9 дней"),
        (-2, "срок сдачи прошёл 2 дня назад"),
    ],
)
def test_how_long_until_it_is_due(left, words):
    assert due_words(left) == words


def test_search_finds_screens_and_records_and_opens_them(qtbot, window, idle):
    search = window.top_bar.search
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert search.hasFocus()

    typed(search, "елк")
    qtbot.wait(200)
    idle()
    found = search._found._model
    assert [found.item(row).text() for row in range(found.rowCount())] == [
        "Ёлкина Анна   ·   Педагоги"
    ]

    qtbot.keyClick(search, Qt.Key.Key_Return)
    idle()
    assert window.pages.current_key == "person"
    assert window.pages.currentWidget().head.title.text() == "Ёлкина Анна"


def test_search_finds_a_screen_by_its_name(qtbot, window, idle):
    search = window.top_bar.search
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    search.setFocus()
    typed(search, "журн")
    qtbot.wait(200)
    idle()
    qtbot.keyClick(search, Qt.Key.Key_Return)
    idle()

    assert window.pages.current_key == "journal"


def test_undo_says_what_was_taken_back_and_the_pages_follow(window, idle):
    window.show_page(PageRequest("people"))
    idle()
    page = window.pages.currentWidget()
    page.list.table.selectAll()
    page.delete()
    idle()
    assert window.toast.isVisible()
    assert page.list.model.rowCount() == 0

    window.toast.undo.click()
    idle()
    assert page.list.model.rowCount() == 1
    assert window.toast.words.text().startswith("Отменено: ")


def test_a_page_out_of_sight_is_fresh_when_it_comes_back(window, idle):
    window.show_page(PageRequest("people"))
    idle()
    window.show_page(PageRequest("organizations"))
    idle()

    def add(workspace, _progress):
        return workspace.registry.save("people", {"surname": "Жуков", "given_name": "Пётр"})

    window.desk.session.ask(add, window)
    idle()
    window.show_page(PageRequest("people"))
    idle()

    assert window.pages.currentWidget().list.model.rowCount() == 2


def test_a_page_asks_the_shell_to_load_a_file(window, asked_to_load):
    window.desk.import_requested.emit("staff")

    assert asked_to_load == ["staff"]


def test_long_work_is_shown_after_a_moment_and_can_be_stopped(qtbot, window, operations):
    def long(progress):
        step = 0
        while True:
            progress(step := step + 1, 0)

    window.desk.session.ask(lambda _w, progress: long(progress), window, title="Считаю")
    assert not window.progress_line.isVisible()

    qtbot.waitUntil(window.progress_line.isVisible, timeout=2000)
    window.progress_line._stop.click()
    qtbot.waitUntil(lambda: not operations.busy, timeout=500)
    assert not window.progress_line.isVisible()


def test_short_work_shows_no_progress(qtbot, window, idle):
    window.desk.session.ask(lambda _w, _p: None, window, title="Считаю")
    idle()
    qtbot.wait(LONG_MS)

    assert not window.progress_line.isVisible()


def test_an_error_is_told_in_a_box_and_the_window_lives_on(qtbot, window, idle):
    window.desk.session.ask(lambda _w, _p: 1 / 0, window)
    idle()
    box = window.findChild(QMessageBox, "error")

    assert "ошибка" in box.text()
    assert "ZeroDivisionError" not in box.text()
    box.close()


def test_the_window_never_stalls_while_records_are_written_and_read(qtbot, window, idle):
    gaps, clock = [], QTimer(window, interval=20)
    last = [perf_counter()]

    def tick():
        now = perf_counter()
        gaps.append(now - last[0])
        last[0] = now

    def crowd(workspace, progress):
        changes = None
        for number in range(150):
            values = {"surname": f"Щукина{number:04}", "given_name": "Анна"}
            changes = workspace.registry.save("people", values)
            progress(number, 150)
        return changes

    window.show_page(PageRequest("people"))
    idle()
    clock.timeout.connect(tick)
    clock.start()
    started = last[0] = perf_counter()
    window.desk.session.ask(crowd, window, title="Загружаю")
    idle()
    clock.stop()

    # A window that waits for the work stands still from its beginning to its end.
    assert max(gaps) < (perf_counter() - started) / 2


def test_closing_writes_what_is_asked_and_lets_the_base_go(window, workspace_path):
    def add(workspace, _progress):
        return workspace.registry.save("people", {"surname": "Жуков", "given_name": "Пётр"})

    window.desk.session.ask(add, window)
    window.close()

    workspace = open_workspace(workspace_path)
    total = workspace.registry.total("people")
    workspace.close()
    assert total == 2
