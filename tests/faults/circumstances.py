"""Bad circumstances a test can put a base into."""

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.services.workspace import create_workspace, open_workspace
from samples import sample_values

NOBODY = 65534


@contextmanager
def read_only(folder, *, files=True):
    """Let the block run where it may read the folder and change nothing in it.

    Without ``files`` the folder takes no new file, but those in it may be changed.
    Rights do not bind the superuser, so it becomes nobody for that time.
    """
    import_everything()
    closed = [folder, *(folder.rglob("*") if files else ())]
    before = [(file, file.stat().st_mode) for file in closed]
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


@cache
def import_everything():
    """Use the program once: nobody may be unable to read its code, only what is imported."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "base.mms"
        create_workspace(path, profile="lenobl", name="Район", oktmo="41625000").close()
        workspace = open_workspace(path)
        workspace.registry.save("people", sample_values(PEOPLE, 1))
        workspace.registry.rows("people", [1])
        workspace.close()


@contextmanager
def open_folder():
    """Make a folder that every user of the system may enter."""
    folder = Path(tempfile.mkdtemp(prefix="mms-test-"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


READ = """
import hashlib, sys
from pathlib import Path
for file in sorted(Path(sys.argv[1]).rglob("*")):
    if file.is_file():
        print(file.relative_to(sys.argv[1]), hashlib.sha256(file.read_bytes()).hexdigest())
"""


def digests(folder):
    """Return a digest of every file in the folder, to compare before and after.

    Another process reads them: to close a file drops every lock this process has on it.
    """
    arguments = [sys.executable, "-c", READ, str(folder)]
    return subprocess.run(arguments, capture_output=True, text=True, check=True).stdout
