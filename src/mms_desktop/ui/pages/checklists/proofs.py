"""Links and files of evidence in the window: kept, opened, taken away."""

import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.sections.responses import Assessor
from mms_desktop.services.progress import Progress
from mms_desktop.ui.checklists.evidence import Proof
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.files import ask_files
from mms_desktop.ui.messages import told
from mms_desktop.ui.pages.checklists.work import ChecklistsWork

if TYPE_CHECKING:
    from mms_desktop.services.checklists.evidence import ResponsePlace
    from mms_desktop.services.workspace import Workspace

ANY_FILE = "Файлы (*)"
WEB = frozenset({"http", "https"})
FOR_SELF = "Файлы прикладываются к самооценке: выберите «Самооценка» или укажите ссылку."
COPIED = "Это не адрес страницы: текст скопирован."


class ChecklistProofs(QObject):
    """Keeps the files that prove answers in the base, and opens what is kept."""

    def __init__(self, desk: Desk, work: ChecklistsWork, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._work = work
        self._window = window
        evidence = work.panel.sheet.side.evidence
        work.panel.answering.files_wanted.connect(self.attach)
        evidence.file_dropped.connect(self.detach)
        evidence.opened.connect(self.open)

    @Slot(str, object)
    def attach(self, item: str, files: Sequence[Path]) -> None:
        """Keep the files with the item, asking for them when none are named."""
        place = self._place()
        if place is None:
            self._say(FOR_SELF)
            return
        chosen = tuple(files) or ask_files(
            self._window, self._desk.settings, "Приложить файлы", ANY_FILE
        )
        self._work.saving.flush()
        for file in chosen:
            self._attach(place, item, file)

    @Slot(int)
    def detach(self, file_id: int) -> None:
        """Take the file away from its item."""

        def question(workspace: "Workspace", _progress: Progress) -> ChangeSet:
            from mms_desktop.services.checklists.evidence import detach_file

            return detach_file(workspace.database, file_id)

        def on_done(_changes: ChangeSet) -> None:
            self._desk.notify("Файл убран.", undoable=True)

        self._desk.session.ask(question, self, on_done, self._on_failed)

    @Slot(object)
    def open(self, proof: Proof) -> None:
        """Open a page of the web, or a copy of a file, with the program of the system."""
        if not proof.file_id:
            open_link(proof.text, self._desk)
            return
        folder = Path(tempfile.gettempdir()) / "mms-desktop-files"
        file_id = proof.file_id

        def question(workspace: "Workspace", _progress: Progress) -> Path:
            from mms_desktop.services.checklists.evidence import open_copy

            return open_copy(workspace.database, file_id, folder)

        self._desk.session.ask(question, self, show_file, self._on_failed)

    def _attach(self, place: "ResponsePlace", item: str, file: Path) -> None:
        today = date.today()

        def question(workspace: "Workspace", _progress: Progress) -> ChangeSet:
            from mms_desktop.services.checklists.evidence import attach_file

            return attach_file(workspace.database, place, item, file, today)

        def on_done(_changes: ChangeSet) -> None:
            self._desk.notify(f"Приложен файл «{file.name}».", undoable=True)

        session = self._desk.session
        session.ask(question, self, on_done, self._on_failed, title="Сохраняю файл")

    def _place(self) -> "ResponsePlace | None":
        """Return whose answers are shown, None when files do not belong to them."""
        from mms_desktop.services.checklists.evidence import ResponsePlace

        sheet, assessor = self._work.sheet, self._work.panel.assessor
        if sheet is None or assessor is not Assessor.SELF:
            return None
        return ResponsePlace(sheet.form(assessor), sheet.period, sheet.subject, assessor)

    def _on_failed(self, error: Exception) -> None:
        words = told(error)
        if words.details:
            self._desk.session.operations.failed.emit(error)
        else:
            self._say(words.text)

    def _say(self, text: str) -> None:
        self._work.panel.sheet.side.evidence.message.show_problem(text)


def open_link(link: str, desk: Desk) -> None:
    """Open an address of the web; anything else is only copied, whoever wrote it."""
    address = QUrl(link, QUrl.ParsingMode.StrictMode)
    if address.isValid() and address.scheme().casefold() in WEB:
        QDesktopServices.openUrl(address)
    else:
        QGuiApplication.clipboard().setText(link)
        desk.notify(COPIED)


def show_file(file: Path) -> None:
    """Open the file with the program the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
