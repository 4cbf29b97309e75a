"""What is found after simulated power cuts, and whether it is what was promised."""

import hashlib
import tempfile
from pathlib import Path

from faults.operations import on_disk, wrong_with_backup
from faults.oracle import contradictions, head
from faults.replaying import crashes, files_of, record
from mms_desktop.domain.troubles import BaseUnusable
from mms_desktop.services.workspace import create_workspace, open_workspace
from mms_desktop.storage.backup_file import SUFFIX
from mms_desktop.storage.backup_store import BackupStore

EXAMINED = 10
"""Of so many states one is compared with its journal record by record."""

MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
"""What is laid out and opened needs no disk: nothing is synced twice."""


def cut_often(profile, folder, count, rng, *, synchronous="as it is"):
    """Cut the power so many times; return what is wrong, by kind."""
    work = folder / "work"
    work.mkdir(parents=True)
    base = work / "base.mms"
    with on_disk(profile):
        create_workspace(base, profile="lenobl", name="Район", oktmo="41625000").close()
        start = files_of(work)
        recording = record(work, [str(base), profile, synchronous])
        heads = [event[2:] for event in recording.events if event[:2] == ("said", "ACK")]
        faults = []
        verdicts, backups = {}, Backups()
        for said, files in crashes(recording, start, count, rng):
            state = _digest(said, files)
            if state not in verdicts:
                whole = len(verdicts) % EXAMINED == 0
                with tempfile.TemporaryDirectory(dir=MEMORY, prefix="mms-test-") as after:
                    _lay_out(files, work, Path(after))
                    found = _examine(Path(after) / base.name, said, heads, whole=whole)
                verdicts[state] = found + backups.damaged(files)
            faults += verdicts[state]
    return faults


def _digest(said, files):
    """Return what tells one state from another: the same disk need not be looked at twice."""
    digest = hashlib.sha256(str(len(said)).encode())
    for path in sorted(files):
        digest.update(f"{path} {len(files[path])} ".encode())
        digest.update(files[path])
    return digest.digest()


class Backups:
    """Opens every backup that bears a name, each content once: most states share theirs."""

    def __init__(self):
        self._known = {}

    def damaged(self, files):
        """Return the backups among the files that do not open."""
        found = []
        for path, content in files.items():
            name = Path(path).name
            if not name.endswith(SUFFIX) or name.startswith("."):
                continue
            digest = hashlib.sha256(content).digest()
            if digest not in self._known:
                self._known[digest] = self._verdict(name, content)
            found += self._known[digest]
        return found

    def _verdict(self, name, content):
        with tempfile.TemporaryDirectory(dir=MEMORY, prefix="mms-test-") as folder:
            file = Path(folder) / name
            file.write_bytes(content)
            return wrong_with_backup(file)


def _lay_out(files, work, place):
    for path, content in files.items():
        file = place / Path(path).relative_to(work)
        file.parent.mkdir(parents=True, exist_ok=True)
        # That a backup is there matters here; what is in it is looked at once for all states.
        file.write_bytes(b"" if path.endswith(SUFFIX) else content)


def _examine(base, said, heads, *, whole):
    acknowledged = sum(words[0] == "ACK" for words in said)
    allowed = heads[acknowledged - 1 : acknowledged + 1]
    try:
        workspace = open_workspace(base)
    except BaseUnusable as error:
        return [f"unopenable: {error.code}"]
    try:
        found = tuple(head(workspace).split())
        faults = [] if found in allowed else [f"lost: {found[0]} where {allowed} was promised"]
        if whole:
            faults += [f"half: {words}" for words in contradictions(workspace)]
    finally:
        workspace.close()
    folder = BackupStore(base).folder / "auto"
    made = [words[1] for words in said if words[0] == "BAK"]
    faults += [f"lost: {name}" for name in made if not (folder / name).exists()]
    return faults
