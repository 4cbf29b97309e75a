"""The help: a page for everything in the window, links that lead somewhere, F1."""

import re

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QWidget

from mms_desktop.paths import resources_dir
from mms_desktop.ui.catalogue import PAGES
from mms_desktop.ui.dialogs.help_window import HelpWindow
from mms_desktop.ui.models.help_pages import INDEX, found_pages, help_pages, topic_of
from mms_desktop.ui.shell.window import ShellWindow

LINK = re.compile(r"\]\(([^)]+)\)")


@pytest.mark.parametrize("key", ["", *PAGES])
def test_every_page_of_the_window_has_its_help(key):
    assert topic_of(key) in help_pages()


@pytest.mark.parametrize("page", help_pages().values(), ids=lambda page: page.name)
def test_links_lead_to_pages_that_are_there(page):
    assert page.title
    for target in LINK.findall(page.text):
        assert target.removesuffix(".md") in help_pages(), target


def test_contents_name_every_page_and_no_file_is_forgotten():
    listed = {target.removesuffix(".md") for target in LINK.findall(help_pages()[INDEX].text)}
    assert listed == set(help_pages()) - {INDEX}
    files = {path.stem for path in (resources_dir() / "help" / "ru").glob("*.md")}
    assert files == set(help_pages())


def test_search_finds_words_of_a_page():
    assert "backups" in [page.name for page in found_pages("ФЛЕШКЕ")]
    assert found_pages("нет такого слова") == []


@pytest.fixture
def below(qtbot, theme):
    below = QWidget()
    qtbot.addWidget(below)
    return below


@pytest.fixture
def help_window(below):
    return HelpWindow(below)


def test_link_opens_another_page(help_window):
    help_window.show_topic("start")
    help_window.text.anchorClicked.emit(QUrl("staff.md"))
    assert help_window.contents.key == "staff"
    assert "Как загрузить список школы" in help_window.text.toPlainText()


def test_unknown_topic_opens_the_contents(help_window):
    help_window.show_topic("nothing")
    assert help_window.text.toPlainText().startswith("Справка")


def test_search_narrows_the_contents(help_window):
    help_window.search.setText("лист восстановления")
    assert help_window.contents.entries.row_of("key") >= 0
    assert help_window.contents.entries.row_of("reports") == -1


def test_f1_opens_the_help_about_the_page_in_sight(qtbot, theme, desk, idle):
    window = ShellWindow(desk)
    qtbot.addWidget(window)
    window.show_base(desk.session.facts)
    desk.show_page("journal")
    idle()
    window.help.open()
    window.help.open()
    (shown,) = window.findChildren(HelpWindow)
    assert "Ctrl+Z" in shown.text.toPlainText()
