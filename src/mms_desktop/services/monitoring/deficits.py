"""The bank of deficits, the most frequent first, and the funnel from one diagnosis to the next."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mms_desktop.domain.sections import SECTIONS
from mms_desktop.domain.sections.routes import RouteStatus
from mms_desktop.domain.spans import active
from mms_desktop.domain.subjects import SUBJECT_SEPARATOR
from mms_desktop.domain.text import fold
from mms_desktop.services.monitoring.definitions import Definitions
from mms_desktop.storage.connection import Database
from mms_desktop.storage.populations.counting import Counts
from mms_desktop.storage.populations.frame import Frame
from mms_desktop.storage.populations.naming import Named, named
from mms_desktop.storage.populations.places import places_of
from mms_desktop.storage.records import Records

WITHOUT_SUBJECT = "без предмета"

Tally = tuple[tuple[str, int], ...]
"""Names with numbers of people, the most frequent first."""


@dataclass(frozen=True, slots=True)
class DeficitLine:
    """One deficit: how many people had it, have it still, and where."""

    kind: str
    title: str
    people: int
    unresolved: int
    organizations: Tally
    subjects: Tally


@dataclass(frozen=True, slots=True)
class FunnelStep:
    """How many people came so far, out of those of the step before."""

    title: str
    people: frozenset[int]


def deficit_bank(
    database: Database, definitions: Definitions, period: Any
) -> tuple[DeficitLine, ...]:
    """Return the deficits of the workforce known by the reference date.

    A deficit resolved later than that was still there. Spelling aside, one title is one deficit.
    """
    frame = definitions.frame(period)
    with database.snapshot() as connection:
        workforce = Counts(connection, frame).members("workforce")
        found = [
            one
            for one in Records(connection).all(SECTIONS["deficits"])
            if one.person in workforce and one.date <= frame.day
        ]
        places = places_of(connection, "people", "workforce", frame)
        wanted = {place for several in places.values() for place in several}
        lines = named(connection, "organizations", wanted, frame) if wanted else []
        jobs = Records(connection).all(SECTIONS["employments"]) if found else []
    names = {line.id: line.name for line in lines}
    places_named = {
        person: [names[place] for place in several] for person, several in places.items()
    }
    groups: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for one in found:
        groups[one.kind.value, fold(one.title)].append(one)
    subjects = _subjects(jobs, frame)
    banked = [_line(several, frame.day, places_named, subjects) for several in groups.values()]
    return tuple(sorted(banked, key=_by_frequency))


def funnel(database: Database, definitions: Definitions, period: Any) -> tuple[FunnelStep, ...]:
    """Return how far those diagnosed in the period came: route, training, repeated diagnosis.

    Each step follows the one before in time and may lie after the period.
    """
    with database.snapshot() as connection:
        workforce = Counts(connection, definitions.frame(period)).members("workforce")
        records = Records(connection)
        diagnoses = _by_person(records.all(SECTIONS["diagnostics"]))
        approved = [
            one for one in records.all(SECTIONS["routes"]) if one.status != RouteStatus.DRAFT
        ]
        routes = _by_person(approved)
        trainings = _by_person(records.all(SECTIONS["trainings"]))
    window = range(period.start.toordinal(), period.end.toordinal() + 1)
    paths = _Paths(diagnoses, routes, trainings, window)
    reached = {person: paths.reached(person) for person in workforce}
    titles = (
        "Прошли диагностику в периоде",
        "Получили маршрут (ИОМ) после неё",
        "Прошли обучение после утверждения маршрута",
        "Прошли повторную диагностику после обучения",
    )
    return tuple(
        FunnelStep(title, frozenset(one for one, steps in reached.items() if steps >= number))
        for number, title in enumerate(titles, start=1)
    )


def people_named(
    database: Database, definitions: Definitions, period: Any, people: Collection[int]
) -> list[Named]:
    """Return the people with their organizations, in the order of names."""
    frame = definitions.frame(period)
    with database.snapshot() as connection:
        return named(connection, "people", people, frame) if people else []


@dataclass(frozen=True, slots=True)
class _Paths:
    """The facts of every person, from which the way they went is read."""

    diagnoses: Mapping[int, list[Any]]
    routes: Mapping[int, list[Any]]
    trainings: Mapping[int, list[Any]]
    window: range

    def reached(self, person: int) -> int:
        """Return the number of steps a person has done, by their luckiest diagnosis."""
        own = self.diagnoses.get(person, [])
        first = [one for one in own if one.date.toordinal() in self.window]
        return max((self._from(person, one) for one in first), default=0)

    def _from(self, person: int, diagnosis: Any) -> int:
        approved = _first(self.routes.get(person, []), _approved, diagnosis.date)
        if approved is None:
            return 1
        finished = _first(self.trainings.get(person, []), _finished, approved)
        if finished is None:
            return 2
        again = (
            one
            for one in self.diagnoses[person]
            if one.kind == diagnosis.kind and one.date > diagnosis.date and one.date >= finished
        )
        return 4 if any(True for _ in again) else 3


def _first(facts: Iterable[Any], day_of: Callable[[Any], date], not_before: date) -> date | None:
    days = (day_of(one) for one in facts)
    return min((day for day in days if day >= not_before), default=None)


def _approved(route: Any) -> date:
    day: date = route.approved
    return day


def _finished(training: Any) -> date:
    day: date = training.finished
    return day


def _by_person(facts: Iterable[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for one in facts:
        found[one.person].append(one)
    return found


def _subjects(jobs: Iterable[Any], frame: Frame) -> dict[int, set[str]]:
    """Return the subjects people teach on the reference date."""
    found: dict[int, set[str]] = defaultdict(set)
    for job in jobs:
        now = active(job.started, job.ended, frame.day)
        if now and job.kind.value in frame.staff_kinds:
            found[job.person] |= set(filter(None, job.subjects.split(SUBJECT_SEPARATOR)))
    return found


def _line(
    several: list[Any],
    day: date,
    places: Mapping[int, list[str]],
    subjects: Mapping[int, Collection[str]],
) -> DeficitLine:
    people = {one.person for one in several}
    left = {one.person for one in several if one.resolved is None or one.resolved > day}
    return DeficitLine(
        several[0].kind.label,
        several[0].title,
        len(people),
        len(left),
        _tally(name for one in people for name in places.get(one, ())),
        _tally(name for one in people for name in subjects.get(one) or (WITHOUT_SUBJECT,)),
    )


def _tally(names: Iterable[str]) -> Tally:
    return tuple(sorted(Counter(names).items(), key=_most_first))


def _most_first(pair: tuple[str, int]) -> tuple[int, str]:
    return -pair[1], fold(pair[0])


def _by_frequency(line: DeficitLine) -> tuple[int, int, str]:
    return -line.people, -line.unresolved, fold(line.title)
