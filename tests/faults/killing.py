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

SHORTEST_SPAN = 0.25
"""Seconds within which a kill comes, at least."""

PIECES = 1.5
"""Pieces of work within which a kill comes."""


def work(link, name, profile, folder):
    """Carry out the operation until killed; runs in the child."""
    with on_disk(profile):
        operation = OPERATIONS[name](Path(folder))
        link.send("")
        operation.work(link.send)


class Running:
    """The operation at work in a process of its own."""

    def __init__(self, name, profile, folder, context):
        self._name = name
        self.here, there = context.Pipe(duplex=False)
        # Not a daemon: it has children of its own. Without us it ends at the next word it says.
        self._process = context.Process(target=work, args=(there, name, profile, str(folder)))
        self._process.start()
        there.close()
        self.here.recv()

    def kill(self):
        """Kill it; return what it has acknowledged."""
        self._process.kill()
        acknowledged = []
        try:
            while True:
                acknowledged.append(self.here.recv())
        except EOFError:
            pass
        self._process.join()
        self.here.close()
        code = self._process.exitcode
        # It works for ever: whatever else ended it is a fault of the test or of the program.
        assert code == -signal.SIGKILL, f"{self._name} ended by itself: {code}"
        return acknowledged


def killed(name, profile, folder, context, seconds):
    """Let the operation run for so long, kill it, and return what it had acknowledged."""
    running = Running(name, profile, folder, context)
    time.sleep(seconds)
    return running.kill()


def killed_when_told(name, profile, folder, context):
    """Kill the operation as soon as it has acknowledged; return how long that took, and what."""
    running = Running(name, profile, folder, context)
    started = time.monotonic()
    try:
        first = [running.here.recv()]
    except EOFError:
        first = []
    took = time.monotonic() - started
    return took, first + running.kill()


def kill_often(name, profile, folder, count, rng):
    """Kill the operation so many times; return faults and acknowledged pieces of work.

    The moments are spread over the time one piece takes on this machine just now: on a
    fixed span a busy machine would be killed before it has begun.
    """
    context = children()
    faults, pieces, operation, span = [], 0, None, 0.0
    with on_disk(profile):
        for number in range(count):
            if number % ROUNDS == 0:
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir(parents=True)
                operation = OPERATIONS[name](folder)
                operation.prepare()
                took, acknowledged = killed_when_told(name, profile, folder, context)
                span = max(SHORTEST_SPAN, PIECES * took)
                faults += operation.check(acknowledged)
            acknowledged = killed(name, profile, folder, context, rng.random() * span)
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
