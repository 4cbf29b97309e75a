"""What is said when a backup was restored into a new file."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QWidget

from mms_desktop.ui.dialogs.base_dialogs import add_buttons, frame_dialog
from mms_desktop.ui.widgets.dialog import Dialog

WIDTH = 460


class RestoredDialog(Dialog):
    """Offers to open the base that was restored.

    Signals:
        open_wanted: (Path) The restored base is to be opened.
    """

    open_wanted = Signal(object)

    def __init__(self, base: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Копия восстановлена")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._base = base
        line = (
            f"База из копии лежит в файле «{base.name}» в папке «{base.parent}». "
            "Открытая сейчас база не изменена."
        )
        column = frame_dialog(self, "Копия восстановлена", line, QFormLayout())
        add_buttons(column, self, "Открыть её").clicked.connect(self.submit)
        self.setFixedWidth(WIDTH)

    @Slot()
    def submit(self) -> None:
        """Ask for the restored base to be opened."""
        self.accept()
        self.open_wanted.emit(self._base)
