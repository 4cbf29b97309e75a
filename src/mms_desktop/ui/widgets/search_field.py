"""A field to search in: a magnifier before the words, a cross after them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mms_desktop.ui.icons import icon
from mms_desktop.ui.tokens import Tone

# The name Qt gives the action of its own clear button; its picture is not of our set.
CLEAR_ACTION = "_q_qlineeditclearaction"


class SearchField(QLineEdit):
    """A line edit dressed for searching.

    Signals:
        left_down: The arrow down was pressed: what was found is to take the keys.
    """

    left_down = Signal()

    def __init__(self, placeholder: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self.addAction(icon("magnify", Tone.MUTED), QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        for action in self.findChildren(QAction, CLEAR_ACTION):
            action.setIcon(icon("close", Tone.MUTED))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        else:
            super().keyPressEvent(event)
