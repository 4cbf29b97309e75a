"""What is added to the mark of the current row: a comment and links."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QWidget

from mms_desktop.domain.checklists import Answer, Item
from mms_desktop.ui import metrics
from mms_desktop.ui.widgets.labels import MessageLabel, Role, label

HEIGHT = 54


class PlainEdit(QPlainTextEdit):
    """A small text; Tab leaves it, Ctrl+Enter and Esc go back to the row.

    Signals:
        left: The person is done with the text.
    """

    left = Signal()

    def __init__(self, name: str, placeholder: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFixedHeight(HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (control and enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ChecklistDetails(QWidget):
    """The comment and the links of one row.

    Signals:
        comment_typed: (str) The comment as it stands.
        evidence_typed: (str) The links as they stand, one a line.
        left: Back to the row.
    """

    comment_typed = Signal(str)
    evidence_typed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.comment_title = label("Комментарий", Role.SECONDARY)
        self.comment = PlainEdit("Комментарий", "Чем подтверждается балл")
        self.evidence = PlainEdit("Ссылки", "Страницы или файлы, по одной ссылке в строке, до пяти")
        self.message = MessageLabel()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(metrics.GAP)
        grid.setVerticalSpacing(metrics.TINY_GAP)
        grid.addWidget(self.comment_title, 0, 0)
        grid.addWidget(label("Ссылки", Role.SECONDARY), 0, 1)
        grid.addWidget(self.comment, 1, 0)
        grid.addWidget(self.evidence, 1, 1)
        grid.addWidget(self.message, 2, 0, 1, 2)
        for edit in (self.comment, self.evidence):
            edit.left.connect(self.left)
        self.comment.textChanged.connect(self._tell_comment)
        self.evidence.textChanged.connect(self._tell_evidence)

    def show_answer(self, item: Item, answer: Answer) -> None:
        """Show what was added to the row, keeping the cursor where nothing changed."""
        self.comment_title.setText(f"Комментарий к пункту {item.number}")
        self.message.show_problem("")
        for edit, text in (
            (self.comment, answer.comment),
            (self.evidence, "\n".join(answer.evidence)),
        ):
            edit.blockSignals(True)
            edit.setPlainText(text)
            edit.blockSignals(False)

    def set_editable(self, editable: bool) -> None:
        """Say whether the texts may be changed."""
        self.comment.setReadOnly(not editable)
        self.evidence.setReadOnly(not editable)

    @Slot()
    def _tell_comment(self) -> None:
        self.comment_typed.emit(self.comment.toPlainText())

    @Slot()
    def _tell_evidence(self) -> None:
        self.evidence_typed.emit(self.evidence.toPlainText())
