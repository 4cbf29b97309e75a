"""The page «Меры и эффект»: recommendation → decision → indicator before and after → effect."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk, PageRequest
from mms_desktop.ui.dialogs.suggestions_dialog import SuggestionsDialog
from mms_desktop.ui.models.loop_rows import (
    COLUMNS,
    LoopBoard,
    contradiction_words,
    read_loop,
    tabs_of,
)
from mms_desktop.ui.models.suggested import Suggested, read_suggested
from mms_desktop.ui.pages.listing_saving import save_listing
from mms_desktop.ui.pages.loop.actions import LoopActions
from mms_desktop.ui.pages.loop.card import LoopCard
from mms_desktop.ui.pages.page import Page, side_by_side, stacked
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.banner import Banner
from mms_desktop.ui.widgets.empty_state import EmptyState
from mms_desktop.ui.widgets.rows_list import RowsList
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace

DECISIONS = ("решение", "решения", "решений")


class LoopPage(Page):
    """Controller: the list on the left, one turn of the loop on the right."""

    watches_period = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Меры и эффект", "От рекомендации к решению и к тому, что оно дало")
        self._board = LoopBoard((), (), {})
        self.contradictions = Banner(Tone.WARN)
        self.list = RowsList("Рекомендации и решения", COLUMNS)
        self.card = LoopCard()
        self.doing = LoopActions(desk, self.card, self)
        self.empty = EmptyState(
            "lightbulb-outline",
            "Рекомендаций и решений пока нет",
            explanation="Программа предложит рекомендации по результатам периода; текст можно "
            "изменить. По каждой примите решение — и увидите, что стало с показателем.",
            primary="Предложить по результатам",
            primary_icon="lightbulb-outline",
            link="Добавить рекомендацию вручную",
        )
        self._add_buttons()
        self._wanted = ""
        self._lay_out()
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self.doing.open_decision)
        self.list.export_wanted.connect(self._export)
        self.empty.primary_chosen.connect(self.suggest)
        self.empty.link_chosen.connect(self.add_recommendation)

    @Slot()
    def refresh(self) -> None:
        self.desk.session.ask(read_loop, self, self._show)

    def take(self, request: PageRequest) -> None:
        """Show the list whose key is given as the search."""
        self._wanted = request.search
        self.list.choose(request.search)

    @Slot()
    def add_recommendation(self) -> None:
        """Open the form of a new recommendation for the period looked at."""
        self.doing.records.add("recommendations", {"period": self.desk.period}, {})

    @Slot()
    def suggest(self) -> None:
        """Read what the rules suggest for the period and show it to be edited."""
        code = self.desk.period
        if not code:
            self.desk.notify("Добавьте период: рекомендации предлагаются по его результатам.")
            return

        def question(workspace: "Workspace", _progress: Progress) -> tuple[Suggested, ...]:
            return read_suggested(workspace, code)

        self.desk.session.ask(question, self, self._show_suggested, title="Подбираю рекомендации")

    @Slot()
    def write_effects(self) -> None:
        """Write the effects measured into their decisions, as one action."""

        def question(workspace: "Workspace", _progress: Progress) -> ChangeSet:
            from mms_desktop.services.monitoring.loop import write_effects

            return write_effects(workspace.database, workspace.monitoring, date.today())

        self.desk.session.ask(question, self, self._on_written)

    def _show(self, board: LoopBoard) -> None:
        self._board = board
        self.contradictions.tell(contradiction_words(board.contradictions), Tone.WARN)
        self.list.show_tabs(tabs_of(board.turns))
        if self._wanted:
            self.list.choose(self._wanted)
            self._wanted = ""
        self._stack.setCurrentWidget(self._work if board.turns else self.empty)

    def _show_suggested(self, found: tuple[Suggested, ...]) -> None:
        if found:
            dialog = SuggestionsDialog(found, self.desk, self)
            dialog.open()
        else:
            self.desk.notify("По результатам периода рекомендовать нечего: цели достигнуты.")

    def _on_written(self, done: ChangeSet) -> None:
        if done.changes:
            words = counted(len(done.changes), *DECISIONS)
            self.desk.notify(f"Эффект записан в {words}.", undoable=True)
        else:
            self.desk.notify("Нового эффекта нет: измеренное уже записано.")

    @Slot(int)
    def _choose(self, number: int) -> None:
        self.card.setVisible(bool(number))
        self.doing.turn = self._board.turns[number - 1] if number else None
        if self.doing.turn is not None:
            self.card.show_turn(self.doing.turn, self._board.titles)

    @Slot()
    def _export(self) -> None:
        save_listing(self, "Меры и эффект", (self.list.shown.title,), self.list.model)

    def _add_buttons(self) -> None:
        write = self.head.add_button("Записать эффект", "content-save-outline")
        write.setToolTip("Записать измеренный эффект в исполненные решения")
        write.clicked.connect(self.write_effects)
        add = self.head.add_button("Добавить рекомендацию", "plus")
        add.clicked.connect(self.add_recommendation)
        suggest = self.head.add_button(
            "Предложить по результатам", "lightbulb-outline", primary=True
        )
        suggest.clicked.connect(self.suggest)
        writing = (write, add, suggest, self.empty.primary, self.card.decide)
        self.desk.needs_writing(*writing)

    def _lay_out(self) -> None:
        self._work = side_by_side((self.list, 5), (self.card, 2))
        self._stack = stacked(self._work, self.empty)
        self.body.addWidget(self.contradictions)
        self.body.addWidget(self._stack, 1)
