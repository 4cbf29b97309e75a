"""The reconciliation sheet from ``forms/rules/reconciliation.toml``."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from mms_desktop.catalog.reading import DeclarationError, check_unique, read_declaration
from mms_desktop.domain.sections.attestations import Category
from mms_desktop.domain.sections.people import Education, Sex

FILE = Path("rules") / "reconciliation.toml"


class Measure(StrEnum):
    """By what people are counted into a row."""

    ALL = "all"
    AGE = "age"
    SEX = "sex"
    EDUCATION = "education"
    CATEGORY = "category"
    UNKNOWN = "unknown"


_VALUES: dict[Measure, frozenset[str]] = {
    Measure.SEX: frozenset(Sex),
    Measure.EDUCATION: frozenset(Education),
    Measure.CATEGORY: frozenset(Category),
    Measure.UNKNOWN: frozenset({"birth_date", "sex", "education"}),
}


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row of the sheet; ages are full years, both bounds belong to it."""

    code: str
    title: str
    measure: Measure
    values: tuple[str, ...] = ()
    since: int | None = None
    upto: int | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A form to reconcile with."""

    title: str
    source: str
    row: tuple[SheetRow, ...]


def read_sheet(forms: Path) -> Sheet:
    """Return the sheet; raises ``DeclarationError``."""
    path = forms / FILE
    sheet = read_declaration(path, Sheet)
    check_unique((row.code for row in sheet.row), f"{path.name}: code")
    for row in sheet.row:
        place = f"{path.name}: «{row.code}»"
        allowed = _VALUES.get(row.measure, frozenset())
        if bool(row.values) is not bool(allowed) or not allowed >= set(row.values):
            named = ", ".join(sorted(allowed)) or "не указывается"
            raise DeclarationError(f"{place}: values: {named}.")
        bounded = row.since is not None or row.upto is not None
        if bounded is not (row.measure is Measure.AGE):
            raise DeclarationError(f"{place}: since и upto нужны возрасту, и только ему.")
        if row.since is not None and row.upto is not None and row.upto < row.since:
            raise DeclarationError(f"{place}: upto меньше, чем since.")
    return sheet
