"""The history of one record: every change of it, field by field, the newest first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.models.history_rows import COLUMNS, HistoryShown
from mms_desktop.ui.models.rows_model import RowsModel
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.dialog import Dialog
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.table import Table
from mms_desktop.ui.words import counted

WIDTH, HEIGHT = 1040, 520
WIDTHS = (130, 250, 150, 150, 150)
CHANGES = ("изменение", "изменения", "изменений")
NONE_KEPT = "История этой записи не сохранилась: её значения уничтожены по акту."


class HistoryDialog(Dialog):
    """Lists what was done to the record, when, and at which workplace."""

    def __init__(self, title: str, shown: HistoryShown, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("История записи")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = RowsModel(COLUMNS, self)
        self.model.show_rows(list(enumerate(shown.rows)))
        self.table = Table("История записи")
        self.table.setModel(self.model)
        for place, width in enumerate(WIDTHS):
            self.table.setColumnWidth(place, width)
        column = QVBoxLayout(self)
        side, top = metrics.PAGE_MARGIN, metrics.PAGE_TOP
        column.setContentsMargins(side, top, side, top)
        column.setSpacing(metrics.SMALL_GAP)
        column.addWidget(label(shown.caption or title, Role.TITLE, wrap=True))
        known = counted(len(shown.rows), *CHANGES) if shown.rows else NONE_KEPT
        column.addWidget(label(f"{title} · {known}", Role.SECONDARY))
        column.addWidget(self.table, 1)
        column.addLayout(self._buttons())
        self.resize(WIDTH, HEIGHT)

    def _buttons(self) -> QHBoxLayout:
        close = Button("Закрыть", primary=True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        return row
