"""References to records of another section: found by typing, never by loading them all."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from mms_desktop.domain.fields import Link, Links
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.editors.editor import Editor
from mms_desktop.ui.icons import icon
from mms_desktop.ui.session import Session
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.filters import FilterChip

if TYPE_CHECKING:
    from mms_desktop.services.registry import Named
    from mms_desktop.services.workspace import Workspace

ID_ROLE = Qt.ItemDataRole.UserRole
OFFERED = 30
NOTHING = "Ничего не найдено"
OPEN_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_F4)


class RecordSearch(QLineEdit):
    """A line in which records of one section are found by typing.

    Signals:
        chosen: (int, str) A record was chosen: its id and caption.
    """

    chosen = Signal(int, str)

    def __init__(self, session: Session, section: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._section = section
        self._asked = 0
        self._offers = QStandardItemModel(self)
        self._completer = QCompleter(self._offers, self)
        self._completer.setWidget(self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(10)
        # The stubs do not know that a signal with two signatures is asked for by one of them.
        activated: Any = self._completer.activated
        activated[QModelIndex].connect(self._choose)
        self.setPlaceholderText("Начните вводить, чтобы найти")
        opener = self.addAction(
            icon("chevron-down", Tone.MUTED), QLineEdit.ActionPosition.TrailingPosition
        )
        opener.triggered.connect(self.offer_all)
        self._pause = QTimer(self, singleShot=True, interval=metrics.SEARCH_PAUSE_MS)
        self._pause.timeout.connect(self.search)
        self.textEdited.connect(self._wait_for_more)

    @Slot()
    def search(self) -> None:
        """Offer the records in which the words typed occur."""
        self._ask(self.text().strip())

    @Slot()
    def offer_all(self) -> None:
        """Offer the first records of the section."""
        self.setFocus()
        self._ask("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OPEN_KEYS and not self._completer.popup().isVisible():
            self._ask("")
        else:
            super().keyPressEvent(event)

    @Slot()
    def _wait_for_more(self) -> None:
        self._pause.start()

    def _ask(self, words: str) -> None:
        self._asked += 1
        number, section = self._asked, self._section

        def question(workspace: "Workspace", _progress: Progress) -> Any:
            return number, workspace.registry.options(section, words, OFFERED)

        self._session.ask(question, self, self._offer)

    def _offer(self, answer: "tuple[int, list[Named]]") -> None:
        number, found = answer
        if number != self._asked or not self.hasFocus():
            return
        self._offers.clear()
        for named in found:
            item = QStandardItem(named.caption)
            item.setData(named.id, ID_ROLE)
            self._offers.appendRow(item)
        if not found:
            nothing = QStandardItem(NOTHING)
            nothing.setEnabled(False)
            self._offers.appendRow(nothing)
        self._completer.complete()

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        record_id = index.data(ID_ROLE)
        if isinstance(record_id, int):
            self._pause.stop()
            self.setText(str(index.data()))
            self.setCursorPosition(0)
            self.chosen.emit(record_id, self.text())


class LinkEditor(Editor):
    """One record of another section, or none."""

    def __init__(self, kind: Link, session: Session, parent: QWidget | None = None) -> None:
        self.line = RecordSearch(session, kind.to)
        super().__init__(kind, self.line, parent)
        self._target: int | None = None
        self._captions: dict[int, str] = {}
        self.line.setClearButtonEnabled(False)
        self.line.chosen.connect(self._take)
        self.line.textEdited.connect(self._forget)
        self.line.editingFinished.connect(self.check)

    def read(self) -> object:
        return self._target

    def write(self, value: Any) -> None:
        self._target = value
        self.line.setText(self._captions.get(value, "") if value else "")
        self.line.setCursorPosition(0)

    def typed(self) -> object:
        return self._target if self._target is not None else self.line.text().strip() or None

    def put_back(self, raw: Any) -> None:
        self.write(raw if isinstance(raw, int) else None)
        if isinstance(raw, str):
            self.line.setText(raw)

    def learn(self, captions: dict[int, str]) -> None:
        self._captions |= captions

    def unfinished(self) -> str:
        typed = self.line.text().strip()
        if self._target is not None or not typed:
            return ""
        section = SECTIONS[self.kind.to].title if isinstance(self.kind, Link) else ""
        return (
            f"«{typed}» не выбрано: найдите запись в разделе «{section}» и выберите её из списка."
        )

    @Slot(int, str)
    def _take(self, record_id: int, caption: str) -> None:
        self._captions[record_id] = caption
        self._target = record_id
        self.say()
        self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        self._target = None
        self.changed.emit()


class LinksEditor(Editor):
    """Several records of another section, in the order of choosing; a chip for each."""

    def __init__(self, kind: Links, session: Session, parent: QWidget | None = None) -> None:
        self.line = RecordSearch(session, kind.to)
        self.line.setPlaceholderText("Добавить: начните вводить")
        super().__init__(kind, self.line, parent)
        self._targets: list[int] = []
        self._captions: dict[int, str] = {}
        self._chips = QVBoxLayout()
        self._chips.setSpacing(metrics.TINY_GAP)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertLayout(0, self._chips)
        self.line.chosen.connect(self._take)
        self.line.textEdited.connect(self.changed)
        self.line.installEventFilter(self)

    def read(self) -> object:
        return tuple(self._targets)

    def write(self, value: Any) -> None:
        self._targets = list(value or ())
        self.line.clear()
        self._show_chips()

    def typed(self) -> object:
        words = self.line.text().strip()
        return (*self._targets, words) if words else tuple(self._targets)

    def put_back(self, raw: Any) -> None:
        kept = raw or ()
        self.write([one for one in kept if isinstance(one, int)])
        self.line.setText(" ".join(one for one in kept if isinstance(one, str)))

    def learn(self, captions: dict[int, str]) -> None:
        self._captions |= captions

    def unfinished(self) -> str:
        typed = self.line.text().strip()
        return (
            f"«{typed}» не выбрано из списка: выберите запись или очистите поле." if typed else ""
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self.say(self.unfinished())
        return super().eventFilter(watched, event)

    @Slot(int, str)
    def _take(self, record_id: int, caption: str) -> None:
        self._captions[record_id] = caption
        if record_id not in self._targets:
            self._targets.append(record_id)
        self.line.clear()
        self._show_chips()
        self.changed.emit()

    @Slot()
    def _remove(self) -> None:
        chip = self.sender()
        if isinstance(chip, FilterChip):
            self._targets.remove(int(chip.key))
            self._show_chips()
            self.changed.emit()
            self.line.setFocus()

    def _show_chips(self) -> None:
        while self._chips.count():
            old = self._chips.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        for target in self._targets:
            chip = FilterChip(str(target), self._captions.get(target, str(target)), self)
            chip.setToolTip("Убрать из списка")
            chip.clicked.connect(self._remove)
            self._chips.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
