"""Work on a disk that fills up: ``python -m faults.full_disk_work FOLDER BASE ROUNDS SEED``.

The folder is a small disk of its own, or an ordinary one whose bases may not grow when
``BOUNDED`` is set. Prints the faults as JSON.
"""

import json
import os
import random
import shutil
import sys
from pathlib import Path

from faults.oracle import contradictions, head
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.services.action import action
from mms_desktop.services.backups import Reason
from mms_desktop.services.workspace import open_workspace
from mms_desktop.storage import backups, wrapping
from mms_desktop.storage.backups import make_backup
from samples import sample_values

PIECES = 2_000
"""More than fit on any disk of the test."""

EVER = 1_073_741_823
"""Pages a base may have at most anyway."""

SMALLEST, LARGEST = 50_000, 2_500_000
"""Bytes left free before the work begins."""


def main(folder, source, rounds, rng):
    wrapping.ARGON = {"time_cost": 1, "memory_cost": 64, "parallelism": 1}
    faults = []
    for number in range(rounds):
        for old in folder.iterdir():
            shutil.rmtree(old) if old.is_dir() else old.unlink()
        base = folder / "base.mms"
        for suffix in ("", ".key"):
            shutil.copyfile(f"{source}{suffix}", f"{base}{suffix}")
        faults += [f"round {number}: {fault}" for fault in fill(base, rng)]
    return faults


def fill(base, rng):
    """Work until the disk is full, make room, work on; return what went wrong."""
    workspace = open_workspace(base)
    workspace.registry.save("people", sample_values(PEOPLE, 1))
    room = Room(base.parent, workspace.database, rng)
    promised, code = head(workspace), None
    try:
        for _ in range(PIECES):
            rng.choice((edit, load, back_up, change_password))(workspace, rng)
            promised = head(workspace)
    except BaseUnusable as error:
        code = error.code
    faults = [] if code is Trouble.DISK_FULL else [f"other: told {code}"]
    if head(workspace) != promised:
        faults.append("lost: the base is not where it was before the failure")
    room.make()
    workspace.registry.save("people", sample_values(PEOPLE, 2))
    promised = head(workspace)
    workspace.close()
    again = open_workspace(base)
    if head(again) != promised:
        faults.append("lost: after there was room again")
    faults += [f"half: {words}" for words in contradictions(again)]
    again.close()
    return faults


def edit(workspace, rng):
    values = workspace.registry.values("people", 1)
    workspace.registry.save("people", values | {"note": rng.randbytes(900).hex()}, 1)


def load(workspace, rng):
    with action(workspace.database, "Загрузка") as many:
        rows = [
            sample_values(PEOPLE, 3) | {"snils": "", "note": rng.randbytes(400).hex()}
            for _ in range(50)
        ]
        many.insert(PEOPLE, [PEOPLE.parse(row) for row in rows])


def back_up(workspace, rng):
    make_backup(workspace.database, Reason.IMPORT)


def change_password(workspace, rng):
    workspace.protection.change_password(None, None)


class Room:
    """Takes the room of the disk away, all but a little, and gives it back."""

    def __init__(self, folder, database, rng):
        self._database = database
        self._ballast = folder / "ballast"
        self._allowed = rng.randint(SMALLEST, LARGEST)
        if os.environ.get("BOUNDED"):
            bound(self._allowed, database)
        else:
            free = shutil.disk_usage(folder).free
            self._ballast.write_bytes(bytes(max(0, free - self._allowed)))

    def make(self):
        if os.environ.get("BOUNDED"):
            bound(None, self._database)
        else:
            self._ballast.unlink()


SPACE = backups.require_space


def bound(allowed, database):
    """Let the base grow by so many bytes only, where no small disk can be had."""
    with database.raw() as raw:
        now = raw.execute("PRAGMA page_count").fetchone()[0]
        most = EVER if allowed is None else now + allowed // 4096
        raw.execute(f"PRAGMA max_page_count = {most}")

    def require_space(path, needed):
        if allowed is not None and needed > allowed:
            raise BaseUnusable(Trouble.DISK_FULL, path)
        SPACE(path, needed)

    backups.require_space = require_space


if __name__ == "__main__":
    given = sys.argv[1:]
    found = main(Path(given[0]), Path(given[1]), int(given[2]), random.Random(given[3]))
    sys.stdout.write(json.dumps(found, ensure_ascii=False))
