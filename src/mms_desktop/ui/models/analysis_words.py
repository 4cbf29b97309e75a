"""What stands behind an indicator, in words: other definitions, who to bring in, what changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mms_desktop.ui.models.indicator_words import made_of
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.monitoring.closing import Difference
    from mms_desktop.services.monitoring.drilldown import Item
    from mms_desktop.services.workspace import Workspace

DEFINED = (
    Column("variant", "Если определить так", 0),
    Column("value", "Значение", 1, right=True),
    Column("parts", "Из чего", 2),
    Column("entered", "Добавятся", 3),
    Column("left", "Уйдут", 4),
)
WANTED = (
    Column("who", "Кто", 0),
    Column("organization", "Организация", 1),
    Column("action", "Что сделать", 2),
)
CHANGED = (
    Column("indicator", "Показатель", 0),
    Column("frozen", "При закрытии", 1),
    Column("now", "Сейчас", 2),
    Column("why", "Почему", 3),
)
NAMES = 3
NOBODY = "—"


@dataclass(frozen=True, slots=True)
class Analysis:
    """A table that explains an indicator, with a line above it."""

    title: str
    line: str
    columns: tuple[Column, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]


def read_definitions(workspace: "Workspace", period_code: str, code: str) -> Analysis:
    """Return the indicator under the other definitions; runs on the worker thread."""
    from mms_desktop.services.monitoring.sensitivity import sensitivity

    monitoring = workspace.monitoring
    period = monitoring.period(period_code)
    found = sensitivity(
        workspace.database, monitoring.definitions, period, code, forms=monitoring.points(period)
    )
    rows = tuple(
        (
            shift.variant.title + (" (так в профиле)" if shift.current else ""),
            shift.evaluated.shown,
            made_of(shift.evaluated.value),
            people_words(shift.entered),
            people_words(shift.left),
        )
        for shift in found.shifts
    )
    line = f"{found.evaluated.indicator.title}. По профилю: {found.evaluated.shown}."
    return Analysis("Если определить иначе", line, DEFINED, (330, 90, 110, 200), rows)


def people_words(lists: "Mapping[str, Sequence[Item]]") -> str:
    """Return how many fall in or out, with the first names."""
    items = {item.id: item.name for found in lists.values() for item in found}
    if not items:
        return NOBODY
    names = ", ".join(list(items.values())[:NAMES])
    return f"{len(items)}: {names}{'…' if len(items) > NAMES else ''}"


def read_goal(workspace: "Workspace", period_code: str, code: str) -> Analysis:
    """Return who may be brought in, the easiest first; runs on the worker thread."""
    from mms_desktop.services.monitoring.goal_seek import goal_of

    monitoring = workspace.monitoring
    period = monitoring.period(period_code)
    goal = goal_of(
        workspace.database, monitoring.definitions, period, code, forms=monitoring.points(period)
    )
    asked = "; ".join(dict.fromkeys(need.words for need in goal.needs)) or "цель не задана"
    few = counted(len(goal.candidates), "запись", "записи", "записей")
    line = f"{goal.evaluated.indicator.title}: {asked}. Кого можно добрать: {few}."
    rows = tuple(
        (candidate.item.name, candidate.item.organization, candidate.action)
        for candidate in goal.candidates
    )
    return Analysis("Кого добрать", line, WANTED, (250, 260), rows)


def read_differences(workspace: "Workspace", period_code: str) -> Analysis:
    """Return what a closed period would come to now; runs on the worker thread."""
    monitoring = workspace.monitoring
    found = monitoring.differences(monitoring.period(period_code))
    rows = tuple(
        (one.frozen.indicator.title, one.frozen.shown, one.now.shown, why_different(one))
        for one in found
    )
    line = "Числа закрытого периода не меняются; здесь — какими они были бы сейчас."
    return Analysis("Что изменилось после закрытия", line, CHANGED, (400, 110, 110), rows)


def why_different(one: "Difference") -> str:
    """Return what makes the indicator different from what it was."""
    entered = len(frozenset[int]().union(*one.entered.values()))
    left = len(frozenset[int]().union(*one.left.values()))
    parts = [
        "другое определение или цель" if one.redefined else "",
        f"вошло {entered}" if entered else "",
        f"вышло {left}" if left else "",
    ]
    return ", ".join(filter(None, parts)) or "другие ответы чек-листов"
