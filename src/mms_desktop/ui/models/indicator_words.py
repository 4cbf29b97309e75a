"""Indicators in words: what a value is made of, what its target is, how many are lacking."""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from mms_desktop.domain.indicators import (
    Indicator,
    IndicatorKind,
    Status,
    Unit,
    Value,
    half_up,
)
from mms_desktop.domain.targets import Direction, Target
from mms_desktop.ui.models.entries import ListEntry
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.chip import ChipLook
from mms_desktop.ui.words import counted, grouped

if TYPE_CHECKING:
    from mms_desktop.services.monitoring.indicators import Evaluated

UNITS = {
    Unit.PEOPLE: ("человека", "человек", "человек"),
    Unit.ORGANIZATIONS: ("организации", "организаций", "организаций"),
    Unit.TEAMS: ("команды", "команд", "команд"),
    Unit.ROUTES: ("маршрута", "маршрутов", "маршрутов"),
    Unit.EVENTS: ("мероприятия", "мероприятий", "мероприятий"),
    Unit.AGREEMENTS: ("соглашения", "соглашений", "соглашений"),
    Unit.ACTS: ("документа", "документов", "документов"),
    Unit.POINTS: ("балла", "баллов", "баллов"),
}
NO_DATA = ChipLook(Tone.MUTED, "help-circle-outline", "нет данных")
NO_OBJECTS = ChipLook(Tone.MUTED, "minus-circle-outline", "нет объектов")
MET = ChipLook(Tone.GOOD, "check-circle-outline", "цель достигнута")
DECIMALS = 2
SEVERAL = 2
DISAGREE = "Документы ставят разные цели: показаны все."


class Point(NamedTuple):
    """The value of an indicator in one period; nothing where there was none.

    Attributes:
        redefined: Whether it was counted otherwise than the point before.
        closed: Whether it does not change any more.
    """

    period: str
    value: Fraction | None
    shown: str
    redefined: bool = False
    closed: bool = False


def made_of(value: Value) -> str:
    """Return what the value is made of: «16 из 26»; empty when there is nothing to add."""
    if value.numerator is None or value.denominator is None:
        return ""
    joint = "на" if value.kind is IndicatorKind.RATIO else "из"
    return f"{grouped(value.numerator)} {joint} {grouped(value.denominator)}"


def target_words(kind: IndicatorKind, target: Target) -> str:
    """Return the target with its year: «цель 70 % (2024)», «цель не более 250»."""
    share = kind is IndicatorKind.SHARE
    number = shown_number(target.value * 100 if share else target.value)
    unit = "\N{NO-BREAK SPACE}%" if share else ""
    most = "не более " if target.direction is Direction.AT_MOST else ""
    year = f" ({target.year})" if target.year else ""
    return f"цель {most}{number}{unit}{year}"


def lacking(indicator: Indicator, value: Value, target: Target) -> int:
    """Return how many more in the numerator would reach the target; 0 where that is no answer."""
    exact, numerator = value.exact, value.numerator
    upward = target.direction is Direction.AT_LEAST
    if exact is None or numerator is None or target.met(exact) or not upward:
        return 0
    if value.kind is IndicatorKind.SHARE and value.denominator:
        # Nobody can be added to a share beyond its whole denominator.
        return min(ceil(target.value * value.denominator), value.denominator) - numerator
    return ceil(target.value) - numerator if indicator.kind is IndicatorKind.COUNT else 0


def lacking_words(indicator: Indicator, count: int) -> str:
    """Return how many are lacking: «не хватает 3 человек»."""
    return f"не хватает {counted(count, *UNITS[indicator.unit])}" if count else ""


def target_chip(evaluated: "Evaluated") -> ChipLook | None:
    """Return how the value stands to its targets, the hardest one deciding."""
    value, indicator = evaluated.value, evaluated.indicator
    if value.status is Status.NO_DATA:
        return NO_DATA
    if value.status is Status.NO_OBJECTS:
        return NO_OBJECTS
    if not evaluated.targets:
        return None
    missed = [reached for reached in evaluated.targets if not reached.met]
    if not missed:
        return MET
    if all(reached.expired for reached in missed):
        return ChipLook(Tone.WARN, "clock-alert-outline", "срок цели истёк")
    count = max(lacking(indicator, value, reached.target) for reached in missed)
    words = f"не хватает {grouped(count)}" if count else "цель не достигнута"
    return ChipLook(Tone.BAD, "alert-circle-outline", words)


def facts_line(evaluated: "Evaluated") -> str:
    """Return the line under the number: «16 из 26 · цель 70 % (2024) · не хватает 3 человек»."""
    indicator, value = evaluated.indicator, evaluated.value
    words = [made_of(value)] if value.kind is not IndicatorKind.POINTS else []
    for reached in evaluated.targets:
        words.append(target_words(indicator.kind, reached.target))
        if reached.expired:
            words.append("срок цели истёк")
        if reached.met:
            words.append("достигнута")
        else:
            words.append(
                lacking_words(indicator, lacking(indicator, value, reached.target))
                or ("не достигнута" if reached.met is False else "")
            )
    if not evaluated.targets:
        words.append("цель профилем не задана")
    return " · ".join(filter(None, words))


def definition_words(indicator: Indicator) -> str:
    """Return the formula in words, a sentence broken over lines put together again."""
    lines: list[str] = []
    for line in indicator.definition.strip().splitlines():
        if lines and not lines[-1].endswith("."):
            lines[-1] += f" {line.strip()}"
        else:
            lines.append(line.strip())
    return "\n".join(lines)


def source_words(indicator: Indicator) -> str:
    """Return the documents that ask for the indicator."""
    named = "; ".join(f"{source.document}, {source.place}" for source in indicator.sources)
    return f"Источник: {named}." if named else ""


def targets_words(evaluated: "Evaluated") -> str:
    """Return who set the target; of several each with its year, outcome and source."""
    if len(evaluated.targets) < SEVERAL:
        return "".join(f"Цель задана: {one.target.source}." for one in evaluated.targets)
    lines = []
    for reached in evaluated.targets:
        words = [target_words(evaluated.indicator.kind, reached.target).capitalize()]
        if reached.expired:
            words.append("срок цели истёк")
        if reached.met is not None:
            words.append("достигнута" if reached.met else "не достигнута")
        lines.append(f"{', '.join(words)} — {reached.target.source}.")
    asked = {(one.target.value, one.target.direction) for one in evaluated.targets}
    return "\n".join([*lines, *([DISAGREE] if len(asked) > 1 else [])])


def has_trend(points: Sequence[Point]) -> bool:
    """Tell whether there is anything to draw: a line takes two values."""
    return sum(point.value is not None for point in points) > 1


def shown_number(value: Fraction) -> str:
    """Return a number of zero or more with at most two places, as Russians write it."""
    whole, rest = divmod(int(half_up(value, DECIMALS) * 10**DECIMALS), 10**DECIMALS)
    tail = f"{rest:0{DECIMALS}d}".rstrip("0")
    return f"{whole},{tail}" if tail else str(whole)


def short_code(code: str) -> str:
    """Return the code of a period as a label of the chart: «2023-2» for 2023-H2."""
    return code.replace("-H", "-")


def indicator_entry(evaluated: "Evaluated") -> ListEntry:
    """Return an indicator as a line of the list."""
    shown, parts = evaluated.shown, made_of(evaluated.value)
    return ListEntry(
        evaluated.indicator.code,
        evaluated.indicator.title,
        "" if parts == shown else parts,
        target_chip(evaluated),
        shown,
    )
