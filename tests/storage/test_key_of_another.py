"""The key file of another base is told from damage and from a wrong password; nothing changes."""

import json
import random
import shutil
import zipfile

import pytest

from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.services.recovery import (
    offer_for,
    restore_backup,
    restore_key_from,
    restore_spare_key,
)
from mms_desktop.services.workspace import create_workspace, open_workspace
from mms_desktop.storage import keys, wrapping
from mms_desktop.storage.keys import key_path, spare_key_path
from mms_desktop.storage.pages import is_noise, looks_foreign

PASSWORDS = {"open": None, "closed": "верный пароль"}


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    monkeypatch.setattr(wrapping, "ARGON", {"time_cost": 1, "memory_cost": 64, "parallelism": 1})


def made(path, password=None):
    create_workspace(
        path, profile="lenobl", name=path.stem, oktmo="41625000", password=password
    ).close()
    return path


def refusal(path, password=None):
    with pytest.raises(BaseUnusable) as refused:
        open_workspace(path, password)
    return refused.value


def without_salt(path):
    """Make the key file what an earlier version of the program wrote."""
    content = json.loads(path.read_bytes())
    del content[keys.SALT]
    content["check"] = keys._checksum(content)
    path.write_text(json.dumps(content))


def contents(folder):
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


@pytest.mark.parametrize("old", [False, True])
@pytest.mark.parametrize("mine", PASSWORDS)
@pytest.mark.parametrize("other", PASSWORDS)
def test_key_of_another_base_is_told(tmp_path, mine, other, old):
    base = made(tmp_path / "мой.mms", PASSWORDS[mine])
    foreign = made(tmp_path / "чужой.mms", PASSWORDS[other])
    shutil.copyfile(key_path(foreign), key_path(base))
    spare_key_path(base).unlink()
    if old:
        without_salt(key_path(base))
    before = contents(tmp_path)
    found = refusal(base, PASSWORDS[other])
    assert found.code is Trouble.KEY_OTHER
    assert "мой.mms.key" in found.message
    assert contents(tmp_path) == before


def test_wrong_password_to_a_foreign_key_is_not_blamed_on_the_password(tmp_path):
    base = made(tmp_path / "мой.mms", "верный пароль")
    foreign = made(tmp_path / "чужой.mms", "иной пароль")
    assert refusal(base, "не тот").code is Trouble.PASSWORD_WRONG
    shutil.copyfile(key_path(foreign), key_path(base))
    assert refusal(base, "верный пароль").code is Trouble.KEY_OTHER
    assert refusal(base).code is Trouble.KEY_OTHER
    spare_key_path(base).unlink()
    assert refusal(base).code is Trouble.PASSWORD_NEEDED


def test_second_copy_of_the_right_key_takes_its_place_and_the_foreign_one_is_kept(tmp_path):
    base, foreign = made(tmp_path / "мой.mms"), made(tmp_path / "чужой.mms")
    other = key_path(foreign).read_bytes()
    key_path(base).write_bytes(other)
    found = refusal(base)
    assert found.code is Trouble.KEY_OTHER
    assert "мой.mms.key.bak" in found.message
    assert offer_for(found).spare_key
    restore_spare_key(base)
    open_workspace(base).close()
    (kept,) = tmp_path.glob("мой.mms.key.old-*")
    assert kept.read_bytes() == other


def test_key_comes_back_out_of_a_backup(tmp_path):
    base, foreign = made(tmp_path / "мой.mms"), made(tmp_path / "чужой.mms")
    workspace = open_workspace(base)
    copy = workspace.backups.make()
    workspace.close()
    for path in (key_path(base), spare_key_path(base)):
        shutil.copyfile(key_path(foreign), path)
    found = refusal(base)
    assert found.code is Trouble.KEY_OTHER
    assert "копии" in found.message
    assert not offer_for(found).spare_key
    assert [line.path for line in offer_for(found).backups] == [copy]
    restore_key_from(copy, base)
    open_workspace(base).close()


def test_foreign_second_copy_does_not_hinder_the_right_key(tmp_path):
    base, foreign = made(tmp_path / "мой.mms", "верный пароль"), made(tmp_path / "чужой.mms")
    shutil.copyfile(key_path(foreign), spare_key_path(base))
    assert refusal(base).code is Trouble.PASSWORD_NEEDED
    open_workspace(base, "верный пароль").close()
    assert spare_key_path(base).read_bytes() == key_path(base).read_bytes()


def flipped(content):
    return bytes([content[0] ^ 8]) + content[1:]


def overwritten(content):
    return random.Random(3).randbytes(300) + content[300:]


def cut(content):
    return content[: len(content) // 2 - 100]


def zeroed(content):
    return bytes(len(content))


@pytest.mark.parametrize("spoil", [flipped, overwritten, cut, zeroed])
def test_damage_is_not_blamed_on_the_key(tmp_path, spoil):
    base = made(tmp_path / "мой.mms")
    base.write_bytes(spoil(base.read_bytes()))
    assert refusal(base).code is Trouble.DAMAGED


def test_earlier_key_file_learns_its_base_at_the_next_opening(tmp_path):
    base = made(tmp_path / "мой.mms")
    without_salt(key_path(base))
    open_workspace(base).close()
    assert json.loads(key_path(base).read_bytes())[keys.SALT] == base.read_bytes()[:16].hex()


PLAIN = {
    "text": "Список педагогов\n".encode() * 500,
    "short text": "Список\n".encode(),
    "whole pages of text": b"a,b,c,d;" * 1024,
    "table": b"PK\x03\x04" + random.Random(1).randbytes(9000),
    "picture": b"\xff\xd8\xff\xe0" + random.Random(2).randbytes(9000),
    "numbers": b"".join(number.to_bytes(4, "little") for number in range(4096)),
}


@pytest.mark.parametrize("with_key", [False, True])
@pytest.mark.parametrize("name", PLAIN)
def test_renamed_file_is_no_base_whether_or_not_a_key_lies_beside(tmp_path, name, with_key):
    path = tmp_path / "список.mms"
    path.write_bytes(PLAIN[name])
    if with_key:
        shutil.copyfile(key_path(made(tmp_path / "мой.mms")), key_path(path))
    before = contents(tmp_path)
    found = refusal(path)
    assert found.code is Trouble.FOREIGN
    assert "не база" in found.message
    assert contents(tmp_path) == before


def test_base_without_its_key_is_a_base(tmp_path):
    base = made(tmp_path / "мой.mms")
    for path in (key_path(base), spare_key_path(base)):
        path.unlink()
    assert refusal(base).code is Trouble.KEY_MISSING
    base.write_bytes(base.read_bytes()[:3000])
    assert refusal(base).code is Trouble.KEY_MISSING


@pytest.mark.parametrize("size", [64, 100, 300, 700, 1500, 4096])
def test_noise_is_known_as_such(tmp_path, size):
    chance, file = random.Random(size), tmp_path / "noise"
    assert all(is_noise(chance.randbytes(size)) for _ in range(300))
    file.write_bytes(chance.randbytes(size * 5))
    assert not looks_foreign(file)


def test_restore_does_not_take_the_place_of_a_base_whose_key_was_swapped(tmp_path):
    mine, other = made(tmp_path / "мой.mms"), made(tmp_path / "чужой.mms")
    workspace = open_workspace(mine)
    copy = workspace.backups.make(tmp_path / "копии")
    workspace.close()
    shutil.copyfile(key_path(mine), key_path(other))
    before = contents(tmp_path)
    with pytest.raises(BaseUnusable) as refused:
        restore_backup(copy, other)
    assert refused.value.code is Trouble.OTHER_BASE
    assert contents(tmp_path) == before


def test_base_kept_as_it_is_keeps_both_its_keys(tmp_path):
    base = made(tmp_path / "мой.mms")
    workspace = open_workspace(base)
    copy = workspace.backups.make(tmp_path / "копии")
    workspace.close()
    files = contents(tmp_path)
    base.write_bytes(bytes(8192))
    with zipfile.ZipFile(restore_backup(copy, base).kept) as kept:
        assert set(kept.namelist()) == set(files)
