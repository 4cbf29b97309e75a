"""The monitoring of one base: its periods, indicators and the points of its checklists."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from mms_desktop.domain.checklists import Checklist, GapPolicy
from mms_desktop.domain.positions import PositionList
from mms_desktop.domain.sections.responses import Assessor
from mms_desktop.paths import forms_dir
from mms_desktop.services.checklists.responses import Filled, filled_of_period
from mms_desktop.services.monitoring.definitions import Definitions, read_definitions
from mms_desktop.services.monitoring.drilldown import Lists, drill_down
from mms_desktop.services.monitoring.indicators import (
    Evaluated,
    FormPoints,
    Forms,
    evaluate,
    evaluate_all,
)
from mms_desktop.services.monitoring.periods import find_period, list_periods
from mms_desktop.storage.connection import Database


class Monitoring:
    """What a profile asks of a base, period by period."""

    def __init__(
        self,
        database: Database,
        profile: str,
        positions: PositionList,
        editions: Mapping[tuple[str, str], Checklist],
    ) -> None:
        self._database = database
        self._profile = profile
        self._positions = positions
        self._editions = editions

    @cached_property
    def definitions(self) -> Definitions:
        """What the numbers are computed by."""
        return read_definitions(forms_dir(), self._profile, self._positions)

    @property
    def gap_policy(self) -> GapPolicy:
        """How the profile reads a score that the document gives no level."""
        return self.definitions.profile.settings.gap_policy

    def period(self, code: str) -> Any:
        """Return the period of a code; raises ``PeriodMissing``."""
        return find_period(self._database, code)

    def periods(self) -> list[Any]:
        """Return every period, the earliest first."""
        return list(list_periods(self._database))

    def filled_forms(self, period: Any) -> list[Filled]:
        """Return every filled checklist of the period with what it amounts to."""
        return filled_of_period(self._database, self._editions, period, self.gap_policy)

    def evaluate(self, period: Any) -> list[Evaluated]:
        """Return the indicators of the profile, in its order."""
        return evaluate(self._database, self.definitions, period, self._points(period))

    def evaluate_all(self, period: Any) -> list[Evaluated]:
        """Return every indicator declared, those outside the profile too."""
        return evaluate_all(self._database, self.definitions, period, self._points(period))

    def drill_down(self, period: Any, code: str) -> Lists:
        """Return an indicator with the records behind it; raises ``UnknownCode``."""
        return drill_down(self._database, self.definitions, period, code, self._points(period))

    def _points(self, period: Any) -> Forms:
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
