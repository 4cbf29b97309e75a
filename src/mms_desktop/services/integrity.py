"""Whether a base is sound: its pages, its references, its journal."""

from mms_desktop.storage.connection import Database, damaged_pages
from mms_desktop.storage.journal import Journal


def problems_of(database: Database) -> list[str]:
    """Return everything wrong with a base; empty when it is sound."""
    with database.snapshot() as connection:
        damaged = [f"Повреждение: {problem}" for problem in damaged_pages(connection)]
        return damaged + Journal(connection).broken()


def broken_journal(database: Database) -> list[str]:
    """Return what contradicts the chain of the journal."""
    with database.snapshot() as connection:
        return Journal(connection).broken()


def journal_size(database: Database) -> int:
    """Return the number of entries of the journal."""
    with database.snapshot() as connection:
        return Journal(connection).head()
