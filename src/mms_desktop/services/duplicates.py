"""People who may be one person entered twice: candidates with a score and the reasons.

Two records whose СНИЛС or birth dates differ are two people (register.md); of the others
nobody is merged by names alone: a person decides.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.sections.employments import EMPLOYMENTS
from mms_desktop.domain.sections.identity import DISTINCT_PAIRS, FORMER_NAMES, DistinctPair
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.domain.text import fold
from mms_desktop.services.action import action
from mms_desktop.services.progress import Progress, silent
from mms_desktop.storage.connection import Database
from mms_desktop.storage.records import Records

CERTAIN = 100
LIKE_NAMES = 80
"""How alike names must be where the birth dates agree, of 100."""
SAME_NAMES = 92
"""How alike names must be where a birth date is missing."""
BEGINNING = 4
PROGRESS_STEP = 500

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two records that may mean one person; ``score`` is at most 100, the certain ones."""

    first: int
    second: int
    score: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """What two people are compared by."""

    person: Any
    surnames: tuple[str, ...]
    given: str
    rest: str
    places: frozenset[int]


def find_duplicates(database: Database, progress: Progress = silent) -> list[Candidate]:
    """Return the pairs that may be one person, the likeliest first, without those told apart."""
    with database.snapshot() as connection:
        records = Records(connection)
        told_apart = {_pair(one.first, one.second) for one in records.all(DISTINCT_PAIRS)}
        people = _known_people(records)
    found: dict[Pair, Candidate] = {}
    blocks = list(_blocks(people))
    for number, block in enumerate(blocks, start=1):
        if number % PROGRESS_STEP == 0:
            progress(number, len(blocks))
        for one, other in combinations(block, 2):
            pair = _pair(one.person.id, other.person.id)
            if pair in found or pair in told_apart:
                continue
            if candidate := _compare(one, other):
                found[pair] = candidate
    return sorted(found.values(), key=lambda one: (-one.score, one.first, one.second))


def tell_apart(database: Database, first: int, second: int) -> ChangeSet:
    """Remember that two people are two people; nobody is asked about them again."""
    with action(database, "Отмечено: не дубль") as run:
        one, other = _pair(first, second)
        pair = DistinctPair(id=0, first=one, second=other)
        if not run.records.twins(DISTINCT_PAIRS, pair):
            run.insert(DISTINCT_PAIRS, [pair])
    return run.done


def withdraw_apart(database: Database, first: int, second: int) -> ChangeSet:
    """Forget that two people are two people: they may be candidates again."""
    with action(database, "Снова среди похожих") as run:
        one, other = _pair(first, second)
        known = run.records.twins(DISTINCT_PAIRS, DistinctPair(id=0, first=one, second=other))
        run.delete(DISTINCT_PAIRS, list(run.records.by_ids(DISTINCT_PAIRS, known).values()))
    return run.done


def _pair(first: int, second: int) -> Pair:
    return min(first, second), max(first, second)


def _known_people(records: Records) -> list[_Known]:
    former: dict[int, list[str]] = defaultdict(list)
    for name in records.all(FORMER_NAMES):
        former[name.person].append(fold(name.surname))
    places: dict[int, set[int]] = defaultdict(set)
    for post in records.all(EMPLOYMENTS):
        places[post.person].add(post.organization)
    return [
        _Known(
            person,
            (fold(person.surname), *former[person.id]),
            fold(person.given_name),
            fold(person.patronymic),
            frozenset(places[person.id]),
        )
        for person in records.all(PEOPLE)
    ]


def _blocks(people: Iterable[_Known]) -> Iterator[list[_Known]]:
    """Yield the groups within which people are compared: all with all would take hours."""
    by_snils: Mapping[str, list[_Known]] = defaultdict(list)
    by_birth: Mapping[Any, list[_Known]] = defaultdict(list)
    by_name: Mapping[tuple[str, str], list[_Known]] = defaultdict(list)
    for known in people:
        if known.person.snils:
            by_snils[known.person.snils].append(known)
        if known.person.birth_date:
            by_birth[known.person.birth_date, known.given[:1]].append(known)
        for surname in set(known.surnames):
            by_name[surname[:BEGINNING], known.given[:1]].append(known)
    for group in (by_snils, by_birth, by_name):
        yield from (block for block in group.values() if len(block) > 1)


def _compare(one: _Known, other: _Known) -> Candidate | None:
    first, second = one.person, other.person
    if first.snils and first.snils == second.snils:
        return _candidate(one, other, CERTAIN, ["СНИЛС совпадает"])
    if first.snils and second.snils:
        return None
    births = first.birth_date, second.birth_date
    if all(births) and births[0] != births[1]:
        return None
    alike, reason = _names(one, other)
    if all(births):
        if alike < LIKE_NAMES:
            return None
        return _candidate(one, other, 48 + alike // 2, ["дата рождения совпадает", reason])
    if alike < SAME_NAMES:
        return None
    together = one.places & other.places
    reasons = [reason, *(["работают в одной организации"] if together else [])]
    return _candidate(one, other, 15 + alike * 6 // 10 + (10 if together else 0), reasons)


def _candidate(one: _Known, other: _Known, score: int, reasons: list[str]) -> Candidate:
    first, second = _pair(one.person.id, other.person.id)
    return Candidate(first, second, score, tuple(reasons))


def _names(one: _Known, other: _Known) -> tuple[int, str]:
    """Return how alike the names are, of 100, and that in words."""
    from rapidfuzz.fuzz import ratio

    surname = max(ratio(a, b) for a in one.surnames for b in other.surnames)
    former = ratio(one.surnames[0], other.surnames[0]) < surname
    given = _part(one.given, other.given)
    rest = _part(one.rest, other.rest)
    changed = surname < LIKE_NAMES and given == rest == CERTAIN and one.rest and other.rest
    if changed and one.person.birth_date:
        return LIKE_NAMES, "имя и отчество совпадают, фамилии разные"
    alike = int(min(surname, given, rest))
    if alike == CERTAIN:
        words = "прежняя фамилия совпадает" if former else "имена совпадают"
        return alike, words if one.rest and other.rest else f"{words}, отчества нет у одного"
    return alike, f"имена похожи на {alike} %"


def _part(one: str, other: str) -> float:
    """Return how alike two names are; one missing or given by its initial fits any."""
    from rapidfuzz.fuzz import ratio

    if not one or not other:
        return CERTAIN
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    if len(short) == 1:
        return CERTAIN if long.startswith(short) else 0
    return ratio(one, other)
