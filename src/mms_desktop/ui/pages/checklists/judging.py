"""Accepting a checklist, or returning it with reasons and a file for the school."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.dialogs.checklist_return import ReturnDialog
from mms_desktop.ui.files import ask_save_path
from mms_desktop.ui.pages.checklists.sending import safe
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.checklists.responses import Filled
    from mms_desktop.services.checklists.returning import Judged
    from mms_desktop.services.checklists.status import SubjectStatus
    from mms_desktop.services.workspace import Workspace

FORMS = ("чек-лист", "чек-листа", "чек-листов")
NOTHING_TO_SEND = "Отмечать нечего: полностью заполненных и не отправленных чек-листов нет."
KINDS = "Таблица Excel (*.xlsx);;Страница HTML (*.html)"


class ChecklistJudging(QObject):
    """Decides on whole checklists of the period looked at."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._returning: Filled | None = None

    def accept(self, form: str, subject: str) -> None:
        """Mark the checklist as accepted."""
        period, today = self._desk.period, date.today()

        def question(workspace: "Workspace", _progress: Progress) -> "Judged":
            from mms_desktop.services.checklists.returning import Choice, accept_response

            monitoring = workspace.monitoring
            choice = Choice(workspace.forms[form], monitoring.period(period), subject)
            return accept_response(
                workspace.database, workspace.editions, choice, monitoring.gap_policy, today
            )

        self._desk.session.ask(question, self, self._on_accepted, self._desk.tell)

    @Slot()
    def mark_sent(self) -> None:
        """Mark the whole checklists of the period as sent to the region."""
        code = self._desk.period

        def question(workspace: "Workspace", _progress: Progress) -> int:
            from mms_desktop.services.checklists.sending import mark_sent

            monitoring = workspace.monitoring
            period = monitoring.period(code)
            database, editions = workspace.database, workspace.editions
            return len(mark_sent(database, editions, period, monitoring.gap_policy))

        self._desk.session.ask(question, self, self._on_sent, self._desk.tell)

    def offer_return(self, status: "SubjectStatus") -> None:
        """Ask for the reasons and return the checklist."""
        filled = status.filled
        if filled is None:
            return
        self._returning = filled
        dialog = ReturnDialog(filled, filled.reasons, self._window)
        dialog.submitted.connect(self._return)
        dialog.open()

    @Slot(object)
    def _return(self, reasons: Mapping[str, str]) -> None:
        one = self._returning
        if one is None:
            return
        name = safe(f"{one.form.key}_{one.subject.code}_{self._desk.period}_на доработку.xlsx")
        out = ask_save_path(self._window, self._desk.settings, name, KINDS)
        if out is not None:
            self.give_back(one, reasons, out)

    def give_back(self, one: "Filled", reasons: Mapping[str, str], out: Path) -> None:
        """Return the checklist and write the file for those who are to correct it."""
        code, today = self._desk.period, date.today()

        def question(workspace: "Workspace", _progress: Progress) -> "Judged":
            from mms_desktop.services.checklists.returning import (
                Choice,
                return_response,
                write_returned,
            )

            period = workspace.monitoring.period(code)
            choice = Choice(workspace.forms[one.form.key], period, one.subject.code)
            judged = return_response(
                workspace.database, workspace.editions, choice, reasons,
                gap_policy=workspace.monitoring.gap_policy, today=today,
            )  # fmt: skip
            write_returned(workspace.database, judged.filled, period, reasons, out)
            return judged

        def on_done(judged: "Judged") -> None:
            self._tell(judged, f"Возвращён: {one.subject.name}. Файл «{out.name}» для исправления.")

        self._desk.session.ask(question, self, on_done, self._desk.tell)

    def _on_sent(self, count: int) -> None:
        if not count:
            self._desk.notify(NOTHING_TO_SEND)
            return
        self._desk.notify(f"Отмечено отправленными: {counted(count, *FORMS)}.", undoable=True)
        # What was marked is not told one by one: pages of the period read it anew.
        self._desk.period_changed.emit(self._desk.period)

    def _on_accepted(self, judged: "Judged") -> None:
        self._tell(judged, f"Принят: {judged.filled.subject.name}.")

    def _tell(self, judged: "Judged", words: str) -> None:
        self._desk.session.operations.data_changed.emit(judged.done)
        self._desk.notify(words, undoable=True)
