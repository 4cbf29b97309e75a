"""The header of a list: under the pointer, and where a filter is in force, it offers the filter."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from mms_desktop.ui.icons import pixmap
from mms_desktop.ui.tokens import Tone

SIDE = 16
FROM_RIGHT = 6
SORT_ARROW = 18


class ListHeader(QHeaderView):
    """Paints a funnel at the right of a column; pressing it asks for the filter.

    Signals:
        filter_wanted: (int) The funnel of the column was pressed.
    """

    filter_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setMouseTracking(True)
        self._hovered = -1
        self._filtered: frozenset[int] = frozenset()

    def show_filtered(self, columns: Collection[int]) -> None:
        """Show by which columns the list is narrowed."""
        self._filtered = frozenset(columns)
        self.viewport().update()

    def funnel(self, column: int) -> QRect:
        """Return where the funnel of the column is."""
        left = self.sectionViewportPosition(column)
        right = left + self.sectionSize(column) - FROM_RIGHT
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == column:
            right -= SORT_ARROW
        return QRect(right - SIDE, (self.height() - SIDE) // 2, SIDE, SIDE)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        painter.save()
        super().paintSection(painter, rect, logicalIndex)
        painter.restore()
        narrowed = logicalIndex in self._filtered
        if narrowed or logicalIndex == self._hovered:
            tone = Tone.ACCENT if narrowed else Tone.MUTED
            place = self.funnel(logicalIndex)
            painter.fillRect(place.adjusted(-2, -2, 2, 2), self.palette().base())
            painter.drawPixmap(place, pixmap("filter-variant", tone, SIDE))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._column_of_funnel(event.position().toPoint()) < 0:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        column = self._column_of_funnel(event.position().toPoint())
        if column >= 0 and event.button() == Qt.MouseButton.LeftButton and not self._is_dragging():
            self.filter_wanted.emit(column)
        else:
            super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.logicalIndexAt(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, column: int) -> None:
        if column != self._hovered:
            self._hovered = column
            self.viewport().update()

    def _is_dragging(self) -> bool:
        """Tell whether a column is being moved or made wider: its release is not a press."""
        return self.cursor().shape() == Qt.CursorShape.SplitHCursor

    def _column_of_funnel(self, place: QPoint) -> int:
        column = self.logicalIndexAt(place)
        return column if column >= 0 and self.funnel(column).contains(place) else -1
