"""The parts of a card that hold nothing yet: a word for each, which adds the first record."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout

from mms_desktop.ui import metrics
from mms_desktop.ui.icons import icon
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.buttons import LinkButton
from mms_desktop.ui.widgets.card import Card

COLUMNS = 4


class EmptyParts(Card):
    """Links in a few rows.

    Signals:
        add_wanted: (str) A record is to be added to the part of that key.
    """

    add_wanted = Signal(str)

    def __init__(self, titles: Mapping[str, str]) -> None:
        super().__init__("Добавить ещё")
        self.links: dict[str, LinkButton] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(metrics.GAP)
        self._grid.setVerticalSpacing(metrics.TINY_GAP)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self.body.addLayout(self._grid)
        for key, title in titles.items():
            link = LinkButton(title)
            link.setIcon(icon("plus", Tone.ACCENT))
            link.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            link.setAccessibleName(f"Добавить: {title}")
            link.setProperty("part", key)
            link.clicked.connect(self._tell)
            self.links[key] = link

    def show_keys(self, keys: Collection[str]) -> None:
        """Show the links of these parts."""
        for link in self.links.values():
            self._grid.removeWidget(link)
            link.hide()
        left = Qt.AlignmentFlag.AlignLeft
        for place, key in enumerate(keys):
            self._grid.addWidget(self.links[key], place // COLUMNS, place % COLUMNS, left)
            self.links[key].show()
        self.setVisible(bool(keys))

    @Slot()
    def _tell(self) -> None:
        link = self.sender()
        if isinstance(link, LinkButton):
            self.add_wanted.emit(str(link.property("part")))
