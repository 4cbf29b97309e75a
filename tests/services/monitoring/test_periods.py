from dataclasses import replace
from datetime import date

import pytest

from mms_desktop.domain.period_stages import stage_of
from mms_desktop.domain.periods import PeriodUnclear, period_of
from mms_desktop.domain.sections.periods import PeriodState
from mms_desktop.services.action import undo
from mms_desktop.services.monitoring.periods import (
    Outcome,
    PeriodClosed,
    PeriodMissing,
    add_period,
    close_period,
    find_period,
    history,
    list_periods,
    period_json,
    reopen_period,
)

TODAY = date(2024, 1, 15)


def test_period_is_added_once(database):
    first = add_period(database, "2023-H2")
    second = add_period(database, "2023-h2")
    assert (first.outcome, second.outcome) == (Outcome.CREATED, Outcome.UNCHANGED)
    assert second.period == first.period == find_period(database, "2023-H2")


def test_only_dates_named_are_changed(database):
    add_period(database, "2023-H2", reference_date=date(2023, 12, 1), due=date(2024, 1, 10))
    saved = add_period(database, "2023-H2", due=date(2024, 1, 20))
    assert saved.outcome is Outcome.UPDATED
    assert saved.period.reference_date == date(2023, 12, 1)
    assert add_period(database, "2023-H2").outcome is Outcome.UNCHANGED


def test_reference_date_follows_the_end_it_was_taken_from(database):
    add_period(database, "ноябрь", start=date(2022, 11, 7), end=date(2022, 11, 16))
    saved = add_period(database, "ноябрь", end=date(2022, 11, 20))
    assert saved.period.reference_date == date(2022, 11, 20)


def test_impossible_dates_leave_no_trace(database):
    add_period(database, "2023")
    with pytest.raises(PeriodUnclear):
        add_period(database, "2023", end=date(2022, 1, 1))
    with pytest.raises(PeriodUnclear):
        add_period(database, "2023/25")
    assert [period.end for period in list_periods(database)] == [date(2023, 12, 31)]


def test_days_of_collecting_are_kept_and_checked(database):
    days = {"collect_from": date(2022, 11, 7), "collect_to": date(2022, 11, 16)}
    add_period(database, "2022", **days)
    saved = add_period(database, "2022", collect_to=date(2022, 11, 20), due=date(2022, 12, 1))
    assert (saved.period.collect_from, saved.period.collect_to, saved.period.due) == (
        date(2022, 11, 7),
        date(2022, 11, 20),
        date(2022, 12, 1),
    )
    with pytest.raises(PeriodUnclear, match=r"раньше начала 07\.11\.2022"):
        add_period(database, "2022", collect_to=date(2022, 11, 6))


def test_missing_period_names_those_there_are(database):
    with pytest.raises(PeriodMissing, match="пока ни одного"):
        find_period(database, "2023")
    add_period(database, "2024")
    add_period(database, "2023-H1")
    with pytest.raises(PeriodMissing, match="«2023-H1», «2024»"):
        find_period(database, "2023")
    with pytest.raises(PeriodMissing):
        find_period(database, "2023/25")


def test_periods_are_listed_in_order_of_time(database):
    for code in ("2023-H2", "2022/23", "2023-H1", "2023"):
        add_period(database, code)
    listed = [period.code for period in list_periods(database)]
    assert listed == ["2022/23", "2023", "2023-H1", "2023-H2"]


def test_closed_period_does_not_change_until_reopened(database):
    add_period(database, "2023-H2")
    closed = close_period(database, "2023-H2", TODAY)
    assert (closed.state, closed.closed_on) == (PeriodState.CLOSED, TODAY)
    assert close_period(database, "2023-H2", date(2024, 2, 1)).closed_on == TODAY
    assert add_period(database, "2023-H2").outcome is Outcome.UNCHANGED
    with pytest.raises(PeriodClosed, match=r"15\.01\.2024"):
        add_period(database, "2023-H2", due=date(2024, 3, 1))
    opened = reopen_period(database, "2023-H2")
    assert (opened.state, opened.closed_on) == (PeriodState.OPEN, None)
    assert add_period(database, "2023-H2", due=date(2024, 3, 1)).outcome is Outcome.UPDATED


def test_adding_a_period_is_undone_whole(database):
    add_period(database, "2023")
    undo(database)
    assert list_periods(database) == []


def test_period_as_json(database):
    saved = add_period(database, "2023/24", due=date(2024, 9, 15))
    assert period_json(saved.period, date(2024, 9, 10)) == {
        "code": "2023/24",
        "title": "2023/24 учебный год",
        "start": "2023-09-01",
        "end": "2024-08-31",
        "reference_date": "2024-08-31",
        "collect_from": None,
        "collect_to": None,
        "due": "2024-09-15",
        "closed_on": None,
        "state": "open",
        "stage": "collecting",
    }


@pytest.mark.parametrize(
    ("today", "dates", "stage"),
    [
        ("2023-06-30", {}, "ahead"), ("2023-07-01", {}, "running"), ("2023-12-31", {}, "running"),
        ("2024-01-01", {}, "ended"),
        ("2023-12-31", {"due": "2024-01-15"}, "collecting"),
        ("2024-01-15", {"due": "2024-01-15"}, "collecting"),
        ("2024-01-16", {"due": "2024-01-15"}, "overdue"),
        ("2023-12-01", {"collect_from": "2023-12-01", "due": "2024-01-15"}, "collecting"),
        ("2024-01-11", {"collect_from": "2023-12-01", "collect_to": "2024-01-10"}, "ended"),
        ("2024-01-16", {"due": "2024-01-15", "closed_on": "2024-01-14"}, "closed"),
    ],
)  # fmt: skip
def test_stage_follows_from_the_dates(today, dates, stage):
    days = {name: date.fromisoformat(day) for name, day in dates.items()}
    period = replace(period_of("2023-H2"), **days)
    assert stage_of(period, date.fromisoformat(today)) == stage


def test_history_tells_every_turn(database):
    period = add_period(database, "2023-H2").period
    assert history(database, period) == []
    close_period(database, "2023-H2", date(2024, 1, 15))
    reopen_period(database, "2023-H2")
    close_period(database, "2023-H2", date(2024, 1, 20))
    undo(database)
    assert [closed for _, closed in history(database, period)] == [True, False, True, False]
