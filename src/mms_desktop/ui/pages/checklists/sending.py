"""What goes out of the checklists page: blanks with letters, reminders, dossiers."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.dialogs.checklist_blanks import BLANKS, BlanksDialog, WantedBlanks
from mms_desktop.ui.dialogs.checklist_reminders import RemindersDialog
from mms_desktop.ui.files import ask_folder, ask_save_path
from mms_desktop.ui.models.checklist_board import Board
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.checklists.dossier import Dossier
    from mms_desktop.services.checklists.reminders import Reminder
    from mms_desktop.services.checklists.status import SubjectStatus
    from mms_desktop.services.workspace import Workspace

KINDS = {".xlsx": "Таблица Excel (*.xlsx)", ".html": "Страница HTML (*.html)"}
DOSSIERS = "Архив ZIP (*.zip);;Таблица Excel (*.xlsx);;Документ Word (*.docx)"
DOSSIER_ENDINGS = (".zip", ".xlsx", ".docx")
TEXTS = ("текст", "текста", "текстов")
NOBODY = "Напоминать некому: чек-листы периода представили все."


class ChecklistSending(QObject):
    """Writes files for schools, asking a person where to."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._reminders: Sequence[Reminder] = ()

    def offer_blanks(self, board: Board, form: str, subject: str, *, one: bool = False) -> None:
        """Ask which blanks are wanted and write them."""
        status = board.form(form)
        if status is None:
            return
        found = [line.subject for line in status.subjects if line.subject.code == subject]
        named = (found[0].code, found[0].name) if found else ("", "")
        dialog = BlanksDialog((form, status.form.title), status.expected, named, self._window)
        if one:
            dialog.choose_subject()
        dialog.submitted.connect(self._ask_where)
        dialog.open()

    def write_blanks(self, wanted: WantedBlanks, period: str, out: Path) -> None:
        """Write the blanks: a file for one subject, a folder for everybody."""
        codes = (wanted.subject,) if wanted.subject else ()

        def question(workspace: "Workspace", progress: Progress) -> list[Path]:
            from mms_desktop.domain.sections.responses import Assessor
            from mms_desktop.services.checklists.distributing import (
                BlankKind,
                BlankOrder,
                write_blanks,
            )

            order = BlankOrder(
                codes,
                everyone=not codes,
                kind=BlankKind(wanted.kind),
                assessor=Assessor.EXPERT if wanted.expert else Assessor.SELF,
                service=workspace.name,
            )
            form, database = workspace.forms[wanted.form], workspace.database
            found = workspace.monitoring.period(period)
            return write_blanks(database, form, found, out, order=order, progress=progress)

        self._desk.session.ask(
            question, self, self._on_written, self._desk.tell, title="Готовлю бланки"
        )

    def offer_reminders(self, board: Board, subject: str = "") -> None:
        """Show whom to remind, the subject first where one is named."""
        today = date.today()

        def question(workspace: "Workspace", _progress: Progress) -> "list[Reminder]":
            from mms_desktop.services.checklists.reminders import reminders

            return reminders(board.statuses, board.period, today, workspace.name)

        def on_done(found: "list[Reminder]") -> None:
            self._show_reminders(found, subject)

        self._desk.session.ask(question, self, on_done, self._desk.tell)

    def write_dossier(self, status: "SubjectStatus", board: Board) -> None:
        """Ask for a file and write the evidence of the checklist into it."""
        one = status.filled
        if one is None:
            return
        name = f"Подтверждения {one.form.short_title} {one.subject.code}.zip"
        chosen = ask_kind_path(self._window, self._desk, name)
        if chosen is None:
            return
        out, expert, period, made = chosen, status.expert, board.period, datetime.now()

        def question(workspace: "Workspace", _progress: Progress) -> "Dossier":
            from mms_desktop.services.checklists.dossier import write_dossier
            from mms_desktop.services.checklists.evidence import KeptFiles

            kept = KeptFiles(workspace.database)
            return write_dossier(one, expert, period, out, files=None, made=made, kept=kept)

        session = self._desk.session
        session.ask(
            question, self, self._on_dossier, self._desk.tell, title="Собираю подтверждения"
        )

    @Slot(object)
    def _ask_where(self, wanted: WantedBlanks) -> None:
        settings, period = self._desk.settings, self._desk.period
        if wanted.subject:
            name = f"{wanted.form}_{wanted.subject}_{period}{wanted.kind}"
            out = ask_save_path(self._window, settings, safe(name), KINDS[wanted.kind])
        else:
            out = ask_folder(self._window, settings, "Папка для бланков")
        if out is not None:
            self.write_blanks(wanted, period, out)

    def _on_written(self, files: list[Path]) -> None:
        if len(files) == 1:
            self._desk.notify(f"Бланк сохранён: «{files[0].name}».")
        else:
            place = f" в папке «{files[0].parent.name}»" if files else ""
            self._desk.notify(f"Готово: {counted(len(files), *BLANKS)}{place}.")

    def _show_reminders(self, found: "list[Reminder]", subject: str) -> None:
        if not found:
            self._desk.notify(NOBODY)
            return
        self._reminders = found
        dialog = RemindersDialog(found, subject, self._window)
        dialog.saving.connect(self._save_reminders)
        dialog.open()

    @Slot()
    def _save_reminders(self) -> None:
        folder = ask_folder(self._window, self._desk.settings, "Папка для напоминаний")
        if folder is None:
            return
        found = self._reminders

        def question(_workspace: "Workspace", _progress: Progress) -> list[Path]:
            from mms_desktop.services.checklists.reminders import write_reminders

            return write_reminders(found, folder)

        def on_done(files: list[Path]) -> None:
            text = f"Сохранено в папку «{folder.name}»: {counted(len(files), *TEXTS)}."
            self._desk.notify(text)

        self._desk.session.ask(question, self, on_done, self._desk.tell)

    def _on_dossier(self, dossier: "Dossier") -> None:
        text = f"Сохранено: «{dossier.out.name}»."
        if dossier.missing:
            text += f" Не найдены файлы: {', '.join(dossier.missing[:3])}."
        self._desk.notify(text)


def safe(name: str) -> str:
    """Return the name without what a disk forbids."""
    return "".join("-" if sign in '\\/:*?"<>|' else sign for sign in name)


def ask_kind_path(window: QWidget, desk: Desk, name: str) -> Path | None:
    """Return where to write a dossier; the ending chosen says in which kind."""
    from PySide6.QtWidgets import QFileDialog

    suggested = str(desk.settings.folder / safe(name))
    chosen, kind = QFileDialog.getSaveFileName(window, "Сохранить", suggested, DOSSIERS)
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix.casefold() not in DOSSIER_ENDINGS:
        ending = next((one for one in DOSSIER_ENDINGS if one in kind), DOSSIER_ENDINGS[0])
        path = path.with_name(path.name + ending)
    desk.settings.folder = path.parent
    return path
