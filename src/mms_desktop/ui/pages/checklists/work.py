"""The working part of the checklists page: the board of a period, and one checklist of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.models.checklist_board import Board
from mms_desktop.ui.pages.checklists.background import state_of
from mms_desktop.ui.pages.checklists.board import ChecklistBoard
from mms_desktop.ui.pages.checklists.panel import ChecklistPanel
from mms_desktop.ui.pages.checklists.saving import ChecklistSaving

if TYPE_CHECKING:
    from mms_desktop.services.checklists.editing import Sheet
    from mms_desktop.services.workspace import Workspace


class ChecklistsWork(QStackedWidget):
    """The board, and over it the checklist opened from there.

    Signals:
        filling_changed: (bool) One checklist is shown now, or the board again.
    """

    filling_changed = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._board: Board | None = None
        self._wanted = ("", "")
        self._place = ("", "")
        self._starting = False
        self.sheet: Sheet | None = None
        self.board = ChecklistBoard(desk.refusal)
        self.panel = ChecklistPanel(desk.refusal)
        self.saving = ChecklistSaving(desk, self)
        self.addWidget(self.board)
        self.addWidget(self.panel)
        self._connect()

    @property
    def place(self) -> tuple[str, str]:
        """The keys of the form and the subject looked at; empty when there are none."""
        return self._place if self.is_filling else self.board.place

    @property
    def is_filling(self) -> bool:
        """Whether one checklist is shown instead of the board."""
        return self.currentWidget() is self.panel

    def want(self, form: str, subject: str) -> None:
        """Show this form, and open the checklist of the subject, when the board is known."""
        self._wanted = form, subject

    def show_board(self, board: Board) -> None:
        """Show who has filled in what; a checklist that is open is read again."""
        another = self._board is not None and self._board.period.id != board.period.id
        self._board = board
        (form, subject), self._wanted = self._wanted, ("", "")
        self.board.show_board(board, form, subject)
        if another and self.is_filling and not subject:
            self.close_checklist()
        if form and subject:
            self.open_checklist(form, subject)
        elif form and self.is_filling:
            self.close_checklist()
        elif self.is_filling:
            self._ask()

    @Slot(str, str)
    def open_checklist(self, form: str, subject: str) -> None:
        """Show the checklist, typed answers of another one saved first."""
        self.saving.flush()
        self._place = form, subject
        self._starting = True
        self._ask()

    @Slot()
    def close_checklist(self) -> None:
        """Go back to the board; what was typed is saved."""
        self.saving.flush()
        self.setCurrentWidget(self.board)
        self.filling_changed.emit(False)
        self.board.focus_list()

    @Slot()
    def _ask(self) -> None:
        """Ask for the sheet of the checklist that is open."""
        form, subject = self._place
        if self._board is None or not form or not subject:
            return
        period = self._board.period

        def question(workspace: "Workspace", _progress: Progress) -> "Sheet":
            from mms_desktop.services.checklists.editing import open_sheet

            return open_sheet(
                workspace.database,
                workspace.editions,
                period,
                form=form,
                subject=subject,
                gap_policy=workspace.monitoring.gap_policy,
            )

        self._desk.session.ask(question, self, self._show_sheet)

    def _show_sheet(self, sheet: "Sheet") -> None:
        if (sheet.newest.key, sheet.subject.code) != self._place:
            return
        panel, assessor = self.panel, self.panel.assessor
        state = state_of(sheet, assessor)
        same = panel.shows(sheet)
        self.sheet = sheet
        if same and (self.saving.is_pending or panel.holds(state)):
            panel.show_others(sheet)
        else:
            self.saving.watch(sheet, assessor, state)
            panel.show_sheet(sheet, state)
        if self._starting:
            self._starting = False
            self.setCurrentWidget(panel)
            self.filling_changed.emit(True)
            panel.sheet.start()

    @Slot()
    def _choose_assessor(self) -> None:
        self.saving.flush()
        self._starting = True
        self._ask()

    def _connect(self) -> None:
        board, panel = self.board, self.panel
        board.opened.connect(self.open_checklist)
        board.page_wanted.connect(self._desk.show_page)
        panel.left.connect(self.close_checklist)
        panel.typed.connect(self.saving.touch)
        panel.assessor_chosen.connect(self._choose_assessor)
        self.saving.told.connect(panel.score.show_saved)
        self.saving.refused.connect(panel.show_refusal)
