"""Opening a base: the one place that talks to the SQLCipher driver.

The steps and their errors follow reliability.md 2.2 and 2.3.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.storage.keys import BaseKey

APPLICATION_ID = 0x4D4D5331
"""«MMS1»: tells our bases from any other SQLite file."""

SAFE_SQLITE = (3, 51, 3)
"""Earlier versions may damage a base when the WAL restarts (reliability.md 0.2)."""

READING = "mms_reading"

PLAIN_HEADER = b"SQLite format 3\x00"

PRAGMAS = (
    "cipher_compatibility = 4",
    "foreign_keys = ON",
    "busy_timeout = 5000",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "recursive_triggers = ON",
    "temp_store = MEMORY",
    "mmap_size = 0",
    "journal_mode = WAL",
    "synchronous = FULL",
)

_MESSAGES = (
    ("file is not a database", Trouble.DAMAGED),
    ("malformed", Trouble.DAMAGED),
    ("hmac", Trouble.DAMAGED),
    ("database is locked", Trouble.LOCKED),
    ("readonly", Trouble.READ_ONLY),
    ("read-only", Trouble.READ_ONLY),
    ("disk is full", Trouble.DISK_FULL),
    ("disk i/o error", Trouble.UNAVAILABLE),
    ("unable to open", Trouble.UNAVAILABLE),
)


class Database:
    """One base; hands out transactions and nothing else."""

    def __init__(self, path: Path, key: BaseKey) -> None:
        self.path = path
        self.key = key
        self.engine: Engine = create_engine(
            "sqlite://", module=sqlcipher, creator=self._connect, poolclass=QueuePool, pool_size=1
        )
        event.listen(self.engine, "begin", _begin)

    def _connect(self) -> Any:
        return connect(self.path, self.key)

    def transaction(self) -> AbstractContextManager[Connection]:
        """Run the block in one writing transaction: all of it or none of it."""
        return self._run(reading=False)

    def snapshot(self) -> AbstractContextManager[Connection]:
        """Run the block on one unchanging state of the base; it does not lock others out."""
        return self._run(reading=True)

    @contextmanager
    def _run(self, *, reading: bool) -> Iterator[Connection]:
        try:
            with self.engine.connect() as connection:
                connection.execution_options(**{READING: reading})
                with connection.begin():
                    yield connection
        except (DBAPIError, sqlcipher.Error) as error:
            trouble = trouble_of(error, self.path)
            if trouble is None:
                raise
            raise trouble from error

    def close(self) -> None:
        """Release the file, so that it can be copied or moved."""
        self.engine.dispose()


def connect(path: Path, key: BaseKey) -> Any:
    """Return a driver connection with the key set and every pragma in force."""
    if sqlcipher.sqlite_version_info < SAFE_SQLITE:
        raise RuntimeError(f"SQLite {sqlcipher.sqlite_version} is too old to be trusted")
    raw = sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False)
    try:
        raw.execute(f"PRAGMA key = \"x'{key.secret.hex()}'\"")
        for pragma in PRAGMAS:
            raw.execute(f"PRAGMA {pragma}")
    except sqlcipher.Error:
        raw.close()
        raise
    return raw


def refuse_foreign(path: Path) -> None:
    """Raise ``BaseUnusable`` when the file is missing, empty or plainly not a base of ours."""
    try:
        with path.open("rb") as file:
            header = file.read(len(PLAIN_HEADER))
    except FileNotFoundError:
        raise BaseUnusable(Trouble.MISSING, path) from None
    except OSError as error:
        raise BaseUnusable(Trouble.UNAVAILABLE, path) from error
    if not header:
        raise BaseUnusable(Trouble.EMPTY, path)
    if header == PLAIN_HEADER:
        raise BaseUnusable(Trouble.FOREIGN, path)


def inspect(path: Path, key: BaseKey) -> tuple[int, int]:
    """Return (application id, schema number) without touching the file.

    Raises ``BaseUnusable`` when the key does not open it.
    """
    uri = path.resolve().as_uri() + "?mode=ro&immutable=1"
    try:
        raw = sqlcipher.connect(uri, uri=True)
        try:
            raw.execute(f"PRAGMA key = \"x'{key.secret.hex()}'\"")
            application = int(raw.execute("PRAGMA application_id").fetchone()[0])
            return application, int(raw.execute("PRAGMA user_version").fetchone()[0])
        finally:
            raw.close()
    except sqlcipher.Error as error:
        raise trouble_of(error, path) or BaseUnusable(Trouble.DAMAGED, path) from error


def damaged_pages(connection: Connection) -> list[str]:
    """Return what is wrong with the file, page by page; empty when it is sound."""
    found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA cipher_integrity_check")]
    found += [
        str(row[0])
        for row in connection.exec_driver_sql("PRAGMA integrity_check")
        if str(row[0]) != "ok"
    ]
    foreign = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return found + [f"{row[0]}: {row[1]} → {row[2]}" for row in foreign]


def trouble_of(error: Exception, path: Path) -> BaseUnusable | None:
    """Tell a circumstance (damage, lock, full disk) from a bug of ours."""
    text = str(error).casefold()
    for words, code in _MESSAGES:
        if words in text:
            return BaseUnusable(code, path)
    return None


def _begin(connection: Connection) -> None:
    # The driver's own transactions leave DDL out; a deferred one that writes after
    # reading fails at once when another connection has committed meanwhile.
    reading = connection.get_execution_options().get(READING)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
