"""What may not be written is read: no traceback, no change, and the reason said."""

import os
import shutil
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from faults.circumstances import digests, open_folder, read_only
from mms_desktop.cli.main import run
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.services.recovery import is_backup, restore_backup
from mms_desktop.services.workspace import open_workspace
from mms_desktop.storage import opening
from mms_desktop.storage.backups import snapshot_path
from mms_desktop.storage.disks import DiskKind, Place
from mms_desktop.storage.opening import Access
from mms_desktop.storage.writing import WriteRight
from samples import sample_values

# Another process that has the base open and waits; «crash» lets it end without a goodbye.
OTHER = """
import os, sys
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from mms_desktop.services.recovery import is_backup
from mms_desktop.services.workspace import open_workspace
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.domain.troubles import BaseUnusable
from samples import sample_values
workspace = open_workspace(Path(sys.argv[1]))
workspace.registry.save("people", sample_values(PEOPLE, 1))
print("ready", flush=True)
for line in sys.stdin:
    if line == "crash\\n":
        os._exit(1)
    try:
        workspace.registry.save("people", sample_values(PEOPLE, int(line)))
        print("saved", flush=True)
    except BaseUnusable as error:
        print(error.code, flush=True)
workspace.close()
"""


class Other:
    """A process that has the base open."""

    def __init__(self, base):
        arguments = [sys.executable, "-c", OTHER, str(base), str(Path(__file__).parents[1])]
        self.process = subprocess.Popen(
            arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self.process.stdout.readline() == "ready\n"

    def save(self, number):
        assert self.try_to_save(number) == "saved"

    def try_to_save(self, number):
        self.process.stdin.write(f"{number}\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def end(self, word=""):
        self.process.communicate(word, timeout=30)


@pytest.fixture
def other(base_path):
    process = Other(base_path)
    yield process
    if process.process.poll() is None:
        process.end()


def refusal(workspace):
    with pytest.raises(BaseUnusable) as refused:
        workspace.registry.save("people", sample_values(PEOPLE, 9))
    return refused.value


def test_second_program_reads_what_the_first_writes(base_path, other):
    reading = open_workspace(base_path)
    assert reading.read_only
    assert reading.registry.total("people") == 1
    other.save(2)
    assert reading.registry.total("people") == 2
    refused = refusal(reading)
    assert refused.code is Trouble.LOCKED
    assert "занята" in refused.message
    assert reading.protection.holder
    assert reading.protection.read_only_reason == refused.message
    reading.close()
    other.save(3)


def test_reader_sees_one_state_while_the_writer_goes_on(base_path, other):
    reading = open_workspace(base_path)
    with reading.database.snapshot() as connection:
        before = connection.exec_driver_sql("SELECT count(*) FROM people").scalar_one()
        other.save(2)
        again = connection.exec_driver_sql("SELECT count(*) FROM people").scalar_one()
    assert (before, again) == (1, 1)
    reading.close()


def test_closing_a_reader_takes_nothing_from_the_writer(base_path, other):
    open_workspace(base_path).close()
    other.save(2)
    other.end()
    alone = open_workspace(base_path)
    assert not alone.read_only
    assert alone.registry.total("people") == 2
    alone.close()


def test_short_command_reads_and_is_refused_to_write(base_path, other, tmp_path, capsys):
    out = tmp_path / "people.csv"
    assert run(["export", "people", "--base", str(base_path), "--out", str(out)]) == 0
    assert run(["journal", "--base", str(base_path), "--verify"]) == 0
    assert run(["check", str(base_path)]) == 0
    capsys.readouterr()
    assert run(["undo", "--base", str(base_path)]) == 3
    assert "занята" in capsys.readouterr().err


def test_backup_is_made_while_another_program_writes(base_path, other, tmp_path):
    assert run(["backup", "--base", str(base_path), "--out", str(tmp_path / "copies")]) == 0
    (made,) = (tmp_path / "copies").glob("*.mbk")
    assert run(["check", str(made)]) == 0


def test_short_command_does_not_keep_the_window_from_writing(base_path):
    reading = open_workspace(base_path, lazily=True)
    other = Other(base_path)
    assert refusal(reading).code is Trouble.LOCKED
    other.end()
    reading.registry.save("people", sample_values(PEOPLE, 9))
    assert reading.registry.total("people") == 2
    reading.close()


def test_crashed_program_blocks_nobody_and_loses_nothing(base_path, other):
    other.save(2)
    other.end("crash\n")
    after = open_workspace(base_path)
    assert not after.read_only
    assert after.protection.unclean
    assert after.protection.remarks == ()
    assert after.registry.total("people") == 2
    after.close()
    assert not reopened(base_path).protection.unclean


def reopened(base_path):
    workspace = open_workspace(base_path)
    workspace.close()
    return workspace


def test_short_command_after_a_crash_ends_it_as_well(base_path, other):
    other.end("crash\n")
    assert run(["journal", "--base", str(base_path)]) == 0
    assert not reopened(base_path).protection.unclean


def test_copy_without_its_log_says_that_it_may_be_incomplete(base_path, other, tmp_path):
    other.save(2)
    other.end("crash\n")
    lonely = tmp_path / "elsewhere" / base_path.name
    lonely.parent.mkdir()
    for suffix in ("", ".key"):
        shutil.copyfile(f"{base_path}{suffix}", f"{lonely}{suffix}")
    opened = open_workspace(lonely)
    assert any("-wal" in remark for remark in opened.protection.remarks)
    opened.close()


def test_base_in_a_read_only_folder_is_read_and_untouched(empty_base):
    with open_folder() as folder:
        base = folder / "base.mms"
        for suffix in ("", ".key"):
            shutil.copyfile(f"{empty_base}{suffix}", f"{base}{suffix}")
        before = digests(folder)
        with read_only(folder):
            workspace = open_workspace(base)
            assert workspace.read_only
            assert workspace.registry.total("people") == 0
            assert refusal(workspace).code is Trouble.READ_ONLY
            workspace.close()
        assert digests(folder) == before


def test_unfinished_log_in_a_read_only_folder_is_read_as_well(base_path, other):
    other.save(2)
    other.end("crash\n")
    with open_folder() as folder:
        for file in base_path.parent.glob("base.mms*"):
            if file.is_file():
                shutil.copyfile(file, folder / file.name)
        before = digests(folder)
        with read_only(folder):
            workspace = open_workspace(folder / "base.mms")
            assert workspace.read_only
            assert workspace.registry.total("people") == 2
            workspace.close()
        assert digests(folder) == before


def test_file_marked_read_only_in_an_open_folder_is_read(empty_base):
    with open_folder() as folder:
        base = folder / "base.mms"
        for suffix in ("", ".key"):
            shutil.copyfile(f"{empty_base}{suffix}", f"{base}{suffix}")
        folder.chmod(0o777)
        with read_only(folder):
            workspace = open_workspace(base)
            assert refusal(workspace).code is Trouble.READ_ONLY
            workspace.close()


@pytest.mark.parametrize("lazily", [False, True])
def test_open_file_in_a_closed_folder_is_read(empty_base, lazily):
    with open_folder() as folder:
        base = folder / "base.mms"
        for suffix in ("", ".key"):
            shutil.copyfile(f"{empty_base}{suffix}", f"{base}{suffix}")
        base.chmod(0o666)
        with read_only(folder, files=False):
            workspace = open_workspace(base, lazily=lazily)
            assert workspace.registry.total("people") == 0
            assert refusal(workspace).code is Trouble.READ_ONLY
            workspace.close()


def test_nothing_is_left_of_private_copies(base_path, empty_base, monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(opening, "_may_write", lambda _path: False)
    workspace = open_workspace(base_path)
    assert list(tmp_path.glob("mms-*"))
    workspace.close()
    assert not list(tmp_path.glob("mms-*"))


def on_a_share(monkeypatch):
    monkeypatch.setattr(opening, "place_of", lambda _path: Place(DiskKind.NETWORK))
    monkeypatch.setattr("mms_desktop.storage.writing.NETWORK_SETTLE", 0)


def test_base_on_a_share_is_not_touched_while_somebody_writes(base_path, other, monkeypatch):
    on_a_share(monkeypatch)
    with pytest.raises(BaseUnusable) as refused:
        open_workspace(base_path)
    assert refused.value.code is Trouble.LOCKED


def test_reader_on_a_share_reads_what_was_put_out_for_it(base_path, other, monkeypatch):
    on_a_share(monkeypatch)
    shutil.copyfile(base_path, snapshot_path(base_path))
    reading = open_workspace(base_path)
    assert reading.read_only
    assert reading.protection.access is Access.SNAPSHOT
    assert refusal(reading).code is Trouble.LOCKED
    reading.close()


def test_writer_on_a_share_puts_a_copy_out_for_readers(base_path, monkeypatch):
    on_a_share(monkeypatch)
    monkeypatch.setattr("mms_desktop.services.backups.place_of", opening.place_of)
    writing = open_workspace(base_path)
    writing.registry.save("people", sample_values(PEOPLE, 1))
    path = writing.backups.publish()
    assert path == snapshot_path(base_path)
    writing.close()
    shutil.copyfile(f"{base_path}.key", f"{path}.key")
    copy = open_workspace(path)
    assert copy.registry.total("people") == 1
    assert not copy.protection.unclean
    copy.close()
    open_workspace(base_path).close()
    assert not path.exists()


def test_copy_is_put_out_only_on_a_share(workspace):
    assert workspace.backups.publish() is None


def test_holder_that_lost_its_base_writes_nothing_more(base_path, monkeypatch):
    from mms_desktop.storage import lease as leases

    old = open_workspace(base_path)
    old.registry.save("people", sample_values(PEOPLE, 1))
    monkeypatch.setattr(leases, "_held", {})
    new = open_workspace(base_path, by_force=True)
    new.registry.save("people", sample_values(PEOPLE, 2))
    refused = refusal(old)
    assert refused.code is Trouble.TAKEN_OVER
    assert old.read_only
    assert new.registry.total("people") == 2
    old.close()
    new.registry.save("people", sample_values(PEOPLE, 3))
    new.close()


def test_frozen_holder_that_wakes_up_writes_nothing(base_path, other, monkeypatch):
    from mms_desktop.services.recovery import Takeover

    os.kill(other.process.pid, signal.SIGSTOP)
    clock = [0.0]
    monkeypatch.setattr("mms_desktop.services.recovery.monotonic", lambda: clock[0])
    takeover = Takeover(base_path)
    assert not takeover.is_possible()
    clock[0] = 119.0
    assert not takeover.is_possible()
    clock[0] = 180.0
    assert takeover.is_possible()
    new = open_workspace(base_path, by_force=True)
    assert new.protection.unclean
    new.registry.save("people", sample_values(PEOPLE, 2))
    before = digests(base_path.parent)
    os.kill(other.process.pid, signal.SIGCONT)
    assert other.try_to_save(3) == "taken_over"
    other.end()
    assert digests(base_path.parent) == before
    assert new.registry.journal()[1].title == "База принята у прежнего владельца"
    new.close()


def test_folder_that_goes_away_and_comes_back(base_path):
    workspace = open_workspace(base_path)
    workspace.registry.save("people", sample_values(PEOPLE, 1))
    away = base_path.parent.with_name("away")
    base_path.parent.rename(away)
    assert refusal(workspace).code is Trouble.UNAVAILABLE
    away.rename(base_path.parent)
    workspace.registry.save("people", sample_values(PEOPLE, 2))
    workspace.close()
    assert not reopened(base_path).protection.unclean


def test_clock_that_is_behind_the_journal_is_remarked_on(workspace, monkeypatch):
    path = workspace.path
    workspace.registry.save("people", sample_values(PEOPLE, 1))
    workspace.close()
    monkeypatch.setattr(opening, "CLOCK_ERROR", timedelta(hours=-2))
    again = open_workspace(path)
    assert any("Часы" in remark for remark in again.protection.remarks)
    again.close()


def test_right_lost_in_the_middle_of_an_action_undoes_the_action(base_path, monkeypatch):
    from mms_desktop.services.action import action
    from mms_desktop.storage import lease as leases

    old = open_workspace(base_path)

    def lose():
        with action(old.database, "Действие") as run:
            run.insert(PEOPLE, [PEOPLE.parse(sample_values(PEOPLE, 1))])
            monkeypatch.setattr(leases, "_held", {})
            taken = WriteRight(base_path, DiskKind.LOCAL)
            taken.take(by_force=True)
            rights.append(taken)

    rights = []
    with pytest.raises(BaseUnusable) as refused:
        lose()
    assert refused.value.code is Trouble.TAKEN_OVER
    assert old.registry.total("people") == 0
    old.close()
    rights[0].give_up()


def locks():
    """Return the locks this process has on files, as the system counts them."""
    table = Path("/proc/locks").read_text("utf-8").splitlines()
    return sorted(line.split(maxsplit=1)[1] for line in table if f" {os.getpid()} " in line)


def test_second_opening_of_one_process_leaves_the_locks_of_the_first(base_path):
    """A program that closes then must not take the log for one that nobody needs."""
    first = open_workspace(base_path)
    first.registry.save("people", sample_values(PEOPLE, 1))
    before = locks()
    open_workspace(base_path).close()
    first.backups.make()
    assert not is_backup(base_path)
    with pytest.raises(BaseUnusable):
        restore_backup(base_path, base_path)
    assert before
    assert locks() == before
    first.close()


def test_two_openings_of_one_process_both_write(base_path):
    first, second = open_workspace(base_path), open_workspace(base_path)
    first.registry.save("people", sample_values(PEOPLE, 1))
    second.registry.save("people", sample_values(PEOPLE, 2))
    first.close()
    second.registry.save("people", sample_values(PEOPLE, 3))
    assert second.registry.total("people") == 3
    second.close()
    assert not reopened(base_path).protection.unclean
