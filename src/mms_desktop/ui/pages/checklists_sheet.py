"""The right side of the checklists page: one checklist on one screen, filled in by keys."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mms_desktop.domain.checklists import Answer
from mms_desktop.ui import metrics
from mms_desktop.ui.models.checklist_state import NOT_APPLICABLE, ChecklistState, Mark
from mms_desktop.ui.pages.checklists_details import ChecklistDetails
from mms_desktop.ui.pages.checklists_marks import mark_word
from mms_desktop.ui.pages.checklists_row import ChecklistRow
from mms_desktop.ui.widgets.labels import Role, label

KEYS_LINE = (
    "Клавиши: 2, 1, 0{waiver} — балл и следующий пункт · ↑ ↓ — пункт · "
    "Enter — комментарий · Delete — убрать балл"
)
MARGIN = 40


class ChecklistSheet(QWidget):
    """Rows of a form and the details of the current one.

    Signals:
        changed: An answer was changed by the person.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state: ChecklistState | None = None
        self.rows: list[ChecklistRow] = []
        self._current: ChecklistRow | None = None
        self._editable = True
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.details = ChecklistDetails()
        self.details.comment_typed.connect(self._put_comment)
        self.details.evidence_typed.connect(self._put_evidence)
        self.details.left.connect(self.focus_current)
        self.keys_line = label("", Role.NOTE, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SMALL_GAP)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.details)
        column.addWidget(self.keys_line)

    def show_state(self, state: ChecklistState, *, editable: bool) -> None:
        """Show a form with its answers; rows of the same form stay where they are."""
        known = self.state.form if self.state else None
        self.state = state
        self._editable = editable
        if state.form != known:
            self._build(state)
        for row in self.rows:
            row.marks.set_editable(editable)
            self._show_row(row)
        self.details.set_editable(editable)
        waiver = ", н (н/п)" if state.has_waivers else ""
        self.keys_line.setText(KEYS_LINE.format(waiver=waiver))
        self._show_details()

    def show_other(self, title: str, answers: Mapping[str, Answer]) -> None:
        """Show the marks of the other assessor beside ours, where there are any."""
        for row in self.rows:
            answer = answers.get(row.item.code)
            given = answer is not None and answer.is_given
            mark: Mark = None
            if answer is not None:
                mark = NOT_APPLICABLE if answer.na else answer.score
            row.show_other(f"{title}: {mark_word(mark)}" if given else "")

    def start(self) -> None:
        """Give the keys to the first row not answered yet, else to the first row."""
        if self.state is None:
            return
        missing = self.state.result.missing
        scored = [row for row in self.rows if row.item.scored]
        waiting = [row for row in scored if row.item.code in missing]
        self._go_to((waiting or scored)[0])

    @Slot()
    def focus_current(self) -> None:
        """Give the keys back to the current row."""
        if self._current is not None:
            self._current.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, state: ChecklistState) -> None:
        places = len(state.form.points) + state.has_waivers
        holder = QWidget()
        holder.setObjectName("dialogBody")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, metrics.TINY_GAP, 0)
        column.setSpacing(2)
        self.rows = [ChecklistRow(state.form, item, places=places) for item in state.form.items]
        for row in self.rows:
            row.mark_wanted.connect(self._put_mark)
            row.step_wanted.connect(self._step)
            row.details_wanted.connect(self._go_to_details)
            row.entered.connect(self._make_current)
            column.addWidget(row)
        column.addStretch(1)
        self._scroll.setWidget(holder)
        self._current = None
        self._make_current(next(row for row in self.rows if row.item.scored))

    @Slot(object, object)
    def _put_mark(self, row: ChecklistRow, mark: Mark) -> None:
        if self.state is None or not self._editable:
            return
        problem = self.state.put_mark(row.item.code, mark)
        self.details.message.show_problem(problem)
        if problem:
            return
        self._show_row(row)
        self.changed.emit()
        if mark is not None:
            self._step(1)

    @Slot(int)
    def _step(self, count: int) -> None:
        scored = [row for row in self.rows if row.item.scored]
        if self._current in scored:
            place = scored.index(self._current) + count
            self._go_to(scored[min(max(place, 0), len(scored) - 1)])

    def _go_to(self, row: ChecklistRow) -> None:
        self._make_current(row)
        row.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _make_current(self, row: ChecklistRow) -> None:
        if self._current is not row:
            if self._current is not None:
                self._current.set_current(False)
            self._current = row
            row.set_current(True)
            self._show_details()
        self._scroll.ensureWidgetVisible(row, 0, MARGIN)

    @Slot()
    def _go_to_details(self) -> None:
        self.details.comment.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _put_comment(self, text: str) -> None:
        if self.state is not None and self._current is not None:
            self.state.put_comment(self._current.item.code, text)
            self._show_row(self._current)
            self.changed.emit()

    @Slot(str)
    def _put_evidence(self, text: str) -> None:
        if self.state is not None and self._current is not None:
            problem = self.state.put_evidence(self._current.item.code, text)
            self.details.message.show_problem(problem)
            self._show_row(self._current)
            self.changed.emit()

    def _show_row(self, row: ChecklistRow) -> None:
        if self.state is not None:
            row.show_answer(self.state.answer(row.item.code), self.state.mark(row.item.code))

    def _show_details(self) -> None:
        if self.state is not None and self._current is not None:
            item = self._current.item
            self.details.show_answer(item, self.state.answer(item.code))
