"""Who is who: former surnames, namesakes told apart, merged records of people."""

from alembic.operations import Operations

from mms_desktop.storage.migrations.script import run_script


def upgrade(op: Operations) -> None:
    """Create the tables."""
    run_script(op, "m0002_identity.sql")
