"""The journal: every action, chained by digests, with the values outside the chain.

An entry's digest covers its header and the *seals* of its title and changes. A
seal is a salted digest of a value; destroying a person's values with their salts
leaves the seals, so the chain still verifies (РКН № 179, design.md 3).
"""

import secrets
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, RowMapping, ScalarSelect, Select, func, insert, select, update

from mms_desktop.domain.changes import Change, ChangeSet
from mms_desktop.storage.chain import broken
from mms_desktop.storage.encoding import decode, encode
from mms_desktop.storage.schema import JOURNAL, JOURNAL_CHANGES, STORED_SECTIONS
from mms_desktop.storage.sealing import chained, pair, seal
from mms_desktop.storage.workplaces import note_workplace

HEAD = "journal_head"
"""Entry of ``meta``: number and digest of the newest line, missed when the last ones are gone."""

HEAD_INSERTION = "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)"
CHANGE_INSERTION = (
    "INSERT INTO journal_changes (entry, section, record, before, after, salt, seal)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
)


class EntryKind(StrEnum):
    """What an entry did."""

    CHANGE = "change"
    UNDO = "undo"
    REDO = "redo"
    DESTROYED = "destroyed"
    """Personal data destroyed: nothing before it can be taken back."""
    EVENT = "event"
    """Something about the base itself: restored, taken over, its password changed."""

    @classmethod
    def _missing_(cls, _value: object) -> "EntryKind":
        # A line changed behind the program's back must still be shown: the chain tells of it.
        return cls.EVENT


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal; ``size`` is the number of records changed."""

    id: int
    at: str
    kind: EntryKind
    target: int | None
    undone: bool
    title: str
    size: int


class Journal:
    """The journal within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def write(
        self,
        done: ChangeSet,
        at: datetime,
        kind: EntryKind = EntryKind.CHANGE,
        target: int | None = None,
    ) -> int:
        """Append an entry and return its id."""
        last = self._last()
        salt = secrets.token_hex(16)
        entry: dict[str, object] = {
            "id": (last["id"] if last else 0) + 1,
            "at": at.isoformat(timespec="seconds"),
            "kind": str(kind),
            "target": target,
            "undone": 0,
            "title": done.title,
            "salt": salt,
            "title_seal": seal(salt, done.title),
            "size": len(done.changes),
        }
        changes = [_change_row(entry["id"], change) for change in done.changes]
        seals = [(section, record, sealed) for _, section, record, *_, sealed in changes]
        entry["digest"] = chained(last["digest"] if last else "", entry, seals)
        self._connection.execute(insert(JOURNAL), [entry])
        if changes:
            self._connection.exec_driver_sql(CHANGE_INSERTION, changes)
        number = int(str(entry["id"]))
        self._connection.exec_driver_sql(HEAD_INSERTION, (HEAD, f"{number} {entry['digest']}"))
        note_workplace(self._connection, number)
        return number

    def head(self) -> int:
        """Return the id of the newest entry, 0 when there is none."""
        last = self._last()
        return int(last["id"]) if last else 0

    def newest(self, limit: int) -> list[Entry]:
        """Return the newest entries, newest first."""
        query = select(JOURNAL).order_by(JOURNAL.c.id.desc()).limit(limit)
        return [entry_of(row) for row in self._connection.execute(query).mappings()]

    def to_undo(self) -> Entry | None:
        """Return the newest action that is still in force."""
        query = select(JOURNAL).where(
            JOURNAL.c.kind == EntryKind.CHANGE,
            JOURNAL.c.undone == 0,
            JOURNAL.c.id > _last_destruction(),
        )
        return self._first(query.order_by(JOURNAL.c.id.desc()))

    def in_force(self, entry_id: int) -> Entry | None:
        """Return the entry if it is an action that may still be taken back."""
        query = select(JOURNAL).where(
            JOURNAL.c.id == entry_id,
            JOURNAL.c.kind == EntryKind.CHANGE,
            JOURNAL.c.undone == 0,
            JOURNAL.c.id > _last_destruction(),
        )
        return self._first(query)

    def to_redo(self) -> Entry | None:
        """Return the action undone last, unless something new was done since."""
        in_force = (
            select(func.coalesce(func.max(JOURNAL.c.id), 0))
            .where(JOURNAL.c.kind == EntryKind.CHANGE, JOURNAL.c.undone == 0)
            .scalar_subquery()
        )
        query = select(JOURNAL).where(
            JOURNAL.c.kind == EntryKind.CHANGE,
            JOURNAL.c.undone == 1,
            JOURNAL.c.id > in_force,
            JOURNAL.c.id > _last_destruction(),
        )
        return self._first(query.order_by(JOURNAL.c.id))

    def mark(self, entry_id: int, *, undone: bool) -> None:
        """Remember whether the action is in force; the mark is not part of the chain."""
        query = update(JOURNAL).where(JOURNAL.c.id == entry_id).values(undone=int(undone))
        self._connection.execute(query)

    def changes(self, entry_id: int) -> tuple[Change, ...]:
        """Return what the entry did, record by record."""
        query = select(JOURNAL_CHANGES).where(JOURNAL_CHANGES.c.entry == entry_id)
        rows = self._connection.execute(query.order_by(JOURNAL_CHANGES.c.id)).mappings()
        return tuple(_change(row) for row in rows)

    def of_record(self, section: str, record_id: int) -> list[tuple[Entry, Change]]:
        """Return what has happened to one record, newest first."""
        columns = JOURNAL_CHANGES.c
        query = select(JOURNAL_CHANGES).where(
            columns.section == section, columns.record == record_id
        )
        rows = self._connection.execute(query.order_by(columns.id.desc())).mappings().all()
        wanted = select(JOURNAL).where(JOURNAL.c.id.in_({row["entry"] for row in rows}))
        entries = {row["id"]: entry_of(row) for row in self._connection.execute(wanted).mappings()}
        return [(entries[row["entry"]], _change(row)) for row in rows]

    def broken(self) -> list[str]:
        """Return what contradicts the chain, entry by entry; empty when it holds."""
        return broken(self._connection)

    def _last(self) -> RowMapping | None:
        query = select(JOURNAL.c.id, JOURNAL.c.digest).order_by(JOURNAL.c.id.desc()).limit(1)
        return self._connection.execute(query).mappings().first()

    def _first(self, query: Select[Any]) -> Entry | None:
        row = self._connection.execute(query.limit(1)).mappings().first()
        return entry_of(row) if row else None


def _last_destruction() -> ScalarSelect[Any]:
    query = select(func.coalesce(func.max(JOURNAL.c.id), 0))
    return query.where(JOURNAL.c.kind == EntryKind.DESTROYED).scalar_subquery()


def _change_row(entry: object, change: Change) -> tuple[object, ...]:
    """Return the parameters of ``CHANGE_INSERTION``."""
    before, after = encode(change.before), encode(change.after)
    salt = secrets.token_hex(16)
    sealed = seal(salt, pair(before, after))
    return entry, change.section, change.record_id, before, after, salt, sealed


def _change(row: RowMapping) -> Change:
    section = STORED_SECTIONS[row["section"]]
    before, after = decode(section, row["before"]), decode(section, row["after"])
    return Change(row["section"], row["record"], before, after)


def entry_of(row: RowMapping) -> Entry:
    """Return the line of the journal a row of its table holds."""
    return Entry(
        row["id"], row["at"], EntryKind(row["kind"]), row["target"], bool(row["undone"]),
        row["title"], row["size"],
    )  # fmt: skip
