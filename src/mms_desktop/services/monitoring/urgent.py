"""What is to be done first: indicators below target, terms, the plan, decisions that are late."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from mms_desktop.domain.sections.roadmap import ROADMAP, RoadmapStatus
from mms_desktop.domain.shortfall import shortfall
from mms_desktop.services.monitoring.indicators import Evaluated
from mms_desktop.services.monitoring.loop import Stage, turns
from mms_desktop.services.monitoring.monitoring import Monitoring
from mms_desktop.services.monitoring.radar import Alert, radar
from mms_desktop.storage.connection import Database
from mms_desktop.storage.records import Records

INDICATORS, TERMS, PLAN, LOOP = "indicators", "radar", "roadmap_progress", "loop"
LATE_DECISIONS, OVERDUE_POINTS = "late", "overdue"
_LATE = (Stage.UNANSWERED, Stage.OVERDUE)


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing that cannot wait.

    Attributes:
        page, search: The list behind it: the page of the window and what it is to show.
        count: How many records are in that list, or are missing to the target.
        late: Whether it is late already and not only near.
    """

    page: str
    search: str
    count: int
    title: str
    detail: str
    late: bool


def urgent(
    database: Database, monitoring: Monitoring, evaluated: Iterable[Evaluated], today: date
) -> list[Matter]:
    """Return what cannot wait today; what is late stands before what is near."""
    found = [
        *_below_target(evaluated),
        *_late_measures(database, monitoring, today),
        *_late_points(database, today),
        *_terms(radar(database, monitoring.definitions, today)),
    ]
    return sorted(found, key=_late_first)


def _below_target(evaluated: Iterable[Evaluated]) -> Iterator[Matter]:
    for one in evaluated:
        unmet = [
            reached.target
            for reached in one.targets
            if reached.met is False and not reached.expired
        ]
        lacking = [shortfall(one.value, target) or 0 for target in unmet]
        if any(lacking):
            most = max(lacking)
            detail = f"{one.shown}, не хватает {most}"
            yield Matter(INDICATORS, one.indicator.code, most, one.indicator.title, detail, True)


def _late_measures(database: Database, monitoring: Monitoring, today: date) -> Iterator[Matter]:
    stages = Counter(one.stage for one in turns(database, monitoring, today))
    count = sum(stages[stage] for stage in _LATE)
    if count:
        parts = (
            f"без решения: {stages[Stage.UNANSWERED]}",
            f"решений просрочено: {stages[Stage.OVERDUE]}",
        )
        title = "Рекомендации и решения вышли за срок"
        yield Matter(LOOP, LATE_DECISIONS, count, title, ", ".join(parts), True)


def _late_points(database: Database, today: date) -> Iterator[Matter]:
    finished = (RoadmapStatus.DONE, RoadmapStatus.CANCELLED)
    with database.snapshot() as connection:
        points: list[Any] = Records(connection).all(ROADMAP)
    late = [one for one in points if one.status not in finished and one.due and one.due < today]
    if late:
        first = min(one.due for one in late)
        detail = f"самый ранний срок — {first:%d.%m.%Y}"
        title = "Пункты дорожной карты просрочены"
        yield Matter(PLAN, OVERDUE_POINTS, len(late), title, detail, True)


def _terms(alerts: Iterable[Alert]) -> Iterator[Matter]:
    over: Counter[str] = Counter()
    near: Counter[str] = Counter()
    titles: dict[str, str] = {}
    for one in alerts:
        titles[one.key] = one.title
        (over if one.days < 0 else near)[one.key] += 1
    for key, title in titles.items():
        detail = f"вышло: {over[key]}, скоро: {near[key]}"
        yield Matter(TERMS, key, over[key] + near[key], title, detail, over[key] > 0)


def _late_first(matter: Matter) -> bool:
    return not matter.late
