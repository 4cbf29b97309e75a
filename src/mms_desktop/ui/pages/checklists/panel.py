"""The card of one checklist: head with the score, what is wrong, rows, what may be done."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton

from mms_desktop.domain.periods import period_title
from mms_desktop.domain.sections.responses import Assessor
from mms_desktop.ui.checklists.answering import ChecklistAnswering
from mms_desktop.ui.checklists.score import ChecklistScore
from mms_desktop.ui.checklists.sheet import ChecklistSheet
from mms_desktop.ui.models.checklist_chips import STATUS_CHIPS
from mms_desktop.ui.models.checklist_state import ChecklistState
from mms_desktop.ui.pages.checklists.background import files_of
from mms_desktop.ui.pages.checklists.steps import StepsButton
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.banner import Banner
from mms_desktop.ui.widgets.buttons import IconButton
from mms_desktop.ui.widgets.card import Card
from mms_desktop.ui.widgets.chip import Chip
from mms_desktop.ui.widgets.labels import restyle

if TYPE_CHECKING:
    from mms_desktop.services.checklists.editing import Sheet

CLOSED = "Период закрыт: ответы можно смотреть, но не менять."
OTHER = {Assessor.SELF: Assessor.EXPERT, Assessor.EXPERT: Assessor.SELF}


class AssessorButton(QPushButton):
    """One of the two assessors to choose from."""

    def __init__(self, assessor: Assessor) -> None:
        super().__init__(assessor.label)
        self.assessor = assessor
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)


class ChecklistPanel(Card):
    """Shows the checklist of one subject by one assessor.

    Signals:
        typed: An answer was changed by the person.
        assessor_chosen: The answers of the other assessor are wanted.
        left: Back to the list of those who fill in.
    """

    typed = Signal()
    assessor_chosen = Signal()
    left = Signal()

    def __init__(self, refusal: str = "") -> None:
        super().__init__()
        self._refusal = refusal
        self.assessor = Assessor.SELF
        self._shown: tuple[object, ...] = ()
        self.score = ChecklistScore()
        self.banner = Banner(Tone.WARN)
        self.sheet = ChecklistSheet()
        self.answering = ChecklistAnswering(self.sheet)
        self.back = IconButton("arrow-left", "К списку (Esc)")
        self.status = Chip(STATUS_CHIPS["not_started"])
        self.steps = StepsButton()
        self.buttons = {one: AssessorButton(one) for one in Assessor}
        self._group = QButtonGroup(self)
        self._lay_out()
        self._group.buttonClicked.connect(self._choose)
        self.answering.changed.connect(self._on_changed)
        self.score.as_before.clicked.connect(self.answering.take_all_previous)
        self.score.for_year.clicked.connect(self._take_for_year)
        self.back.clicked.connect(self.left)

    def shows(self, sheet: "Sheet") -> bool:
        """Tell whether this very checklist of this assessor is shown."""
        return self._shown == self._place(sheet)

    def holds(self, state: ChecklistState) -> bool:
        """Tell whether the answers shown are these."""
        shown = self.sheet.state
        return shown is not None and shown.form == state.form and shown.answers == state.answers

    def show_sheet(self, sheet: "Sheet", state: ChecklistState) -> None:
        """Show the answers of the chosen assessor."""
        self._shown = self._place(sheet)
        title = f"{state.form.short_title} · {period_title(sheet.period)}"
        self.score.show_subject(sheet.subject.name, title, state.form.title)
        for one, button in self.buttons.items():
            button.setChecked(one is self.assessor)
            restyle(button, "role", "chip" if one is self.assessor else "")
        self.answering.show_state(state, editable=not (sheet.is_closed or self._refusal))
        self.score.show_result(state)
        self.show_others(sheet)

    def show_others(self, sheet: "Sheet") -> None:
        """Show what the other assessor answered, the status, and whether anything may change."""
        other = OTHER[self.assessor]
        answers = {answer.item: answer for answer in sheet.answers(other)}
        self.sheet.show_aside(other.label, answers, files_of(sheet, self.assessor))
        self.score.show_other(other_words(sheet, self.assessor))
        filled = sheet.filled.get(Assessor.SELF)
        code = str(filled.response.status) if filled else "not_started"
        self.status.set_look(STATUS_CHIPS[code])
        self.steps.show_status(code, writing=not (sheet.is_closed or self._refusal))
        self.banner.tell(CLOSED if sheet.is_closed else "", Tone.WARN)

    @Slot(str)
    def show_refusal(self, text: str) -> None:
        """Say why the answers could not be stored; an empty text takes the words away."""
        self.banner.tell(text, Tone.BAD)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_changed(self) -> None:
        if self.sheet.state is not None:
            self.score.show_result(self.sheet.state)
        self.typed.emit()

    @Slot()
    def _take_for_year(self) -> None:
        self.answering.take_all_previous(year=True)
        self.sheet.focus_current()

    @Slot(object)
    def _choose(self, button: object) -> None:
        if isinstance(button, AssessorButton) and button.assessor is not self.assessor:
            self.assessor = button.assessor
            self.assessor_chosen.emit()

    def _place(self, sheet: "Sheet") -> tuple[object, ...]:
        return (
            sheet.newest.key,
            sheet.subject.code,
            sheet.period.id,
            sheet.period.state,
            self.assessor,
        )

    def _lay_out(self) -> None:
        top = self.score.top
        top.insertWidget(0, self.back)
        top.addWidget(self.status)
        for button in self.buttons.values():
            self._group.addButton(button)
            top.addWidget(button)
        top.addWidget(self.steps)
        self.body.addWidget(self.score)
        self.body.addWidget(self.banner)
        self.body.addWidget(self.sheet, 1)


def other_words(sheet: "Sheet", assessor: Assessor) -> str:
    """Return what the other assessor's answers amount to, with the difference of whole ones."""
    theirs, ours = sheet.filled.get(OTHER[assessor]), sheet.filled.get(assessor)
    if theirs is None or not any(answer.is_given for answer in theirs.answers):
        return ""
    words = f"{OTHER[assessor].label.lower()}: {theirs.result.points_text}"
    if ours is None or not (ours.result.is_complete and theirs.result.is_complete):
        return words
    more = theirs.result.score - ours.result.score
    return f"{words} ({more:+d})".replace("-", "−") if more else f"{words} (совпадает)"
