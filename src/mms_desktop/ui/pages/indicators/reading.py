"""What the page «Показатели» asks of the base; on the worker thread."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mms_desktop.services.progress import Progress
from mms_desktop.ui.models.indicator_words import Point, short_code

if TYPE_CHECKING:
    from mms_desktop.services.monitoring.indicators import Evaluated
    from mms_desktop.services.workspace import Workspace

PROFILE, QUALITY, EVERY = "profile", "quality", "every"
SCOPES = {
    "Профиль и свои": PROFILE,
    "Качество данных": QUALITY,
    "Все показатели": EVERY,
}
HYGIENE = "hygiene."
SAME_LENGTH = 7


@dataclass(frozen=True, slots=True)
class Values:
    """The indicators of a period; ``scope`` is the one in which those wanted are found."""

    period: Any
    profile: str
    scope: str
    indicators: "list[Evaluated]"


def read_values(workspace: "Workspace", code: str, scope: str, wanted: str) -> Values:
    """Return the indicators of the scope; of a wider one when the one wanted is not in it."""
    period = workspace.monitoring.period(code)
    title = workspace.monitoring.definitions.profile.title
    found = scoped(workspace, period, scope)
    if wanted and wanted not in {one.indicator.code for one in found}:
        scope = QUALITY if wanted.startswith(HYGIENE) else EVERY
        found = scoped(workspace, period, scope)
    return Values(period, title, scope, found)


def scoped(workspace: "Workspace", period: Any, scope: str) -> "list[Evaluated]":
    """Return the indicators of the scope chosen."""
    monitoring = workspace.monitoring
    if scope == PROFILE:
        return monitoring.evaluate(period)
    every = monitoring.evaluate_all(period)
    if scope == QUALITY:
        return [one for one in every if one.indicator.code.startswith(HYGIENE)]
    return every


def read_trends(
    workspace: "Workspace", code: str, scope: str, progress: Progress
) -> dict[str, list[Point]]:
    """Return the values of every indicator in all periods up to this one, of the same length.

    A year is not comparable with half a year, so periods of another length are left out.
    """
    monitoring = workspace.monitoring
    current = monitoring.period(code)
    length = (current.end - current.start).days
    near = [
        one
        for one in monitoring.periods()
        if one.end <= current.end and abs((one.end - one.start).days - length) <= SAME_LENGTH
    ]
    trends: dict[str, list[Point]] = {}
    for done, period in enumerate(near):
        progress(done, len(near))
        for one in scoped(workspace, period, scope):
            point = Point(short_code(period.code), one.value.exact, one.shown)
            trends.setdefault(one.indicator.code, []).append(point)
    return trends
