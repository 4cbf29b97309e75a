"""One indicator by organizations: n of N and the share; few are never ranked nor coloured."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from mms_desktop.domain.indicators import IndicatorKind, Value
from mms_desktop.domain.targets import Direction
from mms_desktop.services.monitoring.definitions import Definitions
from mms_desktop.services.monitoring.indicators import Evaluated, counting
from mms_desktop.storage.connection import Database
from mms_desktop.storage.populations.naming import named
from mms_desktop.storage.populations.places import places_of

FEW = 10
"""Below so many a share says little (domain.md 4.3, item 15)."""

NOWHERE = 0
NOWHERE_NAME = "Без организации на отчётную дату"


@dataclass(frozen=True, slots=True)
class Row:
    """The indicator of one organization.

    Attributes:
        rank: Place among the organizations that are not few; ``None`` for those that are.
        met: Whether every target is reached; ``None`` without targets and for the few.
        missing: Ids of those in the denominator only.
    """

    organization: int
    name: str
    value: Value
    rank: int | None
    met: bool | None
    missing: frozenset[int] = frozenset()

    @property
    def few(self) -> bool:
        """Tell whether there are too few to rank or to colour."""
        return (self.value.denominator or 0) < FEW

    @property
    def shown(self) -> str:
        """The value in words: of the few the counts first."""
        counts = f"{self.value.numerator} из {self.value.denominator}"
        share = self.value.shown()
        return f"{counts} ({share})" if self.few else f"{share} ({counts})"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The indicator by organizations, the ranked ones first.

    Attributes:
        repeated: How many more the organizations count together than the municipality:
            people of two organizations, in the numerator and in the denominator.
    """

    evaluated: Evaluated
    rows: tuple[Row, ...]
    repeated: tuple[int, int]


def compared(
    database: Database, definitions: Definitions, period: Any, evaluated: Evaluated
) -> Comparison:
    """Return an indicator by organizations; one that is no share has no rows."""
    if evaluated.indicator.kind is not IndicatorKind.SHARE or not evaluated.section:
        return Comparison(evaluated, (), (0, 0))
    base = evaluated.indicator.denominator
    with counting(database, definitions, period) as counts:
        places = places_of(counts.connection, evaluated.section, base, counts.frame)
        found: dict[int, set[int]] = defaultdict(set)
        for one in evaluated.denominator:
            for place in places.get(one, (NOWHERE,)):
                found[place].add(one)
        lines = named(counts.connection, "organizations", set(found) - {NOWHERE}, counts.frame)
    names = {line.id: line.name for line in lines} | {NOWHERE: NOWHERE_NAME}
    members = {place: frozenset(found[place]) for place in names if place in found}
    rows = _rows(evaluated, names, members)
    repeated = (
        sum(row.value.numerator or 0 for row in rows) - len(evaluated.numerator),
        sum(row.value.denominator or 0 for row in rows) - len(evaluated.denominator),
    )
    return Comparison(evaluated, tuple(sorted(rows, key=_by_rank)), repeated)


def _rows(
    evaluated: Evaluated, names: Mapping[int, str], members: Mapping[int, frozenset[int]]
) -> list[Row]:
    kind, counted = evaluated.indicator.kind, evaluated.numerator
    values = {
        place: Value(kind, len(several & counted), len(several))
        for place, several in members.items()
    }
    ranks = _ranks(evaluated, values)
    return [
        Row(
            place,
            names[place],
            value,
            ranks.get(place),
            _met(evaluated, value),
            members[place] - counted,
        )
        for place, value in values.items()
    ]


def _ranks(evaluated: Evaluated, values: dict[int, Value]) -> dict[int, int]:
    """Return the place of every organization with enough people; equal shares share a place."""
    small = any(one.target.direction is Direction.AT_MOST for one in evaluated.targets)
    enough = {
        place: value.exact or Fraction()
        for place, value in values.items()
        if place != NOWHERE and (value.denominator or 0) >= FEW
    }
    return {place: 1 + _better(share, enough.values(), small) for place, share in enough.items()}


def _better(share: Fraction, shares: Iterable[Fraction], small: bool) -> int:
    return sum((other < share) if small else (other > share) for other in shares)


def _met(evaluated: Evaluated, value: Value) -> bool | None:
    exact = value.exact
    if exact is None or not evaluated.targets or (value.denominator or 0) < FEW:
        return None
    return all(one.target.met(exact) for one in evaluated.targets)


def _by_rank(row: Row) -> tuple[bool, int]:
    return row.rank is None, row.rank or 0
