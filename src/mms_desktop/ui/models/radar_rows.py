"""The terms that run out as rows of the page «Сроки»."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from mms_desktop.services.progress import Progress
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.chip import ChipLook
from mms_desktop.ui.widgets.rows_list import TabOfRows
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.monitoring.radar import Alert
    from mms_desktop.services.workspace import Workspace

DAYS = ("день", "дня", "дней")
SOON_DAYS = 30
OVER, SOON, LATER = "вышел", "скоро", "позже"
LOOKS = (
    (OVER, ChipLook(Tone.BAD, "alert-circle-outline", OVER)),
    (SOON, ChipLook(Tone.WARN, "clock-outline", SOON)),
    (LATER, ChipLook(Tone.MUTED, "clock-outline", LATER)),
)
COLUMNS = (
    Column("state", "Срок", 0, chips=LOOKS, order=7),
    Column("due", "До какого дня", 1, order=7),
    Column("left", "Осталось", 2, order=7),
    Column("title", "Что заканчивается", 3),
    Column("name", "Кто или что", 4),
    Column("organization", "Организация", 5),
    Column("what", "Подробнее", 6),
    Column("act", "Основание", 8),
)
NOTHING = {
    "": "Всё в порядке: ни один срок не вышел и не подходит.",
    OVER: "Вышедших сроков нет.",
    SOON: f"В ближайшие {SOON_DAYS} дней ничего не заканчивается.",
    LATER: "Позже ничего не заканчивается.",
}
TABS = {"": "Все", OVER: "Вышли", SOON: f"До {SOON_DAYS} дней", LATER: "Позже"}


def read_alerts(workspace: "Workspace", _progress: Progress) -> "list[Alert]":
    """Return the terms that are near or over today; runs on the worker thread."""
    from mms_desktop.services.monitoring.radar import radar

    return radar(workspace.database, workspace.monitoring.definitions, date.today())


def kinds_of(alerts: "Sequence[Alert]") -> dict[str, str]:
    """Return the names of the kinds of terms among these by key, in alphabetic order."""
    found = {str(one.key): one.title for one in alerts}
    return dict(sorted(found.items(), key=_by_title))


def tabs_of(alerts: "Sequence[Alert]", kind: str) -> list[TabOfRows]:
    """Return the lists of the page; of one kind of terms only, or of all when it is empty.

    The id of a row is the place of its alert, from one on.
    """
    rows = [
        (number, cells_of(one))
        for number, one in enumerate(alerts, start=1)
        if kind in ("", str(one.key))
    ]
    return [
        TabOfRows(key, title, [row for row in rows if key in ("", row[1][0])], NOTHING[key])
        for key, title in TABS.items()
    ]


def cells_of(one: "Alert") -> tuple[str, ...]:
    """Return the words of one term; the act and the day to sort by come last."""
    return (
        state_of(one.days),
        f"{one.due:%d.%m.%Y}",
        left_words(one.days),
        one.title,
        one.name,
        one.organization,
        one.what if one.person else "",
        one.due.isoformat(),
        one.act,
    )


def state_of(days: int) -> str:
    """Return whether the term is over, near, or still some way off."""
    if days < 0:
        return OVER
    return SOON if days <= SOON_DAYS else LATER


def left_words(days: int) -> str:
    """Return how long is left, or how long the term has been over."""
    if days < 0:
        return f"просрочено на {counted(-days, *DAYS)}"
    return f"через {counted(days, *DAYS)}" if days else "сегодня последний день"


def _by_title(pair: tuple[str, str]) -> str:
    return pair[1].casefold()
