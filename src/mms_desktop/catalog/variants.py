"""Other definitions of the same indicators from ``forms/rules/variants.toml``."""

from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from mms_desktop.catalog.reading import DeclarationError, check_unique, read_declaration
from mms_desktop.domain.profiles import AgeOn, Settings
from mms_desktop.domain.sections.employments import EmploymentKind

FILE = Path("rules") / "variants.toml"


@dataclass(frozen=True, slots=True)
class Variant:
    """One other reading of the documents: what it names differs from the profile's settings."""

    key: str
    title: str
    source: str = ""
    age_limit: int | None = None
    age_inclusive: bool | None = None
    age_on: AgeOn | None = None
    seniority_years: int | None = None
    staff_kinds: tuple[EmploymentKind, ...] | None = None

    def __post_init__(self) -> None:  # noqa: D105
        if not self.changes:
            raise ValueError("вариант ничего не меняет: назовите хотя бы одно определение")
        self.applied(Settings())

    @property
    def changes(self) -> dict[str, Any]:
        """The definitions named, by the names they have in the settings of a profile."""
        named = {one.name: getattr(self, one.name) for one in fields(Settings) if self._has(one)}
        return {name: value for name, value in named.items() if value is not None}

    def _has(self, setting: Any) -> bool:
        return setting.name in Variant.__dataclass_fields__

    def applied(self, settings: Settings) -> Settings:
        """Return the settings with the definitions of this variant."""
        return replace(settings, **self.changes)


@dataclass(frozen=True, slots=True)
class _File:
    variant: tuple[Variant, ...]


def read_variants(forms: Path) -> tuple[Variant, ...]:
    """Return the variants in the order of the file; raises ``DeclarationError``."""
    path = forms / FILE
    found = read_declaration(path, _File).variant
    check_unique((variant.key for variant in found), f"{path.name}: key")
    if not found:
        raise DeclarationError(f"{path.name}: вариантов нет. Проверьте папку forms.")
    return found
