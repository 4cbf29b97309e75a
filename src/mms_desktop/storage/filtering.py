"""Conditions of a list as SQL: on the fields of its records and on its computed columns."""

import math
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    and_,
    func,
    literal,
    not_,
    or_,
    select,
)

from mms_desktop.domain.computed import Computed, computed_of
from mms_desktop.domain.conditions import (
    Between,
    Condition,
    Filled,
    Holds,
    Is,
    Leads,
    OneOf,
    resolved,
)
from mms_desktop.domain.fields import FieldKind, Links, Number, Text
from mms_desktop.domain.search import SearchWord, search_words
from mms_desktop.domain.section import Section
from mms_desktop.domain.text import fold
from mms_desktop.storage.schema import LINKS, TABLES

HOLDS = "mms_holds"
"""SQLite folds the case of Latin letters only; this function of ours looks as the search does."""

LARGEST = 2**63 - 1


def teach_holding(connection: Connection) -> None:
    """Let SQL on this connection look for words in a text as the search does."""
    raw: Any = connection.connection.driver_connection
    raw.create_function(HOLDS, 2, _holds_words)


def meets(section: Section[Any], name: str, value: object, today: date) -> ColumnElement[bool]:
    """Return the condition on a field or a computed column; a bare value stands for equality."""
    computed = computed_of(section.key, name)
    if not isinstance(value, Condition):
        return TABLES[section.key].c[name] == value
    condition = resolved(value, today)
    if computed is not None:
        return _meets_computed(TABLES[section.key], computed, condition, today)
    kind = section.field(name)
    if isinstance(kind, Links):
        return _meets_links(section, kind, condition)
    return _meets(TABLES[section.key].c[name], kind, condition)


def holds(key: ColumnElement[str], word: SearchWord) -> ColumnElement[bool]:
    """Return whether a folded text holds the word in one of its spellings."""
    before = ""
    if word.begins:
        key, before = literal(" ").concat(key), " "
    return or_(*(key.contains(before + part, autoescape=True) for part in word.spellings))


def standing(computed: Computed, today: date) -> Select[Any]:
    """Return (own, value, id) of the records a computed column shows today."""
    source = TABLES[computed.source]
    return select(source.c[computed.own], source.c[computed.value], source.c.id).where(
        or_(source.c.started.is_(None), source.c.started <= today),
        or_(source.c.ended.is_(None), source.c.ended >= today),
    )


def _meets_computed(
    table: Table, computed: Computed, condition: Condition, today: date
) -> ColumnElement[bool]:
    source = TABLES[computed.source]
    now = standing(computed, today).with_only_columns(source.c[computed.own])
    value = source.c[computed.value]
    if isinstance(condition, Filled) and not condition.yes:
        return table.c.id.not_in(now.where(_is_filled(value, computed.kind)))
    return table.c.id.in_(now.where(_meets(value, computed.kind, condition)))


def _meets_links(section: Section[Any], kind: Links, condition: Condition) -> ColumnElement[bool]:
    links, table = LINKS[section.key, kind.name], TABLES[section.key]
    if isinstance(condition, Leads):
        return table.c.id.in_(select(links.c.record).where(links.c.target.in_(condition.ids)))
    some = table.c.id.in_(select(links.c.record))
    return some if isinstance(condition, Filled) and condition.yes else not_(some)


def _meets(column: Any, kind: FieldKind, condition: Condition) -> ColumnElement[bool]:
    match condition:
        case Holds(words):
            held: ColumnElement[int] = getattr(func, HOLDS)(column, words)
            return held == 1
        case Filled(yes):
            filled = _is_filled(column, kind)
            return filled if yes else not_(filled)
        case OneOf(codes):
            chosen = column.in_([code for code in codes if code])
            return or_(chosen, not_(_is_filled(column, kind))) if "" in codes else chosen
        case Is(yes):
            return column.is_(True) if yes else or_(column.is_(None), column.is_(False))
        case Between(low, high):
            bounds = [] if low is None else [column >= _bound(kind, low, up=True)]
            bounds += [] if high is None else [column <= _bound(kind, high, up=False)]
            return and_(column.is_not(None), *bounds)
        case Leads(ids):
            led: ColumnElement[bool] = column.in_(ids)
            return led
        case _:
            raise TypeError(f"{condition!r} is to be resolved first")


def _is_filled(column: Any, kind: FieldKind) -> ColumnElement[bool]:
    filled: ColumnElement[bool] = column.is_not(None)
    return and_(filled, column != "") if isinstance(kind, Text) else filled


def _bound(kind: FieldKind, bound: date | Decimal, *, up: bool) -> Any:
    """Return the bound as the column compares it: whole for whole numbers, within 64 bits."""
    if isinstance(bound, date):
        return bound
    if not isinstance(kind, Number):
        most = Decimal(LARGEST // 1000)
        return max(-most, min(most, bound))
    whole = math.ceil(bound) if up else math.floor(bound)
    return max(-LARGEST, min(LARGEST, whole))


def _holds_words(text: str | None, words: str) -> int:
    # One call a row: SQLite would call a function of folding anew for every spelling.
    key = f" {fold(text)}" if text else " "
    return int(all(any(part in key for part in parts) for parts in _parts(words)))


@lru_cache(maxsize=16)
def _parts(words: str) -> tuple[tuple[str, ...], ...]:
    """Return for each word the parts one of which must occur behind a space put before a text."""
    return tuple(
        tuple(f" {part}" if word.begins else part for part in word.spellings)
        for word in search_words(words)
    )
