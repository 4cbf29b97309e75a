"""A copy of a base in a folder of our own: for a base we may read but not write.

Reading a base in place needs the right to write beside it: its log may wait to be
taken in. The copy stays encrypted and is removed when it is closed.
"""

import shutil
import tempfile
from pathlib import Path

from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.storage.driver import trouble_of

LOGS = ("-wal", "-journal")
"""What the engine may have left beside a base that was not closed."""

ATTEMPTS = 3


def with_logs(base: Path) -> tuple[Path, ...]:
    """Return the base and the logs beside it that hold something."""
    logs = [base.with_name(base.name + suffix) for suffix in LOGS]
    return (base, *(log for log in logs if _size(log)))


def copy_aside(base: Path) -> Path:
    """Copy the base with its logs into a new private folder; return the copy."""
    folder = Path(tempfile.mkdtemp(prefix="mms-"))
    try:
        return _copied(base, folder)
    except BaseException as error:
        shutil.rmtree(folder, ignore_errors=True)
        if isinstance(error, OSError):
            raise trouble_of(error, base) or BaseUnusable(Trouble.UNAVAILABLE, base) from error
        raise


def _copied(base: Path, folder: Path) -> Path:
    for _ in range(ATTEMPTS):
        before = _state(base)
        for file in with_logs(base):
            shutil.copyfile(file, folder / file.name)
        if _state(base) == before:
            return folder / base.name
        for file in folder.iterdir():
            file.unlink()
    raise BaseUnusable(Trouble.LOCKED, base)


def _state(base: Path) -> list[tuple[str, int, int]]:
    files = [file for file in with_logs(base) if file.exists()]
    return [(file.name, file.stat().st_size, file.stat().st_mtime_ns) for file in files]


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
