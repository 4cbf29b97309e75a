"""Indicators that users compose from the named populations themselves, without any code.

A file of them is TOML::

    [[indicator]]
    code = "own.mentors_trained"
    title = "Доля наставников, прошедших обучение"
    numerator = ["trained"]
    denominator = "mentors"

Whoever is counted belongs to every population of the numerator. Without a denominator
it is a count.
"""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from mms_desktop.catalog.reading import DeclarationError, build, check_unique, load
from mms_desktop.domain.checklists import Source
from mms_desktop.domain.indicators import Indicator, IndicatorKind, Periodicity, Unit

PREFIX = "own."
MAX_TITLE = 300
MAX_POPULATIONS = 5

_CODE = re.compile(r"own\.[a-z][a-z0-9_]{0,59}")
_UNKNOWN_SOURCE = "Показатель составлен в муниципалитете"


@dataclass(frozen=True, slots=True)
class OwnIndicator:
    """An indicator as a user writes it.

    Attributes:
        definition: The formula in words; made of the names of the populations when empty.
    """

    code: str
    title: str
    numerator: tuple[str, ...]
    denominator: str = ""
    definition: str = ""
    source: str = ""
    periodicity: Periodicity = Periodicity.HALF_YEAR

    @property
    def plain(self) -> dict[str, Any]:
        """The declaration as plain values, from which ``own_of`` makes it again."""
        return asdict(self)


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


def own_of(plain: Mapping[str, Any], place: str) -> OwnIndicator:
    """Return the indicator of plain values; raises ``DeclarationError``."""
    return build(OwnIndicator, plain, place)


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
