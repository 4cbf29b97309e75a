"""The organizations that records belong to on the reference date."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Select, literal, select

from mms_desktop.storage.populations.frame import Frame
from mms_desktop.storage.populations.staff import EMPLOYMENTS, ORGANIZATIONS, counts_on_day
from mms_desktop.storage.schema import TABLES

Places = Mapping[int, tuple[int, ...]]

_OF_POSTS = {
    "teachers": "pedagogical",
    "young": "pedagogical",
    "trained_registry_teachers": "pedagogical",
    "managers": "leading",
    "workforce": "either",
}
"""Populations that a person belongs to by the posts of one group only."""


def places_of(connection: Connection, section: str, base: str, frame: Frame) -> Places:
    """Return the organizations of every record that has any, in Russian order of their names.

    A person belongs where an employment makes them a member of the population ``base``.
    """
    found: dict[int, list[int]] = defaultdict(list)
    query = _pairs(section, base, frame)
    if query is None:
        return {}
    for record, place in connection.execute(query):
        if place not in found[record]:
            found[record].append(place)
    return {record: tuple(places) for record, places in found.items()}


def _pairs(section: str, base: str, frame: Frame) -> Select[Any] | None:
    """Select the record and the organization, or nothing where records belong to none."""
    order = (ORGANIZATIONS.c.sort_key, ORGANIZATIONS.c.id)
    if section == "organizations":
        return select(ORGANIZATIONS.c.id, ORGANIZATIONS.c.id.label("place"))
    if section == "teams":
        teams = TABLES["teams"]
        return select(teams.c.id, teams.c.organization)
    joined = EMPLOYMENTS.join(ORGANIZATIONS, EMPLOYMENTS.c.organization == ORGANIZATIONS.c.id)
    counted = (counts_on_day(frame), _of_posts(base, frame))
    if section == "people":
        query = select(EMPLOYMENTS.c.person, EMPLOYMENTS.c.organization)
        return query.select_from(joined).where(*counted).order_by(*order)
    if section == "routes":
        routes = TABLES["routes"]
        wider = joined.join(routes, routes.c.person == EMPLOYMENTS.c.person)
        query = select(routes.c.id, EMPLOYMENTS.c.organization)
        return query.select_from(wider).where(*counted).order_by(*order)
    return None


def _of_posts(base: str, frame: Frame) -> Any:
    if base not in _OF_POSTS:
        return literal(value=True)
    posts = getattr(frame.positions, _OF_POSTS[base])
    return EMPLOYMENTS.c.position.in_(sorted(posts))
