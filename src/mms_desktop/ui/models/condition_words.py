"""Conditions of a list in words, as their chips say them."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from mms_desktop.domain.conditions import (
    Around,
    Between,
    Condition,
    Filled,
    Holds,
    Is,
    Leads,
    OneOf,
)
from mms_desktop.domain.days import shown_day
from mms_desktop.domain.fields import Choice, FieldKind
from mms_desktop.domain.spans import last_day
from mms_desktop.ui.words import counted

MONTHS = (
    "январь", "февраль", "март", "апрель", "май", "июнь",
    "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
)  # fmt: skip
NOT_GIVEN = "не указано"
NAMED = 2
"""References named in a chip before «и ещё …»."""

Captions = Mapping[int, str]


def condition_words(kind: FieldKind, condition: Condition, captions: Captions) -> str:
    """Return the name of the field and what is asked of it."""
    return f"{kind.label}: {_said(kind, condition, captions)}"


def linked_ids(condition: object) -> tuple[int, ...]:
    """Return the records a condition names, whose captions its words need."""
    return condition.ids if isinstance(condition, Leads) else ()


def month_of(condition: object) -> tuple[int, int] | None:
    """Return year and month when the condition is exactly that month."""
    if not isinstance(condition, Between):
        return None
    low, high = condition.low, condition.high
    if not isinstance(low, date) or not isinstance(high, date) or low.day != 1:
        return None
    return (low.year, low.month) if high == last_day(low.year, low.month) else None


def _said(kind: FieldKind, condition: Condition, captions: Captions) -> str:
    match condition:
        case Holds(words):
            return f"содержит «{words}»"
        case Filled(yes):
            return "заполнено" if yes else "не заполнено"
        case OneOf(codes):
            return ", ".join(_option(kind, code) for code in codes)
        case Is(yes):
            return "да" if yes else "нет"
        case Around(days):
            return _around(days)
        case Leads(ids):
            named = [captions.get(one, "запись удалена") for one in ids]
            more = f" и ещё {len(named) - NAMED}" if len(named) > NAMED else ""
            return ", ".join(named[:NAMED]) + more
        case Between(low, high):
            return _between(condition, low, high)


def _option(kind: FieldKind, code: str) -> str:
    if not code or not isinstance(kind, Choice):
        return code or NOT_GIVEN
    return kind.option(code).label


def _around(days: int) -> str:
    if days == 0:
        return "сегодня"
    which = "ближайшие" if days > 0 else "последние"
    return f"{which} {counted(abs(days), 'день', 'дня', 'дней')}"


def _between(condition: Between, low: date | Decimal | None, high: date | Decimal | None) -> str:
    month = month_of(condition)
    if month is not None:
        return f"{MONTHS[month[1] - 1]} {month[0]}"
    if low is not None and low == high:
        return _bound(low)
    days = isinstance(low, date) or isinstance(high, date)
    before, behind = ("с", "по") if days else ("от", "до")
    parts = [f"{before} {_bound(low)}"] if low is not None else []
    parts += [f"{behind} {_bound(high)}"] if high is not None else []
    return " ".join(parts)


def _bound(bound: date | Decimal) -> str:
    if isinstance(bound, date):
        return shown_day(bound)
    return f"{bound:f}".replace(".", ",")
