"""How many are missing to a target, in whole numbers and without rounding."""

from fractions import Fraction
from math import ceil, floor

from mms_desktop.domain.indicators import IndicatorKind, Value
from mms_desktop.domain.targets import Direction, Target


def shortfall(value: Value, target: Target) -> int | None:
    """Return the smallest number of records that brings the value to its target.

    Of a value that is to be large: how many more to count. Of a ratio that is to be small
    (педагогов на одного методиста): how many more to divide by. Of anything else that is to
    be small: how many fewer to count. ``None`` where no number is enough or none is known.
    """
    numerator, denominator = value.numerator, value.denominator
    if numerator is None:
        return None
    if target.direction is Direction.AT_MOST and value.kind is IndicatorKind.RATIO:
        return _more_to_divide_by(numerator, denominator or 0, target.value)
    if value.exact is None:
        return None
    whole = Fraction(1) if _is_plain(value) else Fraction(denominator or 0)
    if target.direction is Direction.AT_LEAST:
        return max(0, ceil(target.value * whole) - numerator)
    return max(0, numerator - floor(target.value * whole))


def _is_plain(value: Value) -> bool:
    return value.kind in (IndicatorKind.COUNT, IndicatorKind.FLAG)


def _more_to_divide_by(numerator: int, denominator: int, limit: Fraction) -> int | None:
    if limit <= 0:
        return 0 if numerator == 0 and denominator else None
    return max(0, max(1, ceil(numerator / limit)) - denominator)
