"""What closed periods came to, kept as it was: numbers, the package, the reports.

What is kept belongs to the journal entry that closed its period. Undoing and repeating
that entry therefore brings the right one back without anything being rewritten.
"""

import json
from collections.abc import Mapping
from enum import StrEnum

from sqlalchemy import Connection, insert, select

from mms_desktop.domain.sections.periods import PERIODS, PeriodState
from mms_desktop.storage.journal import EntryKind
from mms_desktop.storage.schema import JOURNAL, JOURNAL_CHANGES, KEPT_PERIODS


class Kept(StrEnum):
    """What of a closed period is kept."""

    NUMBERS = "numbers"
    PACKAGE = "package"
    PACKAGE_RECORD = "package_record"
    REPORT = "report"


class KeptPeriods:
    """Where what closed periods came to is put, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, period_id: int, entry: int, contents: Mapping[Kept, bytes]) -> None:
        """Keep what a period came to, under the journal entry that closes it."""
        rows = [
            {"period": period_id, "entry": entry, "kind": kind.value, "content": content}
            for kind, content in contents.items()
        ]
        self._connection.execute(insert(KEPT_PERIODS), rows)


def kept(connection: Connection, period_id: int, kind: Kept) -> bytes | None:
    """Return what is kept of the closing in force, ``None`` when there is nothing."""
    query = select(KEPT_PERIODS.c.content).where(
        KEPT_PERIODS.c.period == period_id,
        KEPT_PERIODS.c.entry == closing_entry(connection, period_id),
        KEPT_PERIODS.c.kind == kind.value,
    )
    found: bytes | None = connection.execute(query).scalar()
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


def turnings(connection: Connection, period_id: int) -> list[tuple[str, bool]]:
    """Return when the period was closed (true) and opened again, the earliest first."""
    query = (
        select(JOURNAL.c.at, JOURNAL_CHANGES.c.before, JOURNAL_CHANGES.c.after)
        .join(JOURNAL, JOURNAL_CHANGES.c.entry == JOURNAL.c.id)
        .where(JOURNAL_CHANGES.c.section == PERIODS.key, JOURNAL_CHANGES.c.record == period_id)
        .order_by(JOURNAL_CHANGES.c.id)
    )
    return [
        (at, _is_closed(after))
        for at, before, after in connection.execute(query)
        if before is not None and after is not None and _is_closed(before) != _is_closed(after)
    ]


def _is_closed(values: str | None) -> bool:
    return values is not None and json.loads(values).get("state") == PeriodState.CLOSED.value
