"""What a base says about itself: names, profile, secrets that never leave it."""

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, delete, insert, select

from mms_desktop.storage.schema import META


def read_meta(connection: Connection) -> dict[str, str]:
    """Return every entry."""
    return {row.key: row.value for row in connection.execute(select(META))}


def write_meta(connection: Connection, entries: Mapping[str, str]) -> None:
    """Add entries or overwrite those of the same key."""
    connection.execute(delete(META).where(META.c.key.in_(entries)))
    connection.execute(insert(META), [{"key": k, "value": v} for k, v in entries.items()])


class Settings:
    """What a base remembers beside its records, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def starting_with(self, prefix: str) -> dict[str, str]:
        """Return the entries of one kind by the rest of their keys."""
        query = select(META).where(META.c.key.startswith(prefix, autoescape=True))
        return {row.key.removeprefix(prefix): row.value for row in self._connection.execute(query)}

    def put(self, entries: Mapping[str, str]) -> None:
        """Add entries or overwrite those of the same key."""
        if entries:
            write_meta(self._connection, entries)

    def forget(self, keys: Collection[str]) -> None:
        """Drop entries."""
        self._connection.execute(delete(META).where(META.c.key.in_(keys)))
