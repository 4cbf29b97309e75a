"""The program is killed at random moments: nothing acknowledged is lost, nothing is half."""

import pytest

from faults import table
from faults.killing import kill_often
from faults.operations import OPERATIONS, PLACES

SHORT, FULL = 4, 500
"""Kills for each operation and each profile of storage."""


@pytest.mark.parametrize("name", OPERATIONS)
def test_killed_operation_leaves_the_base_whole(name, tmp_path):
    rng = table.seeded(f"kill {name}")
    count = table.chosen(SHORT, FULL)
    faults, pieces = [], 0
    for profile in PLACES:
        found, done = kill_often(name, profile, tmp_path / profile, count, rng)
        faults += found
        pieces += done
    other = f"подтверждено действий: {pieces}" if table.SOAK else "—"
    table.show(10 + list(OPERATIONS).index(name), count * len(PLACES), faults, other)
    assert faults == []
