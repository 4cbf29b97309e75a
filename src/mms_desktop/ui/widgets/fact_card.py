"""A card of facts: labels on the left, values on the right, those that are empty left out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from mms_desktop.ui import metrics
from mms_desktop.ui.widgets.card import Card
from mms_desktop.ui.widgets.labels import Role, label

LABEL_WIDTH = 104
SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


class FactCard(Card):
    """Shows labelled values; a value can be marked with the mouse and copied."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(metrics.SMALL_GAP)
        self._grid.setVerticalSpacing(metrics.TINY_GAP)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show (label, value) pairs instead of those before."""
        while self._grid.count():
            old = self._grid.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        top = Qt.AlignmentFlag.AlignTop
        for row, (name, value) in enumerate(facts):
            words = label(name, Role.SECONDARY, wrap=True)
            words.setFixedWidth(LABEL_WIDTH)
            told = label(value, wrap=True)
            told.setTextInteractionFlags(SELECTABLE)
            told.setAccessibleName(f"{name}: {value}")
            self._grid.addWidget(words, row, 0, top)
            self._grid.addWidget(told, row, 1, top)
        self.setVisible(bool(facts))
