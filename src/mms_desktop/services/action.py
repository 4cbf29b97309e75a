"""An action: one transaction, one journal entry, one change set, one undo step."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TypeVar

from mms_desktop.domain.changes import Change, ChangeSet
from mms_desktop.domain.issues import NothingToUndo
from mms_desktop.domain.section import Record, Section
from mms_desktop.storage.connection import Database
from mms_desktop.storage.evidence import EvidenceContents
from mms_desktop.storage.journal import EntryKind, Journal
from mms_desktop.storage.meta import Settings
from mms_desktop.storage.records import Records
from mms_desktop.storage.schema import STORED_SECTIONS
from mms_desktop.storage.snapshots import KeptPeriods

R = TypeVar("R", bound=Record)


class Action:
    """Changes of one user action; each is written at once and remembered for the journal.

    Attributes:
        settings: What the base remembers beside its records; undo leaves it alone.
        contents: Bytes of evidence files; undo takes their records away and leaves the bytes.
        kept: What closed periods came to; it belongs to the entry that closes them.
        head: The newest journal entry before the action, 0 when there is none.
    """

    def __init__(self, connection: Any, title: str, head: int) -> None:
        self.records = Records(connection)
        self.settings = Settings(connection)
        self.contents = EvidenceContents(connection)
        self.kept = KeptPeriods(connection)
        self.title = title
        self.head = head
        self._changes: list[Change] = []
        self._collected: dict[str, list[Any]] = defaultdict(list)
        self._next: dict[str, int] = {}

    @property
    def done(self) -> ChangeSet:
        """What the action has changed so far."""
        return ChangeSet(self.title, tuple(self._changes))

    def reserve(self, section: Section[Any]) -> int:
        """Return an id for a record to be inserted in this action."""
        if section.key not in self._next:
            self._next[section.key] = self.records.next_id(section)
        self._next[section.key] += 1
        return self._next[section.key] - 1

    def insert(self, section: Section[R], records: Sequence[R]) -> list[int]:
        """Store new records and return their ids; a record without one gets the next."""
        stored = [
            record if record.id else record.numbered(self.reserve(section)) for record in records
        ]
        self.records.insert(section, stored)
        self._changes += [
            Change(section.key, record.id, None, section.values(record)) for record in stored
        ]
        return [record.id for record in stored]

    def collect(self, section: Section[R], record: R) -> None:
        """Take a new record that has its id, to be stored with others of its section."""
        if not self._collected:
            self.records.defer_references()
        self._collected[section.key].append(record)

    def store_collected(self) -> None:
        """Store what was collected, section by section."""
        for key, records in self._collected.items():
            self.insert(STORED_SECTIONS[key], records)
        self._collected.clear()

    def update(self, section: Section[R], before: R, after: R) -> None:
        """Overwrite a record; the same values leave no trace."""
        if before == after:
            return
        self.records.update(section, after)
        self._changes.append(
            Change(section.key, after.id, section.values(before), section.values(after))
        )

    def delete(self, section: Section[R], records: Sequence[R]) -> None:
        """Remove records."""
        # What comes later in the action must not take the id of one that may come back.
        self._next.setdefault(section.key, self.records.next_id(section))
        self.records.delete(section, [record.id for record in records])
        self._changes += [
            Change(section.key, record.id, section.values(record), None) for record in records
        ]


@contextmanager
def action(database: Database, title: str) -> Iterator[Action]:
    """Run the block as one undoable action; nothing is journalled if nothing changed."""
    with database.transaction() as connection:
        journal = Journal(connection)
        run = Action(connection, title, journal.head())
        yield run
        run.store_collected()
        if run.done.changes:
            journal.write(run.done, datetime.now())


def undo(database: Database) -> ChangeSet:
    """Take back the newest action in force; raises ``NothingToUndo``."""
    with database.transaction() as connection:
        journal = Journal(connection)
        entry = journal.to_undo()
        if entry is None:
            raise NothingToUndo
        done = ChangeSet(entry.title, journal.changes(entry.id))
        taken_back = done.inverse(f"Отменено: {entry.title}")
        apply_changes(Records(connection), taken_back)
        journal.mark(entry.id, undone=True)
        journal.write(taken_back, datetime.now(), EntryKind.UNDO, entry.id)
        return taken_back


def redo(database: Database) -> ChangeSet:
    """Repeat the action undone last; raises ``NothingToUndo``."""
    with database.transaction() as connection:
        journal = Journal(connection)
        entry = journal.to_redo()
        if entry is None:
            raise NothingToUndo
        repeated = ChangeSet(f"Повторено: {entry.title}", journal.changes(entry.id))
        apply_changes(Records(connection), repeated)
        journal.mark(entry.id, undone=False)
        journal.write(repeated, datetime.now(), EntryKind.REDO, entry.id)
        return repeated


def apply_changes(records: Records, changes: ChangeSet) -> None:
    """Make the records what the changes say they become."""
    inserted: dict[str, list[Record]] = defaultdict(list)
    updated: list[tuple[Section[Any], Record]] = []
    deleted: dict[str, list[int]] = defaultdict(list)
    for change in changes.changes:
        section = STORED_SECTIONS[change.section]
        if change.after is None:
            deleted[change.section].append(change.record_id)
            continue
        values: dict[str, Any] = dict(change.after)
        record = section.record_type(id=change.record_id, **values)
        if change.before is None:
            inserted[change.section].append(record)
        else:
            updated.append((section, record))
    # Deletions go first, so that a code taken over by another record is free again.
    records.defer_references()
    for key, ids in deleted.items():
        records.delete(STORED_SECTIONS[key], ids)
    for key, stored in inserted.items():
        records.insert(STORED_SECTIONS[key], stored)
    for section, record in updated:
        records.update(section, record)
