"""The card beside the loop: one recommendation with its decision, and what to do next."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from mms_desktop.domain.days import shown_day
from mms_desktop.ui import metrics
from mms_desktop.ui.models.loop_rows import LOOKS
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.card import Card
from mms_desktop.ui.widgets.chip import Chip, ChipLook
from mms_desktop.ui.widgets.labels import Role, label

if TYPE_CHECKING:
    from mms_desktop.services.monitoring.loop import Turn

EFFECTS = {
    True: ChipLook(Tone.GOOD, "trending-up", "улучшение"),
    False: ChipLook(Tone.BAD, "trending-down", "ухудшение"),
    None: ChipLook(Tone.MUTED, "trending-neutral", "без изменений"),
}


class LoopCard(Card):
    """Shows a turn of the loop from the recommendation down to its effect.

    Signals:
        recommendation_wanted, decision_wanted, deciding_wanted, indicator_wanted: Its button
            was pressed.
    """

    recommendation_wanted = Signal()
    decision_wanted = Signal()
    deciding_wanted = Signal()
    indicator_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.stage = Chip(LOOKS["waiting"])
        self.effect = Chip(EFFECTS[None])
        self._words: dict[str, tuple[QLabel, QLabel]] = {}
        self.decide = Button("Принять решение…", "gavel", primary=True)
        self.recommendation = Button("Рекомендация", "bullhorn-outline")
        self.decision = Button("Решение", "gavel")
        self.indicator = Button("Показатель", "chart-line")
        self.body.addWidget(self.stage)
        self.body.addWidget(self._scrolled(), 1)
        self._add_buttons()

    def show_turn(self, turn: "Turn", titles: Mapping[str, str]) -> None:
        """Show one turn; ``titles`` are the names of the indicators by code."""
        advised, decision = turn.recommendation, turn.decision
        basis = advised.basis if advised else ""
        self.stage.set_look(LOOKS[str(turn.stage)])
        words = {
            "Адресат": advised.addressee if advised else "",
            "Рекомендация": advised.text if advised else "",
            "Основание": basis if basis not in titles else "",
            "Решение": decision.text if decision else "",
            "Акт": decision.act if decision else "",
            "Ответственный": decision.responsible if decision else "",
            "Срок": shown_day(turn.deadline) if turn.deadline else "",
            "Выполнено": shown_day(decision.done_on) if decision and decision.done_on else "",
            "Показатель": titles.get(turn.indicator, turn.indicator),
            "Эффект": turn.effect.words if turn.effect else (decision.effect if decision else ""),
        }
        for title, (heading, line) in self._words.items():
            line.setText(words[title])
            heading.setVisible(bool(words[title]))
            line.setVisible(bool(words[title]))
        self.effect.setVisible(turn.effect is not None)
        if turn.effect is not None:
            self.effect.set_look(EFFECTS[turn.effect.better])
        self.decide.setVisible(decision is None)
        self.decision.setVisible(decision is not None)
        self.recommendation.setVisible(advised is not None)
        self.indicator.setVisible(bool(turn.indicator))

    def _scrolled(self) -> QScrollArea:
        inside = QWidget()
        inside.setObjectName("cardInside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for title in (
            "Адресат",
            "Рекомендация",
            "Основание",
            "Решение",
            "Акт",
            "Ответственный",
            "Срок",
            "Выполнено",
            "Показатель",
            "Эффект",
        ):
            heading, line = label(title, Role.SECONDARY), label("", wrap=True)
            heading.setContentsMargins(0, metrics.SMALL_GAP, 0, 0)
            self._words[title] = heading, line
            column.addWidget(heading)
            column.addWidget(line)
        column.addSpacing(metrics.TINY_GAP)
        column.addWidget(self.effect)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        return scroll

    def _add_buttons(self) -> None:
        for button, signal in (
            (self.decide, self.deciding_wanted),
            (self.decision, self.decision_wanted),
            (self.recommendation, self.recommendation_wanted),
            (self.indicator, self.indicator_wanted),
        ):
            button.clicked.connect(signal)
            self.body.addWidget(button)
