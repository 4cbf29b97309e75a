"""What stands behind an indicator, in words: other definitions, who to bring in, what changed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from mms_desktop.domain.indicators import IndicatorKind, Value, half_up
from mms_desktop.ui.models.breakdown import Breakdown, Line, Part, lines_of_items, lines_of_lists
from mms_desktop.ui.models.indicator_words import made_of, shown_number
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.monitoring.comparison import Row
    from mms_desktop.services.monitoring.difference_lists import NamedDifference
    from mms_desktop.services.monitoring.dynamics import Group
    from mms_desktop.services.monitoring.goal_seek import Candidate, Goal
    from mms_desktop.services.monitoring.indicators import Evaluated
    from mms_desktop.services.workspace import Workspace

DEFINED = (
    Column("variant", "Если определить так", 0),
    Column("value", "Значение", 1, right=True),
    Column("parts", "Из чего", 2),
    Column("entered", "Добавятся", 3, right=True),
    Column("left", "Уйдут", 4),
)
WANTED = (
    Column("action", "Что сделать", 0),
    Column("count", "Скольким", 1),
)
CHANGED = (
    Column("indicator", "Показатель", 0),
    Column("frozen", "При закрытии", 1, right=True),
    Column("now", "Сейчас", 2, right=True),
    Column("why", "Почему", 3),
)
MOVED = (
    Column("kind", "Что произошло", 0),
    Column("count", "Записей", 1, right=True),
    Column("numerator", "В числителе", 2, right=True),
    Column("denominator", "В знаменателе", 3),
)
COMPARED = (
    Column("rank", "Место", 0, right=True),
    Column("organization", "Организация", 1),
    Column("share", "Доля", 2, right=True),
    Column("parts", "Из чего", 3),
    Column("target", "Цель или оговорка", 4),
)
PERCENT = 100
CAME, GAINED, CORRECTED, REDEFINED = "came", "gained", "corrected", "redefined"
EARLIER, LATER = "в первом периоде", "во втором периоде"
MINUS = "\N{MINUS SIGN}"
FEW = "меньше 10 — место не указывается"
MET, MISSED = "достигнута", "не достигнута"
NOBODY = "—"


def read_definitions(workspace: "Workspace", period_code: str, code: str) -> Breakdown:
    """Return the indicator under the other definitions; runs on the worker thread."""
    from mms_desktop.services.monitoring.sensitivity import sensitivity

    monitoring = workspace.monitoring
    period = monitoring.period(period_code)
    found = sensitivity(
        workspace.database, monitoring.definitions, period, code, forms=monitoring.points(period)
    )
    section = found.evaluated.section
    parts = tuple(_shift(shift, section) for shift in found.shifts)
    changed = [place for place, part in enumerate(parts) if part.lines]
    return Breakdown(
        "Если определить иначе",
        f"{found.evaluated.indicator.title}. По профилю: {found.evaluated.shown}.",
        DEFINED,
        (360, 90, 120, 100),
        parts,
        listed="Кто переходит через границу",
        empty="При этом определении никто не добавится и не уйдёт.",
        chosen=changed[0] if changed else 0,
    )


def _shift(shift: Any, section: str) -> Part:
    entered = lines_of_lists(shift.entered, "добавится")
    left = lines_of_lists(shift.left, "уйдёт")
    cells = (
        shift.variant.title + (" (так в профиле)" if shift.current else ""),
        shift.evaluated.shown,
        made_of(shift.evaluated.value),
        _count(entered),
        _count(left),
    )
    return Part(cells, (*entered, *left), section)


def _count(lines: Sequence[Line]) -> str:
    return str(len(lines)) if lines else NOBODY


def read_goal(workspace: "Workspace", period_code: str, code: str) -> Breakdown:
    """Return who may be brought in, the easiest first; runs on the worker thread."""
    from mms_desktop.services.monitoring.goal_seek import goal_of

    monitoring = workspace.monitoring
    period = monitoring.period(period_code)
    goal = goal_of(
        workspace.database, monitoring.definitions, period, code, forms=monitoring.points(period)
    )
    ways: dict[str, list[Candidate]] = {}
    for candidate in goal.candidates:
        ways.setdefault(candidate.action, []).append(candidate)
    section = goal.evaluated.section
    parts = tuple(
        Part((action, str(len(several))), _wanted(several), section)
        for action, several in ways.items()
    )
    line = f"{goal.evaluated.indicator.title}: {_asked(goal)}."
    title = "Кого добрать"
    return Breakdown(title, line, WANTED, (760,), parts, "Кому это сделать", "Добирать некого.")


def _wanted(candidates: "Sequence[Candidate]") -> tuple[Line, ...]:
    return lines_of_items([candidate.item for candidate in candidates])


def _asked(goal: "Goal") -> str:
    needs = [f"{need.words} ({need.target.source})" for need in goal.needs]
    few = counted(len(goal.candidates), "запись", "записи", "записей")
    return f"{'; '.join(needs) or 'цель не задана'}. Кого можно добрать, с самых лёгких: {few}"


def read_comparison(workspace: "Workspace", period_code: str, code: str) -> Breakdown:
    """Return the organizations by share, the few without a place; runs on the worker thread."""
    from mms_desktop.services.monitoring.comparison import compared
    from mms_desktop.services.monitoring.drilldown import ListName

    monitoring = workspace.monitoring
    period = monitoring.period(period_code)
    lists = monitoring.drill_down(period, code)
    found = compared(workspace.database, monitoring.definitions, period, lists.evaluated)
    missing = lists.items[ListName.MISSING]
    section = found.evaluated.section
    parts = tuple(
        Part(
            _compared(row),
            lines_of_items([item for item in missing if item.id in row.missing]),
            section,
            of=("organizations", row.organization),
        )
        for row in found.rows
    )
    line = f"{found.evaluated.indicator.title}. Всего: {found.evaluated.shown}"
    line += f" ({made_of(found.evaluated.value)})."
    if found.repeated[1]:
        line += f" Работают в двух организациях и учтены в обеих: {found.repeated[1]}."
    widths = (64, 330, 90, 130)
    return Breakdown(
        "По организациям", line, COMPARED, widths, parts, "Не охвачены", "Охвачены все."
    )


def _compared(row: "Row") -> tuple[str, ...]:
    met = "" if row.met is None else MET if row.met else MISSED
    rank = str(row.rank) if row.rank else NOBODY
    return rank, row.name, row.value.shown(), made_of(row.value), FEW if row.few else met


def read_differences(workspace: "Workspace", period_code: str) -> Breakdown:
    """Return what a closed period would come to now; runs on the worker thread."""
    from mms_desktop.services.monitoring.difference_lists import named_differences

    monitoring = workspace.monitoring
    period = monitoring.period(period_code)
    found = named_differences(
        workspace.database, monitoring.definitions, period, monitoring.differences(period)
    )
    parts = tuple(_different(one) for one in found)
    return Breakdown(
        "Что изменилось после закрытия",
        "Числа закрытого периода не меняются; здесь — какими они были бы сейчас и из-за кого.",
        CHANGED,
        (430, 110, 110),
        parts,
        listed="Кто изменил число",
        empty="Записей нет: изменилось определение, цель или ответы чек-листов.",
    )


def _different(one: "NamedDifference") -> Part:
    difference = one.difference
    many = counted(len(one.items), "запись", "записи", "записей") if one.items else ""
    cells = (
        difference.frozen.indicator.title,
        difference.frozen.shown,
        difference.now.shown,
        ", ".join(filter(None, (one.why, many))),
    )
    section = difference.now.section or difference.frozen.section
    return Part(cells, lines_of_items(one.items), section)


def read_explanation(workspace: "Workspace", first: str, second: str, code: str) -> Breakdown:
    """Return who makes the difference between two periods; runs on the worker thread."""
    from mms_desktop.services.monitoring.dynamics import explained

    monitoring = workspace.monitoring
    periods = monitoring.period(first), monitoring.period(second)
    found = explained(workspace.database, monitoring, *periods, code)
    section = found.after.section or found.before.section
    parts = tuple(_group(group, section) for group in found.groups)
    step = _step(found.before.value, found.after.value)
    line = f"{found.after.indicator.title}. {_value(found.before)} → {_value(found.after)}{step}."
    nobody = "Между этими периодами никто не пришёл, не выбыл и ничего не изменилось."
    return Breakdown(
        "Почему изменилось", line, MOVED, (330, 100, 130), parts, empty="" if parts else nobody
    )


def _group(group: "Group", section: str) -> Part:
    cells = (
        group.title,
        str(len(group.moved)),
        _signed(group.numerator),
        _signed(group.denominator),
    )
    words = EARLIER if group.kind in (CAME, GAINED) else LATER
    words = "" if group.kind in (CORRECTED, REDEFINED) else words
    return Part(cells, lines_of_items([one.item for one in group.moved], words), section)


def _value(evaluated: "Evaluated") -> str:
    parts = made_of(evaluated.value)
    return evaluated.shown + (f" ({parts})" if parts and parts != evaluated.shown else "")


def _signed(number: int) -> str:
    return f"{number:+}".replace("-", MINUS) if number else "0"


def _step(before: Value, after: Value) -> str:
    """Return by how much a share has changed: «, разница +6,2 п. п» (the sentence ends there)."""
    if after.kind is not IndicatorKind.SHARE or before.exact is None or after.exact is None:
        return ""
    step = (after.exact - before.exact) * PERCENT
    size = shown_number(half_up(abs(step), 1))
    return f", разница {'+' if step >= 0 else MINUS}{size} п. п"
