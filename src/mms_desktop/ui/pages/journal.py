"""The page «Журнал»: what was done in the base, when and where; checked, exported, taken back."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk, PageRequest
from mms_desktop.ui.dialogs.entry_dialog import EntryDialog
from mms_desktop.ui.files import EXCEL, ask_save_path
from mms_desktop.ui.models.entry_words import EntryShown, read_entry
from mms_desktop.ui.models.journal_words import (
    AT,
    COLUMNS,
    EXPORTED,
    IN_FORCE,
    STATE,
    TITLE,
    WIDTHS,
    JournalShown,
    listing_of,
    read_journal,
    verified_words,
)
from mms_desktop.ui.models.rows_model import RowsModel
from mms_desktop.ui.pages.page import Page
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.banner import Banner
from mms_desktop.ui.widgets.buttons import IconButton
from mms_desktop.ui.widgets.empty_state import EmptyState
from mms_desktop.ui.widgets.journal_filters import JournalFilters
from mms_desktop.ui.widgets.table import Table

if TYPE_CHECKING:
    from mms_desktop.services.journal_view import Verified
    from mms_desktop.services.workspace import Workspace

SUBTITLE = "Все изменения базы; цепочка записей не переписывается"


class JournalPage(Page):
    """Lists the journal; an entry opens what it changed and can be taken back from there."""

    watches_period = False

    def __init__(self, desk: Desk) -> None:
        from mms_desktop.services.journal_view import ACTIONS

        super().__init__(desk, "Журнал", SUBTITLE)
        self._rows: dict[int, tuple[str, ...]] = {}
        self._newest = 0
        sections = {key: section.title for key, section in SECTIONS.items()}
        actions = {key: group.title for key, group in ACTIONS.items()}
        self.filters = JournalFilters(sections, actions)
        self.filters.changed.connect(self.refresh)
        self.result = Banner(Tone.GOOD)
        hide = IconButton("close", "Скрыть это сообщение")
        hide.clicked.connect(self.result.hide)
        self.result.row.addWidget(hide)
        self.model = RowsModel(COLUMNS, self)
        self.table = Table("Журнал")
        self.table.setModel(self.model)
        for column, width in enumerate(WIDTHS):
            self.table.setColumnWidth(column, width)
        self.empty = EmptyState(
            "history",
            "Здесь будет всё, что сделано в базе",
            explanation="Каждое действие можно отменить, пока на нём не построено другое.",
        )
        self.table.opened.connect(self._open_row)
        self._add_buttons()
        for widget in (self.filters, self.result):
            self.body.addWidget(widget)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.empty, 1)
        self.body.setSpacing(metrics.SMALL_GAP)
        self.empty.hide()

    @Slot()
    def refresh(self) -> None:
        wanted = self.filters.wanted

        def question(workspace: "Workspace", progress: Progress) -> JournalShown:
            return read_journal(workspace, wanted, progress)

        self.desk.session.ask(question, self, self._show)

    def take(self, request: PageRequest) -> None:
        if request.search:
            self.filters.words.setText(request.search)

    @Slot()
    def verify(self) -> None:
        """Check the chain of the journal and say what came of it."""

        def question(workspace: "Workspace", _progress: Progress) -> "Verified":
            from mms_desktop.services.journal_view import verify

            return verify(workspace.database)

        self.desk.session.ask(question, self, self._show_verified, title="Проверяю журнал")

    @Slot()
    def export(self) -> None:
        """Write the entries that fit the filters to an Excel file."""
        path = ask_save_path(self, self.desk.settings, "Журнал.xlsx", EXCEL)
        if path is None:
            return
        wanted, words = self.filters.wanted, self.filters.in_words()

        def question(workspace: "Workspace", _progress: Progress) -> Path:
            from mms_desktop.services.exchange.listing import write_listing
            from mms_desktop.services.journal_view import look_through

            found = look_through(workspace.database, wanted, EXPORTED)
            write_listing(path, listing_of(found, workspace.name, words))
            return path

        self.desk.session.ask(question, self, self._on_exported, title="Выгружаю журнал")

    @Slot(int)
    def _open_row(self, row: int) -> None:
        entry_id = self.model.id_of(row)

        def question(workspace: "Workspace", _progress: Progress) -> EntryShown:
            return read_entry(workspace, entry_id)

        self.desk.session.ask(question, self, self._show_entry)

    def _show_entry(self, shown: EntryShown) -> None:
        cells = self._rows[shown.entry_id]
        dialog = EntryDialog(cells[TITLE], cells[AT], shown, self)
        in_force = cells[STATE] == IN_FORCE
        dialog.undo.setVisible(in_force and not self.desk.refusal)
        dialog.undo_wanted.connect(self._take_back)
        dialog.open()

    @Slot(int)
    def _take_back(self, entry_id: int) -> None:
        if entry_id == self._newest:
            self.desk.undo()
            return

        def question(workspace: "Workspace", _progress: Progress) -> ChangeSet:
            from mms_desktop.services.taking_back import take_back

            return take_back(workspace.database, entry_id)

        self.desk.session.ask(question, self, self._on_taken_back, title="Отменяю действие")

    def _on_taken_back(self, changes: ChangeSet) -> None:
        self.desk.notify(changes.title + ".")

    def _on_exported(self, path: Path) -> None:
        self.desk.notify(f"Журнал записан: «{path.name}».")

    def _show_verified(self, done: "Verified") -> None:
        self.result.tell(verified_words(done), Tone.BAD if done.problems else Tone.GOOD)

    def _show(self, shown: JournalShown) -> None:
        self._rows, self._newest = dict(shown.rows), shown.newest
        self.filters.show_places(shown.places)
        self.model.show_rows(shown.rows)
        narrowed = bool(self.filters.in_words())
        self.head.set_subtitle(f"{SUBTITLE} · {shown.found_words}")
        self.table.setVisible(bool(shown.rows) or narrowed)
        self.empty.setVisible(not shown.rows and not narrowed)

    def _add_buttons(self) -> None:
        verify = self.head.add_button("Проверить журнал", "check-circle-outline")
        verify.clicked.connect(self.verify)
        export = self.head.add_button("В Excel", "file-excel-outline")
        export.clicked.connect(self.export)
        redo = self.head.add_button("Повторить", "redo")
        redo.clicked.connect(self.desk.redo)
        undo = self.head.add_button("Отменить последнее", "undo", primary=True)
        undo.clicked.connect(self.desk.undo)
        self.desk.needs_writing(redo, undo)
