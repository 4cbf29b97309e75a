"""The table of a list of records: filters in its header, the clipboard in both directions."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from mms_desktop.ui.icons import icon
from mms_desktop.ui.widgets.list_header import ListHeader
from mms_desktop.ui.widgets.table import Table

SORT_UP, SORT_DOWN, UNSORTED = "По возрастанию", "По убыванию", "Обычный порядок"
FILTER, UNFILTER = "Фильтр по столбцу…", "Убрать фильтр"
HIDE, COLUMNS = "Скрыть столбец", "Столбцы…"


class ListTable(Table):
    """Says what is wanted of columns and rows; the list around it does it.

    Signals:
        filter_wanted: (int) The list is to be narrowed by this column.
        unfilter_wanted: (int) The filter by this column is to go.
        columns_wanted: The columns are to be chosen.
        copy_wanted: The chosen rows are to go to the clipboard.
        paste_wanted: What is on the clipboard is to be taken in.
        chosen_changed: Other rows are chosen.
    """

    filter_wanted = Signal(int)
    unfilter_wanted = Signal(int)
    columns_wanted = Signal()
    copy_wanted = Signal()
    paste_wanted = Signal()
    chosen_changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._filtered: frozenset[int] = frozenset()
        self.header = ListHeader(self)
        self.setHorizontalHeader(self.header)
        self._dress_headers()
        self.header.setSectionsClickable(True)
        self.header.filter_wanted.connect(self.filter_wanted)

    def show_filtered(self, columns: Iterable[int]) -> None:
        """Show by which columns the list is narrowed."""
        self._filtered = frozenset(columns)
        self.header.show_filtered(self._filtered)

    def shown_columns(self) -> list[int]:
        """Return the columns shown, in the order they stand."""
        order = [self.header.logicalIndex(place) for place in range(self.header.count())]
        return [column for column in order if not self.isColumnHidden(column)]

    def choose_ranges(self, ranges: Sequence[tuple[int, int]], current: int) -> None:
        """Choose these parts of the rows; the current row is to be one of them."""
        model = self.model()
        selection = QItemSelection()
        for first, last in ranges:
            corner = model.index(last, model.columnCount() - 1)
            selection.append(QItemSelectionRange(model.index(first, 0), corner))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(model.index(current, 0), flags.NoUpdate)
        self.selectionModel().select(selection, flags.ClearAndSelect)

    def copy_selection(self) -> None:
        """Ask for the chosen rows on the clipboard: most of their words are not at hand here."""
        self.copy_wanted.emit()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif alt and event.key() == Qt.Key.Key_Down and self.currentIndex().isValid():
            self.filter_wanted.emit(self.currentIndex().column())
        else:
            super().keyPressEvent(event)

    @Slot(QPoint)
    def _choose_columns(self, place: QPoint) -> None:
        column = self.header.logicalIndexAt(place)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.triggered.connect(self._on_triggered)
        entries = [(SORT_UP, "sort-ascending"), (SORT_DOWN, "sort-descending")]
        entries += [(UNSORTED, "sort-variant")] if self.header.sortIndicatorSection() >= 0 else []
        entries += [(FILTER, "filter-variant")]
        entries += [(UNFILTER, "close")] if column in self._filtered else []
        entries += [(HIDE, "eye-off-outline")] if len(self.shown_columns()) > 1 else []
        for words, icon_name in entries if column >= 0 else ():
            menu.addAction(icon(icon_name), words).setData(column)
        menu.addAction(icon("view-column-outline"), COLUMNS).setData(column)
        menu.popup(self.header.mapToGlobal(place))

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        column = int(action.data())
        match action.text():
            case words if words == SORT_UP:
                self.header.setSortIndicator(column, Qt.SortOrder.AscendingOrder)
            case words if words == SORT_DOWN:
                self.header.setSortIndicator(column, Qt.SortOrder.DescendingOrder)
            case words if words == UNSORTED:
                self.header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            case words if words == FILTER:
                self.filter_wanted.emit(column)
            case words if words == UNFILTER:
                self.unfilter_wanted.emit(column)
            case words if words == HIDE:
                self.setColumnHidden(column, True)
            case _:
                self.columns_wanted.emit()
