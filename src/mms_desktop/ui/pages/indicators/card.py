"""The card of one indicator: the number, what it is made of, how it is counted, its trend."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from mms_desktop.domain.indicators import IndicatorKind
from mms_desktop.ui import metrics
from mms_desktop.ui.models.indicator_words import (
    Point,
    definition_words,
    facts_line,
    has_trend,
    made_of,
    source_words,
    target_chip,
    targets_words,
)
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.buttons import LinkButton
from mms_desktop.ui.widgets.card import Card
from mms_desktop.ui.widgets.chip import Chip, ChipLook
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.trend_chart import TrendChart

if TYPE_CHECKING:
    from mms_desktop.services.monitoring.indicators import Evaluated

CHART_WIDTH = 330
OWN = "own."


class IndicatorCard(Card):
    """Shows one indicator of the period."""

    def __init__(self) -> None:
        super().__init__()
        self.name = label("", Role.HEADING, wrap=True)
        self.number = label("", Role.BIG_NUMBER)
        self.chip = Chip(ChipLook(Tone.MUTED, "", ""))
        self.facts = label("", Role.MUTED, wrap=True)
        self.targets = label("", Role.SECONDARY, wrap=True)
        self.definition = label("", Role.SECONDARY, wrap=True)
        self.source = label("", Role.SECONDARY, wrap=True)
        self.chart = TrendChart()
        self.chart.setMaximumWidth(CHART_WIDTH)
        self._evaluated: Evaluated | None = None
        self.definitions = LinkButton("Если определить иначе")
        self.goal = LinkButton("Кого добрать")
        self.comparison = LinkButton("По организациям")
        self.dynamics = LinkButton("Почему изменилось")
        self.passport = LinkButton("Паспорт")
        self.edit = LinkButton("Изменить")
        self.remove = LinkButton("Убрать")
        top = QHBoxLayout()
        top.setSpacing(metrics.GAP)
        top.addLayout(self._number_and_facts(), 1)
        top.addWidget(self.chart, 1)
        self.body.addWidget(self.name)
        self.body.addLayout(top)
        self.body.addWidget(self.definition)
        self.body.addLayout(self._links())

    def show_indicator(self, evaluated: "Evaluated") -> None:
        """Show the value and everything that explains it."""
        self._evaluated = evaluated
        # A point of a form has nobody behind it to be brought in.
        self.goal.setVisible(bool(evaluated.missing))
        self.definitions.setVisible(bool(evaluated.indicator.numerator))
        indicator = evaluated.indicator
        share = indicator.kind is IndicatorKind.SHARE
        self.comparison.setVisible(share and bool(indicator.numerator))
        own = indicator.code.startswith(OWN)
        self.edit.setVisible(own)
        self.remove.setVisible(own)
        self.targets.setText(targets_words(evaluated))
        self.targets.setVisible(bool(evaluated.targets))
        self.name.setText(indicator.title)
        self.number.setText(evaluated.shown)
        look = target_chip(evaluated)
        self.chip.setVisible(look is not None)
        if look is not None:
            self.chip.set_look(look)
        several = len(evaluated.targets) > 1
        self.facts.setText(made_of(evaluated.value) if several else facts_line(evaluated))
        self.definition.setText(definition_words(indicator))
        self.source.setText(source_words(indicator))

    def show_trend(self, points: Sequence[Point]) -> None:
        """Show the values over the periods, where there are several."""
        self.chart.setVisible(has_trend(points))
        if self._evaluated is not None:
            targets = [reached.target.value for reached in self._evaluated.targets]
            self.chart.show_trend(self._evaluated.indicator.kind, points, targets)

    def _number_and_facts(self) -> QVBoxLayout:
        number = QHBoxLayout()
        number.setSpacing(metrics.GAP)
        number.addWidget(self.number)
        number.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignVCenter)
        number.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(metrics.TINY_GAP)
        words.addLayout(number)
        words.addWidget(self.facts)
        words.addWidget(self.targets)
        words.addWidget(self.source)
        words.addStretch(1)
        return words

    def _links(self) -> QHBoxLayout:
        links = QHBoxLayout()
        links.setSpacing(metrics.GAP)
        asked = (self.goal, self.definitions, self.comparison, self.dynamics, self.passport)
        for link in (*asked, self.edit, self.remove):
            links.addWidget(link)
        links.addStretch(1)
        return links
