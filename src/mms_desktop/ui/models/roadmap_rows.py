"""The points of the roadmap as rows of the page «Исполнение плана»."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from mms_desktop.domain.days import shown_day
from mms_desktop.services.progress import Progress
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.chip import ChipLook
from mms_desktop.ui.widgets.rows_list import TabOfRows

if TYPE_CHECKING:
    from mms_desktop.services.monitoring.roadmap_progress import DirectionLine, PointLine
    from mms_desktop.services.workspace import Workspace

SOON_DAYS = 30
PLANNED, ACTIVE, DONE, CANCELLED = "planned", "active", "done", "cancelled"
OVERDUE = "overdue"
LOOKS = {
    OVERDUE: ChipLook(Tone.BAD, "alert-circle-outline", "просрочено"),
    PLANNED: ChipLook(Tone.MUTED, "clock-outline", "запланировано"),
    ACTIVE: ChipLook(Tone.ACCENT, "progress-clock", "выполняется"),
    DONE: ChipLook(Tone.GOOD, "check-circle-outline", "выполнено"),
    CANCELLED: ChipLook(Tone.MUTED, "minus-circle-outline", "отменено"),
}
COLUMNS = (
    Column("number", "№", 0, order=7),
    Column("title", "Мероприятие", 1),
    Column("status", "Состояние", 2, chips=tuple((one.word, one) for one in LOOKS.values())),
    Column("due", "Срок", 3, order=6),
    Column("responsible", "Ответственный", 4),
    Column("indicator", "Показатель", 5),
)
_DIGITS = 6


def read_directions(
    workspace: "Workspace", code: str, _progress: Progress
) -> "tuple[DirectionLine, ...]":
    """Return the roadmap by direction as it stands today; runs on the worker thread."""
    from mms_desktop.services.monitoring.roadmap_progress import roadmap_progress

    monitoring = workspace.monitoring
    period = monitoring.period(code) if code else None
    return roadmap_progress(workspace.database, monitoring, period, date.today())


def tabs_of(lines: "Sequence[PointLine]", today: date) -> list[TabOfRows]:
    """Return the lists of the page."""
    rows = [(one.point.id, cells_of(one, place)) for place, one in enumerate(lines)]
    by_id = dict(rows)
    overdue = [one.point.id for one in lines if one.overdue]
    soon = [one.point.id for one in lines if is_soon(one, today)]
    done = [one.point.id for one in lines if str(one.point.status) == DONE]
    return [
        TabOfRows("", "Все", rows, "В этом направлении пунктов нет."),
        *(
            TabOfRows(key, title, [(point, by_id[point]) for point in points], nothing)
            for key, title, points, nothing in (
                (OVERDUE, "Просрочено", overdue, "Просроченных пунктов нет."),
                ("soon", f"До {SOON_DAYS} дней", soon, "Сроков в ближайшие дни нет."),
                (DONE, "Выполнено", done, "Выполненных пунктов пока нет."),
            )
        ),
    ]


def is_soon(line: "PointLine", today: date) -> bool:
    """Tell whether an unfinished point is due in the next days."""
    point = line.point
    if str(point.status) in (DONE, CANCELLED) or point.due is None or line.overdue:
        return False
    return bool((point.due - today).days <= SOON_DAYS)


def cells_of(line: "PointLine", place: int) -> tuple[str, ...]:
    """Return the words of one point; the keys to sort by come last."""
    point = line.point
    state = OVERDUE if line.overdue else str(point.status or PLANNED)
    found = line.evaluated
    indicator = f"{found.shown} — {found.indicator.title}" if found else point.indicator
    return (
        point.number,
        point.title,
        LOOKS[state].word,
        shown_day(point.due) if point.due else "",
        point.responsible,
        indicator,
        point.due.isoformat() if point.due else "9999",
        f"{place:0{_DIGITS}}",
    )
