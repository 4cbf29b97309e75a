"""A row without a frame that opens something."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from mms_desktop.ui.widgets.card import ENTER_KEYS


class ClickableRow(QWidget):
    """Opens what it stands for on a click or Enter.

    Signals:
        opened: (str) The key of what the row stands for.
    """

    opened = Signal(str)

    def __init__(self, key: str, name: str) -> None:
        super().__init__()
        self.key = key
        self.setProperty("role", "row")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.key)
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER_KEYS:
            self.opened.emit(self.key)
        else:
            super().keyPressEvent(event)
