"""The work whose writes are recorded for the power cuts: run under a tracer of system calls.

    python -m faults.powercut_work BASE PROFILE SYNCHRONOUS

After each piece of work it writes ``ACK`` with the head of the journal, after each backup
``BAK`` with its name.
"""

import os
import sys
from dataclasses import replace
from pathlib import Path

from faults import operations
from faults.oracle import head
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.services.action import action
from mms_desktop.services.backups import Reason
from mms_desktop.services.recovery import restore_backup
from mms_desktop.services.workspace import open_workspace
from mms_desktop.storage import opening
from mms_desktop.storage.backups import make_backup
from mms_desktop.storage.disks import Place
from samples import sample_values


def main(base, profile, synchronous):
    if synchronous != "as it is":
        place = operations.PLACES[profile]
        SYNCHRONOUS[:] = [synchronous]
        opening.place_of = lambda _path: Weak(place.kind)
        run(base)
        return
    with operations.on_disk(profile):
        run(base)


class Weak(Place):
    """A place that does not sync as it should: the negative control."""

    @property
    def profile(self):
        return replace(super().profile, synchronous=SYNCHRONOUS[0])


SYNCHRONOUS = ["OFF"]


def run(base):
    workspace = open_workspace(base)
    say(f"ACK {head(workspace)}")
    number = 0
    for step in range(6):
        for _ in range(3):
            number += 1
            workspace.registry.save("people", sample_values(PEOPLE, number))
            say(f"ACK {head(workspace)}")
        with action(workspace.database, "Загрузка") as many:
            rows = [sample_values(PEOPLE, 40 * (step + 1) + row) for row in range(25)]
            many.insert(PEOPLE, [PEOPLE.parse(row) for row in rows])
        say(f"ACK {head(workspace)}")
        workspace.registry.undo()
        say(f"ACK {head(workspace)}")
        if step % 2:
            path = make_backup(workspace.database, Reason.HOURLY)
            say(f"BAK {path.name}")
    workspace.close()
    restore_backup(path, base)
    workspace = open_workspace(base)
    say(f"ACK {head(workspace)}")
    workspace.registry.save("people", sample_values(PEOPLE, 90))
    say(f"ACK {head(workspace)}")
    workspace.close()


def say(text):
    os.write(1, f"{text}\n".encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
