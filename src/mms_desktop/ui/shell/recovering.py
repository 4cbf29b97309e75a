"""What is offered when a base cannot be opened: a backup of it, the second copy of its key."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.services.progress import Progress
from mms_desktop.ui.dialogs.base_dialogs import PasswordDialog
from mms_desktop.ui.dialogs.restore_dialog import RestoreDialog
from mms_desktop.ui.messages import told
from mms_desktop.ui.shell.window import ShellWindow
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from mms_desktop.services.recovery import Offer

WITH_PASSWORD = frozenset({Trouble.PASSWORD_NEEDED, Trouble.PASSWORD_WRONG})


class Recovering(QObject):
    """Puts buttons beside the message of the start page and does what they say.

    Signals:
        recovered: (Path, str) A base can be opened again, with this password if it is not empty.
    """

    recovered = Signal(object, str)

    def __init__(self, window: ShellWindow) -> None:
        super().__init__(window)
        self._window = window
        self._operations = window.desk.session.operations
        self._base = Path()
        self._offer: Offer | None = None
        self.from_backup = Button("Восстановить из копии…")
        self.spare_key = Button("Вернуть файл ключа")
        self.from_backup.clicked.connect(self._choose_backup)
        self.spare_key.clicked.connect(self._restore_key)
        for button in (self.from_backup, self.spare_key):
            button.hide()
            window.start_page.banner.row.addWidget(button)

    def offer(self, error: BaseUnusable) -> None:
        """Find out what can be done about the base and offer it."""
        self._base = error.path

        def call(_progress: Progress) -> "Offer":
            from mms_desktop.services.recovery import offer_for

            return offer_for(error)

        self.withdraw()
        self._operations.start(call, self, self._show_offer)

    def withdraw(self) -> None:
        """Take the buttons away."""
        self.from_backup.hide()
        self.spare_key.hide()

    def _show_offer(self, offer: "Offer") -> None:
        self._offer = offer
        self.from_backup.setVisible(bool(offer.backups))
        self.spare_key.setVisible(offer.spare_key)

    @Slot()
    def _choose_backup(self) -> None:
        if self._offer is not None:
            dialog = RestoreDialog(self._base, self._offer.backups, self._window)
            dialog.submitted.connect(self._restore)
            dialog.open()

    @Slot(object)
    @Slot(object, str)
    def _restore(self, backup: Path, password: str = "") -> None:
        base = self._base

        def call(_progress: Progress) -> None:
            from mms_desktop.services.recovery import restore_backup

            restore_backup(backup, base, password or None)

        def on_done(_answer: object) -> None:
            self.recovered.emit(base, password)

        def on_failed(error: Exception) -> None:
            self._on_failed(backup, error)

        self._operations.start(call, self, on_done, on_failed, title="Восстанавливаю базу")

    @Slot()
    def _restore_key(self) -> None:
        base = self._base

        def call(_progress: Progress) -> None:
            from mms_desktop.services.recovery import restore_spare_key

            restore_spare_key(base)

        def on_done(_answer: object) -> None:
            self.recovered.emit(base, "")

        self._operations.start(call, self, on_done)

    def _on_failed(self, backup: Path, error: Exception) -> None:
        if isinstance(error, BaseUnusable) and error.code in WITH_PASSWORD:
            dialog = PasswordDialog(backup, told(error).text, self._window)
            dialog.submitted.connect(self._restore)
            dialog.open()
        else:
            self._window.start_page.banner.tell(told(error).text, Tone.BAD)
