"""What can be done with one turn of the loop: open its parts, decide, look at the indicator."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from mms_desktop.ui.desk import Desk
from mms_desktop.ui.pages.loop.card import LoopCard
from mms_desktop.ui.pages.records.opening import RecordOpening

if TYPE_CHECKING:
    from mms_desktop.services.monitoring.loop import Turn


class LoopActions(QObject):
    """Answers the buttons of the card with forms over the page.

    Attributes:
        turn: What the card shows.
    """

    def __init__(self, desk: Desk, card: LoopCard, parent: QWidget) -> None:
        super().__init__(parent)
        self.turn: Turn | None = None
        self.records = RecordOpening(desk, parent)
        self._desk = desk
        card.deciding_wanted.connect(self.decide)
        card.decision_wanted.connect(self.open_decision)
        card.recommendation_wanted.connect(self.open_recommendation)
        card.indicator_wanted.connect(self.open_indicator)

    @Slot()
    def decide(self) -> None:
        """Open the form of a decision that answers the recommendation."""
        if self.turn is None or self.turn.recommendation is None:
            return
        advised = self.turn.recommendation
        values = {
            "recommendation": advised.id,
            "date": date.today(),
            "text": advised.text,
            "due": advised.due,
            "indicator": self.turn.indicator,
        }
        captions = {"recommendations": {advised.id: f"{advised.code} · {advised.addressee}"}}
        self.records.add("decisions", values, captions)

    @Slot()
    def open_recommendation(self) -> None:
        """Open the recommendation."""
        if self.turn is not None and self.turn.recommendation is not None:
            self.records.open("recommendations", self.turn.recommendation.id)

    @Slot()
    def open_decision(self) -> None:
        """Open the decision; without one, the recommendation that waits for it."""
        if self.turn is not None and self.turn.decision is not None:
            self.records.open("decisions", self.turn.decision.id)
        else:
            self.open_recommendation()

    @Slot()
    def open_indicator(self) -> None:
        """Show the indicator the effect is measured by."""
        if self.turn is not None:
            self._desk.show_page("indicators", search=self.turn.indicator)
