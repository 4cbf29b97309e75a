"""The JSON of ``mms indicators`` and ``mms indicator --list`` (design.md 5)."""

from collections.abc import Iterable, Sequence
from typing import Any

from mms_desktop.services.monitoring.closing import Difference
from mms_desktop.services.monitoring.difference_lists import NamedDifference
from mms_desktop.services.monitoring.drilldown import Item, ListName
from mms_desktop.services.monitoring.frozen import Snapshot
from mms_desktop.services.monitoring.indicators import Evaluated, Reached


def indicators_json(
    period: Any,
    indicators: Iterable[Evaluated],
    taken: Snapshot | None = None,
    differences: Iterable[Difference] = (),
) -> dict[str, object]:
    """Return the indicators of a period in the form of the command line.

    Of a closed period: that they are frozen, and what would be different now.
    """
    found: dict[str, object] = {
        "period": period.code,
        "frozen": taken is not None,
        "indicators": [indicator_json(one) for one in indicators],
    }
    if taken is not None:
        found["closed_on"] = taken.closed_on.isoformat()
        found["differences"] = differences_json(differences)
    return found


def differences_json(differences: Iterable[Difference]) -> list[dict[str, object]]:
    """Return in what a closed period would come to something else now."""
    return [_difference(one) for one in differences]


def named_differences_json(found: Iterable[NamedDifference]) -> list[dict[str, object]]:
    """Return the same with the records by name."""
    return [
        _difference(one.difference)
        | {"why": one.why, "items": [item_json(item) for item in one.items]}
        for one in found
    ]


def _difference(one: Difference) -> dict[str, object]:
    return {
        "code": one.frozen.indicator.code,
        "frozen": _counts(one.frozen),
        "now": _counts(one.now),
        "redefined": one.redefined,
        "entered": {name: sorted(ids) for name, ids in one.entered.items()},
        "left": {name: sorted(ids) for name, ids in one.left.items()},
    }


def _counts(evaluated: Evaluated) -> dict[str, object]:
    value = evaluated.value
    return {
        "numerator": value.numerator,
        "denominator": value.denominator,
        "shown": evaluated.shown,
    }


def indicator_json(evaluated: Evaluated) -> dict[str, object]:
    """Return one indicator; ``value`` is empty unless its status is ok."""
    indicator, value = evaluated.indicator, evaluated.value
    exact = value.exact
    return {
        "code": indicator.code,
        "title": indicator.title,
        "kind": indicator.kind.value,
        "numerator": value.numerator,
        "denominator": value.denominator,
        "value": None if exact is None else number(exact),
        "shown": evaluated.shown,
        "status": value.status.value,
        "targets": [_target(reached) for reached in evaluated.targets],
        "excluded": len(evaluated.excluded),
    }


def list_json(code: str, name: ListName, items: Sequence[Item]) -> dict[str, object]:
    """Return one list of an indicator in the form of the command line."""
    return {
        "code": code,
        "list": name.value,
        "items": [item_json(item) for item in items],
    }


def item_json(item: Item) -> dict[str, object]:
    """Return one line of a list in the form of the command line."""
    return {
        "id": item.id,
        "name": item.name,
        "organization": item.organization,
        "reason": item.reason,
    }


def _target(reached: Reached) -> dict[str, object]:
    target = reached.target
    return {
        "value": number(target.value),
        "direction": target.direction.value,
        "year": target.year,
        "source": target.source,
        "met": reached.met,
        "expired": reached.expired,
    }


def number(exact: Any) -> int | float:
    """Return an exact value as JSON holds it."""
    return int(exact) if exact.denominator == 1 else float(exact)
