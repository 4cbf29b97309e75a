"""What one journal entry changed; the newest action can be taken back from here."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.models.entry_words import COLUMNS, EntryShown
from mms_desktop.ui.models.rows_model import RowsModel
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.dialog import Dialog
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.table import Table
from mms_desktop.ui.words import counted

WIDTH, HEIGHT = 920, 520
WIDTHS = (150, 220, 150, 150)


class EntryDialog(Dialog):
    """Lists the fields changed, before and after.

    Signals:
        undo_wanted: (int) «Отменить это действие» was pressed; the number of the entry.
    """

    undo_wanted = Signal(int)

    def __init__(self, title: str, when: str, shown: EntryShown, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Запись журнала")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._entry_id = shown.entry_id
        self.model = RowsModel(COLUMNS, self)
        self.model.show_rows([(place, row) for place, row in enumerate(shown.rows)])
        self.table = Table("Что изменилось")
        self.table.setModel(self.model)
        for place, width in enumerate(WIDTHS):
            self.table.setColumnWidth(place, width)
        self.undo = Button("Отменить это действие", "undo")
        self.undo.clicked.connect(self._take_back)
        column = QVBoxLayout(self)
        side, top = metrics.PAGE_MARGIN, metrics.PAGE_TOP
        column.setContentsMargins(side, top, side, top)
        column.setSpacing(metrics.SMALL_GAP)
        column.addWidget(label(title, Role.TITLE, wrap=True))
        column.addWidget(label(line_of(when, shown), Role.SECONDARY))
        column.addWidget(self.table, 1)
        column.addLayout(self._buttons())
        self.resize(WIDTH, HEIGHT)

    @Slot()
    def _take_back(self) -> None:
        self.accept()
        self.undo_wanted.emit(self._entry_id)

    def _buttons(self) -> QHBoxLayout:
        close = Button("Закрыть", primary=True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(metrics.SMALL_GAP)
        row.addWidget(self.undo)
        row.addStretch(1)
        row.addWidget(close)
        return row


def line_of(when: str, shown: EntryShown) -> str:
    """Return when it was done, and what the table does not show of it."""
    if shown.more:
        return f"{when} · ещё {counted(shown.more, 'запись', 'записи', 'записей')} не показано"
    if not shown.rows and shown.size:
        hidden = counted(shown.size, "служебная запись", "служебные записи", "служебных записей")
        return f"{when} · изменено: {hidden} (ответы чек-листов, настройки)"
    return when if shown.rows else f"{when} · записи реестра не менялись"
