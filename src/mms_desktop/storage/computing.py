"""Computed columns of a list: their values record by record, and the order by them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from mms_desktop.domain.computed import Computed
from mms_desktop.domain.fields import Choice, Links
from mms_desktop.domain.text import sort_key
from mms_desktop.storage.fetching import fetched
from mms_desktop.storage.filtering import standing
from mms_desktop.storage.records import BATCH
from mms_desktop.storage.schema import STORED_SECTIONS, TABLES


def computed_values(
    connection: Connection, computed: Computed, ids: Sequence[int] | None, today: date
) -> dict[int, list[Any]]:
    """Return what the column shows of each record, the first first; all records without ids.

    Those of whom it shows nothing are left out.
    """
    source = TABLES[computed.source]
    query = standing(computed, today)
    if computed.order:
        query = query.add_columns(source.c[computed.order])
    rows: list[Any] = []
    if ids is None:
        rows += fetched(connection.execute(query))
    else:
        for start in range(0, len(ids), BATCH):
            part = ids[start : start + BATCH]
            rows += connection.execute(query.where(source.c[computed.own].in_(part))).all()
    ranks = _ranks(computed)
    if ranks:
        rows.sort(key=lambda row: (ranks.get(row[3], len(ranks)), row[2]))
    else:
        rows.sort(key=lambda row: row[2])
    found: dict[int, list[Any]] = {}
    for own, value, *_ in rows:
        if value:
            found.setdefault(own, []).append(value)
    # Two posts in one school are one school.
    return {own: list(dict.fromkeys(values)) for own, values in found.items()}


def computed_order(
    connection: Connection,
    computed: Computed,
    ids: Sequence[int],
    today: date,
    *,
    descending: bool,
) -> tuple[int, ...]:
    """Return the ids put by what the column shows; those of whom it shows nothing come last."""
    values = computed_values(connection, computed, None, today)
    keys = _target_keys(connection, computed) if isinstance(computed.kind, Links) else None
    known: dict[Any, str] = {}

    def words(value: Any) -> str:
        if value not in known:
            known[value] = keys.get(value, "") if keys is not None else sort_key(value)
        return known[value]

    shown = [one for one in ids if one in values]
    shown.sort(key=lambda one: [words(value) for value in values[one]], reverse=descending)
    return (*shown, *(one for one in ids if one not in values))


def _target_keys(connection: Connection, computed: Computed) -> Mapping[int, str]:
    targets = TABLES[computed.kind.to] if isinstance(computed.kind, Links) else None
    if targets is None:
        return {}
    rows = fetched(connection.execute(select(targets.c.id, targets.c.sort_key)))
    return {row[0]: row[1] for row in rows}


def _ranks(computed: Computed) -> dict[str, int]:
    if not computed.order:
        return {}
    kind = STORED_SECTIONS[computed.source].field(computed.order)
    if not isinstance(kind, Choice):
        return {}
    return {str(option.value): place for place, option in enumerate(kind.options)}
