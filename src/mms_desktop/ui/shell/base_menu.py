"""The menu of the opened base: what is done with it as a whole."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.icons import icon
from mms_desktop.ui.tokens import Tone

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace


class BaseMenu(QMenu):
    """Password, copies, another base."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        for name, words, slot in (
            ("lock-outline", "Пароль и восстановление…", desk.protection_requested),
            ("backup-restore", "Резервные копии", self.show_backups),
            ("download-outline", "Скопировать базу на флешку…", self.copy_out),
            ("folder-outline", "Показать файл базы в папке", self._show_folder),
        ):
            self.addAction(icon(name, Tone.MUTED), words).triggered.connect(slot)
        self.addSeparator()
        another = self.addAction(icon("folder-open-outline", Tone.MUTED), "Открыть другую базу…")
        another.triggered.connect(desk.other_base_requested)
        about = self.addAction(icon("information-outline", Tone.MUTED), "О программе…")
        about.triggered.connect(desk.about_requested)
        self.aboutToShow.connect(self._fit)
        desk.copy_requested.connect(self.copy_out)

    @Slot()
    def copy_out(self) -> None:
        """Ask for a folder and put a checked backup of the base into it."""
        chosen = QFileDialog.getExistingDirectory(
            self.parentWidget(), "Куда скопировать базу", str(self._desk.settings.folder)
        )
        if not chosen:
            return
        folder = Path(chosen)

        def question(workspace: "Workspace", _progress: Progress) -> Path:
            return workspace.backups.make(folder)

        self._desk.session.ask(question, self, self._on_copied, title="Копирую базу")

    def _on_copied(self, path: Path) -> None:
        self._desk.notify(f"База скопирована и проверена: {path}")

    @Slot()
    def _fit(self) -> None:
        """Switch off what needs an opened base."""
        facts = self._desk.session.facts
        for action in self.actions()[:4]:
            action.setEnabled(facts is not None)
        for action in (self.actions()[0], self.actions()[2]):
            action.setEnabled(facts is not None and facts.preview_of is None)

    @Slot()
    def show_backups(self) -> None:
        """Show the page of the backups."""
        self._desk.show_page("backups")

    @Slot()
    def _show_folder(self) -> None:
        facts = self._desk.session.facts
        if facts is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(facts.path.parent)))
