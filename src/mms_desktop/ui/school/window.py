"""The window of school mode: one blank of a checklist, nothing else; no base is needed."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow

from mms_desktop.ui import metrics
from mms_desktop.ui.files import ask_open_path, ask_save_path
from mms_desktop.ui.icons import icon
from mms_desktop.ui.models.checklist_state import ChecklistState
from mms_desktop.ui.operations import Operations
from mms_desktop.ui.school.keeping import BlankKeeping
from mms_desktop.ui.school.page import TITLE, SchoolPage
from mms_desktop.ui.settings import Settings
from mms_desktop.ui.tokens import Tone

if TYPE_CHECKING:
    from mms_desktop.services.checklists.school import SchoolSheet

BLANK = "Бланк чек-листа (*.xlsx)"
PDF = "Документ PDF (*.pdf)"
TOPIC = "school"


class SchoolWindow(QMainWindow):
    """Fills in one blank; what is answered is kept as a draft and saved into the file."""

    def __init__(self, settings: Settings, drafts_folder: Path) -> None:
        super().__init__()
        self._settings = settings
        self.operations = Operations(self)
        self.keeping = BlankKeeping(drafts_folder, self.operations, self)
        self.page = SchoolPage()
        self.setCentralWidget(self.page)
        self.setWindowIcon(icon("book-education", Tone.ACCENT))
        self.setMinimumSize(metrics.SMALLEST_WIDTH, metrics.SMALLEST_HEIGHT)
        self.resize(metrics.WINDOW_WIDTH - metrics.NAVIGATION_WIDTH, metrics.WINDOW_HEIGHT - 60)
        self._connect()
        self._show_title()

    @Slot(object)
    def open(self, path: Path) -> None:
        """Open the blank; what was answered in another one is saved first."""
        self._save_changes()
        self.keeping.open(path)

    @Slot()
    def choose(self) -> None:
        """Ask which blank, and open it."""
        path = ask_open_path(self, self._settings, BLANK)
        if path is not None:
            self.open(path)

    @Slot()
    def save(self) -> None:
        """Save into the blank; one that cannot be written over is saved elsewhere."""
        sheet = self.keeping.sheet
        if sheet is not None and sheet.locked:
            self.save_as()
        else:
            self.keeping.save()

    @Slot()
    def save_as(self) -> None:
        """Ask for another file and save into it."""
        sheet = self.keeping.sheet
        if sheet is None:
            return
        path = ask_save_path(self, self._settings, sheet.path.name, BLANK)
        if path is not None:
            self.keeping.save(path)

    @Slot()
    def print_out(self) -> None:
        """Ask for a PDF, write it: from there it is printed and signed."""
        sheet = self.keeping.sheet
        if sheet is None:
            return
        path = ask_save_path(self, self._settings, f"{sheet.path.stem}.pdf", PDF)
        if path is not None:
            self.keeping.print_to(path)

    @Slot()
    def show_help(self) -> None:
        """Open the help for those who fill in blanks."""
        from mms_desktop.ui.dialogs.help_window import HelpWindow

        window = self.findChild(HelpWindow) or HelpWindow(self)
        window.show_topic(TOPIC)
        window.show()
        window.raise_()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._save_changes()
        self.operations.wait()
        super().closeEvent(event)

    @Slot(object, object)
    def _show_blank(self, sheet: "SchoolSheet", state: ChecklistState) -> None:
        self.page.show_panel()
        self.page.panel.show_blank(sheet, state)
        self._show_title()

    @Slot()
    def _show_title(self) -> None:
        sheet = self.keeping.sheet
        name = f"{sheet.path.name}[*] — " if sheet is not None else ""
        self.setWindowTitle(f"{name}{TITLE}")
        self.setWindowModified(sheet is not None and self.keeping.is_changed)

    def _save_changes(self) -> None:
        """Save what the file lacks; where it cannot be written over, the draft holds it."""
        sheet = self.keeping.sheet
        if sheet is None or not self.keeping.is_changed:
            return
        # The draft stays where saving fails; a save that succeeds puts it away.
        self.keeping.keep_draft()
        if not sheet.locked:
            self.keeping.save()

    def _connect(self) -> None:
        keeping, page = self.keeping, self.page
        keeping.opened.connect(self._show_blank)
        keeping.refused.connect(page.refuse)
        keeping.told.connect(page.panel.score.show_saved)
        keeping.told.connect(self._show_title)
        keeping.saved.connect(page.panel.show_notes)
        page.panel.typed.connect(keeping.touch)
        page.dropped.connect(self.open)
        page.start.primary_chosen.connect(self.choose)
        for button, slot in (
            (page.open, self.choose),
            (page.print, self.print_out),
            (page.save_as, self.save_as),
            (page.save, self.save),
            (page.help, self.show_help),
        ):
            button.clicked.connect(slot)
        for keys, act in (
            ("Ctrl+S", self.save),
            ("Ctrl+Shift+S", self.save_as),
            ("Ctrl+P", self.print_out),
            ("Ctrl+O", self.choose),
            ("F1", self.show_help),
        ):
            QShortcut(QKeySequence(keys), self, act)
