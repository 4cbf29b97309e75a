"""Search over everything (Ctrl+K): screens at once, people and organizations as they are found."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from mms_desktop.domain.search import SearchWord, search_words
from mms_desktop.domain.text import fold
from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.catalogue import PAGES
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.icons import icon
from mms_desktop.ui.sections import SECTION_LOOKS
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace

HIT_ROLE = Qt.ItemDataRole.UserRole
SEARCHED = ("people", "organizations", "associations", "events")
SCREENS = 5
EACH = 6
ROW = 32
MOST_ROWS = 12
MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: a page, or a record on a page."""

    key: str
    record_id: int
    caption: str
    kind: str


class GlobalSearch(SearchField):
    """The search field of the top bar with its list of hits."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            "Найти человека, организацию, раздел…   Ctrl+K", "Поиск по всей базе", parent
        )
        self._desk = desk
        self._asked = 0
        self._found: HitList | None = None
        self.setFixedWidth(metrics.SEARCH_WIDTH)
        self._pause = QTimer(self, singleShot=True, interval=metrics.SEARCH_PAUSE_MS)
        self._pause.timeout.connect(self.search)
        self.textEdited.connect(self._pause.start)

    @Slot()
    def start(self) -> None:
        """Take the keyboard; what was typed before is replaced by typing."""
        self.setFocus()
        self.selectAll()

    @Slot()
    def search(self) -> None:
        """Look for what is typed."""
        words = self.text().strip()
        self._asked += 1
        if not words:
            self.close_hits()
            return
        self._show((self._asked, ()))
        if self._desk.session.facts is None:
            return
        number = self._asked

        def question(workspace: "Workspace", _progress: Progress) -> Any:
            return number, found_records(workspace, words)

        self._desk.session.ask(question, self, self._show)

    @Slot()
    def close_hits(self) -> None:
        """Put the list away."""
        if self._found is not None:
            self._found.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = self._found is not None and self._found.isVisible()
        if shown and self._found and event.key() in MOVES:
            self._found.move_choice(event)
        elif shown and self._found and event.key() in ENTER:
            self._open(self._found.list.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.close_hits()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.close_hits()

    def _show(self, answer: tuple[int, Sequence[Hit]]) -> None:
        number, records = answer
        if number != self._asked or not self.hasFocus():
            return
        if self._found is None:
            self._found = HitList(self.window())
            self._found.list.clicked.connect(self._open)
        self._found.show_hits([*found_screens(self.text()), *records])
        corner = self.mapTo(self.window(), QPoint(0, self.height() + metrics.TINY_GAP))
        self._found.move(corner)
        self._found.show()
        self._found.raise_()

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        hit = index.data(HIT_ROLE)
        if isinstance(hit, Hit):
            self.clear()
            self.close_hits()
            self._desk.show_page(hit.key, hit.record_id)


class HitList(QFrame):
    """What was found, over the page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("found")
        self._model = QStandardItemModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName("Найденное")
        self.list.setIconSize(QSize(metrics.ICON, metrics.ICON))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.list)
        parent.installEventFilter(self)

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show these hits, the first of them chosen."""
        self._model.clear()
        for hit in hits:
            icon_name = PAGES[hit.key].icon if hit.key in PAGES else "magnify"
            words = f"{hit.caption}   ·   {hit.kind}" if hit.record_id else hit.caption
            item = QStandardItem(icon(icon_name, Tone.MUTED), words)
            item.setData(hit, HIT_ROLE)
            item.setSizeHint(QSize(0, ROW))
            self._model.appendRow(item)
        if not hits:
            nothing = QStandardItem("Ничего не найдено")
            nothing.setEnabled(False)
            nothing.setSizeHint(QSize(0, ROW))
            self._model.appendRow(nothing)
        self.list.setCurrentIndex(self._model.index(0, 0))
        rows = min(self._model.rowCount(), MOST_ROWS)
        self.resize(metrics.SEARCH_WIDTH + 90, rows * ROW + 12)

    def move_choice(self, event: QKeyEvent) -> None:
        """Let the list take a key that moves the choice."""
        self.list.keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.hide()
        return super().eventFilter(watched, event)


def found_screens(words: str) -> list[Hit]:
    """Return the pages in whose name words begin as those typed, in either keyboard layout."""
    wanted = search_words(words)
    found = [
        page for page in PAGES.values() if not page.under and begins_as(fold(page.name), wanted)
    ]
    return [Hit(page.key, 0, page.name, "раздел") for page in found[:SCREENS]]


def begins_as(name: str, words: Sequence[SearchWord]) -> bool:
    """Tell whether for every word one of the name begins with one of its spellings."""
    line = f" {name}"
    return all(any(f" {part}" in line for part in word.spellings) for word in words)


def found_records(workspace: "Workspace", words: str) -> list[Hit]:
    """Return the records in which the words occur; runs on the worker thread."""
    return [
        Hit(key, named.id, named.caption, SECTION_LOOKS[key].name)
        for key in SEARCHED
        for named in workspace.registry.options(key, words, EACH)
    ]
