"""The monitoring of one base: its periods, indicators and the points of its checklists."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any

from mms_desktop.domain.checklists import Checklist, GapPolicy
from mms_desktop.domain.positions import PositionList
from mms_desktop.domain.sections.responses import Assessor
from mms_desktop.paths import forms_dir
from mms_desktop.services.checklists.responses import Filled, filled_of_period
from mms_desktop.services.monitoring.closing import (
    Difference,
    Keeping,
    close_with_snapshot,
    differences,
    snapshot_in_force,
)
from mms_desktop.services.monitoring.definitions import Definitions, read_definitions
from mms_desktop.services.monitoring.drilldown import Lists, drill_down, frozen_lists
from mms_desktop.services.monitoring.frozen import Snapshot
from mms_desktop.services.monitoring.indicators import (
    Evaluated,
    FormPoints,
    Forms,
    counting,
    evaluate,
    evaluate_all,
    evaluate_in,
    no_forms,
)
from mms_desktop.services.monitoring.own_indicators import own_set
from mms_desktop.services.monitoring.periods import find_period, list_periods
from mms_desktop.services.progress import Progress, silent
from mms_desktop.storage.connection import Database


class Monitoring:
    """What a profile asks of a base, period by period."""

    def __init__(
        self,
        database: Database,
        profile: str,
        positions: PositionList,
        editions: Mapping[tuple[str, str], Checklist],
        keeping: Keeping | None = None,
    ) -> None:
        self._database = database
        self._profile = profile
        self._positions = positions
        self._editions = editions
        self._keeping = keeping

    @property
    def definitions(self) -> Definitions:
        """What the numbers are computed by; the users' own indicators as they are now."""
        own = own_set(self._database)
        return replace(self._declared, own=own.indicators, own_targets=own.targets)

    @cached_property
    def _declared(self) -> Definitions:
        return read_definitions(forms_dir(), self._profile, self._positions)

    @property
    def gap_policy(self) -> GapPolicy:
        """How the profile reads a score that the document gives no level."""
        return self._declared.profile.settings.gap_policy

    def period(self, code: str) -> Any:
        """Return the period of a code; raises ``PeriodMissing``."""
        return find_period(self._database, code)

    def periods(self) -> list[Any]:
        """Return every period, the earliest first."""
        return list(list_periods(self._database))

    def filled_forms(self, period: Any) -> list[Filled]:
        """Return every filled checklist of the period with what it amounts to."""
        return filled_of_period(self._database, self._editions, period, self.gap_policy)

    def close(self, code: str, today: date, progress: Progress = silent) -> Any:
        """Close a period and freeze its numbers; raises ``PeriodMissing``."""
        points = self.points(self.period(code))
        return close_with_snapshot(
            self._database,
            self.definitions,
            code,
            today,
            forms=points,
            keeping=self._keeping,
            progress=progress,
        )

    def snapshot(self, period: Any) -> Snapshot | None:
        """Return what a closed period came to; ``None`` while it is open."""
        return snapshot_in_force(self._database, period)

    def evaluate(self, period: Any) -> list[Evaluated]:
        """Return the indicators of the profile, in its order; of a closed period as frozen."""
        if taken := self.snapshot(period):
            return taken.of_profile
        return evaluate(self._database, self.definitions, period, self.points(period))

    def evaluate_all(self, period: Any) -> list[Evaluated]:
        """Return every indicator declared, those outside the profile too."""
        if taken := self.snapshot(period):
            return taken.all
        return evaluate_all(self._database, self.definitions, period, self.points(period))

    def evaluated(self, period: Any, code: str) -> Evaluated:
        """Return one indicator, of a closed period as frozen; raises ``UnknownCode``."""
        if taken := self.snapshot(period):
            return taken.line(code).evaluated
        indicator = self.definitions.indicator(code)
        with counting(self._database, self.definitions, period) as counts:
            points = self.points(period) if indicator.form else no_forms
            return evaluate_in(counts, self.definitions, period, [indicator], points)[0]

    def differences(self, period: Any) -> tuple[Difference, ...]:
        """Return in what a closed period would come to something else now."""
        taken = self.snapshot(period)
        if taken is None:
            return ()
        now = evaluate_all(self._database, self.definitions, period, self.points(period))
        return differences(taken, now, self.definitions.profile.settings)

    def drill_down(self, period: Any, code: str) -> Lists:
        """Return an indicator with the records behind it; raises ``UnknownCode``."""
        taken = self.snapshot(period)
        if taken is None:
            points = self.points(period)
            return drill_down(self._database, self.definitions, period, code, points)
        with counting(self._database, self.definitions, period) as counts:
            return frozen_lists(counts, taken.line(code))

    def points(self, period: Any) -> Forms:
        """Return what gives the points of a form in the period."""
        points = points_of(self.filled_forms(period))
        return points.get


def points_of(filled: list[Filled]) -> dict[str, FormPoints]:
    """Return the points of every form by self-assessment, all its subjects together.

    One unfinished response leaves the whole form unfinished: its points may still change.
    """
    own = [one for one in filled if one.response.assessor == Assessor.SELF]
    return {
        key: FormPoints(
            sum(one.result.score for one in own if one.form.key == key),
            sum(one.result.possible for one in own if one.form.key == key),
            all(one.result.is_complete for one in own if one.form.key == key),
        )
        for key in {one.form.key for one in own}
    }
