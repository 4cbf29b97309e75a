"""Reading and writing records; one class serves every section."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import (
    Connection,
    RowMapping,
    Table,
    delete,
    func,
    insert,
    literal,
    select,
    union,
    update,
)

from mms_desktop.domain.fields import Link, Links
from mms_desktop.domain.section import Record, Section
from mms_desktop.storage.encoding import typed_value
from mms_desktop.storage.rows import row_form
from mms_desktop.storage.schema import JOURNAL_CHANGES, LINKS, STORED_SECTIONS, TABLES

R = TypeVar("R", bound=Record)

BATCH = 500
"""Ids asked for at once: SQLite bounds the number of parameters of a statement."""


class Records:
    """Records of all sections within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, section: Section[R], record_id: int) -> R | None:
        """Return one record, or ``None`` when it is gone."""
        return self.by_ids(section, [record_id]).get(record_id)

    def by_ids(self, section: Section[R], ids: Sequence[int]) -> dict[int, R]:
        """Return the records that are still there, by id."""
        table = TABLES[section.key]
        found: dict[int, R] = {}
        for start in range(0, len(ids), BATCH):
            part = ids[start : start + BATCH]
            rows = self._connection.execute(select(table).where(table.c.id.in_(part))).mappings()
            several = self._several(section, part)
            found.update({row["id"]: _record(section, row, several) for row in rows})
        return found

    def all(self, section: Section[R]) -> list[R]:
        """Return every record of the section, in the order they were added."""
        table = TABLES[section.key]
        several = self._several(section, None)
        rows = self._connection.execute(select(table).order_by(table.c.id)).mappings()
        return [_record(section, row, several) for row in rows]

    def next_id(self, section: Section[Any]) -> int:
        """Return an id no record of the section has or ever had.

        The history of a record and its way back from the bin hang on its id.
        """
        table, told = TABLES[section.key], JOURNAL_CHANGES.c
        newest = self._connection.execute(select(func.max(table.c.id))).scalar()
        ever = select(func.max(told.record)).where(told.section == section.key)
        return max(newest or 0, self._connection.execute(ever).scalar() or 0) + 1

    def insert(self, section: Section[R], records: Sequence[R]) -> None:
        """Store new records under the ids they carry."""
        if not records:
            return
        form = row_form(section.key)
        # Past the statement compiler: it would look at every value of every row.
        self._connection.exec_driver_sql(form.insertion, [form.row(record) for record in records])
        for kind in _several_fields(section):
            self._write_links(section, kind, records)

    def update(self, section: Section[R], record: R) -> None:
        """Overwrite the stored record."""
        table = TABLES[section.key]
        form = row_form(section.key)
        values = dict(zip(form.names, form.values(record), strict=True))
        self._connection.execute(update(table).where(table.c.id == record.id).values(values))
        for kind in _several_fields(section):
            links = LINKS[section.key, kind.name]
            self._connection.execute(delete(links).where(links.c.record == record.id))
            self._write_links(section, kind, [record])

    def delete(self, section: Section[Any], ids: Sequence[int]) -> None:
        """Remove the records; the database refuses while others refer to them."""
        table = TABLES[section.key]
        for start in range(0, len(ids), BATCH):
            part = ids[start : start + BATCH]
            self._connection.execute(delete(table).where(table.c.id.in_(part)))

    def twins(self, section: Section[R], record: R) -> list[int]:
        """Return the ids of stored records with the same natural key.

        For people that is the СНИЛС alone, where they have one (register.md).
        """
        table = TABLES[section.key]
        key = section.natural_key
        if section.key == "people":
            key = ("snils",) if getattr(record, "snils", "") else key[1:]
        query = select(table.c.id)
        for name in key:
            query = query.where(table.c[name].is_not_distinct_from(getattr(record, name)))
        return [row[0] for row in self._connection.execute(query)]

    def defer_references(self) -> None:
        """Check references at the end of the transaction, not at every statement."""
        self._connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")

    def references(self, section: Section[Any], ids: Sequence[int]) -> dict[str, int]:
        """Return how many records of which sections refer to any of the records given."""
        counts: dict[str, int] = defaultdict(int)
        for other in STORED_SECTIONS.values():
            for kind in other.link_fields:
                if kind.to == section.key:
                    counts[other.key] += self._count(_link_column(other, kind), ids)
        return {key: count for key, count in counts.items() if count}

    def referring(self, section: Section[Any], record_id: int) -> dict[str, list[int]]:
        """Return the ids of the records that refer to one record, by section."""
        found: dict[str, list[int]] = defaultdict(list)
        parts = [
            select(literal(other.key), key).where(target == record_id)
            for other, key, target in _references_to(section.key)
        ]
        for key, found_id in self._connection.execute(union(*parts)) if parts else ():
            found[key].append(found_id)
        return {key: sorted(ids) for key, ids in found.items()}

    def _count(self, column: Any, ids: Sequence[int]) -> int:
        total = 0
        for start in range(0, len(ids), BATCH):
            part = ids[start : start + BATCH]
            query = select(func.count()).where(column.in_(part))
            total += int(self._connection.execute(query).scalar_one())
        return total

    def _several(
        self, section: Section[Any], ids: Sequence[int] | None
    ) -> dict[str, dict[int, list[int]]]:
        found: dict[str, dict[int, list[int]]] = {}
        for kind in _several_fields(section):
            links = LINKS[section.key, kind.name]
            query = select(links.c.record, links.c.target).order_by(links.c.record, links.c.place)
            if ids is not None:
                query = query.where(links.c.record.in_(ids))
            targets: dict[int, list[int]] = defaultdict(list)
            for record, target in self._connection.execute(query):
                targets[record].append(target)
            found[kind.name] = targets
        return found

    def _write_links(self, section: Section[Any], kind: Links, records: Iterable[Record]) -> None:
        rows = [
            {"record": record.id, "target": target, "place": place}
            for record in records
            for place, target in enumerate(getattr(record, kind.name))
        ]
        if rows:
            self._connection.execute(insert(LINKS[section.key, kind.name]), rows)


def _references_to(key: str) -> Iterable[tuple[Section[Any], Any, Any]]:
    """Yield each section that may refer to the one given, with its columns of id and target."""
    for other in STORED_SECTIONS.values():
        for kind in other.link_fields:
            if kind.to != key:
                continue
            if isinstance(kind, Links):
                links = LINKS[other.key, kind.name]
                yield other, links.c.record, links.c.target
            else:
                table = TABLES[other.key]
                yield other, table.c.id, table.c[kind.name]


def _link_column(section: Section[Any], kind: Link | Links) -> Any:
    if isinstance(kind, Links):
        return LINKS[section.key, kind.name].c.target
    table: Table = TABLES[section.key]
    return table.c[kind.name]


def _several_fields(section: Section[Any]) -> list[Links]:
    return [kind for kind in section.fields if isinstance(kind, Links)]


def _record(
    section: Section[R], row: RowMapping, several: Mapping[str, Mapping[int, list[int]]]
) -> R:
    values: dict[str, Any] = {"id": row["id"]}
    for kind in section.fields:
        if isinstance(kind, Links):
            values[kind.name] = tuple(several[kind.name].get(row["id"], ()))
        else:
            values[kind.name] = typed_value(kind, row[kind.name])
    return section.record_type(**values)
