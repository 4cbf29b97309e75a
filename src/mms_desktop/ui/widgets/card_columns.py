"""Cards in two columns side by side, each card put where there is less above it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mms_desktop.ui import metrics

COLUMNS = 2


class CardColumns(QWidget):
    """Holds cards; those left out of ``arrange`` are hidden."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.GAP)
        self._columns = [QVBoxLayout() for _ in range(COLUMNS)]
        for column in self._columns:
            column.setSpacing(metrics.GAP)
            row.addLayout(column, 1)

    def arrange(self, cards: Sequence[tuple[QWidget, int]]) -> None:
        """Show these cards in their order; with each comes how high it is, in rows."""
        for column in self._columns:
            while column.count():
                widget = column.takeAt(0).widget()
                if widget is not None:
                    widget.hide()
        heights = [0] * COLUMNS
        for card, height in cards:
            shortest = heights.index(min(heights))
            self._columns[shortest].addWidget(card)
            card.show()
            heights[shortest] += height
        for column in self._columns:
            column.addStretch(1)
