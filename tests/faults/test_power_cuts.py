"""The power goes at a random moment: what was said to be saved is there, and all of it."""

import shutil

import pytest

from faults import operations, table
from faults.power import cut_often

PLACES = list(operations.PLACES)
SHORT, FULL = 2_000, 20_000
SHORT_CONTROL, FULL_CONTROL = 60, 1_000

needs_tracer = pytest.mark.skipif(
    shutil.which("strace") is None, reason="strace is not installed: apt-get install strace"
)


@needs_tracer
@pytest.mark.parametrize("profile", PLACES)
def test_power_cut_loses_nothing(profile, tmp_path):
    rng = table.seeded(f"power {profile}")
    count = table.chosen(SHORT, FULL)
    faults = cut_often(profile, tmp_path, count, rng)
    table.show(20 + PLACES.index(profile), count, faults)
    assert faults == []


@needs_tracer
@pytest.mark.parametrize("profile", PLACES)
def test_the_same_test_fails_without_syncing(profile, tmp_path):
    """A test that cannot fail proves nothing: this one is failed by ``synchronous=OFF``."""
    rng = table.seeded(f"control {profile}")
    count = table.chosen(SHORT_CONTROL, FULL_CONTROL)
    faults = cut_often(profile, tmp_path, count, rng, synchronous="OFF")
    other = f"сбоев замечено: {len(faults)}" if table.SOAK else "сбои замечены, как и должно быть"
    table.show(22 + PLACES.index(profile), count, (), other)
    assert faults
