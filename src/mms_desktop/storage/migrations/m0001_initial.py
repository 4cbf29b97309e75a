"""The first schema: every section, the journal and what a base says about itself."""

from alembic.operations import Operations

from mms_desktop.storage.migrations.script import run_script


def upgrade(op: Operations) -> None:
    """Create the first tables."""
    run_script(op, "m0001_initial.sql")
