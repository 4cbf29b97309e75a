"""The statements of a step, kept in a file of their own beside it."""

from importlib.resources import files

from alembic.operations import Operations


def run_script(op: Operations, name: str) -> None:
    """Carry out the statements of the file, one after another."""
    script = files(__package__).joinpath(name).read_text(encoding="utf-8")
    for statement in script.split(";\n"):
        if statement.strip():
            # Plain text, not text(): a colon in it is no parameter.
            op.get_bind().exec_driver_sql(statement)
