"""The first schema."""

from alembic.operations import Operations

from mms_desktop.storage.schema import METADATA


def upgrade(op: Operations) -> None:
    """Create the first tables."""
    METADATA.create_all(op.get_bind())
