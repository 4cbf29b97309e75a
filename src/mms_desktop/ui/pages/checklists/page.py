"""The page «Чек-листы»: who has filled in what, filling it in, blanks out and in."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent
from PySide6.QtWidgets import QStackedWidget

from mms_desktop.domain.periods import period_title
from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk, PageRequest
from mms_desktop.ui.files import dropped_files
from mms_desktop.ui.models.checklist_board import Board
from mms_desktop.ui.pages.checklists.judging import ChecklistJudging
from mms_desktop.ui.pages.checklists.proofs import ChecklistProofs
from mms_desktop.ui.pages.checklists.receiving import ChecklistReceiving
from mms_desktop.ui.pages.checklists.sending import ChecklistSending
from mms_desktop.ui.pages.checklists.steps import Step
from mms_desktop.ui.pages.checklists.work import ChecklistsWork
from mms_desktop.ui.pages.listing_saving import save_listing
from mms_desktop.ui.pages.page import Page
from mms_desktop.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace


class ChecklistsPage(Page):
    """Controller of the checklists of the period looked at."""

    watches = frozenset(
        {
            "responses",
            "response_answers",
            "return_reasons",
            "evidence_files",
            "periods",
            "organizations",
            "associations",
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Чек-листы", "Самооценка службы, объединений и организаций")
        self.setAcceptDrops(True)
        self._board: Board | None = None
        self.work = ChecklistsWork(desk)
        self.receiving = ChecklistReceiving(desk, self)
        self.sending = ChecklistSending(desk, self)
        self.judging = ChecklistJudging(desk, self)
        self.proofs = ChecklistProofs(desk, self.work, self)
        self.no_period = EmptyState(
            "calendar-range",
            "Чек-листы заполняют за период",
            explanation="Добавьте период мониторинга, например второе полугодие.",
            primary="Добавить период",
            primary_icon="plus",
        )
        self.no_period.primary_chosen.connect(self._go_to_periods)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.work)
        self._stack.addWidget(self.no_period)
        self.body.addWidget(self._stack, 1)
        self._add_buttons()
        self.work.filling_changed.connect(self.head.setHidden)
        self.work.board.export_wanted.connect(self._export)
        self.work.board.sent.clicked.connect(self.judging.mark_sent)
        self.work.board.step_chosen.connect(self._take_step)
        self.work.panel.steps.chosen.connect(self._take_step_here)

    @Slot()
    def refresh(self) -> None:
        code = self.desk.period
        self._stack.setCurrentWidget(self.work if code else self.no_period)
        self.blanks.setEnabled(bool(code))
        self.reminders.setEnabled(bool(code))

        def question(workspace: "Workspace", _progress: Progress) -> Board:
            period = workspace.monitoring.period(code)
            return Board(period, workspace.form_statuses(period))

        if code:
            self.desk.session.ask(question, self, self._show_board)

    def take(self, request: PageRequest) -> None:
        if request.search:
            form, _, subject = request.search.partition("/")
            self.work.want(form, subject)
            self.refresh()

    def leave(self) -> None:
        """Save what was typed."""
        self.work.saving.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        self.leave()
        super().hideEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()) and not self.desk.refusal:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.receiving.collect(dropped_files(event.mimeData()))
        event.acceptProposedAction()

    def _show_board(self, board: Board) -> None:
        self._board = board
        self.head.set_subtitle(
            f"{period_title(board.period)} · готово {board.complete} из {board.total}"
        )
        self.work.show_board(board)

    def _add_buttons(self) -> None:
        self.reminders = self.head.add_button("Напоминания…", "email-outline")
        self.reminders.clicked.connect(self._remind)
        self.blanks = self.head.add_button("Бланки…", "file-export-outline")
        self.blanks.clicked.connect(self._offer_blanks)
        load = self.head.add_button("Загрузить бланки…", "file-import-outline", primary=True)
        load.setToolTip("Заполненные бланки и таблицы ответов; их можно перетащить на страницу")
        load.clicked.connect(self.receiving.ask_and_collect)
        self.desk.needs_writing(load)

    @Slot()
    def _offer_blanks(self) -> None:
        form, subject = self.work.place
        if self._board is not None and form:
            self.sending.offer_blanks(self._board, form, subject)

    @Slot()
    def _remind(self) -> None:
        if self._board is not None:
            self.sending.offer_reminders(self._board)

    @Slot(object)
    def _take_step_here(self, step: Step) -> None:
        self._take_step(step, *self.work.place)

    @Slot(object, str, str)
    def _take_step(self, step: Step, form: str, subject: str) -> None:
        """Do with the checklist what was chosen; what is typed is saved first."""
        self.work.saving.flush()
        board = self._board
        one = board.subject(form, subject) if board is not None else None
        if board is None or one is None:
            return
        match step:
            case Step.ACCEPT:
                self.judging.accept(form, subject)
            case Step.RETURN:
                self.judging.offer_return(one)
            case Step.BLANK:
                self.sending.offer_blanks(board, form, subject, one=True)
            case Step.REMIND:
                self.sending.offer_reminders(board, subject)
            case Step.DOSSIER:
                self.sending.write_dossier(one, board)

    @Slot()
    def _export(self) -> None:
        status = self.work.board.status
        if status is not None and self._board is not None:
            lines = (period_title(self._board.period), self.work.board.summary.text())
            save_listing(self, status.form.short_title, lines, self.work.board.list.model)

    @Slot()
    def _go_to_periods(self) -> None:
        self.desk.show_page("periods")
