"""Showing the history of a record over a page or over its form."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from mms_desktop.domain.sections import SECTIONS
from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.dialogs.history_dialog import HistoryDialog
from mms_desktop.ui.dialogs.record_dialog import RecordDialog
from mms_desktop.ui.models.history_rows import HistoryShown, read_record_history
from mms_desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace


class RecordHistory(QObject):
    """Reads the history of one record and shows it."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent
        self._title = ""

    def open(self, section: str, record_id: int) -> None:
        """Show what has happened to the record."""
        self._title = SECTIONS[section].title

        def question(workspace: "Workspace", _progress: Progress) -> HistoryShown:
            return read_record_history(workspace, section, record_id)

        self._desk.session.ask(question, self, self._show)

    def put_button(self, dialog: RecordDialog) -> None:
        """Give the form of a stored record the button «История»."""
        if dialog.record_id:
            button = Button("История", "history")
            button.setAutoDefault(False)
            button.clicked.connect(self._open_shown)
            dialog.beside.insertWidget(0, button)

    @Slot()
    def _open_shown(self) -> None:
        dialog = self._parent
        if isinstance(dialog, RecordDialog) and dialog.record_id:
            self.open(dialog.form.section.key, dialog.record_id)

    def _show(self, shown: HistoryShown) -> None:
        HistoryDialog(self._title, shown, self._parent).open()
