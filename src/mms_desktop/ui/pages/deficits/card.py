"""The cards of the bank of deficits: the way of people as bars, and where one deficit is."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QVBoxLayout

from mms_desktop.ui import metrics
from mms_desktop.ui.models.deficit_rows import Step, tally_lines
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.buttons import LinkButton
from mms_desktop.ui.widgets.card import Card
from mms_desktop.ui.widgets.clickable_row import ClickableRow
from mms_desktop.ui.widgets.labels import ElidedLabel, Role, label
from mms_desktop.ui.words import counted, grouped

if TYPE_CHECKING:
    from mms_desktop.services.monitoring.deficits import DeficitLine

BAR = 6
LINES = 5
PEOPLE = ("человек", "человека", "человек")


class FunnelCard(Card):
    """Four steps from diagnosis to repeated diagnosis; each opens those who stopped there.

    Signals:
        opened: (str) The number of the step; empty for the bank.
    """

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__("Путь от диагностики до повторной диагностики")
        self.back = LinkButton("Показать дефициты")
        self.back.hide()
        self.back.clicked.connect(self._open_bank)
        self.add_action(self.back)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(metrics.CARD_MARGIN)
        self.body.addLayout(self._grid)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show the steps side by side."""
        while self._grid.count():
            old = self._grid.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        first = steps[0].people
        for place, step in enumerate(steps):
            row = step_row(str(place), step, first)
            row.opened.connect(self.opened)
            self._grid.addWidget(row, 0, place)
            self._grid.setColumnStretch(place, 1)

    def mark(self, key: str) -> None:
        """Offer the way back to the bank while people of a step are listed."""
        self.back.setVisible(bool(key))

    @Slot()
    def _open_bank(self) -> None:
        self.opened.emit("")


class DeficitCard(Card):
    """Where the chosen deficit is: organizations and subjects, the most frequent first."""

    def __init__(self) -> None:
        super().__init__()
        self.name = label("", Role.HEADING, wrap=True)
        self.people = label("", Role.SECONDARY, wrap=True)
        self._tallies = QVBoxLayout()
        self._tallies.setSpacing(metrics.TINY_GAP)
        self.body.addWidget(self.name)
        self.body.addWidget(self.people)
        self.body.addLayout(self._tallies)
        self.body.addStretch(1)

    def show_line(self, line: "DeficitLine") -> None:
        """Show one deficit."""
        self.name.setText(line.title)
        left = f"не устранён у {grouped(line.unresolved)}" if line.unresolved else "устранён у всех"
        self.people.setText(f"{counted(line.people, *PEOPLE)}, {left}")
        while self._tallies.count():
            old = self._tallies.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        for title, tally in (("Организации", line.organizations), ("Предметы", line.subjects)):
            heading = label(title, Role.SECONDARY)
            heading.setContentsMargins(0, metrics.SMALL_GAP, 0, 0)
            self._tallies.addWidget(heading)
            for name, number in tally_lines(tally, LINES):
                self._tallies.addWidget(tally_row(name, number, line.people))


def step_row(key: str, step: Step, first: int) -> ClickableRow:
    """Return one step: how many people, their part of the step before, and a bar."""
    row = ClickableRow(key, f"{step.title}: {step.people}")
    part = f"{step.people * 100 // step.of} % от предыдущего шага" if step.of else ""
    line = QHBoxLayout()
    line.setSpacing(metrics.SMALL_GAP)
    line.addWidget(label(grouped(step.people), Role.NUMBER))
    line.addWidget(label(part, Role.SECONDARY), 1, Qt.AlignmentFlag.AlignBottom)
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 2, 0, 2)
    column.setSpacing(metrics.TINY_GAP)
    column.addLayout(line)
    words = label(step.title, wrap=True)
    words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    column.addWidget(words, 1)
    column.addWidget(bar_of(step.people, first))
    return row


def tally_row(name: str, number: int, of: int) -> ClickableRow:
    """Return one name with its number and a bar."""
    row = ClickableRow(name, f"{name}: {number}")
    row.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    row.unsetCursor()
    line = QHBoxLayout()
    line.addWidget(ElidedLabel(name), 1)
    line.addWidget(label(grouped(number), Role.SECONDARY))
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addLayout(line)
    column.addWidget(bar_of(number, of))
    row.setMinimumHeight(row.sizeHint().height())
    return row


def bar_of(number: int, of: int) -> QProgressBar:
    """Return a slim bar that shows the part."""
    bar = QProgressBar()
    bar.setTextVisible(False)
    bar.setFixedHeight(BAR)
    bar.setProperty("tone", str(Tone.ACCENT))
    bar.setMaximum(max(1, of))
    bar.setValue(min(number, max(1, of)))
    bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return bar
