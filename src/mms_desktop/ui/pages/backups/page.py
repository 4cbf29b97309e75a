"""The page «Резервные копии»: make one, check one, see what is in it, restore it."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog

from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.dialogs.confirm_restore_dialog import ConfirmRestoreDialog
from mms_desktop.ui.models.backup_words import (
    COLUMNS,
    WIDTHS,
    BackupBoard,
    Compared,
    backup_rows,
    compared,
    read_board,
)
from mms_desktop.ui.models.rows_model import RowsModel
from mms_desktop.ui.pages.backups.card import BackupCard
from mms_desktop.ui.pages.backups.drill import BackupDrill
from mms_desktop.ui.pages.backups.restoring import BackupRestoring
from mms_desktop.ui.pages.page import Page, side_by_side, stacked
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.banner import Banner
from mms_desktop.ui.widgets.buttons import Button, LinkButton
from mms_desktop.ui.widgets.empty_state import EmptyState
from mms_desktop.ui.widgets.page_head import PageHead
from mms_desktop.ui.widgets.table import Table

if TYPE_CHECKING:
    from mms_desktop.services.backups import BackupLine
    from mms_desktop.services.workspace import Workspace

MADE = "Копии создаются сами при открытии, закрытии и каждый час работы."
HEAD_BUTTONS = (
    ("Пароль…", "lock-outline", "Пароль и лист восстановления"),
    ("На флешку…", "download-outline", "Вся база одним проверенным файлом в любую папку"),
    ("Второе место…", "folder-plus-outline", "Папка на другом диске, куда кладётся каждая копия"),
)
TONES = {"calm": Tone.GOOD, "warning": Tone.WARN, "alarm": Tone.BAD}


class BackupsPage(Page):
    """The list on the left, the chosen backup beside the base as it is now on the right."""

    watches: frozenset[str] | None = frozenset()
    watches_period = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Резервные копии", "Копии базы: как ушли данные и как их вернуть")
        self._lines: tuple[BackupLine, ...] = ()
        self._checked: frozenset[Path] = frozenset()
        self.protection, self.copy_out, second = head_buttons(self.head)
        self.protection.clicked.connect(desk.protection_requested)
        self.copy_out.clicked.connect(desk.copy_requested)
        second.clicked.connect(self.choose_second_place)
        make = self.head.add_button("Сделать копию", "content-save-outline", primary=True)
        make.clicked.connect(self.make)
        self.state = Banner(Tone.GOOD)
        self.confirm = LinkButton("Всё в порядке")
        self.confirm.clicked.connect(self.resume)
        self.state.row.addWidget(self.confirm)
        self.model = RowsModel(COLUMNS, self)
        self.table = Table("Резервные копии")
        self.table.setModel(self.model)
        for column, width in enumerate(WIDTHS):
            self.table.setColumnWidth(column, width)
        self.card = BackupCard()
        self.restoring = BackupRestoring(desk, self)
        self.drill = BackupDrill(desk, self)
        self.empty = EmptyState("backup-restore", "Резервных копий ещё нет", explanation=MADE)
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._open)
        self._connect_card()

    @Slot()
    def refresh(self) -> None:
        self.desk.session.ask(read_board, self, self._show_board)

    @Slot()
    def make(self) -> None:
        """Make a backup now."""

        def question(workspace: "Workspace", _progress: Progress) -> str:
            return workspace.backups.make().name

        self.desk.session.ask(question, self, self._on_made, title="Делаю копию")

    @Slot()
    def resume(self) -> None:
        """Say that a restored base was looked at: automatic backups go on."""

        def question(workspace: "Workspace", _progress: Progress) -> None:
            workspace.backups.resume()

        self.desk.session.ask(question, self, self._on_changed)

    @Slot()
    def choose_second_place(self) -> None:
        """Ask for the folder that gets a second copy of every backup."""
        chosen = QFileDialog.getExistingDirectory(
            self, "Папка на другом диске", str(self.desk.settings.folder)
        )

        def question(workspace: "Workspace", _progress: Progress) -> None:
            workspace.backups.choose_second_place(Path(chosen))

        if chosen:
            self.desk.session.ask(question, self, self._on_changed)

    @Slot(object)
    def check(self, path: Path) -> None:
        """Open the backup as if to restore it and say whether it is sound."""

        def question(workspace: "Workspace", _progress: Progress) -> tuple[Path, list[str]]:
            return path, workspace.backups.check(path)

        self.desk.session.ask(question, self, self._on_checked, title="Проверяю копию")

    @Slot(object, str)
    def confirm_restore(self, path: Path, which: str) -> None:
        """Ask once more before the backup takes the place of the base."""
        facts = self.desk.session.facts
        if facts is None:
            return
        dialog = ConfirmRestoreDialog(path, facts.preview_of or facts.path, which, self)
        dialog.confirmed.connect(self.desk.restore_requested)
        dialog.open()

    def _connect_card(self) -> None:
        card = self.card
        card.check_wanted.connect(self.check)
        card.restore_wanted.connect(self.restoring.start)
        card.drill_wanted.connect(self.drill.start)
        card.preview_wanted.connect(self.desk.preview_requested)
        card.replace_wanted.connect(self.confirm_restore)
        self.drill.passed.connect(self._on_passed)
        self.desk.needs_writing(card.replace_button)

    @Slot(object)
    def _on_passed(self, path: Path) -> None:
        self._checked |= {path}
        self.model.show_rows(backup_rows(self._lines, self._checked, datetime.now()))

    def _show_board(self, board: BackupBoard) -> None:
        current = self.table.currentIndex().row()
        self._lines = board.lines
        self.state.tell(board.state.words, TONES[str(board.state.level)])
        self.confirm.setVisible(bool(board.state.held_since))
        self.model.show_rows(backup_rows(board.lines, self._checked, datetime.now()))
        self._stack.setCurrentWidget(self._work if board.lines else self.empty)
        self.table.selectRow(min(max(current, 0), len(board.lines) - 1))

    @Slot()
    def _open(self) -> None:
        row = self.table.currentIndex().row()
        if not 0 <= row < len(self._lines):
            return
        line = self._lines[row]
        self.card.show_line(line)
        path = line.path

        def question(workspace: "Workspace", _progress: Progress) -> Compared:
            return compared(workspace, path)

        if line.sound:
            self.desk.session.ask(question, self, self.card.show_compared)

    def _on_made(self, name: str) -> None:
        self.desk.notify(f"Копия сделана и проверена: «{name}».")
        self._on_changed(None)

    def _on_changed(self, _answer: object) -> None:
        self.desk.backups_changed.emit()
        self.refresh()

    def _on_checked(self, answer: tuple[Path, list[str]]) -> None:
        path, problems = answer
        if problems:
            self.desk.notify(f"Копия неисправна: {problems[0]}")
            return
        self.desk.notify("Копия исправна: она открывается, данные сходятся с описью.")
        self._on_passed(path)

    def _lay_out(self) -> None:
        self._work = side_by_side((self.table, 5), (self.card, 3))
        self._stack = stacked(self._work, self.empty)
        self.body.addWidget(self.state)
        self.body.addWidget(self._stack, 1)


def head_buttons(head: PageHead) -> list[Button]:
    """Put the buttons about the base as a whole into the head of the page; return them."""
    buttons = []
    for words, icon_name, tip in HEAD_BUTTONS:
        button = head.add_button(words, icon_name)
        button.setToolTip(tip)
        buttons.append(button)
    return buttons
