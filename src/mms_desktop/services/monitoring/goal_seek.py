"""«Кого добрать»: how many are missing to a target, who they may be and what to do about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mms_desktop.catalog.ways import Way, read_ways
from mms_desktop.domain.indicators import Indicator, IndicatorKind, Status
from mms_desktop.domain.shortfall import shortfall
from mms_desktop.domain.targets import Direction, Target
from mms_desktop.paths import forms_dir
from mms_desktop.services.monitoring.definitions import Definitions
from mms_desktop.services.monitoring.drilldown import Item, ListName, items_of
from mms_desktop.services.monitoring.indicators import (
    Evaluated,
    Forms,
    counting,
    evaluate_in,
    no_forms,
)
from mms_desktop.storage.connection import Database
from mms_desktop.storage.populations import SECTIONS
from mms_desktop.storage.populations.counting import Counts
from mms_desktop.storage.populations.places import Places, places_of


@dataclass(frozen=True, slots=True)
class Need:
    """What one target still asks for.

    Attributes:
        missing: The smallest number that reaches the target; ``None`` when none does.
        reachable: Whether there are so many who are missing.
    """

    target: Target
    missing: int | None
    reachable: bool
    words: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be brought into the numerator.

    Attributes:
        ease: Place of the way among those of the indicator, 1 for the easiest.
        places: Organizations on the reference date.
    """

    item: Item
    ease: int
    action: str
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Goal:
    """One indicator with what its targets ask for and the candidates, the easiest first."""

    evaluated: Evaluated
    needs: tuple[Need, ...]
    candidates: tuple[Candidate, ...]

    @property
    def missing(self) -> int | None:
        """How many the strictest target asks for; ``None`` without a target."""
        asked = [need.missing for need in self.needs if need.missing is not None]
        return max(asked, default=None)

    @property
    def first(self) -> tuple[Candidate, ...]:
        """The candidates to begin with: as many as are missing, all without a target."""
        return self.candidates[: self.missing]


def goal_of(
    database: Database,
    definitions: Definitions,
    period: Any,
    code: str,
    *,
    targets: Sequence[Target] = (),
    forms: Forms = no_forms,
) -> Goal:
    """Return who is missing to the targets of an indicator, or to those given instead.

    The register is taken as it is now, of a closed period too. Raises ``UnknownCode``.
    """
    indicator = definitions.indicator(code)
    with counting(database, definitions, period) as counts:
        return _goal(counts, definitions, period, indicator, (tuple(targets), forms))


def goals_of(
    database: Database, definitions: Definitions, period: Any, forms: Forms = no_forms
) -> list[Goal]:
    """Return the indicators asked for that have a target they do not reach."""
    with counting(database, definitions, period) as counts:
        found = (
            _goal(counts, definitions, period, indicator, ((), forms))
            for indicator in definitions.asked
            if definitions.targets_of(indicator.code)
        )
        return [goal for goal in found if goal.missing != 0]


def target_of(indicator: Indicator, value: Any) -> Target:
    """Return a target of one's own; a share is given as a number from 0 to 1."""
    small = indicator.kind is IndicatorKind.RATIO
    direction = Direction.AT_MOST if small else Direction.AT_LEAST
    return Target(indicator.code, value, direction, "указано при расчёте")


def _goal(
    counts: Counts,
    definitions: Definitions,
    period: Any,
    indicator: Indicator,
    asked: tuple[tuple[Target, ...], Forms],
) -> Goal:
    given, forms = asked
    (evaluated,) = evaluate_in(counts, definitions, period, [indicator], forms)
    targets = given or definitions.targets_of(indicator.code)
    needs = tuple(_need(evaluated, target) for target in targets)
    return Goal(evaluated, needs, _candidates(counts, evaluated))


def _need(evaluated: Evaluated, target: Target) -> Need:
    missing = shortfall(evaluated.value, target)
    by_lists = evaluated.indicator.is_part and target.direction is Direction.AT_LEAST
    reachable = missing is not None and (not by_lists or missing <= len(evaluated.missing))
    return Need(target, missing, reachable, _words(evaluated, target, missing))


def _words(evaluated: Evaluated, target: Target, missing: int | None) -> str:
    if evaluated.value.status is Status.NO_DATA:
        return "нет данных"
    if missing is None:
        return "считать не из кого" if not evaluated.value.denominator else "цель недостижима"
    if missing == 0:
        return "цель достигнута"
    if target.direction is Direction.AT_LEAST:
        return f"не хватает {missing}"
    if evaluated.indicator.kind is IndicatorKind.RATIO:
        return f"нужно ещё {missing} в знаменателе"
    return f"лишних {missing}"


def _candidates(counts: Counts, evaluated: Evaluated) -> tuple[Candidate, ...]:
    """Return those missing; the order of a way is kept in Russian order of names."""
    items = items_of(counts, evaluated, ListName.MISSING)
    if not items:
        return ()
    indicator = evaluated.indicator
    steps = read_ways(forms_dir(), SECTIONS).get(indicator.numerator, ())
    places = places_of(counts.connection, evaluated.section, indicator.denominator, counts.frame)
    found = (_candidate(counts, item, steps, places) for item in items)
    return tuple(sorted(found, key=_by_ease))


def _candidate(counts: Counts, item: Item, steps: Sequence[Way], places: Places) -> Candidate:
    for ease, way in enumerate(steps, start=1):
        fits = way.reason in ("", item.reason)
        if fits and all(item.id in counts.members(name) for name in way.has):
            return Candidate(item, ease, way.action, places.get(item.id, ()))
    words = f"Устраните причину: {item.reason}."
    return Candidate(item, len(steps) + 1, words, places.get(item.id, ()))


def _by_ease(candidate: Candidate) -> int:
    return candidate.ease
