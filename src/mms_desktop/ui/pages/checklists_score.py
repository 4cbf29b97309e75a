"""The head of a checklist: whose it is, the running score, the level with its remarks."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mms_desktop.domain.sections.responses import Assessor
from mms_desktop.ui import metrics
from mms_desktop.ui.models.checklist_lists import level_chip
from mms_desktop.ui.models.checklist_state import ChecklistState
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.chip import Chip, ChipLook
from mms_desktop.ui.widgets.labels import Role, label, restyle


class AssessorButton(QPushButton):
    """One of the two assessors to choose from."""

    def __init__(self, assessor: Assessor) -> None:
        super().__init__(assessor.label)
        self.assessor = assessor
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)


class ChecklistScore(QWidget):
    """Shows what the answers amount to now, and lets choose whose answers these are.

    Signals:
        assessor_chosen: (object) The other assessor's answers are wanted.
    """

    assessor_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subject = label("", Role.HEADING, wrap=True)
        self.form = label("", Role.SECONDARY, wrap=True)
        self.points = label("", Role.NUMBER)
        self.progress = label("", Role.SECONDARY)
        self.level = Chip(ChipLook(Tone.MUTED, "clock-outline", "не завершено"))
        self.remarks = label("", Role.NOTE, wrap=True)
        self.saved = label("", Role.NOTE)
        self.buttons = {one: AssessorButton(one) for one in Assessor}
        self._group = QButtonGroup(self)
        for button in self.buttons.values():
            self._group.addButton(button)
        self._group.buttonClicked.connect(self._tell)
        self._lay_out()

    def show_subject(self, name: str, form: str, assessor: Assessor) -> None:
        """Say whose checklist this is and who answers."""
        self.subject.setText(name)
        self.form.setText(form)
        for one, button in self.buttons.items():
            button.setChecked(one is assessor)
            restyle(button, "role", "chip" if one is assessor else "")

    def show_result(self, state: ChecklistState) -> None:
        """Show the score, the range while incomplete, the level and what to know about it."""
        result = state.result
        self.points.setText(result.points_text)
        total = len(state.form.scored_items)
        share = "" if result.share is None else f" · {float(result.share):.0%}".replace("%", " %")
        told = f"отвечено {state.answered} из {total}"
        self.progress.setText(f"все пункты отвечены{share}" if result.is_complete else told)
        self.level.set_look(level_chip(result.level_code, result.level))
        self.remarks.setText(" ".join(result.remarks))
        self.remarks.setVisible(bool(result.remarks))

    def show_saved(self, words: str) -> None:
        """Show whether what was answered is stored."""
        self.saved.setText(words)

    def _lay_out(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self.subject)
        titles.addWidget(self.form)
        assessors = QHBoxLayout()
        assessors.setSpacing(metrics.TINY_GAP)
        for button in self.buttons.values():
            assessors.addWidget(button)
        top = QHBoxLayout()
        top.setSpacing(metrics.GAP)
        top.addLayout(titles, 1)
        top.addLayout(assessors)
        numbers = QHBoxLayout()
        numbers.setSpacing(metrics.GAP)
        for widget in (self.points, self.level, self.progress):
            numbers.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        numbers.addStretch(1)
        numbers.addWidget(self.saved, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.TINY_GAP)
        column.addLayout(top)
        column.addLayout(numbers)
        column.addWidget(self.remarks)

    @Slot(object)
    def _tell(self, button: object) -> None:
        if isinstance(button, AssessorButton):
            self.assessor_chosen.emit(button.assessor)
