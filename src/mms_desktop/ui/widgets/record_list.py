"""The list of a section: search, filters, count, table, and what is shown while it is empty."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mms_desktop.domain.section import Section
from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.models.section_rows import columns_of, section_rows
from mms_desktop.ui.models.window_model import PAGE, WindowModel
from mms_desktop.ui.sections import SECTION_LOOKS
from mms_desktop.ui.widgets.empty_state import EmptyState
from mms_desktop.ui.widgets.filters import FilterChips
from mms_desktop.ui.widgets.list_columns import ListColumns
from mms_desktop.ui.widgets.list_table import ListTable
from mms_desktop.ui.widgets.list_tools import ListTools

if TYPE_CHECKING:
    from mms_desktop.services.registry import Query, Row
    from mms_desktop.services.workspace import Workspace

MOST_RANGES = 1_000
"""Parts of a selection that are put back; one of more parts would stall the window."""


@dataclass(frozen=True, slots=True)
class Found:
    """Answer to a search: ids in order, words of the first page, and how many records there are.

    Attributes:
        chosen: Rows that were chosen before and are still there, as (first, last) of each part.
        captions: Words of the records the filters name, by section.
    """

    ids: tuple[int, ...]
    total: int
    first_rows: "list[Row]"
    chosen: tuple[tuple[int, int], ...]
    captions: dict[str, dict[int, str]]


class RecordList(QWidget):
    """Shows the records of one section; refreshes itself as the search is typed.

    Signals:
        loaded: (int, int) What was asked for is shown: found and total.
    """

    loaded = Signal(int, int)

    def __init__(self, section: Section[Any], desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.section = section
        self._desk = desk
        self._asked = 0
        self._to_choose = 0
        self.tools = ListTools(section, desk, self.query)
        self.search, self.filter_button = self.tools.search, self.tools.filter_button
        self.count, self.saved = self.tools.count, self.tools.saved
        self.chips = FilterChips()
        self.model = WindowModel(desk.session, columns_of(section), self._fetch, self)
        self.table = ListTable(section.title)
        self.table.setModel(self.model)
        self.columns = ListColumns(section.key, self.table, self.model, desk.settings)
        self.empty = empty_state(section)
        self.nothing_found = nothing_found()
        self._stack = QStackedWidget()
        for widget in (self.table, self.empty, self.nothing_found):
            self._stack.addWidget(widget)
        self._pause = QTimer(self, singleShot=True, interval=metrics.SEARCH_PAUSE_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP)
        column.addWidget(self.tools)
        column.addWidget(self.chips)
        column.addWidget(self._stack, 1)
        self._connect()

    def query(self) -> "Query":
        """Return what the list is asked for now."""
        from mms_desktop.services.registry import Query

        sort, descending = self.columns.sorting
        return Query(self.search.text(), sort, descending, self.filter_button.filters)

    @Slot()
    def refresh(self) -> None:
        """Search again, keeping what is chosen and seen."""
        self._asked += 1
        number, key, query = self._asked, self.section.key, self.query()
        linked = self.filter_button.linked
        old, ranges = self.model.ids, self.table.selected_ranges()

        def question(workspace: "Workspace", _progress: Progress) -> Any:
            registry = workspace.registry
            ids = registry.ids(key, query)
            first = section_rows(workspace, key, ids[:PAGE])
            chosen = kept_ranges(old, ranges, ids)
            captions = {other: registry.captions(other, wanted) for other, wanted in linked.items()}
            return number, Found(ids, registry.total(key), first, chosen, captions)

        self._desk.session.ask(question, self, self._show)

    def selected_ids(self) -> list[int]:
        """Return the ids of the chosen rows from top to bottom."""
        ids = self.model.ids
        parts = self.table.selected_ranges()
        return [one for first, last in parts for one in ids[first : last + 1]]

    def choose(self, record_id: int) -> None:
        """Choose the record, now or as soon as it is shown."""
        self._to_choose = record_id
        row = self.model.row_of(record_id)
        if row >= 0:
            self._to_choose = 0
            self.table.selectRow(row)
            self.table.scrollTo(self.model.index(row, 0))

    @Slot()
    def show_all(self) -> None:
        """Empty the search and remove the filters."""
        self.search.clear()
        self.filter_button.clear()

    @Slot(object)
    def show_query(self, query: "Query") -> None:
        """Show what a query asks for."""
        self.search.setText(query.search)
        self.columns.sort_by(query.sort, descending=query.descending)
        self.filter_button.set_filters(query.filters)

    def _show(self, answer: tuple[int, Found]) -> None:
        number, found = answer
        if number != self._asked:
            return
        place = self.table.verticalScrollBar().value()
        self.model.show_ids(found.ids, found.first_rows)
        if found.ids:
            self.columns.fit()
        self.table.verticalScrollBar().setValue(place)
        if self._to_choose:
            self.choose(self._to_choose)
        elif found.chosen:
            self.table.choose_ranges(found.chosen, found.chosen[0][0])
        self.filter_button.learn(found.captions)
        self._show_filters()
        self.tools.show_found(len(found.ids), found.total)
        shown = self.table if found.ids else self.nothing_found if found.total else self.empty
        self._stack.setCurrentWidget(shown)
        # Nothing can be searched where nothing is.
        self.tools.setVisible(bool(found.total))
        self.loaded.emit(len(found.ids), found.total)

    @Slot()
    def _show_filters(self) -> None:
        words = self.filter_button.words()
        self.chips.show_filters(words)
        columns = enumerate(self.model.columns)
        self.table.show_filtered([place for place, column in columns if column.key in words])

    @Slot(int)
    def _ask_filter(self, column: int) -> None:
        self.filter_button.ask(self.model.columns[column].key)

    @Slot(int)
    def _drop_filter(self, column: int) -> None:
        self.filter_button.remove(self.model.columns[column].key)

    @Slot()
    def _tell_chosen(self) -> None:
        self.tools.show_chosen(self.table.selected_count)

    def _fetch(self, workspace: "Workspace", ids: Any) -> "list[Row]":
        return section_rows(workspace, self.section.key, ids)

    def _connect(self) -> None:
        self._pause.timeout.connect(self.refresh)
        self.search.textChanged.connect(self._pause.start)
        self.search.left_down.connect(self.table.setFocus)
        self.filter_button.filters_changed.connect(self._show_filters)
        self.filter_button.filters_changed.connect(self.refresh)
        self.chips.removed.connect(self.filter_button.remove)
        self.chips.cleared.connect(self.filter_button.clear)
        self.saved.chosen.connect(self.show_query)
        self.nothing_found.link_chosen.connect(self.show_all)
        self.tools.columns_button.clicked.connect(self.columns.choose)
        table = self.table
        table.header.sortIndicatorChanged.connect(self.refresh)
        table.filter_wanted.connect(self._ask_filter)
        table.unfilter_wanted.connect(self._drop_filter)
        table.chosen_changed.connect(self._tell_chosen)


def nothing_found() -> EmptyState:
    """Return what is shown when no record fits the search."""
    return EmptyState(
        "magnify",
        "Ничего не найдено",
        explanation="Измените слова в поиске или уберите фильтры.",
        link="Показать все записи",
    )


def kept_ranges(
    old: tuple[int, ...], ranges: list[tuple[int, int]], new: tuple[int, ...]
) -> tuple[tuple[int, int], ...]:
    """Return where the rows chosen among the old ids stand among the new ones.

    Scattered over too many places they are let go, all but the first.
    """
    if not ranges:
        return ()
    chosen = {one for first, last in ranges for one in old[first : last + 1]}
    found: list[tuple[int, int]] = []
    for row, one in enumerate(new):
        if one not in chosen:
            continue
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return tuple(found if len(found) <= MOST_RANGES else found[:1])


def empty_state(section: Section[Any]) -> EmptyState:
    """Return what the page shows while the section has no records."""
    look = SECTION_LOOKS[section.key]
    return EmptyState(
        look.icon,
        look.empty,
        explanation="Загрузите готовый список из Excel или CSV либо добавьте первую запись.",
        primary="Загрузить список",
        primary_icon="file-import-outline",
        link="Добавить запись вручную",
    )
