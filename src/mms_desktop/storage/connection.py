"""An opened base: hands out transactions, each guarded by the right to write."""

import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from mms_desktop.domain.troubles import BaseUnusable
from mms_desktop.storage.disks import PROFILES, DiskKind, Profile
from mms_desktop.storage.driver import APPLICATION_ID, connect, trouble_of
from mms_desktop.storage.key_events import note_events, waiting_events
from mms_desktop.storage.keys import BaseKey
from mms_desktop.storage.writing import WriteRight

__all__ = ["APPLICATION_ID", "SESSION", "Database", "damaged_pages"]

READING = "mms_reading"

JOURNAL_TABLES = ("journal", "journal_changes")

SESSION = "session"
"""Entry of ``meta``: who is writing now. Found at opening, it tells that they did not end well."""


class Database:
    """One base; hands out transactions and nothing else.

    Attributes:
        path: The base as the user knows it.
        file: What is really opened: the base, or a private copy of one that may only be read.
        right: The right to write, ``None`` for a file nobody else knows of.
        live: Another program writes to the file while it is open here.
        private_folder: A folder of ours around the file, removed when it is closed.
    """

    def __init__(
        self,
        path: Path,
        key: BaseKey,
        profile: Profile = PROFILES[DiskKind.LOCAL],
        *,
        file: Path | None = None,
        right: WriteRight | None = None,
        reading: bool = False,
    ) -> None:
        self.path = path
        self.file = file or path
        self.key = key
        self.right = right
        self.private_folder: Path | None = None
        self.live = False
        self._profile = profile
        self._reading = reading
        self.engine: Engine = create_engine(
            "sqlite://",
            module=sqlcipher,
            creator=self._connect,
            poolclass=QueuePool,
            pool_size=1,
            hide_parameters=True,
        )
        event.listen(self.engine, "begin", _begin)

    @property
    def refusal(self) -> BaseUnusable | None:
        """Return why nothing can be written, ``None`` when the base may be changed."""
        return self.right.refusal if self.right else None

    def _connect(self) -> Any:
        return connect(self.file, self.key, self._profile, reading=self._reading)

    def require_writing(self) -> None:
        """Raise ``BaseUnusable`` unless the base may be changed."""
        if self.right is not None:
            self.right.ask()

    def transaction(self) -> AbstractContextManager[Connection]:
        """Run the block in one writing transaction: all of it or none of it."""
        if self.right is not None:
            self.right.ask()
            self._mark_session(self.right)
        return self._run(reading=False, noting=self.right is not None)

    def snapshot(self) -> AbstractContextManager[Connection]:
        """Run the block on one unchanging state of the base; it does not lock others out."""
        return self._run(reading=True)

    def privately(self) -> AbstractContextManager[Connection]:
        """Run the block in a writing transaction that nobody else needs to know of.

        For a private copy and for what is not a change of the user's data.
        """
        return self._run(reading=False)

    @contextmanager
    def raw(self) -> Iterator[Any]:
        """Lend the driver's connection, outside of any transaction."""
        try:
            lent = self.engine.raw_connection()
            try:
                yield lent.driver_connection
            finally:
                lent.close()
        except (DBAPIError, sqlcipher.Error) as error:
            raise trouble_of(error, self.path) or error from error

    @contextmanager
    def _run(self, *, reading: bool, noting: bool = False) -> Iterator[Connection]:
        try:
            with self.engine.connect() as connection:
                connection.execution_options(**{READING: reading})
                with connection.begin():
                    yield connection
                    if noting:
                        # After the change: what was planned upon the journal is not outdated.
                        note_events(connection, self.path)
                    if not reading and self.right is not None:
                        self.right.confirm()
        except (DBAPIError, sqlcipher.Error) as error:
            trouble = trouble_of(error, self.path)
            if trouble is None:
                raise
            raise trouble from error

    def _mark_session(self, right: WriteRight) -> None:
        """Leave a mark in the file itself before the first change.

        A copy of the file alone, taken while we write or after a crash, then shows that
        its newest changes may be missing: they lie in the log that was not copied.
        """
        lease = right.lease
        if lease is None or lease.marked:
            return
        self._write_session(lease.nonce)
        with self.raw() as raw:
            raw.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        lease.marked = True

    def _write_session(self, nonce: str) -> None:
        with self.privately() as connection:
            connection.exec_driver_sql(
                "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (SESSION, nonce)
            )

    def note_key_events(self) -> None:
        """Take into the journal what was done to the key, before somebody looks into it.

        Where nothing may be written just now it goes on waiting.
        """
        if self.right is None or self.right.refusal is not None:
            return
        with self.snapshot() as connection:
            waiting = waiting_events(connection, self.path)
        with suppress(BaseUnusable):
            if waiting:
                with self.transaction():
                    # The end of every transaction takes in what waits.
                    pass

    def close(self) -> None:
        """Release the file, so that it can be copied or moved."""
        try:
            if self.right is not None and self.right.is_last_with_mark:
                self._write_session("")
        except BaseUnusable:
            # The mark stays: the next opening checks the base, and that is right.
            pass
        finally:
            self.engine.dispose()
            if self.right is not None:
                self.right.give_up()
            if self.private_folder is not None:
                shutil.rmtree(self.private_folder, ignore_errors=True)


def damaged_pages(connection: Connection, *, stored: bool = True) -> list[str]:
    """Return what is wrong with the file, page by page; empty when it is sound.

    ``stored`` reads the pages past the engine, too; not while another program writes them.
    """
    found: list[str] = []
    if stored:
        rows = connection.exec_driver_sql("PRAGMA cipher_integrity_check")
        found = [str(row[0]) for row in rows]
    found += [
        str(row[0])
        for row in connection.exec_driver_sql("PRAGMA integrity_check")
        if str(row[0]) != "ok"
    ]
    torn = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    # A line of the journal that is gone is told by its chain: it must not close the base.
    foreign = [row for row in torn if row[0] not in JOURNAL_TABLES]
    return found + [f"{row[0]}: {row[1]} → {row[2]}" for row in foreign]


def _begin(connection: Connection) -> None:
    # The driver's own transactions leave DDL out; a deferred one that writes after
    # reading fails at once when another connection has committed meanwhile.
    reading = connection.get_execution_options().get(READING)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
