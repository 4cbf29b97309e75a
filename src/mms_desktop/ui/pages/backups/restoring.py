"""Restoring a backup into a new file, with its password when it has one."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.dialogs.password_dialog import PasswordDialog
from mms_desktop.ui.dialogs.restored_dialog import RestoredDialog
from mms_desktop.ui.files import BASES, ask_save_path
from mms_desktop.ui.messages import told

if TYPE_CHECKING:
    from mms_desktop.services.recovery import Restored
    from mms_desktop.services.workspace import Workspace

WITH_PASSWORD = frozenset({Trouble.PASSWORD_NEEDED, Trouble.PASSWORD_WRONG})


class BackupRestoring(QObject):
    """Asks where to restore and does it; the opened base stays as it is."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._target = Path()

    @Slot(object)
    def start(self, backup: Path) -> None:
        """Ask for a new file and restore the backup into it."""
        facts = self._desk.session.facts
        stem = facts.path.stem if facts is not None else backup.stem
        name = f"{stem} {date.today():%Y-%m-%d}.mms"
        path = ask_save_path(self._window, self._desk.settings, name, BASES)
        if path is not None:
            self._target = path
            self._restore(backup, None)

    @Slot(object, str)
    def _restore(self, backup: Path, password: str | None) -> None:
        target = self._target

        def question(_workspace: "Workspace", _progress: Progress) -> "Restored":
            from mms_desktop.services.recovery import restore_backup

            if target.exists():
                raise BaseUnusable(Trouble.EXISTS, target)
            return restore_backup(backup, target, password)

        def on_failed(error: Exception) -> None:
            self._on_failed(backup, error)

        self._desk.session.ask(
            question, self, self._on_restored, on_failed, title="Восстанавливаю копию"
        )

    def _on_restored(self, restored: "Restored") -> None:
        dialog = RestoredDialog(restored.base, self._window)
        dialog.open_wanted.connect(self._desk.base_requested)
        dialog.open()

    def _on_failed(self, backup: Path, error: Exception) -> None:
        if isinstance(error, BaseUnusable) and error.code in WITH_PASSWORD:
            dialog = PasswordDialog(backup, told(error).text, self._window)
            dialog.submitted.connect(self._restore)
            dialog.open()
        else:
            self._desk.session.operations.failed.emit(error)
