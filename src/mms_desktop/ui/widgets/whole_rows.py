"""A table inside a page that scrolls: as many whole rows as there is room for, no scroll bar."""

from PySide6.QtCore import QAbstractItemModel, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from mms_desktop.ui import metrics
from mms_desktop.ui.widgets.table import Table

FEWEST_ROWS = 4


class WholeRowsTable(Table):
    """Shows the first rows only, how many depends on its height."""

    def __init__(self, name: str) -> None:
        super().__init__(name, framed=False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(metrics.HEADER_ROW + FEWEST_ROWS * metrics.ROW + 1)
        # It takes what the page leaves: a wish of its own would make the page scroll.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._show_whole_rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_whole_rows()

    @Slot()
    def _show_whole_rows(self) -> None:
        rows = self.model().rowCount() if self.selectionModel() is not None else 0
        room = (self.height() - metrics.HEADER_ROW) // metrics.ROW
        for row in range(rows):
            self.setRowHidden(row, row >= room)
