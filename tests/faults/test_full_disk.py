"""The disk fills up: nothing is damaged, the message is right, work goes on when there is room."""

import json
import os
import subprocess
import sys

from faults import table
from faults.circumstances import open_folder, read_only
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.services.workspace import open_workspace
from samples import sample_values

SHORT, FULL = 40, 400
DISK_MEBIBYTES = 24
READ_ONLY_TRIALS = 20


def on_a_small_disk(folder, program):
    """Return the program's answer from a disk of its own, ``None`` where none can be had."""
    rights = ["--mount"] if os.geteuid() == 0 else ["--mount", "--user", "--map-root-user"]
    mount = f'mount -t tmpfs -o size={DISK_MEBIBYTES}m none "$0" || exit 99; exec "$@"'
    try:
        run = subprocess.run(
            ["unshare", *rights, "sh", "-c", mount, str(folder), *program],
            capture_output=True,
            text=True,
            check=False,
            env=environment(),
        )
    except FileNotFoundError:
        return None
    if run.returncode in (1, 99) and not run.stdout and "Traceback" not in run.stderr:
        return None
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def environment(**more):
    return os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)} | more


def test_full_disk_damages_nothing(empty_base, tmp_path):
    rng = table.seeded("full disk")
    rounds = table.chosen(SHORT, FULL)
    folder = tmp_path / "disk"
    folder.mkdir()
    arguments = [str(folder), str(empty_base), str(rounds), str(rng.random())]
    program = [sys.executable, "-m", "faults.full_disk_work", *arguments]
    faults = on_a_small_disk(folder, program)
    if faults is None:
        # No right to a disk of our own: the engine itself says that there is no room.
        run = subprocess.run(
            program, capture_output=True, text=True, check=True, env=environment(BOUNDED="1")
        )
        faults = json.loads(run.stdout)
    table.show(60, rounds, faults, "после освобождения места работа идёт")
    assert faults == []


def test_read_only_folder_is_read_without_a_word_of_python(empty_base):
    faults = []
    with open_folder() as folder:
        for number in range(READ_ONLY_TRIALS):
            base = folder / f"{number}.mms"
            for suffix in ("", ".key"):
                base.with_name(base.name + suffix).write_bytes(
                    empty_base.with_name(empty_base.name + suffix).read_bytes()
                )
        with read_only(folder):
            for number in range(READ_ONLY_TRIALS):
                faults += tried(folder / f"{number}.mms")
    table.show(61, READ_ONLY_TRIALS, faults, "открывается для чтения")
    assert faults == []


def tried(base):
    workspace = open_workspace(base)
    try:
        workspace.registry.save("people", sample_values(PEOPLE, 1))
    except BaseUnusable as error:
        told = error.code
    else:
        return ["half: written to a read-only folder"]
    finally:
        workspace.close()
    return [] if told is Trouble.READ_ONLY else [f"other: told {told}"]
