"""Consents as they stand today: what ends, what has ended, who has none (domain.md 1.15)."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from mms_desktop.domain.sections.consents import CONSENTS, Consent
from mms_desktop.domain.sections.employments import EMPLOYMENTS
from mms_desktop.domain.sections.organizations import ORGANIZATIONS
from mms_desktop.domain.sections.people import PEOPLE, full_name
from mms_desktop.domain.spans import active
from mms_desktop.domain.text import listed, sort_key
from mms_desktop.storage.connection import Database
from mms_desktop.storage.records import Records

SOON = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """A person with one consent, or with none: then ``consent`` is ``None``."""

    person: int
    name: str
    organizations: str
    consent: Consent | None


@dataclass(frozen=True, slots=True)
class ConsentBoard:
    """The lists, each by name; a consent that a later one replaces is in none of them."""

    ending: tuple[ConsentLine, ...]
    ended: tuple[ConsentLine, ...]
    revoked: tuple[ConsentLine, ...]
    without: tuple[ConsentLine, ...]


def consent_board(database: Database, today: date) -> ConsentBoard:
    """Return how the consents of the people stand on the day.

    Those without any are looked for among who works now: data of others are not used.
    """
    with database.snapshot() as connection:
        records = Records(connection)
        people = {one.id: one for one in records.all(PEOPLE)}
        consents = records.all(CONSENTS)
        posts = [one for one in records.all(EMPLOYMENTS) if active(one.started, one.ended, today)]
        schools = {one.id: one.short_name for one in records.all(ORGANIZATIONS)}
    places: dict[int, list[str]] = defaultdict(list)
    for post in posts:
        places[post.person].append(schools[post.organization])

    def line(person: int, consent: Consent | None) -> ConsentLine:
        return ConsentLine(person, full_name(people[person]), listed(places[person]), consent)

    newest: dict[tuple[int, str], Any] = {}
    for one in sorted(consents, key=_given):
        newest[one.person, str(one.purpose)] = one
    lists: dict[str, list[ConsentLine]] = defaultdict(list)
    for one in newest.values():
        lists[_state(one, today)].append(line(one.person, one))
    covered = {one.person for one in newest.values() if _state(one, today) in ("good", "ending")}
    lists["without"] = [line(person, None) for person in places if person not in covered]
    ordered = {key: tuple(sorted(found, key=_name)) for key, found in lists.items()}
    return ConsentBoard(
        ordered.get("ending", ()),
        ordered.get("ended", ()),
        ordered.get("revoked", ()),
        ordered["without"],
    )


def _state(consent: Any, today: date) -> str:
    if consent.revoked is not None and consent.revoked <= today:
        return "revoked"
    if consent.until is None:
        return "good"
    if consent.until < today:
        return "ended"
    return "ending" if consent.until <= today + SOON else "good"


def _given(consent: Any) -> tuple[date, int]:
    return consent.given, consent.id


def _name(line: ConsentLine) -> str:
    return sort_key(line.name)
