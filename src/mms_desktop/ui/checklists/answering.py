"""What a person does in a checklist turned into changes of its state."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from mms_desktop.ui.checklists.row import ChecklistRow
from mms_desktop.ui.checklists.row_keys import Wish
from mms_desktop.ui.checklists.sheet import ChecklistSheet
from mms_desktop.ui.models.checklist_state import NOT_APPLICABLE, ChecklistState, Mark

STEPS = {Wish.NEXT: 1, Wish.BEFORE: -1}
PAGES = {Wish.READ_ON: 1, Wish.READ_BACK: -1}
MARKS: dict[Wish, Mark] = {Wish.WAIVE: NOT_APPLICABLE, Wish.CLEAR: None}


class ChecklistAnswering(QObject):
    """Takes keys, clicks and texts of a sheet and puts them into its state.

    Signals:
        changed: An answer was changed by the person.
        files_wanted: (str, object) Files, a sequence of Path, are to be kept with the item of
            that code; nothing means they are still to be chosen.
    """

    changed = Signal()
    files_wanted = Signal(str, object)

    def __init__(self, sheet: ChecklistSheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        side = sheet.side
        side.comment_typed.connect(self._put_comment)
        side.ticked.connect(self._tick)
        side.as_before.connect(self._take_previous)
        side.as_suggested.connect(self._take_suggestion)
        side.left.connect(sheet.focus_current)
        side.evidence.links_changed.connect(self._put_links)
        side.evidence.files_added.connect(self._add_files)
        side.evidence.choosing.connect(self._choose_files)

    def show_state(self, state: ChecklistState, *, editable: bool) -> None:
        """Let the person change these answers."""
        known = set(self._sheet.rows)
        self._sheet.show_state(state, editable=editable)
        for row in set(self._sheet.rows) - known:
            row.mark_wanted.connect(self._put_mark)
            row.wished.connect(self._fulfil)

    def take_all_previous(self, *, year: bool = False) -> int:
        """Answer what is not answered yet as in the period before; return how many were.

        With ``year`` only the items that count by the school year both periods belong to.
        """
        state = self._state
        if state is None:
            return 0
        taken = state.take_previous(*state.background.waiting(state.result.missing, year=year))
        if taken:
            self._tell()
        return taken

    @property
    def _state(self) -> ChecklistState | None:
        return self._sheet.state if self._sheet.editable else None

    @property
    def _code(self) -> str:
        current = self._sheet.list.current
        return current.item.code if current is not None else ""

    @Slot(object, object)
    def _put_mark(self, row: ChecklistRow, mark: Mark) -> None:
        state = self._state
        if state is None:
            return
        self._sheet.list.make_current(row)
        problem = state.put_mark(row.item.code, mark)
        self._sheet.keys_line.show_problem(problem)
        if not problem:
            self._tell()
            if mark is not None:
                self._sheet.list.step(1)

    @Slot(object, object)
    def _fulfil(self, row: ChecklistRow, wish: Wish) -> None:
        sheet = self._sheet
        if wish in STEPS:
            sheet.list.step(STEPS[wish])
        elif wish in PAGES:
            sheet.side.turn_page(PAGES[wish])
        elif wish in MARKS:
            self._put_mark(row, MARKS[wish])
        elif wish is Wish.AS_BEFORE:
            self._take_previous()
        elif wish is Wish.AS_SUGGESTED:
            self._take_suggestion()
        else:
            open_side(sheet, wish)

    @Slot(str)
    def _put_comment(self, text: str) -> None:
        if self._state is not None:
            self._state.put_comment(self._code, text)
            self._tell()

    @Slot(object)
    def _put_links(self, links: Sequence[str]) -> None:
        if self._state is not None:
            files = len(self._sheet.files_of(self._code))
            problem = self._state.put_evidence(self._code, links, files=files)
            self._sheet.side.evidence.message.show_problem(problem)
            self._tell()

    @Slot(object)
    def _add_files(self, files: Sequence[Path]) -> None:
        if self._state is not None and self._code:
            self.files_wanted.emit(self._code, tuple(files))

    @Slot()
    def _choose_files(self) -> None:
        self._add_files(())

    @Slot(int, bool)
    def _tick(self, place: int, ticked: bool) -> None:
        if self._state is not None:
            self._state.tick(self._code, place, ticked=ticked)
            self._tell()

    @Slot()
    def _take_previous(self) -> None:
        if self._state is not None and self._state.take_previous(self._code):
            self._tell()
            self._sheet.list.step(1)

    @Slot()
    def _take_suggestion(self) -> None:
        score = self._state.suggestion(self._code) if self._state is not None else None
        if score is not None and self._sheet.list.current is not None:
            self._put_mark(self._sheet.list.current, score)

    def _tell(self) -> None:
        self._sheet.show_answers()
        self.changed.emit()


def open_side(sheet: ChecklistSheet, wish: Wish) -> None:
    """Give the keys to the comment or to the links; what is on the clipboard is pasted there."""
    side = sheet.side
    sheet.open_side(side.comment if wish is Wish.COMMENT else side.evidence.edit)
    if wish is Wish.PASTE:
        side.evidence.take(QGuiApplication.clipboard().mimeData())
