"""What comes back to the checklists page: files looked at, compared, decided on, taken in."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.dialogs.checklist_difference import DifferenceDialog
from mms_desktop.ui.dialogs.checklist_receiving import ReceivingDialog
from mms_desktop.ui.files import EXCEL, ask_files, ask_save_path
from mms_desktop.ui.models.receiving import DECIDED, Received, outcome, received
from mms_desktop.ui.pages.checklists.sending import safe
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.checklists.collecting import Collected
    from mms_desktop.services.checklists.deciding import Decision
    from mms_desktop.services.checklists.differences import Comparison
    from mms_desktop.services.checklists.returning import Judged
    from mms_desktop.services.workspace import Workspace

RESPONSES = ("чек-лист", "чек-листа", "чек-листов")
KIND = "Бланки и таблицы ответов (*.xlsx *.html *.htm *.json *.csv *.ods *.xls);;Все файлы (*)"


class ChecklistReceiving(QObject):
    """Takes filled blanks in; where they change what was accepted, a person looks first."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._files: tuple[Path, ...] = ()
        self._comparing: Received | None = None
        self.dialog: ReceivingDialog | None = None

    @Slot()
    def ask_and_collect(self) -> None:
        """Ask for filled blanks and take them in."""
        self.collect(ask_files(self._window, self._desk.settings, "Загрузить бланки", KIND))

    def collect(self, files: Sequence[Path]) -> None:
        """Look into the files; what needs no decision is taken in at once."""
        chosen = tuple(files)
        if not chosen:
            return
        self._files = chosen

        def question(workspace: "Workspace", _progress: Progress) -> "Comparison":
            from mms_desktop.services.checklists.differences import compare

            policy = workspace.monitoring.gap_policy
            return compare(workspace.database, chosen, workspace.editions, policy)

        session = self._desk.session
        session.ask(question, self, self._on_compared, self._desk.tell, title="Читаю бланки")

    def _on_compared(self, comparison: "Comparison") -> None:
        rows = received(comparison)
        if not any(row.needs_a_look for row in rows):
            self._load(self._files)
            return
        self.dialog = ReceivingDialog(rows, self._window)
        self.dialog.comparing.connect(self._show_difference)
        self.dialog.loading.connect(self._load_rest)
        self.dialog.destroyed.connect(self._forget_dialog)
        self.dialog.open()

    @Slot()
    def _forget_dialog(self) -> None:
        self.dialog = None

    @Slot()
    def _load_rest(self) -> None:
        decided = (
            {row.file for row in self.dialog.rows if row.look is DECIDED}
            if (self.dialog)
            else set()
        )
        self._load([path for path in self._files if path.name not in decided])

    def _load(self, files: Sequence[Path]) -> None:
        chosen = tuple(files)

        def question(workspace: "Workspace", progress: Progress) -> "Collected":
            return workspace.collect(chosen, progress)

        def on_done(collected: "Collected") -> None:
            self._on_collected(chosen, collected)

        session = self._desk.session
        session.ask(question, self, on_done, self._desk.tell, title="Загружаю бланки")

    def _on_collected(self, files: Sequence[Path], collected: "Collected") -> None:
        changed = collected.accepted - collected.unchanged
        if collected.done.changes:
            self._desk.session.operations.data_changed.emit(collected.done)
        if self.dialog is not None:
            self.dialog.show_rows(outcome(self.dialog.rows, files, collected), done=True)
        elif collected.errors:
            self._desk.notify(collected.errors[0].message)
        if changed:
            self._desk.notify(f"Загружено: {counted(changed, *RESPONSES)}.", undoable=True)
        elif not collected.errors:
            self._desk.notify("Эти бланки уже загружены: в базе ничего не изменилось.")

    @Slot(object)
    def _show_difference(self, row: Received) -> None:
        if row.incoming is None:
            return
        self._comparing = row
        dialog = DifferenceDialog(row.incoming, self.dialog or self._window)
        dialog.decided.connect(self._decide)
        dialog.open()

    @Slot(object)
    def _decide(self, decision: "Decision") -> None:
        """Store what was accepted; what was refused goes back as a file."""
        row = self._comparing
        if row is None or row.incoming is None:
            return
        incoming, today = row.incoming, date.today()
        out = self._ask_return_file(row) if decision.refused else None
        if decision.refused and out is None:
            return

        def question(workspace: "Workspace", _progress: Progress) -> "Judged":
            from mms_desktop.services.checklists.deciding import decide, write_decided

            policy = workspace.monitoring.gap_policy
            judged = decide(
                workspace.database, workspace.editions, incoming, decision,
                gap_policy=policy, today=today,
            )  # fmt: skip
            if out is not None:
                write_decided(incoming, decision, out)
            return judged

        def on_done(judged: "Judged") -> None:
            self._on_decided(row, decision, judged, out)

        self._desk.session.ask(question, self, on_done, self._desk.tell)

    def _on_decided(
        self, row: Received, decision: "Decision", judged: "Judged", out: Path | None
    ) -> None:
        self._desk.session.operations.data_changed.emit(judged.done)
        words = f"Принято пунктов: {len(decision.accepted or ())}."
        if out is not None:
            words += f" Возвращено: {len(decision.refused)}, файл «{out.name}»."
        if self.dialog is not None:
            self.dialog.mark_decided(row, words)
        self._desk.notify(f"{row.who}. {words}", undoable=True)

    def _ask_return_file(self, row: Received) -> Path | None:
        name = safe(f"{Path(row.file).stem}_на доработку.xlsx")
        return ask_save_path(self._window, self._desk.settings, name, EXCEL)
