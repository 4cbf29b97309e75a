"""Reconciliation sheets from ``forms/rules/reconciliation.toml``."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from mms_desktop.catalog.reading import DeclarationError, check_unique, read_declaration
from mms_desktop.domain.sections.attestations import Category
from mms_desktop.domain.sections.employments import EmploymentKind
from mms_desktop.domain.sections.organizations import OrganizationKind
from mms_desktop.domain.sections.people import Education, Sex

FILE = Path("rules") / "reconciliation.toml"


class Measure(StrEnum):
    """By what people are counted into a row."""

    ALL = "all"
    AGE = "age"
    SENIORITY = "seniority"
    SEX = "sex"
    EDUCATION = "education"
    CATEGORY = "category"
    POSITION = "position"
    UNKNOWN = "unknown"


class Posts(StrEnum):
    """Whose posts are counted."""

    PEDAGOGICAL = "pedagogical"
    LEADING = "leading"


_VALUES: dict[Measure, frozenset[str]] = {
    Measure.SEX: frozenset(Sex),
    Measure.EDUCATION: frozenset(Education),
    Measure.CATEGORY: frozenset(Category),
    Measure.UNKNOWN: frozenset({"birth_date", "sex", "education", "teaching_since"}),
}
_BANDED = (Measure.AGE, Measure.SENIORITY)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row of a sheet; of full years both bounds belong to it.

    Attributes:
        sheets: The forms it stands in; in all of them when empty.
    """

    code: str
    title: str
    measure: Measure
    values: tuple[str, ...] = ()
    since: int | None = None
    upto: int | None = None
    posts: Posts = Posts.PEDAGOGICAL
    sheets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A form to reconcile with.

    Attributes:
        organizations: Kinds of organizations that hand the form in.
        staff_kinds: Kinds of employment it counts, whatever the profile does.
        rows: Filled in when the file is read.
    """

    key: str
    title: str
    source: str
    organizations: tuple[OrganizationKind, ...]
    staff_kinds: tuple[EmploymentKind, ...]
    rows: tuple[SheetRow, ...] = ()


@dataclass(frozen=True, slots=True)
class _File:
    sheet: tuple[Sheet, ...]
    row: tuple[SheetRow, ...]


def read_sheets(forms: Path) -> tuple[Sheet, ...]:
    """Return the sheets with their rows; raises ``DeclarationError``."""
    path = forms / FILE
    found = read_declaration(path, _File)
    check_unique((one.key for one in found.sheet), f"{path.name}: key")
    keys = {one.key for one in found.sheet}
    for sheet in found.sheet:
        own = [row.code for row in found.row if _stands_in(row, sheet.key)]
        check_unique(own, f"{path.name}: «{sheet.key}»: code")
    for row in found.row:
        _check(row, keys, f"{path.name}: «{row.code}»")
    return tuple(_with_rows(sheet, found.row) for sheet in found.sheet)


def _with_rows(sheet: Sheet, rows: tuple[SheetRow, ...]) -> Sheet:
    own = tuple(row for row in rows if _stands_in(row, sheet.key))
    kinds = sheet.organizations, sheet.staff_kinds
    return Sheet(sheet.key, sheet.title, sheet.source, *kinds, own)


def _stands_in(row: SheetRow, key: str) -> bool:
    return not row.sheets or key in row.sheets


def _check(row: SheetRow, keys: set[str], place: str) -> None:
    if unknown := sorted(set(row.sheets) - keys):
        raise DeclarationError(f"{place}: sheets: формы «{unknown[0]}» нет.")
    if row.measure is Measure.POSITION:
        if not row.values:
            raise DeclarationError(f"{place}: values: назовите должности.")
    else:
        allowed = _VALUES.get(row.measure, frozenset())
        if bool(row.values) is not bool(allowed) or not allowed >= set(row.values):
            named = ", ".join(sorted(allowed)) or "не указывается"
            raise DeclarationError(f"{place}: values: {named}.")
    bounded = row.since is not None or row.upto is not None
    if bounded is not (row.measure in _BANDED):
        raise DeclarationError(f"{place}: since и upto нужны возрасту и стажу, и только им.")
    if row.since is not None and row.upto is not None and row.upto < row.since:
        raise DeclarationError(f"{place}: upto меньше, чем since.")
