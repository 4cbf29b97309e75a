"""Task lists «кого добрать»: a workbook with a sheet for every organization."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mms_desktop.domain.periods import period_title
from mms_desktop.services.monitoring.goal_seek import Candidate, Goal
from mms_desktop.storage.connection import Database
from mms_desktop.storage.files import atomic_make
from mms_desktop.storage.populations.frame import Frame
from mms_desktop.storage.populations.naming import named

NOWHERE = 0
NOWHERE_TITLE = "Без организации"
COLUMNS = (("№", 5), ("Кто", 40), ("Показатель", 44), ("Что сделать", 60), ("Почему", 44))

_NOT_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\']")
_SHEET_NAME_LENGTH = 31
_HEADER_ROW = 3


@dataclass(frozen=True, slots=True)
class Task:
    """What one organization is asked to do about one record."""

    who: str
    indicator: str
    action: str
    reason: str


@dataclass(frozen=True, slots=True)
class TaskList:
    """The tasks of one organization; ``organization`` is 0 for those who belong to none."""

    organization: int
    title: str
    tasks: tuple[Task, ...]


def task_lists(database: Database, frame: Frame, goals: Iterable[Goal]) -> tuple[TaskList, ...]:
    """Return the tasks by organization, in Russian order; somebody in two is in both lists."""
    found: dict[int, list[Task]] = defaultdict(list)
    for goal in goals:
        for candidate in goal.first:
            for place in candidate.places or (NOWHERE,):
                found[place].append(_task(goal, candidate))
    with database.snapshot() as connection:
        lines = named(connection, "organizations", set(found) - {NOWHERE}, frame)
    titles = [(line.id, line.name) for line in lines]
    if NOWHERE in found:
        titles.append((NOWHERE, NOWHERE_TITLE))
    return tuple(TaskList(place, title, tuple(found[place])) for place, title in titles)


def write_task_lists(path: Path, period: Any, lists: Sequence[TaskList]) -> None:
    """Write the lists to an XLSX file; no text in it is taken for a formula."""
    import xlsxwriter

    def make(aside: Path) -> None:
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        with xlsxwriter.Workbook(str(aside), options) as book:
            names = sheet_names([one.title for one in lists])
            looks = {
                "bold": book.add_format({"bold": True}),
                "head": book.add_format({"bold": True, "bottom": 1, "bg_color": "#E6F0F9"}),
                "wrapped": book.add_format({"text_wrap": True, "valign": "top"}),
            }
            for one, name in zip(lists, names, strict=True):
                _write_sheet(book.add_worksheet(name), period, one, looks)
            if not lists:
                sheet = book.add_worksheet("Задания")
                sheet.write_string(0, 0, "Все цели достигнуты: добирать некого.", looks["bold"])

    atomic_make(path, make)


def sheet_names(titles: Iterable[str]) -> list[str]:
    """Return names a workbook accepts, no two of them alike."""
    found: list[str] = []
    taken: set[str] = set()
    for title in titles:
        plain = _NOT_IN_SHEET_NAMES.sub(" ", title).strip() or NOWHERE_TITLE
        name, number = plain[:_SHEET_NAME_LENGTH].strip(), 1
        while name.casefold() in taken:
            number += 1
            ending = f" ({number})"
            name = plain[: _SHEET_NAME_LENGTH - len(ending)] + ending
        taken.add(name.casefold())
        found.append(name)
    return found


def _task(goal: Goal, candidate: Candidate) -> Task:
    title = goal.evaluated.indicator.title
    return Task(candidate.item.name, title, candidate.action, candidate.item.reason)


def _write_sheet(sheet: Any, period: Any, tasks: TaskList, looks: Mapping[str, Any]) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.write_string(0, 0, tasks.title, looks["bold"])
    sheet.write_string(1, 0, f"{period_title(period)} · заданий: {len(tasks.tasks)}")
    for place, (title, width) in enumerate(COLUMNS):
        sheet.set_column(place, place, width)
        sheet.write_string(_HEADER_ROW, place, title, looks["head"])
    for number, task in enumerate(tasks.tasks, start=1):
        row = _HEADER_ROW + number
        sheet.write_number(row, 0, number)
        cells = (task.who, task.indicator, task.action, task.reason)
        for place, text in enumerate(cells, start=1):
            sheet.write_string(row, place, text, looks["wrapped"])
    sheet.freeze_panes(_HEADER_ROW + 1, 0)
