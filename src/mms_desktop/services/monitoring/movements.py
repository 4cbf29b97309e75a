"""Who joins and who leaves the two lists of an indicator, and in which way."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from enum import StrEnum

from mms_desktop.services.monitoring.indicators import Evaluated, why_missing
from mms_desktop.storage.populations.counting import Counts

AGE_WORDS = "исполнилось"
SENIORITY_WORDS = "стаж"


class Kind(StrEnum):
    """In which way a record changes the counts between two periods."""

    CAME = "came"
    LEFT = "left"
    AGED = "aged"
    SERVED = "served"
    GAINED = "gained"
    LOST = "lost"
    CORRECTED = "corrected"
    REDEFINED = "redefined"


@dataclass(frozen=True, slots=True)
class Change:
    """What one record adds to the counts, and why."""

    numerator: int
    denominator: int
    reason: str


Moves = dict[Kind, dict[int, Change]]


def replaced(before: Evaluated, after: Evaluated, kind: Kind, words: str) -> Moves:
    """Return everybody whose place in the lists differs, all for one reason."""
    changes = _changes(before, after)
    return {kind: {one: Change(*added, words) for one, added in changes.items()}}


def moved(before: Evaluated, after: Evaluated, earlier: Counts, later: Counts) -> Moves:
    """Return who came, left, outgrew the definition, gained or lost what is counted."""
    changes = _changes(before, after)
    if not changes:
        return {}
    indicator = after.indicator
    base = indicator.denominator or indicator.numerator
    joins, leaves = _among(changes, below=1), _among(changes, below=-1)
    gains, loses = _among(changes, above=1) - joins, _among(changes, above=-1) - leaves
    reasons = earlier.why_excluded(base, joins) | later.why_excluded(base, leaves)
    if indicator.is_part:
        reasons |= why_missing(earlier, before.indicator, gains)
        reasons |= why_missing(later, indicator, loses)
    else:
        reasons |= earlier.why_excluded(indicator.numerator, gains)
        reasons |= later.why_excluded(indicator.numerator, loses)
    found: Moves = {}
    for one, (above, below) in changes.items():
        kind = _kind(above, below, reasons[one])
        found.setdefault(kind, {})[one] = Change(above, below, reasons[one])
    return found


def _among(
    changes: Mapping[int, tuple[int, int]], *, above: int = 0, below: int = 0
) -> frozenset[int]:
    """Return who adds so much above or below the line."""
    return frozenset(
        one
        for one, added in changes.items()
        if (above and added[0] == above) or (below and added[1] == below)
    )


def _changes(before: Evaluated, after: Evaluated) -> dict[int, tuple[int, int]]:
    """Return what every record that makes a difference adds above and below the line."""
    moved_ones = (before.numerator ^ after.numerator) | (before.denominator ^ after.denominator)
    return {
        one: (
            _added(one, before.numerator, after.numerator),
            _added(one, before.denominator, after.denominator),
        )
        for one in sorted(moved_ones)
    }


def _added(one: int, before: Container[int], after: Container[int]) -> int:
    return int(one in after) - int(one in before)


def _kind(above: int, below: int, reason: str) -> Kind:
    if below < 0:
        if reason.startswith(AGE_WORDS):
            return Kind.AGED
        return Kind.SERVED if reason.startswith(SENIORITY_WORDS) else Kind.LEFT
    if below > 0:
        return Kind.CAME
    return Kind.GAINED if above > 0 else Kind.LOST
