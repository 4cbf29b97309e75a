"""Rules for recommendations from ``forms/rules/recommendations.toml``."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from pathlib import Path

from mms_desktop.catalog.reading import DeclarationError, check_unique, read_declaration

FILE = Path("rules") / "recommendations.toml"
PLACES = frozenset({"addressee", "shown", "missing", "indicator"})

_PLACE = re.compile(r"\{([^{}]*)\}")
_HUNDRED = 100


class When(StrEnum):
    """What makes a rule fire."""

    BELOW_TARGET = "below_target"
    BELOW = "below"
    ORGANIZATION_BELOW = "organization_below"


@dataclass(frozen=True, slots=True)
class Rule:
    """A text that is suggested when an indicator comes out low."""

    key: str
    indicator: str
    when: When
    direction: str
    text: str
    percent: Decimal | None = None
    at_least: int = 1

    @property
    def limit(self) -> Fraction:
        """The share below which the rule fires."""
        return Fraction(self.percent or 0) / _HUNDRED

    def worded(self, **values: object) -> str:
        """Return the text with the values put in their places."""
        return _PLACE.sub(_Filler(values).fill, self.text)


@dataclass(frozen=True, slots=True)
class Signs:
    """Beginnings of words by which a recommendation praises or corrects."""

    exemplary: tuple[str, ...]
    correction: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recommending:
    """Everything in the file."""

    signs: Signs
    rule: tuple[Rule, ...]


class _Filler:
    """Puts values into the places of a text."""

    def __init__(self, values: dict[str, object]) -> None:
        self._values = values

    def fill(self, found: re.Match[str]) -> str:
        return str(self._values[found[1]])


def read_recommending(forms: Path, indicators: Collection[str]) -> Recommending:
    """Return the rules and the signs; raises ``DeclarationError``."""
    path = forms / FILE
    found = read_declaration(path, Recommending)
    check_unique((rule.key for rule in found.rule), f"{path.name}: key")
    for rule in found.rule:
        place = f"{path.name}: «{rule.key}»"
        if rule.indicator not in indicators:
            raise DeclarationError(f"{place}: показателя «{rule.indicator}» нет.")
        if unknown := set(_PLACE.findall(rule.text)) - PLACES:
            named = ", ".join(sorted(unknown))
            raise DeclarationError(f"{place}: text: вставки «{named}» нет.")
        if (rule.percent is None) is not (rule.when is When.BELOW_TARGET):
            raise DeclarationError(f"{place}: percent: нужен всем, кроме below_target.")
        if not 0 <= rule.limit <= 1 or rule.at_least < 1:
            raise DeclarationError(f"{place}: percent от 0 до 100, at_least от 1.")
    return found
