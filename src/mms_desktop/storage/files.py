"""Writing a file so that a crash leaves the old one or the new one, never a half."""

import os
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4


def atomic_write(path: Path, content: bytes) -> None:
    """Put the content under the name in one step: written aside, synced, renamed."""

    def write(aside: Path) -> None:
        aside.write_bytes(content)

    atomic_make(path, write)


def atomic_make(path: Path, make: Callable[[Path], None]) -> None:
    """Let ``make`` write a file aside, then put it under the name in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{uuid4().hex[:8]}-{path.name}")
    try:
        make(aside)
        with aside.open("rb") as written:
            os.fsync(written.fileno())
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in the folder survive a power cut; Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
