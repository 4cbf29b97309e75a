"""Cells of the computed columns of a list, in words."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from mms_desktop.domain.computed import COMPUTED
from mms_desktop.domain.fields import Links
from mms_desktop.domain.text import listed
from mms_desktop.storage import queries
from mms_desktop.storage.computing import computed_values
from mms_desktop.storage.connection import Database
from mms_desktop.storage.schema import STORED_SECTIONS


def computed_cells(
    database: Database, section: str, ids: Sequence[int], day: date
) -> dict[int, tuple[str, ...]]:
    """Return the cells behind the fields of each record, one for every computed column."""
    columns: list[dict[int, str]] = []
    with database.snapshot() as connection:
        for computed in COMPUTED.get(section, ()):
            values = computed_values(connection, computed, ids, day)
            names: dict[int, str] | None = None
            if isinstance(computed.kind, Links):
                wanted = sorted({target for targets in values.values() for target in targets})
                names = queries.captions(connection, STORED_SECTIONS[computed.kind.to], wanted)
            columns.append({own: _joined(found, names) for own, found in values.items()})
    return {one: tuple(column.get(one, "") for column in columns) for one in ids}


def _joined(values: Sequence[Any], names: dict[int, str] | None) -> str:
    words = (names.get(value, "") if names is not None else str(value) for value in values)
    return listed(words)
