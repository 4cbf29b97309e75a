"""The table of the house: quiet rows, chips in cells, copying, keys."""

from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.widgets.chip import ChipDelegate

MEASURED_ROWS = 60
"""Rows a column is fitted to; Qt takes a thousand, a quarter of a second for a wide table."""
OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class Table(QTableView):
    """A read-only table whose rows are chosen as a whole.

    Signals:
        opened: (int) A row was double-clicked, or Enter or F2 pressed on it.
        delete_pressed: The Delete key was pressed.
        menu_requested: (QPoint) A context menu is wanted at this place of the screen.
    """

    opened = Signal(int)
    delete_pressed = Signal()
    menu_requested = Signal(QPoint)

    def __init__(self, name: str, *, framed: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("framed", framed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(ChipDelegate(self))
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._request_menu)
        self.doubleClicked.connect(self._open_index)
        self._dress_headers()

    def setSelectionModel(self, selectionModel: QItemSelectionModel) -> None:  # noqa: N803
        super().setSelectionModel(selectionModel)
        # To paint its columns a header asks whether all rows of each are chosen, row by row:
        # seconds for 50 000 of them. This header shows nothing of it, so it gets a choice of
        # its own, which stays empty.
        header = self.horizontalHeader()
        header.setSelectionModel(QItemSelectionModel(selectionModel.model(), header))

    def selected_rows(self) -> list[int]:
        """Return the numbers of the chosen rows from top to bottom."""
        return [row for first, last in self.selected_ranges() for row in range(first, last + 1)]

    def selected_ranges(self) -> list[tuple[int, int]]:
        """Return the chosen rows as (first, last) of each unbroken part, from top to bottom.

        All of 50 000 rows are one part: nothing is made for each of them.
        """
        parts: list[tuple[int, int]] = []
        # The stubs do not know that a selection is a list.
        chosen: Any = self.selectionModel().selection()
        for top, bottom in sorted((part.top(), part.bottom()) for part in chosen):
            if parts and top <= parts[-1][1] + 1:
                parts[-1] = (parts[-1][0], max(parts[-1][1], bottom))
            else:
                parts.append((top, bottom))
        return parts

    @property
    def selected_count(self) -> int:
        """How many rows are chosen."""
        return sum(last - first + 1 for first, last in self.selected_ranges())

    def copy_selection(self) -> None:
        """Put the chosen rows with the headers on the clipboard, as Excel pastes them."""
        model = self.model()
        header = self.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        shown = [column for column in order if not self.isColumnHidden(column)]
        across = Qt.Orientation.Horizontal
        lines = [[str(model.headerData(column, across) or "") for column in shown]]
        lines += [
            [str(model.index(row, column).data() or "") for column in shown]
            for row in self.selected_rows()
        ]
        text = "\n".join("\t".join(map(one_line, line)) for line in lines)
        QGuiApplication.clipboard().setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OPEN_KEYS and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Delete and self.selected_count:
            self.delete_pressed.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.selectRow(0)

    @Slot(QModelIndex)
    def _open_index(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())

    @Slot(QPoint)
    def _request_menu(self, place: QPoint) -> None:
        self.menu_requested.emit(self.viewport().mapToGlobal(place))

    @Slot(QPoint)
    def _choose_columns(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.triggered.connect(self._toggle_column)
        shown = [c for c in range(self.model().columnCount()) if not self.isColumnHidden(c)]
        for column in range(self.model().columnCount()):
            title = self.model().headerData(column, Qt.Orientation.Horizontal)
            action = menu.addAction(str(title))
            action.setData(column)
            action.setCheckable(True)
            action.setChecked(column in shown)
            # A table without columns could not be given any back.
            action.setEnabled(column not in shown or len(shown) > 1)
        menu.popup(self.horizontalHeader().mapToGlobal(place))

    @Slot(QAction)
    def _toggle_column(self, action: QAction) -> None:
        self.setColumnHidden(int(action.data()), not action.isChecked())

    def _dress_headers(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(metrics.ROW)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setFixedHeight(metrics.HEADER_ROW)
        header.setMinimumSectionSize(metrics.NARROWEST_COLUMN)
        header.setResizeContentsPrecision(MEASURED_ROWS)
        header.setDefaultSectionSize(metrics.COLUMN_WIDTH)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._choose_columns)


def one_line(text: str) -> str:
    """Return the text without what would break a row or a cell apart."""
    return " ".join(text.split())
