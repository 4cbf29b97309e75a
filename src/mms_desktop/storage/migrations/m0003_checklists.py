"""Checklists: reasons of returns, files of evidence, what was carried over and ticked."""

from importlib.resources import files

from alembic.operations import Operations

SCRIPT = "m0003_checklists.sql"


def upgrade(op: Operations) -> None:
    """Create the tables and columns."""
    script = files(__package__).joinpath(SCRIPT).read_text(encoding="utf-8")
    for statement in script.split(";\n"):
        if statement.strip():
            # Plain text, not text(): a colon in it is no parameter.
            op.get_bind().exec_driver_sql(statement)
