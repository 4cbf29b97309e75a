"""Facts in time, as indicators.md defines them; both ends of a window belong to it."""

from datetime import date
from typing import Any


def happened(day: date | None, period: Any) -> bool:
    """Tell whether the day lies in the window of the period."""
    return day is not None and bool(period.start <= day <= period.end)


def overlaps(started: date | None, ended: date | None, start: date, end: date) -> bool:
    """Tell whether a span (open where an end is empty) has a day in common with another."""
    return (started is None or started <= end) and (ended is None or ended >= start)


def during(started: date | None, ended: date | None, period: Any) -> bool:
    """Tell whether a span overlaps the window of the period."""
    return overlaps(started, ended, period.start, period.end)


def active(started: date | None, ended: date | None, day: date) -> bool:
    """Tell whether a span holds the day."""
    return overlaps(started, ended, day, day)


def is_open(record: Any, day: date) -> bool:
    """Tell whether an organization or association is open: on the day it closes it is not."""
    return (record.opened is None or record.opened <= day) and (
        record.closed is None or record.closed > day
    )
