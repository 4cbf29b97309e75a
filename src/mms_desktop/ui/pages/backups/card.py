"""The card of one backup: what it is, what it holds beside the base, what can be done with it."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHeaderView

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
        drill_wanted: (Path) The backup is to be restored aside and examined.
        preview_wanted: (Path) The backup is to be looked into.
        restore_wanted: (Path) The backup is to be restored into a new file.
        replace_wanted: (Path, str) The backup is to take the place of the base; what it is.
    """

    check_wanted = Signal(object)
    drill_wanted = Signal(object)
    preview_wanted = Signal(object)
    restore_wanted = Signal(object)
    replace_wanted = Signal(object, str)

    def __init__(self) -> None:
        super().__init__("Что в копии")
        self._path = Path()
        self._which = ""
        self._buttons: tuple[Button, ...] = ()
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
        self.drill_button = Button("Проверить восстановление")
        self.preview_button = Button("Посмотреть", "eye-outline")
        self.restore_button = Button("В новый файл…", "file-restore-outline")
        self.replace_button = Button("Восстановить вместо базы…", "backup-restore")
        self.body.addWidget(self.words)
        self.body.addWidget(table, 1)
        self.body.addLayout(self._actions())

    def show_line(self, line: "BackupLine") -> None:
        """Show what is known about the backup without opening it."""
        self._path = line.path
        when = shown_moment(line.made_at, datetime.now()) if line.made_at else "время неизвестно"
        kept = " · хранится, пока её не удалят" if line.protected else ""
        self.words.setText(f"Копия № {line.seq} · {when} · {line.reason}{kept}")
        self.model.show_rows([])
        self._which = f"№ {line.seq} ({when})"
        for button in self._buttons:
            button.setEnabled(line.sound)

    def show_compared(self, shown: Compared) -> None:
        """Show how many records of each section the backup and the base hold."""
        if shown.path == self._path:
            self.model.show_rows([(0, cells) for cells in shown.rows])

    def _actions(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(metrics.SMALL_GAP)
        self._buttons = (
            self.check_button,
            self.drill_button,
            self.preview_button,
            self.restore_button,
        )
        for place, button in enumerate(self._buttons):
            grid.addWidget(button, *divmod(place, 2))
        grid.addWidget(self.replace_button, 2, 0, 1, 2)
        self._buttons = (*self._buttons, self.replace_button)
        slots = (self._check, self._drill, self._preview, self._restore, self._replace)
        for button, slot in zip(self._buttons, slots, strict=True):
            button.clicked.connect(slot)
        return grid

    @Slot()
    def _drill(self) -> None:
        self.drill_wanted.emit(self._path)

    @Slot()
    def _preview(self) -> None:
        self.preview_wanted.emit(self._path)

    @Slot()
    def _replace(self) -> None:
        self.replace_wanted.emit(self._path, self._which)

    @Slot()
    def _check(self) -> None:
        self.check_wanted.emit(self._path)

    @Slot()
    def _restore(self) -> None:
        self.restore_wanted.emit(self._path)
