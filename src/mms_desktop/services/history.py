"""What has happened to one record, or to everything about its owner, action by action."""

from collections.abc import Iterable

from mms_desktop.domain.changes import Change
from mms_desktop.domain.fields import Links
from mms_desktop.storage.connection import Database
from mms_desktop.storage.journal import Entry, Journal
from mms_desktop.storage.lookups import removed_naming
from mms_desktop.storage.records import Records
from mms_desktop.storage.schema import STORED_SECTIONS
from mms_desktop.storage.workplaces import workplaces

Told = tuple[Entry, Change]


def record_history(database: Database, section: str, record_id: int) -> list[Told]:
    """Return what the journal knows of a record, newest first; nothing of what was destroyed."""
    with database.snapshot() as connection:
        told = Journal(connection).of_record(section, record_id)
    return [(entry, change) for entry, change in told if change.before or change.after]


def entry_places(database: Database, entries: Iterable[int]) -> dict[int, str]:
    """Return at whose workplace each entry was written; entries from before it was kept are out."""
    with database.snapshot() as connection:
        stretches = workplaces(connection)
    found = {}
    for entry in entries:
        known = [place for first, place in stretches if first <= entry]
        found.update({entry: known[-1]} if known else {})
    return found


def owner_history(database: Database, section: str, record_id: int, limit: int) -> list[Told]:
    """Return what happened to a record and to those that refer to it, newest first.

    Records that referred to it and are removed by now are told of too.
    """
    owner = STORED_SECTIONS[section]
    with database.snapshot() as connection:
        places = {(section, record_id)}
        for key, ids in Records(connection).referring(owner, record_id).items():
            places.update((key, one) for one in ids)
        for key, one, before in removed_naming(connection, record_id):
            if _names(key, before, section, record_id):
                places.add((key, one))
        journal = Journal(connection)
        told = [pair for key, one in sorted(places) for pair in journal.of_record(key, one)]
    told = [(entry, change) for entry, change in told if change.before or change.after]
    told.sort(key=_newest_first)
    return told[:limit]


def _names(key: str, values: dict[str, object] | None, section: str, record_id: int) -> bool:
    """Tell whether values of a record refer to the owner."""
    for kind in STORED_SECTIONS[key].link_fields:
        value = (values or {}).get(kind.name)
        if kind.to == section and (
            record_id in value
            if isinstance(kind, Links) and isinstance(value, tuple)
            else value == record_id
        ):
            return True
    return False


def _newest_first(told: Told) -> tuple[int, str, int]:
    entry, change = told
    return -entry.id, change.section, change.record_id
