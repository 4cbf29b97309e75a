"""The page «Дубли»: who may be entered twice, side by side, joined and taken apart."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.issues import RecordInvalid
from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk, PageRequest
from mms_desktop.ui.messages import told
from mms_desktop.ui.models.duplicate_rows import (
    CANDIDATES,
    CERTAIN,
    COLUMNS,
    DISTINCT,
    MERGED,
    NOTHING,
    DuplicateLists,
    PairRow,
    read_duplicates,
)
from mms_desktop.ui.pages.duplicates_pair import Choice, DuplicatePair
from mms_desktop.ui.pages.listing_saving import save_listing
from mms_desktop.ui.pages.page import Page
from mms_desktop.ui.widgets.rows_list import RowsList, TabOfRows
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.comparing_people import Compared
    from mms_desktop.services.workspace import Workspace

TITLE = "Дубли"
PAIRS = ("пара", "пары", "пар")
TABS = {CANDIDATES: "Похожие", DISTINCT: "Разные люди", MERGED: "Объединённые"}
SURE, WHY = 2, 3
WIDTHS = (150, 150, 140)
SEVERAL = 20
"""Above so many merges at once a backup comes first."""


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
        self._lists = DuplicateLists({})
        self._wanted: tuple[int, int] | None = None
        self._asked_for: tuple[int, int] | None = None
        self._person = 0
        self.lists = RowsList("Пары", COLUMNS)
        self.pair = DuplicatePair(desk)
        self.back = self.head.add_button("Снова искать среди похожих", "undo")
        self.merge_chosen = self.head.add_button("Объединить выбранные", "account-check-outline")
        desk.needs_writing(self.back, self.merge_chosen)
        row = QHBoxLayout()
        row.setSpacing(metrics.GAP)
        row.addWidget(self.lists, 4)
        row.addWidget(self.pair, 5)
        self.body.addLayout(row, 1)
        self.pair.hide()
        self.lists.tabs.currentChanged.connect(self._dress_columns)
        self.lists.chosen.connect(self._choose)
        self.lists.opened.connect(self._choose)
        self.lists.export_wanted.connect(self._export)
        self.lists.table.selectionModel().selectionChanged.connect(self._count_chosen)
        self.pair.merge_wanted.connect(self.merge)
        self.pair.apart_wanted.connect(self.tell_apart)
        self.pair.card_wanted.connect(self._open_card)
        self.back.clicked.connect(self.take_back)
        self.merge_chosen.clicked.connect(self.merge_several)

    @Slot()
    def refresh(self) -> None:
        self.desk.session.ask(read_duplicates, self, self._show, title="Ищу похожих")

    def take(self, request: PageRequest) -> None:
        wanted: dict[str, Any] = dict(request.filters)
        self._person = int(wanted.get("person", 0))
        if "first" in wanted and "second" in wanted:
            self._asked_for = (int(wanted["first"]), int(wanted["second"]))
            self._compare(*self._asked_for, "", known_apart=False)
        elif self._person and self._lists.pairs:
            self._show(self._lists)

    @Slot(object)
    def merge(self, choice: Choice) -> None:
        """Join the two people shown, as chosen field by field."""

        def question(workspace: "Workspace", _progress: Progress) -> ChangeSet:
            from mms_desktop.services.merging import merge_people

            return merge_people(
                workspace.database,
                choice.kept,
                choice.gone,
                choice.take,
                remember_surname=choice.remember_surname,
            )

        self._change(question)

    @Slot()
    def merge_several(self) -> None:
        """Join the chosen pairs that are one person almost certainly, as one action."""
        pairs = [(one.first, one.second) for one in self._chosen()]

        def question(workspace: "Workspace", progress: Progress) -> ChangeSet:
            from mms_desktop.services.backups import Reason
            from mms_desktop.services.comparing_people import fuller_first
            from mms_desktop.services.merging import merge_many

            if len(pairs) > SEVERAL:
                workspace.backups.before(Reason.MERGE)
            return merge_many(workspace.database, fuller_first(workspace.database, pairs), progress)

        self._change(question, "Объединяю")

    @Slot(int, int)
    def tell_apart(self, first: int, second: int) -> None:
        """Remember that the two people shown are different."""

        def question(workspace: "Workspace", _progress: Progress) -> ChangeSet:
            from mms_desktop.services.duplicates import tell_apart

            return tell_apart(workspace.database, first, second)

        self._change(question)

    @Slot()
    def take_back(self) -> None:
        """Take the chosen pair back: joined ones apart, different ones among candidates."""
        key, chosen = self.lists.key, [one.record for one in self._chosen()]

        def question(workspace: "Workspace", _progress: Progress) -> ChangeSet:
            from mms_desktop.services.merging import unmerge

            if key == MERGED:
                return unmerge(workspace.database, chosen[0])
            return workspace.registry.delete("distinct_pairs", chosen)

        if chosen:
            self._change(question)

    def _change(self, question: Any, title: str = "") -> None:
        self.desk.session.ask(question, self, self._on_changed, self._on_refused, title=title)

    def _on_changed(self, changes: ChangeSet) -> None:
        self._asked_for = None
        self.desk.notify(f"{changes.title}.", undoable=True)

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, RecordInvalid):
            self.pair.message.show_problem(told(error).text)
            if self.pair.isHidden():
                self.desk.notify(told(error).text)
        else:
            self.desk.session.operations.failed.emit(error)

    def _show(self, lists: DuplicateLists) -> None:
        self._lists, asked = lists, self._asked_for
        candidates = lists.pairs[CANDIDATES]
        found = counted(len(candidates), *PAIRS)
        self.head.set_subtitle(f"Похожих записей: {found}; решение за вами" if candidates else
                               NOTHING[CANDIDATES])  # fmt: skip
        self.lists.show_tabs(
            [
                TabOfRows(key, title, self._rows(key), NOTHING[key])
                for key, title in TABS.items()
            ]
        )
        self._dress_columns()
        self._count_chosen()
        self._asked_for = asked
        if asked is not None:
            # Reading the lists chooses their first row; the two asked for stay in sight.
            self._compare(*asked, "", known_apart=False)

    @Slot()
    def _dress_columns(self) -> None:
        are_candidates = self.lists.key == CANDIDATES
        self.lists.table.setColumnHidden(SURE, not are_candidates)
        # Why two are alike stands beside them, on the right.
        self.lists.table.setColumnHidden(WHY, are_candidates)
        for column, width in enumerate(WIDTHS):
            self.lists.table.setColumnWidth(column, width)

    def _rows(self, key: str) -> list[tuple[int, tuple[str, ...]]]:
        """Return the rows of a list; those about the person asked for come first."""
        numbered = list(enumerate(self._lists.pairs[key], start=1))
        numbered.sort(key=self._about_other)
        return [(number, one.cells) for number, one in numbered]

    def _about_other(self, numbered: tuple[int, PairRow]) -> bool:
        return self._person not in (numbered[1].first, numbered[1].second)

    def _chosen(self) -> list[PairRow]:
        pairs = self._lists.pairs.get(self.lists.key, ())
        rows = self.lists.table.selected_rows()
        return [pairs[self.lists.model.id_of(row) - 1] for row in rows]

    @Slot()
    def _count_chosen(self) -> None:
        chosen, key = self._chosen(), self.lists.key
        certain = len(chosen) > 1 and all(one.score >= CERTAIN for one in chosen)
        self.merge_chosen.setVisible(key == CANDIDATES and len(chosen) > 1)
        self.merge_chosen.setText(f" Объединить выбранные: {len(chosen)}")
        self.merge_chosen.setEnabled(certain)
        self.merge_chosen.setToolTip(
            "" if certain else "Сразу объединяются только пары «почти точно»."
        )
        self.back.setVisible(key != CANDIDATES and bool(chosen))
        self.back.setText(" Разъединить" if key == MERGED else " Снова искать среди похожих")

    @Slot(int)
    def _choose(self, number: int) -> None:
        self._asked_for = None
        pairs = self._lists.pairs.get(self.lists.key, ())
        row = pairs[number - 1] if 0 < number <= len(pairs) else None
        if row is None or not row.second:
            self.pair.hide()
            return
        self._compare(row.first, row.second, row.cells[3], known_apart=self.lists.key == DISTINCT)

    def _compare(self, first: int, second: int, why: str, *, known_apart: bool) -> None:
        self._wanted = (first, second)

        def question(workspace: "Workspace", _progress: Progress) -> Side:
            from mms_desktop.services.comparing_people import compare_people

            return Side(compare_people(workspace.database, first, second), why, known_apart)

        self.desk.session.ask(question, self, self._show_side, self._on_refused)

    def _show_side(self, side: Side) -> None:
        if self._wanted is not None and {side.compared.first, side.compared.second} == {
            *self._wanted
        }:
            self.pair.show_pair(side.compared, side.why, known_apart=side.known_apart)
            self.pair.show()

    @Slot(int)
    def _open_card(self, person: int) -> None:
        self.desk.show_page("people", person)

    @Slot()
    def _export(self) -> None:
        save_listing(self, f"{TITLE}: {TABS[self.lists.key]}", (), self.lists.model)
