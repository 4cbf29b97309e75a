"""What must hold of a base whatever has happened to it."""

from mms_desktop.storage.journal import Journal
from mms_desktop.storage.records import Records
from mms_desktop.storage.schema import STORED_SECTIONS


def head(workspace):
    """Return number and digest of the newest entry of the journal."""
    with workspace.database.snapshot() as connection:
        row = connection.exec_driver_sql(
            "SELECT id, digest FROM journal ORDER BY id DESC LIMIT 1"
        ).first()
    return f"{row[0]} {row[1]}" if row else "0 -"


def contradictions(workspace):
    """Return where the records are not what the journal says was done; that is a half."""
    with workspace.database.snapshot() as connection:
        journal = Journal(connection)
        found = journal.broken()
        told = {}
        for entry in reversed(journal.newest(1_000_000)):
            for change in journal.changes(entry.id):
                place = (change.section, change.record_id)
                if change.after is None:
                    told.pop(place, None)
                else:
                    told[place] = dict(change.after)
        stored = {
            (key, record.id): dict(section.values(record))
            for key, section in STORED_SECTIONS.items()
            for record in Records(connection).all(section)
        }
    found += [f"{place}: told, not stored" for place in told.keys() - stored.keys()]
    found += [f"{place}: stored, not told" for place in stored.keys() - told.keys()]
    found += [
        f"{place}: differs"
        for place in told.keys() & stored.keys()
        if not _same(told[place], stored[place])
    ]
    return found


def _same(told, stored):
    """Whether the record is as told; fields that are newer than the entry are empty."""
    known = {name: value for name, value in stored.items() if name in told}
    return known == told and not any(stored[name] for name in stored.keys() - told.keys())
