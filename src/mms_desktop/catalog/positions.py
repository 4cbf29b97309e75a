"""Reads the list of positions from ``forms/positions.toml``."""

from pathlib import Path

from mms_desktop.catalog.reading import read_declaration
from mms_desktop.domain.positions import PositionList

FILE_NAME = "positions.toml"


def read_positions(forms: Path) -> PositionList:
    """Return the positions declared in a folder of forms; raises ``DeclarationError``."""
    return read_declaration(forms / FILE_NAME, PositionList)
