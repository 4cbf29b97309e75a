"""A blank being filled in: read, kept as a draft, saved into its file; off the GUI thread."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mms_desktop.services.progress import Progress
from mms_desktop.ui.messages import told
from mms_desktop.ui.models.checklist_state import Background, ChecklistState, NoRules
from mms_desktop.ui.operations import Operations

if TYPE_CHECKING:
    from mms_desktop.services.checklists.school import SchoolSheet

PAUSE_MS = 800


class BlankKeeping(QObject):
    """Opens a blank and keeps what is answered.

    Signals:
        opened: (SchoolSheet, ChecklistState) A blank was read.
        refused: (str) Why a file cannot be opened or saved.
        saved: (SchoolSheet) The answers are in the file.
        told: (str) What a person is to know about keeping.
    """

    opened = Signal(object, object)
    refused = Signal(str)
    saved = Signal(object)
    told = Signal(str)

    def __init__(self, drafts_folder: Path, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = drafts_folder
        self._operations = operations
        self.sheet: SchoolSheet | None = None
        self.state: ChecklistState | None = None
        self._in_file = 0
        self._in_draft = 0
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.keep_draft)

    @property
    def is_changed(self) -> bool:
        """Whether the file lacks anything that was answered."""
        return self.state is not None and self.state.version != self._in_file

    def open(self, path: Path) -> None:
        """Read the blank; a draft newer than the file goes first."""
        folder = self._folder

        def call(_progress: Progress) -> "SchoolSheet":
            from mms_desktop.services.checklists.drafts import SchoolDrafts
            from mms_desktop.services.checklists.school import open_blank

            return open_blank(path, SchoolDrafts(folder))

        self._operations.start(
            call, self, self._on_opened, self._on_failed, title=f"Открываю «{path.name}»"
        )

    @Slot()
    def touch(self) -> None:
        """Something was answered: keep a draft after a pause."""
        if self.is_changed:
            self.told.emit("Не сохранено в файл")
            self._timer.start()

    @Slot()
    def keep_draft(self) -> None:
        """Keep what is answered where it survives a switched-off computer."""
        self._timer.stop()
        sheet, state = self.sheet, self.state
        if sheet is None or state is None or state.version in (self._in_file, self._in_draft):
            return
        self._in_draft = state.version
        answers, now, folder = state.answers, datetime.now(), self._folder

        def call(_progress: Progress) -> None:
            from mms_desktop.services.checklists.drafts import SchoolDrafts

            SchoolDrafts(folder).keep(sheet.identity, answers, now)

        def on_done(_nothing: object) -> None:
            self.told.emit(f"Черновик сохранён {now:%H:%M}, в файле его ещё нет")

        self._operations.start(call, self, on_done, self._on_failed)

    def save(self, out: Path | None = None) -> None:
        """Write the answers into the blank, or into another file."""
        self._timer.stop()
        sheet, state = self.sheet, self.state
        if sheet is None or state is None:
            return
        answers, version, folder, now = state.answers, state.version, self._folder, datetime.now()

        def call(_progress: Progress) -> "SchoolSheet":
            from mms_desktop.services.checklists.drafts import SchoolDrafts
            from mms_desktop.services.checklists.school import save_blank

            written = save_blank(sheet, answers, now, out)
            SchoolDrafts(folder).drop(sheet.identity)
            return written

        def on_done(written: "SchoolSheet") -> None:
            self._on_saved(written, version, now)

        self._operations.start(call, self, on_done, self._on_failed, title="Сохраняю бланк")

    def print_to(self, out: Path) -> None:
        """Write a page to be printed."""
        sheet, state = self.sheet, self.state
        if sheet is None or state is None:
            return
        answers, now = state.answers, datetime.now()

        def call(_progress: Progress) -> Path:
            from mms_desktop.services.checklists.printed_answers import printed_answers
            from mms_desktop.services.printed import write_document

            write_document(printed_answers(sheet.form, sheet.heading, answers), out, now)
            return out

        def on_done(_file: Path) -> None:
            self.told.emit(f"Для печати: «{out.name}»")

        self._operations.start(call, self, on_done, self._on_failed, title="Готовлю к печати")

    def _on_opened(self, sheet: "SchoolSheet") -> None:
        background = Background(
            previous_words=sheet.previous,
            reasons=sheet.remarks,
            rules=sheet.rules or NoRules(),
        )
        state = ChecklistState(sheet.form, sheet.answers, background=background)
        self.sheet, self.state = sheet, state
        # Answers of a draft are not in the file: saving them is still to be done.
        self._in_file = -1 if sheet.from_draft else state.version
        self._in_draft = state.version
        self.opened.emit(sheet, state)

    def _on_saved(self, written: "SchoolSheet", version: int, now: datetime) -> None:
        self.sheet = written
        self._in_file = version
        self.told.emit(f"Сохранено {now:%H:%M}: «{written.path.name}»")
        self.saved.emit(written)

    def _on_failed(self, error: Exception) -> None:
        words = told(error)
        self.refused.emit(words.text)
        self.told.emit("Не сохранено" if self.sheet is not None else "")
