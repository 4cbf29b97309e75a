"""Filters in force, as chips to be changed or removed one by one."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.icons import icon
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.buttons import LinkButton
from mms_desktop.ui.widgets.flow_layout import FlowLayout

WIDEST_WORDS = 360


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
    """Lines of filter chips; takes no place while there are none.

    Signals:
        removed: (str) The key of the filter whose chip was pressed.
        cleared: All filters are to go.
    """

    removed = Signal(str)
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_filters(self, filters: dict[str, str]) -> None:
        """Show these filters: text by key."""
        while self._flow.count():
            old = self._flow.takeAt(0).widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for key, text in filters.items():
            chip = FilterChip(key, self._shortened(text), self)
            chip.setAccessibleName(f"Убрать фильтр: {text}")
            chip.setToolTip(f"{text}\nНажмите, чтобы убрать фильтр")
            chip.clicked.connect(self._on_clicked)
            self._flow.addWidget(chip)
        if len(filters) > 1:
            all_off = LinkButton("Убрать все", self)
            all_off.setFixedHeight(metrics.CONTROL)
            all_off.clicked.connect(self.cleared)
            self._flow.addWidget(all_off)
        self.setVisible(bool(filters))

    def _shortened(self, text: str) -> str:
        room = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(text, room, WIDEST_WORDS)

    @Slot()
    def _on_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, FilterChip):
            self.removed.emit(chip.key)
