"""Up to five proofs of one answer: links and files, typed, pasted, dropped or chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mms_desktop.domain.checklists import EVIDENCE_LIMIT
from mms_desktop.ui import metrics
from mms_desktop.ui.files import dropped_files
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.buttons import IconButton
from mms_desktop.ui.widgets.clickable_row import ClickableRow
from mms_desktop.ui.widgets.icon_label import IconLabel
from mms_desktop.ui.widgets.labels import ElidedLabel, MessageLabel, Role, label

ROW_HEIGHT = 26
PLACEHOLDER = "Ссылка или номер документа, Enter добавит"


@dataclass(frozen=True, slots=True)
class Proof:
    """A link, or a file kept in the base when it has an id."""

    text: str
    file_id: int = 0


class LinkEdit(QLineEdit):
    """Takes one link; what is pasted may be several lines, or files.

    Signals:
        texts_given: (list of str) Links were typed or pasted.
        files_given: (list of Path) Files were pasted.
        left: Esc was pressed.
    """

    texts_given = Signal(object)
    files_given = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Добавить ссылку")
        self.setPlaceholderText(PLACEHOLDER)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.give()
        elif event.matches(QKeySequence.StandardKey.Paste) and self.take_pasted():
            event.accept()
        else:
            super().keyPressEvent(event)

    def give(self) -> None:
        """Give what is typed, if anything is."""
        if self.text().strip():
            self.texts_given.emit([self.text()])
            self.clear()

    def take_pasted(self) -> bool:
        """Give files and several lines at once; one line is pasted into the field as usual."""
        pasted = QGuiApplication.clipboard().mimeData()
        lines = lines_of(pasted)
        if files := dropped_files(pasted):
            self.files_given.emit(list(files))
        elif len(lines) > 1:
            self.texts_given.emit(lines)
        else:
            return False
        return True


class EvidenceList(QWidget):
    """The proofs of the current row.

    Signals:
        links_changed: (tuple of str) The links as they stand now.
        files_added: (list of Path) Files are to be kept.
        file_dropped: (int) The file of that id is no proof any more.
        opened: (Proof) A proof is to be looked at.
        choosing: Files are to be chosen in a dialog.
        left: Back to the row.
    """

    links_changed = Signal(object)
    files_added = Signal(object)
    file_dropped = Signal(int)
    opened = Signal(object)
    choosing = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.proofs: list[Proof] = []
        self.title = label("Подтверждения", Role.SECONDARY)
        self.edit = LinkEdit()
        self.choose = IconButton("folder-open-outline", "Приложить файл")
        self.message = MessageLabel()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._lay_out()
        self.edit.texts_given.connect(self.add_links)
        self.edit.files_given.connect(self.files_added)
        self.edit.left.connect(self.left)
        self.choose.clicked.connect(self.choosing)

    def show_proofs(self, links: Sequence[str], files: Sequence[tuple[int, str]]) -> None:
        """Show the links and the files, (id, name) each."""
        wanted = [Proof(text) for text in links] + [Proof(name, one) for one, name in files]
        self.title.setText(f"Подтверждения: {len(wanted)} из {EVIDENCE_LIMIT}")
        if wanted == self.proofs:
            return
        self.proofs = wanted
        while self._rows.count():
            old = self._rows.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        for place, proof in enumerate(wanted):
            self._rows.addWidget(self._row(place, proof))

    def set_editable(self, editable: bool) -> None:
        """Say whether proofs may be added and taken away."""
        self.edit.setEnabled(editable)
        self.choose.setEnabled(editable)
        self.setAcceptDrops(editable)

    @Slot(object)
    def add_links(self, texts: Sequence[str]) -> None:
        """Add links to those there are."""
        self.links_changed.emit((*self._links(), *texts))

    def take(self, data: QMimeData) -> None:
        """Add what was dropped or pasted: files, else lines of text."""
        if files := dropped_files(data):
            self.files_added.emit(list(files))
        elif lines := lines_of(data):
            self.add_links(lines)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.take(event.mimeData())
        event.acceptProposedAction()

    @Slot(str)
    def _open(self, place: str) -> None:
        self.opened.emit(self.proofs[int(place)])

    @Slot()
    def _drop(self) -> None:
        sender = self.sender()
        proof = self.proofs[int(sender.property("place"))]
        if proof.file_id:
            self.file_dropped.emit(proof.file_id)
        else:
            self.links_changed.emit(tuple(link for link in self._links() if link != proof.text))

    def _links(self) -> tuple[str, ...]:
        return tuple(one.text for one in self.proofs if not one.file_id)

    def _row(self, place: int, proof: Proof) -> ClickableRow:
        row = ClickableRow(str(place), f"Открыть: {proof.text}")
        row.setFixedHeight(ROW_HEIGHT)
        row.opened.connect(self._open)
        line = QHBoxLayout(row)
        line.setContentsMargins(metrics.TINY_GAP, 0, 0, 0)
        line.setSpacing(metrics.SMALL_GAP)
        name = "file-document-outline" if proof.file_id else "link-variant"
        line.addWidget(IconLabel(name, Tone.ACCENT))
        line.addWidget(ElidedLabel(proof.text), 1)
        away = IconButton("close", f"Убрать: {proof.text}")
        away.setFixedSize(ROW_HEIGHT - 4, ROW_HEIGHT - 4)
        away.setProperty("place", place)
        away.setEnabled(self.edit.isEnabled())
        away.clicked.connect(self._drop)
        line.addWidget(away)
        return row

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(metrics.TINY_GAP)
        line.addWidget(self.edit, 1)
        line.addWidget(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.TINY_GAP)
        column.addWidget(self.title)
        column.addLayout(self._rows)
        column.addLayout(line)
        column.addWidget(self.message)


def lines_of(data: QMimeData) -> list[str]:
    """Return the lines of the text, blank ones left out; addresses of the web as they stand."""
    text = data.text() if data.hasText() else "\n".join(url.toString() for url in data.urls())
    return [line.strip() for line in text.splitlines() if line.strip()]
