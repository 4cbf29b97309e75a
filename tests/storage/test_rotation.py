"""Which backups go: the rule by a table, and never by what a clock says alone."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mms_desktop.storage.rotation import DAYS, FULL_DAYS, MONTHS, NEWEST, WEEKS, Dated, doomed

TODAY = date(2024, 6, 12)


def kept(copies):
    gone = set(doomed(copies))
    return [copy for copy in copies if copy not in gone]


def daily(days, each=1):
    """Make so many copies a day, the oldest first."""
    moments = [TODAY - timedelta(days=back) for back in reversed(range(days)) for _ in range(each)]
    return [Dated(seq, day) for seq, day in enumerate(moments, start=1)]


def test_few_copies_all_stay():
    assert doomed(daily(NEWEST)) == []


def test_everything_of_the_last_two_days_stays():
    copies = daily(FULL_DAYS + 3, each=4)
    assert [copy for copy in kept(copies) if copy.day > TODAY - timedelta(days=FULL_DAYS)] == [
        copy for copy in copies if copy.day > TODAY - timedelta(days=FULL_DAYS)
    ]


def test_of_earlier_days_the_last_copy_stays():
    copies = daily(6, each=3)
    earlier = [copy for copy in kept(copies) if copy.day <= TODAY - timedelta(days=FULL_DAYS)]
    assert [copy.seq for copy in earlier] == [3, 6, 9, 12]


def test_a_year_of_daily_copies_leaves_days_weeks_and_months():
    found = kept(daily(365))
    assert len(found) <= DAYS + WEEKS + MONTHS
    days = [copy.day for copy in found]
    assert days[-DAYS:] == [TODAY - timedelta(days=back) for back in reversed(range(DAYS))]
    assert len({day.isocalendar()[:2] for day in days}) >= WEEKS
    assert len({(day.year, day.month) for day in days}) == MONTHS


@pytest.mark.parametrize("shift", [-3 * 365, 10 * 365, 1])
def test_jump_of_the_clock_costs_no_recent_copy(shift):
    copies = daily(30)
    later = [
        Dated(31 + number, TODAY + timedelta(days=shift) + timedelta(days=number))
        for number in range(3)
    ]
    assert set(later) <= set(kept(copies + later))
    assert {copy.seq for copy in kept(copies + later)} >= {29, 30, 31, 32, 33}


copies_of_any_clock = st.lists(
    st.dates(date(1990, 1, 1), date(2060, 1, 1)), min_size=1, max_size=80
).map(lambda days: [Dated(seq, day) for seq, day in enumerate(days, start=1)])


@given(copies_of_any_clock)
def test_newest_five_stay_under_any_clock(copies):
    assert {copy.seq for copy in copies[-NEWEST:]} <= {copy.seq for copy in kept(copies)}


@given(copies_of_any_clock)
def test_to_thin_out_twice_is_to_thin_out_once(copies):
    once = kept(copies)
    assert kept(once) == once
