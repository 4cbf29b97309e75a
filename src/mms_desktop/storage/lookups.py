"""Finding records by what they refer to, many at once."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, select

from mms_desktop.domain.section import Section
from mms_desktop.storage.encoding import decode
from mms_desktop.storage.queries import batches
from mms_desktop.storage.schema import JOURNAL_CHANGES, STORED_SECTIONS, TABLES


def ids_referring(
    connection: Connection, section: Section[Any], name: str, targets: Sequence[int]
) -> list[int]:
    """Return the ids of the records whose link field of that name leads to one of the targets."""
    table = TABLES[section.key]
    found: list[int] = []
    for part in batches(targets):
        query = select(table.c.id).where(table.c[name].in_(part)).order_by(table.c.id)
        found += connection.execute(query).scalars()
    return found


def removed_naming(
    connection: Connection, target: int
) -> list[tuple[str, int, dict[str, object] | None]]:
    """Return the removed records in whose last values the number occurs, as the journal tells.

    Whether it is a reference is for the caller to see: here a text is only searched.
    """
    columns = JOURNAL_CHANGES.c
    query = select(columns.section, columns.record, columns.before).where(
        columns.after.is_(None), columns.before.contains(str(target), autoescape=True)
    )
    return [
        (section, record, decode(STORED_SECTIONS[section], before))
        for section, record, before in connection.execute(query)
        if section in STORED_SECTIONS
    ]
