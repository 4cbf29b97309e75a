"""Loading files into a section: choose, look at what would happen, load; nothing is a surprise."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.dialogs.help_key import HelpKey
from mms_desktop.ui.dialogs.import_view import ImportView
from mms_desktop.ui.files import EXCEL, TABLES, ask_files, ask_save_path
from mms_desktop.ui.messages import told
from mms_desktop.ui.models.import_preview import Preview, preview_of
from mms_desktop.ui.operations import Ticket
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace

STAFF = "staff"
WIDTH, HEIGHT = 1040, 640
ROWS = ("строка", "строки", "строк")
OUTDATED = "База изменилась, пока вы смотрели строки: план составлен заново, проверьте его."
STOPPED = "Загрузка прервана: в базе ничего не изменилось."


class ImportDialog(QDialog):
    """Controller of one import: a plan first, then one action that can be undone."""

    def __init__(self, section_key: str, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Загрузка из файлов")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._section = section_key
        self._desk = desk
        self._files: tuple[Path, ...] = ()
        self._pasted = ""
        self._preview: Preview | None = None
        self._ticket: Ticket | None = None
        self.view = ImportView(section_key)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.resize(WIDTH, HEIGHT)
        operations = desk.session.operations
        operations.progress.connect(self._show_progress)
        operations.ended.connect(self._on_ended)
        view = self.view
        view.files_wanted.connect(self.choose_files)
        view.files_dropped.connect(self.take_files)
        view.organization_changed.connect(self.make_plan)
        view.preview.mapping_changed.connect(self.make_plan)
        view.load.clicked.connect(self.load)
        view.save_rejected.clicked.connect(self.save_rejected)
        view.cancel.clicked.connect(self.reject)
        view.stop.clicked.connect(self._stop)
        HelpKey(self, desk, "staff")
        if section_key == STAFF:
            desk.session.ask(organizations, self, view.show_organizations)

    @Slot()
    def choose_files(self) -> None:
        """Ask for files and plan their import."""
        self.take_files(ask_files(self, self._desk.settings, "Загрузить из файлов", TABLES))

    @Slot(object)
    def take_files(self, files: tuple[Path, ...], pasted: str = "") -> None:
        """Plan the import of these files, or of a table from the clipboard."""
        if files or pasted:
            self._files, self._pasted = files, pasted
            self.view.preview.mapping = {}
            self.make_plan()

    @Slot()
    def make_plan(self) -> None:
        """Read the files off the GUI thread and show what loading them would do."""
        section, files, organization = self._section, self._files, self.view.organization
        mapping, pasted = self.view.preview.mapping, self._pasted

        def question(workspace: "Workspace", progress: Progress) -> Preview:
            from mms_desktop.services.exchange.importing import ImportRequest

            request = ImportRequest(section, files, organization, mapping=mapping, pasted=pasted)
            return preview_of(workspace.plan_import(request, progress))

        if files or pasted:
            self.view.show_files(files)
            self._start(question, self._show_preview, "Читаю файлы…" if files else "Читаю таблицу…")

    @Slot()
    def load(self) -> None:
        """Store what the plan says; «Отменить» in the message takes it back whole."""
        preview = self._preview
        if preview is None:
            return
        plan = preview.plan

        def question(workspace: "Workspace", progress: Progress) -> ChangeSet:
            return workspace.apply_import(plan, progress)

        self._start(question, self._on_loaded, "Загружаю строки…")

    @Slot()
    def save_rejected(self) -> None:
        """Write the rows with errors to a workbook to be mended and loaded again."""
        preview = self._preview
        if preview is None:
            return
        path = ask_save_path(self, self._desk.settings, "Строки с ошибками.xlsx", EXCEL)
        plan = preview.plan

        def question(_workspace: "Workspace", _progress: Progress) -> int:
            from mms_desktop.services.exchange.rejected import write_rejected

            return write_rejected(plan, path) if path is not None else 0

        if path is not None:
            self._start(question, self._on_rejected_saved, "Записываю строки с ошибками…")

    def reject(self) -> None:
        """Close; what is going on stops and leaves no trace."""
        self._stop()
        super().reject()

    def _start(
        self,
        question: "Callable[[Workspace, Progress], Any]",
        on_done: Callable[[Any], None],
        words: str,
    ) -> None:
        self._stop()
        self.view.show_busy(words)
        self._ticket = self._desk.session.ask(question, self, on_done, self._on_failed)

    @Slot()
    def _stop(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()

    def _show_preview(self, preview: Preview) -> None:
        self._preview = preview
        self.view.show_preview(preview)

    def _on_loaded(self, _changes: ChangeSet) -> None:
        if self._preview is not None:
            done = counted(self._preview.writable, *ROWS)
            self._desk.notify(f"Загружено: {done}.", undoable=True)
        self.accept()

    def _on_rejected_saved(self, count: int) -> None:
        self.view.say(f"Записано: {counted(count, *ROWS)} с пояснениями.", Tone.GOOD)

    def _on_failed(self, error: Exception) -> None:
        from mms_desktop.services.exchange.applying import PlanOutdated

        if isinstance(error, PlanOutdated):
            self.make_plan()
            self.view.say(OUTDATED, Tone.WARN)
            return
        words = told(error)
        if words.details:
            self._desk.session.operations.failed.emit(error)
        self.view.say(words.text, Tone.BAD)

    @Slot(Ticket, int, int)
    def _show_progress(self, ticket: Ticket, done: int, total: int) -> None:
        if ticket is self._ticket:
            self.view.show_progress(done, total)

    @Slot(Ticket)
    def _on_ended(self, ticket: Ticket) -> None:
        if ticket is not self._ticket:
            return
        self._ticket = None
        self.view.show_ready()
        if ticket.cancelled:
            self.view.say(STOPPED, Tone.WARN)


def organizations(workspace: "Workspace", _progress: Progress) -> list[tuple[str, str]]:
    """Return code and name of every organization in Russian order; runs on the worker thread."""
    from mms_desktop.domain.text import sort_key

    records = workspace.registry.records("organizations")
    found = [(record.code, record.short_name) for record in records]
    return sorted(found, key=lambda one: sort_key(one[1]))
