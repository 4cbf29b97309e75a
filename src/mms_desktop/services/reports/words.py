"""Russian words of reports: periods, days, shares and what is missing to a target."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from math import ceil

from mms_desktop.domain.days import shown_day
from mms_desktop.domain.indicators import IndicatorKind
from mms_desktop.services.reports.content import IndicatorLine, PeriodLine, Target
from mms_desktop.services.reports.document import Cell, Tone

NO_VALUE = "—"
_TENTH = Decimal("0.1")


def period_days(period: PeriodLine) -> str:
    """Return the window of a period and the day its staff is counted on."""
    window = f"{shown_day(period.start)} — {shown_day(period.end)}"
    return f"{window}, состав кадров на {shown_day(period.reference_date)}"


def percent(share: Fraction) -> str:
    """Return a share as a percentage, half up to one place (indicators.md, «Values»)."""
    exact = Decimal(share.numerator) * 100 / Decimal(share.denominator)
    return f"{exact.quantize(_TENTH, ROUND_HALF_UP)}\xa0%".replace(".", ",")


def made_of(line: IndicatorLine) -> str:
    """Return what a value is made of: «16 из 26», of a ratio «412 на 3»."""
    if line.numerator is None or line.denominator is None or line.kind == IndicatorKind.POINTS:
        return NO_VALUE
    joint = "на" if line.kind == IndicatorKind.RATIO else "из"
    return f"{line.numerator} {joint} {line.denominator}"


def target_cells(line: IndicatorLine) -> tuple[Cell, Cell]:
    """Return the targets of an indicator and what became of them."""
    if not line.targets:
        return Cell(NO_VALUE, Tone.MUTED), Cell(_no_value(line) or NO_VALUE, Tone.MUTED)
    shown = "\n".join(target.shown for target in line.targets)
    found = [_outcome(line, target) for target in line.targets]
    tones = [cell.tone for cell in found]
    tone = next((one for one in (Tone.BAD, Tone.GOOD) if one in tones), Tone.MUTED)
    return Cell(shown), Cell("\n".join(cell.text for cell in found), tone)


def shortfall(line: IndicatorLine, target: Target) -> int:
    """Return how many more the numerator needs to reach a target; 0 when nothing is missing."""
    if line.numerator is None or not line.denominator or target.direction != "at_least":
        return 0
    return max(0, ceil(Fraction(target.value) * line.denominator) - line.numerator)


def _outcome(line: IndicatorLine, target: Target) -> Cell:
    if target.met is None:
        return Cell(_no_value(line) or "не сравнивается", Tone.MUTED)
    if target.expired:
        return Cell(
            f"{'достигнута' if target.met else 'не достигнута'}, срок цели истёк", Tone.MUTED
        )
    if target.met:
        return Cell("достигнута", Tone.GOOD)
    missing = shortfall(line, target) if line.kind == IndicatorKind.SHARE else 0
    return Cell(f"не достигнута, не хватает {missing}" if missing else "не достигнута", Tone.BAD)


def _no_value(line: IndicatorLine) -> str:
    return {"no_objects": "нет объектов", "no_data": "нет данных"}.get(line.status, "")
