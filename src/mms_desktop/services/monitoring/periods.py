"""Monitoring periods of a base: adding, finding, closing."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from mms_desktop.domain.days import shown_day
from mms_desktop.domain.issues import Explained
from mms_desktop.domain.period_stages import stage_of
from mms_desktop.domain.periods import PeriodUnclear, canonical_code, period_of, period_title
from mms_desktop.domain.sections.periods import PERIODS, Period, PeriodState
from mms_desktop.services.action import Action, action
from mms_desktop.storage.connection import Database
from mms_desktop.storage.records import Records
from mms_desktop.storage.snapshots import turnings


class Outcome(StrEnum):
    """What adding a period did."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class PeriodSaved:
    """A period as it is stored now, and what was done about it."""

    period: Any
    outcome: Outcome


class PeriodMissing(Explained):
    """The base has no period of that code; the message names those it has."""


class PeriodClosed(Explained):
    """The period is closed and does not change until it is reopened."""

    def __init__(self, period: Any) -> None:
        super().__init__(
            f"Период «{period.code}» закрыт {_closed_on(period)}: сначала откройте его снова."
        )


def add_period(
    database: Database,
    code: str,
    *,
    start: date | None = None,
    end: date | None = None,
    reference_date: date | None = None,
    due: date | None = None,
    collect_from: date | None = None,
    collect_to: date | None = None,
) -> PeriodSaved:
    """Store the period a code means, or give the one stored the dates named here and no others.

    Raises ``PeriodUnclear`` and ``PeriodClosed``.
    """
    known_code = canonical_code(code)
    with action(database, f"Период {known_code}") as run:
        stored = _stored(run.records, known_code)
        if stored is None:
            new = period_of(known_code, start=start, end=end, reference_date=reference_date)
            new = _collected(new, due, collect_from, collect_to)
            added = replace(new, id=run.insert(PERIODS, [new])[0])
            return PeriodSaved(added, Outcome.CREATED)
        changed = _changed(stored, start, end, reference_date)
        wanted = _collected(changed, due, collect_from, collect_to)
        if wanted == stored:
            return PeriodSaved(stored, Outcome.UNCHANGED)
        if stored.state == PeriodState.CLOSED:
            raise PeriodClosed(stored)
        run.update(PERIODS, stored, wanted)
    return PeriodSaved(wanted, Outcome.UPDATED)


def list_periods(database: Database) -> list[Period]:
    """Return every period, the earliest first; of those with one start, the longest first."""
    with database.snapshot() as connection:
        periods = Records(connection).all(PERIODS)
    return sorted(periods, key=_order)


def find_period(database: Database, code: str) -> Period:
    """Return the period of a code; raises ``PeriodMissing`` and ``PeriodUnclear``."""
    with database.snapshot() as connection:
        return _existing(Records(connection), code)


def close_period(database: Database, code: str, today: date) -> Period:
    """Close a period, so that its dates and answers do not change any more.

    A closed one stays as it is. ``Monitoring.close`` keeps its numbers as well.
    """
    with action(database, closing_title(code)) as run:
        return close_in(run, code, today)


def close_in(run: Action, code: str, today: date) -> Period:
    """Close a period as a part of an action; raises ``PeriodMissing``."""
    period = _existing(run.records, code)
    if period.state == PeriodState.CLOSED:
        return period
    return _stated(run, period, PeriodState.CLOSED, today)


def closing_title(code: str) -> str:
    """Return how the journal calls the closing of a period."""
    return f"Период {code} закрыт"


def reopen_period(database: Database, code: str) -> Period:
    """Let a closed period change again; the journal keeps the trace."""
    with action(database, f"Период {code} снова открыт") as run:
        period = _existing(run.records, code)
        if period.state == PeriodState.OPEN:
            return period
        return _stated(run, period, PeriodState.OPEN, None)


def history(database: Database, period: Any) -> list[tuple[str, bool]]:
    """Return when the period was closed (true) and opened again, undoing included."""
    with database.snapshot() as connection:
        return turnings(connection, period.id)


def period_json(period: Any, today: date | None = None) -> dict[str, object]:
    """Return a period in the form of the command line."""
    days = ("start", "end", "reference_date", "collect_from", "collect_to", "due", "closed_on")
    dates = {name: _iso(getattr(period, name)) for name in days}
    stage = stage_of(period, today or date.today())
    states = {"state": period.state.value, "stage": stage.value}
    return {"code": period.code, "title": period_title(period), **dates, **states}


def _stated(run: Action, period: Period, state: PeriodState, day: date | None) -> Period:
    wanted = replace(period, state=state, closed_on=day)
    run.update(PERIODS, period, wanted)
    return wanted


def _changed(
    stored: Period,
    start: date | None,
    end: date | None,
    reference_date: date | None,
) -> Period:
    """Return the stored period with the dates of its window named, and only those."""
    first, last = start or stored.start, end or stored.end
    # A reference date that followed the end of the window goes on following it.
    follows = stored.reference_date == stored.end
    kept = last if follows else stored.reference_date
    period = period_of(stored.code, start=first, end=last, reference_date=reference_date or kept)
    return replace(
        stored,
        start=period.start,
        end=period.end,
        reference_date=period.reference_date,
    )


def _collected(
    period: Period, due: date | None, collect_from: date | None, collect_to: date | None
) -> Period:
    """Return the period with the dates named of collecting and handing in."""
    first, last = collect_from or period.collect_from, collect_to or period.collect_to
    if first and last and last < first:
        raise PeriodUnclear(
            f"Период «{period.code}»: сбор заканчивается {shown_day(last)}, раньше начала"
            f" {shown_day(first)}. Проверьте даты."
        )
    return replace(period, due=due or period.due, collect_from=first, collect_to=last)


def _stored(records: Records, code: str) -> Period | None:
    return next((period for period in records.all(PERIODS) if period.code == code), None)


def _existing(records: Records, code: str) -> Period:
    try:
        wanted = canonical_code(code)
    except PeriodUnclear:
        wanted = code
    period = _stored(records, wanted)
    if period is None:
        periods = sorted(records.all(PERIODS), key=_order)
        known = ", ".join(f"«{one.code}»" for one in periods) or "пока ни одного"
        raise PeriodMissing(
            f"Периода «{code}» в базе нет. Есть: {known}. Добавьте его: mms period add {code}."
        )
    return period


def _order(period: Period) -> tuple[date, int, str]:
    return period.start, -period.end.toordinal(), period.code


def _closed_on(period: Any) -> str:
    return shown_day(period.closed_on) if period.closed_on else ""


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
