"""Filters in force, as chips to be removed one by one."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.icons import icon
from mms_desktop.ui.tokens import Tone


class FilterChip(QPushButton):
    """One filter; pressing it removes it."""

    def __init__(self, key: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.key = key
        self.setProperty("role", "chip")
        self.setIcon(icon("close", Tone.ACCENT))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip("Убрать фильтр")
        self.setAccessibleName(f"Убрать фильтр: {text}")


class FilterChips(QWidget):
    """A row of filter chips.

    Signals:
        removed: (str) The key of the filter whose chip was pressed.
    """

    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(metrics.SMALL_GAP)

    def show_filters(self, filters: dict[str, str]) -> None:
        """Show these filters: text by key."""
        while self._row.count():
            old = self._row.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        for key, text in filters.items():
            chip = FilterChip(key, text, self)
            chip.clicked.connect(self._on_clicked)
            self._row.addWidget(chip)

    @Slot()
    def _on_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, FilterChip):
            self.removed.emit(chip.key)
