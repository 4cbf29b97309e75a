"""The JSON of the loop from results to measures: decisions, suggestions, terms, deficits."""

from collections.abc import Iterable
from typing import Any

from mms_desktop.services.monitoring.deficits import DeficitLine, FunnelStep
from mms_desktop.services.monitoring.jsons import number
from mms_desktop.services.monitoring.loop import Turn, deadline_words
from mms_desktop.services.monitoring.radar import Alert
from mms_desktop.services.monitoring.reconciliation import Line
from mms_desktop.services.monitoring.roadmap_progress import DirectionLine
from mms_desktop.services.monitoring.suggestions import Contradiction, Suggestion

Plain = dict[str, object]


def turns_json(turns: Iterable[Turn]) -> list[Plain]:
    """Return recommendations and decisions with where they are in the loop."""
    return [_turn(one) for one in turns]


def suggestions_json(found: Iterable[Suggestion]) -> list[Plain]:
    """Return suggested recommendations with the rules that fired."""
    return [
        {
            "rule": one.rule,
            "addressee": one.addressee,
            "direction": one.direction,
            "text": one.text,
            "basis": one.basis,
            "why": one.why,
        }
        for one in found
    ]


def contradictions_json(found: Iterable[Contradiction]) -> list[Plain]:
    """Return recommendations that contradict each other."""
    return [
        {
            "period": one.period,
            "addressee": one.addressee,
            "direction": one.direction,
            "exemplary": list(one.exemplary),
            "correction": list(one.correction),
        }
        for one in found
    ]


def radar_json(found: Iterable[Alert]) -> list[Plain]:
    """Return the terms that are near or over."""
    return [
        {
            "term": one.key.value,
            "title": one.title,
            "act": one.act,
            "section": one.section,
            "id": one.record,
            "name": one.name,
            "organization": one.organization,
            "what": one.what,
            "due": one.due.isoformat(),
            "days": one.days,
        }
        for one in found
    ]


def deficits_json(bank: Iterable[DeficitLine], steps: Iterable[FunnelStep]) -> Plain:
    """Return the bank of deficits and the funnel."""
    return {
        "deficits": [
            {
                "kind": one.kind,
                "title": one.title,
                "people": one.people,
                "unresolved": one.unresolved,
                "organizations": dict(one.organizations),
                "subjects": dict(one.subjects),
            }
            for one in bank
        ],
        "funnel": [
            {"step": step.title, "people": len(step.people), "ids": sorted(step.people)}
            for step in steps
        ],
    }


def reconciliation_json(lines: Iterable[Line]) -> list[Plain]:
    """Return the rows of the reconciliation sheet."""
    return [
        {
            "code": one.code,
            "title": one.title,
            "counted": one.counted,
            "official": one.official,
            "difference": one.difference,
            "note": one.note,
        }
        for one in lines
    ]


def roadmap_json(directions: Iterable[DirectionLine]) -> list[Plain]:
    """Return the progress of the roadmap."""
    return [
        {
            "direction": one.title,
            "total": one.total,
            "done": one.done,
            "overdue": one.overdue,
            "share": None if one.share is None else number(one.share),
            "points": [
                {
                    "number": line.point.number,
                    "title": line.point.title,
                    "overdue": line.overdue,
                    "indicator": line.point.indicator,
                    "shown": line.evaluated.shown if line.evaluated else None,
                }
                for line in one.points
            ],
        }
        for one in directions
    ]


def _turn(turn: Turn) -> Plain:
    advised, decision, effect = turn.recommendation, turn.decision, turn.effect
    return {
        "recommendation": advised.code if advised else None,
        "addressee": advised.addressee if advised else None,
        "decision": decision.code if decision else None,
        "act": decision.act if decision else None,
        "responsible": decision.responsible if decision else None,
        "stage": turn.stage.value,
        "words": deadline_words(turn),
        "deadline": _iso(turn.deadline),
        "indicator": turn.indicator or None,
        "effect": effect.words if effect else None,
        "better": effect.better if effect else None,
    }


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None
