"""A file is the old one or the new one; another program that looks in is waited for."""

from pathlib import Path

import pytest

from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.storage import files
from mms_desktop.storage.files import PAUSES, FileBusy, atomic_make, atomic_write


def names(folder):
    return [path.name for path in folder.iterdir()]


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch):
    monkeypatch.setattr(files, "sleep", lambda _seconds: None)


@pytest.fixture
def held(monkeypatch):
    """Return a switch: another program holds the file for so many attempts."""
    rename = Path.replace
    left = []

    def refuse(self, target):
        if left:
            error = PermissionError(13, "sharing violation")
            error.winerror = left.pop()
            raise error
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    return left


def test_new_content_takes_the_place_of_the_old(tmp_path):
    path = tmp_path / "file"
    atomic_write(path, b"old")
    atomic_write(path, b"new")
    assert path.read_bytes() == b"new"
    assert names(tmp_path) == ["file"]


def test_failure_on_the_way_leaves_the_old_file_and_no_other(tmp_path):
    path = tmp_path / "file"
    path.write_bytes(b"old")

    def half(aside):
        aside.write_bytes(b"ha")
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        atomic_make(path, half)
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["file"]


def test_what_does_not_pass_the_check_gets_no_name(tmp_path):
    path = tmp_path / "file"
    path.write_bytes(b"old")

    def refuse(aside):
        raise ValueError(aside.read_bytes().decode())

    with pytest.raises(ValueError, match="new"):
        atomic_make(path, lambda aside: aside.write_bytes(b"new"), refuse)
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["file"]


@pytest.mark.parametrize("winerror", [5, 32, 33])
@pytest.mark.parametrize("attempts", range(1, len(PAUSES) + 1))
def test_antivirus_is_waited_for_unseen(tmp_path, held, attempts, winerror):
    held += [winerror] * attempts
    atomic_write(tmp_path / "file", b"new")
    assert (tmp_path / "file").read_bytes() == b"new"


@pytest.mark.parametrize("attempts", range(len(PAUSES) + 1, 20))
def test_file_held_for_long_loses_nothing(tmp_path, held, attempts):
    path = tmp_path / "file"
    path.write_bytes(b"old")
    held += [32] * attempts
    with pytest.raises(FileBusy) as busy:
        atomic_write(path, b"new")
    assert path.read_bytes() == b"old"
    assert busy.value.kept.read_bytes() == b"new"
    assert busy.value.kept.name in busy.value.strerror


def test_other_errors_are_not_waited_for(tmp_path, held):
    held += [17, 17]
    with pytest.raises(PermissionError):
        atomic_write(tmp_path / "file", b"new")
    assert len(held) == 1


def test_file_marked_read_only_is_not_waited_for(tmp_path, held, monkeypatch):
    path = tmp_path / "file"
    path.write_bytes(b"old")
    monkeypatch.setattr(files.os, "access", lambda *_: False)
    held += [5, 5]
    with pytest.raises(PermissionError):
        atomic_write(path, b"new")
    assert len(held) == 1


def test_no_module_writes_a_file_in_place():
    """What a user keeps is written aside and renamed; a folder of our own may be written to."""
    source = Path(files.__file__).parents[1]
    allowed = {"storage/files.py", "storage/lease_file.py", "storage/restoring.py"}
    direct = [
        f"{path.relative_to(source).as_posix()}: {line.strip()}"
        for path in source.rglob("*.py")
        if path.relative_to(source).as_posix() not in allowed
        and "TemporaryDirectory" not in path.read_text("utf-8")
        for line in path.read_text("utf-8").splitlines()
        if (".write_text(" in line or ".write_bytes(" in line) and "aside" not in line
    ]
    assert direct == []


class Wrapped(Exception):
    """What a library makes of a failure of the disk."""


def test_failure_of_the_disk_names_the_file_asked_for(tmp_path):
    def full(aside):
        with aside.open("wb") as file:
            file.write(b"ha")
            raise OSError(28, "No space left on device", str(aside))

    def wrapped(aside):
        try:
            full(aside)
        except OSError as error:
            raise Wrapped(error) from error

    for make in (full, wrapped):
        with pytest.raises(OSError, match="No space") as failed:
            atomic_make(tmp_path / "свод.xlsx", make)
        assert failed.value.filename == str(tmp_path / "свод.xlsx")
    assert names(tmp_path) == []


def test_folder_in_the_place_of_the_file_is_named_by_its_name(tmp_path):
    target = tmp_path / "занято"
    target.mkdir()
    with pytest.raises(IsADirectoryError) as failed:
        atomic_write(target, b"new")
    assert failed.value.filename == str(target)
    assert names(tmp_path) == ["занято"]


def test_failure_of_another_file_keeps_its_name(tmp_path):
    def absent(_aside):
        (tmp_path / "нет").read_bytes()

    with pytest.raises(FileNotFoundError) as failed:
        atomic_make(tmp_path / "file", absent)
    assert failed.value.filename == str(tmp_path / "нет")


def test_words_of_the_program_are_not_replaced(tmp_path):
    def refused(_aside):
        raise BaseUnusable(Trouble.DISK_FULL, tmp_path) from OSError(28, "No space left on device")

    with pytest.raises(BaseUnusable):
        atomic_make(tmp_path / "file", refused)
