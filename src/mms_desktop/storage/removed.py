"""Records that were deleted and may come back: the journal is the bin."""

from sqlalchemy import ColumnElement, Connection, RowMapping, exists, func, or_, select

from mms_desktop.domain.changes import Change
from mms_desktop.storage.encoding import decode
from mms_desktop.storage.journal import Entry, EntryKind, entry_of
from mms_desktop.storage.schema import JOURNAL, JOURNAL_CHANGES, STORED_SECTIONS

MERGES = "merges"


def removed_records(connection: Connection) -> list[tuple[Entry, Change]]:
    """Return the deletions in force with the entries that made them, the newest first.

    A record joined to another is no record of its own: it comes back by taking them apart.
    What was destroyed has no values left; what an undone action had added is not listed,
    unless it had come back from the bin.
    """
    changes = JOURNAL_CHANGES.c
    last = select(func.max(changes.id)).group_by(changes.section, changes.record)
    joined = select(changes.entry).where(changes.section == MERGES, changes.before.is_(None))
    query = (
        select(JOURNAL_CHANGES, JOURNAL.c.kind)
        .join(JOURNAL, changes.entry == JOURNAL.c.id)
        .where(
            changes.id.in_(last),
            changes.after.is_(None),
            changes.before.is_not(None),
            changes.entry.not_in(joined),
            or_(JOURNAL.c.kind.in_([EntryKind.CHANGE, EntryKind.REDO]), _deleted_before()),
        )
        .order_by(changes.id.desc())
    )
    rows = connection.execute(query).mappings().all()
    wanted = select(JOURNAL).where(JOURNAL.c.id.in_({row["entry"] for row in rows}))
    entries = {row["id"]: entry_of(row) for row in connection.execute(wanted).mappings()}
    return [
        (entries[row["entry"]], _deletion(row)) for row in rows if row["section"] in STORED_SECTIONS
    ]


def _deletion(row: RowMapping) -> Change:
    section = row["section"]
    return Change(section, row["record"], decode(STORED_SECTIONS[section], row["before"]), None)


def _deleted_before() -> ColumnElement[bool]:
    changes, earlier = JOURNAL_CHANGES.c, JOURNAL_CHANGES.alias().c
    return exists().where(
        earlier.section == changes.section,
        earlier.record == changes.record,
        earlier.id < changes.id,
        earlier.after.is_(None),
        earlier.before.is_not(None),
    )
