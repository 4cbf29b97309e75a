"""Indicators from ``forms/indicators/*.toml``: a file holds those of one subject."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mms_desktop.catalog.reading import DeclarationError, check_unique, read_declaration
from mms_desktop.domain.indicators import Indicator, IndicatorKind, Level, Unit

FOLDER = "indicators"

_CODE = re.compile(r"[a-z][a-z0-9_.]*")
_WITH_DENOMINATOR = (IndicatorKind.SHARE, IndicatorKind.RATIO)


@dataclass(frozen=True, slots=True)
class _File:
    indicator: tuple[Indicator, ...]


def read_indicators(forms: Path, populations: Mapping[str, str]) -> dict[str, Indicator]:
    """Return every indicator declared in a folder of forms, by code, in the order of the files.

    ``populations`` names what may be counted and the section it belongs to. Raises
    ``DeclarationError``.
    """
    found: list[Indicator] = []
    for path in sorted((forms / FOLDER).glob("*.toml")):
        for number, indicator in enumerate(read_declaration(path, _File).indicator, start=1):
            _check(indicator, populations, f"{path.name}: indicator, запись {number}")
            found.append(indicator)
    if not found:
        raise DeclarationError(f"{FOLDER}: показателей нет. Проверьте папку forms.")
    check_unique((indicator.code for indicator in found), f"{FOLDER}: code")
    return {indicator.code: indicator for indicator in found}


def _check(indicator: Indicator, populations: Mapping[str, str], place: str) -> None:
    if not _CODE.fullmatch(indicator.code):
        raise DeclarationError(
            f"{place}: code: начните с латинской буквы; только строчные буквы, цифры, «_» и «.»."
        )
    if not indicator.sources:
        raise DeclarationError(f"{place}: sources: назовите хотя бы один документ.")
    if indicator.level is Level.REGION:
        _check_empty(indicator, ("numerator", "denominator", "form"), place)
    elif indicator.kind is IndicatorKind.POINTS:
        _check_empty(indicator, ("numerator", "denominator"), place)
        if not indicator.form or indicator.unit is not Unit.POINTS:
            raise DeclarationError(f'{place}: баллам нужны form и unit = "points".')
    else:
        _check_empty(indicator, ("form",), place)
        _check_counts(indicator, populations, place)


def _check_empty(indicator: Indicator, names: tuple[str, ...], place: str) -> None:
    for name in names:
        if getattr(indicator, name):
            raise DeclarationError(f"{place}: {name}: для такого показателя не указывается.")


def _check_counts(indicator: Indicator, populations: Mapping[str, str], place: str) -> None:
    if indicator.kind in _WITH_DENOMINATOR and not indicator.denominator:
        raise DeclarationError(f"{place}: denominator: укажите, из кого считается доля.")
    if indicator.kind is IndicatorKind.FLAG and indicator.denominator:
        raise DeclarationError(f"{place}: denominator: у ответа «да» или «нет» его нет.")
    for name in ("numerator", "denominator"):
        population = getattr(indicator, name)
        if not population and name == "denominator":
            continue
        if population not in populations:
            known = ", ".join(f"«{key}»" for key in sorted(populations))
            raise DeclarationError(
                f"{place}: {name}: совокупности «{population}» нет, допустимы {known}."
            )
        if populations[population] != indicator.unit.value:
            raise DeclarationError(
                f"{place}: {name}: «{population}» считает «{populations[population]}»,"
                f" а unit — «{indicator.unit.value}»."
            )
