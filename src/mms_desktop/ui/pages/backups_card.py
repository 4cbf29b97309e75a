"""The card of one backup: what it is, what it holds beside the base, what can be done with it."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QHeaderView

from mms_desktop.ui import metrics
from mms_desktop.ui.models.backup_words import COMPARED, Compared
from mms_desktop.ui.models.rows_model import RowsModel
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.card import Card
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.table import Table
from mms_desktop.ui.words import shown_moment

if TYPE_CHECKING:
    from mms_desktop.services.backups import BackupLine

COUNT_WIDTH = 90


class BackupCard(Card):
    """Shows one backup.

    Signals:
        check_wanted: (Path) The backup is to be opened and checked.
        restore_wanted: (Path) The backup is to be restored.
    """

    check_wanted = Signal(object)
    restore_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__("Что в копии")
        self._path = Path()
        self.words = label("", Role.SECONDARY, wrap=True)
        self.model = RowsModel(COMPARED, self)
        table = Table("Что в копии и что в базе", framed=False)
        table.setModel(self.model)
        header = table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            table.setColumnWidth(column, COUNT_WIDTH)
        self.check_button = Button("Проверить")
        self.restore_button = Button("Восстановить в новый файл…", "file-restore-outline")
        self.check_button.clicked.connect(self._check)
        self.restore_button.clicked.connect(self._restore)
        row = QHBoxLayout()
        row.setSpacing(metrics.SMALL_GAP)
        row.addWidget(self.check_button)
        row.addWidget(self.restore_button)
        row.addStretch(1)
        self.body.addWidget(self.words)
        self.body.addWidget(table, 1)
        self.body.addLayout(row)

    def show_line(self, line: "BackupLine") -> None:
        """Show what is known about the backup without opening it."""
        self._path = line.path
        when = shown_moment(line.made_at, datetime.now()) if line.made_at else "время неизвестно"
        kept = " · хранится, пока её не удалят" if line.protected else ""
        self.words.setText(f"Копия № {line.seq} · {when} · {line.reason}{kept}")
        self.model.show_rows([])
        for button in (self.check_button, self.restore_button):
            button.setEnabled(line.sound)

    def show_compared(self, shown: Compared) -> None:
        """Show how many records of each section the backup and the base hold."""
        if shown.path == self._path:
            self.model.show_rows([(0, cells) for cells in shown.rows])

    @Slot()
    def _check(self) -> None:
        self.check_wanted.emit(self._path)

    @Slot()
    def _restore(self) -> None:
        self.restore_wanted.emit(self._path)
