"""A dialog where Enter does what it is open for, with its buttons in a bar at the bottom."""

from collections.abc import Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.widgets.buttons import Button


class Dialog(QDialog):
    """Enter presses the primary button, or another one that has the focus."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Qt takes the first button laid out, often «Отмена», when the one meant was made default
        # before it was put into the dialog.
        for button in self.findChildren(Button):
            if button.window() is self and button.property("primary") and button.isVisibleTo(self):
                button.setDefault(False)
                button.setDefault(True)
                break

    def arrange(self, *parts: QLayout | QWidget, buttons: Sequence[Button]) -> None:
        """Put the parts one under another, the last one into all the room, and the bar below."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in parts:
            stretch = 1 if part is parts[-1] else 0
            if isinstance(part, QLayout):
                column.addLayout(part, stretch)
            else:
                column.addWidget(part, stretch)
        column.addWidget(_bar(buttons))


def _bar(buttons: Sequence[Button]) -> QFrame:
    """Return a bar with the buttons at its right end."""
    bar = QFrame()
    bar.setObjectName("dialogBar")
    row = QHBoxLayout(bar)
    side = metrics.PAGE_MARGIN
    row.setContentsMargins(side, metrics.GAP, side, metrics.GAP)
    row.setSpacing(metrics.SMALL_GAP)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return bar
