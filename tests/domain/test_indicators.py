from datetime import date
from fractions import Fraction

import pytest

from mms_desktop.domain.indicators import IndicatorKind, Status, Value, half_up
from mms_desktop.domain.targets import Direction, Target

SEVENTY = Target("x", Fraction(70, 100), Direction.AT_LEAST, "S")
AT_MOST_250 = Target("x", Fraction(250), Direction.AT_MOST, "S")


def share(numerator, denominator):
    return Value(IndicatorKind.SHARE, numerator, denominator)


@pytest.mark.parametrize(
    ("numerator", "denominator", "shown"),
    [
        (16, 26, "61,5 %"),
        (0, 7, "0,0 %"),
        (7, 7, "100,0 %"),
        (1, 3, "33,3 %"),
        (2, 3, "66,7 %"),
        (1, 2000, "0,1 %"),
        (49, 100_000, "0,0 %"),
        (1, 16, "6,3 %"),
        (3, 16, "18,8 %"),
    ],
)
def test_share_is_shown_with_one_decimal_half_up(numerator, denominator, shown):
    assert share(numerator, denominator).shown() == shown


@pytest.mark.parametrize(
    ("numerator", "denominator", "shown", "met"),
    [
        (6996, 10_000, "69,96 %", False),
        (6995, 10_000, "69,95 %", False),
        (6994, 10_000, "69,9 %", False),
        (69_999, 100_000, "69,999 %", False),
        (7, 10, "70,0 %", True),
        (7001, 10_000, "70,0 %", True),
    ],
)
def test_share_never_looks_like_a_target_it_does_not_reach(numerator, denominator, shown, met):
    value = share(numerator, denominator)
    assert value.shown([SEVENTY]) == shown
    assert SEVENTY.met(value.exact) is met


def test_ratio_above_its_limit_does_not_look_like_the_limit():
    above = Value(IndicatorKind.RATIO, 25_001, 100)
    assert above.shown([AT_MOST_250]) == "250,01"
    assert not AT_MOST_250.met(above.exact)
    exactly = Value(IndicatorKind.RATIO, 500, 2)
    assert exactly.shown([AT_MOST_250]) == "250,0"
    assert AT_MOST_250.met(exactly.exact)


def test_several_targets_are_all_respected():
    forty = Target("x", Fraction(40, 100), Direction.AT_LEAST, "S")
    assert share(3998, 10_000).shown([forty, SEVENTY]) == "39,98 %"


def test_target_with_decimals_of_its_own_is_respected():
    odd = Target("x", Fraction(6996, 10_000), Direction.AT_LEAST, "S")
    assert share(6996, 10_000).shown([odd]) == "70,0 %"
    assert share(69_959, 100_000).shown([odd]) == "69,959 %"


def test_empty_denominator_is_no_objects():
    value = share(0, 0)
    assert (value.status, value.exact, value.shown()) == (Status.NO_OBJECTS, None, "нет объектов")
    assert Value(IndicatorKind.RATIO, 9, 0).status is Status.NO_OBJECTS


def test_not_entered_is_no_data():
    value = Value(IndicatorKind.POINTS)
    assert (value.status, value.exact, value.shown()) == (Status.NO_DATA, None, "нет данных")


@pytest.mark.parametrize(
    ("value", "exact", "shown"),
    [
        (Value(IndicatorKind.COUNT, 0), 0, "0"),
        (Value(IndicatorKind.COUNT, 3, 8), 3, "3"),
        (Value(IndicatorKind.COUNT, 0, 0), 0, "0"),
        (Value(IndicatorKind.FLAG, 2), 1, "да"),
        (Value(IndicatorKind.FLAG, 0), 0, "нет"),
        (Value(IndicatorKind.POINTS, 15, 22), Fraction(15, 22), "15 из 22"),
        (Value(IndicatorKind.POINTS, 0, 22), 0, "0 из 22"),
        (Value(IndicatorKind.RATIO, 425, 2), Fraction(425, 2), "212,5"),
    ],
)
def test_other_kinds(value, exact, shown):
    assert value.status is Status.OK
    assert (value.exact, value.shown()) == (exact, shown)


def test_target_expires_with_its_year():
    target = Target("x", Fraction(1), Direction.AT_LEAST, "S", 2024)
    assert not target.expired(date(2024, 12, 31))
    assert target.expired(date(2025, 1, 1))
    assert not SEVENTY.expired(date(2199, 1, 1))


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        (Fraction(5, 100), 1, Fraction(1, 10)),
        (Fraction(49, 1000), 1, Fraction(0)),
        (Fraction(25, 10), 0, Fraction(3)),
    ],
)
def test_half_up(value, decimals, expected):
    assert half_up(value, decimals) == expected
