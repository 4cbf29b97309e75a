"""Progress of the roadmap by direction, with the indicators its points work on."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from mms_desktop.domain.sections.roadmap import ROADMAP, RoadmapStatus
from mms_desktop.services.monitoring.indicators import Evaluated
from mms_desktop.services.monitoring.monitoring import Monitoring
from mms_desktop.storage.connection import Database
from mms_desktop.storage.records import Records


@dataclass(frozen=True, slots=True)
class PointLine:
    """One point of the roadmap; ``evaluated`` is its indicator in the period, if it names one."""

    point: Any
    overdue: bool
    evaluated: Evaluated | None


@dataclass(frozen=True, slots=True)
class DirectionLine:
    """One direction; cancelled points are not counted.

    Attributes:
        share: Done of all, ``None`` when every point was cancelled.
    """

    title: str
    points: tuple[PointLine, ...]
    total: int
    done: int
    overdue: int

    @property
    def share(self) -> Fraction | None:
        """The part that is done."""
        return Fraction(self.done, self.total) if self.total else None


def roadmap_progress(
    database: Database, monitoring: Monitoring, period: Any, today: date
) -> tuple[DirectionLine, ...]:
    """Return the directions in the order in which the roadmap names them.

    Without a period the points have no indicators beside them.
    """
    with database.snapshot() as connection:
        points = Records(connection).all(ROADMAP)
    known = {one.code for one in monitoring.definitions.all}
    codes = {point.indicator for point in points} & known
    measured = sorted(codes) if period is not None else []
    evaluated = {code: monitoring.evaluated(period, code) for code in measured}
    groups: dict[str, list[PointLine]] = defaultdict(list)
    for point in sorted(points, key=_by_number):
        late = _is_overdue(point, today)
        groups[point.direction].append(PointLine(point, late, evaluated.get(point.indicator)))
    return tuple(_direction(title, tuple(lines)) for title, lines in groups.items())


def _direction(title: str, lines: tuple[PointLine, ...]) -> DirectionLine:
    counted = [one for one in lines if one.point.status != RoadmapStatus.CANCELLED]
    done = sum(_is_done(one.point) for one in counted)
    return DirectionLine(title, lines, len(counted), done, sum(one.overdue for one in counted))


def _is_done(point: Any) -> bool:
    return bool(point.status == RoadmapStatus.DONE)


def _is_overdue(point: Any, today: date) -> bool:
    finished = point.status in (RoadmapStatus.DONE, RoadmapStatus.CANCELLED)
    return not finished and point.due is not None and point.due < today


def _by_number(point: Any) -> tuple[tuple[int, ...], int]:
    """Order «1.2» before «1.10»; a number of words comes last."""
    parts = point.number.strip().rstrip(".").split(".")
    if all(part.isdecimal() for part in parts):
        return tuple(int(part) for part in parts), point.id
    return (10**9,), point.id
