"""Checklists: reasons of returns, files of evidence, what was carried over and ticked."""

from alembic.operations import Operations

from mms_desktop.storage.migrations.script import run_script


def upgrade(op: Operations) -> None:
    """Create the tables and columns."""
    run_script(op, "m0003_checklists.sql")
