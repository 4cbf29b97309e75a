"""Where the files lie that the program reads but never writes.

Imports nothing of the project, so every layer may ask.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
# A wheel and a frozen build carry forms/ and resources/ inside the package.
_CARRIED = _PACKAGE / "_data"


def forms_dir() -> Path:
    """Return the folder of declarations that methodologists edit."""
    return _root() / "forms"


def resources_dir() -> Path:
    """Return the folder of fonts, icons, styles and help."""
    return _root() / "resources"


def _root() -> Path:
    """Return what holds both folders: the carried data, else the source tree above ``src``."""
    return _CARRIED if _CARRIED.is_dir() else _PACKAGE.parents[1]
