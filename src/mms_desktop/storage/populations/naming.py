"""Words for the records in a list: what they are called and the organizations they belong to.

The ids go to the database as one JSON text, so a list of any length is a fixed number of
statements.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, case, func, literal, select

from mms_desktop.storage.populations.frame import Frame, active
from mms_desktop.storage.populations.staff import (
    EMPLOYMENTS,
    ORGANIZATIONS,
    PEOPLE,
    counts_on_day,
)
from mms_desktop.storage.schema import TABLES

JOINT = "; "

_FULL_NAME = func.rtrim(PEOPLE.c.surname + " " + PEOPLE.c.given_name + " " + PEOPLE.c.patronymic)


@dataclass(frozen=True, slots=True)
class Named:
    """A record of any section as a line of a list."""

    id: int
    name: str
    organization: str


def named(connection: Connection, section: str, ids: Iterable[int], frame: Frame) -> list[Named]:
    """Return the records as lines, in Russian order of their names."""
    wanted = json.dumps(sorted(ids))
    rows = connection.execute(_names(section, wanted)).all()
    people = {row.person for row in rows if row.person is not None}
    places = _places(connection, people, frame) if people else {}
    return [
        Named(row.id, row.name, places.get(row.person, "") if row.person else row.organization)
        for row in rows
    ]


def _names(section: str, wanted: str) -> Select[Any]:
    """Select id, name, person and organization of the records, in order."""
    nobody = literal(None).label("person")
    nowhere = literal("").label("organization")
    table = TABLES[section]
    match section:
        case "people":
            name, person = _FULL_NAME.label("name"), table.c.id.label("person")
            query = select(table.c.id, name, person, nowhere)
        case "organizations":
            name = table.c.short_name.label("name")
            query = select(table.c.id, name, nobody, table.c.short_name.label("organization"))
        case "teams":
            title = case((table.c.title != "", table.c.title), else_=table.c.code).label("name")
            place = ORGANIZATIONS.c.short_name.label("organization")
            joined = table.join(ORGANIZATIONS, table.c.organization == ORGANIZATIONS.c.id)
            query = select(table.c.id, title, nobody, place).select_from(joined)
        case "routes":
            name = (table.c.code + " · " + _FULL_NAME).label("name")
            joined = table.join(PEOPLE, table.c.person == PEOPLE.c.id)
            query = select(table.c.id, name, table.c.person, nowhere).select_from(joined)
        case "agreements":
            name = (table.c.code + " · " + table.c.parties).label("name")
            query = select(table.c.id, name, nobody, nowhere)
        case _:
            query = select(table.c.id, table.c.title.label("name"), nobody, nowhere)
    return query.where(_among(table.c.id, wanted)).order_by(table.c.sort_key, table.c.id)


def _places(connection: Connection, people: set[int], frame: Frame) -> dict[int, str]:
    """Return where people work: by what counts on D, else what is active then, else ever."""
    joined = EMPLOYMENTS.join(ORGANIZATIONS, EMPLOYMENTS.c.organization == ORGANIZATIONS.c.id)
    now = active(EMPLOYMENTS.c.started, EMPLOYMENTS.c.ended, frame)
    closeness = case((counts_on_day(frame), 2), (now, 1), else_=0)
    query = (
        select(EMPLOYMENTS.c.person, closeness, ORGANIZATIONS.c.short_name)
        .select_from(joined)
        .where(_among(EMPLOYMENTS.c.person, json.dumps(sorted(people))))
        .order_by(ORGANIZATIONS.c.sort_key, ORGANIZATIONS.c.id)
    )
    found: dict[int, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for person, close, name in connection.execute(query):
        if name not in found[person][close]:
            found[person][close].append(name)
    return {person: JOINT.join(places[max(places)]) for person, places in found.items()}


def _among(column: ColumnElement[Any], wanted: str) -> ColumnElement[bool]:
    listed = func.json_each(wanted).table_valued("value")
    return column.in_(select(listed.c.value))
