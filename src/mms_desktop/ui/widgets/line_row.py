"""One record as a row of a card: what it is, the rest below, its state as a chip."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout

from mms_desktop.ui import metrics
from mms_desktop.ui.widgets.chip import Chip, ChipLook
from mms_desktop.ui.widgets.clickable_row import ClickableRow
from mms_desktop.ui.widgets.labels import Role, label

INDENT = 20


@dataclass(frozen=True, slots=True)
class RowLook:
    """What a row shows.

    Attributes:
        key: What the signals of the row carry.
        inner: Whether the row belongs to the one above it.
        removable: Whether Delete and the menu of the row make sense.
    """

    key: str
    title: str
    details: str = ""
    chip: ChipLook | None = None
    inner: bool = False
    removable: bool = True


class LineRow(ClickableRow):
    """Opens its record on a click or Enter; in a narrow card the chip stands below the words.

    Signals:
        delete_pressed: (str) The Delete key was pressed on the row.
        menu_requested: (str, QPoint) The menu of the row is wanted at this place of the screen.
    """

    delete_pressed = Signal(str)
    menu_requested = Signal(str, QPoint)

    def __init__(self, look: RowLook, *, stacked: bool = False) -> None:
        state = look.chip.word if look.chip else ""
        super().__init__(look.key, ", ".join(filter(None, (look.title, state, look.details))))
        self.look = look
        self.title = label(look.title, wrap=True)
        self.details = label(look.details, Role.SECONDARY, wrap=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(INDENT if look.inner else 0, 2, 0, 2)
        grid.setHorizontalSpacing(metrics.SMALL_GAP)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.title, 0, 0)
        grid.addWidget(self.details, 1, 0, 1, 2)
        self.details.setVisible(bool(look.details))
        if look.chip is not None and stacked:
            grid.addWidget(Chip(look.chip), 2, 0, Qt.AlignmentFlag.AlignLeft)
        elif look.chip is not None:
            grid.addWidget(Chip(look.chip), 0, 1, Qt.AlignmentFlag.AlignTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.look.removable:
            self.delete_pressed.emit(self.key)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.look.removable:
            self.menu_requested.emit(self.key, event.globalPos())
