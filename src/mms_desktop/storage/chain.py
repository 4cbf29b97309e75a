"""Whether the journal is as it was written: every line, every value, every mark.

A line is covered by the digest of the next one, its words and values by seals, and whether
an action is undone by the lines that undid and repeated it. Nothing but a destruction takes
a salt away, and it leaves a line of its own after what it has touched.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, RowMapping, func, select

from mms_desktop.storage.schema import JOURNAL, JOURNAL_CHANGES
from mms_desktop.storage.sealing import MARK, chained, pair, seal

BATCH = 500
"""Entries whose changes are read at once."""

UNDO, REDO, DESTROYED = "undo", "redo", "destroyed"


def broken(connection: Connection) -> list[str]:
    """Return what contradicts the chain, entry by entry; empty when it holds."""
    return _Check(connection).found


class _Check:
    """One walk along the chain."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.found: list[str] = []
        destroyed = select(func.max(JOURNAL.c.id)).where(JOURNAL.c.kind == DESTROYED)
        self._destroyed = connection.execute(destroyed).scalar() or 0
        self._undone = self._marks()
        previous, expected = "", 1
        for row, changes in self._with_changes():
            if row["id"] != expected:
                self.found.append(f"Записи журнала № {expected} нет.")
            self._look(row, changes, previous)
            previous, expected = str(row["digest"]), row["id"] + 1
        self._look_for_strays()
        self._look_at_order()

    def _marks(self) -> dict[int, bool]:
        """Return by the lines themselves which actions are undone."""
        columns = JOURNAL.c
        query = select(columns.target, columns.kind).where(columns.kind.in_((UNDO, REDO)))
        rows = self._connection.execute(query.order_by(columns.id))
        return {target: kind == UNDO for target, kind in rows}

    def _look(self, row: RowMapping, changes: Sequence[RowMapping], previous: str) -> None:
        number = row["id"]
        seals = [(change["section"], change["record"], change["seal"]) for change in changes]
        if row["digest"] != chained(previous, dict(row), seals):
            self.found.append(f"Запись журнала № {number} изменена или её соседи переставлены.")
        if not self._holds(number, row["salt"], row["title_seal"], row["title"], row["title"]):
            self.found.append(f"Название записи журнала № {number} изменено.")
        if row["undone"] != int(self._undone.get(number, False)):
            self.found.append(f"Отметка об отмене записи журнала № {number} изменена.")
        if not all(self._values_hold(number, change) for change in changes):
            self.found.append(f"Значения в записи журнала № {number} изменены.")

    def _values_hold(self, number: int, change: RowMapping) -> bool:
        left = "".join(filter(None, (change["before"], change["after"])))
        value = pair(change["before"], change["after"])
        return self._holds(number, change["salt"], change["seal"], value, left)

    def _holds(self, number: int, salt: str, sealed: str, value: str, left: str) -> bool:
        if salt:
            return sealed == seal(salt, value)
        return number <= self._destroyed and (not left or MARK in left)

    def _with_changes(self) -> Iterator[tuple[RowMapping, list[RowMapping]]]:
        """Yield every entry with its changes; a query for each entry would take far longer."""
        query = select(JOURNAL).order_by(JOURNAL.c.id)
        entries = self._connection.execute(query).mappings().all()
        for start in range(0, len(entries), BATCH):
            part = entries[start : start + BATCH]
            within = JOURNAL_CHANGES.c.entry.between(part[0]["id"], part[-1]["id"])
            wanted = select(JOURNAL_CHANGES).where(within).order_by(JOURNAL_CHANGES.c.id)
            changes: dict[int, list[RowMapping]] = defaultdict(list)
            for change in self._connection.execute(wanted).mappings():
                changes[change["entry"]].append(change)
            for row in part:
                yield row, changes[row["id"]]

    def _look_for_strays(self) -> None:
        """Notice changes whose entry has been taken away."""
        entry = JOURNAL_CHANGES.c.entry
        query = select(entry).where(entry.not_in(select(JOURNAL.c.id))).distinct().order_by(entry)
        numbers = self._connection.execute(query).scalars()
        self.found += [f"Записи журнала № {number} нет, а её значения есть." for number in numbers]

    def _look_at_order(self) -> None:
        """Notice changes moved among others: they are numbered as they were written."""
        columns = JOURNAL_CHANGES.c
        query = select(columns.id, columns.entry).order_by(columns.id)
        before = 0
        for place, (number, entry) in enumerate(self._connection.execute(query), start=1):
            if number != place or entry < before:
                self.found.append(f"Значения записи журнала № {entry} переставлены.")
                return
            before = entry
