"""One checklist on one screen: the rows, the side panel beside them, the keys below."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mms_desktop.domain.checklists import Answer, Checklist
from mms_desktop.ui import metrics
from mms_desktop.ui.checklists.aside import AsideColumns
from mms_desktop.ui.checklists.beside import Beside, Files
from mms_desktop.ui.checklists.fitting import ROOMY, Fit, fitted, total_height
from mms_desktop.ui.checklists.row import ChecklistRow
from mms_desktop.ui.checklists.rows import ChecklistRows
from mms_desktop.ui.checklists.side import ChecklistSide
from mms_desktop.ui.checklists.titles import HEIGHT, KEYS, ColumnTitles, KeysLine
from mms_desktop.ui.models.checklist_state import ChecklistState

SIDE_SHARE, SIDE_NARROWEST, SIDE_WIDEST = 0.32, 260, 440
SCROLL_BAR = 12
SPACING = metrics.TINY_GAP
BARS = {
    True: Qt.ScrollBarPolicy.ScrollBarAlwaysOn,
    False: Qt.ScrollBarPolicy.ScrollBarAlwaysOff,
}


class ChecklistSheet(QWidget):
    """Shows the answers of one assessor to one form; ``ChecklistAnswering`` changes them."""

    def __init__(self) -> None:
        super().__init__()
        self.state: ChecklistState | None = None
        self.editable = True
        self._columns = AsideColumns()
        self._beside = Beside()
        self._fit = Fit(ROOMY)
        self._side_wanted = False
        self.list = ChecklistRows()
        self.side = ChecklistSide()
        self.titles = ColumnTitles()
        self.keys_line = KeysLine()
        self.list.made_current.connect(self._show_current)
        self._lay_out()

    @property
    def rows(self) -> list[ChecklistRow]:
        """The rows of the form, those only printed too."""
        return self.list.rows

    @property
    def fit(self) -> Fit:
        """How the rows are shown now."""
        return self._fit

    def show_state(self, state: ChecklistState, *, editable: bool) -> None:
        """Show a form with its answers; rows of the same form stay where they are."""
        known = self.state.form if self.state else None
        self.state, self.editable = state, editable
        if state.form != known:
            self._side_wanted = False
            self.list.build(state.form, places_of(state.form))
            self.list.make_current(self.list.scored[0])
        for row in self.rows:
            row.marks.set_editable(editable)
        self.side.set_editable(editable)
        previous = bool(state.background.previous)
        waiver = any(item.na_allowed for item in state.form.items)
        self.keys_line.show_keys(waiver=waiver, previous=previous)

    def show_aside(
        self, title: str, other: Mapping[str, Answer], files: Mapping[str, Files]
    ) -> None:
        """Show the marks of the other assessor and the files beside; then everything fits anew."""
        self._beside = Beside(title, other, files)
        previous = self.state.background.previous if self.state else {}
        given = any(answer.is_given for answer in other.values())
        self._columns = AsideColumns(title if given else "", "Было" if previous else "")
        self.show_answers()
        self._fit_rows()

    @Slot()
    def show_answers(self) -> None:
        """Show what has been answered."""
        state = self.state
        if state is None:
            return
        marks = {item.code: state.mark(item.code) for item in state.form.items}
        codes = [item.code for item in state.form.scored_items]
        words = {code: self._beside.aside(state, code) for code in codes}
        self.list.show_marks(marks, self._columns, words)
        if self.list.current is not None:
            self._show_current(self.list.current)

    def files_of(self, code: str) -> Files:
        """Return the files that prove the answer to the item."""
        return self._beside.files.get(code, ())

    def start(self) -> None:
        """Give the keys to the first row not answered yet, else to the first row."""
        if self.state is None:
            return
        missing = self.state.result.missing
        waiting = [row for row in self.list.scored if row.item.code in missing]
        self.list.go_to((waiting or self.list.scored)[0])

    @Slot()
    def focus_current(self) -> None:
        """Give the keys back to the current row; the side panel goes where there is no room."""
        if self._side_wanted:
            self._side_wanted = False
            self._fit_rows()
        if self.list.current is not None:
            self.list.current.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_side(self, target: QWidget) -> None:
        """Show the side panel and give the keys to that part of it."""
        if not self._fit.with_side:
            self._side_wanted = True
            self._fit_rows()
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rows()

    def _fit_rows(self) -> None:
        """Choose how the rows are shown and show them so."""
        if self.state is None:
            return
        room = self.height() - HEIGHT - KEYS - 2 * SPACING - self.list.gaps
        side = min(max(int(self.width() * SIDE_SHARE), SIDE_NARROWEST), SIDE_WIDEST)
        beside, alone = self.width() - side - metrics.SMALL_GAP, self.width()
        fit = self._fit = fitted(self.rows, beside, alone, room, side_wanted=self._side_wanted)
        width = beside if fit.with_side else alone
        # The bar takes its width from the texts, so it is decided on before they are fitted.
        margin = SCROLL_BAR if total_height(self.rows, width, fit) > room else 0
        self.list.setVerticalScrollBarPolicy(BARS[bool(margin)])
        self.side.setFixedWidth(side)
        self.side.setVisible(fit.with_side)
        places = places_of(self.state.form)
        self.titles.show_columns(self._columns, places, self.width() - width + margin)
        self.list.fit(width - margin, fit.density, brief=fit.brief)
        if self.list.current is not None:
            self._show_current(self.list.current)

    @Slot(object)
    def _show_current(self, row: ChecklistRow) -> None:
        state, item = self.state, row.item
        if state is None:
            return
        words = self._beside.side(state, item.code, criterion=self._fit.brief)
        self.side.show_item(state.form, item, words)
        self.side.show_answer(state.answer(item.code), self.files_of(item.code))
        score = state.suggestion(item.code)
        note = state.background.rules.note
        self.side.show_suggestion(score, note, taken=score == state.mark(item.code))

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(metrics.SMALL_GAP)
        left = QVBoxLayout()
        left.setSpacing(SPACING)
        left.addWidget(self.list, 1)
        middle.addLayout(left, 1)
        middle.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addWidget(self.titles)
        column.addLayout(middle, 1)
        column.addWidget(self.keys_line)


def places_of(form: Checklist) -> int:
    """Return how many marks a row may be given."""
    return len(form.points) + any(item.na_allowed for item in form.items)
