"""Frozen numbers of closed periods, kept as texts in ``meta``.

A snapshot belongs to the journal entry that closed its period. Undoing and repeating
that entry therefore brings the right one back without anything being rewritten.
"""

import json

from sqlalchemy import Connection, select

from mms_desktop.domain.sections.periods import PERIODS, PeriodState
from mms_desktop.storage.journal import EntryKind
from mms_desktop.storage.schema import JOURNAL, JOURNAL_CHANGES, META


def snapshot_key(period_id: int, entry: int) -> str:
    """Return under which key the numbers of a period closed by a journal entry are kept."""
    return f"snapshot:{period_id}:{entry}"


def stored_snapshot(connection: Connection, period_id: int) -> str | None:
    """Return the snapshot of the closing in force, ``None`` when it has none."""
    entry = closing_entry(connection, period_id)
    query = select(META.c.value).where(META.c.key == snapshot_key(period_id, entry))
    found: str | None = connection.execute(query).scalar()
    return found


def closing_entry(connection: Connection, period_id: int) -> int:
    """Return the journal entry that closed the period as it is now, 0 when there is none."""
    query = (
        select(JOURNAL_CHANGES.c.entry, JOURNAL_CHANGES.c.before, JOURNAL_CHANGES.c.after)
        .join(JOURNAL, JOURNAL_CHANGES.c.entry == JOURNAL.c.id)
        .where(
            JOURNAL_CHANGES.c.section == PERIODS.key,
            JOURNAL_CHANGES.c.record == period_id,
            JOURNAL.c.kind == EntryKind.CHANGE,
            JOURNAL.c.undone == 0,
        )
        .order_by(JOURNAL_CHANGES.c.id.desc())
    )
    for entry, before, after in connection.execute(query):
        if _is_closed(after) and not _is_closed(before):
            return int(entry)
    return 0


def _is_closed(values: str | None) -> bool:
    return values is not None and json.loads(values).get("state") == PeriodState.CLOSED.value
