"""The forms an earlier run left unsaved: each is brought back or forgotten."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.models.rows_model import RowsModel
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.dialog import Dialog
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.table import Table

WIDTH, HEIGHT = 720, 380
COLUMNS = (
    Column("at", "Когда", 0),
    Column("section", "Раздел", 1),
    Column("words", "Что набрано", 2),
)
WIDTHS = (150, 180)
EXPLAINED = (
    "Эти формы были открыты, когда работа прервалась. В базу они не попали. «Вернуть» открывает "
    "форму с набранным: проверьте и сохраните её. Ненужные хранятся неделю и удаляются сами."
)


@dataclass(frozen=True, slots=True)
class RescuedLine:
    """One form of the list."""

    when: str
    section: str
    words: str


class RescuedDialog(Dialog):
    """Lists the forms.

    Signals:
        wanted: (int) The form in this place of the list is to be brought back.
        unwanted: (int) The form in this place is to be forgotten.
    """

    wanted = Signal(int)
    unwanted = Signal(int)

    def __init__(self, lines: Sequence[RescuedLine], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Несохранённые формы")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lines = list(lines)
        self.model = RowsModel(COLUMNS, self)
        self.table = Table("Несохранённые формы")
        self.table.setModel(self.model)
        for place, width in enumerate(WIDTHS):
            self.table.setColumnWidth(place, width)
        column = QVBoxLayout(self)
        side, top = metrics.PAGE_MARGIN, metrics.PAGE_TOP
        column.setContentsMargins(side, top, side, top)
        column.setSpacing(metrics.SMALL_GAP)
        column.addWidget(label("Несохранённые формы", Role.TITLE))
        column.addWidget(label(EXPLAINED, Role.MUTED, wrap=True))
        column.addWidget(self.table, 1)
        column.addLayout(self._buttons())
        self.table.opened.connect(self._open_row)
        self._show()
        self.resize(WIDTH, HEIGHT)

    @Slot()
    def bring_back(self) -> None:
        """Bring the chosen form back."""
        for row in self.table.selected_rows()[:1]:
            self._open_row(row)

    @Slot()
    def forget(self) -> None:
        """Forget the chosen form."""
        for row in self.table.selected_rows()[:1]:
            del self._lines[row]
            self.unwanted.emit(row)
        self._show()
        if not self._lines:
            self.accept()

    @Slot(int)
    def _open_row(self, row: int) -> None:
        self.accept()
        self.wanted.emit(row)

    def _show(self) -> None:
        self.model.show_rows(
            [(at, (line.when, line.section, line.words)) for at, line in enumerate(self._lines)]
        )
        self.table.selectRow(0)

    def _buttons(self) -> QHBoxLayout:
        forget, close = Button("Удалить"), Button("Закрыть")
        back = Button("Вернуть", "undo", primary=True)
        forget.clicked.connect(self.forget)
        close.clicked.connect(self.reject)
        back.clicked.connect(self.bring_back)
        row = QHBoxLayout()
        row.setSpacing(metrics.SMALL_GAP)
        row.addWidget(forget)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(back)
        return row
