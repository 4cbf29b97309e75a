"""Targets: what a document asks of an indicator, compared exactly and never rounded."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction


class Direction(StrEnum):
    """Which side of the target is good."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"


@dataclass(frozen=True, slots=True)
class Target:
    """A value to be reached; of a share it lies between 0 and 1.

    Attributes:
        year: The year by whose end it was to be reached; ``None`` when it holds every year.
        source: The document and the clause that set it.
    """

    indicator: str
    value: Fraction
    direction: Direction
    source: str
    year: int | None = None

    def met(self, value: Fraction) -> bool:
        """Tell whether an exact value reaches the target."""
        if self.direction is Direction.AT_LEAST:
            return value >= self.value
        return value <= self.value

    def expired(self, period_end: date) -> bool:
        """Tell whether the period ends after the year of the target."""
        return self.year is not None and period_end.year > self.year
