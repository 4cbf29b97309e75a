"""What numbers are computed by: the indicators declared, the profile and the positions."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mms_desktop.catalog.indicators import read_indicators
from mms_desktop.catalog.profiles import read_profiles
from mms_desktop.domain.indicators import Indicator
from mms_desktop.domain.issues import Explained
from mms_desktop.domain.positions import LEADING_GROUPS, PositionGroup, PositionList
from mms_desktop.domain.profiles import Profile
from mms_desktop.domain.targets import Target
from mms_desktop.storage.populations import SECTIONS
from mms_desktop.storage.populations.frame import Frame, PositionGroups

_MONTHS_A_YEAR = 12


class UnknownCode(Explained):
    """No profile or indicator has this code; the message names those there are."""


@dataclass(frozen=True, slots=True)
class Definitions:
    """Everything that decides a number besides the register itself.

    Attributes:
        own: The indicators that users of this base composed themselves.
        own_targets: What they want of them.
    """

    indicators: Mapping[str, Indicator]
    profile: Profile
    positions: PositionGroups
    own: tuple[Indicator, ...] = ()
    own_targets: tuple[Target, ...] = ()

    @property
    def of_profile(self) -> tuple[Indicator, ...]:
        """The indicators the profile asks for, in its order."""
        return tuple(self.indicators[code] for code in self.profile.indicators)

    @property
    def asked(self) -> tuple[Indicator, ...]:
        """The indicators of the profile and after them the users' own."""
        return (*self.of_profile, *self.own)

    @property
    def all(self) -> tuple[Indicator, ...]:
        """Every indicator declared and the users' own."""
        return (*self.indicators.values(), *self.own)

    def indicator(self, code: str) -> Indicator:
        """Return any indicator there is; raises ``UnknownCode``."""
        known = {one.code: one for one in self.all}
        if code not in known:
            raise UnknownCode(f"Показателя «{code}» нет. Есть: {', '.join(known)}.")
        return known[code]

    def targets_of(self, code: str) -> tuple[Target, ...]:
        """Return the targets of one indicator: those of the profile, then the users' own."""
        own = tuple(target for target in self.own_targets if target.indicator == code)
        return (*self.profile.targets_of(code), *own)

    def frame(self, period: Any) -> Frame:
        """Return what the populations of a period are taken by."""
        settings = self.profile.settings
        return Frame(
            start=period.start,
            end=period.end,
            day=period.reference_date,
            positions=self.positions,
            staff_kinds=tuple(kind.value for kind in settings.staff_kinds),
            age_day=settings.age_day(period.reference_date),
            age_at_start=settings.age_day(period.start),
            age_years=settings.age_years,
            seniority_months=settings.seniority_years * _MONTHS_A_YEAR,
            period=period.id,
            due=period.due,
        )


def read_definitions(forms: Path, profile: str, positions: PositionList) -> Definitions:
    """Return the definitions of a profile; raises ``DeclarationError`` and ``UnknownCode``."""
    indicators = read_indicators(forms, SECTIONS)
    profiles = read_profiles(forms, indicators)
    if profile not in profiles:
        known = ", ".join(f"«{key}»" for key in profiles)
        raise UnknownCode(f"Профиля «{profile}» нет. Есть: {known}.")
    return Definitions(indicators, profiles[profile], position_groups(positions))


def profile_keys(forms: Path) -> tuple[str, ...]:
    """Return the keys of the profiles there are; raises ``DeclarationError``."""
    return tuple(read_profiles(forms, read_indicators(forms, SECTIONS)))


def position_groups(positions: PositionList) -> PositionGroups:
    """Return the titles that count as pedagogical and as leading."""
    return PositionGroups(
        pedagogical=frozenset(positions.titles_of(PositionGroup.PEDAGOGICAL)),
        leading=frozenset(positions.titles_of(*LEADING_GROUPS)),
        known=frozenset(positions.titles),
    )
