"""The records behind a number: in the numerator, missing, excluded, denominator."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from mms_desktop.services.monitoring.definitions import Definitions
from mms_desktop.services.monitoring.frozen import FrozenLine
from mms_desktop.services.monitoring.indicators import (
    Evaluated,
    Forms,
    counting,
    evaluate_in,
    no_forms,
    why_missing,
)
from mms_desktop.storage.connection import Database
from mms_desktop.storage.populations.counting import Counts
from mms_desktop.storage.populations.naming import named

GONE = "Запись удалена из реестра:"


class ListName(StrEnum):
    """Which records; the value is the word of the command line."""

    NUMERATOR = "numerator"
    MISSING = "missing"
    EXCLUDED = "excluded"
    DENOMINATOR = "denominator"


LIST_TITLES = {
    ListName.NUMERATOR: "В числителе",
    ListName.MISSING: "Не охвачены",
    ListName.EXCLUDED: "Исключены",
    ListName.DENOMINATOR: "Знаменатель",
}


@dataclass(frozen=True, slots=True)
class Item:
    """One record of a list; ``reason`` says why it is missing or left out."""

    id: int
    name: str
    organization: str
    reason: str


@dataclass(frozen=True, slots=True)
class Lists:
    """One indicator with its four lists, all of one state of the base."""

    evaluated: Evaluated
    items: dict[ListName, tuple[Item, ...]]


def drill_down(
    database: Database,
    definitions: Definitions,
    period: Any,
    code: str,
    forms: Forms = no_forms,
) -> Lists:
    """Return any indicator declared with the records behind it; raises ``UnknownCode``."""
    indicator = definitions.indicator(code)
    with counting(database, definitions, period) as counts:
        (evaluated,) = evaluate_in(counts, definitions, period, [indicator], forms)
        reasons = {
            name: _reasons(counts, evaluated, name, ids_of(evaluated, name)) for name in ListName
        }
        return Lists(evaluated, _all_lists(counts, evaluated, reasons))


def items_of(counts: Counts, evaluated: Evaluated, name: ListName) -> tuple[Item, ...]:
    """Return one list of an indicator, in Russian order; as long as the number it stands for."""
    ids = ids_of(evaluated, name)
    if not ids:
        return ()
    return lines_of(counts, evaluated.section, ids, _reasons(counts, evaluated, name, ids))


def frozen_lists(counts: Counts, line: FrozenLine) -> Lists:
    """Return the lists of a closed period; who is named there is looked up now.

    A record deleted since then keeps its line, so that the list is as long as the number.
    """
    evaluated = line.evaluated
    reasons = {ListName.MISSING: line.why_missing, ListName.EXCLUDED: line.why_excluded}
    return Lists(evaluated, _all_lists(counts, evaluated, reasons))


def _all_lists(
    counts: Counts, evaluated: Evaluated, reasons: Mapping[ListName, Mapping[int, str]]
) -> dict[ListName, tuple[Item, ...]]:
    """Return the four lists; a record is looked up once, in however many of them it stands."""
    lists = {name: ids_of(evaluated, name) for name in ListName}
    lines = lines_of(counts, evaluated.section, frozenset().union(*lists.values()), {})
    return {
        name: tuple(_with_reason(one, reasons.get(name, {})) for one in lines if one.id in ids)
        for name, ids in lists.items()
    }


def _with_reason(line: Item, reasons: Mapping[int, str]) -> Item:
    reason = reasons.get(line.id)
    return Item(line.id, line.name, line.organization, reason) if reason else line


def lines_of(
    counts: Counts, section: str, ids: Collection[int], reasons: Mapping[int, str]
) -> tuple[Item, ...]:
    """Return records as lines with their reasons, in Russian order; one line for every id."""
    if not ids:
        return ()
    lines = named(counts.connection, section, ids, counts.frame)
    gone = sorted(set(ids) - {line.id for line in lines})
    known = [
        Item(line.id, line.name, line.organization, reasons.get(line.id, "")) for line in lines
    ]
    return (*known, *(Item(one, f"{GONE} № {one}", "", reasons.get(one, "")) for one in gone))


def ids_of(evaluated: Evaluated, name: ListName) -> frozenset[int]:
    """Return the ids of one list."""
    match name:
        case ListName.NUMERATOR:
            return evaluated.numerator
        case ListName.MISSING:
            return evaluated.missing
        case ListName.EXCLUDED:
            return evaluated.excluded
        case ListName.DENOMINATOR:
            return evaluated.denominator


def _reasons(
    counts: Counts, evaluated: Evaluated, name: ListName, ids: frozenset[int]
) -> dict[int, str]:
    indicator = evaluated.indicator
    if not ids:
        return {}
    if name is ListName.MISSING:
        return why_missing(counts, indicator, ids)
    if name is ListName.EXCLUDED:
        return counts.why_excluded(indicator.denominator or indicator.numerator, ids)
    return {}
