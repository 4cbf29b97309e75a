"""What is offered when a base cannot be opened: the right actions for what has happened."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.services.progress import Progress
from mms_desktop.ui.dialogs.restore_dialog import RestoreDialog
from mms_desktop.ui.messages import told
from mms_desktop.ui.models.remedies import Possible, Remedy, offered
from mms_desktop.ui.shell.restoring import Restoring
from mms_desktop.ui.shell.taking_over import HolderWatch
from mms_desktop.ui.shell.window import ShellWindow
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from mms_desktop.services.recovery import Offer

IN_A_ROW = 2


class Recovering(QObject):
    """Puts the remedies under the message of the start page and does what they say.

    Signals:
        retry_wanted: (Path, bool) The base is to be opened again; whether by force.
        password_wanted: (BaseUnusable) The password is to be asked for.
        other_file_wanted: Another file is to be chosen.
        other_place_wanted: Another place for a new base is to be chosen.
    """

    retry_wanted = Signal(object, bool)
    password_wanted = Signal(object)
    other_file_wanted = Signal()
    other_place_wanted = Signal()

    def __init__(self, window: ShellWindow, restoring: Restoring) -> None:
        super().__init__(window)
        self._window = window
        self._restoring = restoring
        self._operations = window.desk.session.operations
        self._error: BaseUnusable | None = None
        self._offer: Offer | None = None
        self._possible = Possible(backups=False, spare_key=False)
        self._holder = HolderWatch(self._operations, self)
        self._holder.left.connect(self._on_stopped)
        self._holder.stopped.connect(self._on_stopped)
        self.buttons = {remedy: Button(remedy) for remedy in Remedy}
        for button in self.buttons.values():
            button.setParent(window.start_page)
            button.hide()
        for remedy, slot in (
            (Remedy.PASSWORD, self._ask_password),
            (Remedy.BACKUP, self.choose_backup),
            (Remedy.SPARE_KEY, self._restore_key),
            (Remedy.KEY_FROM_BACKUP, self._take_key),
            (Remedy.TAKE_OVER, self._take_over),
            (Remedy.RETRY, self._retry),
            (Remedy.OTHER_FILE, self.other_file_wanted),
            (Remedy.OTHER_PLACE, self.other_place_wanted),
        ):
            self.buttons[remedy].clicked.connect(slot)

    def offer(self, error: BaseUnusable) -> None:
        """Find out what can be done about the base and offer it."""
        self.withdraw()
        self._error = error

        def call(_progress: Progress) -> "Offer":
            from mms_desktop.services.recovery import offer_for

            return offer_for(error)

        self._operations.start(call, self, self._show_offer, self._on_failed)
        if error.code is Trouble.LOCKED:
            self._holder.begin(error.path)

    def withdraw(self) -> None:
        """Take the remedies away."""
        self._holder.end()
        self._error = self._offer = None
        self._possible = Possible(backups=False, spare_key=False)
        for button in self.buttons.values():
            button.hide()

    @Slot()
    def choose_backup(self) -> None:
        """Show the backups of the base: one is looked into or restored."""
        if self._offer is not None and self._error is not None:
            dialog = RestoreDialog(self._error.path, self._offer.backups, self._window)
            dialog.submitted.connect(self._restore)
            dialog.preview_wanted.connect(self._preview)
            dialog.open()

    def _show_offer(self, offer: "Offer") -> None:
        self._offer = offer
        self._possible = Possible(bool(offer.backups), offer.spare_key, self._possible.stopped)
        self._show()

    def _show(self) -> None:
        if self._error is None:
            return
        shown = offered(self._error.code, self._possible)
        for place, remedy in enumerate(shown):
            row, column = divmod(place, IN_A_ROW)
            self._window.start_page.remedies.addWidget(self.buttons[remedy], row, column)
        for remedy, button in self.buttons.items():
            button.setVisible(remedy in shown)

    @Slot()
    def _on_stopped(self) -> None:
        self._possible = Possible(self._possible.backups, self._possible.spare_key, stopped=True)
        self._show()

    @Slot(object)
    def _restore(self, backup: Path) -> None:
        if self._error is not None:
            self._restoring.restore(backup, self._error.path)

    @Slot(object)
    def _preview(self, backup: Path) -> None:
        if self._error is not None:
            self._restoring.preview(backup, self._error.path)

    @Slot()
    def _take_key(self) -> None:
        if self._offer is not None and self._offer.backups and self._error is not None:
            self._restoring.take_key(self._offer.backups[0].path, self._error.path)

    @Slot()
    def _restore_key(self) -> None:
        if self._error is None:
            return
        base = self._error.path

        def call(_progress: Progress) -> None:
            from mms_desktop.services.recovery import restore_spare_key

            restore_spare_key(base)

        def on_done(_answer: object) -> None:
            self.retry_wanted.emit(base, False)

        self._operations.start(call, self, on_done, self._on_failed)

    @Slot()
    def _ask_password(self) -> None:
        if self._error is not None:
            self.password_wanted.emit(self._error)

    @Slot()
    def _retry(self) -> None:
        if self._error is not None:
            self.retry_wanted.emit(self._error.path, False)

    @Slot()
    def _take_over(self) -> None:
        if self._error is not None:
            self.retry_wanted.emit(self._error.path, True)

    def _on_failed(self, error: Exception) -> None:
        self._window.start_page.banner.tell(told(error).text, Tone.BAD)
