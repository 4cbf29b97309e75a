"""Schema history: a list of steps; the file remembers how many it has seen.

Alembic is used as a library (operations, comparison), not as a script runner:
a frozen application has no folder of scripts to run.
"""

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection

from mms_desktop.storage.migrations import (
    m0001_initial,
    m0002_identity,
    m0003_checklists,
    m0004_monitoring,
)

STEPS = (
    m0001_initial.upgrade,
    m0002_identity.upgrade,
    m0003_checklists.upgrade,
    m0004_monitoring.upgrade,
)


def upgrade(connection: Connection) -> None:
    """Apply the steps the file has not seen yet, within the transaction given."""
    seen = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    operations = Operations(MigrationContext.configure(connection))
    for number, step in enumerate(STEPS[seen:], start=seen + 1):
        step(operations)
        connection.exec_driver_sql(f"PRAGMA user_version = {number}")
