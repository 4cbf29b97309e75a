"""F1 in a dialog: a dialog hides the keys of the window below it."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog

from mms_desktop.ui.desk import Desk


class HelpKey(QObject):
    """Asks for one page of the help when F1 is pressed in the dialog."""

    def __init__(self, dialog: QDialog, desk: Desk, topic: str) -> None:
        super().__init__(dialog)
        self._desk = desk
        self._topic = topic
        QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), dialog, self._ask)

    @Slot()
    def _ask(self) -> None:
        self._desk.help_requested.emit(self._topic)
