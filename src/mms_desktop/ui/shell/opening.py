"""Opening and making bases from the window: files, passwords, the sample, what went wrong."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from mms_desktop.domain.troubles import BaseUnusable
from mms_desktop.paths import forms_dir
from mms_desktop.services.progress import Progress
from mms_desktop.ui.base_facts import NewBase
from mms_desktop.ui.dialogs.base_dialogs import NewBaseDialog
from mms_desktop.ui.dialogs.password_dialog import PasswordDialog
from mms_desktop.ui.files import BASES, BASES_AND_COPIES, ask_open_path, ask_save_path
from mms_desktop.ui.messages import Family, show_error, told
from mms_desktop.ui.models.remedies import ASKING_PASSWORD
from mms_desktop.ui.password_waits import PasswordWaits
from mms_desktop.ui.shell.recovering import Recovering
from mms_desktop.ui.shell.window import ShellWindow
from mms_desktop.ui.tokens import Tone

COPY_SUFFIX = ".mbk"


class Opening(QObject):
    """Turns what is chosen on the start page into an opened base."""

    def __init__(self, window: ShellWindow, demo_folder: Path) -> None:
        super().__init__(window)
        self._demo_folder = demo_folder
        self._window = window
        self._session = window.desk.session
        self._by_force = False
        start = window.start_page
        start.open_chosen.connect(self.choose)
        start.create_chosen.connect(self.create)
        start.demo_chosen.connect(self.open_demo)
        start.recent_chosen.connect(self.open)
        self._session.open_failed.connect(self._on_failed)
        window.desk.base_requested.connect(self.open)
        window.desk.other_base_requested.connect(self.choose)
        window.restoring.failed.connect(self._on_restoring_failed)
        window.access.reopen_wanted.connect(self._reopen)
        window.access.preview_ended.connect(self._end_preview)
        self.recovering = recovering = Recovering(window, window.restoring)
        recovering.retry_wanted.connect(self._retry)
        recovering.password_wanted.connect(self._ask_password)
        recovering.other_file_wanted.connect(self.choose)
        recovering.other_place_wanted.connect(self.create)

    @Slot(object)
    def open(self, path: Path) -> None:
        """Open the base; a backup is looked into."""
        if path.suffix.casefold() == COPY_SUFFIX:
            self._window.restoring.preview(path, None)
        else:
            self._retry(path, False)

    @Slot()
    def choose(self) -> None:
        """Ask which base, and open it."""
        path = ask_open_path(self._window, self._window.desk.settings, BASES_AND_COPIES)
        if path is not None:
            self.open(path)

    @Slot()
    def create(self) -> None:
        """Ask where and what the new base is, and make it."""
        path = ask_save_path(self._window, self._window.desk.settings, "Методист.mms", BASES)
        if path is None:
            return

        def show_dialog(profiles: Mapping[str, str]) -> None:
            dialog = NewBaseDialog(path, profiles, self._window)
            dialog.submitted.connect(self._create)
            dialog.open()

        self._session.operations.start(read_profile_titles, self, show_dialog)

    @Slot()
    def open_demo(self) -> None:
        """Open the sample municipality, made first if it has not been yet."""
        folder = self._demo_folder

        def call(progress: Progress) -> Path:
            return ready_demo(folder, progress)

        self._window.show_opening()
        self._session.operations.start(
            call, self, self.open, self._on_demo_failed, title="Готовлю пример"
        )

    @Slot(NewBase)
    def _create(self, new: NewBase) -> None:
        self._window.show_opening()
        self._session.create(new)

    @Slot(object, bool)
    def _retry(self, path: Path, by_force: bool) -> None:
        if self._window.instance.raise_other(path):
            return
        self._by_force = by_force
        self._window.show_opening()
        self._session.open(path, by_force=by_force)

    @Slot(bool)
    def _reopen(self, by_force: bool) -> None:
        if self._session.facts is not None:
            self._retry(self._session.facts.path, by_force)

    @Slot()
    def _end_preview(self) -> None:
        facts = self._session.facts
        if facts is None or facts.preview_of is None:
            return
        if facts.preview_of == facts.path:
            # A copy carried here alone: there is no base to return to.
            self._session.close_base()
            self._window.show_start()
        else:
            self._retry(facts.preview_of, False)

    @Slot(object, Exception)
    def _on_failed(self, path: Path, error: Exception) -> None:
        self._window.show_start()
        self._tell(error)
        if isinstance(error, BaseUnusable):
            self.recovering.offer(error)
            if error.code in ASKING_PASSWORD and error.path == path:
                self._ask_password(error)

    @Slot(object)
    def _ask_password(self, error: BaseUnusable) -> None:
        wait = PasswordWaits(error.path).after(error)
        dialog = PasswordDialog(error.path, told(error).text, self._window, wait=wait)
        dialog.submitted.connect(self._open_with_password)
        dialog.open()

    @Slot(object, str)
    def _open_with_password(self, path: Path, password: str) -> None:
        self._window.show_opening()
        self._session.open(path, password or None, by_force=self._by_force)

    @Slot(Exception)
    def _on_restoring_failed(self, error: Exception) -> None:
        if self._session.facts is None:
            self._window.show_start()
            self._tell(error)
        else:
            self._session.operations.failed.emit(error)

    def _on_demo_failed(self, error: Exception) -> None:
        self._window.show_start()
        self._tell(error)

    def _tell(self, error: Exception) -> None:
        self.recovering.withdraw()
        words = told(error)
        if words.family is Family.FAULT:
            show_error(error, self._window, self._window.desk.report_requested.emit)
        else:
            self._window.start_page.banner.tell(words.text, Tone.BAD)


def read_profile_titles(_progress: Progress) -> dict[str, str]:
    """Return the names of the profiles by key; runs on the worker thread."""
    from mms_desktop.catalog.reading import load

    found = {path.stem: load(path) for path in sorted((forms_dir() / "profiles").glob("*.toml"))}
    return {key: str(declared["title"]) for key, declared in found.items()}


def ready_demo(folder: Path, progress: Progress) -> Path:
    """Return the sample base in the folder, made first if it is not there; on the worker thread."""
    from mms_desktop.services.demo import BASE_NAME, make_demo

    def announce(_words: str) -> Progress:
        return progress

    if not (folder / BASE_NAME).is_file():
        # Made aside, so that a sample given up half-way is never opened.
        aside = folder.with_name("demo-new")
        shutil.rmtree(aside, ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)
        aside.mkdir(parents=True)
        make_demo(aside, announce)
        aside.rename(folder)
    return folder / BASE_NAME
