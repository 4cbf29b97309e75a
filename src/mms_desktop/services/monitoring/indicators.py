"""Indicators of a period: their values, their targets and the records behind them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from mms_desktop.domain.indicators import Indicator, IndicatorKind, Value
from mms_desktop.domain.targets import Target
from mms_desktop.services.monitoring.definitions import Definitions
from mms_desktop.storage.connection import Database
from mms_desktop.storage.populations import POPULATIONS
from mms_desktop.storage.populations.counting import Counts

NOBODY: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class FormPoints:
    """What the filled checklists of one form amount to; an unfinished one is no data."""

    points: int
    possible: int
    complete: bool = True


Forms = Callable[[str], FormPoints | None]
"""Gives the points of a form by its key; ``None`` when nobody has filled it in."""


@dataclass(frozen=True, slots=True)
class Reached:
    """A target beside the value; ``met`` is empty where there is no value."""

    target: Target
    met: bool | None
    expired: bool


@dataclass(frozen=True, slots=True)
class Evaluated:
    """An indicator with its value and the ids of the records it is made of.

    Attributes:
        section: The section the ids belong to; empty when points are counted.
    """

    indicator: Indicator
    value: Value
    targets: tuple[Reached, ...] = ()
    section: str = ""
    numerator: frozenset[int] = NOBODY
    denominator: frozenset[int] = NOBODY
    excluded: frozenset[int] = NOBODY

    @property
    def missing(self) -> frozenset[int]:
        """Those in the denominator only; a ratio of two different things has none."""
        return self.denominator - self.numerator if self.indicator.is_part else NOBODY

    @property
    def shown(self) -> str:
        """The value in words."""
        return self.value.shown(reached.target for reached in self.targets)


def no_forms(_form: str) -> FormPoints | None:
    """Return nothing: where checklists are not asked, their points are not known."""
    return None


@contextmanager
def counting(database: Database, definitions: Definitions, period: Any) -> Iterator[Counts]:
    """Give the populations of a period on one unchanging state of the base."""
    with database.snapshot() as connection:
        yield Counts(connection, definitions.frame(period))


def evaluate(
    database: Database, definitions: Definitions, period: Any, forms: Forms = no_forms
) -> list[Evaluated]:
    """Return the indicators of the profile for a period, in its order, and the users' own."""
    with counting(database, definitions, period) as counts:
        return evaluate_in(counts, definitions, period, definitions.asked, forms)


def evaluate_all(
    database: Database, definitions: Definitions, period: Any, forms: Forms = no_forms
) -> list[Evaluated]:
    """Return every indicator declared, those outside the profile too."""
    with counting(database, definitions, period) as counts:
        return evaluate_in(counts, definitions, period, definitions.all, forms)


def evaluate_in(
    counts: Counts,
    definitions: Definitions,
    period: Any,
    wanted: Sequence[Indicator],
    forms: Forms = no_forms,
) -> list[Evaluated]:
    """Return these indicators, computed from populations already opened."""
    targets = {one.code: definitions.targets_of(one.code) for one in wanted}
    return [_evaluated(counts, indicator, period, targets, forms) for indicator in wanted]


def person_flags(counts: Counts) -> dict[str, frozenset[int]]:
    """Return who belongs to every population of people, by its name."""
    return counts.person_flags()


def why_missing(counts: Counts, indicator: Indicator, ids: Iterable[int]) -> dict[int, str]:
    """Return what each of these lacks to be counted: of several facts the first it lacks."""
    left = frozenset(ids)
    found: dict[int, str] = {}
    for name in (indicator.numerator, *indicator.also):
        if not left:
            break
        lacking = left - counts.members(name)
        found |= counts.why_missing(name, lacking)
        left -= lacking
    return found


def _evaluated(
    counts: Counts,
    indicator: Indicator,
    period: Any,
    targets: Mapping[str, Sequence[Target]],
    forms: Forms,
) -> Evaluated:
    counted = _counted(counts, indicator) if indicator.numerator else None
    value = _value(indicator, counted) if counted else _points(indicator, forms)
    exact = value.exact
    reached = tuple(
        Reached(target, None if exact is None else target.met(exact), target.expired(period.end))
        for target in targets[indicator.code]
    )
    if counted is None:
        return Evaluated(indicator, value, reached)
    numerator, denominator, excluded = counted
    section = POPULATIONS[indicator.numerator].section
    return Evaluated(indicator, value, reached, section, numerator, denominator, excluded)


_Counted = tuple[frozenset[int], frozenset[int], frozenset[int]]


def _counted(counts: Counts, indicator: Indicator) -> _Counted:
    """Return the numerator, the denominator and those left out of what is counted from."""
    numerator = counts.members(indicator.numerator)
    for name in indicator.also:
        numerator &= counts.members(name)
    if not indicator.denominator:
        return numerator, NOBODY, counts.excluded(indicator.numerator)
    denominator = counts.members(indicator.denominator)
    excluded = counts.excluded(indicator.denominator, indicator.numerator)
    if indicator.is_part:
        numerator &= denominator
    return numerator, denominator, excluded


def _value(indicator: Indicator, counted: _Counted) -> Value:
    numerator, denominator, _ = counted
    below = len(denominator) if indicator.denominator else None
    return Value(indicator.kind, len(numerator), below)


def _points(indicator: Indicator, forms: Forms) -> Value:
    points = forms(indicator.form) if indicator.kind is IndicatorKind.POINTS else None
    if points is None or not points.complete:
        return Value(indicator.kind)
    return Value(indicator.kind, points.points, points.possible)
