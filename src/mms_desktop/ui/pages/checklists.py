"""The page «Чек-листы»: who has filled in what, filling it in, blanks out and in."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent
from PySide6.QtWidgets import QMenu, QStackedWidget

from mms_desktop.domain.periods import period_title
from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk, PageRequest
from mms_desktop.ui.dialogs.import_files import dropped_files
from mms_desktop.ui.pages.checklists_exchange import ChecklistExchange
from mms_desktop.ui.pages.checklists_work import Board, ChecklistsWork
from mms_desktop.ui.pages.page import Page
from mms_desktop.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace


class ChecklistsPage(Page):
    """Controller of the checklists of the period looked at."""

    watches = frozenset(
        {"responses", "response_answers", "periods", "organizations", "associations"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Чек-листы", "Самооценка службы, объединений и организаций")
        self.setAcceptDrops(True)
        self.work = ChecklistsWork(desk)
        self.exchange = ChecklistExchange(desk, self)
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

    @Slot()
    def refresh(self) -> None:
        code = self.desk.period
        self._stack.setCurrentWidget(self.work if code else self.no_period)
        self.blank.setEnabled(bool(code))

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
        self.exchange.collect(dropped_files(event.mimeData()))
        event.acceptProposedAction()

    def _show_board(self, board: Board) -> None:
        self.head.set_subtitle(
            f"{period_title(board.period)} · готово {board.complete} из {board.total}"
        )
        self.work.show_board(board)

    def _add_buttons(self) -> None:
        self.blank = self.head.add_button("Бланк XLSX…", "file-excel-outline")
        menu = QMenu(self)
        menu.addAction("Для выбранного в списке…", self._write_one)
        menu.addAction("Для всех по этому чек-листу…", self._write_all)
        self.blank.setProperty("menu", True)
        self.blank.setMenu(menu)
        load = self.head.add_button("Загрузить бланки…", "file-import-outline", primary=True)
        load.setToolTip("Заполненные бланки и таблицы ответов; их можно перетащить на страницу")
        load.clicked.connect(self.exchange.ask_and_collect)
        self.desk.needs_writing(load)

    @Slot()
    def _write_one(self) -> None:
        form, subject = self.work.place
        if form and subject:
            self.exchange.write_one(form, subject, self.desk.period)

    @Slot()
    def _write_all(self) -> None:
        form, _ = self.work.place
        if form:
            self.exchange.write_all(form, self.desk.period)

    @Slot()
    def _go_to_periods(self) -> None:
        self.desk.show_page("periods")
