"""Days: exact, repaired with a note, or refused with a reason."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mms_desktop.domain.days import FIRST_YEAR, LAST_YEAR, read_day, shown_day

FIRST = date(2019, 9, 1)


@pytest.mark.parametrize(
    "written",
    [
        "01.09.2019",
        "1.9.2019",
        " 01.09.2019 ",
        "01.09.2019 г.",
        "01.09.2019г",
        "01.09.2019 года",
        "01/09/2019",
        "1-9-2019",
        "01,09,2019",
        "01 09 2019",
        "01..09.2019",
        "2019-09-01",
        "2019.09.01",
        "2019-09-01T00:00:00",
        "2019-09-01 00:00:00",
        "01.09.2019 0:00:00",
        "01.09.2019 00:00",
        "1 сентября 2019",
        "1 Сентября 2019 г.",
        "«1» сентября 2019 года",
        "1 сен 2019",
        "1 сент. 2019",
        "с 01.09.2019",
        "от 01.09.2019 г.",
        "01.09.2019 г.р.",
        "2019-09-01T00:00:00Z",
        FIRST,
        datetime(2019, 9, 1),
        "01.\u00a009.\u00a02019",
    ],
)
def test_exact_day_is_taken_without_a_note(written: object) -> None:
    found = read_day(written)

    assert (found.value, found.note, found.problem) == (FIRST, "", "")


@pytest.mark.parametrize(
    "written",
    [
        "01.09.19",
        "1/9/19",
        "1 сентября 19 г.",
        "сентябрь 2019",
        "Сентябрь 2019 г.",
        "с сентября 2019",
        "сен. 2019",
        "09.2019",
        "9/2019",
        43709,
        43709.0,
        "43709",
        "43709,0",
        "О1.О9.2019",
        "01.09.2О19",
        "приказ № 12-к от 01.09.2019",
        "Пр. № 5 от 01.09.2019 г.",
        "01.09.2019, приказ 45",
        "01.09.2019 (приказ № 5)",
        "01.09.2019 по н.в.",
        "с 01.09.2019 по настоящее время",
        datetime(2019, 9, 1, 10, 30),
        "2019-09-01T10:30:00",
        "01.09.2019 8:05",
    ],
)
def test_repaired_day_comes_with_a_note(written: object) -> None:
    found = read_day(written)

    assert (found.value, found.problem) == (FIRST, "")
    assert found.note


@pytest.mark.parametrize(
    "written",
    [
        "31.02.2024",
        "29.02.2023",
        "31.04.2020",
        "00.01.2020",
        "01.13.2020",
        "01.00.2020",
        "32.01.2020",
        "31.12.1924",
        "01.01.2101",
        "01.01.0219",
        "01.09.20199",
        "2019",
        2019,
        "2019 г.",
        "вчера",
        "01.09.2019 и 02.09.2019",
        "уволена 01.09.2019",
        "09",
        "1.9",
        "01092019",
        "с 2008 г.",
        True,
        time(9, 0),
        -5,
        0,
        12.5,
        1e20,
        float("nan"),
        float("inf"),
        "9999999",
        "12.2019.01",
        "30 февраля 2020",
        "5 месяца 2020",
        "01.09.2019-01.09.2020",
        b"01.09.2019",
        date(1900, 1, 1),
        datetime(9999, 12, 31),
        "13.2019",
    ],
)
def test_unclear_or_impossible_day_is_refused_with_a_reason(written: object) -> None:
    found = read_day(written)

    assert found.value is None
    assert found.problem.endswith(".")


@pytest.mark.parametrize("written", [None, "", "   ", "\u00a0"])
def test_nothing_written_is_no_problem(written: object) -> None:
    assert read_day(written) == read_day(None)
    assert read_day(None).problem == ""


@pytest.mark.parametrize(
    ("written", "year"),
    [("01.01.29", 2029), ("01.01.30", 1930), ("01.01.00", 2000), ("01.01.99", 1999)],
)
def test_two_digit_years_turn_where_excel_turns_them(written: str, year: int) -> None:
    assert read_day(written).value == date(year, 1, 1)


def test_serials_follow_the_day_system_of_the_workbook() -> None:
    assert read_day(45536).value == date(2024, 9, 1)
    assert read_day(45536 - 1462, epoch_1904=True).value == date(2024, 9, 1)
    assert read_day("44074", epoch_1904=True).value == date(2024, 9, 1)


@pytest.mark.parametrize("year", [FIRST_YEAR, LAST_YEAR])
def test_bounds_of_the_sensible_range_are_inside(year: int) -> None:
    assert read_day(f"31.12.{year}").value == date(year, 12, 31)


def test_impossible_day_names_the_length_of_the_month() -> None:
    assert "в феврале 2024 года 29 дней" in read_day("30.02.2024").problem
    assert "месяца 13" in read_day("01.13.2024").problem


@given(st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)))
def test_shown_day_reads_back_exactly(day: date) -> None:
    assert read_day(shown_day(day)).value == day
    assert read_day(day.isoformat()).value == day


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    found = read_day(text)

    assert found.value is None or not found.problem
