"""A parser of somebody else's file may crash, eat memory or hang; the program goes on."""

import os
from time import monotonic

import pytest

from faults import parsers
from mms_desktop.services.guarding import Bound, GuardedCalls, OutOfBounds, run_guarded
from mms_desktop.services.progress import Cancelled

MEBIBYTE = 1 << 20


def bound(function, *arguments, **bounds):
    with pytest.raises(OutOfBounds) as out:
        run_guarded(function, *arguments, **bounds)
    return out.value.bound


def test_result_comes_back_from_another_process():
    assert run_guarded(parsers.double, 21) == 42
    assert run_guarded(parsers.whoami) != os.getpid()


def test_several_calls_share_a_process():
    with GuardedCalls() as calls:
        assert calls.call(parsers.whoami) == calls.call(parsers.whoami)


def test_what_the_function_raises_is_raised_here_with_all_it_carries():
    with GuardedCalls() as calls:
        with pytest.raises(parsers.Strange, match="in Лист1") as raised:
            calls.call(parsers.refuse, "Лист1")
        assert (raised.value.place, raised.value.code) == ("Лист1", "strange")
        assert calls.call(parsers.double, 2) == 4


@pytest.mark.parametrize("crash", [parsers.die, parsers.abort])
def test_crash_is_told_and_the_next_call_works(crash):
    with GuardedCalls() as calls:
        with pytest.raises(OutOfBounds) as out:
            calls.call(crash)
        assert out.value.bound is Bound.CRASH
        assert "повреждён" in out.value.message
        assert calls.call(parsers.double, 2) == 4


def test_call_that_hangs_is_ended():
    started = monotonic()
    assert bound(parsers.sleep_long, seconds=1.0) is Bound.TIME
    assert monotonic() - started < 10


def test_memory_is_bounded():
    memory = 600 * MEBIBYTE
    assert run_guarded(parsers.eat, 100, memory=memory) == 100 * MEBIBYTE
    assert bound(parsers.eat, 700, memory=memory) is Bound.MEMORY


def test_waiting_can_be_cancelled_at_once():
    def give_up():
        raise Cancelled

    started = monotonic()
    with pytest.raises(Cancelled):
        run_guarded(parsers.sleep_long, tick=give_up)
    assert monotonic() - started < 5


def test_large_result_comes_back_whole():
    assert len(run_guarded(parsers.big, 3_000_000)) == 3_000_000
