"""One checklist on one screen: the rows, the side panel beside them, the keys below."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mms_desktop.domain.checklists import Answer, Checklist
from mms_desktop.ui import metrics
from mms_desktop.ui.checklists.aside import AsideColumns, AsideWords
from mms_desktop.ui.checklists.fitting import ROOMY, Fit, fitted, total_height
from mms_desktop.ui.checklists.marks import mark_word
from mms_desktop.ui.checklists.row import ChecklistRow
from mms_desktop.ui.checklists.rows import ChecklistRows
from mms_desktop.ui.checklists.side import ChecklistSide
from mms_desktop.ui.checklists.side_text import SideWords
from mms_desktop.ui.checklists.titles import HEIGHT, ColumnTitles, keys_line
from mms_desktop.ui.models.checklist_state import NOT_APPLICABLE, ChecklistState, Mark
from mms_desktop.ui.widgets.labels import ElidedLabel, Role, restyle

SIDE_SHARE, SIDE_NARROWEST, SIDE_WIDEST = 0.32, 260, 440
SCROLL_BAR, KEYS = 12, 18
SPACING = metrics.TINY_GAP
BARS = {
    True: Qt.ScrollBarPolicy.ScrollBarAlwaysOn,
    False: Qt.ScrollBarPolicy.ScrollBarAlwaysOff,
}
Files = Sequence[tuple[int, str]]


class ChecklistSheet(QWidget):
    """Shows the answers of one assessor to one form; ``ChecklistAnswering`` changes them."""

    def __init__(self) -> None:
        super().__init__()
        self.state: ChecklistState | None = None
        self.editable = True
        self._columns = AsideColumns()
        self._other: Mapping[str, Answer] = {}
        self._files: Mapping[str, Files] = {}
        self._fit = Fit(ROOMY)
        self._side_wanted = False
        self._keys = ""
        self.list = ChecklistRows()
        self.side = ChecklistSide()
        self.titles = ColumnTitles()
        self.keys_line = ElidedLabel("")
        self.keys_line.setProperty("role", str(Role.NOTE))
        self.keys_line.setFixedHeight(KEYS)
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
        self._keys = keys_line(waiver=waiver, previous=previous)
        self.keys_line.setToolTip(self._keys)
        self.show_problem("")

    def show_aside(
        self, title: str, other: Mapping[str, Answer], files: Mapping[str, Files]
    ) -> None:
        """Show the marks of the other assessor and the files beside; then everything fits anew."""
        self._other, self._files = other, files
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
        words = {item.code: self._words(state, item.code) for item in state.form.scored_items}
        self.list.show_marks(marks, self._columns, words)
        if self.list.current is not None:
            self._show_current(self.list.current)

    def files_of(self, code: str) -> Files:
        """Return the files that prove the answer to the item."""
        return self._files.get(code, ())

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

    def show_problem(self, text: str) -> None:
        """Say why a mark cannot be put, in place of the keys; nothing brings the keys back."""
        restyle(self.keys_line, "role", str(Role.PROBLEM if text else Role.NOTE))
        self.keys_line.setText(text or self._keys)

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
        self.list.fit(width - margin, fit.density, fit.limit)
        if self.list.current is not None:
            self._show_current(self.list.current)

    @Slot(object)
    def _show_current(self, row: ChecklistRow) -> None:
        state, item = self.state, row.item
        if state is None:
            return
        whole = bool(self._fit.limit or item.sub_checks)
        self.side.show_item(state.form, item, self._side_words(state, item.code, whole=whole))
        self.side.show_answer(state.answer(item.code), self.files_of(item.code))
        score = state.suggestion(item.code)
        note = state.background.rules.note
        self.side.show_suggestion(score, note, taken=score == state.mark(item.code))

    def _words(self, state: ChecklistState, code: str) -> AsideWords:
        answer, mark = state.answer(code), state.mark(code)
        other = mark_of(self._other.get(code))
        more = other - mark if isinstance(other, int) and isinstance(mark, int) else None
        return AsideWords(
            other=other,
            difference=more,
            previous=state.previous_mark(code),
            changed=state.is_changed(code),
            comment=bool(answer.comment),
            links=len(answer.evidence) + len(self.files_of(code)),
            returned=code in state.background.reasons,
        )

    def _side_words(self, state: ChecklistState, code: str, *, whole: bool) -> SideWords:
        known, other = state.background, self._other.get(code)
        previous = known.previous_words.get(code, "") or told(known.previous.get(code))
        can_take = bool(known.previous_code) and code in known.previous
        return SideWords(
            whole=whole,
            previous=previous,
            previous_title=known.previous_title,
            other=f"{self._columns.other}: {told(other)}" if other and told(other) else "",
            reason=known.reasons.get(code, ""),
            reworded=code in known.reworded,
            carried_from=state.answer(code).carried_from,
            can_take_previous=can_take and state.mark(code) is None,
        )

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


def mark_of(answer: Answer | None) -> Mark:
    """Return the mark of an answer that may be missing."""
    if answer is None:
        return None
    return NOT_APPLICABLE if answer.na else answer.score


def told(answer: Answer | None) -> str:
    """Return an answer in words: mark, comment, number of links."""
    if answer is None:
        return ""
    mark = mark_word(mark_of(answer)) if answer.is_given else ""
    links = f"ссылок: {len(answer.evidence)}" if answer.evidence else ""
    return " · ".join(filter(None, (mark, answer.comment, links)))
