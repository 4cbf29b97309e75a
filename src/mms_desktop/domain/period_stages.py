"""Where a period is on its way, told by its dates and whether it is closed."""

from datetime import date
from typing import Any

from mms_desktop.domain.fields import Option


class PeriodStage(Option):
    """What is going on in a period on a day."""

    AHEAD = "ahead", "Впереди"
    RUNNING = "running", "Идёт"
    COLLECTING = "collecting", "Сбор"
    OVERDUE = "overdue", "Срок прошёл"
    ENDED = "ended", "Окончен"
    CLOSED = "closed", "Закрыт"


def stage_of(period: Any, today: date) -> PeriodStage:
    """Return the stage of a period on a day; what is closed is closed whatever the day."""
    if period.closed_on:
        return PeriodStage.CLOSED
    if period.due and today > period.due:
        return PeriodStage.OVERDUE
    if _collects(period, today):
        return PeriodStage.COLLECTING
    if today < period.start:
        return PeriodStage.AHEAD
    return PeriodStage.RUNNING if today <= period.end else PeriodStage.ENDED


def _collects(period: Any, today: date) -> bool:
    """Tell whether answers are collected on the day: as set, else from the end to the term."""
    first = period.collect_from or (period.end if period.due else None)
    last = period.collect_to or period.due
    if first is None or today < first:
        return False
    return last is None or today <= last
