"""Taking what was done to the key of a base into its journal.

A change of the password leaves the base as it is, so its line waits in the key file and
goes in with the next change of the base, once and in order.
"""

import json
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.troubles import BaseUnusable
from mms_desktop.storage.journal import EntryKind, Journal
from mms_desktop.storage.keys import KeyEvent, key_events
from mms_desktop.storage.meta import Settings
from mms_desktop.storage.workplaces import this_workplace

NOTED = "key_events"
"""Entry of ``meta``: numbers of the events of the key file that the journal has."""


def new_event(title: str, now: datetime) -> KeyEvent:
    """Return something done to the key just now, here."""
    return KeyEvent(uuid4().hex, now.isoformat(timespec="seconds"), title, this_workplace())


def waiting_events(connection: Connection, base: Path) -> list[KeyEvent]:
    """Return what the journal does not have yet, in order."""
    noted = _noted(connection)
    return [event for event in _known(base) if event.id not in noted]


def note_events(connection: Connection, base: Path) -> None:
    """Write what waits into the journal, within a transaction of the caller."""
    known, noted = _known(base), _noted(connection)
    waiting = [event for event in known if event.id not in noted]
    for event in waiting:
        here = event.place == this_workplace()
        title = event.title if here else f"{event.title} ({event.place})"
        done = ChangeSet(title, ())
        Journal(connection).write(done, datetime.fromisoformat(event.at), EntryKind.EVENT)
    if waiting:
        Settings(connection).put({NOTED: json.dumps([event.id for event in known])})


def _known(base: Path) -> list[KeyEvent]:
    try:
        return key_events(base)
    except (BaseUnusable, OSError):
        # The key file is away: what it knows comes when it is there again, the base goes on.
        return []


def _noted(connection: Connection) -> list[str]:
    return list(json.loads(Settings(connection).starting_with(NOTED).get("", "[]")))
