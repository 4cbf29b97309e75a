"""Columns of a list: which are shown, how wide and in which order; kept between runs."""

from PySide6.QtCore import QObject, Qt, Slot

from mms_desktop.ui import metrics
from mms_desktop.ui.dialogs.shown_columns import ShownColumnsDialog
from mms_desktop.ui.models.window_model import WindowModel
from mms_desktop.ui.settings import Settings
from mms_desktop.ui.widgets.column_fitting import fit_columns
from mms_desktop.ui.widgets.list_table import ListTable


class ListColumns(QObject):
    """Keeps the header of one list as a person arranged it."""

    def __init__(self, key: str, table: ListTable, model: WindowModel, settings: Settings) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._settings = settings
        # Columns that come with a new version make the arrangement another one.
        self._name = f"{key}-{len(model.columns)}"
        header = table.header
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._first_look = header.saveState()
        kept = settings.columns(self._name)
        self.arranged = not kept.isEmpty() and header.restoreState(kept)
        self._fitting = False
        for signal in (header.sectionResized, header.sectionMoved, header.sortIndicatorChanged):
            signal.connect(self.remember)
        table.columns_wanted.connect(self.choose)

    def fit(self) -> None:
        """Make the columns fit, unless a person has arranged them."""
        if not self.arranged:
            self.arranged = True
            columns = self._model.columns
            away = [place for place, column in enumerate(columns) if not column.at_first]
            self._fitting = True
            fit_columns(self._table, away)
            self._fitting = False

    @property
    def sorting(self) -> tuple[str, bool]:
        """Name of the column the list is ordered by, empty for none, and whether downwards."""
        header = self._table.header
        column = header.sortIndicatorSection()
        if not 0 <= column < len(self._model.columns):
            return "", False
        down = header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        return self._model.columns[column].key, down

    def sort_by(self, name: str, *, descending: bool) -> None:
        """Order the list by a column; an empty name restores the usual order."""
        names = [column.key for column in self._model.columns]
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self._table.header.setSortIndicator(names.index(name) if name in names else -1, order)

    def shown_names(self) -> tuple[str, ...]:
        """Return the names of the columns shown, in the order they stand."""
        return tuple(self._model.columns[column].key for column in self._table.shown_columns())

    @Slot()
    def remember(self) -> None:
        """Keep the arrangement a person made; what fits one window is not one."""
        if self._model.ids and not self._fitting:
            self._settings.remember_columns(self._name, self._table.header.saveState())

    @Slot()
    def choose(self) -> None:
        """Offer the columns to be chosen and put in order."""
        header = self._table.header
        order = [header.logicalIndex(place) for place in range(header.count())]
        columns = [
            (column, self._model.columns[column].label, not self._table.isColumnHidden(column))
            for column in order
        ]
        dialog = ShownColumnsDialog(columns, self._table.window())
        dialog.accepted.connect(self._take)
        dialog.open()

    @Slot()
    def _take(self) -> None:
        dialog = self.sender()
        if not isinstance(dialog, ShownColumnsDialog):
            return
        header = self._table.header
        if dialog.as_at_first:
            sorted_by, down = self.sorting
            header.restoreState(self._first_look)
            self.sort_by(sorted_by, descending=down)
            self.arranged = False
            self.fit()
        else:
            for place, (column, shown) in enumerate(dialog.columns()):
                header.moveSection(header.visualIndex(column), place)
                self._table.setColumnHidden(column, not shown)
                if shown and header.sectionSize(column) < metrics.NARROWEST_COLUMN:
                    header.resizeSection(column, metrics.COLUMN_WIDTH)
        self.remember()
