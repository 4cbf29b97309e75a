"""The red line over the pages: a backup was not made, and it is not to be overlooked."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from mms_desktop.ui.desk import Desk
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.banner import Banner
from mms_desktop.ui.widgets.buttons import Button, IconButton


class TroubleStrip(Banner):
    """Stays until it is put away or a backup succeeds."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Tone.BAD, parent=parent)
        self._desk = desk
        self.backups = Button("Резервные копии")
        self.backups.clicked.connect(self._show_backups)
        self.close_button = IconButton("close", "Скрыть это сообщение")
        self.close_button.clicked.connect(self.hide)
        self.row.addWidget(self.backups)
        self.row.addWidget(self.close_button)
        desk.session.closed.connect(self.hide)

    @Slot(str)
    def show_problem(self, text: str) -> None:
        """Say what went wrong; an empty text takes the line away."""
        self.tell(text, Tone.BAD)

    @Slot()
    def _show_backups(self) -> None:
        self._desk.show_page("backups")
