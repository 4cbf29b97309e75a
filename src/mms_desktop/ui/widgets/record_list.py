"""The list of a section: search, filters, count, table, and what is shown while it is empty."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mms_desktop.domain.section import Section
from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.models.section_rows import columns_of, section_rows
from mms_desktop.ui.models.window_model import PAGE, WindowModel
from mms_desktop.ui.sections import SECTION_LOOKS
from mms_desktop.ui.widgets.buttons import IconButton
from mms_desktop.ui.widgets.column_fitting import fit_columns
from mms_desktop.ui.widgets.empty_state import EmptyState
from mms_desktop.ui.widgets.filter_menu import FilterButton
from mms_desktop.ui.widgets.filters import FilterChips
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.search_field import SearchField
from mms_desktop.ui.widgets.table import Table
from mms_desktop.ui.words import grouped

if TYPE_CHECKING:
    from mms_desktop.services.registry import Row
    from mms_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Found:
    """Answer to a search: ids in order, words of the first page, and how many records there are."""

    ids: tuple[int, ...]
    total: int
    first_rows: "list[Row]"


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
        self.search = search_line(section)
        self.filter_button = FilterButton(section)
        self.chips = FilterChips()
        self.count = label("", Role.SECONDARY)
        self.model = WindowModel(desk.session, columns_of(section), self._fetch, self)
        self.table = Table(section.title)
        self.table.setModel(self.model)
        self.columns_button = IconButton("view-column-outline", "Выбрать столбцы")
        self.empty = empty_state(section)
        self.nothing_found = EmptyState(
            "magnify",
            "Ничего не найдено",
            explanation="Измените слова в поиске или уберите фильтры.",
            link="Показать все записи",
        )
        self._stack = QStackedWidget()
        for widget in (self.table, self.empty, self.nothing_found):
            self._stack.addWidget(widget)
        self._pause = QTimer(self, singleShot=True, interval=metrics.SEARCH_PAUSE_MS)
        self._arrange()
        self._connect()

    @Slot()
    def refresh(self) -> None:
        """Search again, keeping what is chosen and seen."""
        self._asked += 1
        number, key = self._asked, self.section.key
        words, filters = self.search.text(), self.filter_button.filters
        sort, descending = self._sorting()

        def question(workspace: "Workspace", _progress: Progress) -> Any:
            from mms_desktop.services.registry import Query

            registry = workspace.registry
            ids = registry.ids(key, Query(words, sort, descending, filters))
            first = section_rows(workspace, key, ids[:PAGE])
            return number, Found(ids, registry.total(key), first)

        self._desk.session.ask(question, self, self._show)

    def selected_ids(self) -> list[int]:
        """Return the ids of the chosen rows from top to bottom."""
        return [self.model.ids[row] for row in self.table.selected_rows()]

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
        self.filter_button.set_filters(())

    def _show(self, answer: tuple[int, Found]) -> None:
        number, found = answer
        if number != self._asked:
            return
        chosen, place = self.selected_ids(), self.table.verticalScrollBar().value()
        first_time = not self.model.ids
        self.model.show_ids(found.ids, found.first_rows)
        if first_time and not self._restore_columns():
            fit_columns(self.table)
        self.table.verticalScrollBar().setValue(place)
        self.choose(self._to_choose or (chosen[0] if chosen else 0))
        everything = len(found.ids) == found.total
        self.count.setText(
            f"всего {grouped(found.total)}"
            if everything
            else f"найдено {grouped(len(found.ids))} из {grouped(found.total)}"
        )
        shown = self.table if found.ids else self.nothing_found if found.total else self.empty
        self._stack.setCurrentWidget(shown)
        # Nothing can be searched where nothing is.
        self._tools.setVisible(bool(found.total))
        self.loaded.emit(len(found.ids), found.total)

    @Slot()
    def _on_filters_changed(self) -> None:
        self.chips.show_filters(self.filter_button.words())
        self.refresh()

    @Slot()
    def _remember_columns(self) -> None:
        if self.model.ids:
            state = self.table.horizontalHeader().saveState()
            self._desk.settings.remember_columns(self._columns_name(), state)

    def _restore_columns(self) -> bool:
        state = self._desk.settings.columns(self._columns_name())
        header = self.table.horizontalHeader()
        header.blockSignals(True)
        restored = not state.isEmpty() and header.restoreState(state)
        header.blockSignals(False)
        return bool(restored)

    def _columns_name(self) -> str:
        return f"{self.section.key}-{len(self.model.columns)}"

    def _sorting(self) -> tuple[str, bool]:
        header = self.table.horizontalHeader()
        column = header.sortIndicatorSection()
        if not 0 <= column < len(self.model.columns):
            return "", False
        down = header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        return self.model.columns[column].key, down

    def _fetch(self, workspace: "Workspace", ids: Any) -> "list[Row]":
        return section_rows(workspace, self.section.key, ids)

    def _arrange(self) -> None:
        self._tools = QWidget()
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SMALL_GAP)
        row.addWidget(self.search)
        row.addWidget(self.filter_button)
        row.addWidget(self.chips)
        row.addStretch(1)
        row.addWidget(self.count)
        row.addWidget(self.columns_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP)
        column.addWidget(self._tools)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._pause.timeout.connect(self.refresh)
        self.search.textChanged.connect(self._pause.start)
        self.filter_button.filters_changed.connect(self._on_filters_changed)
        self.chips.removed.connect(self.filter_button.remove)
        self.nothing_found.link_chosen.connect(self.show_all)
        self.columns_button.clicked.connect(self.table.offer_columns)
        header = self.table.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.sortIndicatorChanged.connect(self.refresh)
        for signal in (header.sectionResized, header.sectionMoved, header.sortIndicatorChanged):
            signal.connect(self._remember_columns)


def search_line(section: Section[Any]) -> SearchField:
    """Return the search field, which says where it looks."""
    places = [kind.label.casefold() for kind in section.fields if kind.search][:2]
    words = "Поиск: " + ", ".join(places) if places else "Поиск"
    line = SearchField(words, "Поиск в списке")
    line.setFixedWidth(metrics.FILTER_SEARCH_WIDTH)
    return line


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
