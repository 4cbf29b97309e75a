"""The window of the help: contents and search on the left, the page on the right."""

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.models.entries import ListEntry
from mms_desktop.ui.models.help_pages import INDEX, HelpPage, found_pages, help_pages
from mms_desktop.ui.tokens import Tone, tokens
from mms_desktop.ui.widgets.buttons import LinkButton
from mms_desktop.ui.widgets.entry_list import EntryList
from mms_desktop.ui.widgets.entry_titles import TitleDelegate
from mms_desktop.ui.widgets.search_field import SearchField

WIDTH, HEIGHT, CONTENTS = 900, 600, 290
TEXT_MARGIN = 16


class HelpWindow(QDialog):
    """Shows the pages of the help; stays beside the window it explains.

    Signals:
        about_wanted: «О программе» was pressed.
    """

    about_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Справка")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.search = SearchField("Поиск по справке", "Поиск по справке")
        self.search.textChanged.connect(self._find)
        self.contents = EntryList("Страницы справки", TitleDelegate)
        self.contents.chosen.connect(self.show_topic)
        self.text = help_text()
        self.text.anchorClicked.connect(self._follow)
        self._list(list(help_pages().values()))
        left = QVBoxLayout()
        left.setSpacing(metrics.SMALL_GAP)
        left.addWidget(self.search)
        left.addWidget(self.contents, 1)
        self.about = LinkButton("О программе и отчёт об ошибке…")
        self.about.clicked.connect(self.about_wanted)
        left.addWidget(self.about)
        row = QHBoxLayout(self)
        row.setSpacing(metrics.GAP)
        row.addLayout(left)
        row.addWidget(self.text, 1)
        self.search.setFixedWidth(CONTENTS)
        self.contents.setFixedWidth(CONTENTS)
        self.resize(WIDTH, HEIGHT)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.search.setFocus)

    @Slot(str)
    def show_topic(self, name: str) -> None:
        """Show the page of that name; the contents when there is none."""
        page = help_pages().get(name) or help_pages()[INDEX]
        if self.contents.key != page.name and self.contents.entries.row_of(page.name) >= 0:
            self.contents.choose(page.name)
        self.text.setMarkdown(page.text)
        cursor = QTextCursor(self.text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        apart = QTextBlockFormat()
        apart.setBottomMargin(metrics.SMALL_GAP)
        cursor.mergeBlockFormat(apart)

    @Slot(QUrl)
    def _follow(self, target: QUrl) -> None:
        self.search.clear()
        self.show_topic(target.fileName().removesuffix(".md"))

    @Slot(str)
    def _find(self, words: str) -> None:
        self._list(found_pages(words))

    def _list(self, pages: list[HelpPage]) -> None:
        self.contents.entries.show_entries([ListEntry(page.name, page.title) for page in pages])


def help_text() -> QTextBrowser:
    """Return the place of a page of the help."""
    text = QTextBrowser()
    text.setAccessibleName("Страница справки")
    text.setFrameShape(QFrame.Shape.NoFrame)
    text.setOpenLinks(False)
    text.document().setDocumentMargin(TEXT_MARGIN)
    text.document().setDefaultStyleSheet(f"a {{ color: {tokens().color(Tone.ACCENT).name()}; }}")
    return text
