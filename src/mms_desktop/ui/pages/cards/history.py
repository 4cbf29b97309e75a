"""What happened to the owner of a card and to their records; a line opens what it changed."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot

from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.dialogs.entry_dialog import EntryDialog
from mms_desktop.ui.models.card_words import history_looks
from mms_desktop.ui.models.entry_words import EntryShown, captions_for, read_entry
from mms_desktop.ui.widgets.line_card import LineCard
from mms_desktop.ui.widgets.line_row import RowLook

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace

TOLD = 60
"""How many of the newest changes are listed."""


class CardHistory(LineCard):
    """Reads itself; only the newest question is answered."""

    def __init__(self, desk: Desk, section: str) -> None:
        super().__init__("history", "История изменений")
        self._desk = desk
        self._section = section
        self._record = 0
        self.opened.connect(self._open_entry)

    def ask(self, record: int) -> None:
        """Read what happened to the record and to those that refer to it."""
        self._record, key = record, self._section

        def question(workspace: "Workspace", _progress: Progress) -> Any:
            from mms_desktop.services.history import owner_history

            told = owner_history(workspace.database, key, record, TOLD)
            names = captions_for(workspace, [change for _, change in told])
            return record, history_looks(told, names, datetime.now())

        self._desk.session.ask(question, self, self._show)

    def _show(self, answer: tuple[int, list[RowLook]]) -> None:
        number, looks = answer
        if number == self._record:
            self.show_rows(looks)
            self.setVisible(bool(looks))

    @Slot(str)
    def _open_entry(self, key: str) -> None:
        entry_id = int(key.partition(":")[2])

        def question(workspace: "Workspace", _progress: Progress) -> EntryShown:
            return read_entry(workspace, entry_id)

        self._desk.session.ask(question, self, self._show_entry)

    def _show_entry(self, shown: EntryShown) -> None:
        when = f"Запись журнала № {shown.entry_id}"
        dialog = EntryDialog("Что изменилось", when, shown, self.window())
        dialog.undo.hide()
        dialog.open()
