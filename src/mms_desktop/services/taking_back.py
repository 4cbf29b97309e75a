"""Taking back one action that is not the newest: a whole import, a week later.

It goes only where nothing has been built upon it: its records are still as it left them,
and nothing refers to those that would go.
"""

from collections import defaultdict
from datetime import datetime

from mms_desktop.domain.changes import Change, ChangeSet
from mms_desktop.domain.issues import Explained, NothingToUndo
from mms_desktop.services.action import apply_changes
from mms_desktop.storage.connection import Database
from mms_desktop.storage.journal import EntryKind, Journal
from mms_desktop.storage.records import Records
from mms_desktop.storage.schema import STORED_SECTIONS

LISTED = 3


class BuiltUpon(Explained):
    """Later actions rest on this one; the message says which records hold it."""

    def __init__(self, changed: int, users: dict[str, int]) -> None:
        if changed:
            why = f"после него изменены его записи: {changed}"
        else:
            most = sorted(users.items(), key=lambda one: -one[1])[:LISTED]
            listed = ", ".join(f"{STORED_SECTIONS[key].title} — {count}" for key, count in most)
            why = f"на его записи ссылаются другие: {listed}"
        super().__init__(f"Это действие отменить нельзя: {why}. Сначала отмените более поздние.")


def take_back(database: Database, entry_id: int) -> ChangeSet:
    """Take back the action of the journal entry; raises ``NothingToUndo``, ``BuiltUpon``."""
    with database.transaction() as connection:
        journal, records = Journal(connection), Records(connection)
        entry = journal.in_force(entry_id)
        if entry is None:
            raise NothingToUndo
        done = ChangeSet(entry.title, journal.changes(entry.id))
        changed = _changed_since(records, done)
        if changed:
            raise BuiltUpon(changed, {})
        taken_back = done.inverse(f"Отменено: {entry.title}")
        apply_changes(records, taken_back)
        users = _left_without(records, taken_back)
        if users:
            raise BuiltUpon(0, users)
        journal.mark(entry.id, undone=True)
        journal.write(taken_back, datetime.now(), EntryKind.UNDO, entry.id)
        return taken_back


def _changed_since(records: Records, done: ChangeSet) -> int:
    """Return how many records are no longer as the action left them."""
    final: dict[tuple[str, int], Change] = {}
    for change in done.changes:
        final[change.section, change.record_id] = change
    wanted: dict[str, list[int]] = defaultdict(list)
    for key, record_id in final:
        wanted[key].append(record_id)
    changed = 0
    for key, ids in wanted.items():
        section = STORED_SECTIONS[key]
        found = records.by_ids(section, ids)
        for record_id in ids:
            record = found.get(record_id)
            now = section.values(record) if record is not None else None
            after = final[key, record_id].after
            changed += now != (None if after is None else {**(now or {}), **after})
    return changed


def _left_without(records: Records, taken_back: ChangeSet) -> dict[str, int]:
    """Return how many records of which sections refer to what has gone."""
    gone: dict[str, list[int]] = defaultdict(list)
    for change in taken_back.changes:
        if change.after is None:
            gone[change.section].append(change.record_id)
    users: dict[str, int] = defaultdict(int)
    for key, ids in gone.items():
        for other, count in records.references(STORED_SECTIONS[key], ids).items():
            users[other] += count
    return dict(users)
