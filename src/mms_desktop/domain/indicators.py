"""Indicators: what is counted out of what, and the exact value of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from mms_desktop.domain.checklists import Source
from mms_desktop.domain.targets import Target

NO_OBJECTS = "нет объектов"
NO_DATA = "нет данных"

MAX_DECIMALS = 9


class IndicatorKind(StrEnum):
    """How a value is made of its counts and shown."""

    SHARE = "share"
    COUNT = "count"
    RATIO = "ratio"
    FLAG = "flag"
    POINTS = "points"


class Unit(StrEnum):
    """What is counted; all but the last three are sections of the register."""

    PEOPLE = "people"
    ORGANIZATIONS = "organizations"
    TEAMS = "teams"
    ROUTES = "routes"
    EVENTS = "events"
    AGREEMENTS = "agreements"
    ACTS = "acts"
    POINTS = "points"
    MUNICIPALITIES = "municipalities"
    PROGRAMMES = "programmes"


class Periodicity(StrEnum):
    """How often a document asks for the indicator."""

    HALF_YEAR = "half_year"
    YEAR = "year"
    ONCE = "once"


class Level(StrEnum):
    """Who can know the value."""

    MUNICIPALITY = "municipality"
    REGION = "region"


class Status(StrEnum):
    """Whether there is a value; the code of the command line."""

    OK = "ok"
    NO_OBJECTS = "no_objects"
    NO_DATA = "no_data"


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator «показатель» as declared.

    Attributes:
        numerator, denominator: Names of populations. What is counted of a share is the
            part of the denominator that is in the numerator, so it never exceeds one.
        also: Populations that whoever is counted must belong to besides the numerator.
        form: The checklist whose points these are, instead of populations.
        definition: The formula in words.
    """

    code: str
    title: str
    kind: IndicatorKind
    unit: Unit
    definition: str
    sources: tuple[Source, ...]
    periodicity: Periodicity
    numerator: str = ""
    denominator: str = ""
    form: str = ""
    level: Level = Level.MUNICIPALITY
    also: tuple[str, ...] = ()

    @property
    def is_part(self) -> bool:
        """Tell whether the numerator is a part of the denominator."""
        return bool(self.denominator) and self.kind is not IndicatorKind.RATIO


@dataclass(frozen=True, slots=True)
class Value:
    """The value of an indicator: whole counts and the exact number they make."""

    kind: IndicatorKind
    numerator: int | None = None
    denominator: int | None = None

    @property
    def status(self) -> Status:
        """Tell whether there is a value, and if not, why."""
        if self.numerator is None:
            return Status.NO_DATA
        if self._is_count or self.denominator:
            return Status.OK
        return Status.NO_OBJECTS

    @property
    def exact(self) -> Fraction | None:
        """The number itself: a share from 0 to 1, a count, 1 for «да»."""
        if self.numerator is None or self.status is not Status.OK:
            return None
        if self.kind is IndicatorKind.FLAG:
            return Fraction(int(self.numerator > 0))
        if self._is_count or not self.denominator:
            return Fraction(self.numerator)
        return Fraction(self.numerator, self.denominator)

    @property
    def _is_count(self) -> bool:
        return self.kind in (IndicatorKind.COUNT, IndicatorKind.FLAG)

    def shown(self, targets: Iterable[Target] = ()) -> str:
        """Return the value in words; it never looks like a target it does not reach."""
        if self.status is Status.NO_DATA:
            return NO_DATA
        exact = self.exact
        if exact is None:
            return NO_OBJECTS
        match self.kind:
            case IndicatorKind.SHARE:
                return f"{_decimal(exact, targets, scale=100)} %"
            case IndicatorKind.RATIO:
                return _decimal(exact, targets, scale=1)
            case IndicatorKind.FLAG:
                return "да" if exact else "нет"
            case IndicatorKind.POINTS:
                return f"{self.numerator} из {self.denominator}"
            case IndicatorKind.COUNT:
                return str(self.numerator)


def half_up(value: Fraction, decimals: int) -> Fraction:
    """Return a value of zero or more rounded half up."""
    scale = 10**decimals
    return Fraction((value * scale * 2 + 1) // 2, scale)


def _decimal(exact: Fraction, targets: Iterable[Target], *, scale: int) -> str:
    """Return one decimal, or as many as it takes to stay on the same side of every target.

    69,96 % does not reach 70 %, so it is not shown as 70,0 % (indicators.md, «Values»).
    """
    several = tuple(targets)
    value = exact * scale
    for decimals in range(1, MAX_DECIMALS):
        rounded = half_up(value, decimals)
        if all(target.met(rounded / scale) == target.met(exact) for target in several):
            return _digits(rounded, decimals)
    return _digits(half_up(value, MAX_DECIMALS), MAX_DECIMALS)


def _digits(rounded: Fraction, decimals: int) -> str:
    whole, rest = divmod(int(rounded * 10**decimals), 10**decimals)
    return f"{whole},{rest:0{decimals}d}"
