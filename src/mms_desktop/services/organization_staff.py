"""Who works in one organization now: counts by group, the young, those who work part-time."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mms_desktop.domain.positions import PositionGroup, PositionList
from mms_desktop.domain.profiles import Settings
from mms_desktop.domain.sections.employments import EMPLOYMENTS, EmploymentKind
from mms_desktop.domain.sections.events import EVENTS
from mms_desktop.domain.sections.participations import PARTICIPATIONS
from mms_desktop.domain.sections.people import PEOPLE, full_name
from mms_desktop.domain.spans import active, full_years
from mms_desktop.domain.text import sort_key
from mms_desktop.storage.connection import Database
from mms_desktop.storage.lookups import ids_referring
from mms_desktop.storage.records import Records

GROUP_TITLES = {
    PositionGroup.HEAD: "Руководители",
    PositionGroup.DEPUTY_HEAD: "Заместители руководителя",
    PositionGroup.UNIT_HEAD: "Руководители подразделений",
    PositionGroup.PEDAGOGICAL: "Педагогические работники",
    PositionGroup.OTHER: "Иные должности",
}
FULL_RATE = 1
PART_TIME_KINDS = (EmploymentKind.INTERNAL, EmploymentKind.EXTERNAL)


@dataclass(frozen=True, slots=True)
class Colleague:
    """One person of an organization with their posts in it."""

    person: int
    name: str
    posts: tuple[str, ...]
    young: bool
    part_time: bool


@dataclass(frozen=True, slots=True)
class EventOfStaff:
    """An event in which people of an organization took part."""

    event: int
    title: str
    day: date
    people: int


@dataclass(frozen=True, slots=True)
class Staff:
    """The staff of an organization on one day.

    Attributes:
        groups: (group in words, number of people); somebody with two posts is in both.
        young: Under the age and seniority of the profile (domain.md 1.9).
        part_time: Those who hold a second job here or a rate below one.
    """

    people: tuple[Colleague, ...]
    groups: tuple[tuple[str, int], ...]
    posts: tuple[tuple[str, int], ...]
    young: int
    part_time: int
    contract: int
    events: tuple[EventOfStaff, ...]


def staff_of(
    database: Database,
    positions: PositionList,
    settings: Settings,
    organization: int,
    day: date,
) -> Staff:
    """Return the staff of an organization on the day."""
    with database.snapshot() as connection:
        records = Records(connection)
        ids = ids_referring(connection, EMPLOYMENTS, "organization", [organization])
        posts = [
            one
            for one in records.by_ids(EMPLOYMENTS, ids).values()
            if active(one.started, one.ended, day)
        ]
        people = records.by_ids(PEOPLE, sorted({post.person for post in posts}))
        taken = ids_referring(connection, PARTICIPATIONS, "person", list(people))
        events = _events(records, taken)
    colleagues = [
        _colleague(people[person], [post for post in posts if post.person == person], settings, day)
        for person in people
    ]
    grouped = {(positions.group_of(post.position), post.person) for post in posts}
    counted = Counter(group for group, _ in grouped)
    return Staff(
        tuple(sorted(colleagues, key=_by_name)),
        tuple((title, counted[group]) for group, title in GROUP_TITLES.items() if counted[group]),
        tuple(Counter(one for who in colleagues for one in who.posts).most_common()),
        sum(one.young for one in colleagues),
        sum(one.part_time for one in colleagues),
        len({post.person for post in posts if post.kind is EmploymentKind.CONTRACT}),
        events,
    )


def _colleague(person: Any, held: Sequence[Any], settings: Settings, day: date) -> Colleague:
    return Colleague(
        person.id,
        full_name(person),
        tuple(dict.fromkeys(post.position for post in held)),
        is_young(person, settings, day),
        any(_is_part_time(post) for post in held),
    )


def is_young(person: Any, settings: Settings, day: date) -> bool:
    """Tell whether a person is young by the definition of the profile."""
    if not person.birth_date or not person.teaching_since:
        return False
    age = full_years(person.birth_date, settings.age_day(day))
    return (
        age < settings.age_years
        and full_years(person.teaching_since, day) < settings.seniority_years
    )


def _is_part_time(post: Any) -> bool:
    return post.kind in PART_TIME_KINDS or (post.rate is not None and post.rate < FULL_RATE)


def _events(records: Records, participations: Sequence[int]) -> tuple[EventOfStaff, ...]:
    stored = records.by_ids(PARTICIPATIONS, participations).values()
    people: dict[int, set[int]] = {}
    for one in stored:
        people.setdefault(one.event, set()).add(one.person)
    events = records.by_ids(EVENTS, sorted(people)).values()
    found = [EventOfStaff(one.id, one.title, one.date, len(people[one.id])) for one in events]
    return tuple(sorted(found, key=_newest_first))


def _newest_first(event: EventOfStaff) -> tuple[int, int]:
    return -event.day.toordinal(), event.event


def _by_name(one: Colleague) -> str:
    return sort_key(one.name)
