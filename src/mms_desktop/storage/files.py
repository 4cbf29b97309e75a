"""Writing a file so that a crash leaves the old one or the new one, never a half."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from time import sleep
from uuid import uuid4

SHARING_CODES = frozenset((5, 32, 33))
"""Windows: access denied, sharing violation, lock violation: an antivirus looks into the file."""

PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0, 1.0, 1.0)

NOT_FOR_FOLDERS = frozenset((errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EROFS))

COPY_BLOCK = 1 << 20


class FileBusy(OSError):
    """Another program holds the file; the new content waits beside it under ``kept``."""

    def __init__(self, path: Path, kept: Path) -> None:
        words = f"его держит другая программа; новое содержимое сохранено рядом: «{kept.name}»"
        super().__init__(errno.EBUSY, words, str(path))
        self.kept = kept


def atomic_write(path: Path, content: bytes) -> None:
    """Put the content under the name in one step: written aside, synced, renamed."""

    def write(aside: Path) -> None:
        aside.write_bytes(content)

    atomic_make(path, write)


def atomic_make(
    path: Path, make: Callable[[Path], None], verify: Callable[[Path], None] | None = None
) -> None:
    """Let ``make`` write a file aside, then put it under the name in one step.

    What ``verify`` raises about the written file keeps it from getting the name.
    Raises ``FileBusy`` when another program does not let go of the old file, else
    ``OSError`` that names the file asked for and never the one aside.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{uuid4().hex[:8]}-{path.name}")
    try:
        # Before any library comes to it: each reports a folder closed to us in its own way.
        aside.touch()
        make(aside)
        sync_file(aside)
        if verify is not None:
            verify(aside)
        replace(aside, path)
    except FileBusy:
        raise
    except BaseException as error:
        aside.unlink(missing_ok=True)
        told = _under_its_name(error, aside, path)
        if told is not None:
            raise told from error
        raise
    sync_folder(path.parent)


def _under_its_name(error: BaseException, aside: Path, path: Path) -> OSError | None:
    """Return the failure of the disk behind the error under the name the user knows.

    ``None`` when the disk is not to blame, or another file is.
    """
    if not isinstance(error, Exception) or type(error).__module__.startswith("mms_desktop."):
        return None
    seen: BaseException | None = error
    while seen is not None and not isinstance(seen, OSError):
        # A library may wrap what the disk said into an exception of its own.
        seen = seen.__cause__ or seen.__context__
    if seen is None or seen.errno is None:
        return None
    if seen.filename is not None and Path(str(seen.filename)) != aside:
        return None
    return OSError(seen.errno, seen.strerror, str(path))


def replace(aside: Path, path: Path) -> None:
    """Rename over the old file; waits while another program looks into it."""
    for pause in (*PAUSES, None):
        try:
            aside.replace(path)
        except OSError as error:
            if not _passing(error, path):
                raise
            if pause is None:
                raise FileBusy(path, aside) from error
            sleep(pause)
        else:
            return


def _passing(error: OSError, path: Path) -> bool:
    """Whether the obstacle may go away by itself; a file marked read-only stays so."""
    held = getattr(error, "winerror", None) in SHARING_CODES
    return held and (not path.exists() or os.access(path, os.W_OK))


def copy_file(source: Path, target: Path) -> None:
    """Copy the content and make it durable; the name of the target is the caller's affair."""
    with source.open("rb") as reading, target.open("wb") as writing:
        while block := reading.read(COPY_BLOCK):
            writing.write(block)
    sync_file(target)


def sync_file(path: Path) -> None:
    """Make the content of the file survive a power cut."""
    # Windows syncs only what is open for writing.
    with path.open("r+b") as written:
        os.fsync(written.fileno())


def sync_folder(folder: Path) -> None:
    """Make a rename in the folder survive a power cut; Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        # Some network folders cannot sync a folder; its renames go to the server at once.
        if error.errno not in NOT_FOR_FOLDERS:
            raise
    finally:
        os.close(handle)
