"""Indicators that users compose from the named populations themselves, without any code.

A file of them is TOML::

    [[indicator]]
    code = "own.mentors_trained"
    title = "Доля наставников, прошедших обучение"
    numerator = ["trained"]
    denominator = "mentors"

Whoever is counted belongs to every population of the numerator. Without a denominator
it is a count. A target is written as ``target = 70`` (percent of a share, a number of a
count), with ``direction`` and ``target_year`` where they matter.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from mms_desktop.catalog.reading import DeclarationError, build, check_unique, load
from mms_desktop.domain.checklists import Source
from mms_desktop.domain.indicators import Indicator, IndicatorKind, Periodicity, Unit
from mms_desktop.domain.sections.own_indicators import FIRST_YEAR, LAST_YEAR, MAX_TITLE, WHOLE
from mms_desktop.domain.targets import Direction, Target

PREFIX = "own."
MAX_POPULATIONS = 5

_CODE = re.compile(r"own\.[a-z][a-z0-9_]{0,59}")
_UNKNOWN_SOURCE = "Показатель составлен в муниципалитете"


@dataclass(frozen=True, slots=True)
class OwnIndicator:
    """An indicator as a user writes it.

    Attributes:
        definition: The formula in words; made of the names of the populations when empty.
        target: Percent of a share, a number of a count.
    """

    code: str
    title: str
    numerator: tuple[str, ...]
    denominator: str = ""
    definition: str = ""
    source: str = ""
    periodicity: Periodicity = Periodicity.HALF_YEAR
    responsible: str = ""
    target: Decimal | None = None
    direction: Direction = Direction.AT_LEAST
    target_year: int | None = None

    @property
    def set_target(self) -> Target | None:
        """The target as it is compared; ``None`` when there is none."""
        if self.target is None:
            return None
        value = Fraction(self.target) / (WHOLE if self.denominator else 1)
        source = self.source.strip() or _UNKNOWN_SOURCE
        return Target(self.code, value, self.direction, source, self.target_year)


@dataclass(frozen=True, slots=True)
class _File:
    indicator: tuple[OwnIndicator, ...]


def read_own(path: Path) -> tuple[OwnIndicator, ...]:
    """Return the indicators of a file; raises ``DeclarationError``."""
    found = build(_File, load(path), path.name).indicator
    check_unique((one.code for one in found), f"{path.name}: code")
    if not found:
        raise DeclarationError(f"{path.name}: показателей нет. Начните с [[indicator]].")
    return found


def as_indicator(
    own: OwnIndicator, populations: Mapping[str, str], titles: Mapping[str, str], place: str
) -> Indicator:
    """Return the indicator to be evaluated.

    ``populations`` names the section of each, ``titles`` its name in words. Raises
    ``DeclarationError``.
    """
    _check(own, populations, f"{place}: «{own.code}»")
    first, *also = own.numerator
    named = ", а также ".join(f"«{titles[name]}»" for name in own.numerator)
    words = f"Числитель: {named}."
    if own.denominator:
        words += f"\nЗнаменатель: «{titles[own.denominator]}»."
    return Indicator(
        code=own.code,
        title=own.title.strip(),
        kind=IndicatorKind.SHARE if own.denominator else IndicatorKind.COUNT,
        unit=Unit(populations[first]),
        definition=own.definition.strip() or words,
        sources=(Source(own.source.strip() or _UNKNOWN_SOURCE, ""),),
        periodicity=own.periodicity,
        numerator=first,
        denominator=own.denominator,
        also=tuple(also),
    )


def _check(own: OwnIndicator, populations: Mapping[str, str], place: str) -> None:
    if not _CODE.fullmatch(own.code):
        raise DeclarationError(
            f"{place}: code: начните с «{PREFIX}», дальше строчные латинские буквы, цифры и «_»."
        )
    if not own.title.strip() or len(own.title) > MAX_TITLE:
        raise DeclarationError(f"{place}: title: напишите название, не длиннее {MAX_TITLE} знаков.")
    if not 1 <= len(own.numerator) <= MAX_POPULATIONS:
        raise DeclarationError(
            f"{place}: numerator: нужно от одной до {MAX_POPULATIONS} совокупностей."
        )
    check_unique(own.numerator, f"{place}: numerator")
    named = [*own.numerator, *([own.denominator] if own.denominator else [])]
    for name in named:
        if name not in populations:
            known = ", ".join(f"«{key}»" for key in sorted(populations))
            raise DeclarationError(f"{place}: совокупности «{name}» нет, допустимы {known}.")
    if len({populations[name] for name in named}) > 1:
        kinds = ", ".join(f"«{name}» — {populations[name]}" for name in named)
        raise DeclarationError(f"{place}: совокупности считают разное: {kinds}.")
    _check_target(own, place)


def _check_target(own: OwnIndicator, place: str) -> None:
    year = own.target_year
    if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
        raise DeclarationError(f"{place}: target_year: нужен год от {FIRST_YEAR} до {LAST_YEAR}.")
    if own.target is None:
        return
    if own.target < 0 or own.target != round(own.target, 2):
        raise DeclarationError(
            f"{place}: target: нужно число не меньше нуля, до двух знаков после запятой."
        )
    if own.denominator and own.target > WHOLE:
        raise DeclarationError(f"{place}: target: цель доли — в процентах, не больше {WHOLE}.")
