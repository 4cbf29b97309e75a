"""Profiles: which indicators a region asks for, by which definitions and with which targets."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from mms_desktop.domain.checklists import GapPolicy, Source
from mms_desktop.domain.sections.employments import EmploymentKind
from mms_desktop.domain.targets import Target


class AgeOn(StrEnum):
    """The day on which a person's age is taken (domain.md 1.9)."""

    REFERENCE_DATE = "reference_date"
    NEXT_JANUARY_1 = "next_january_1"


class PlanKind(StrEnum):
    """The kind of period by which the monitoring goes."""

    HALF_YEAR = "half_year"
    YEAR = "year"
    SCHOOL_YEAR = "school_year"


@dataclass(frozen=True, slots=True)
class Settings:
    """The definitions a profile may choose; the defaults are those of indicators.md."""

    staff_kinds: tuple[EmploymentKind, ...] = (EmploymentKind.MAIN, EmploymentKind.INTERNAL)
    age_limit: int = 35
    age_inclusive: bool = False
    age_on: AgeOn = AgeOn.REFERENCE_DATE
    seniority_years: int = 3
    gap_policy: GapPolicy = GapPolicy.AS_PUBLISHED

    def __post_init__(self) -> None:  # noqa: D105
        if not self.staff_kinds:
            raise ValueError("staff_kinds: нужен хотя бы один вид занятости")
        for name, value in (
            ("age_limit", self.age_limit),
            ("seniority_years", self.seniority_years),
        ):
            if not 0 < value <= 100:
                raise ValueError(f"{name}: нужно число от 1 до 100, а указано {value}")

    @property
    def age_years(self) -> int:
        """The birthday before which a person is young: with «включительно» the next one."""
        return self.age_limit + int(self.age_inclusive)

    def age_day(self, day: date) -> date:
        """Return the day on which ages are taken when the staff is that of ``day``."""
        if self.age_on is AgeOn.NEXT_JANUARY_1:
            return date(day.year + 1, 1, 1)
        return day


@dataclass(frozen=True, slots=True)
class PeriodPlan:
    """How often the monitoring is held, and in which months if the document says so."""

    kind: PlanKind
    times_a_year: int
    months: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """What one region asks of its municipalities."""

    key: str
    title: str
    sources: tuple[Source, ...]
    plan: PeriodPlan
    indicators: tuple[str, ...]
    targets: tuple[Target, ...] = ()
    settings: Settings = field(default_factory=Settings)

    def targets_of(self, code: str) -> tuple[Target, ...]:
        """Return the targets of one indicator; documents may set several."""
        return tuple(target for target in self.targets if target.indicator == code)
