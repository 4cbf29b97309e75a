"""Facts in time, as indicators.md defines them; both ends of a span or window belong to it."""

from calendar import monthrange
from datetime import date
from typing import Any

MONTHS_A_YEAR = 12


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


def add_months(day: date, months: int) -> date:
    """Return the day so many months later; a day the month lacks becomes its last one."""
    total = day.year * MONTHS_A_YEAR + day.month - 1 + months
    year, month = divmod(total, MONTHS_A_YEAR)
    return date(year, month + 1, min(day.day, last_day(year, month + 1).day))


def last_day(year: int, month: int) -> date:
    """Return the last day of the month."""
    return date(year, month, monthrange(year, month)[1])


def birthday(birth: date, years: int) -> date:
    """Return the birthday on which somebody completes so many years.

    One born on 29 February has it on 1 March of a common year (indicators.md, ``young``).
    """
    year = birth.year + years
    if (birth.month, birth.day) == (2, 29) and monthrange(year, 2)[1] == 28:
        return date(year, 3, 1)
    return birth.replace(year=year)


def full_years(birth: date, on: date) -> int:
    """Return the full years of somebody on a day."""
    years = on.year - birth.year
    return years if birthday(birth, years) <= on else years - 1
