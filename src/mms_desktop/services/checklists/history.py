"""What stood in a response before: every replaced version stays in the journal."""

from collections import defaultdict
from collections.abc import Iterable

from mms_desktop.domain.sections.responses import RESPONSES
from mms_desktop.storage.connection import Database
from mms_desktop.storage.journal import EntryKind, Journal

TITLES = ("Собраны чек-листы", "Чек-лист", "Возвращён чек-лист")
"""How the actions begin that write answers; others need not be looked through."""
ENTRIES = 10_000


def earlier_contents(database: Database, responses: Iterable[int]) -> defaultdict[int, set[str]]:
    """Return the digests of the contents each response has had, the present one too.

    An action taken back by «Отменить» does not count: its file may be collected again.
    """
    wanted = set(responses)
    found: defaultdict[int, set[str]] = defaultdict(set)
    if not wanted:
        return found
    with database.snapshot() as connection:
        journal = Journal(connection)
        for entry in journal.newest(ENTRIES):
            in_force = entry.kind is EntryKind.CHANGE and not entry.undone
            if not in_force or not entry.title.startswith(TITLES):
                continue
            for change in journal.changes(entry.id):
                if change.section == RESPONSES.key and change.record_id in wanted:
                    for values in (change.before or {}, change.after or {}):
                        found[change.record_id].add(str(values.get("fingerprint", "")))
    return found
