"""What has happened to one record, action by action."""

from mms_desktop.domain.changes import Change
from mms_desktop.storage.connection import Database
from mms_desktop.storage.journal import Entry, Journal


def record_history(database: Database, section: str, record_id: int) -> list[tuple[Entry, Change]]:
    """Return what the journal knows of a record, newest first; nothing of what was destroyed."""
    with database.snapshot() as connection:
        told = Journal(connection).of_record(section, record_id)
    return [(entry, change) for entry, change in told if change.before or change.after]
