"""The page «Дубли»: who may be entered twice, side by side, joined and taken apart."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout

from mms_desktop.domain.issues import RecordInvalid
from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk, PageRequest
from mms_desktop.ui.models.duplicate_rows import (
    CANDIDATES,
    CERTAIN,
    DISTINCT,
    MERGED,
    NOTHING,
    WHY_CELL,
    DuplicateLists,
    read_duplicates,
)
from mms_desktop.ui.pages.duplicates.changes import DuplicateChanges
from mms_desktop.ui.pages.duplicates.list import TABS, DuplicateList
from mms_desktop.ui.pages.duplicates.pair import DuplicatePair
from mms_desktop.ui.pages.listing_saving import save_listing
from mms_desktop.ui.pages.page import Page
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.comparing_people import Compared
    from mms_desktop.services.workspace import Workspace

TITLE = "Дубли"
PAIRS = ("пара", "пары", "пар")


@dataclass(frozen=True, slots=True)
class Side:
    """What the right side shows: two people and why they are compared."""

    compared: "Compared"
    why: str
    known_apart: bool


class DuplicatesPage(Page):
    """Controller: lists on the left, the chosen pair on the right."""

    watches = frozenset({"people", "employments", "former_names", "distinct_pairs", "merges"})
    watches_period = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, TITLE, "Кто, возможно, записан дважды; решаете вы")
        self._wanted: tuple[int, int] | None = None
        self._asked_for: tuple[int, int] | None = None
        self._person = 0
        self.lists = DuplicateList()
        self.pair = DuplicatePair(desk)
        self.changes = DuplicateChanges(desk, self)
        self.back = self.head.add_button("Снова искать среди похожих", "undo")
        self.merge_chosen = self.head.add_button("Объединить выбранные", "account-check-outline")
        desk.needs_writing(self.back, self.merge_chosen)
        row = QHBoxLayout()
        row.setSpacing(metrics.GAP)
        row.addWidget(self.lists, 4)
        row.addWidget(self.pair, 5)
        self.body.addLayout(row, 1)
        self.pair.hide()
        self._count_chosen()
        self._connect()

    @Slot()
    def refresh(self) -> None:
        self.desk.session.ask(read_duplicates, self, self._show, title="Ищу похожих")

    def take(self, request: PageRequest) -> None:
        wanted: dict[str, Any] = dict(request.filters)
        if "first" in wanted and "second" in wanted:
            self._asked_for = (int(wanted["first"]), int(wanted["second"]))
            self._compare(*self._asked_for, "", known_apart=False)
        elif "person" in wanted:
            self._person = int(wanted["person"])
            self.refresh()

    @Slot()
    def merge_several(self) -> None:
        """Join the chosen pairs that are one person almost certainly."""
        pairs = [(one.first, one.second) for one in self.lists.chosen_pairs()]
        self.changes.merge_several(pairs)

    @Slot()
    def take_back(self) -> None:
        """Take the chosen back: joined ones apart, different ones among candidates."""
        chosen = [one.record for one in self.lists.chosen_pairs()]
        if chosen and self.lists.key == MERGED:
            self.changes.take_apart(chosen[0])
        elif chosen:
            self.changes.withdraw(chosen)

    @Slot()
    def _forget_asked(self) -> None:
        self._asked_for = None

    @Slot(str)
    def _tell_refused(self, words: str) -> None:
        self.pair.message.show_problem(words)
        if self.pair.isHidden():
            self.desk.notify(words)

    def _show(self, lists: DuplicateLists) -> None:
        asked = self._asked_for
        count = len(lists.pairs[CANDIDATES])
        self.head.set_subtitle(
            f"Похожих записей: {counted(count, *PAIRS)}; решение за вами"
            if count
            else NOTHING[CANDIDATES]
        )
        self.lists.show_lists(lists, self._person)
        self._count_chosen()
        self._asked_for = asked
        if asked is not None:
            # Reading the lists chooses their first row; the two asked for stay in sight.
            self._compare(*asked, "", known_apart=False)

    @Slot()
    def _count_chosen(self) -> None:
        chosen, key = self.lists.chosen_pairs(), self.lists.key
        certain = len(chosen) > 1 and all(one.score >= CERTAIN for one in chosen)
        self.merge_chosen.setVisible(key == CANDIDATES and len(chosen) > 1)
        self.merge_chosen.setText(f" Объединить выбранные: {len(chosen)}")
        self.merge_chosen.setEnabled(certain)
        self.merge_chosen.setToolTip(
            "" if certain else "Сразу объединяются только пары «почти точно»."
        )
        self.back.setVisible(key in (DISTINCT, MERGED) and bool(chosen))
        self.back.setText(" Разъединить" if key == MERGED else " Снова искать среди похожих")

    @Slot(int)
    def _choose(self, number: int) -> None:
        self._asked_for = None
        row = self.lists.pair(number)
        if row is None or not row.second:
            self._wanted = None
            self.pair.hide()
        else:
            apart = self.lists.key == DISTINCT
            self._compare(row.first, row.second, row.cells[WHY_CELL], known_apart=apart)

    def _compare(self, first: int, second: int, why: str, *, known_apart: bool) -> None:
        self._wanted = (first, second)

        def question(workspace: "Workspace", _progress: Progress) -> Side:
            from mms_desktop.services.comparing_people import compare_people

            return Side(compare_people(workspace.database, first, second), why, known_apart)

        def on_failed(error: Exception) -> None:
            if isinstance(error, RecordInvalid):
                self.pair.hide()
            else:
                self.desk.session.operations.failed.emit(error)

        self.desk.session.ask(question, self, self._show_side, on_failed)

    def _show_side(self, side: Side) -> None:
        shown = {side.compared.first, side.compared.second}
        if self._wanted is not None and shown == set(self._wanted):
            self.pair.show_pair(side.compared, side.why, known_apart=side.known_apart)
            self.pair.show()

    @Slot(int)
    def _open_card(self, person: int) -> None:
        self.desk.show_page("people", person)

    @Slot()
    def _export(self) -> None:
        save_listing(self, f"{TITLE}: {TABS[self.lists.key]}", (), self.lists.model)

    def _connect(self) -> None:
        self.lists.chosen.connect(self._choose)
        self.lists.opened.connect(self._choose)
        self.lists.export_wanted.connect(self._export)
        self.lists.table.selectionModel().selectionChanged.connect(self._count_chosen)
        self.pair.merge_wanted.connect(self.changes.merge)
        self.pair.apart_wanted.connect(self.changes.tell_apart)
        self.pair.card_wanted.connect(self._open_card)
        self.changes.done.connect(self._forget_asked)
        self.changes.refused.connect(self._tell_refused)
        self.back.clicked.connect(self.take_back)
        self.merge_chosen.clicked.connect(self.merge_several)
