"""What the cards of a population of people say, in one statement however many there are."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import ColumnElement, Connection, select, true

from mms_desktop.storage.populations.frame import Frame, Ids
from mms_desktop.storage.populations.staff import (
    EMPLOYMENTS,
    ORGANIZATIONS,
    PEOPLE,
    counts_on_day,
    employed,
)


@dataclass(frozen=True, slots=True)
class Card:
    """The part of a card that statistics ask for; an empty field is ``None``."""

    id: int
    birth_date: date | None
    sex: str | None
    education: str | None
    teaching_since: date | None = None
    teaching_breaks: int | None = None
    posts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Where:
    """Whose employments are looked at.

    Attributes:
        kinds: Kinds of organizations; of any kind when empty.
        organization: Code of the only one; of all when empty.
        staff_kinds: Kinds of employment, whatever the profile counts.
    """

    staff_kinds: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    organization: str = ""


def cards_of(connection: Connection, ids: Ids) -> list[Card]:
    """Return the cards of people."""
    columns = (
        PEOPLE.c.id, PEOPLE.c.birth_date, PEOPLE.c.sex, PEOPLE.c.education,
        PEOPLE.c.teaching_since, PEOPLE.c.teaching_breaks,
    )  # fmt: skip
    query = select(*columns).where(PEOPLE.c.id.in_(ids))
    return [Card(*row) for row in connection.execute(query)]


def employed_cards(
    connection: Connection, frame: Frame, posts: Collection[str], where: Where
) -> list[Card]:
    """Return the cards of who holds any of the posts on the reference date, with their posts."""
    wider = replace(frame, staff_kinds=where.staff_kinds)
    conditions = (
        counts_on_day(wider),
        EMPLOYMENTS.c.position.in_(sorted(posts)),
        ORGANIZATIONS.c.kind.in_(where.kinds) if where.kinds else true(),
        ORGANIZATIONS.c.code == where.organization if where.organization else true(),
    )
    held = _posts(connection, conditions)
    cards = cards_of(connection, employed(*conditions))
    return [replace(card, posts=frozenset(held[card.id])) for card in cards]


def _posts(
    connection: Connection, conditions: Collection[ColumnElement[bool]]
) -> dict[int, set[str]]:
    joined = EMPLOYMENTS.join(ORGANIZATIONS, EMPLOYMENTS.c.organization == ORGANIZATIONS.c.id)
    columns = (EMPLOYMENTS.c.person, EMPLOYMENTS.c.position)
    found: dict[int, set[str]] = defaultdict(set)
    for person, post in connection.execute(select(*columns).select_from(joined).where(*conditions)):
        found[person].add(post)
    return found
