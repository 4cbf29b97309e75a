"""A table whose rows are all at hand: short lists, lists behind an indicator."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mms_desktop.domain.text import sort_key
from mms_desktop.ui.models.window_model import ID_ROLE, Column
from mms_desktop.ui.widgets.chip import CHIP_ROLE

Index = QModelIndex | QPersistentModelIndex


class RowsModel(QAbstractTableModel):
    """Rows of words with an id each; sorted in Russian order by a click on a header."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: list[tuple[int, tuple[str, ...]]] = []

    def show_rows(self, rows: Sequence[tuple[int, tuple[str, ...]]]) -> None:
        """Replace the contents: (id, cells) of every row."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def id_of(self, row: int) -> int:
        """Return the id of the record in the row."""
        return self._rows[row][0]

    def cells_of(self, row: int) -> tuple[str, ...]:
        """Return the cells of the row, those no column shows too."""
        return self._rows[row][1]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self.columns):
            return
        place = self.columns[column].ordered_by
        self.layoutAboutToBeChanged.emit()
        self._rows.sort(
            key=lambda row: sort_key(row[1][place]), reverse=order is Qt.SortOrder.DescendingOrder
        )
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        record_id, cells = self._rows[index.row()]
        column = self.columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return cells[column.place]
            case Qt.ItemDataRole.TextAlignmentRole if column.right:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case _ if role == CHIP_ROLE:
                return column.chip(cells[column.place])
            case _ if role == ID_ROLE:
                return record_id
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and self.columns[section].right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return self.columns[section].label if role == Qt.ItemDataRole.DisplayRole else None
