"""What the dashboard shows, read in one question on the worker thread."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from mms_desktop.services.progress import Progress
from mms_desktop.ui.models.journal_words import JournalRow, recent_rows
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.words import grouped

if TYPE_CHECKING:
    from mms_desktop.services.monitoring.indicators import Evaluated
    from mms_desktop.services.monitoring.urgent import Matter
    from mms_desktop.services.workspace import Workspace

RECENT = 8
WORDS: dict[str, tuple[str, str, str]] = {
    "organizations": ("организация", "организации", "организаций"),
    "people": ("педагог и руководитель", "педагога и руководителя", "педагогов и руководителей"),
    "associations": (
        "методическое объединение",
        "методических объединения",
        "методических объединений",
    ),
    "methodists": ("методист", "методиста", "методистов"),
    "mentorships": ("наставническая пара", "наставнические пары", "наставнических пар"),
    "diagnostics": ("диагностика", "диагностики", "диагностик"),
    "routes": ("маршрут (ИОМ)", "маршрута (ИОМ)", "маршрутов (ИОМ)"),
    "trainings": ("обучение (ДПО)", "обучения (ДПО)", "обучений (ДПО)"),
}


@dataclass(frozen=True, slots=True)
class Gauge:
    """One indicator of the period.

    Attributes:
        percent: What the bar shows; None where there is no share.
        missing: How many of the denominator are not in the numerator.
    """

    code: str
    title: str
    shown: str
    counts: str
    percent: int | None
    tone: Tone
    missing: int


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything on the dashboard.

    Attributes:
        forms: Checklists ready and expected; None without a period.
    """

    totals: dict[str, int]
    recent: list[JournalRow]
    forms: tuple[int, int] | None = None
    gauges: tuple[Gauge, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether the base holds nobody yet."""
        return not (self.totals["organizations"] or self.totals["people"])


def read_overview(workspace: "Workspace", code: str, _progress: Progress) -> Overview:
    """Return what the dashboard shows for the period; without one, the register only."""
    totals = {key: workspace.registry.total(key) for key in WORDS}
    recent = recent_rows(workspace, RECENT)
    if not code:
        return Overview(totals, recent)
    period = workspace.monitoring.period(code)
    statuses = workspace.form_statuses(period)
    forms = (
        sum(status.complete for status in statuses),
        sum(len(status.subjects) for status in statuses),
    )
    gauges = tuple(gauge_of(found) for found in workspace.monitoring.evaluate(period))
    return Overview(totals, recent, forms, gauges)


def read_urgent(workspace: "Workspace", code: str, _progress: Progress) -> "list[Matter]":
    """Return what cannot wait; without a period, what does not depend on one."""
    from mms_desktop.services.monitoring.urgent import urgent

    monitoring = workspace.monitoring
    evaluated = monitoring.evaluate(monitoring.period(code)) if code else []
    return urgent(workspace.database, monitoring, evaluated, date.today())


def gauge_of(found: "Evaluated") -> Gauge:
    """Return an indicator as the dashboard shows it."""
    exact: Any = found.value.exact
    is_share = str(found.indicator.kind) == "share"
    of = found.value.denominator
    counted = found.value.numerator
    return Gauge(
        code=found.indicator.code,
        title=found.indicator.title,
        shown=found.shown,
        counts=f"{grouped(counted or 0)} из {grouped(of)}" if is_share and of else "",
        percent=round(exact * 100) if is_share and exact is not None else None,
        tone=tone_of(found),
        missing=len(found.missing),
    )


def tone_of(found: "Evaluated") -> Tone:
    """Return whether the targets in force are met; the accent where there are none."""
    met = [target.met for target in found.targets if not target.expired and target.met is not None]
    if not met:
        return Tone.ACCENT
    return Tone.GOOD if all(met) else Tone.WARN
