"""The page «Банк дефицитов»: what people lack, where, and how far each came in mending it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.models.deficit_rows import (
    BANK_COLUMNS,
    PEOPLE_COLUMNS,
    STOPS,
    DeficitBoard,
    bank_rows,
    places_of,
    read_deficits,
)
from mms_desktop.ui.pages.deficits.card import DeficitCard, FunnelCard
from mms_desktop.ui.pages.listing_saving import save_listing
from mms_desktop.ui.pages.page import Page
from mms_desktop.ui.widgets.empty_state import EmptyState
from mms_desktop.ui.widgets.rows_list import RowsList, TabOfRows

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace

EVERYWHERE = "Все организации и предметы"
TITLE = "Банк дефицитов"
NO_DEFICITS = "Здесь дефицитов не выявлено."


class DeficitBankPage(Page):
    """Controller: the way of people on top, below it the bank or the people who stopped."""

    watches = frozenset(
        {"people", "employments", "diagnostics", "deficits", "routes", "trainings", "organizations"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, TITLE, "Чего не хватает педагогам, и что для этого сделано")
        self._board = DeficitBoard((), ())
        self.funnel = FunnelCard()
        self.place = QComboBox()
        self.place.setAccessibleName("Организация или предмет")
        self.place.setMinimumWidth(metrics.FILTER_SEARCH_WIDTH)
        self.bank = RowsList("Дефициты", BANK_COLUMNS)
        self.people = RowsList("Кто остановился", PEOPLE_COLUMNS)
        self.card = DeficitCard()
        self.empty = EmptyState(
            "clipboard-pulse-outline",
            "Показывать пока нечего",
            explanation="Добавьте период и диагностики с дефицитами: здесь будет видно, чего не "
            "хватает чаще всего и кто остановился на полпути.",
            primary="Открыть диагностику",
        )
        self._lay_out()
        self.empty.primary_chosen.connect(self._open_diagnostics)
        self.place.currentIndexChanged.connect(self._show_bank)
        self.bank.chosen.connect(self._choose)
        self.bank.export_wanted.connect(self._export_bank)
        self.people.opened.connect(self._open_person)
        self.people.export_wanted.connect(self._export_people)
        self.funnel.opened.connect(self._show_step)

    @Slot()
    def refresh(self) -> None:
        code = self.desk.period
        if not code:
            self._stack.setCurrentWidget(self.empty)
            return

        def question(workspace: "Workspace", progress: Progress) -> DeficitBoard:
            return read_deficits(workspace, code, progress)

        self.desk.session.ask(question, self, self._show)

    def _show(self, board: DeficitBoard) -> None:
        self._board = board
        self.funnel.show_steps(board.steps)
        shown = bool(board.bank or board.steps[0].people)
        self._stack.setCurrentWidget(self._work if shown else self.empty)
        chosen = self.place.currentText() if self.place.currentIndex() > 0 else EVERYWHERE
        self.place.blockSignals(True)
        self.place.clear()
        self.place.addItem(EVERYWHERE)
        for names in places_of(board.bank):
            self.place.insertSeparator(self.place.count())
            self.place.addItems(names)
        self.place.setCurrentIndex(max(0, self.place.findText(chosen)))
        self.place.blockSignals(False)
        self._show_bank()
        self.people.show_tabs(
            [
                TabOfRows(
                    str(number),
                    title,
                    [(person, (name, place)) for person, name, place in step.stopped],
                    nothing,
                )
                for number, ((title, nothing), step) in enumerate(
                    zip(STOPS, board.steps, strict=True)
                )
            ]
        )

    @Slot()
    def _show_bank(self) -> None:
        place = self.place.currentText() if self.place.currentIndex() > 0 else ""
        self.bank.table.setColumnHidden(3, bool(place))
        rows = bank_rows(self._board.bank, place)
        self.bank.show_tabs([TabOfRows("bank", "Дефициты", rows, NO_DEFICITS)])

    @Slot(int)
    def _choose(self, number: int) -> None:
        self.card.setVisible(bool(number))
        if number:
            self.card.show_line(self._board.bank[number - 1])

    @Slot(str)
    def _show_step(self, key: str) -> None:
        self._lists.setCurrentWidget(self.people if key else self._bank)
        self.people.choose(key)
        self.funnel.mark(key)

    @Slot(int)
    def _open_person(self, person: int) -> None:
        self.desk.show_page("people", person)

    @Slot()
    def _open_diagnostics(self) -> None:
        self.desk.show_page("diagnostics")

    @Slot()
    def _export_bank(self) -> None:
        save_listing(self, TITLE, (self.place.currentText(),), self.bank.model)

    @Slot()
    def _export_people(self) -> None:
        save_listing(self, self.people.shown.title, (), self.people.model)

    def _lay_out(self) -> None:
        self._bank = QWidget()
        left = QVBoxLayout()
        left.setSpacing(metrics.SMALL_GAP)
        left.addWidget(self.place, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self.bank, 1)
        row = QHBoxLayout(self._bank)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.GAP)
        row.addLayout(left, 5)
        row.addWidget(self.card, 3)
        self._lists = QStackedWidget()
        self._lists.addWidget(self._bank)
        self._lists.addWidget(self.people)
        self._work = QWidget()
        column = QVBoxLayout(self._work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP)
        column.addWidget(self.funnel)
        column.addWidget(self._lists, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._work)
        self._stack.addWidget(self.empty)
        self.body.addWidget(self._stack, 1)
