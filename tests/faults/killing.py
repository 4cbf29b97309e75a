"""Killing a process at a random moment and looking at what it leaves."""

import multiprocessing
import os
import shutil
import signal
import sys
import time
from pathlib import Path

from faults.operations import OPERATIONS, on_disk

ROUNDS = 10
"""Kills after which a fresh base is made: until then each kill hits what the last one left."""


def work(link, name, profile, folder):
    """Carry out the operation until killed; runs in the child."""
    with on_disk(profile):
        operation = OPERATIONS[name](Path(folder))
        link.send("")
        operation.work(link.send)


def killed(name, profile, folder, rng, context):
    """Let the operation run, kill it, and return what it had acknowledged."""
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(there, name, profile, str(folder)), daemon=True)
    process.start()
    there.close()
    here.recv()
    time.sleep(rng.random() * OPERATIONS[name].span)
    process.kill()
    acknowledged = []
    try:
        while True:
            acknowledged.append(here.recv())
    except EOFError:
        pass
    process.join()
    here.close()
    # It works for ever: whatever else ended it is a fault of the test or of the program.
    assert process.exitcode == -signal.SIGKILL, f"{name} ended by itself: {process.exitcode}"
    return acknowledged


def kill_often(name, profile, folder, count, rng):
    """Kill the operation so many times; return faults and acknowledged pieces of work."""
    context = children()
    faults, pieces, operation = [], 0, None
    with on_disk(profile):
        for number in range(count):
            if number % ROUNDS == 0:
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir(parents=True)
                operation = OPERATIONS[name](folder)
                operation.prepare()
            acknowledged = killed(name, profile, folder, rng, context)
            pieces += len(acknowledged)
            faults += [f"{name}, {profile}: {fault}" for fault in operation.check(acknowledged)]
    return faults, pieces


def children():
    """Return a context whose processes begin with everything imported: a fork of a fresh one."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["faults.killing", "argon2.low_level", "reportlab.pdfgen"])
    root = Path(__file__).parents[2]
    os.environ["PYTHONPATH"] = os.pathsep.join([str(root / "tests"), str(root / "src")])
    assert sys.platform != "win32"
    return context
