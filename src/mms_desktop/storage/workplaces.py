"""Where the entries of the journal were written: which person's account on which computer.

Kept beside the chain, in ``meta``: the first entry of every stretch of work at one place.
It tells people apart who share a base; the chain of digests does not cover it.
"""

import json
from functools import cache

from sqlalchemy import Connection

from mms_desktop.storage.meta import Settings
from mms_desktop.storage.processes import this_process

WORKPLACES = "workplaces"
UNKNOWN = "неизвестно"


@cache
def this_workplace() -> str:
    """Return who and where we are, in words."""
    here = this_process()
    return ", ".join(filter(None, (here.user, here.host))) or UNKNOWN


def note_workplace(connection: Connection, entry: int) -> None:
    """Remember that the entry, and those after it, are written here."""
    stretches = workplaces(connection)
    if not stretches or stretches[-1][1] != this_workplace():
        stretches.append((entry, this_workplace()))
        Settings(connection).put({WORKPLACES: json.dumps(stretches, ensure_ascii=False)})


def workplaces(connection: Connection) -> list[tuple[int, str]]:
    """Return the stretches of work: number of the first entry and the place, in order."""
    kept = Settings(connection).starting_with(WORKPLACES).get("")
    return [(int(entry), str(place)) for entry, place in json.loads(kept)] if kept else []
