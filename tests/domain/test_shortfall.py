from fractions import Fraction

import pytest

from mms_desktop.domain.indicators import IndicatorKind, Value
from mms_desktop.domain.shortfall import shortfall
from mms_desktop.domain.targets import Direction, Target

SHARE, RATIO, COUNT = IndicatorKind.SHARE, IndicatorKind.RATIO, IndicatorKind.COUNT


def target(value, direction=Direction.AT_LEAST):
    return Target("x", Fraction(value), direction, "Акт")


@pytest.mark.parametrize(
    ("numerator", "denominator", "percent", "missing"),
    [
        (0, 10, 70, 7),
        (6, 10, 70, 1),
        (7, 10, 70, 0),
        (9, 10, 70, 0),
        (1749, 2500, 70, 1),
        (0, 3, 70, 3),
        (2, 3, 70, 1),
        (0, 3, 33, 1),
        (0, 1, 0, 0),
        (3, 3, 100, 0),
        (2, 3, 100, 1),
    ],
)
def test_share_lacks_the_smallest_number_that_reaches(numerator, denominator, percent, missing):
    wanted = target(Fraction(percent, 100))
    assert shortfall(Value(SHARE, numerator, denominator), wanted) == missing


def test_smallest_number_is_exact_for_every_small_share():
    for denominator in range(1, 40):
        for numerator in range(denominator + 1):
            for percent in (1, 10, 15, 30, 33, 67, 70, 99, 100):
                wanted = target(Fraction(percent, 100))
                found = shortfall(Value(SHARE, numerator, denominator), wanted)
                assert wanted.met(Fraction(numerator + found, denominator))
                if found:
                    assert not wanted.met(Fraction(numerator + found - 1, denominator))


def test_69_96_per_cent_lacks_one():
    value = Value(SHARE, 6996, 10000)
    assert shortfall(value, target(Fraction(70, 100))) == 4
    assert shortfall(Value(SHARE, 1749, 2500), target(Fraction(70, 100))) == 1


@pytest.mark.parametrize(
    ("teachers", "methodists", "missing"),
    [(500, 2, 0), (501, 2, 1), (501, 0, 3), (0, 0, 1), (250, 0, 1), (1001, 2, 3)],
)
def test_ratio_at_most_asks_for_more_to_divide_by(teachers, methodists, missing):
    wanted = target(250, Direction.AT_MOST)
    assert shortfall(Value(RATIO, teachers, methodists), wanted) == missing


def test_count_and_no_value():
    assert shortfall(Value(COUNT, 3), target(5)) == 2
    assert shortfall(Value(COUNT, 7), target(5, Direction.AT_MOST)) == 2
    assert shortfall(Value(SHARE, 0, 0), target(1)) is None
    assert shortfall(Value(SHARE), target(1)) is None
    assert shortfall(Value(RATIO, 5, 1), target(0, Direction.AT_MOST)) is None
