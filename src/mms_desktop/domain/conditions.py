"""Conditions on one field: what a list is narrowed by, as data that can be kept and shown."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from mms_desktop.domain.fields import (
    Amount,
    Choice,
    Day,
    FieldKind,
    Flag,
    Link,
    Links,
    Number,
    Text,
)


@dataclass(frozen=True, slots=True)
class Holds:
    """Every word occurs in the text, with all that the search forgives."""

    words: str


@dataclass(frozen=True, slots=True)
class Filled:
    """Something is there, or nothing is."""

    yes: bool = True


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of these codes of a fixed list; the empty code stands for nothing chosen."""

    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Is:
    """Yes, or no."""

    yes: bool


@dataclass(frozen=True, slots=True)
class Between:
    """A day or a number within bounds, both included; a bound may be left out."""

    low: date | Decimal | None = None
    high: date | Decimal | None = None


@dataclass(frozen=True, slots=True)
class Around:
    """A day from today to so many days ahead, or back when negative; today counts."""

    days: int


@dataclass(frozen=True, slots=True)
class Leads:
    """A reference to one of these records."""

    ids: tuple[int, ...]


Condition = Holds | Filled | OneOf | Is | Between | Around | Leads
"""The closed set; what fits which kind of field is in ``FITTING``."""

FITTING: Mapping[type[FieldKind], tuple[type[Condition], ...]] = {
    Text: (Holds, Filled),
    Choice: (OneOf, Filled),
    Flag: (Is,),
    Day: (Between, Around, Filled),
    Number: (Between, Filled),
    Amount: (Between, Filled),
    Link: (Leads, Filled),
    Links: (Leads, Filled),
}

_NAMES: Mapping[str, type[Condition]] = {
    "holds": Holds,
    "filled": Filled,
    "one_of": OneOf,
    "is": Is,
    "between": Between,
    "around": Around,
    "leads": Leads,
}
_LONGEST_SPAN = 100_000


def fits(kind: FieldKind, condition: object) -> bool:
    """Tell whether a field of this kind can be narrowed by the condition."""
    return isinstance(condition, FITTING[type(kind)])


def as_condition(kind: FieldKind, value: Any) -> Condition:
    """Return a bare value, as pages ask each other for it, as the condition it stands for."""
    if isinstance(value, Condition):
        return value
    match kind:
        case Text():
            return Holds(str(value))
        case Choice():
            return OneOf((str(value),))
        case Flag():
            return Is(yes=bool(value))
        case Link() | Links():
            return Leads((int(value),))
        case Day():
            return Between(value, value)
        case Number() | Amount():
            return Between(Decimal(value), Decimal(value))


def resolved(condition: Condition, today: date) -> Condition:
    """Return the condition with «в ближайшие 30 дней» turned into days of the calendar."""
    if not isinstance(condition, Around):
        return condition
    other = today + timedelta(days=condition.days)
    return Between(min(today, other), max(today, other))


def condition_as_json(condition: Condition) -> dict[str, object]:
    """Return the condition as JSON holds it."""
    name = next(name for name, known in _NAMES.items() if isinstance(condition, known))
    match condition:
        case Holds(words):
            return {"is": name, "words": words}
        case Filled(yes) | Is(yes):
            return {"is": name, "yes": yes}
        case OneOf(codes):
            return {"is": name, "codes": list(codes)}
        case Between(low, high):
            return {"is": name, "low": _bound_text(low), "high": _bound_text(high)}
        case Around(days):
            return {"is": name, "days": days}
        case Leads(ids):
            return {"is": name, "ids": list(ids)}


def condition_from_json(kind: FieldKind, kept: object) -> Condition | None:
    """Return a kept condition, ``None`` when the field can no longer be narrowed by it."""
    if not isinstance(kept, dict):
        return None
    try:
        condition = _from_parts(kind, kept)
    except (KeyError, TypeError, ValueError, InvalidOperation):
        return None
    return condition if condition is not None and fits(kind, condition) else None


def _from_parts(kind: FieldKind, kept: dict[str, Any]) -> Condition | None:
    known = _NAMES[kept["is"]]
    if known is Holds:
        return Holds(str(kept["words"]))
    if known is Filled or known is Is:
        return replace(Filled() if known is Filled else Is(yes=True), yes=bool(kept["yes"]))
    if known is OneOf:
        options = [str(option.value) for option in kind.options] if isinstance(kind, Choice) else []
        codes = tuple(code for code in map(str, kept["codes"]) if code in ("", *options))
        return OneOf(codes) if codes else None
    if known is Around:
        days = int(kept["days"])
        return Around(days) if abs(days) <= _LONGEST_SPAN else None
    if known is Leads:
        return Leads(tuple(int(target) for target in kept["ids"]))
    return Between(_bound(kind, kept["low"]), _bound(kind, kept["high"]))


def _bound(kind: FieldKind, text: str | None) -> date | Decimal | None:
    if text is None:
        return None
    return date.fromisoformat(text) if isinstance(kind, Day) else Decimal(text)


def _bound_text(bound: date | Decimal | None) -> str | None:
    if bound is None:
        return None
    return bound.isoformat() if isinstance(bound, date) else str(bound)
