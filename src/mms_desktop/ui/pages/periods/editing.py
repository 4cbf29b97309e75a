"""Saving what the form of a period holds; what is typed stays when saving fails."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.issues import RecordInvalid
from mms_desktop.domain.sections.periods import PERIODS
from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.pages.periods.dialog import PeriodDialog

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace


class PeriodEditing(QObject):
    """Shows the form of a period over a page.

    Signals:
        saved: (str) The period of that code was stored.
    """

    saved = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent

    def open(self, period: Any, suggestions: tuple[str, ...]) -> None:
        """Open the form of the period, or of a new one."""
        dialog = PeriodDialog(period, suggestions, self._window)
        dialog.submitted.connect(self._save)
        dialog.open()

    @Slot(object)
    def _save(self, dialog: PeriodDialog) -> None:
        values, record_id = dialog.values(), dialog.record_id

        def question(workspace: "Workspace", _progress: Progress) -> ChangeSet:
            return workspace.registry.save(PERIODS.key, values, record_id)

        def on_done(_changes: ChangeSet) -> None:
            self.saved.emit(str(values["code"]))
            dialog.accept()

        def on_failed(error: Exception) -> None:
            if isinstance(error, RecordInvalid):
                dialog.show_issues(error.issues)
            else:
                self._desk.session.operations.failed.emit(error)

        self._desk.session.ask(question, dialog, on_done, on_failed)
