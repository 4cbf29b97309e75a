"""The card of a person and of an organization: one page of everything that matters now."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from mms_desktop.domain.doubts import Doubt
from mms_desktop.domain.fields import Link, Links
from mms_desktop.domain.issues import IssueCode, RecordInvalid, issue
from mms_desktop.domain.parsing import present_value
from mms_desktop.domain.section import Section
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.domain.sections.cautions import years_between
from mms_desktop.domain.sections.identity import FORMER_NAMES
from mms_desktop.domain.sections.organizations import ORGANIZATIONS
from mms_desktop.domain.sections.people import PEOPLE, Person
from mms_desktop.services.exchange.references import full_name
from mms_desktop.services.history import record_history
from mms_desktop.storage import queries
from mms_desktop.storage.connection import Database
from mms_desktop.storage.journal import Entry
from mms_desktop.storage.records import Records

PERSON_PARTS = (
    "employments", "attestations", "association_members", "associations", "mentorships",
    "diagnostics", "deficits", "routes", "trainings", "participations", "expertise",
    "methodists", "methodist_assignments", "bodies", "teams", "practices", "communities",
    "consents",
)  # fmt: skip
ORGANIZATION_PARTS = (
    "associations", "mentorships", "methodist_assignments", "teams", "practices", "sites",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CardLine:
    """One record on a card: its number and its filled fields in words, the owner left out."""

    record: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CardPart:
    """The records of one section on a card."""

    section: str
    title: str
    lines: tuple[CardLine, ...]


@dataclass(frozen=True, slots=True)
class PersonCard:
    """Everything about a person; parts without records are left out."""

    person: Person
    name: str
    former_surnames: tuple[str, ...]
    age: int | None
    seniority: int | None
    parts: tuple[CardPart, ...]
    doubts: tuple[Doubt, ...]
    history: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class OrganizationCard:
    """Everything about an organization; ``posts`` counts people by position, the most first."""

    organization: Any
    people: int
    posts: tuple[tuple[str, int], ...]
    parts: tuple[CardPart, ...]
    history: tuple[Entry, ...]


def person_card(database: Database, person_id: int, today: date) -> PersonCard:
    """Return the card of a person; raises ``RecordInvalid`` when they are gone."""
    with database.snapshot() as connection:
        records = Records(connection)
        person = _existing(records, PEOPLE, person_id)
        referring = records.referring(PEOPLE, person_id)
        former = records.by_ids(FORMER_NAMES, referring.get(FORMER_NAMES.key, ()))
        found = [_part(connection, key, referring.get(key, ()), PEOPLE.key) for key in PERSON_PARTS]
    return PersonCard(
        person,
        full_name(person),
        tuple(one.surname for one in former.values()),
        years_between(person.birth_date, today) if person.birth_date else None,
        years_between(person.teaching_since, today) if person.teaching_since else None,
        tuple(part for part in found if part.lines),
        PEOPLE.doubts(person, today),
        _entries(database, PEOPLE.key, person_id),
    )


def organization_card(database: Database, organization_id: int, today: date) -> OrganizationCard:
    """Return the card of an organization; raises ``RecordInvalid`` when it is gone."""
    with database.snapshot() as connection:
        records = Records(connection)
        organization = _existing(records, ORGANIZATIONS, organization_id)
        referring = records.referring(ORGANIZATIONS, organization_id)
        stored = records.by_ids(SECTIONS["employments"], referring.get("employments", ()))
        found = [
            _part(connection, key, referring.get(key, ()), ORGANIZATIONS.key)
            for key in ORGANIZATION_PARTS
        ]
    posts = [post for post in stored.values() if post.ended is None or post.ended >= today]
    return OrganizationCard(
        organization,
        len({post.person for post in posts}),
        tuple(Counter(post.position for post in posts).most_common()),
        tuple(part for part in found if part.lines),
        _entries(database, ORGANIZATIONS.key, organization_id),
    )


def _existing(records: Records, section: Section[Any], record_id: int) -> Any:
    record = records.get(section, record_id)
    if record is None:
        raise RecordInvalid((issue(IssueCode.LINK_MISSING, label=section.title),))
    return record


def _part(connection: Any, key: str, ids: Iterable[int], owner: str) -> CardPart:
    section = SECTIONS[key]
    stored = list(Records(connection).by_ids(section, sorted(ids)).values())
    captions = queries.link_captions(connection, section, stored)
    lines = tuple(CardLine(one.id, _words(section, one, captions, owner)) for one in stored)
    return CardPart(key, section.title, lines)


def _words(
    section: Section[Any], record: Any, captions: dict[str, dict[int, str]], owner: str
) -> tuple[str, ...]:
    words = []
    # With two people in a record (a pair) both are named, with one the card's owner is not.
    owners = sum(kind.to == owner for kind in section.link_fields)
    for kind in section.fields:
        value = getattr(record, kind.name)
        if not kind.in_table or (
            isinstance(kind, Link | Links) and kind.to == owner and owners == 1
        ):
            continue
        if isinstance(kind, Link):
            shown = captions[kind.to].get(value, "") if value else ""
        elif isinstance(kind, Links):
            shown = "; ".join(captions[kind.to].get(one, "") for one in value)
        else:
            shown = present_value(kind, value)
        if shown:
            words.append(f"{kind.label}: {shown}")
    return tuple(words)


def _entries(database: Database, section: str, record_id: int) -> tuple[Entry, ...]:
    return tuple(entry for entry, _ in record_history(database, section, record_id))
