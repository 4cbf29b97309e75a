"""The settings of a base follow its disk, and a synced folder is no place for it."""

import pytest

from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.services.workspace import create_workspace, open_workspace
from mms_desktop.storage import disks, opening
from mms_desktop.storage.disks import (
    DiskKind,
    Place,
    conflicting_copies,
    mounted_kind,
    sync_service,
)

MOUNTS = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
23 22 8:17 / /media/user/STICK rw - vfat /dev/sdb1 rw
24 22 8:33 / /data/usb rw - ext4 /dev/sdc1 rw
25 22 0:50 / /mnt/school\\040files rw - cifs //server/share rw
26 22 0:51 / /mnt/nfs rw - nfs4 server:/export rw
27 22 8:2 / /home rw - ext4 /dev/sda2 rw
28 22 0:52 / /home/user/remote rw - fuse.sshfs user@server: rw
29 22 8:3 / /boot/efi rw - vfat /dev/sda3 rw
30 22 0:53 / /mnt/диск\\040школы rw - cifs //server/диск rw
31 22 0:54 / /mnt/over rw - cifs //server/a rw
32 31 8:4 / /mnt/over rw - ext4 /dev/sda4 rw
broken line
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/etc/base.mms", DiskKind.LOCAL),
        ("/home/user/base.mms", DiskKind.LOCAL),
        ("/home/username/remote/base.mms", DiskKind.LOCAL),
        ("/home/user/remote", DiskKind.NETWORK),
        ("/home/user/remote/base.mms", DiskKind.NETWORK),
        ("/home/user/remotely/base.mms", DiskKind.LOCAL),
        ("/media/user/STICK/base.mms", DiskKind.REMOVABLE),
        ("/data/usb/base.mms", DiskKind.REMOVABLE),
        ("/mnt/school files/base.mms", DiskKind.NETWORK),
        ("/mnt/диск школы/base.mms", DiskKind.NETWORK),
        ("/mnt/nfs/base.mms", DiskKind.NETWORK),
        ("/boot/efi/base.mms", DiskKind.LOCAL),
        ("/mnt/over/base.mms", DiskKind.LOCAL),
    ],
)
def test_kind_of_disk_by_the_table_of_mounts(path, kind):
    assert mounted_kind(MOUNTS, path, removable=frozenset({"8:33"})) is kind


@pytest.mark.parametrize(
    ("kind", "journal", "synchronous"),
    [
        (DiskKind.LOCAL, "wal", 2),
        (DiskKind.REMOVABLE, "truncate", 3),
        (DiskKind.NETWORK, "truncate", 3),
    ],
)
def test_base_is_written_as_its_disk_needs(base_path, monkeypatch, kind, journal, synchronous):
    monkeypatch.setattr(opening, "place_of", lambda _path: Place(kind))
    monkeypatch.setattr("mms_desktop.storage.writing.NETWORK_SETTLE", 0)
    workspace = open_workspace(base_path)
    with workspace.database.snapshot() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == journal
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar_one() == synchronous
    workspace.close()


@pytest.mark.parametrize("kind", [DiskKind.REMOVABLE, DiskKind.NETWORK])
def test_base_carried_to_another_kind_of_disk_and_back_is_the_same(workspace, monkeypatch, kind):
    from mms_desktop.domain.sections.people import PEOPLE
    from samples import sample_values

    path = workspace.path
    workspace.registry.save("people", sample_values(PEOPLE, 1))
    workspace.close()
    monkeypatch.setattr(opening, "place_of", lambda _path: Place(kind))
    monkeypatch.setattr("mms_desktop.storage.writing.NETWORK_SETTLE", 0)
    carried = open_workspace(path)
    carried.registry.save("people", sample_values(PEOPLE, 2))
    carried.close()
    monkeypatch.undo()
    back = open_workspace(path)
    assert back.registry.total("people") == 2
    assert not back.protection.unclean
    back.close()


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Документы", ""),
        ("Яндекс.Диск", "Яндекс.Диск"),
        ("YandexDisk", "Яндекс.Диск"),
        ("OneDrive - Школа № 5", "OneDrive"),
        ("onedrive", "OneDrive"),
        ("Dropbox (Личный)", "Dropbox"),
        ("Облако Mail.ru", "Облако Mail.ru"),
        ("Dropboxes", ""),
    ],
)
def test_synced_folder_is_known_by_its_name(tmp_path, folder, service):
    assert sync_service(tmp_path / folder / "Базы" / "base.mms") == service


def test_synced_folder_is_known_by_what_the_service_keeps_there(tmp_path):
    (tmp_path / ".stfolder").mkdir()
    assert sync_service(tmp_path / "base.mms") == "Syncthing"


def test_synced_folder_is_known_by_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("OneDrive", str(tmp_path / "облако"))
    assert sync_service(tmp_path / "облако" / "base.mms") == "OneDrive"


def test_working_base_is_not_made_in_a_synced_folder(tmp_path):
    path = tmp_path / "Dropbox" / "base.mms"
    with pytest.raises(BaseUnusable) as refused:
        create_workspace(path, profile="lenobl", name="Район", oktmo="41625000")
    assert refused.value.code is Trouble.SYNCED
    assert "Dropbox" in refused.value.message
    assert not path.parent.exists()


def test_base_found_in_a_synced_folder_opens_with_a_warning(base_path, monkeypatch):
    monkeypatch.setattr(disks, "SYNC_FOLDERS", {base_path.parent.name.casefold(): "Яндекс.Диск"})
    workspace = open_workspace(base_path)
    assert any("Яндекс.Диск" in remark for remark in workspace.protection.remarks)
    workspace.close()


def test_conflicting_copies_are_noticed(tmp_path):
    base = tmp_path / "район.mms"
    twins = [
        "район (1).mms",
        "район (конфликтующая копия 2024-03-01).mms",
        "район-PC-conflict.mms",
    ]
    for name in ["район.mms", "район 2.mms", "другой (1).mms", *twins]:
        (tmp_path / name).touch()
    assert conflicting_copies(base) == sorted(twins)
