"""Destroying what the base holds of a person: stored records, the journal's values, free pages."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Text, or_, select, update

from mms_desktop.storage.connection import Database
from mms_desktop.storage.schema import JOURNAL, JOURNAL_CHANGES, METADATA, STORED_SECTIONS

PEOPLE = "people"

Traces = Mapping[str, Collection[int]]
"""Ids of records by section."""


def own_fields() -> Iterator[tuple[str, str]]:
    """Yield the sections whose records are about one person, with the field that names them."""
    for section in STORED_SECTIONS.values():
        for kind in section.link_fields:
            if kind.to == PEOPLE and kind.required:
                yield section.key, kind.name


def past_traces(connection: Connection, people: Collection[int]) -> dict[str, set[int]]:
    """Return every record the journal remembers as about the people, those gone included."""
    found: dict[str, set[int]] = {PEOPLE: set(people)}
    for key, field in own_fields():
        ids = found.setdefault(key, set())
        for record, *states in _remembered(connection, key):
            values = [json.loads(state) for state in states if state]
            if any(_is_about(value, field, people) for value in values):
                ids.add(record)
    return found


def destroy_in_journal(connection: Connection, traces: Traces) -> list[tuple[int, str, str]]:
    """Destroy the journal's values of the records; return number, moment and title of entries.

    The seals stay, so that the chain still verifies; without its salt a seal tells nothing.
    """
    entries: set[int] = set()
    for key, ids in traces.items():
        of_section = (JOURNAL_CHANGES.c.section == key) & JOURNAL_CHANGES.c.record.in_(list(ids))
        query = select(JOURNAL_CHANGES.c.entry).where(of_section)
        entries.update(row[0] for row in connection.execute(query))
        wiped = {"before": None, "after": None, "salt": ""}
        connection.execute(update(JOURNAL_CHANGES).where(of_section).values(wiped))
    query = select(JOURNAL.c.id, JOURNAL.c.at, JOURNAL.c.title).order_by(JOURNAL.c.id)
    return [(row[0], row[1], row[2]) for row in connection.execute(query) if row[0] in entries]


def places_of(connection: Connection, values: Iterable[str]) -> list[str]:
    """Return where in the base any of the values still occurs: «table, row»."""
    found = []
    for table in METADATA.tables.values():
        texts = [column for column in table.c if isinstance(column.type, Text)]
        holds = [column.contains(value, autoescape=True) for value in values for column in texts]
        if not holds:
            continue
        key: Any = next(iter(table.primary_key.columns))
        rows = connection.execute(select(key).where(or_(*holds)))
        found += [f"{table.name}, {row[0]}" for row in rows]
    return found


def compact(database: Database) -> None:
    """Rewrite the file without its free pages, and empty the log beside it."""
    with database.raw() as raw:
        raw.execute("VACUUM")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _remembered(connection: Connection, key: str) -> Iterator[tuple[int, str | None, str | None]]:
    columns = JOURNAL_CHANGES.c
    query = select(columns.record, columns.before, columns.after).where(columns.section == key)
    for row in connection.execute(query):
        yield row[0], row[1], row[2]


def _is_about(values: Mapping[str, Any], field: str, people: Collection[int]) -> bool:
    if values.get(field) in people:
        return True
    return values.get("gone") in people if "story" in values else False
