"""What is shown in a list, taken elsewhere: to the clipboard, to Excel; and taken in from there."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.domain.text import fold
from mms_desktop.services.progress import Progress
from mms_desktop.ui.files import EXCEL, ask_save_path
from mms_desktop.ui.icons import icon
from mms_desktop.ui.pages.page import Page
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.record_list import RecordList
from mms_desktop.ui.words import counted, form_of, grouped

if TYPE_CHECKING:
    from mms_desktop.services.exchange.exporting import Exported
    from mms_desktop.services.exchange.shown import ShownList
    from mms_desktop.services.workspace import Workspace

STAFF = "staff"
ROWS = ("строка", "строки", "строк")
SEVERAL = 2
POST = "должност"
HEADER_LINES = 8
NOTHING_PASTED = "В буфере обмена нет таблицы: скопируйте её в Excel вместе с заголовками."
AS_SHOWN, ALL_FIELDS = "Как в списке…", "Все поля, чтобы загрузить обратно…"


class SectionOutput(QObject):
    """Serves the page of a section: copying, Excel, pasting."""

    def __init__(self, page: Page, records: RecordList) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self._list = records
        self._section = records.section
        records.table.copy_wanted.connect(self.copy)
        records.table.paste_wanted.connect(self.paste)

    def offer(self, button: Button) -> None:
        """Let a button offer the ways to write the list to Excel."""
        menu = QMenu(button)
        self._as_shown = menu.addAction(icon("microsoft-excel"), AS_SHOWN, self.export)
        menu.addAction(icon("file-export-outline"), ALL_FIELDS, self.export_all_fields)
        menu.aboutToShow.connect(self._name_rows)
        button.setProperty("menu", True)
        button.setMenu(menu)

    @Slot()
    def copy(self) -> None:
        """Put the chosen rows with the headers on the clipboard, as Excel pastes them."""
        shown = self._shown(chosen_from=1)
        rows = len(shown.ids)

        def question(workspace: "Workspace", progress: Progress) -> str:
            from mms_desktop.services.exchange.shown import shown_text

            return shown_text(workspace.database, shown, progress)

        def on_done(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            self._desk.notify(f"Скопировано: {counted(rows, *ROWS)}.")

        if shown.ids:
            self._desk.session.ask(question, self, on_done, title="Копирую строки")

    @Slot()
    def export(self) -> None:
        """Write what the list shows to an Excel file: only the chosen rows if several are."""
        self._write(self._shown(chosen_from=SEVERAL))

    @Slot()
    def export_chosen(self) -> None:
        """Write the chosen rows to an Excel file, be it one."""
        self._write(self._shown(chosen_from=1))

    @Slot()
    def export_all_fields(self) -> None:
        """Write the records shown with all their fields, in the form in which they are loaded."""
        path = self._ask_path()
        if path is None:
            return
        out, section, ids = path, self._section, self._shown(chosen_from=SEVERAL).ids

        def question(workspace: "Workspace", progress: Progress) -> "Exported":
            from mms_desktop.services.exchange.exporting import export_section

            return export_section(workspace.database, section, out, ids=ids, progress=progress)

        self._desk.session.ask(question, self, self._on_exported, title="Записываю в Excel")

    @Slot()
    def paste(self) -> None:
        """Show what loading the table on the clipboard would do."""
        from mms_desktop.ui.dialogs.import_dialog import ImportDialog

        text = QGuiApplication.clipboard().text()
        if self._desk.refusal:
            self._desk.notify(self._desk.refusal)
        elif "\t" not in text and "\n" not in text.strip():
            self._desk.notify(NOTHING_PASTED)
        else:
            key = self._section.key
            wanted = STAFF if key == PEOPLE.key and names_posts(text) else key
            dialog = ImportDialog(wanted, self._desk, self._page.window())
            dialog.take_files((), pasted=text)
            dialog.open()

    def _shown(self, *, chosen_from: int) -> "ShownList":
        """Return what is shown; the chosen rows alone when so many are chosen."""
        from mms_desktop.services.exchange.shown import ShownList

        chosen = self._list.selected_ids()
        ids = tuple(chosen) if len(chosen) >= chosen_from else self._list.model.ids
        return ShownList(self._section.key, ids, self._list.columns.shown_names())

    def _write(self, shown: "ShownList") -> None:
        path = self._ask_path()
        if path is None:
            return
        out = path

        def question(workspace: "Workspace", progress: Progress) -> "Exported":
            from mms_desktop.services.exchange.shown import write_shown

            return write_shown(workspace.database, shown, out, progress)

        self._desk.session.ask(question, self, self._on_exported, title="Записываю в Excel")

    def _ask_path(self) -> Path | None:
        name = f"{self._section.title}.xlsx"
        return ask_save_path(self._page, self._desk.settings, name, EXCEL)

    def _on_exported(self, done: "Exported") -> None:
        self._desk.notify(f"В файл «{done.path.name}» записано: {counted(done.rows, *ROWS)}.")

    @Slot()
    def _name_rows(self) -> None:
        chosen = self._list.table.selected_count
        rows = form_of(chosen, *ROWS)
        words = f"Выбранные {grouped(chosen)} {rows}, как в списке…"
        self._as_shown.setText(words if chosen >= SEVERAL else AS_SHOWN)


def names_posts(text: str) -> bool:
    """Tell whether a table of people has a column of posts: then it is a list of staff."""
    head = "\n".join(text.split("\n", HEADER_LINES)[:HEADER_LINES])
    return POST in fold(head)
