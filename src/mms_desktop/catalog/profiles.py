"""Profiles of regions from ``forms/profiles/KEY.toml``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from mms_desktop.catalog.reading import DeclarationError, check_unique, read_declaration
from mms_desktop.domain.checklists import Source
from mms_desktop.domain.indicators import Indicator, IndicatorKind
from mms_desktop.domain.profiles import PeriodPlan, Profile, Settings
from mms_desktop.domain.targets import Direction, Target

FOLDER = "profiles"

_KEY = re.compile(r"[a-z][a-z0-9_]*")
_MONTHS = range(1, 13)
_YEARS = range(2000, 2100)
_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class _Target:
    """A target as written: a share in per cent, anything else as a number."""

    indicator: str
    direction: Direction
    source: str
    percent: Decimal | None = None
    number: Decimal | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class _File:
    key: str
    title: str
    sources: tuple[Source, ...]
    plan: PeriodPlan
    indicators: tuple[str, ...]
    targets: tuple[_Target, ...] = ()
    settings: Settings = field(default_factory=Settings)


def read_profiles(forms: Path, indicators: Mapping[str, Indicator]) -> dict[str, Profile]:
    """Return every profile declared in a folder of forms, by key.

    ``indicators`` are those a profile may ask for. Raises ``DeclarationError``.
    """
    paths = sorted((forms / FOLDER).glob("*.toml"))
    if not paths:
        raise DeclarationError(f"{FOLDER}: профилей нет. Проверьте папку forms.")
    profiles = (read_profile(path, indicators) for path in paths)
    return {profile.key: profile for profile in profiles}


def read_profile(path: Path, indicators: Mapping[str, Indicator]) -> Profile:
    """Return the profile in this file; raises ``DeclarationError``."""
    written = read_declaration(path, _File)
    place = path.name
    if not _KEY.fullmatch(written.key) or path.stem != written.key:
        raise DeclarationError(
            f"{place}: key: назовите профиль и файл одинаково, строчными латинскими буквами."
        )
    _check_plan(written.plan, f"{place}: plan")
    check_unique(written.indicators, f"{place}: indicators")
    if unknown := [code for code in written.indicators if code not in indicators]:
        named = ", ".join(f"«{code}»" for code in unknown)
        raise DeclarationError(f"{place}: indicators: показателей {named} нет в forms/indicators.")
    targets = tuple(
        _target(target, written, indicators, f"{place}: targets, запись {number}")
        for number, target in enumerate(written.targets, start=1)
    )
    return Profile(
        written.key,
        written.title,
        written.sources,
        written.plan,
        written.indicators,
        targets,
        written.settings,
    )


def _check_plan(plan: PeriodPlan, place: str) -> None:
    if plan.times_a_year < 1:
        raise DeclarationError(f"{place}: times_a_year: нужно число от 1.")
    if any(month not in _MONTHS for month in plan.months):
        raise DeclarationError(f"{place}: months: номера месяцев — от 1 до 12.")


def _target(
    written: _Target, profile: _File, indicators: Mapping[str, Indicator], place: str
) -> Target:
    if written.indicator not in profile.indicators:
        raise DeclarationError(
            f"{place}: indicator: показателя «{written.indicator}» нет в indicators этого профиля."
        )
    if written.year is not None and written.year not in _YEARS:
        raise DeclarationError(f"{place}: year: нужен год, например 2024.")
    value = _target_value(written, indicators[written.indicator].kind, place)
    return Target(written.indicator, value, written.direction, written.source, written.year)


def _target_value(written: _Target, kind: IndicatorKind, place: str) -> Fraction:
    in_percent = kind in (IndicatorKind.SHARE, IndicatorKind.POINTS)
    wanted, other = ("percent", "number") if in_percent else ("number", "percent")
    value: Decimal | None = getattr(written, wanted)
    if value is None or getattr(written, other) is not None:
        raise DeclarationError(f"{place}: цель «{written.indicator}» пишется в {wanted}.")
    if value < 0 or (in_percent and value > _HUNDRED):
        raise DeclarationError(f"{place}: {wanted}: значение {value} невозможно.")
    return Fraction(value) / (_HUNDRED if in_percent else 1)
