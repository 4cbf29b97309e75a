"""Blanks of checklists out of the window and filled ones into it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.dialogs.import_collected import CollectedDialog
from mms_desktop.ui.dialogs.import_files import ask_files, ask_folder
from mms_desktop.ui.files import EXCEL, ask_save_path
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.checklists.collecting import Collected
    from mms_desktop.services.workspace import Workspace

BLANKS = ("бланк", "бланка", "бланков")
RESPONSES = ("чек-лист", "чек-листа", "чек-листов")
KIND = "Бланки и таблицы ответов (*.xlsx *.csv *.ods *.xls)"


class ChecklistExchange(QObject):
    """Writes blanks and takes filled ones in, asking a person for files."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent

    def write_one(self, form: str, subject: str, period: str) -> None:
        """Write the blank of one subject to a file the person chooses."""
        wanted = f"{form}_{subject}_{period}.xlsx"
        name = "".join("-" if sign in '\\/:*?"<>|' else sign for sign in wanted)
        path = ask_save_path(self._window, self._desk.settings, name, EXCEL)
        if path is not None:
            self._write(form, period, path, codes=(subject,))

    def write_all(self, form: str, period: str) -> None:
        """Write the blanks of everybody the form is expected from into a folder."""
        folder = ask_folder(self._window, self._desk.settings, "Папка для бланков")
        if folder is not None:
            self._write(form, period, folder, codes=())

    def ask_and_collect(self) -> None:
        """Ask for filled blanks and take them in."""
        self.collect(ask_files(self._window, self._desk.settings, "Загрузить бланки", KIND))

    def collect(self, files: Sequence[Path]) -> None:
        """Take filled blanks in as one action that can be undone."""
        chosen = tuple(files)

        def question(workspace: "Workspace", progress: Progress) -> "Collected":
            return workspace.collect(chosen, progress)

        if chosen:
            session = self._desk.session
            session.ask(question, self, self._show_collected, title="Загружаю бланки")

    def _write(self, form: str, period: str, out: Path, *, codes: tuple[str, ...]) -> None:
        def question(workspace: "Workspace", progress: Progress) -> list[Path]:
            from mms_desktop.services.checklists.distributing import BlankOrder, write_blanks

            return write_blanks(
                workspace.database,
                workspace.forms[form],
                workspace.monitoring.period(period),
                out,
                order=BlankOrder(codes, everyone=not codes, service=workspace.name),
                progress=progress,
            )

        self._desk.session.ask(question, self, self._on_written, title="Готовлю бланки")

    def _on_written(self, files: list[Path]) -> None:
        if len(files) == 1:
            self._desk.notify(f"Бланк сохранён: «{files[0].name}».")
        else:
            place = f" в папке «{files[0].parent.name}»" if files else ""
            self._desk.notify(f"Готово: {counted(len(files), *BLANKS)}{place}.")

    def _show_collected(self, collected: "Collected") -> None:
        changed = collected.accepted - collected.unchanged
        if collected.done.changes:
            self._desk.session.operations.data_changed.emit(collected.done)
        if collected.errors:
            CollectedDialog(collected, self._window).open()
        elif changed:
            self._desk.notify(f"Загружено: {counted(changed, *RESPONSES)}.", undoable=True)
        else:
            self._desk.notify("Эти бланки уже загружены: в базе ничего не изменилось.")
