"""The JSON of the analysis of one indicator: goal, sensitivity, dynamics, comparison."""

from collections.abc import Iterable, Mapping
from typing import Any

from mms_desktop.domain.periods import period_title
from mms_desktop.services.monitoring.comparison import Comparison, Row
from mms_desktop.services.monitoring.dynamics import Explanation, Group, Point
from mms_desktop.services.monitoring.goal_seek import Candidate, Goal, Need
from mms_desktop.services.monitoring.indicators import Evaluated
from mms_desktop.services.monitoring.jsons import indicator_json, item_json, number
from mms_desktop.services.monitoring.sensitivity import Sensitivity, Shift
from mms_desktop.services.monitoring.task_lists import TaskList

Plain = dict[str, object]


def goal_json(goal: Goal) -> Plain:
    """Return what is missing to the targets and the candidates, the easiest first."""
    return {
        "code": goal.evaluated.indicator.code,
        **_value(goal.evaluated),
        "missing": goal.missing,
        "needs": [_need(need) for need in goal.needs],
        "candidates": [_candidate(one) for one in goal.candidates],
    }


def tasks_json(lists: Iterable[TaskList]) -> list[Plain]:
    """Return the task lists of the organizations."""
    return [
        {
            "organization": one.title,
            "tasks": [
                {
                    "name": task.who,
                    "indicator": task.indicator,
                    "action": task.action,
                    "reason": task.reason,
                }
                for task in one.tasks
            ],
        }
        for one in lists
    ]


def sensitivity_json(found: Sensitivity) -> Plain:
    """Return the indicator under every definition with who falls in or out."""
    return {
        "code": found.evaluated.indicator.code,
        **_value(found.evaluated),
        "variants": [_shift(one) for one in found.shifts],
    }


def series_json(code: str, points: Iterable[Point]) -> Plain:
    """Return the indicator over the periods."""
    return {
        "code": code,
        "periods": [
            {
                "period": point.period.code,
                "title": period_title(point.period),
                "frozen": point.frozen,
                "redefined": point.redefined,
                **_value(point.evaluated),
                "targets": indicator_json(point.evaluated)["targets"],
            }
            for point in points
        ],
    }


def explanation_json(found: Explanation) -> Plain:
    """Return who makes the difference between two periods."""
    return {
        "code": found.after.indicator.code,
        "before": _value(found.before),
        "after": _value(found.after),
        "changes": [_group(group) for group in found.groups],
    }


def comparison_json(found: Comparison) -> Plain:
    """Return the indicator by organizations."""
    numerator, denominator = found.repeated
    return {
        "code": found.evaluated.indicator.code,
        **_value(found.evaluated),
        "organizations": [_row(row) for row in found.rows],
        "repeated": {"numerator": numerator, "denominator": denominator},
    }


def _value(evaluated: Evaluated) -> Plain:
    told = indicator_json(evaluated)
    return {name: told[name] for name in ("numerator", "denominator", "value", "shown", "status")}


def _need(need: Need) -> Plain:
    return {
        "target": number(need.target.value),
        "direction": need.target.direction.value,
        "source": need.target.source,
        "missing": need.missing,
        "reachable": need.reachable,
        "words": need.words,
    }


def _candidate(one: Candidate) -> Plain:
    return {**item_json(one.item), "ease": one.ease, "action": one.action}


def _shift(shift: Shift) -> Plain:
    return {
        "key": shift.variant.key,
        "title": shift.variant.title,
        "source": shift.variant.source,
        "current": shift.current,
        "changed": shift.changed,
        **_value(shift.evaluated),
        "entered": _lists(shift.entered),
        "left": _lists(shift.left),
    }


def _lists(lists: Mapping[str, Iterable[Any]]) -> Plain:
    return {name: [item_json(item) for item in items] for name, items in lists.items()}


def _group(group: Group) -> Plain:
    return {
        "kind": group.kind.value,
        "title": group.title,
        "numerator": group.numerator,
        "denominator": group.denominator,
        "items": [
            {**item_json(one.item), "numerator": one.numerator, "denominator": one.denominator}
            for one in group.moved
        ],
    }


def _row(row: Row) -> Plain:
    exact = row.value.exact
    return {
        "id": row.organization,
        "name": row.name,
        "numerator": row.value.numerator,
        "denominator": row.value.denominator,
        "value": None if exact is None else number(exact),
        "shown": row.shown,
        "rank": row.rank,
        "few": row.few,
        "met": row.met,
    }
