"""Which columns a list shows and in which order."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mms_desktop.ui import metrics
from mms_desktop.ui.widgets.buttons import Button, IconButton
from mms_desktop.ui.widgets.dialog import Dialog
from mms_desktop.ui.widgets.labels import MessageLabel, Role, label

WIDTH, HEIGHT = 420, 520
COLUMN_ROLE = Qt.ItemDataRole.UserRole
HINT = "Отметьте нужные; порядок меняется перетаскиванием или стрелками."
NONE_LEFT = "Оставьте хотя бы один столбец."


class ShownColumnsDialog(Dialog):
    """Offers every column; ``as_at_first`` tells that the first look of the list is wanted back."""

    def __init__(self, columns: Sequence[tuple[int, str, bool]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Столбцы списка")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.as_at_first = False
        self.list = QListWidget()
        self.list.setAccessibleName("Столбцы")
        self.list.setProperty("framed", True)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        for column, title, shown in columns:
            item = QListWidgetItem(title)
            item.setData(COLUMN_ROLE, column)
            state = Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(state)
            item.setSizeHint(QSize(0, metrics.CONTROL))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.message = MessageLabel()
        self.up = IconButton("chevron-up", "Выше")
        self.down = IconButton("chevron-down", "Ниже")
        self.first_look = Button("Как вначале")
        self._lay_out()
        self.up.clicked.connect(self.move_up)
        self.down.clicked.connect(self.move_down)
        self.first_look.clicked.connect(self.take_first_look)
        self.resize(WIDTH, HEIGHT)
        self.list.setFocus()

    def columns(self) -> list[tuple[int, bool]]:
        """Return the columns in the order wanted, and whether each is shown."""
        items = [self.list.item(row) for row in range(self.list.count())]
        checked = Qt.CheckState.Checked
        return [(int(item.data(COLUMN_ROLE)), item.checkState() == checked) for item in items]

    @Slot()
    def submit(self) -> None:
        """Take the choice, unless nothing is left of the list."""
        if any(shown for _, shown in self.columns()):
            self.accept()
        else:
            self.message.show_problem(NONE_LEFT)

    @Slot()
    def take_first_look(self) -> None:
        """Want the columns as they were before anybody chose."""
        self.as_at_first = True
        self.accept()

    @Slot()
    def move_up(self) -> None:
        """Move the current column one place to the front."""
        self._move(-1)

    @Slot()
    def move_down(self) -> None:
        """Move the current column one place to the end."""
        self._move(1)

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        if 0 <= row + by < self.list.count():
            item = self.list.takeItem(row)
            self.list.insertItem(row + by, item)
            self.list.setCurrentRow(row + by)

    def _lay_out(self) -> None:
        side = metrics.PAGE_MARGIN
        arrows = QVBoxLayout()
        arrows.addWidget(self.up)
        arrows.addWidget(self.down)
        arrows.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(metrics.SMALL_GAP)
        row.addWidget(self.list, 1)
        row.addLayout(arrows)
        inside = QVBoxLayout()
        inside.setContentsMargins(side, metrics.PAGE_TOP, side, metrics.GAP)
        inside.setSpacing(metrics.SMALL_GAP)
        inside.addWidget(label("Столбцы списка", Role.TITLE))
        inside.addWidget(label(HINT, Role.SECONDARY, wrap=True))
        inside.addLayout(row, 1)
        inside.addWidget(self.message)
        cancel, done = Button("Отмена"), Button("Показать", primary=True)
        cancel.clicked.connect(self.reject)
        done.clicked.connect(self.submit)
        self.arrange(inside, buttons=(self.first_look, cancel, done))
