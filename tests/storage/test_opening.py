"""Every file that is not a sound base of ours is told apart and left untouched."""

import random
import sqlite3

import pytest

from faults.circumstances import open_folder, read_only
from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.services.workspace import create_workspace, open_workspace
from mms_desktop.storage.keys import key_path


def refusal(path, password=None):
    with pytest.raises(BaseUnusable) as refused:
        open_workspace(path, password)
    return refused.value.code


@pytest.fixture
def protected(tmp_path):
    path = tmp_path / "protected.mms"
    create_workspace(
        path, profile="lenobl", name="Район", oktmo="41625000", password="верный пароль"
    ).close()
    return path


def test_missing_base(tmp_path):
    assert refusal(tmp_path / "нет.mms") is Trouble.MISSING


def test_empty_file(base_path):
    base_path.write_bytes(b"")
    assert refusal(base_path) is Trouble.EMPTY


def test_somebody_elses_sqlite_file(base_path):
    base_path.unlink()
    with sqlite3.connect(base_path) as other:
        other.execute("CREATE TABLE t (a)")
    other.close()
    assert refusal(base_path) is Trouble.FOREIGN


def test_file_of_noise(base_path):
    """Somebody has put another base in the place of ours: nothing in it is under our key."""
    base_path.write_bytes(random.Random(1).randbytes(65_536))
    assert refusal(base_path) is Trouble.KEY_OTHER


def test_base_without_its_key_file(base_path):
    key_path(base_path).unlink()
    assert refusal(base_path) is Trouble.KEY_MISSING


@pytest.mark.parametrize("content", ["", "{", "[]", '{"format": "mms-keys/1"}', "\x00"])
def test_damaged_key_file(base_path, content):
    key_path(base_path).write_text(content)
    assert refusal(base_path) is Trouble.KEY_DAMAGED


def test_one_changed_bit_anywhere_is_noticed(base_path):
    sound = base_path.read_bytes()
    for place in range(40, len(sound), len(sound) // 25):
        base_path.write_bytes(sound[:place] + bytes([sound[place] ^ 4]) + sound[place + 1 :])
        assert refusal(base_path) is Trouble.DAMAGED, place


def test_refused_file_is_untouched(base_path):
    noise = bytes(range(256)) * 64
    base_path.write_bytes(noise)
    refusal(base_path)
    assert base_path.read_bytes() == noise


def test_password_is_asked_for(protected):
    assert refusal(protected) is Trouble.PASSWORD_NEEDED
    assert refusal(protected, "не тот") is Trouble.PASSWORD_WRONG
    opened = open_workspace(protected, "верный пароль")
    assert not opened.open_slot
    opened.close()


def test_nothing_readable_lies_in_the_file(workspace, base_path):
    from mms_desktop.domain.sections.people import PEOPLE
    from samples import sample_values

    workspace.registry.save(PEOPLE.key, sample_values(PEOPLE))
    workspace.close()
    content = base_path.read_bytes()
    assert not content.startswith(b"SQLite format 3")
    assert "Ёлкина".encode() not in content


def test_existing_base_is_never_overwritten(base_path):
    before = base_path.read_bytes()
    with pytest.raises(BaseUnusable) as refused:
        create_workspace(base_path, profile="lenobl", name="Другой", oktmo="41625000")
    assert refused.value.code is Trouble.EXISTS
    assert base_path.read_bytes() == before


def test_folder_that_may_not_be_entered():
    with open_folder() as folder:
        base = folder / "inner" / "base.mms"
        create_workspace(base, profile="lenobl", name="Район", oktmo="41625000").close()
        base.parent.chmod(0)
        with read_only(folder, files=False):
            assert refusal(base) is Trouble.UNAVAILABLE
