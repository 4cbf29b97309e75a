"""Whether a base is sound: its pages, its references, its journal."""

from collections.abc import Iterable
from pathlib import Path

from mms_desktop.storage.anchors import broken_anchors
from mms_desktop.storage.connection import Database, damaged_pages
from mms_desktop.storage.journal import Journal


def problems_of(database: Database) -> list[str]:
    """Return everything wrong with a base; empty when it is sound."""
    with database.snapshot() as connection:
        pages = damaged_pages(connection, stored=not database.live)
        damaged = [f"Повреждение: {problem}" for problem in pages]
        broken = Journal(connection).broken()
    return damaged + broken + broken_anchors(database)


def broken_journal(database: Database, files: Iterable[Path] = ()) -> list[str]:
    """Return what contradicts the chain of the journal.

    ``files`` are packages and backups that lie elsewhere; raises ``NoAnchor`` about one
    that tells nothing of the journal.
    """
    from mms_desktop.services.anchor_files import anchor_of

    anchors = [anchor_of(path, database.key.base_id) for path in files]
    with database.snapshot() as connection:
        broken = Journal(connection).broken()
    return broken + broken_anchors(database, anchors)


def journal_size(database: Database) -> int:
    """Return the number of entries of the journal."""
    with database.snapshot() as connection:
        return Journal(connection).head()
