"""The desktop program: arguments, application, window; the only place where its parts meet.

The shell paints first; the base is opened on the worker thread after that, and only then
are SQLAlchemy and the rest of the storage imported.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QLibraryInfo,
    QLocale,
    QObject,
    QSettings,
    QStandardPaths,
    QTimer,
    QTranslator,
    Slot,
)
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from mms_desktop import __version__
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.faults import FaultCatcher
from mms_desktop.ui.files import is_blank_name
from mms_desktop.ui.garbage import GarbageCollecting
from mms_desktop.ui.operations import Operations
from mms_desktop.ui.school.window import SchoolWindow
from mms_desktop.ui.session import Session
from mms_desktop.ui.settings import Settings
from mms_desktop.ui.shell.instance import raise_window_of
from mms_desktop.ui.shell.opening import Opening
from mms_desktop.ui.shell.window import ShellWindow
from mms_desktop.ui.theme import Theme

PROGRAM = "Методист"
SHORT_NAME = "mms-desktop"
NO_SCREEN = (
    "Нет графического экрана (DISPLAY и WAYLAND_DISPLAY пусты): окно показать негде. "
    "Войдите в графический сеанс или работайте командой mms."
)


class Program(QObject):
    """The running program: the window, what stands behind it, and what it opens first."""

    def __init__(self, settings: Settings, own_folder: Path) -> None:
        super().__init__()
        self._base: Path | None = None
        self._demo = False
        self.operations = Operations(self)
        self.session = Session(self.operations, self)
        self.desk = Desk(self.session, settings, self)
        self.window = ShellWindow(self.desk, make_import_dialog)
        self.opening = Opening(self.window, own_folder / "demo")
        self.garbage = GarbageCollecting(self, self.operations)
        self._drafts = own_folder / "blanks"
        self.school: SchoolWindow | None = None
        self.window.start_page.blank_chosen.connect(self.open_blank)

    @Slot(object)
    def open_blank(self, blank: Path | None) -> None:
        """Show the blank a school was sent, alone; without one the window asks for it."""
        school = self.school = SchoolWindow(self.desk.settings, self._drafts)
        school.show()
        if blank is None:
            QTimer.singleShot(0, school.choose)
        else:
            school.open(blank)

    def show(self, base: Path | None = None, *, demo: bool = False) -> None:
        """Show the shell; the base, or the sample, is opened once it is painted."""
        self._base, self._demo = base, demo
        self.window.restore_place(self.desk.settings.geometry)
        if self._base is not None or self._demo:
            self.window.show_opening()
        self.window.show()
        QTimer.singleShot(0, self.open_first)

    @Slot()
    def open_first(self) -> None:
        """Open what the command line names."""
        if self._demo:
            self.opening.open_demo()
        elif self._base is not None:
            self.opening.open(self._base)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    options = parsed(sys.argv[1:] if arguments is None else arguments)
    if not has_screen():
        if not (options.self_check or options.screenshots):
            print(NO_SCREEN, file=sys.stderr)  # noqa: T201
            return 3
        # Pictures are drawn in memory: a server without a screen makes them as well.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if options.self_check:
        return self_check()
    application = make_application()
    Theme(application, dark=True if options.dark else None)
    if options.screenshots:
        return photographed(application, options.screenshots, options.base)
    if options.base is not None and raise_window_of(options.base):
        return 0
    program = Program(Settings(QSettings()), own_folder())
    faults = FaultCatcher(program)
    faults.caught.connect(program.window.show_fault)
    faults.start()
    if options.base is not None and is_blank_name(options.base):
        program.open_blank(options.base)
    else:
        program.show(options.base, demo=options.demo)
    code = application.exec()
    faults.end()
    return code


def has_screen() -> bool:
    """Tell whether Qt has something to draw on; without it Qt ends the process by itself."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """Return what the command line asks for; ends the program with 2 on wrong usage."""
    parser = argparse.ArgumentParser(
        prog="mms-desktop", description="Методист: окно программы.", add_help=False
    )
    parser.add_argument("-h", "--help", action="help", help="показать эту справку и выйти")
    parser.add_argument(
        "base",
        nargs="?",
        type=Path,
        metavar="БАЗА",
        help="какую базу открыть; бланк школы (.xlsx) открывается один, без базы",
    )
    parser.add_argument("--demo", action="store_true", help="открыть пример муниципалитета")
    parser.add_argument(
        "--screenshots", type=Path, metavar="ПАПКА", help="снять все страницы в PNG и выйти"
    )
    parser.add_argument("--dark", action="store_true", help="тёмное оформление")
    parser.add_argument("--self-check", action="store_true", help="проверить сборку и выйти")
    parser.add_argument("--version", action="version", version=f"Методист {__version__}")
    return parser.parse_args(arguments)


def make_application() -> QApplication:
    """Return the application with its names, its Russian and its locale."""
    application = QApplication.instance() or QApplication([PROGRAM])
    if not isinstance(application, QApplication):
        raise TypeError("a core application runs already")
    application.setApplicationName(SHORT_NAME)
    application.setApplicationDisplayName("")
    application.setApplicationVersion(__version__)
    application.setOrganizationName(SHORT_NAME)
    QLocale.setDefault(QLocale(QLocale.Language.Russian, QLocale.Country.Russia))
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_ru", folder):
        application.installTranslator(translator)
    return application


def own_folder() -> Path:
    """Return the folder of this user in which the program keeps what is its own."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(place)


def self_check() -> int:
    """Let the services and the shell prove that this build works; print what was proved."""
    from mms_desktop.services.self_check import SelfCheckFailed, run_self_check

    try:
        proved = [*run_self_check(), painted_shell()]
    except SelfCheckFailed as failure:
        print(failure, file=sys.stderr)  # noqa: T201
        return 1
    for line in proved:
        print(line)  # noqa: T201
    return 0


def painted_shell() -> str:
    """Paint the window once and say so: fonts, icons, styles and plugins of Qt are there."""
    Theme(make_application())
    program = Program(Settings(QSettings()), own_folder())
    program.window.show_opening()
    picture = program.window.grab()
    program.session.close()
    return f"Окно нарисовано: {picture.width()}×{picture.height()}"


def photographed(application: QApplication, folder: Path, base: Path | None) -> int:
    """Write a picture of every page, of the sample when no base is given; return the exit code."""
    from mms_desktop.ui.screenshots import Photographer

    with tempfile.TemporaryDirectory(prefix="mms-screenshots-") as kept:
        # Settings of its own: pictures do not depend on what somebody did before.
        store = QSettings(str(Path(kept) / "window.ini"), QSettings.Format.IniFormat)
        program = Program(Settings(store), Path(kept))
        photographer = Photographer(program.window, folder)
        photographer.picture(program.window, "start")
        program.show(base, demo=base is None)
        return application.exec()


def make_import_dialog(section: str, desk: Desk, parent: QWidget) -> QDialog:
    """Return the dialog that loads files into the section."""
    from mms_desktop.ui.dialogs.import_dialog import ImportDialog

    return ImportDialog(section, desk, parent)
