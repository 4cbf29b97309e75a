"""The card of one checklist: head with the score, what is wrong, rows."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from mms_desktop.domain.sections.responses import Assessor
from mms_desktop.ui.models.checklist_state import ChecklistState
from mms_desktop.ui.pages.checklists_score import ChecklistScore
from mms_desktop.ui.pages.checklists_sheet import ChecklistSheet
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.banner import Banner
from mms_desktop.ui.widgets.card import Card

if TYPE_CHECKING:
    from mms_desktop.services.checklists.editing import Sheet

CLOSED = "Период закрыт: ответы можно смотреть, но не менять."
OTHER = {Assessor.SELF: Assessor.EXPERT, Assessor.EXPERT: Assessor.SELF}


class ChecklistPanel(Card):
    """Shows the checklist of one subject by one assessor.

    Signals:
        typed: An answer was changed by the person.
        assessor_chosen: The answers of the other assessor are wanted.
    """

    typed = Signal()
    assessor_chosen = Signal()

    def __init__(self, refusal: str = "") -> None:
        super().__init__()
        self._refusal = refusal
        self.assessor = Assessor.SELF
        self._shown: tuple[object, ...] = ()
        self.score = ChecklistScore()
        self.banner = Banner(Tone.WARN)
        self.sheet = ChecklistSheet()
        self.body.addWidget(self.score)
        self.body.addWidget(self.banner)
        self.body.addWidget(self.sheet, 1)
        self.score.assessor_chosen.connect(self._choose)
        self.sheet.changed.connect(self._on_changed)

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
        self.score.show_subject(sheet.subject.name, state.form.title, self.assessor)
        self.sheet.show_state(state, editable=not (sheet.is_closed or self._refusal))
        self.score.show_result(state)
        self.show_others(sheet)

    def show_others(self, sheet: "Sheet") -> None:
        """Show what the other assessor answered, and whether anything may change."""
        other = OTHER[self.assessor]
        answers = {answer.item: answer for answer in sheet.answers(other)}
        self.sheet.show_other(other.label, answers)
        self.banner.tell(CLOSED if sheet.is_closed else "", Tone.WARN)

    @Slot(str)
    def show_refusal(self, text: str) -> None:
        """Say why the answers could not be stored; an empty text takes the words away."""
        self.banner.tell(text, Tone.BAD)

    @Slot()
    def _on_changed(self) -> None:
        if self.sheet.state is not None:
            self.score.show_result(self.sheet.state)
        self.typed.emit()

    @Slot(object)
    def _choose(self, assessor: Assessor) -> None:
        if assessor is not self.assessor:
            self.assessor = assessor
            self.assessor_chosen.emit()

    def _place(self, sheet: "Sheet") -> tuple[object, ...]:
        return (
            sheet.newest.key,
            sheet.subject.code,
            sheet.period.id,
            sheet.period.state,
            self.assessor,
        )
