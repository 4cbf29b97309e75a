"""Files that were sent: what is in each, what it would change, what became of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.dialogs.import_wrapping import wrap_rows
from mms_desktop.ui.models.receiving import COLUMNS, DECIDED, Received
from mms_desktop.ui.models.rows_model import RowsModel
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.dialog import Dialog
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.table import Table
from mms_desktop.ui.words import counted

WIDTH, HEIGHT = 1060, 520
WIDTHS = (220, 280, 160)
FILES = ("файл", "файла", "файлов")
WAITING = "Пока ничего не загружено. Изменения можно посмотреть и принять по пунктам."
DONE = "Загружено. Действие можно отменить."


class ReceivingDialog(Dialog):
    """Lists the files; one may be looked at item by item, the rest are taken in together.

    Signals:
        comparing: (Received) The changes of one file are to be looked at.
        loading: The files not decided yet are to be taken in.
    """

    comparing = Signal(object)
    loading = Signal()

    def __init__(self, rows: Sequence[Received], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Присланные файлы")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.rows: list[Received] = []
        self.model = RowsModel(COLUMNS, self)
        self.table = Table("Присланные файлы", framed=False)
        self.table.setModel(self.model)
        for column, width in enumerate(WIDTHS):
            self.table.setColumnWidth(column, width)
        wrap_rows(self.table)
        self.words = label(WAITING, Role.SECONDARY, wrap=True)
        self.look = Button("Было и прислано…", "eye-outline")
        self.load = Button("Загрузить", "check", primary=True)
        self.close_button = Button("Закрыть")
        self.close_button.clicked.connect(self.accept)
        self.look.clicked.connect(self._compare)
        self.load.clicked.connect(self.loading)
        self.table.opened.connect(self._compare)
        self.table.selectionModel().currentRowChanged.connect(self._offer)
        self._lay_out()
        self.show_rows(rows)

    @property
    def current(self) -> Received | None:
        """The file chosen."""
        place = self.table.currentIndex().row()
        return self.rows[self.model.id_of(place)] if place >= 0 else None

    def show_rows(self, rows: Sequence[Received], *, done: bool = False) -> None:
        """Show the files; once they are taken in there is nothing to load any more."""
        self.rows = list(rows)
        self.model.show_rows([(place, row.cells) for place, row in enumerate(self.rows)])
        waiting = {row.file for row in self.rows if row.incoming is not None}
        self.load.setText(f" Загрузить: {counted(len(waiting), *FILES)}")
        self.load.setVisible(not done)
        self.load.setEnabled(bool(waiting))
        self.words.setText(DONE if done else WAITING)
        changed = [place for place, row in enumerate(self.rows) if row.can_be_compared]
        self.table.selectRow(changed[0] if changed else 0)
        self._offer()
        (self.close_button if done else self.load).setDefault(True)

    def mark_decided(self, one: Received, words: str) -> None:
        """Show that the file was looked at and decided on."""
        rows = [
            Received(row.file, row.who, DECIDED, words) if row is one else row for row in self.rows
        ]
        self.show_rows(rows)

    @Slot()
    def _compare(self) -> None:
        if self.current is not None and self.current.can_be_compared:
            self.comparing.emit(self.current)

    @Slot()
    def _offer(self) -> None:
        one = self.current
        self.look.setEnabled(one is not None and one.can_be_compared)

    def _lay_out(self) -> None:
        inside = QVBoxLayout()
        side = metrics.PAGE_MARGIN
        inside.setContentsMargins(side, metrics.PAGE_TOP, side, metrics.SMALL_GAP)
        inside.setSpacing(metrics.SMALL_GAP)
        inside.addWidget(label("Присланные файлы", Role.TITLE))
        inside.addWidget(self.words)
        inside.addWidget(self.table, 1)
        self.arrange(inside, buttons=(self.close_button, self.look, self.load))
        self.resize(WIDTH, HEIGHT)
