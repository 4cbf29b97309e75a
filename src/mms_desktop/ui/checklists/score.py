"""The head of a checklist: whose it is, the running score, the level with its remarks."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.models.checklist_chips import level_chip
from mms_desktop.ui.models.checklist_state import ChecklistState
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.buttons import LinkButton
from mms_desktop.ui.widgets.chip import Chip, ChipLook
from mms_desktop.ui.widgets.labels import ElidedLabel, Role, label


class ChecklistScore(QWidget):
    """Shows what the answers amount to now; ``top`` and ``line`` take what goes beside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subject = ElidedLabel("")
        self.subject.setProperty("role", str(Role.HEADING))
        self.form = ElidedLabel("")
        self.form.setProperty("role", str(Role.SECONDARY))
        self.points = label("", Role.NUMBER)
        self.progress = label("", Role.SECONDARY)
        self.level = Chip(ChipLook(Tone.MUTED, "clock-outline", "не завершено"))
        self.other = label("", Role.SECONDARY)
        self.remarks = label("", Role.NOTE, wrap=True)
        self.saved = label("", Role.NOTE)
        self.as_before = LinkButton("Как в прошлом периоде")
        self.as_before.setToolTip("Взять прежние ответы там, где ответа ещё нет")
        self.as_before.hide()
        self.for_year = LinkButton("Перенести за учебный год")
        self.for_year.setToolTip("Взять прежние ответы пунктов, которые считаются за учебный год")
        self.for_year.hide()
        self.top = QHBoxLayout()
        self.line = QHBoxLayout()
        self._lay_out()

    def show_subject(self, name: str, form: str, title: str) -> None:
        """Say whose checklist this is; the whole title of the form is told on hovering."""
        self.subject.setText(name)
        self.subject.setToolTip(name)
        self.form.setText(form)
        self.form.setToolTip(title)

    def show_result(self, state: ChecklistState) -> None:
        """Show the score, the range while incomplete, the level and what to know about it."""
        result = state.result
        self.points.setText(result.points_text)
        total = len(state.form.scored_items)
        share = "" if result.share is None else f" · {float(result.share):.0%}".replace("%", " %")
        told = f"отвечено {state.answered} из {total}"
        self.progress.setText(f"все пункты отвечены{share}" if result.is_complete else told)
        self.level.set_look(level_chip(result.level_code, result.level))
        remarks = remarks_of(state)
        self.remarks.setText(remarks)
        self.remarks.setVisible(bool(remarks))
        known = state.background
        self.as_before.setVisible(bool(known.waiting(result.missing)))
        self.for_year.setVisible(bool(known.waiting(result.missing, year=True)))

    def show_other(self, words: str) -> None:
        """Show what the other assessor's answers amount to."""
        self.other.setText(words)
        self.other.setVisible(bool(words))

    @Slot(str)
    def show_saved(self, words: str) -> None:
        """Show whether what was answered is stored."""
        self.saved.setText(words)

    def _lay_out(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self.subject)
        titles.addWidget(self.form)
        self.top.setSpacing(metrics.SMALL_GAP)
        self.top.addLayout(titles, 1)
        middle = Qt.AlignmentFlag.AlignVCenter
        self.line.setSpacing(metrics.GAP)
        links = (self.as_before, self.for_year)
        for widget in (self.points, self.level, self.progress, self.other, *links):
            self.line.addWidget(widget, 0, middle)
        self.line.addStretch(1)
        self.line.addWidget(self.saved, 0, middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.TINY_GAP)
        column.addLayout(self.top)
        column.addLayout(self.line)
        column.addWidget(self.remarks)


def remarks_of(state: ChecklistState) -> str:
    """Return what must be known of the level: the rule for scores without one, copied bands."""
    result = state.result
    lacking = ", ".join(state.form.item(code).number for code in result.without_evidence)
    missing = (f"Нет подтверждений у пунктов: {lacking}.",) if lacking else ()
    # The rule is told where a score without a level may come out or has come out.
    policy = (f"{result.policy_words}.",) if result.policy_words and result.is_complete else ()
    return " ".join((*result.remarks, *policy, *missing))
