"""Indicators of one's own on the page «Показатели»: composing, changing and removing them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.dialogs.own_indicator_dialog import (
    Composing,
    OwnIndicatorDialog,
    read_composing,
)
from mms_desktop.ui.messages import told

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace


class OwnIndicators(QObject):
    """Opens the form of an indicator and keeps what comes of it.

    Signals:
        saved: (str) The indicator of that code was stored.
    """

    saved = Signal(str)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self.code = ""

    @Slot()
    def add(self) -> None:
        """Open the form of a new indicator."""
        self._compose("")

    @Slot()
    def edit(self) -> None:
        """Open the form of the chosen indicator."""
        self._compose(self.code)

    @Slot()
    def remove(self) -> None:
        """Remove the chosen indicator; the toast offers to take it back."""
        code = self.code

        def question(workspace: "Workspace", _progress: Progress) -> ChangeSet:
            from mms_desktop.services.monitoring.own_indicators import forget_own

            return forget_own(workspace.database, code)

        self._desk.session.ask(question, self, self._on_removed)

    def _compose(self, code: str) -> None:
        def question(workspace: "Workspace", _progress: Progress) -> Composing:
            return read_composing(workspace, code)

        if not self._desk.refusal:
            self._desk.session.ask(question, self, self._open)

    def _open(self, composing: Composing) -> None:
        dialog = OwnIndicatorDialog(composing, self._window)
        dialog.submitted.connect(self._save)
        dialog.open()

    @Slot(object)
    def _save(self, dialog: OwnIndicatorDialog) -> None:
        values, composing = dialog.values(), dialog.composing
        code = composing.known.code if composing.known else composing.code_for(values["title"])

        def question(workspace: "Workspace", _progress: Progress) -> ChangeSet:
            from mms_desktop.services.monitoring.own_indicators import own_of, store_own

            return store_own(workspace.database, (own_of(code, values),))

        def on_done(_done: ChangeSet) -> None:
            dialog.accept()
            self.saved.emit(code)
            self._desk.notify("Показатель сохранён.", undoable=True)

        def on_failed(error: Exception) -> None:
            dialog.message.show_problem(told(error).text)

        self._desk.session.ask(question, dialog, on_done, on_failed)

    def _on_removed(self, _done: ChangeSet) -> None:
        self._desk.notify("Свой показатель убран.", undoable=True)
