"""Writing all that is stored of a person as one document (a request of the subject)."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from mms_desktop.services.progress import Progress
from mms_desktop.ui.files import ask_save_path

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace
    from mms_desktop.ui.pages.personal_data.page import PersonalDataPage

KINDS = {".docx": "Документ Word (*.docx)", ".pdf": "Документ PDF (*.pdf)"}
NAME = "Всё о человеке"


class SubjectSaving(QObject):
    """Serves the page «Персональные данные»."""

    def __init__(self, page: "PersonalDataPage") -> None:
        super().__init__(page)
        self._page = page

    @Slot()
    def save_word(self) -> None:
        """Write a DOCX."""
        self._save(".docx")

    @Slot()
    def save_pdf(self) -> None:
        """Write a PDF."""
        self._save(".pdf")

    def _save(self, ending: str) -> None:
        page, person = self._page, self._page.person
        path = ask_save_path(page, page.desk.settings, NAME + ending, KINDS[ending])
        if path is None:
            return
        out = path

        def question(workspace: "Workspace", _progress: Progress) -> Path:
            from mms_desktop.services.printed import write_document
            from mms_desktop.services.subject import everything_about

            made = datetime.now().replace(microsecond=0)
            told = everything_about(workspace.database, person)
            write_document(told.document(made), out, made)
            return out

        page.desk.session.ask(question, page, self._on_saved, page.on_failed, title=NAME)

    def _on_saved(self, path: Path) -> None:
        self._page.desk.notify(f"Записано: «{path.name}».")
