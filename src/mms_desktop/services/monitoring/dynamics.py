"""An indicator over the periods, and who makes the difference between two of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Any

from mms_desktop.domain.indicators import Indicator
from mms_desktop.domain.periods import period_title
from mms_desktop.domain.profiles import Settings
from mms_desktop.services.monitoring.definitions import Definitions
from mms_desktop.services.monitoring.drilldown import Item, lines_of
from mms_desktop.services.monitoring.indicators import Evaluated, evaluate_in, no_forms
from mms_desktop.services.monitoring.monitoring import Monitoring
from mms_desktop.services.monitoring.movements import Change, Kind, Moves, moved, replaced
from mms_desktop.services.monitoring.sensitivity import with_settings
from mms_desktop.storage.connection import Database
from mms_desktop.storage.populations.counting import Counts

TITLES = {
    Kind.CAME: "Пришли",
    Kind.LEFT: "Выбыли",
    Kind.AGED: "Вышли по возрасту",
    Kind.SERVED: "Вышли по стажу",
    Kind.GAINED: "Засчитаны вновь",
    Kind.LOST: "Больше не засчитаны",
    Kind.CORRECTED: "Данные исправлены",
    Kind.REDEFINED: "Определение изменилось",
}


@dataclass(frozen=True, slots=True)
class Point:
    """The indicator in one period.

    Attributes:
        frozen: Whether the period is closed and the number does not change.
        redefined: Whether it was computed otherwise than the point before: the two are
            not to be compared without a note.
    """

    period: Any
    evaluated: Evaluated
    frozen: bool
    redefined: bool


@dataclass(frozen=True, slots=True)
class Moved:
    """One record and what it adds to the counts; ``reason`` says why."""

    item: Item
    numerator: int
    denominator: int


@dataclass(frozen=True, slots=True)
class Group:
    """Everybody who changed the counts in one way."""

    kind: Kind
    title: str
    moved: tuple[Moved, ...]

    @property
    def numerator(self) -> int:
        """What the group adds to the numerator."""
        return sum(one.numerator for one in self.moved)

    @property
    def denominator(self) -> int:
        """What the group adds to the denominator."""
        return sum(one.denominator for one in self.moved)


@dataclass(frozen=True, slots=True)
class Explanation:
    """The difference of an indicator between two periods, to the last record."""

    before: Evaluated
    after: Evaluated
    groups: tuple[Group, ...]


class _State(StrEnum):
    """Which register and which definitions numbers are taken by."""

    FROZEN = "frozen"
    AS_THEN = "as_then"
    AS_NOW = "as_now"


@dataclass(frozen=True, slots=True)
class _Standing:
    """An indicator of one period in one state; ``counts`` gives the reasons of a live one."""

    period: Any
    state: _State
    evaluated: Evaluated
    counts: Counts


def series(monitoring: Monitoring, code: str) -> tuple[Point, ...]:
    """Return the indicator in every period, the earliest first; raises ``UnknownCode``.

    A closed period in which it was not declared yet has no point.
    """
    monitoring.definitions.indicator(code)
    found: list[Point] = []
    previous: tuple[object, ...] = ()
    for period in monitoring.periods():
        taken = monitoring.snapshot(period)
        if taken and code not in {one.indicator.code for one in taken.all}:
            continue
        evaluated = taken.line(code).evaluated if taken else monitoring.evaluated(period, code)
        settings = taken.settings if taken else monitoring.definitions.profile.settings
        method = (_formula(evaluated.indicator), settings)
        redefined = bool(previous) and method != previous
        found.append(Point(period, evaluated, taken is not None, redefined))
        previous = method
    return tuple(found)


def explained(
    database: Database, monitoring: Monitoring, first: Any, second: Any, code: str
) -> Explanation:
    """Return who makes the difference of an indicator between two periods.

    What was corrected after a closing and what was redefined are told apart from what
    happened: each step compares two lists that differ in one respect only.
    """
    with database.snapshot() as connection:
        one = list(_standings(connection, monitoring, first, code))
        other = list(_standings(connection, monitoring, second, code))
        steps = [*one, *reversed(other)]
        found: dict[Kind, list[Moved]] = {kind: [] for kind in Kind}
        for before, after in pairwise(steps):
            for kind, several in _named(_moves(before, after), before, after):
                found[kind] += several
    groups = tuple(Group(kind, TITLES[kind], tuple(found[kind])) for kind in Kind if found[kind])
    return Explanation(steps[0].evaluated, steps[-1].evaluated, groups)


def _standings(
    connection: Any, monitoring: Monitoring, period: Any, code: str
) -> Iterator[_Standing]:
    """Yield a period as it was frozen, by the same definitions now, by those of now."""
    now = monitoring.definitions
    declared = now.indicator(code)
    taken = monitoring.snapshot(period)
    if taken is not None:
        line = taken.line(code).evaluated
        then = with_settings(now, taken.settings)
        counts = Counts(connection, then.frame(period))
        yield _Standing(period, _State.FROZEN, line, counts)
        if (_formula(line.indicator), taken.settings) != (_formula(declared), _settings(now)):
            (evaluated,) = evaluate_in(counts, then, period, [line.indicator])
            yield _Standing(period, _State.AS_THEN, evaluated, counts)
    counts = Counts(connection, now.frame(period))
    points = monitoring.points(period) if declared.form else no_forms
    (evaluated,) = evaluate_in(counts, now, period, [declared], points)
    yield _Standing(period, _State.AS_NOW, evaluated, counts)


def _moves(before: _Standing, after: _Standing) -> Moves:
    states = {before.state, after.state}
    if states == {_State.AS_NOW}:
        return moved(before.evaluated, after.evaluated, before.counts, after.counts)
    called = period_title(before.period)
    if _State.FROZEN in states:
        words = f"изменено после закрытия периода: {called}"
        return replaced(before.evaluated, after.evaluated, Kind.CORRECTED, words)
    words = f"в периоде считали по другому определению: {called}"
    return replaced(before.evaluated, after.evaluated, Kind.REDEFINED, words)


def _named(moves: Moves, before: _Standing, after: _Standing) -> Iterator[tuple[Kind, list[Moved]]]:
    """Yield the moves with the names of their records, in Russian order."""
    for kind, changes in moves.items():
        reasons: Mapping[int, str] = {one: change.reason for one, change in changes.items()}
        section = after.evaluated.section or before.evaluated.section
        lines = lines_of(after.counts, section, changes, reasons)
        yield kind, [_moved(item, changes[item.id]) for item in lines]


def _moved(item: Item, change: Change) -> Moved:
    return Moved(item, change.numerator, change.denominator)


def _settings(definitions: Definitions) -> Settings:
    return definitions.profile.settings


def _formula(indicator: Indicator) -> tuple[object, ...]:
    return indicator.kind, indicator.numerator, indicator.also, indicator.denominator
