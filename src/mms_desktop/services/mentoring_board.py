"""The board of mentorships: who has no mentor, how loaded mentors are, whom to suggest."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from mms_desktop.domain.sections.attestations import ATTESTATIONS, Category
from mms_desktop.domain.sections.cautions import years_between
from mms_desktop.domain.sections.employments import EMPLOYMENTS
from mms_desktop.domain.sections.mentorships import MENTORSHIPS
from mms_desktop.domain.sections.organizations import ORGANIZATIONS
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.domain.subjects import SUBJECT_SEPARATOR
from mms_desktop.services.data_check import MOST_MENTEES, YOUNG_AGE, YOUNG_YEARS
from mms_desktop.services.exchange.references import full_name
from mms_desktop.storage.connection import Database
from mms_desktop.storage.records import Records

STRONG = (Category.HIGHEST, Category.MENTOR, Category.METHODIST)
SUGGESTED = 5


@dataclass(frozen=True, slots=True)
class Mentor:
    """A mentor with the number of pairs that last."""

    person: int
    name: str
    pairs: int

    @property
    def overloaded(self) -> bool:
        """Whether they have more mentees than one can accompany (domain.md 1.8)."""
        return self.pairs > MOST_MENTEES


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Somebody who could mentor, with the reasons; ``score`` orders the suggestions."""

    person: int
    name: str
    score: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WithoutMentor:
    """A young teacher nobody mentors, with the best suggestions first."""

    person: int
    name: str
    organization: str
    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """Everything the board shows."""

    without_mentor: tuple[WithoutMentor, ...]
    mentors: tuple[Mentor, ...]


def mentoring_board(database: Database, today: date) -> Board:
    """Return the board as of a day."""
    with database.snapshot() as connection:
        staff = _Staff(Records(connection), today)
    load = Counter(pair.mentor for pair in staff.pairs)
    mentors = [Mentor(one, staff.name(one), count) for one, count in load.most_common()]
    mentored = {pair.mentee for pair in staff.pairs}
    waiting = [one for one in staff.people.values() if staff.is_young(one)]
    return Board(
        tuple(
            WithoutMentor(
                one.id,
                staff.name(one.id),
                ", ".join(staff.places(one.id)),
                tuple(_suggestions(staff, one.id, load)),
            )
            for one in waiting
            if one.id not in mentored and staff.posts[one.id]
        ),
        tuple(mentors),
    )


def _suggestions(staff: "_Staff", mentee: int, load: Counter[int]) -> list[Suggestion]:
    found = []
    for person in staff.people.values():
        known = person.id == mentee or staff.is_young(person) or not staff.posts[person.id]
        if known or load[person.id] >= MOST_MENTEES:
            continue
        reasons = _reasons(staff, mentee, person.id, load[person.id])
        near = {"та же организация", "тот же кластер"} & set(reasons)
        if near or any(reason.startswith("тот же предмет") for reason in reasons):
            score = sum(_WEIGHTS.get(reason.partition(":")[0], 0) for reason in reasons)
            found.append(Suggestion(person.id, staff.name(person.id), score, tuple(reasons)))
    found.sort(key=_best_first)
    return found[:SUGGESTED]


_WEIGHTS = {
    "тот же предмет": 4,
    "та же организация": 3,
    "тот же кластер": 2,
    "высшая категория или наставник": 2,
    "пар пока нет": 1,
}


def _reasons(staff: "_Staff", mentee: int, mentor: int, pairs: int) -> list[str]:
    reasons = []
    common = staff.subjects[mentee] & staff.subjects[mentor]
    if common:
        reasons.append(f"тот же предмет: {', '.join(sorted(common))}")
    if staff.schools(mentee) & staff.schools(mentor):
        reasons.append("та же организация")
    elif staff.clusters(mentee) & staff.clusters(mentor):
        reasons.append("тот же кластер")
    if mentor in staff.strong:
        reasons.append("высшая категория или наставник")
    reasons.append("пар пока нет" if not pairs else f"уже ведёт пар: {pairs}")
    return reasons


def _best_first(one: Suggestion) -> tuple[int, str]:
    return -one.score, one.name


class _Staff:
    """People with their posts, subjects and categories on one day."""

    def __init__(self, records: Records, today: date) -> None:
        self._today = today
        self.people = {one.id: one for one in records.all(PEOPLE)}
        self._organizations = {one.id: one for one in records.all(ORGANIZATIONS)}
        self.posts: dict[int, list[Any]] = defaultdict(list)
        self.subjects: dict[int, set[str]] = defaultdict(set)
        for post in records.all(EMPLOYMENTS):
            if self._lasts(post.started, post.ended):
                self.posts[post.person].append(post)
                named = (part.strip() for part in post.subjects.split(SUBJECT_SEPARATOR))
                self.subjects[post.person].update(filter(None, named))
        grades = records.all(ATTESTATIONS)
        self.strong = {one.person for one in grades if one.category in STRONG}
        self.pairs = [
            one for one in records.all(MENTORSHIPS) if self._lasts(one.started, one.ended)
        ]

    def _lasts(self, started: date | None, ended: date | None) -> bool:
        begun = started is None or started <= self._today
        return begun and (ended is None or ended >= self._today)

    def is_young(self, person: Any) -> bool:
        """Tell whether the person is under 35 in the first three years (domain.md 1.9)."""
        if not person.birth_date or not person.teaching_since:
            return False
        return (
            years_between(person.birth_date, self._today) < YOUNG_AGE
            and years_between(person.teaching_since, self._today) < YOUNG_YEARS
        )

    def name(self, person: int) -> str:
        """Return the full name."""
        return full_name(self.people[person])

    def schools(self, person: int) -> set[int]:
        """Return the organizations the person works in."""
        return {post.organization for post in self.posts[person]}

    def places(self, person: int) -> list[str]:
        """Return the short names of these organizations."""
        return [self._organizations[one].short_name for one in sorted(self.schools(person))]

    def clusters(self, person: int) -> set[str]:
        """Return the clusters of these organizations."""
        found = {self._organizations[one].cluster for one in self.schools(person)}
        return {cluster for cluster in found if cluster}
