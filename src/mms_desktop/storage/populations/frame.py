"""The frame of a count: the window, the reference date and the definitions chosen."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_

Ids = Select[int]
"""A select of the ids of one section."""


@dataclass(frozen=True, slots=True)
class PositionGroups:
    """Titles of the positions that count as pedagogical and as leading (register.md).

    Attributes:
        known: Every title of the list, those that count in no population too.
    """

    pedagogical: frozenset[str]
    leading: frozenset[str]
    known: frozenset[str] = frozenset()

    @property
    def either(self) -> frozenset[str]:
        """The positions of the whole workforce."""
        return self.pedagogical | self.leading


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What every population is taken by (indicators.md, «Period» and «Populations on D»).

    Attributes:
        start, end: The window in which facts count; both days belong to it.
        day: The reference date D, on which the staff is taken.
        age_day: The day on which ages are taken.
        age_years: The birthday before which a person is young.
        seniority_months: Months of work in which a teacher is young, breaks apart.
        period: The id of the period, by which checklists are found; 0 finds none.
        due: The day by which they are handed in; none is ever late without it.
    """

    start: date
    end: date
    day: date
    positions: PositionGroups
    staff_kinds: tuple[str, ...]
    age_day: date
    age_at_start: date
    age_years: int
    seniority_months: int
    period: int = 0
    due: date | None = None


Build = Callable[[Frame], Ids]


def in_window(column: Any, frame: Frame) -> ColumnElement[bool]:
    """Whether the day of a fact lies in the window."""
    return and_(column >= frame.start, column <= frame.end)


def overlaps(since: Any, until: Any, frame: Frame) -> ColumnElement[bool]:
    """Whether a span shares a day with the window."""
    return spans(since, until, frame.start, frame.end)


def active(since: Any, until: Any, frame: Frame) -> ColumnElement[bool]:
    """Whether a span holds the reference date."""
    return spans(since, until, frame.day, frame.day)


def spans(since: Any, until: Any, first: date, last: date) -> ColumnElement[bool]:
    """Whether a span shares a day with another; an empty end is an open one."""
    return and_(or_(since.is_(None), since <= last), or_(until.is_(None), until >= first))


def is_open(organization: Any, frame: Frame) -> ColumnElement[bool]:
    """Whether an organization works on the reference date; the day it closes it no longer does."""
    columns = organization.c
    return and_(
        or_(columns.opened.is_(None), columns.opened <= frame.day),
        or_(columns.closed.is_(None), columns.closed > frame.day),
    )


def is_younger(birth_date: Any, on: date, years: int) -> ColumnElement[bool]:
    """Whether the birthday with so many years is still to come.

    SQLite makes 1 March of a 29 February that a common year lacks, as indicators.md asks.
    """
    return func.date(birth_date, f"+{years} years") > on.isoformat()


def is_newer(teaching_since: Any, breaks: Any, on: date, months: int) -> ColumnElement[bool]:
    """Whether so many months of work and the breaks in it are still to be completed.

    «floor» keeps a month that lacks the day on its last day.
    """
    modifier = func.printf("+%d months", func.coalesce(breaks, 0) + months)
    return func.date(teaching_since, modifier, "floor") > on.isoformat()
