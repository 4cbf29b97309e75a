"""What a base says about itself: names, profile, secrets that never leave it."""

from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert, select

from mms_desktop.storage.schema import META


def read_meta(connection: Connection) -> dict[str, str]:
    """Return every entry."""
    return {row.key: row.value for row in connection.execute(select(META))}


def write_meta(connection: Connection, entries: Mapping[str, str]) -> None:
    """Add entries or overwrite those of the same key."""
    connection.execute(delete(META).where(META.c.key.in_(entries)))
    connection.execute(insert(META), [{"key": k, "value": v} for k, v in entries.items()])
