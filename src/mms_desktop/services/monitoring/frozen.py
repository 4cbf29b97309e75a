"""What a closed period came to: values that later edits of the register do not change."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mms_desktop.domain.profiles import Settings
from mms_desktop.services.monitoring.definitions import Definitions, UnknownCode
from mms_desktop.services.monitoring.indicators import (
    Evaluated,
    Forms,
    evaluate_in,
    why_missing,
)
from mms_desktop.services.progress import Progress, silent
from mms_desktop.storage.populations.counting import Counts


@dataclass(frozen=True, slots=True)
class FrozenLine:
    """One indicator with its lists and the reasons in them.

    Attributes:
        asked: Whether the profile asked for it when the period was closed.
    """

    evaluated: Evaluated
    asked: bool
    why_missing: Mapping[int, str]
    why_excluded: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All numbers of one period with the definitions they were computed by."""

    period: str
    closed_on: date
    profile: str
    settings: Settings
    lines: tuple[FrozenLine, ...]

    @property
    def of_profile(self) -> list[Evaluated]:
        """The indicators the profile asked for, in its order."""
        return [line.evaluated for line in self.lines if line.asked]

    @property
    def all(self) -> list[Evaluated]:
        """Every indicator that was declared then."""
        return [line.evaluated for line in self.lines]

    def line(self, code: str) -> FrozenLine:
        """Return one indicator; raises ``UnknownCode``."""
        for line in self.lines:
            if line.evaluated.indicator.code == code:
                return line
        known = ", ".join(line.evaluated.indicator.code for line in self.lines)
        raise UnknownCode(f"В закрытом периоде показателя «{code}» нет. Есть: {known}.")


def frozen(
    counts: Counts,
    definitions: Definitions,
    period: Any,
    today: date,
    forms: Forms,
    *,
    progress: Progress = silent,
) -> Snapshot:
    """Return everything the period comes to now; writes nothing."""
    asked = definitions.asked
    wanted = (*asked, *(one for one in definitions.all if one not in asked))
    lines = []
    for number, indicator in enumerate(wanted):
        progress(number, len(wanted))
        (one,) = evaluate_in(counts, definitions, period, [indicator], forms)
        lines.append(_line(counts, one, asked=indicator in asked))
    profile = definitions.profile
    return Snapshot(period.code, today, profile.key, profile.settings, tuple(lines))


def _line(counts: Counts, evaluated: Evaluated, *, asked: bool) -> FrozenLine:
    indicator = evaluated.indicator
    if not indicator.numerator:
        return FrozenLine(evaluated, asked, {}, {})
    base = indicator.denominator or indicator.numerator
    return FrozenLine(
        evaluated,
        asked,
        why_missing(counts, indicator, evaluated.missing),
        counts.why_excluded(base, evaluated.excluded),
    )
