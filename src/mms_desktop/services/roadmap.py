"""The roadmap of the municipality: loaded from the region's, then its own; what is due."""

from dataclasses import dataclass
from datetime import date, timedelta
from operator import itemgetter
from typing import Any

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.roadmaps import RoadmapTemplate, TemplatePoint, is_said_by_days, term_days
from mms_desktop.domain.sections.roadmap import ROADMAP, RoadmapPoint, RoadmapStatus
from mms_desktop.services.action import action
from mms_desktop.storage.connection import Database
from mms_desktop.storage.records import Records

OPEN = (None, RoadmapStatus.PLANNED, RoadmapStatus.ACTIVE)


@dataclass(frozen=True, slots=True)
class DuePoints:
    """Points not done: those whose term has passed, and those whose term is near."""

    overdue: tuple[Any, ...]
    soon: tuple[Any, ...]

    def as_json(self) -> dict[str, object]:
        """Return the points in the form of the command line."""
        return {
            "overdue": [_shown(one) for one in self.overdue],
            "soon": [_shown(one) for one in self.soon],
        }


@dataclass(frozen=True, slots=True)
class OfferedPoint:
    """A point as it would stand in the register; ``known`` when its number is there already."""

    point: Any
    known: bool


def offered_points(
    database: Database, template: RoadmapTemplate, year: int | None = None
) -> list[OfferedPoint]:
    """Return what loading a roadmap would bring, point by point; changes nothing."""
    with database.snapshot() as connection:
        known = {point.number for point in Records(connection).all(ROADMAP)}
    year = year or template.year
    return [OfferedPoint(_point(one, year), one.number in known) for one in template.points]


def load_roadmap(
    database: Database, template: RoadmapTemplate, year: int | None = None
) -> ChangeSet:
    """Add the points of the region's roadmap as one action; points already there stay as edited."""
    with action(database, f"Загружена дорожная карта: {template.title}") as run:
        known = {point.number for point in run.records.all(ROADMAP)}
        points = [
            _point(point, year or template.year)
            for point in template.points
            if point.number not in known
        ]
        run.insert(ROADMAP, points)
    return run.done


def due_points(database: Database, today: date, days: int = 30) -> DuePoints:
    """Return the points that are overdue, and those due within the days, by their term."""
    with database.snapshot() as connection:
        points = Records(connection).all(ROADMAP)
    waiting = [(point.due, point) for point in points if point.due and _is_open(point)]
    waiting.sort(key=itemgetter(0))
    last = today + timedelta(days=days)
    return DuePoints(
        tuple(point for due, point in waiting if due < today),
        tuple(point for due, point in waiting if today <= due <= last),
    )


def _is_open(point: RoadmapPoint) -> bool:
    return point.status in OPEN and point.done_on is None


def _point(point: TemplatePoint, year: int) -> Any:
    starts, due = term_days(point.term, year)
    result = point.result
    if point.term and not is_said_by_days(point.term):
        # What the days do not say would be lost otherwise.
        result = f"{result}\nСрок по документу: {point.term}".strip()
    return ROADMAP.parse(
        {
            "number": point.number,
            "direction": point.direction,
            "title": point.full_title,
            "responsible": point.responsible,
            "starts": starts,
            "due": due,
            "expected_result": result,
        }
    )


def _shown(point: Any) -> dict[str, object]:
    return {
        "number": point.number,
        "title": point.title,
        "responsible": point.responsible,
        "due": point.due.isoformat(),
    }
