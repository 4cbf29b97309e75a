"""Two programs on one base whose locks do nothing: never two writers at once."""

import shutil
import tempfile
from itertools import pairwise
from multiprocessing.connection import wait
from pathlib import Path

import pytest

from faults import table
from faults.contest import CRASHED, PIECES, contend
from faults.killing import children
from faults.operations import on_disk
from faults.oracle import contradictions
from faults.power import MEMORY
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.services.workspace import open_workspace

ROUNDS, FULL_ROUNDS = 500, 5_000
PROGRAMS = 3
MOST_FAULTS = 20


def overlaps(held):
    """Return pairs of times at which two programs had the base."""
    return [(first, second) for first, second in pairwise(sorted(held)) if first[1] > second[0]]


def started(context, base, number, seed):
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=contend, args=(there, str(base), number, seed), daemon=True)
    process.start()
    there.close()
    return process, here


def contest(base, rounds, rng):
    """Let programs contend until the base was held so often; return when, and the faults."""
    context = children()
    programs = {}
    held, saved, faults = [], 0, []
    for number in range(PROGRAMS):
        process, link = started(context, base, number, rng.random())
        programs[link] = (process, number)
    while len(held) < rounds and len(faults) < MOST_FAULTS:
        for link in wait(list(programs)):
            try:
                kind, _, what, pieces = link.recv()
            except EOFError:
                # It ended without a goodbye, as it does now and then; another takes its place.
                process, number = programs.pop(link)
                process.join()
                if process.exitcode != CRASHED:
                    faults.append(f"other: a program ended by itself: {process.exitcode}")
                again, new = started(context, base, number, rng.random())
                programs[new] = (again, number)
                continue
            if kind == "held":
                held.append(what)
                saved += pieces
            else:
                faults.append(f"unopenable: {what}")
    for process, _number in programs.values():
        process.kill()
        process.join()
    return held, saved, faults


@pytest.fixture
def base(empty_base):
    """Return a base in memory: waiting for a disk would only make the programs meet less."""
    with tempfile.TemporaryDirectory(dir=MEMORY, prefix="mms-test-") as folder:
        path = Path(folder) / "base.mms"
        for suffix in ("", ".key"):
            shutil.copyfile(f"{empty_base}{suffix}", f"{path}{suffix}")
        yield path


def test_there_are_never_two_writers(base):
    rng = table.seeded("locks")
    rounds = table.chosen(ROUNDS, FULL_ROUNDS)
    with on_disk("stick"):
        # Its log in memory shared by programs would not let the base be opened at all.
        open_workspace(base).close()
    held, saved, faults = contest(base, rounds, rng)
    twice = overlaps(held)
    workspace = open_workspace(base)
    faults += [f"half: {words}" for words in contradictions(workspace)]
    found = workspace.registry.total(PEOPLE.key)
    workspace.close()
    # The last holders were killed after they had saved more than they could tell.
    if not saved <= found <= saved + PROGRAMS * PIECES:
        faults.append(f"lost: {saved} saved, {found} found")
    table.show(50, rounds, faults, f"одновременно писали: {len(twice)}")
    assert twice == []
    assert faults == []
