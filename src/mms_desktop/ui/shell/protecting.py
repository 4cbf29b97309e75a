"""Password and recovery sheet of the opened base: dialogs above, the base on its thread."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.dialogs.protection_dialog import ProtectionDialog, ProtectionState
from mms_desktop.ui.dialogs.sheet_dialog import SheetDialog
from mms_desktop.ui.files import SHEETS, ask_save_path
from mms_desktop.ui.messages import told
from mms_desktop.ui.password_waits import PasswordWaits

if TYPE_CHECKING:
    from mms_desktop.services.protection import RecoverySheet
    from mms_desktop.services.workspace import Workspace

SET, REMOVED = "Пароль базы изменён.", "Пароль снят: базу откроет каждый, у кого есть её файлы."
IN_FORCE = "Лист восстановления введён в действие. Прежний лист больше не подходит."


class Protecting(QObject):
    """Opens the dialog and does what it asks for."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        desk.protection_requested.connect(self.open)

    @Slot()
    def open(self) -> None:
        """Show how the base is protected."""
        facts = self._desk.session.facts
        if facts is not None and facts.preview_of is None:
            self._desk.session.ask(state_of, self, self._show)

    def _show(self, state: ProtectionState) -> None:
        dialog = ProtectionDialog(state, self._window)
        dialog.typed.connect(self._judge)
        dialog.change_wanted.connect(self._change)
        dialog.sheet_wanted.connect(self._make_sheet)
        dialog.open()

    @Slot(str)
    def _judge(self, password: str) -> None:
        from mms_desktop.services.protection import password_remark

        dialog = self.sender()
        if isinstance(dialog, ProtectionDialog):
            dialog.show_remark(password_remark(password) if password else "")

    @Slot(str, str)
    def _change(self, old: str, new: str) -> None:
        dialog = self.sender()
        if not isinstance(dialog, ProtectionDialog):
            return

        def question(workspace: "Workspace", _progress: Progress) -> ProtectionState:
            workspace.protection.change_password(old or None, new or None)
            workspace.open_slot = not workspace.protection.has_password
            return state_of(workspace, _progress)

        def on_done(state: ProtectionState) -> None:
            self._waits().forget()
            dialog.show_state(state)
            self._desk.session.know_slot(open_slot=not state.has_password)
            self._desk.notify(SET if new else REMOVED)

        def on_failed(error: Exception) -> None:
            self._refuse(dialog, error)

        self._desk.session.ask(question, dialog, on_done, on_failed)

    def _waits(self) -> PasswordWaits:
        facts = self._desk.session.facts
        return PasswordWaits(facts.path if facts is not None else Path())

    def _refuse(self, dialog: ProtectionDialog, error: Exception) -> None:
        wait = self._waits().after(error)
        dialog.show_refusal(told(error).text, wait)
        if wait:
            QTimer.singleShot(int(wait * 1000), dialog, dialog.wake)
        elif told(error).details:
            self._desk.session.operations.failed.emit(error)

    @Slot()
    def _make_sheet(self) -> None:
        parent = self.sender()
        if not isinstance(parent, ProtectionDialog):
            return

        def show_sheet(sheet: "RecoverySheet") -> None:
            dialog = SheetDialog(sheet, parent)
            dialog.save_wanted.connect(self._save)
            dialog.confirmed.connect(self._put_in_force)
            dialog.open()

        self._desk.session.ask(new_sheet, parent, show_sheet)

    @Slot()
    def _save(self) -> None:
        dialog = self.sender()
        facts = self._desk.session.facts
        if not isinstance(dialog, SheetDialog) or facts is None:
            return
        name = f"Лист восстановления {facts.path.stem}.pdf"
        path = ask_save_path(dialog, self._desk.settings, name, SHEETS)
        if path is None:
            return
        sheet = dialog.sheet

        def call(_progress: Progress) -> Path:
            from mms_desktop.services.protection import save_sheet

            save_sheet(sheet, path, over=True)
            return path

        def on_done(saved: Path) -> None:
            dialog.message.show_note(f"Лист сохранён: {saved}. Напечатайте его и удалите файл.")

        self._desk.session.operations.start(call, dialog, on_done)

    @Slot()
    def _put_in_force(self) -> None:
        dialog = self.sender()
        if not isinstance(dialog, SheetDialog):
            return
        sheet, above = dialog.sheet, dialog.parent()

        def question(workspace: "Workspace", progress: Progress) -> ProtectionState:
            workspace.protection.put_in_force(sheet)
            return state_of(workspace, progress)

        def on_done(state: ProtectionState) -> None:
            dialog.accept()
            self._desk.notify(IN_FORCE)
            if isinstance(above, ProtectionDialog):
                above.show_state(state)

        self._desk.session.ask(question, dialog, on_done)


def state_of(workspace: "Workspace", _progress: Progress) -> ProtectionState:
    """Return how the base is protected; runs on the worker thread."""
    protection = workspace.protection
    return ProtectionState(
        protection.has_password, protection.has_recovery, protection.read_only_reason
    )


def new_sheet(workspace: "Workspace", _progress: Progress) -> "RecoverySheet":
    """Return a sheet that is not in force yet; runs on the worker thread."""
    return workspace.protection.new_recovery_sheet(date.today())
