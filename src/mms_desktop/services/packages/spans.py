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


def full_years(birth: date, day: date) -> int:
    """Return the age; one born on 29 February is a year older on 1 March of a common year."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def years_later(day: date, years: int) -> date:
    """Return the same day some years later, 1 March for a 29 February that year lacks."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
