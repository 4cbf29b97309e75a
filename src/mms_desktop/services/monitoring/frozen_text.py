"""A snapshot of numbers as text and back: whole numbers, declarations, lists of ids.

Ids are written as ranges and every list once, so the lists of 50 000 people stay small.
No name is written: who is deleted from the register is not kept here.
"""

import base64
import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from fractions import Fraction
from typing import Any

from mms_desktop.catalog.reading import build
from mms_desktop.domain.indicators import Indicator, IndicatorKind, Value
from mms_desktop.domain.profiles import Settings
from mms_desktop.domain.targets import Direction, Target
from mms_desktop.services.monitoring.frozen import FrozenLine, Snapshot
from mms_desktop.services.monitoring.indicators import Evaluated, Reached

_PLACE = "снимок периода"


def snapshot_text(snapshot: Snapshot) -> str:
    """Return the snapshot as one compressed line."""
    sets = _Sets()
    lines = [_line(line, sets) for line in snapshot.lines]
    written = {
        "period": snapshot.period,
        "closed_on": snapshot.closed_on.isoformat(),
        "profile": snapshot.profile,
        "settings": asdict(snapshot.settings),
        "lines": lines,
        "sets": sets.written,
    }
    plain = json.dumps(written, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.b64encode(zlib.compress(plain, 9)).decode("ascii")


def snapshot_of(text: str) -> Snapshot:
    """Return the snapshot a text holds."""
    raw = json.loads(zlib.decompress(base64.b64decode(text)))
    sets = [unpacked(ranges) for ranges in raw["sets"]]
    return Snapshot(
        raw["period"],
        date.fromisoformat(raw["closed_on"]),
        raw["profile"],
        build(Settings, raw["settings"], _PLACE),
        tuple(_line_of(line, sets) for line in raw["lines"]),
    )


def packed(ids: Iterable[int]) -> str:
    """Return ids as ranges: «1-3,7»."""
    parts: list[list[int]] = []
    for number in sorted(ids):
        if parts and number == parts[-1][1] + 1:
            parts[-1][1] = number
        else:
            parts.append([number, number])
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in parts)


def unpacked(ranges: str) -> frozenset[int]:
    """Return the ids that ranges stand for."""
    found: set[int] = set()
    for part in filter(None, ranges.split(",")):
        first, _, last = part.partition("-")
        found.update(range(int(first), int(last or first) + 1))
    return frozenset(found)


class _Sets:
    """Lists of ids, each written once and named by its place."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self._places: dict[str, int] = {}

    def place(self, ids: Iterable[int]) -> int:
        text = packed(ids)
        if text not in self._places:
            self._places[text] = len(self.written)
            self.written.append(text)
        return self._places[text]


def _line(line: FrozenLine, sets: _Sets) -> dict[str, Any]:
    evaluated = line.evaluated
    value = evaluated.value
    return {
        "declared": asdict(evaluated.indicator),
        "asked": line.asked,
        "value": [value.kind.value, value.numerator, value.denominator],
        "targets": [_target(reached) for reached in evaluated.targets],
        "section": evaluated.section,
        "numerator": sets.place(evaluated.numerator),
        "denominator": sets.place(evaluated.denominator),
        "excluded": sets.place(evaluated.excluded),
        "why_missing": _reasons(line.why_missing, sets),
        "why_excluded": _reasons(line.why_excluded, sets),
    }


def _line_of(raw: Mapping[str, Any], sets: list[frozenset[int]]) -> FrozenLine:
    kind, numerator, denominator = raw["value"]
    evaluated = Evaluated(
        build(Indicator, raw["declared"], _PLACE),
        Value(IndicatorKind(kind), numerator, denominator),
        tuple(_reached_of(target) for target in raw["targets"]),
        raw["section"],
        sets[raw["numerator"]],
        sets[raw["denominator"]],
        sets[raw["excluded"]],
    )
    return FrozenLine(
        evaluated,
        raw["asked"],
        _reasons_of(raw["why_missing"], sets),
        _reasons_of(raw["why_excluded"], sets),
    )


def _target(reached: Reached) -> list[Any]:
    target = reached.target
    limit = [target.value.numerator, target.value.denominator]
    declared = [target.indicator, limit, target.direction.value, target.source, target.year]
    return [declared, reached.met, reached.expired]


def _reached_of(raw: list[Any]) -> Reached:
    (code, limit, direction, source, year), met, expired = raw
    target = Target(code, Fraction(*limit), Direction(direction), source, year)
    return Reached(target, met, expired)


def _reasons(reasons: Mapping[int, str], sets: _Sets) -> list[list[Any]]:
    texts = dict.fromkeys(reasons.values())
    return [
        [text, sets.place(one for one, reason in reasons.items() if reason == text)]
        for text in texts
    ]


def _reasons_of(raw: list[list[Any]], sets: list[frozenset[int]]) -> dict[int, str]:
    return {one: text for text, place in raw for one in sets[place]}
