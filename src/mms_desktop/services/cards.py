"""The card of a person and of an organization: one page of everything that matters now."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from mms_desktop.domain.doubts import Doubt, Importance
from mms_desktop.domain.issues import IssueCode, RecordInvalid, issue
from mms_desktop.domain.positions import PositionList
from mms_desktop.domain.section import Section
from mms_desktop.domain.sections.attestations import default_end
from mms_desktop.domain.sections.organizations import ORGANIZATIONS, Organization
from mms_desktop.domain.sections.people import PEOPLE, Person, full_name
from mms_desktop.domain.spans import active, full_years
from mms_desktop.services.card_lines import CardLine, Owner, card_line
from mms_desktop.services.card_states import Mark, Today, today_by_terms
from mms_desktop.services.data_check import doubts_about_person, doubts_of
from mms_desktop.storage import queries
from mms_desktop.storage.connection import Database
from mms_desktop.storage.lookups import ids_referring
from mms_desktop.storage.records import Records
from mms_desktop.storage.schema import STORED_SECTIONS

PERSON_PARTS = (
    "employments", "attestations", "association_members", "associations", "mentorships",
    "diagnostics", "deficits", "routes", "trainings", "participations", "expertise",
    "methodists", "methodist_assignments", "bodies", "teams", "practices", "communities",
    "consents", "former_names",
)  # fmt: skip
ORGANIZATION_PARTS = (
    "associations", "mentorships", "methodist_assignments", "teams", "practices", "sites",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CardPart:
    """The records of one section on a card: those that hold first, then the newest."""

    section: str
    title: str
    lines: tuple[CardLine, ...]


@dataclass(frozen=True, slots=True)
class CardDoubt:
    """What deserves a look in one of the records on a card."""

    section: str
    record: int
    doubt: Doubt


@dataclass(frozen=True, slots=True)
class PersonCard:
    """Everything about a person; parts without records are empty.

    Attributes:
        summary: Where they work now and by what category, in words.
    """

    person: Person
    name: str
    age: int | None
    seniority: int | None
    summary: tuple[str, ...]
    parts: tuple[CardPart, ...]
    doubts: tuple[CardDoubt, ...]


@dataclass(frozen=True, slots=True)
class OrganizationCard:
    """Everything about an organization but its staff, which is counted apart."""

    organization: Organization
    parts: tuple[CardPart, ...]
    doubts: tuple[CardDoubt, ...]


def person_card(
    database: Database, positions: PositionList, person_id: int, day: date
) -> PersonCard:
    """Return the card of a person; raises ``RecordInvalid`` when they are gone."""
    owner, today = Owner(PEOPLE.key, person_id), today_by_terms(day)
    with database.snapshot() as connection:
        cards = _Cards(connection, positions, owner, today)
        person = cards.existing(PEOPLE)
        parts = cards.parts(PERSON_PARTS)
        doubts = cards.doubts(PEOPLE, parts)
        summary = cards.summary()
    return PersonCard(
        person,
        full_name(person),
        full_years(person.birth_date, day) if person.birth_date else None,
        full_years(person.teaching_since, day) if person.teaching_since else None,
        summary,
        parts,
        doubts,
    )


def organization_card(
    database: Database, positions: PositionList, organization_id: int, day: date
) -> OrganizationCard:
    """Return the card of an organization; raises ``RecordInvalid`` when it is gone."""
    owner, today = Owner(ORGANIZATIONS.key, organization_id), today_by_terms(day)
    with database.snapshot() as connection:
        cards = _Cards(connection, positions, owner, today)
        organization = cards.existing(ORGANIZATIONS)
        parts = cards.parts(ORGANIZATION_PARTS)
        return OrganizationCard(organization, parts, cards.doubts(ORGANIZATIONS, parts))


class _Cards:
    """Reads what one card is made of, in one state of the base."""

    def __init__(
        self, connection: Any, positions: PositionList, owner: Owner, today: Today
    ) -> None:
        self._connection = connection
        self._records = Records(connection)
        self._positions = positions
        self._owner = owner
        self._today = today
        self._stored: dict[str, list[Any]] = {}

    def existing(self, section: Section[Any]) -> Any:
        """Return the owner; raises ``RecordInvalid`` when it is gone."""
        record = self._records.get(section, self._owner.id)
        if record is None:
            raise RecordInvalid((issue(IssueCode.LINK_MISSING, label=section.title),))
        return record

    def parts(self, keys: Iterable[str]) -> tuple[CardPart, ...]:
        """Return the parts of the card in their order."""
        section = STORED_SECTIONS[self._owner.section]
        referring = self._records.referring(section, self._owner.id)
        return tuple(self._part(key, referring.get(key, ())) for key in keys)

    def summary(self) -> tuple[str, ...]:
        """Return the posts held now and the category in force."""
        day = self._today.day
        posts = [
            one
            for one in self._stored.get("employments", ())
            if active(one.started, one.ended, day)
        ]
        places = self._captions("employments", posts)[ORGANIZATIONS.key] if posts else {}
        words = [f"{one.position}, {places.get(one.organization, '')}" for one in posts]
        held = [
            one
            for one in self._stored.get("attestations", ())
            if (one.expires or default_end(one) or day) >= day
        ]
        newest = max(held, key=_granted, default=None)
        if newest is not None:
            words.append(newest.category.label)
        return tuple(dict.fromkeys(words))

    def doubts(self, section: Section[Any], parts: Iterable[CardPart]) -> tuple[CardDoubt, ...]:
        """Return the doubts about the owner and about the records on the card."""
        places = [(section, self._owner.id)]
        places += [
            (STORED_SECTIONS[part.section], line.record) for part in parts for line in part.lines
        ]
        found = [
            CardDoubt(one.key, record, item)
            for one, record in places
            for item in doubts_of(self._records, one, record, self._positions)
        ]
        if section.key == PEOPLE.key:
            together = doubts_about_person(self._together(), self._positions, self._today.day)
            found += [CardDoubt(*one) for one in together]
        order = list(Importance)
        return tuple(sorted(found, key=lambda one: order.index(one.doubt.importance)))

    def _together(self) -> dict[str, Sequence[Any]]:
        posts = self._stored["employments"]
        places = sorted({post.organization for post in posts})
        return {
            PEOPLE.key: [self.existing(PEOPLE)],
            "employments": posts,
            "mentorships": self._stored["mentorships"],
            ORGANIZATIONS.key: list(self._records.by_ids(ORGANIZATIONS, places).values()),
        }

    def _part(self, key: str, ids: Iterable[int]) -> CardPart:
        section = STORED_SECTIONS[key]
        stored = list(self._records.by_ids(section, sorted(ids)).values())
        self._stored[key] = stored
        if not stored:
            return CardPart(key, section.title, ())
        captions = self._captions(key, stored)
        lines = [
            (card_line(section, one, captions, self._owner, self._today), _began(one))
            for one in stored
        ]
        lines.sort(key=lambda pair: (pair[0].state.mark is Mark.PAST, -pair[1]))
        shown = [line for line, _ in lines]
        if key == "routes":
            shown = self._with_steps(shown)
        return CardPart(key, section.title, tuple(shown))

    def _with_steps(self, routes: list[CardLine]) -> list[CardLine]:
        section = STORED_SECTIONS["route_steps"]
        ids = ids_referring(self._connection, section, "route", [one.record for one in routes])
        found: dict[int, list[CardLine]] = defaultdict(list)
        for step in self._records.by_ids(section, ids).values():
            owner = Owner("routes", step.route)
            found[step.route].append(card_line(section, step, {}, owner, self._today))
        return [replace(one, steps=tuple(found[one.record])) for one in routes]

    def _captions(self, key: str, records: list[Any]) -> dict[str, dict[int, str]]:
        return queries.link_captions(self._connection, STORED_SECTIONS[key], records)


def _granted(attestation: Any) -> date:
    day: date = attestation.granted
    return day


def _began(record: Any) -> int:
    names = ("started", "since", "granted", "date", "starts", "approved", "given", "finished")
    days = (getattr(record, name, None) for name in names)
    return next((day.toordinal() for day in days if day is not None), 0)
