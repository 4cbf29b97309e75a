"""Tabs over a list."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QTabBar, QWidget


class Tabs(QTabBar):
    """Stand on the left, as wide as their words; the chosen one is bold, and so wider."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setAccessibleName(name)
        self.currentChanged.connect(self._ask_room)

    @Slot()
    def _ask_room(self) -> None:
        # Qt lays the tabs out anew, but not what they stand in: arrows would take their place.
        self.updateGeometry()
