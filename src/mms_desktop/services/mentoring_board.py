"""The board of mentorships: who has no mentor, how loaded mentors are, whom to suggest."""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from mms_desktop.catalog.terms import TermKey, read_terms
from mms_desktop.domain.positions import PositionList
from mms_desktop.domain.profiles import Settings
from mms_desktop.domain.text import sort_key
from mms_desktop.paths import forms_dir
from mms_desktop.services.data_check import MOST_MENTEES
from mms_desktop.services.mentoring_staff import MentoringStaff, Trait
from mms_desktop.storage.connection import Database
from mms_desktop.storage.records import Records

SUGGESTED = 5


@dataclass(frozen=True, slots=True)
class Mentor:
    """A mentor with the pairs that last; ``places`` are ids of organizations."""

    person: int
    name: str
    organization: str
    places: tuple[int, ...]
    mentees: tuple[str, ...]

    @property
    def pairs(self) -> int:
        """The number of pairs that last."""
        return len(self.mentees)

    @property
    def overloaded(self) -> bool:
        """Whether they have more mentees than one can accompany (domain.md 1.8)."""
        return self.pairs > MOST_MENTEES


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Somebody who could mentor, with the reasons; ``score`` orders the suggestions."""

    person: int
    name: str
    organization: str
    score: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WithoutMentor:
    """A young teacher nobody mentors, with the best suggestions first."""

    person: int
    name: str
    organization: str
    places: tuple[int, ...]
    posts: str
    since: date | None
    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class EndingPair:
    """A pair whose planned end is near or has passed; ``days`` is negative then."""

    record: int
    mentor: str
    mentee: str
    organization: str
    places: tuple[int, ...]
    ends: date
    days: int


@dataclass(frozen=True, slots=True)
class Board:
    """Everything the board shows; ``organizations`` are those it can be narrowed to."""

    without_mentor: tuple[WithoutMentor, ...]
    mentors: tuple[Mentor, ...]
    ending: tuple[EndingPair, ...]
    organizations: tuple[tuple[int, str], ...]


def mentoring_board(
    database: Database, positions: PositionList, settings: Settings, today: date
) -> Board:
    """Return the board as of a day; who is young is said by the profile (domain.md 1.9)."""
    with database.snapshot() as connection:
        staff = MentoringStaff(Records(connection), positions, settings, today)
    mentored = {pair.mentee for pair in staff.pairs}
    waiting = [
        _waiting(staff, person)
        for person in staff.people
        if person not in mentored and staff.is_young(person)
    ]
    mentors = [_mentor(staff, person) for person in staff.load]
    ending = _ending(staff, today)
    places = [
        *(one.places for one in waiting),
        *(one.places for one in mentors),
        *(one.places for one in ending),
    ]
    shown = {place for known in places for place in known}
    return Board(
        tuple(sorted(waiting, key=_by_name)),
        tuple(sorted(mentors, key=_most_loaded)),
        tuple(sorted(ending, key=_soonest)),
        tuple(sorted(((one, staff.place_name(one)) for one in shown), key=_by_words)),
    )


def _waiting(staff: MentoringStaff, person: int) -> WithoutMentor:
    return WithoutMentor(
        person,
        staff.name(person),
        staff.places_words(person),
        staff.schools(person),
        staff.posts_words(person),
        staff.people[person].teaching_since,
        tuple(_suggestions(staff, person)),
    )


def _mentor(staff: MentoringStaff, person: int) -> Mentor:
    mentees = [staff.name(pair.mentee) for pair in staff.pairs if pair.mentor == person]
    return Mentor(
        person,
        staff.name(person),
        staff.places_words(person),
        staff.schools(person),
        tuple(mentees),
    )


def _ending(staff: MentoringStaff, today: date) -> list[EndingPair]:
    term = read_terms(forms_dir()).get(TermKey.MENTORSHIP)
    last = today + timedelta(days=term.warn_days if term else 0)
    return [
        EndingPair(
            pair.id,
            staff.name(pair.mentor),
            staff.name(pair.mentee),
            staff.places_words(pair.mentee),
            staff.schools(pair.mentee),
            pair.planned_end,
            (pair.planned_end - today).days,
        )
        for pair in staff.pairs
        if pair.planned_end is not None and pair.planned_end <= last
    ]


def _suggestions(staff: MentoringStaff, mentee: int) -> Iterator[Suggestion]:
    """Yield the best suggestions; only they are put into words, there may be thousands near."""
    scores = _scores(staff, mentee)
    ranked = ((-score, staff.sort_keys[person], person) for person, score in scores.items())
    for below_zero, _, person in heapq.nsmallest(SUGGESTED, ranked):
        yield Suggestion(
            person,
            staff.name(person),
            staff.places_words(person),
            -below_zero,
            tuple(_reasons(staff, mentee, person)),
        )


def _scores(staff: MentoringStaff, mentee: int) -> dict[int, int]:
    """Return how well each fitting colleague would do, by the weights of the reasons."""
    found: dict[int, int] = {}
    weights = (
        (Trait.SUBJECT, SAME_SUBJECT),
        (Trait.PLACE, SAME_PLACE),
        (Trait.CLUSTER, SAME_CLUSTER),
    )
    together = staff.alike(mentee, Trait.PLACE)
    for trait, weight in weights:
        for person in staff.alike(mentee, trait):
            # One organization says more than one cluster, and says it for both.
            if trait is not Trait.CLUSTER or person not in together:
                found[person] = found.get(person, 0) + weight
    found.pop(mentee, None)
    return {
        person: score + STRONG * (person in staff.categories) + FREE * (not staff.load[person])
        for person, score in found.items()
    }


SAME_SUBJECT, SAME_PLACE, SAME_CLUSTER, STRONG, FREE = 4, 3, 2, 2, 1
"""How much a reason weighs: what the two teach comes first, then how near they work."""


def _reasons(staff: MentoringStaff, mentee: int, mentor: int) -> Iterator[str]:
    common = staff.traits(mentee, Trait.SUBJECT) & staff.traits(mentor, Trait.SUBJECT)
    if common:
        yield f"тот же предмет: {', '.join(sorted(map(str, common)))}"
    if mentor in staff.alike(mentee, Trait.PLACE):
        yield "та же организация"
    elif mentor in staff.alike(mentee, Trait.CLUSTER):
        yield "тот же кластер"
    if category := staff.categories.get(mentor):
        yield category
    pairs = staff.load[mentor]
    yield f"уже ведёт пар: {pairs}" if pairs else "пар пока нет"


def _by_name(one: WithoutMentor) -> str:
    return sort_key(one.name)


def _most_loaded(one: Mentor) -> tuple[int, str]:
    return -one.pairs, sort_key(one.name)


def _soonest(one: EndingPair) -> tuple[date, int]:
    return one.ends, one.record


def _by_words(one: tuple[int, str]) -> str:
    return sort_key(one[1])
