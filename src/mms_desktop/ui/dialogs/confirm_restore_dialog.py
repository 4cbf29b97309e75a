"""The last word before a backup takes the place of the opened base."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QWidget

from mms_desktop.ui.dialogs.base_dialogs import add_buttons, frame_dialog
from mms_desktop.ui.widgets.dialog import Dialog

WIDTH = 520
LINE = (
    "База «{base}» станет такой, какой была в копии {which}. Всё, что сделано после неё, уйдёт из "
    "базы, но не пропадёт: нынешняя база сохранится среди копий, и её можно будет вернуть."
)


class ConfirmRestoreDialog(Dialog):
    """Says what will go and what will stay.

    Signals:
        confirmed: (Path) The backup is to be restored in the place of the base.
    """

    confirmed = Signal(object)

    def __init__(self, backup: Path, base: Path, which: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Восстановление базы")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._backup = backup
        line = LINE.format(base=base.stem, which=which)
        column = frame_dialog(self, "Восстановить базу из копии?", line, QFormLayout())
        add_buttons(column, self, "Восстановить").clicked.connect(self.submit)
        self.setFixedWidth(WIDTH)

    @Slot()
    def submit(self) -> None:
        """Confirm."""
        self.accept()
        self.confirmed.emit(self._backup)
