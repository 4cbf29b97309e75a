"""What a package is made of: plain values, gathered from the base before anything is written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mms_desktop.domain.positions import PositionGroup
from mms_desktop.domain.sections.employments import EmploymentKind
from mms_desktop.services.checklists.responses import Filled
from mms_desktop.services.reports.content import IndicatorLine


@dataclass(frozen=True, slots=True)
class Objects:
    """Records that an indicator counts: the section they belong to and their ids."""

    section: str
    ids: frozenset[int]


@dataclass(frozen=True, slots=True)
class CountedIndicator:
    """An indicator with the records behind its numerator and its denominator.

    ``out_of`` is None for a plain count. Points of checklists are counted in the section
    ``responses``: there the numerator is the sum of points, not the number of records.
    """

    line: IndicatorLine
    counted: Objects | None
    out_of: Objects | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageSource:
    """One base in one period.

    Attributes:
        records: All records of every section of the register, by section key.
        populations: Ids of people by the names of indicators.md (staff, teachers, …).
        staff_kinds: Kinds of employment that make somebody a member of the staff.
        group_of: The group of a position (``pedagogical``, ``head``, …) by its title.
        forms: Declarations that go into the package, by member name.
        definitions: How the profile counts; text or numbers by name.
        notes: The same in words, for the reports.
        fixed_texts: Texts of declarations; their words are no secret.
    """

    municipality: str
    oktmo: str
    profile: str
    profile_title: str
    schema_version: int
    pseudonym_key: bytes
    period: Any
    records: Mapping[str, Sequence[Any]]
    populations: Mapping[str, frozenset[int]]
    indicators: tuple[CountedIndicator, ...]
    checklists: tuple[Filled, ...]
    staff_kinds: tuple[EmploymentKind, ...]
    group_of: Callable[[str], PositionGroup]
    forms: Mapping[str, bytes]
    definitions: Mapping[str, str | int | bool]
    notes: tuple[str, ...] = ()
    fixed_texts: tuple[str, ...] = ()
