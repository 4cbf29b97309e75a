"""The same indicator under other definitions, with everybody who falls in or out by them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from mms_desktop.catalog.variants import Variant, read_variants
from mms_desktop.domain.profiles import Settings
from mms_desktop.paths import forms_dir
from mms_desktop.services.monitoring.definitions import Definitions
from mms_desktop.services.monitoring.drilldown import Item, lines_of
from mms_desktop.services.monitoring.indicators import (
    Evaluated,
    Forms,
    evaluate_in,
    no_forms,
    why_missing,
)
from mms_desktop.storage.connection import Database
from mms_desktop.storage.populations.counting import Counts


@dataclass(frozen=True, slots=True)
class Shift:
    """An indicator under one variant, and who makes the difference to the profile's value.

    Attributes:
        current: Whether the profile defines it so itself.
        entered: Who is counted by the variant only, with the reason why not by the profile.
        left: Who is counted by the profile only, with the reason why not by the variant.
    """

    variant: Variant
    current: bool
    evaluated: Evaluated
    entered: Mapping[str, tuple[Item, ...]]
    left: Mapping[str, tuple[Item, ...]]

    @property
    def changed(self) -> bool:
        """Tell whether anybody falls in or out."""
        return any(self.entered.values()) or any(self.left.values())


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """An indicator as the profile defines it and under the other definitions."""

    evaluated: Evaluated
    settings: Settings
    shifts: tuple[Shift, ...]


def sensitivity(
    database: Database,
    definitions: Definitions,
    period: Any,
    code: str,
    *,
    forms: Forms = no_forms,
) -> Sensitivity:
    """Return an indicator under every variant of ``forms/rules``; raises ``UnknownCode``.

    The register is taken as it is now, of a closed period too.
    """
    indicator = definitions.indicator(code)
    settings = definitions.profile.settings
    with database.snapshot() as connection:
        usual = Counts(connection, definitions.frame(period))
        (base,) = evaluate_in(usual, definitions, period, [indicator], forms)
        shifts = []
        for variant in read_variants(forms_dir()):
            changed = with_settings(definitions, variant.applied(settings))
            current = changed.profile.settings == settings
            counts, other = usual, base
            if not current:
                counts = Counts(connection, changed.frame(period))
                (other,) = evaluate_in(counts, changed, period, [indicator], forms)
            shifts.append(_shift(variant, current, (usual, base), (counts, other)))
    return Sensitivity(base, settings, tuple(shifts))


def with_settings(definitions: Definitions, settings: Settings) -> Definitions:
    """Return the same definitions with other settings of the profile."""
    return replace(definitions, profile=replace(definitions.profile, settings=settings))


_Counted = tuple[Counts, Evaluated]


def _shift(variant: Variant, current: bool, base: _Counted, other: _Counted) -> Shift:
    lists = ("numerator", "denominator")
    entered = {name: _only_in(other, base, name) for name in lists}
    left = {name: _only_in(base, other, name) for name in lists}
    return Shift(variant, current, other[1], entered, left)


def _only_in(one: _Counted, other: _Counted, name: str) -> tuple[Item, ...]:
    """Return who is in a list of the one alone, with the reason of the other."""
    counts, evaluated = other
    ids = getattr(one[1], name) - getattr(evaluated, name)
    if not ids:
        return ()
    indicator = evaluated.indicator
    base = indicator.denominator or indicator.numerator
    outside = ids - counts.members(base)
    reasons = counts.why_excluded(base, outside)
    if name == "numerator":
        reasons |= why_missing(counts, indicator, ids - outside)
    return lines_of(one[0], evaluated.section, ids, reasons)
