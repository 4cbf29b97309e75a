"""Choosing a backup for a base that cannot be opened."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QWidget

from mms_desktop.ui.dialogs.base_dialogs import add_buttons, frame_dialog
from mms_desktop.ui.models.rows_model import RowsModel
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.dialog import Dialog
from mms_desktop.ui.widgets.table import Table
from mms_desktop.ui.words import shown_moment

if TYPE_CHECKING:
    from mms_desktop.services.backups import BackupLine

COLUMNS = (
    Column("at", "Когда", 0),
    Column("reason", "Почему", 1),
    Column("contents", "Что внутри", 2),
)
WIDTHS = (140, 140)
WIDTH, HEIGHT = 680, 420


class RestoreDialog(Dialog):
    """Lists the backups of one base, the newest chosen.

    Signals:
        submitted: (Path) The backup to be restored in the place of the base.
        preview_wanted: (Path) The backup is to be looked into first.
    """

    submitted = Signal(object)
    preview_wanted = Signal(object)

    def __init__(
        self, base: Path, lines: "Sequence[BackupLine]", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Восстановление базы")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._paths = [line.path for line in lines]
        now = datetime.now()
        self.model = RowsModel(COLUMNS, self)
        self.model.show_rows(
            [
                (place, (shown_moment(line.made_at, now), line.reason, line.contents))
                for place, line in enumerate(lines)
            ]
        )
        self.table = Table("Резервные копии базы")
        self.table.setModel(self.model)
        for place, width in enumerate(WIDTHS):
            self.table.setColumnWidth(place, width)
        self.table.selectRow(0)
        line = (
            f"Копия займёт место базы «{base.name}». "
            "То, что лежит там сейчас, сохранится среди копий."
        )
        column = frame_dialog(self, "Восстановление базы", line, QFormLayout())
        column.addWidget(self.table, 1)
        self.look = Button("Посмотреть, что в копии", "eye-outline")
        self.look.clicked.connect(self.preview)
        column.addWidget(self.look, 0, Qt.AlignmentFlag.AlignLeft)
        add_buttons(column, self, "Восстановить").clicked.connect(self.submit)
        self.resize(WIDTH, HEIGHT)

    @Slot()
    def submit(self) -> None:
        """Offer the chosen backup."""
        for row in self.table.selected_rows()[:1]:
            self.submitted.emit(self._paths[row])
            self.accept()

    @Slot()
    def preview(self) -> None:
        """Ask for the chosen backup to be opened for reading."""
        for row in self.table.selected_rows()[:1]:
            self.preview_wanted.emit(self._paths[row])
            self.accept()
