"""The end of a destruction: what its transaction alone does not reach.

Pages that came free still hold what stood in them, and unsaved forms lie beside the base.
A mark made in the transaction says that both wait: after a crash the next opening for
writing finishes what was begun.
"""

import json
from collections.abc import Iterable
from typing import Any

from mms_desktop.services.rescue import Rescue, RescuedForm
from mms_desktop.storage.connection import Database
from mms_desktop.storage.destruction import compact
from mms_desktop.storage.meta import Settings, read_meta, write_meta

UNFINISHED = "destruction"
"""Entry of ``meta``: sections and numbers of the unsaved forms that must go."""


def mark_unfinished(connection: Any, forms: Iterable[RescuedForm]) -> None:
    """Remember in the transaction of a destruction that its end is still to come."""
    waiting = [[form.section, form.record_id] for form in forms]
    write_meta(connection, {UNFINISHED: json.dumps(waiting)})


def finish_destruction(database: Database) -> None:
    """Forget the forms and rewrite the file without its free pages, if that waits."""
    with database.snapshot() as connection:
        waiting = read_meta(connection).get(UNFINISHED)
    if waiting is None:
        return
    rescue = Rescue(database.key)
    for section, record_id in json.loads(waiting):
        rescue.drop(section, record_id)
    compact(database)
    with database.transaction() as connection:
        Settings(connection).forget([UNFINISHED])
