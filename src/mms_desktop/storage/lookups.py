"""Finding records by what they refer to, many at once."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, select

from mms_desktop.domain.section import Section
from mms_desktop.storage.queries import batches
from mms_desktop.storage.schema import TABLES


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
