from datetime import date

import pytest

from mms_desktop.domain.periods import (
    PeriodUnclear,
    canonical_code,
    period_of,
    period_title,
)
from mms_desktop.domain.spans import add_months, birthday, full_years


@pytest.mark.parametrize(
    ("code", "start", "end", "title"),
    [
        ("2023-H1", date(2023, 1, 1), date(2023, 6, 30), "1-е полугодие 2023"),
        ("2023-H2", date(2023, 7, 1), date(2023, 12, 31), "2-е полугодие 2023"),
        ("2023", date(2023, 1, 1), date(2023, 12, 31), "2023 год"),
        ("2023/24", date(2023, 9, 1), date(2024, 8, 31), "2023/24 учебный год"),
        ("1999/00", date(1999, 9, 1), date(2000, 8, 31), "1999/00 учебный год"),
    ],
)
def test_code_means_its_window(code, start, end, title):
    period = period_of(code)
    assert (period.code, period.start, period.end) == (code, start, end)
    assert period.reference_date == end
    assert period_title(period) == title


@pytest.mark.parametrize(
    ("written", "stored"),
    [("2023-h2", "2023-H2"), ("2023-Н1", "2023-H1"), (" 2023 ", "2023"), ("2023/2024", "2023/24")],
)
def test_code_is_understood_as_people_type_it(written, stored):
    assert canonical_code(written) == stored


@pytest.mark.parametrize(
    "code", ["2023/25", "2023/23", "2023/2025", "2023-H3", "2023-H0", "", "  "]
)
def test_impossible_code_is_refused_even_with_dates(code):
    with pytest.raises(PeriodUnclear):
        period_of(code, start=date(2023, 1, 1), end=date(2023, 2, 1))


def test_message_names_what_to_write():
    with pytest.raises(PeriodUnclear, match="2023/24"):
        period_of("2023/25")
    with pytest.raises(PeriodUnclear, match="начало и конец"):
        period_of("мониторинг-ноябрь")
    with pytest.raises(PeriodUnclear, match="начало и конец"):
        period_of("мониторинг-ноябрь", start=date(2022, 11, 7))
    with pytest.raises(PeriodUnclear, match="знаков"):
        period_of("очень длинный код периода", start=date(2022, 1, 1), end=date(2022, 1, 2))


def test_code_of_ones_own_takes_its_dates():
    period = period_of("ноябрь 2022", start=date(2022, 11, 7), end=date(2022, 11, 16))
    assert period.reference_date == date(2022, 11, 16)
    assert period_title(period) == "ноябрь 2022 (07.11.2022 — 16.11.2022)"


def test_dates_given_stand_above_the_code():
    period = period_of("2023", reference_date=date(2023, 11, 30), due=date(2023, 12, 5))
    assert (period.start, period.end) == (date(2023, 1, 1), date(2023, 12, 31))
    assert (period.reference_date, period.due) == (date(2023, 11, 30), date(2023, 12, 5))


def test_window_of_one_day_is_possible_and_a_reversed_one_is_not():
    day = date(2023, 5, 1)
    assert period_of("день", start=day, end=day).start == day
    with pytest.raises(PeriodUnclear, match="раньше"):
        period_of("2023", start=date(2024, 1, 1))


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2020, 8, 31), 36, date(2023, 8, 31)),
        (date(2020, 8, 31), 42, date(2024, 2, 29)),
        (date(2021, 8, 31), 18, date(2023, 2, 28)),
        (date(2020, 2, 29), 36, date(2023, 2, 28)),
        (date(2020, 2, 29), 48, date(2024, 2, 29)),
        (date(2023, 12, 31), 1, date(2024, 1, 31)),
        (date(2023, 12, 31), 0, date(2023, 12, 31)),
        (date(2023, 3, 31), -1, date(2023, 2, 28)),
    ],
)
def test_month_added_ends_on_the_last_day_it_has(day, months, expected):
    assert add_months(day, months) == expected


@pytest.mark.parametrize(
    ("born", "years", "expected"),
    [
        (date(1988, 2, 29), 35, date(2023, 3, 1)),
        (date(1988, 2, 29), 36, date(2024, 2, 29)),
        (date(1988, 2, 28), 35, date(2023, 2, 28)),
        (date(1988, 12, 31), 35, date(2023, 12, 31)),
    ],
)
def test_birthday_of_29_february_is_1_march_of_a_common_year(born, years, expected):
    assert birthday(born, years) == expected


@pytest.mark.parametrize(
    ("born", "on", "years"),
    [
        (date(1988, 12, 31), date(2023, 12, 30), 34),
        (date(1988, 12, 31), date(2023, 12, 31), 35),
        (date(1988, 2, 29), date(2023, 2, 28), 34),
        (date(1988, 2, 29), date(2023, 3, 1), 35),
    ],
)
def test_full_years(born, on, years):
    assert full_years(born, on) == years
