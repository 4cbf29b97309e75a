"""The bank of deficits and the way from one diagnosis to the next, as the page shows them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mms_desktop.domain.text import sort_key
from mms_desktop.services.progress import Progress
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.words import grouped

if TYPE_CHECKING:
    from mms_desktop.services.monitoring.deficits import DeficitLine, Tally
    from mms_desktop.services.workspace import Workspace

BANK_COLUMNS = (
    Column("title", "Дефицит", 0),
    Column("kind", "Вид", 1),
    Column("people", "Человек", 2, right=True, order=4),
    Column("unresolved", "Не устранён", 3, right=True, order=5),
)
PEOPLE_COLUMNS = (Column("name", "Кто", 0), Column("organization", "Организация", 1))
STOPS = (
    ("Остались без маршрута", "Все, кто прошёл диагностику, получили маршрут."),
    ("Не обучены", "Все, кто получил маршрут, обучены."),
    ("Не прошли диагностику повторно", "Все обученные прошли диагностику повторно."),
    ("Прошли весь путь", "Весь путь пока не прошёл никто."),
)
_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the way.

    Attributes:
        of: How many were at the step before; None at the first.
        stopped: Those who came here and no further, in the order of names: id, name, place.
    """

    title: str
    people: int
    of: int | None
    stopped: tuple[tuple[int, str, str], ...]


@dataclass(frozen=True, slots=True)
class DeficitBoard:
    """Everything on the page."""

    bank: "tuple[DeficitLine, ...]"
    steps: tuple[Step, ...]


def read_deficits(workspace: "Workspace", code: str, _progress: Progress) -> DeficitBoard:
    """Return the bank and the way in the period; runs on the worker thread."""
    from mms_desktop.services.monitoring.deficits import deficit_bank, funnel, people_named

    database, monitoring = workspace.database, workspace.monitoring
    period, definitions = monitoring.period(code), monitoring.definitions
    steps = funnel(database, definitions, period)
    everybody = people_named(database, definitions, period, steps[0].people)
    further = [step.people for step in steps[1:]] + [frozenset[int]()]
    return DeficitBoard(
        deficit_bank(database, definitions, period),
        tuple(
            Step(
                step.title,
                len(step.people),
                len(steps[place - 1].people) if place else None,
                tuple(
                    (one.id, one.name, one.organization)
                    for one in everybody
                    if one.id in step.people - further[place]
                ),
            )
            for place, step in enumerate(steps)
        ),
    )


def bank_rows(bank: "tuple[DeficitLine, ...]", place: str) -> list[tuple[int, tuple[str, ...]]]:
    """Return the deficits as rows, the most frequent first; of one place or of everybody.

    ``place`` is the name of an organization or a subject; the id is the place in the bank,
    from one on.
    """
    found = [
        (
            number,
            one,
            dict((*one.organizations, *one.subjects)).get(place, 0) if place else one.people,
        )
        for number, one in enumerate(bank, start=1)
    ]
    shown = [(number, one, people) for number, one, people in found if people]
    shown.sort(key=_most_people_first)
    return [
        (
            number,
            (
                one.title,
                one.kind,
                grouped(people),
                "" if place else grouped(one.unresolved),
                f"{people:0{_DIGITS}}",
                f"{one.unresolved:0{_DIGITS}}",
            ),
        )
        for number, one, people in shown
    ]


def places_of(bank: "tuple[DeficitLine, ...]") -> tuple[list[str], list[str]]:
    """Return the organizations and the subjects the deficits are in, in alphabetic order."""
    organizations = {name for one in bank for name, _ in one.organizations}
    subjects = {name for one in bank for name, _ in one.subjects}
    return sorted(organizations, key=sort_key), sorted(subjects, key=sort_key)


def tally_lines(tally: "Tally", most: int) -> list[tuple[str, int]]:
    """Return the most frequent names with numbers, the rest as one line."""
    shown, rest = list(tally[:most]), tally[most:]
    if rest:
        shown.append((f"и ещё {len(rest)}", sum(number for _, number in rest)))
    return shown


def _most_people_first(row: "tuple[int, DeficitLine, int]") -> int:
    return -row[2]
