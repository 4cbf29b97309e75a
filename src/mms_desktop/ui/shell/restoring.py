"""Looking into a backup and restoring it in the place of the base, with every password asked."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from mms_desktop.domain.troubles import BaseUnusable
from mms_desktop.ui.base_facts import BaseFacts
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.dialogs.password_dialog import PasswordDialog
from mms_desktop.ui.files import BASES, ask_save_path
from mms_desktop.ui.messages import told
from mms_desktop.ui.models.remedies import ASKING_PASSWORD
from mms_desktop.ui.password_waits import PasswordWaits
from mms_desktop.ui.session import hold, release
from mms_desktop.ui.words import shown_moment

if TYPE_CHECKING:
    from mms_desktop.services.recovery import Restored
    from mms_desktop.services.workspace import Workspace

Act = Callable[[Path, str | None], None]
RESTORED = "База восстановлена из копии № {seq} ({when}). Прежняя сохранена среди копий."


class Restoring(QObject):
    """Opens, restores, takes keys out of backups.

    Signals:
        failed: (Exception) It did not come to it: what happened.
    """

    failed = Signal(Exception)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._base = Path()
        self._act: Act | None = None
        self._told = ""
        desk.session.opened.connect(self._tell)
        desk.preview_requested.connect(self._preview_of_opened)
        desk.restore_requested.connect(self._restore_opened)

    def preview(self, backup: Path, base: Path | None) -> None:
        """Show what the backup of the base holds, for reading; the base may be unknown."""
        self._begin(base or Path(), self._preview, backup)

    @Slot()
    def restore_previewed(self) -> None:
        """Restore the backup that is looked into now."""
        facts, settings = self._desk.session.facts, self._desk.settings
        if facts is None or facts.preview_of is None:
            return
        base: Path | None = facts.preview_of
        if base == facts.path:
            # It was carried here alone: where the base is to lie is not known.
            base = ask_save_path(self._window, settings, f"{facts.path.stem}.mms", BASES)
        if base is not None:
            self.restore(facts.path, base)

    def restore(self, backup: Path, base: Path) -> None:
        """Put the backup in the place of the base; what lies there now is kept."""
        self._begin(base, self._restore, backup)

    def take_key(self, backup: Path, base: Path) -> None:
        """Give a base that has lost its key the one of the backup, and open it."""
        self._begin(base, self._take_key, backup)

    @Slot(object)
    def _preview_of_opened(self, backup: Path) -> None:
        facts = self._desk.session.facts
        if facts is not None:
            self.preview(backup, facts.preview_of or facts.path)

    @Slot(object)
    def _restore_opened(self, backup: Path) -> None:
        facts = self._desk.session.facts
        if facts is not None:
            self.restore(backup, facts.preview_of or facts.path)

    def _begin(self, base: Path, act: Act, backup: Path) -> None:
        self._base, self._act = base, act
        act(backup, None)

    def _preview(self, backup: Path, password: str | None) -> None:
        base = self._base

        def make(held: "list[Workspace]") -> BaseFacts:
            from mms_desktop.services.recovery import base_of_backup
            from mms_desktop.services.workspace import open_preview

            known = base if base.name else base_of_backup(backup) or backup
            return hold(held, open_preview(backup, password), preview_of=known)

        self._put(make, backup, "Открываю копию")

    def _restore(self, backup: Path, password: str | None) -> None:
        base = self._base
        done: list[Restored] = []

        def make(held: "list[Workspace]") -> BaseFacts:
            from mms_desktop.services.recovery import require_key, restore_backup
            from mms_desktop.services.workspace import open_workspace

            require_key(backup, base, password)
            release(held, copying=False)
            done.append(restore_backup(backup, base, password))
            return hold(held, open_workspace(base, password))

        self._put(make, backup, "Восстанавливаю базу", done)

    def _take_key(self, backup: Path, password: str | None) -> None:
        base = self._base

        def make(held: "list[Workspace]") -> BaseFacts:
            from mms_desktop.services.recovery import restore_key_from
            from mms_desktop.services.workspace import open_workspace

            restore_key_from(backup, base, password)
            return hold(held, open_workspace(base, password))

        self._put(make, backup, "Возвращаю файл ключа")

    def _put(
        self,
        make: "Callable[[list[Workspace]], BaseFacts]",
        backup: Path,
        title: str,
        done: "list[Restored] | None" = None,
    ) -> None:
        def on_failed(error: Exception) -> None:
            self._on_failed(backup, error)

        def telling(held: "list[Workspace]") -> BaseFacts:
            facts = make(held)
            if done:
                info = done[0].info
                when = shown_moment(info.made_at, datetime.now())
                self._told = RESTORED.format(seq=info.seq, when=when)
            return facts

        self._desk.session.put(telling, on_failed, title=title)

    @Slot()
    def _tell(self) -> None:
        if self._told:
            self._desk.notify(self._told)
        self._told = ""

    def _on_failed(self, backup: Path, error: Exception) -> None:
        if not (isinstance(error, BaseUnusable) and error.code in ASKING_PASSWORD):
            self.failed.emit(error)
            return
        over = QApplication.activeModalWidget() or self._window
        wait = PasswordWaits(backup).after(error)
        dialog = PasswordDialog(backup, told(error).text, over, wait=wait)
        dialog.submitted.connect(self._again)
        dialog.open()

    @Slot(object, str)
    def _again(self, backup: Path, password: str) -> None:
        if self._act is not None:
            self._act(backup, password)
