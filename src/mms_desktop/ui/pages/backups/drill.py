"""«Проверить восстановление»: a backup restored to a place where nobody works, and examined."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from mms_desktop.domain.troubles import BaseUnusable
from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.dialogs.password_dialog import PasswordDialog
from mms_desktop.ui.messages import told
from mms_desktop.ui.models.remedies import ASKING_PASSWORD
from mms_desktop.ui.password_waits import PasswordWaits

if TYPE_CHECKING:
    from mms_desktop.services.recovery import Drill
    from mms_desktop.services.workspace import Workspace

GOOD = "Копия восстанавливается: {seconds} с, страницы, связи и журнал целы."
BAD = "Копия восстановилась с ошибками: {problem}"


class BackupDrill(QObject):
    """Restores a backup aside; the result is written into the journal of the base.

    Signals:
        passed: (Path) The backup can be restored.
    """

    passed = Signal(object)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    @Slot(object)
    def start(self, backup: Path) -> None:
        """Try the backup; its password is asked for when it has one."""
        self._try(backup, None)

    @Slot(object, str)
    def _try(self, backup: Path, password: str | None) -> None:
        def question(workspace: "Workspace", _progress: Progress) -> "Drill":
            return drilled(workspace, backup, password)

        def on_failed(error: Exception) -> None:
            self._on_failed(backup, error)

        title = "Проверяю восстановление"
        self._desk.session.ask(question, self, self._on_done, on_failed, title=title)

    def _on_done(self, done: "Drill") -> None:
        if done.problems:
            self._desk.notify(BAD.format(problem=done.problems[0]))
            return
        seconds = f"{done.seconds:.1f}".replace(".", ",")
        self._desk.notify(GOOD.format(seconds=seconds))
        self.passed.emit(done.backup)

    def _on_failed(self, backup: Path, error: Exception) -> None:
        if not (isinstance(error, BaseUnusable) and error.code in ASKING_PASSWORD):
            self._desk.session.operations.failed.emit(error)
            return
        wait = PasswordWaits(backup).after(error)
        dialog = PasswordDialog(backup, told(error).text, self._window, wait=wait)
        dialog.submitted.connect(self._try)
        dialog.open()


def drilled(workspace: "Workspace", backup: Path, password: str | None) -> "Drill":
    """Restore the backup aside and note the result in the journal; on the worker thread."""
    from mms_desktop.services.protection import note_event
    from mms_desktop.services.recovery import drill

    done = drill(backup, password)
    if not workspace.read_only:
        result = "с ошибками" if done.problems else "успешно"
        note_event(workspace.database, f"Проверено восстановление из копии: {result}")
    return done
