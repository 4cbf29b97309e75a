"""The page «Журнал»: what was done in the base and when, newest first."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.dialogs.entry_dialog import EntryDialog
from mms_desktop.ui.models.entry_words import EntryShown, read_entry
from mms_desktop.ui.models.rows_model import RowsModel
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.pages.page import Page
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.chip import ChipLook
from mms_desktop.ui.widgets.empty_state import EmptyState
from mms_desktop.ui.widgets.table import Table
from mms_desktop.ui.words import grouped, shown_moment

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace

LISTED = 500
IN_FORCE, UNDONE = "действует", "отменено"
UNDO, REDO = "отмена", "повтор"
EVENT, DESTROYED = "событие", "уничтожение"
LOOKS = (
    (IN_FORCE, ChipLook(Tone.GOOD, "check-circle-outline", IN_FORCE)),
    (UNDONE, ChipLook(Tone.MUTED, "minus-circle-outline", UNDONE)),
    (UNDO, ChipLook(Tone.ACCENT, "undo", UNDO)),
    (REDO, ChipLook(Tone.ACCENT, "redo", REDO)),
    (EVENT, ChipLook(Tone.MUTED, "information-outline", EVENT)),
    (DESTROYED, ChipLook(Tone.WARN, "delete-outline", DESTROYED)),
)
COLUMNS = (
    Column("at", "Когда", 0),
    Column("title", "Что сделано", 1),
    Column("size", "Записей", 2, right=True),
    Column("state", "Состояние", 3, chips=LOOKS),
)
WIDTHS = (170, 520, 110)

OTHER_KINDS = {"undo": UNDO, "redo": REDO, "destroyed": DESTROYED}

JournalRow = tuple[int, tuple[str, ...]]


class JournalPage(Page):
    """Lists the journal; an entry opens what it changed, the last one can be taken back."""

    watches_period = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Журнал", "Все изменения базы; цепочка записей не переписывается")
        redo = self.head.add_button("Повторить", "redo")
        redo.clicked.connect(desk.redo)
        undo = self.head.add_button("Отменить последнее", "undo", primary=True)
        undo.clicked.connect(desk.undo)
        desk.needs_writing(redo, undo)
        self._rows: dict[int, tuple[str, ...]] = {}
        self._newest = 0
        self.model = RowsModel(COLUMNS, self)
        self.table = Table("Журнал")
        self.table.setModel(self.model)
        for column, width in enumerate(WIDTHS):
            self.table.setColumnWidth(column, width)
        self.empty = EmptyState(
            "history",
            "Здесь будет всё, что сделано в базе",
            explanation="Каждое действие можно отменить, пока после него не сделано другое.",
        )
        self.table.opened.connect(self._open_row)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.empty, 1)
        self.empty.hide()

    def refresh(self) -> None:
        self.desk.session.ask(read_journal, self, self._show)

    @Slot(int)
    def _open_row(self, row: int) -> None:
        entry_id = self.model.id_of(row)

        def question(workspace: "Workspace", _progress: Progress) -> EntryShown:
            return read_entry(workspace, entry_id)

        self.desk.session.ask(question, self, self._show_entry)

    def _show_entry(self, shown: EntryShown) -> None:
        when, title, *_ = self._rows[shown.entry_id]
        dialog = EntryDialog(title, when, shown, self)
        dialog.undo.setVisible(shown.entry_id == self._newest and not self.desk.refusal)
        dialog.undo_wanted.connect(self.desk.undo)
        dialog.open()

    def _show(self, rows: Sequence[JournalRow]) -> None:
        self._rows = dict(rows)
        self._newest = newest_in_force(rows)
        self.model.show_rows(rows)
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)


def read_journal(workspace: "Workspace", _progress: Progress) -> list[JournalRow]:
    """Return the newest entries in words; runs on the worker thread."""
    now = datetime.now()
    return [
        (
            entry.id,
            (
                shown_moment(entry.at, now),
                entry.title,
                grouped(entry.size),
                state_of(str(entry.kind), undone=entry.undone),
            ),
        )
        for entry in workspace.registry.journal(LISTED)
    ]


def newest_in_force(rows: Sequence[JournalRow]) -> int:
    """Return the entry «Отменить» takes back, 0 when there is none."""
    for entry_id, cells in rows:
        if cells[-1] in (IN_FORCE, DESTROYED):
            # Nothing before the destruction of personal data can be taken back.
            return entry_id if cells[-1] == IN_FORCE else 0
    return 0


def state_of(kind: str, *, undone: bool) -> str:
    """Return the state of an entry in a word."""
    if kind == "change":
        return UNDONE if undone else IN_FORCE
    return OTHER_KINDS.get(kind, EVENT)
