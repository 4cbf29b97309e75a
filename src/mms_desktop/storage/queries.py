"""Lists of ids: searching, filtering and ordering the records of a section."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, or_, select

from mms_desktop.domain.computed import computed_of
from mms_desktop.domain.conditions import Holds
from mms_desktop.domain.fields import Choice, Link, Links, Text
from mms_desktop.domain.search import SearchWord, search_words
from mms_desktop.domain.section import Section
from mms_desktop.domain.text import sort_key
from mms_desktop.storage.computing import computed_order
from mms_desktop.storage.fetching import fetched
from mms_desktop.storage.filtering import holds, meets, teach_holding
from mms_desktop.storage.records import BATCH, Records
from mms_desktop.storage.schema import LINKS, STORED_SECTIONS, TABLES


def total(connection: Connection, section: Section[Any]) -> int:
    """Return the number of records in the section."""
    query = select(func.count()).select_from(TABLES[section.key])
    return int(connection.execute(query).scalar_one())


def find_ids(
    connection: Connection,
    section: Section[Any],
    *,
    search: str = "",
    filters: Sequence[tuple[str, object]] = (),
    sort: str = "",
    descending: bool = False,
) -> tuple[int, ...]:
    """Return the ids of the records in which every word occurs, in Russian order."""
    table, today = TABLES[section.key], date.today()
    if any(isinstance(value, Holds) for _, value in filters):
        teach_holding(connection)
    conditions = [_holds_word(section, word) for word in search_words(search)]
    conditions += [meets(section, name, value, today) for name, value in filters]
    computed = computed_of(section.key, sort)
    if computed is not None:
        query = select(table.c.id).where(*conditions).order_by(table.c.sort_key, table.c.id)
        found = [row[0] for row in fetched(connection.execute(query))]
        return computed_order(connection, computed, found, today, descending=descending)
    kind = section.field(sort) if sort else None
    if isinstance(kind, Text | Choice) and sort != section.caption[0]:
        chosen = select(table.c.id, table.c[sort]).where(*conditions)
        rows = fetched(connection.execute(chosen))
        ordered = sorted(rows, key=lambda row: _word_order(kind, row[1]), reverse=descending)
        return tuple(row[0] for row in ordered)
    query = select(table.c.id).select_from(table).where(*conditions)
    column = _order_column(section, sort or section.caption[0])
    order = column.desc().nulls_last() if descending else column.asc().nulls_last()
    ordered_query = query.order_by(order, table.c.sort_key, table.c.id)
    return tuple(row[0] for row in fetched(connection.execute(ordered_query)))


def captions(connection: Connection, section: Section[Any], ids: Sequence[int]) -> dict[int, str]:
    """Return the words that name each of the records to a person."""
    records = Records(connection).by_ids(section, sorted(set(ids)))
    linked: dict[str, dict[int, str]] = {}
    for name in section.caption:
        kind = section.field(name)
        if isinstance(kind, Link):
            wanted = [getattr(record, name) for record in records.values() if getattr(record, name)]
            linked[name] = captions(connection, STORED_SECTIONS[kind.to], wanted)
    return {
        record_id: section.caption_joint.join(filter(None, _caption_parts(section, record, linked)))
        for record_id, record in records.items()
    }


def _caption_parts(
    section: Section[Any], record: Any, linked: dict[str, dict[int, str]]
) -> list[str]:
    from mms_desktop.domain.parsing import present_value

    return [
        linked[name].get(getattr(record, name), "")
        if name in linked
        else present_value(section.field(name), getattr(record, name))
        for name in section.caption
    ]


def link_captions(
    connection: Connection, section: Section[Any], records: Sequence[Any]
) -> dict[str, dict[int, str]]:
    """Return the captions of everything the records refer to, by target section and id."""
    wanted: dict[str, set[int]] = defaultdict(set)
    for kind in section.link_fields:
        for record in records:
            value = getattr(record, kind.name)
            wanted[kind.to].update(value if isinstance(kind, Links) else [value] if value else [])
    return {
        key: captions(connection, STORED_SECTIONS[key], sorted(ids)) for key, ids in wanted.items()
    }


def batches(ids: Sequence[int]) -> list[Sequence[int]]:
    """Return the ids in parts small enough for one statement."""
    return [ids[start : start + BATCH] for start in range(0, len(ids), BATCH)]


def _holds_word(section: Section[Any], word: SearchWord) -> ColumnElement[bool]:
    table = TABLES[section.key]
    places: list[ColumnElement[bool]] = [holds(table.c.search_key, word)]
    for kind in section.link_fields:
        if not kind.search:
            continue
        other = TABLES[kind.to]
        named = select(other.c.id).where(holds(other.c.search_key, word))
        if isinstance(kind, Links):
            links = LINKS[section.key, kind.name]
            places.append(table.c.id.in_(select(links.c.record).where(links.c.target.in_(named))))
        else:
            places.append(table.c[kind.name].in_(named))
    return or_(*places)


def _order_column(section: Section[Any], name: str) -> ColumnElement[Any]:
    table = TABLES[section.key]
    kind = section.field(name)
    if isinstance(kind, Link):
        other = TABLES[kind.to].alias()
        return select(other.c.sort_key).where(other.c.id == table.c[name]).scalar_subquery()
    if name == section.caption[0] or isinstance(kind, Links):
        return table.c.sort_key
    return table.c[name]


def _word_order(kind: Text | Choice, value: Any) -> tuple[bool, str]:
    if not value:
        return True, ""
    return False, sort_key(kind.option(value).label if isinstance(kind, Choice) else str(value))
