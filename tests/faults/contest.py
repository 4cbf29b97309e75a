"""Several programs want to write to one base on a folder whose locks do nothing."""

import os
import random
import time
from dataclasses import replace
from pathlib import Path

from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.services.workspace import open_workspace
from mms_desktop.storage import driver, opening, writing
from mms_desktop.storage.disks import PROFILES, DiskKind, Place
from samples import sample_values

NO_LOCKS = "unix-none"
"""The file system of SQLite in which every lock is granted to everybody."""

SETTLE = 0.01
PAUSE = 0.05
PIECES = 2
"""Records saved while a program has the base."""

CRASHES = 0.05
"""How often a program ends without a goodbye."""

CRASHED = 86
"""How such an end is told from an exception nobody expected."""


class Lying(Place):
    """A network folder that grants every lock; the engine's own exclusive use is off as well."""

    @property
    def profile(self):
        return replace(PROFILES[DiskKind.NETWORK], exclusive=False)


def without_locks():
    """Let every connection of this process use no locks, for the rest of the process."""
    connect = driver.sqlcipher.connect

    def lying(file, **options):
        uri = file if file.startswith("file:") else f"{Path(file).as_uri()}?vfs={NO_LOCKS}"
        return connect(uri, uri=True, **{k: v for k, v in options.items() if k != "uri"})

    driver.sqlcipher.connect = lying
    opening.place_of = lambda _path: Lying(DiskKind.NETWORK)
    writing.NETWORK_SETTLE = SETTLE


def contend(link, base, number, seed):
    """Take the base, save a little, let it go, for ever; tell when it was held."""
    rng = random.Random(seed)
    without_locks()
    while True:
        try:
            workspace = open_workspace(Path(base))
        except BaseUnusable as error:
            if error.code is not Trouble.LOCKED:
                link.send(("fault", number, str(error.code), 0))
            time.sleep(rng.random() * PAUSE)
            continue
        if workspace.read_only:
            workspace.close()
            time.sleep(rng.random() * PAUSE)
            continue
        started = time.monotonic_ns()
        saved = 0
        for _ in range(PIECES):
            values = sample_values(PEOPLE, 1) | {"snils": "", "note": rng.randbytes(9).hex()}
            values["given_name"] = f"Имя {number} {rng.random()}"
            workspace.registry.save("people", values)
            saved += 1
        ended = time.monotonic_ns()
        link.send(("held", number, (started, ended), saved))
        if rng.random() < CRASHES:
            os._exit(CRASHED)
        workspace.close()
        # Let the others have their turn.
        time.sleep(rng.random() * PAUSE)
