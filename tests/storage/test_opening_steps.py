"""Every step of opening has its own word for what is wrong, and changes nothing (2.2)."""

import json
import re
from pathlib import Path

import pytest

from mms_desktop.domain.troubles import TEXTS, BaseUnusable, Trouble
from mms_desktop.services.workspace import create_workspace, open_workspace
from mms_desktop.storage import backups, migrations, opening
from mms_desktop.storage.base import open_base
from mms_desktop.storage.disks import DiskKind, Place
from mms_desktop.storage.driver import APPLICATION_ID
from mms_desktop.storage.keys import key_path, spare_key_path
from mms_desktop.storage.lease_file import Holder, lease_path
from mms_desktop.storage.meta import write_meta
from mms_desktop.storage.processes import ProcessIdentity

PASSWORD = "верный пароль"
ELSEWHERE = ProcessIdentity("Иванова", "KAB-12", "boot", "space", "mms", 1, "started")


@pytest.fixture
def base(tmp_path):
    """Return a protected base that was closed well."""
    path = tmp_path / "Район.mms"
    create_workspace(
        path, profile="lenobl", name="Район", oktmo="41625000", password=PASSWORD
    ).close()
    return path


def inside(base, change):
    workspace = open_workspace(base, PASSWORD)
    with workspace.database.privately() as connection:
        change(connection)
    workspace.close()


def pragma(text):
    return lambda connection: connection.exec_driver_sql(f"PRAGMA {text}")


def overwrite(place, data):
    def change(base, _monkeypatch):
        content = bytearray(base.read_bytes())
        at = place if place >= 0 else len(content) + place
        content[at : at + len(data)] = data
        base.write_bytes(content)

    return change


def no_key(base, _monkeypatch):
    key_path(base).unlink()
    spare_key_path(base).unlink()


def damaged_key(base, _monkeypatch):
    content = json.loads(key_path(base).read_bytes())
    content["base_id"] = "другой"
    key_path(base).write_text(json.dumps(content))
    spare_key_path(base).unlink()


def no_room(base, monkeypatch):
    def refuse(path, _needed):
        raise BaseUnusable(Trouble.DISK_FULL, path)

    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, lambda _op: None))
    monkeypatch.setattr(backups, "require_space", refuse)


def other_id(base, _monkeypatch):
    inside(base, lambda connection: write_meta(connection, {"base_id": "другой"}))


STEPS = {
    "missing": (lambda base, _: base.unlink(), PASSWORD, Trouble.MISSING),
    "empty": (lambda base, _: base.write_bytes(b""), PASSWORD, Trouble.EMPTY),
    "plainly foreign": (
        lambda base, _: base.write_bytes(b"SQLite format 3\x00" + bytes(4080)),
        PASSWORD,
        Trouble.FOREIGN,
    ),
    "key file missing": (no_key, PASSWORD, Trouble.KEY_MISSING),
    "key file damaged": (damaged_key, PASSWORD, Trouble.KEY_DAMAGED),
    "no password": (lambda _base, _: None, None, Trouble.PASSWORD_NEEDED),
    "wrong password": (lambda _base, _: None, "не тот", Trouble.PASSWORD_WRONG),
    "first page damaged": (overwrite(100, b"\x55" * 40), PASSWORD, Trouble.DAMAGED),
    "other application": (
        lambda base, _: inside(base, pragma(f"application_id = {APPLICATION_ID + 1}")),
        PASSWORD,
        Trouble.FOREIGN,
    ),
    "newer program": (
        lambda base, _: inside(base, pragma("user_version = 9999")),
        PASSWORD,
        Trouble.NEWER,
    ),
    "base of another number": (other_id, PASSWORD, Trouble.KEY_OTHER),
    "last page damaged": (overwrite(-200, b"\x55" * 40), PASSWORD, Trouble.DAMAGED),
    "no room for the copy before an update": (no_room, PASSWORD, Trouble.DISK_FULL),
}


def files_of(base):
    return {
        path.name: path.read_bytes()
        for path in base.parent.rglob("*")
        if path.is_file() and path.suffix != ".lease"
    }


@pytest.mark.parametrize("step", STEPS)
def test_each_step_says_what_is_wrong_and_changes_nothing(step, base, monkeypatch):
    spoil, password, expected = STEPS[step]
    spoil(base, monkeypatch)
    before = files_of(base)
    with pytest.raises(BaseUnusable) as refused:
        open_workspace(base, password)
    assert refused.value.code is expected
    assert "Район.mms" in refused.value.message
    assert files_of(base) == before
    assert not lease_path(base).exists()


def test_base_in_use_elsewhere_is_read_and_its_holder_named(base, monkeypatch):
    monkeypatch.setattr(opening, "place_of", lambda _path: Place(DiskKind.LOCAL))
    holder = Holder("чужая", ELSEWHERE, "2024-03-01T10:42", 1)
    lease_path(base).write_bytes(holder.content)
    workspace = open_workspace(base, PASSWORD)
    refusal = workspace.database.refusal
    assert workspace.read_only
    assert refusal.code is Trouble.LOCKED
    assert "Иванова (компьютер KAB-12), с 10:42" in refusal.message
    workspace.close()
    assert lease_path(base).read_bytes() == holder.content


def test_synced_folder_takes_no_new_base(tmp_path):
    folder = tmp_path / "OneDrive"
    folder.mkdir()
    with pytest.raises(BaseUnusable) as refused:
        create_workspace(folder / "Район.mms", profile="lenobl", name="Район", oktmo="41625000")
    assert refused.value.code is Trouble.SYNCED
    assert list(folder.iterdir()) == []


def test_earlier_step_is_told_before_a_later_one(base):
    inside(base, pragma("user_version = 9999"))
    with pytest.raises(BaseUnusable) as refused:
        open_base(base, "не тот")
    assert refused.value.code is Trouble.PASSWORD_WRONG
    key_path(base).write_bytes(b"{}")
    spare_key_path(base).unlink()
    with pytest.raises(BaseUnusable) as refused:
        open_base(base, "не тот")
    assert refused.value.code is Trouble.KEY_DAMAGED


def test_unclean_end_is_checked_before_anything_is_shown(base):
    inside(base, lambda connection: write_meta(connection, {"session": "прежний"}))
    opened = open_base(base, PASSWORD)
    assert opened.unclean
    opened.database.close()


def test_each_trouble_has_a_text_of_its_own():
    assert set(TEXTS) == set(Trouble)
    assert len(set(TEXTS.values())) == len(Trouble)
    for code in Trouble:
        message = BaseUnusable(code, Path("Район.mms")).message
        assert len(re.findall(r"[.!?](?:\s|$)", message)) <= 3, message
        assert re.search("[а-яё]", message)
        assert not re.search("[{}]|None|Error", message)
