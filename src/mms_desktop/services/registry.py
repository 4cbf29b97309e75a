"""The register as a user works with it: find, show, save, delete, undo."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mms_desktop.domain.changes import Change, ChangeSet
from mms_desktop.domain.doubts import Doubt
from mms_desktop.domain.issues import RecordInUse
from mms_desktop.domain.positions import PositionList
from mms_desktop.domain.sections.identity import PEOPLE_BELONGINGS
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.services import action as actions
from mms_desktop.services.data_check import doubts_of
from mms_desktop.services.former_surnames import remember_surname
from mms_desktop.services.record_checks import (
    cells_of,
    check_links,
    existing,
    recognised,
    refuse_twin,
)
from mms_desktop.storage import queries
from mms_desktop.storage.connection import Database
from mms_desktop.storage.journal import Entry, Journal
from mms_desktop.storage.records import Records
from mms_desktop.storage.schema import STORED_SECTIONS

LISTED_REFERENCES = 3


@dataclass(frozen=True, slots=True)
class Query:
    """What a list shows and in which order; ``sort`` is a field key, empty for the default."""

    search: str = ""
    sort: str = ""
    descending: bool = False
    filters: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One record as words, a cell for every field of its section in order."""

    id: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A record by id and the words that name it."""

    id: int
    caption: str


class Registry:
    """Records of every section of one base; each call is one transaction."""

    def __init__(self, database: Database, positions: PositionList) -> None:
        self._database = database
        self._positions = positions

    def total(self, section: str) -> int:
        """Return the number of records in the section."""
        with self._database.snapshot() as connection:
            return queries.total(connection, STORED_SECTIONS[section])

    def ids(self, section: str, query: Query) -> tuple[int, ...]:
        """Return the ids of what the query asks for, in its order."""
        with self._database.snapshot() as connection:
            return queries.find_ids(
                connection,
                STORED_SECTIONS[section],
                search=query.search,
                filters=query.filters,
                sort=query.sort,
                descending=query.descending,
            )

    def rows(self, section: str, ids: Sequence[int]) -> list[Row]:
        """Return the records as words; those deleted meanwhile are left out."""
        described = STORED_SECTIONS[section]
        with self._database.snapshot() as connection:
            records = Records(connection).by_ids(described, ids)
            found = [records[record_id] for record_id in ids if record_id in records]
            captions = queries.link_captions(connection, described, found)
        return [Row(record.id, cells_of(described, record, captions)) for record in found]

    def records(self, section: str, ids: Sequence[int] | None = None) -> list[Any]:
        """Return the records themselves, all of the section when no ids are given."""
        with self._database.snapshot() as connection:
            records = Records(connection)
            if ids is None:
                return list(records.all(STORED_SECTIONS[section]))
            return list(records.by_ids(STORED_SECTIONS[section], ids).values())

    def values(self, section: str, record_id: int) -> dict[str, object]:
        """Return the typed values of one record; raises ``RecordInvalid`` when it is gone."""
        described = STORED_SECTIONS[section]
        with self._database.snapshot() as connection:
            return described.values(existing(Records(connection), described, record_id))

    def options(self, section: str, search: str = "", limit: int = 30) -> list[Named]:
        """Return the first records in which the words occur, to choose one to refer to."""
        described = STORED_SECTIONS[section]
        with self._database.snapshot() as connection:
            ids = queries.find_ids(connection, described, search=search)[:limit]
            captions = queries.captions(connection, described, ids)
        return [Named(record_id, captions[record_id]) for record_id in ids]

    def captions(self, section: str, ids: Sequence[int]) -> dict[int, str]:
        """Return the words that name the records."""
        with self._database.snapshot() as connection:
            return queries.captions(connection, STORED_SECTIONS[section], ids)

    def save(
        self,
        section: str,
        values: Mapping[str, object],
        record_id: int = 0,
        *,
        former_surname: str = "",
    ) -> ChangeSet:
        """Store a new record or overwrite one; raises ``RecordInvalid``.

        ``former_surname`` is kept as one a stored person had before.
        """
        described = STORED_SECTIONS[section]
        known = recognised(self._positions, described, values)
        record = described.parse(known, record_id=record_id)
        verb = "Изменено" if record_id else "Добавлено"
        with actions.action(self._database, f"{verb}: {described.title}") as run:
            check_links(run.records, described, record)
            if record_id:
                before = existing(run.records, described, record_id)
                refuse_twin(run.records, described, record)
                run.update(described, before, record)
                if described.key == PEOPLE.key:
                    remember_surname(run, record, former_surname)
            else:
                refuse_twin(run.records, described, record)
                run.insert(described, [record])
        return run.done

    def warnings(self, section: str, record_id: int) -> tuple[Doubt, ...]:
        """Return what deserves a look in a stored record; nothing when it is gone."""
        with self._database.snapshot() as connection:
            records = Records(connection)
            return doubts_of(records, STORED_SECTIONS[section], record_id, self._positions)

    def delete(self, section: str, ids: Sequence[int]) -> ChangeSet:
        """Delete records nobody refers to; raises ``RecordInUse``."""
        described = STORED_SECTIONS[section]
        with actions.action(self._database, f"Удалено: {described.title}") as run:
            users = run.records.references(described, ids)
            if described.key == PEOPLE.key:
                users = _without_belongings(run, ids, users)
            if users:
                raise RecordInUse(_in_use(users))
            run.delete(described, list(run.records.by_ids(described, ids).values()))
        return run.done

    def undo(self) -> ChangeSet:
        """Take back the newest action; raises ``NothingToUndo``."""
        return actions.undo(self._database)

    def redo(self) -> ChangeSet:
        """Repeat the action undone last; raises ``NothingToUndo``."""
        return actions.redo(self._database)

    def journal(self, limit: int = 500) -> list[Entry]:
        """Return the newest journal entries, newest first."""
        self._database.note_key_events()
        with self._database.snapshot() as connection:
            return Journal(connection).newest(limit)

    def entry_changes(self, entry_id: int) -> tuple[Change, ...]:
        """Return what a journal entry did, record by record."""
        with self._database.snapshot() as connection:
            return Journal(connection).changes(entry_id)


def _without_belongings(
    run: actions.Action, people: Sequence[int], users: dict[str, int]
) -> dict[str, int]:
    """Delete what is kept about people only while they are; return who else refers to them."""
    for section in PEOPLE_BELONGINGS:
        if not users.pop(section.key, 0):
            continue
        ids: set[int] = set()
        for person in people:
            ids.update(run.records.referring(PEOPLE, person).get(section.key, ()))
        run.delete(section, list(run.records.by_ids(section, sorted(ids)).values()))
    return users


def _in_use(users: Mapping[str, int]) -> str:
    listed = sorted(users.items(), key=lambda user: -user[1])[:LISTED_REFERENCES]
    words = ", ".join(f"{STORED_SECTIONS[key].title} — {count}" for key, count in listed)
    return f"Запись нельзя удалить: на неё ссылаются: {words}. Сначала удалите или измените их."
