"""What the reports of a period say, as plain values: nothing here knows a file format."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A value a profile asks for; ``met`` is None when there is nothing to compare."""

    value: Decimal
    direction: str
    year: int | None
    source: str
    met: bool | None
    expired: bool
    shown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorLine:
    """One indicator as it was computed: a share is exact, ``shown`` is its Russian text."""

    code: str
    title: str
    kind: str
    numerator: int | None
    denominator: int | None
    value: Fraction | None
    shown: str
    status: str
    excluded: int = 0
    targets: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistLine:
    """One filled checklist with what it amounts to."""

    form: str
    title: str
    subject: str
    assessor: str
    status: str
    points: str
    share: Fraction | None
    level: str
    level_code: str
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationLine:
    """One organization with its staff on the reference date."""

    code: str
    name: str
    kind: str
    staff: int
    teachers: int
    young: int
    low_results: bool
    methodical_service: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodLine:
    """A monitoring period: its window, the day the staff is counted on, when it is collected."""

    code: str
    start: date
    end: date
    reference_date: date
    collect_from: date | None = None
    collect_to: date | None = None
    due: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportContent:
    """Everything the reports of one municipality and period are made of."""

    municipality: str
    oktmo: str
    profile: str
    period: PeriodLine
    indicators: tuple[IndicatorLine, ...]
    checklists: tuple[ChecklistLine, ...]
    organizations: tuple[OrganizationLine, ...]
    headcounts: tuple[tuple[str, int], ...]
    records: tuple[tuple[str, int], ...] = ()
    footer: str = ""
    notes: tuple[str, ...] = field(default=())
