"""Bad circumstances a test can put a base into."""

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65534


@contextmanager
def read_only(folder):
    """Let the block run where it may read the folder and change nothing in it.

    Rights do not bind the superuser, so it becomes nobody for that time.
    """
    files = [folder, *folder.rglob("*")]
    before = [(file, file.stat().st_mode) for file in files]
    for file, mode in before:
        file.chmod(mode & ~0o222 | 0o444)
    superuser = os.geteuid() == 0
    if superuser:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if superuser:
            os.seteuid(0)
        for file, mode in before:
            if file.exists():
                file.chmod(mode)


@contextmanager
def open_folder():
    """Make a folder that every user of the system may enter."""
    folder = Path(tempfile.mkdtemp(prefix="mms-test-"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def digests(folder):
    """Return the content of every file in the folder, to compare before and after."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
