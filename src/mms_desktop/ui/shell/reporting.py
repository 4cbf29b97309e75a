"""«О программе», the report of a fault, the folder of the logs: from wherever they are wanted."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.files import REPORTS, ask_save_path

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace
    from mms_desktop.ui.dialogs.report_dialog import ReportDialog


class Reporting(QObject):
    """Opens the dialogs and does what they ask for."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        desk.about_requested.connect(self.show_about)
        desk.report_requested.connect(self.make_report)

    @Slot()
    def show_about(self) -> None:
        """Tell about the program."""
        from mms_desktop.ui.dialogs.about_dialog import AboutDialog

        dialog = AboutDialog(self._over())
        dialog.report_wanted.connect(self.make_report)
        dialog.folder_wanted.connect(self.open_folder)
        dialog.open()

    @Slot()
    def make_report(self) -> None:
        """Put the report together, without anybody's surname, and show it."""
        facts = screen_facts()
        session = self._desk.session
        title = "Собираю отчёт"
        if session.facts is None:

            def call(_progress: Progress) -> dict[str, str]:
                return parts_of(facts)

            session.operations.start(call, self, self._show, title=title)
            return

        def question(workspace: "Workspace", _progress: Progress) -> dict[str, str]:
            return parts_of(facts, private_words(workspace))

        session.ask(question, self, self._show, title=title)

    @Slot()
    def open_folder(self) -> None:
        """Open the folder of the logs in the file manager."""
        from mms_desktop.services.diagnosis import logs_folder

        folder = logs_folder()
        if not folder.is_dir():
            self._desk.notify("Журналов ещё нет.")
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._desk.notify(f"Журналы лежат в папке {folder}")

    def _show(self, parts: Mapping[str, str]) -> None:
        from mms_desktop.ui.dialogs.report_dialog import ReportDialog

        dialog = ReportDialog(parts, self._over())
        dialog.save_wanted.connect(self._save)
        dialog.folder_wanted.connect(self.open_folder)
        dialog.open()

    @Slot(object)
    def _save(self, dialog: "ReportDialog") -> None:
        name = f"Методист, отчёт {datetime.now():%Y-%m-%d %H-%M}.zip"
        path = ask_save_path(dialog, self._desk.settings, name, REPORTS)
        if path is None:
            return
        parts = dialog.parts

        def call(_progress: Progress) -> Path:
            from mms_desktop.services.diagnosis import save_report

            save_report(parts, path)
            return path

        def on_done(saved: Path) -> None:
            dialog.accept()
            self._desk.notify(f"Отчёт сохранён: «{saved.name}».")

        self._desk.session.operations.start(call, dialog, on_done)

    def _over(self) -> QWidget:
        return QApplication.activeModalWidget() or self._window


def screen_facts() -> dict[str, str]:
    """Return what a developer must know about the screen."""
    screen = QGuiApplication.primaryScreen()
    size = screen.size()
    return {
        "qt": qt_version,
        "platform": QGuiApplication.platformName(),
        "screen": f"{size.width()}x{size.height()} x{screen.devicePixelRatio():g}",
    }


def parts_of(facts: Mapping[str, str], private: "list[str] | None" = None) -> dict[str, str]:
    """Return the parts of the report; runs on the worker thread."""
    from mms_desktop.services.diagnosis import logs_folder, report_parts

    return report_parts(logs_folder(), facts, private or [])


def private_words(workspace: "Workspace") -> list[str]:
    """Return every surname of the base; runs on the worker thread."""
    return [person.surname for person in workspace.registry.records("people")]
