"""What the cards of a population of people say, in one statement however many there are."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from mms_desktop.storage.populations.frame import Ids
from mms_desktop.storage.populations.staff import PEOPLE


@dataclass(frozen=True, slots=True)
class Card:
    """The part of a card that statistics ask for; an empty field is ``None``."""

    id: int
    birth_date: date | None
    sex: str | None
    education: str | None


def cards_of(connection: Connection, ids: Ids) -> list[Card]:
    """Return the cards of people."""
    columns = (PEOPLE.c.id, PEOPLE.c.birth_date, PEOPLE.c.sex, PEOPLE.c.education)
    query = select(*columns).where(PEOPLE.c.id.in_(ids))
    return [Card(*row) for row in connection.execute(query)]
