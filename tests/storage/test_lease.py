"""One writer: the lease has one holder, and follows a dead one; clocks play no part in it."""

import os
import subprocess
import sys
from dataclasses import replace

import pytest

from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.storage import lease as leases
from mms_desktop.storage.lease import STALE_SECONDS, Watch, acquire, holder_of, release
from mms_desktop.storage.lease_file import (
    SIZE,
    Holder,
    lease_path,
    make_exclusively,
    read_holder,
)
from mms_desktop.storage.processes import is_dead, this_process


def names(folder):
    return [path.name for path in folder.iterdir()]


@pytest.fixture
def base(tmp_path):
    return tmp_path / "base.mms"


@pytest.fixture
def ended():
    """Return who a process was that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return replace(this_process(), pid=process.pid, started="1")


@pytest.fixture
def elsewhere():
    """Return a process of another computer."""
    return replace(this_process(), host="KAB-12", host_id="0123", boot="other", user="ivanova")


def left_by(base, process, counter=1):
    holder = Holder("f" * 32, process, "2024-03-01T10:42", counter)
    lease_path(base).write_bytes(holder.content)
    return holder


def test_lease_is_one_file_of_one_size_that_goes_with_its_holder(base):
    lease = acquire(base)
    assert lease_path(base).stat().st_size == SIZE
    assert holder_of(base).nonce == lease.nonce
    release(lease)
    assert names(base.parent) == []


def test_one_process_shares_its_lease(base):
    first, second = acquire(base), acquire(base)
    assert first is second
    release(first)
    assert holder_of(base) is not None
    release(second)
    assert holder_of(base) is None


def test_another_process_is_told_who_holds_the_base(base):
    lease = acquire(base)
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from mms_desktop.storage.lease import acquire\n"
        "from mms_desktop.domain.troubles import BaseUnusable\n"
        "try:\n    acquire(Path(sys.argv[1]))\n"
        "except BaseUnusable as error:\n    print(error.code, error.detail)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, base], capture_output=True, text=True, check=True
    )
    release(lease)
    assert run.stdout.startswith("locked ")
    assert this_process().host in run.stdout


def test_lease_of_a_dead_process_is_followed_without_a_question(base, ended):
    left_by(base, ended)
    lease = acquire(base)
    assert lease.followed
    assert holder_of(base).nonce == lease.nonce
    release(lease)


def test_lease_from_before_a_restart_of_the_computer_is_followed(base):
    left_by(base, replace(this_process(), boot="an earlier start"))
    lease = acquire(base)
    assert lease.followed
    release(lease)


def test_number_of_a_dead_process_that_is_in_use_again_is_noticed(base):
    left_by(base, replace(this_process(), started="7"))
    assert holder_of(base) is None


@pytest.mark.parametrize("change", [{"host_id": "0123"}, {"host_id": ""}, {"space": "pid:[1]"}])
def test_nothing_is_said_about_a_process_of_another_computer_or_container(change, ended):
    assert not is_dead(replace(ended, **change))


def test_process_of_this_computer_that_lives_is_not_dead():
    assert not is_dead(this_process())


def test_holder_on_another_computer_is_named(base, elsewhere):
    left_by(base, elsewhere)
    with pytest.raises(BaseUnusable) as refused:
        acquire(base)
    assert refused.value.code is Trouble.LOCKED
    assert "ivanova (компьютер KAB-12), с 10:42" in refused.value.message


def test_holder_on_another_computer_has_stopped_when_its_counter_has(base, elsewhere):
    left_by(base, elsewhere, counter=5)
    watch = Watch(base)
    assert not watch.has_stopped(1000.0)
    assert not watch.has_stopped(1000.0 + STALE_SECONDS - 1)
    assert watch.has_stopped(1000.0 + STALE_SECONDS)


def test_a_beat_shows_that_the_holder_is_there(base, elsewhere):
    left_by(base, elsewhere, counter=5)
    watch = Watch(base)
    watch.has_stopped(1000.0)
    left_by(base, elsewhere, counter=6)
    assert not watch.has_stopped(1000.0 + STALE_SECONDS)
    assert watch.has_stopped(1000.0 + 2 * STALE_SECONDS)


def test_base_taken_over_by_force_is_lost_to_its_old_holder(base, monkeypatch):
    old = acquire(base)
    monkeypatch.setattr(leases, "_held", {})
    new = acquire(base, by_force=True)
    assert old.successor().nonce == new.nonce
    old.end()
    assert holder_of(base).nonce == new.nonce
    release(new)


def test_beats_of_an_old_holder_do_not_reach_the_new_file(base, monkeypatch):
    monkeypatch.setattr(leases, "BEAT_SECONDS", 0.01)
    old = acquire(base)
    monkeypatch.setattr(leases, "_held", {})
    new = acquire(base, by_force=True)
    assert not old._ended.wait(0.1)
    assert holder_of(base).nonce == new.nonce
    old.end()
    release(new)


def test_holder_beats(base, monkeypatch):
    monkeypatch.setattr(leases, "BEAT_SECONDS", 0.01)
    lease = acquire(base)
    watch = Watch(base)
    watch.has_stopped(0.0)
    assert not lease._ended.wait(0.2)
    assert not watch.has_stopped(STALE_SECONDS)
    release(lease)


def test_lease_removed_by_somebody_who_tidied_up_is_put_back(base):
    lease = acquire(base)
    lease_path(base).unlink()
    assert lease.successor() is None
    assert holder_of(base).nonce == lease.nonce
    release(lease)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"{}", b"\x00" * SIZE, b'{"format": 1}'])
def test_unreadable_lease_does_not_block_the_base_for_good(base, content, monkeypatch):
    monkeypatch.setattr(leases, "UNREADABLE_SECONDS", 0.1)
    lease_path(base).write_bytes(content)
    lease = acquire(base)
    assert lease.followed
    release(lease)


def test_take_over_left_unfinished_by_a_dead_process_is_no_obstacle(base, ended):
    holder = left_by(base, ended)
    turn = lease_path(base).with_name(lease_path(base).name + ".turn")
    turn.write_bytes(replace(holder, nonce="e" * 32).content)
    lease = acquire(base)
    assert holder_of(base).nonce == lease.nonce
    assert not turn.exists()
    release(lease)


def test_file_is_made_once(base):
    assert make_exclusively(base, b"first")
    assert not make_exclusively(base, b"second")
    assert base.read_bytes() == b"first"


def test_disk_without_links_makes_the_file_once_as_well(base, monkeypatch):
    def refuse(*_):
        raise PermissionError(1, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    assert make_exclusively(base, b"first")
    assert not make_exclusively(base, b"second")
    assert base.read_bytes() == b"first"
    assert names(base.parent) == ["base.mms"]


def test_there_is_no_holder_where_there_is_no_file(base):
    assert read_holder(lease_path(base)) is None


def test_missing_folder_is_told_from_a_folder_that_takes_no_file(tmp_path):
    with pytest.raises(BaseUnusable) as refused:
        acquire(tmp_path / "none" / "base.mms")
    assert refused.value.code is Trouble.UNAVAILABLE


def test_link_to_a_base_has_the_lease_of_the_base(base, tmp_path):
    base.touch()
    link = tmp_path / "elsewhere" / "link.mms"
    link.parent.mkdir()
    link.symlink_to(base)
    assert lease_path(link) == lease_path(base)
