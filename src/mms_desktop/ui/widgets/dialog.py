"""A dialog where Enter does what it is open for."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog

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
