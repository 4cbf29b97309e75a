"""A backup is one that was opened; restores keep what was there; anchors hold the journal."""

import errno
import shutil
import zipfile
from datetime import datetime, timedelta

import pytest

from mms_desktop.cli.main import run
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.services import second_place
from mms_desktop.services.backups import BackupState, Level, Reason
from mms_desktop.services.integrity import broken_journal
from mms_desktop.services.recovery import drill, offer_for, restore_backup, restore_key_from
from mms_desktop.services.workspace import create_workspace, open_preview, open_workspace
from mms_desktop.storage import backup_file, restoring
from mms_desktop.storage import backups as storage
from mms_desktop.storage.backup_file import (
    BASE_MEMBER,
    INFO_MEMBER,
    KEY_MEMBER,
    read_info,
    read_key_member,
)
from mms_desktop.storage.backup_store import BackupStore
from mms_desktop.storage.keys import key_path, spare_key_path
from samples import sample_values

NOW = datetime(2024, 3, 1, 10, 42)


def add(workspace, number):
    workspace.registry.save("people", sample_values(PEOPLE, number))


def total(base, password=None):
    workspace = open_workspace(base, password)
    found = workspace.registry.total("people")
    workspace.close()
    return found


def refusal(call, *arguments):
    with pytest.raises(BaseUnusable) as refused:
        call(*arguments)
    return refused.value.code


@pytest.fixture
def backed_up(workspace):
    """Return a workspace with one person in the base and a backup of it."""
    add(workspace, 1)
    workspace.backup = workspace.backups.make()
    return workspace


def test_backup_says_what_it_holds(backed_up):
    info = read_info(backed_up.backup)
    assert (info.base_id, info.name) == (backed_up.base_id, "Озёрский район")
    assert (info.seq, info.reason, info.entries) == (1, Reason.MANUAL, 1)
    assert info.counts["people"] == 1
    assert backed_up.backups.check(backed_up.backup) == []


def test_backup_of_a_working_base_looks_well_ended(backed_up, tmp_path):
    restore_backup(backed_up.backup, tmp_path / "new" / "base.mms")
    restored = open_workspace(tmp_path / "new" / "base.mms")
    assert not restored.protection.unclean
    restored.close()


def test_numbers_grow_even_when_a_backup_is_removed(backed_up):
    backed_up.backup.unlink()
    assert read_info(backed_up.backups.make()).seq == 2


def test_nothing_is_left_beside_a_backup(backed_up):
    assert [path.suffix for path in backed_up.backup.parent.iterdir()] == [".mbk"]


@pytest.mark.parametrize("part", ["head", "info", "key", "middle", "tail"])
def test_one_changed_byte_of_a_backup_is_noticed(backed_up, part):
    content = bytearray(backed_up.backup.read_bytes())
    with zipfile.ZipFile(backed_up.backup) as container:
        starts = {member.filename: member.header_offset for member in container.infolist()}
    place = {
        "head": 2,
        "info": starts["info.json"] + 60,
        "key": starts["base.mms.key"] + 100,
        "middle": len(content) // 2,
        "tail": len(content) - 10,
    }[part]
    content[place] ^= 1
    backed_up.backup.write_bytes(content)
    code = refusal(backed_up.backups.check, backed_up.backup)
    assert code in (Trouble.COPY_DAMAGED, Trouble.COPY_FOREIGN)


def test_backup_cut_anywhere_is_refused(backed_up):
    content = backed_up.backup.read_bytes()
    for size in range(0, len(content), len(content) // 37):
        backed_up.backup.write_bytes(content[:size])
        code = refusal(backed_up.backups.check, backed_up.backup)
        assert code in (Trouble.COPY_DAMAGED, Trouble.COPY_FOREIGN), size


@pytest.mark.parametrize("names", [["base.mms"], ["info.json", "base.mms", "../evil"], []])
def test_other_zip_is_no_backup(tmp_path, names):
    path = tmp_path / "copy.mbk"
    with zipfile.ZipFile(path, "w") as container:
        for name in names:
            container.writestr(name, b"{}")
    assert refusal(restore_backup, path, tmp_path / "base.mms") is Trouble.COPY_FOREIGN
    assert not (tmp_path / "base.mms").exists()


def test_copy_that_does_not_pass_its_check_never_gets_a_name(workspace, monkeypatch):
    add(workspace, 1)
    monkeypatch.setattr(storage, "damaged_pages", lambda *_args, **_kwargs: ["page 7"])
    assert refusal(workspace.backups.make) is Trouble.COPY_DAMAGED
    assert list(BackupStore(workspace.path).folder.rglob("*.mbk")) == []


def test_backup_before_an_import_is_protected_and_made_once(backed_up):
    first = backed_up.backups.before(Reason.IMPORT)
    assert first.parent.name == "protected"
    assert backed_up.backups.before(Reason.IMPORT) is None
    add(backed_up, 2)
    assert backed_up.backups.before(Reason.IMPORT) is not None


def test_sample_is_made_without_backups(backed_up):
    backed_up.backups.suspended = True
    assert backed_up.backups.before(Reason.IMPORT) is None


def test_empty_base_needs_no_backup(workspace):
    assert workspace.backups.before(Reason.IMPORT) is None
    assert workspace.backups.automatic(Reason.CLOSING) is None


def test_automatic_backup_is_made_only_of_changes(backed_up):
    assert backed_up.backups.automatic(Reason.CLOSING) is None
    add(backed_up, 2)
    assert backed_up.backups.automatic(Reason.CLOSING) is not None


@pytest.mark.parametrize(
    ("age", "made"),
    [
        (timedelta(hours=11, minutes=59), False),
        (timedelta(hours=12), True),
        (timedelta(days=-1), True),
    ],
)
def test_backup_at_opening_is_made_when_the_last_is_old(workspace, age, made):
    add(workspace, 1)
    storage.make_backup(workspace.database, Reason.MANUAL, now=NOW)
    add(workspace, 2)
    assert (workspace.backups.automatic(Reason.OPENING, NOW + age) is not None) is made


def test_rotation_touches_no_protected_backup(workspace):
    store = BackupStore(workspace.path)
    for number in range(1, 21):
        add(workspace, number)
        moment = NOW - timedelta(days=20 - number)
        storage.make_backup(workspace.database, Reason.CLOSING, now=moment)
        storage.make_backup(workspace.database, Reason.IMPORT, now=moment)
    removed = store.thin_out()
    assert removed
    assert all(path.parent.name == "auto" for path in removed)
    assert len(list((store.folder / "protected").iterdir())) == 20


def test_second_place_gets_every_backup(backed_up, tmp_path):
    stick = tmp_path / "stick"
    backed_up.backups.choose_second_place(stick)
    # The newest copy is there at once, the following ones as they are made.
    (first,) = stick.rglob("*.mbk")
    assert first.read_bytes() == backed_up.backup.read_bytes()
    add(backed_up, 2)
    made = backed_up.backups.automatic(Reason.CLOSING)
    (copy,) = set(stick.rglob("*.mbk")) - {first}
    assert copy.read_bytes() == made.read_bytes()
    assert [line.second for line in backed_up.backups.listed()].count(True) == 2


def state(workspace, days=0) -> BackupState:
    return workspace.backups.state(datetime.now() + timedelta(days=days))


def test_stick_that_is_not_there_is_told_by_the_state(backed_up, tmp_path):
    stick = tmp_path / "stick"
    backed_up.backups.choose_second_place(stick)
    add(backed_up, 2)
    backed_up.backups.automatic(Reason.CLOSING)
    shutil.move(stick, tmp_path / "pulled out")
    stick.write_bytes(b"")
    add(backed_up, 3)
    assert backed_up.backups.automatic(Reason.CLOSING) is not None
    stick.unlink()
    shutil.move(tmp_path / "pulled out", stick)
    assert state(backed_up).level is Level.CALM
    assert state(backed_up, days=4).level is Level.WARNING
    assert state(backed_up, days=8).level is Level.ALARM


def test_missed_copy_is_made_up_for_when_the_stick_is_back(backed_up, tmp_path):
    stick, away = tmp_path / "stick", tmp_path / "pulled out"
    backed_up.backups.choose_second_place(stick)
    shutil.move(stick, away)
    add(backed_up, 2)
    made = backed_up.backups.automatic(Reason.CLOSING)
    assert not stick.exists()
    assert "Новая не записана: папки сейчас нет." in state(backed_up).words
    assert state(backed_up, days=4).level is Level.WARNING
    assert state(backed_up, days=8).level is Level.ALARM
    shutil.move(away, stick)
    assert backed_up.backups.automatic(Reason.HOURLY) is None
    assert made.name in {copy.name for copy in stick.rglob("*.mbk")}
    assert state(backed_up, days=8).level is Level.CALM
    assert "не записана" not in state(backed_up).words


def test_full_second_place_is_told_with_its_reason(backed_up, tmp_path, monkeypatch):
    backed_up.backups.choose_second_place(tmp_path / "stick")

    def full(_source, _target):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(second_place, "copy_file", full)
    add(backed_up, 2)
    assert backed_up.backups.automatic(Reason.CLOSING) is not None
    assert "Новая не записана: на диске нет места." in state(backed_up).words


def on_disks(monkeypatch, *others):
    """Let the folders look as if they were on a disk of their own."""

    def on_disk_of_base(_self, place):
        return place not in others

    monkeypatch.setattr(second_place.SecondPlace, "_on_disk_of_base", on_disk_of_base)


def test_second_place_on_the_same_disk_is_remarked_on(backed_up, tmp_path, monkeypatch):
    stick, cloud = tmp_path / "stick", tmp_path / "OneDrive" / "копии"
    backed_up.backups.choose_second_place(tmp_path / "рядом")
    assert "на том же диске" in state(backed_up).words
    on_disks(monkeypatch, stick)
    backed_up.backups.choose_second_place(stick)
    assert "на том же диске" not in state(backed_up).words
    # What a service copies away is no longer only on this disk.
    backed_up.backups.choose_second_place(cloud)
    assert "на том же диске" not in state(backed_up).words


def test_empty_mount_point_is_not_taken_for_the_stick(backed_up, tmp_path, monkeypatch):
    stick = tmp_path / "stick"
    on_disks(monkeypatch, stick)
    backed_up.backups.choose_second_place(stick)
    on_disks(monkeypatch)
    before = set(stick.rglob("*"))
    add(backed_up, 2)
    assert backed_up.backups.automatic(Reason.CLOSING) is not None
    assert set(stick.rglob("*")) == before
    assert "папки сейчас нет" in state(backed_up).words


def test_second_place_that_cannot_be_made_is_refused(backed_up, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(BaseUnusable):
        backed_up.backups.choose_second_place(tmp_path / "file" / "копии")
    assert state(backed_up).second_place is None


def test_state_of_a_base_without_backups(workspace):
    found = state(workspace)
    assert (found.level, found.newest_at, found.total_bytes) == (Level.WARNING, "", 0)


# ------------------------------------------------------------------ restore


def test_restore_brings_the_state_of_the_backup_back(backed_up):
    base = backed_up.path
    add(backed_up, 2)
    backed_up.close()
    restored = restore_backup(backed_up.backup, base)
    assert total(base) == 1
    again = open_workspace(base)
    assert again.registry.journal()[0].title.startswith("Восстановлено из копии № 1 от ")
    again.registry.undo()
    assert again.registry.total("people") == 0
    again.close()
    restore_backup(restored.kept, base)
    assert total(base) == 2


def test_restore_makes_and_removes_no_backup_until_a_person_has_looked(backed_up):
    base = backed_up.path
    for number in range(2, 9):
        add(backed_up, number)
        backed_up.backups.automatic(Reason.HOURLY)
    backed_up.close()
    before = set(BackupStore(base).folder.rglob("*.mbk"))
    for _ in range(8):
        kept = restore_backup(backed_up.backup, base).kept
        before.add(kept)
        workspace = open_workspace(base)
        add(workspace, 20)
        assert workspace.backups.automatic(Reason.CLOSING) is None
        assert state(workspace).held_since
        workspace.close()
    assert set(BackupStore(base).folder.rglob("*.mbk")) == before
    workspace = open_workspace(base)
    workspace.backups.make()
    add(workspace, 21)
    assert not state(workspace).held_since
    assert workspace.backups.automatic(Reason.CLOSING) is not None
    workspace.close()


def spoil(base):
    content = bytearray(base.read_bytes())
    content[5000] ^= 1
    base.write_bytes(content)
    return bytes(content)


def test_damaged_base_is_kept_byte_for_byte(backed_up):
    base = backed_up.path
    backed_up.close()
    spoiled = spoil(base)
    kept = restore_backup(backed_up.backup, base).kept
    with zipfile.ZipFile(kept) as container:
        assert container.read(base.name) == spoiled
    assert total(base) == 1


def test_what_does_not_open_is_offered_its_backups(backed_up):
    base = backed_up.path
    backed_up.close()
    spoil(base)
    with pytest.raises(BaseUnusable) as refused:
        open_workspace(base)
    (line,) = offer_for(refused.value).backups
    restore_backup(line.path, base)
    assert total(base) == 1


@pytest.mark.parametrize("lost", [["base"], ["key"], ["base", "key"], ["key", "spare"]])
def test_lost_files_come_back_from_a_backup(backed_up, lost):
    base = backed_up.path
    backed_up.close()
    files = {"base": base, "key": key_path(base), "spare": spare_key_path(base)}
    for name in lost:
        files[name].unlink(missing_ok=True)
    restore_backup(backed_up.backup, base)
    assert total(base) == 1


def test_lost_key_comes_back_alone_and_the_base_stays_as_it_is(backed_up):
    base = backed_up.path
    add(backed_up, 2)
    backed_up.close()
    key_path(base).unlink()
    spare_key_path(base).unlink()
    assert run(["restore", str(backed_up.backup), "--to", str(base), "--key-only"]) == 0
    assert total(base) == 2


def test_key_of_another_base_is_not_put_beside_it(backed_up, tmp_path):
    other = tmp_path / "other.mms"
    create_workspace(other, profile="lenobl", name="Другой", oktmo="41625000").close()
    before = key_path(other).read_bytes()
    assert refusal(restore_key_from, backed_up.backup, other) is Trouble.OTHER_BASE
    assert key_path(other).read_bytes() == before


def test_other_base_is_not_overwritten(backed_up, tmp_path):
    other = tmp_path / "other.mms"
    create_workspace(other, profile="lenobl", name="Другой", oktmo="41625000").close()
    before = other.read_bytes()
    assert refusal(restore_backup, backed_up.backup, other) is Trouble.OTHER_BASE
    assert other.read_bytes() == before


def test_backup_from_a_newer_program_is_refused(backed_up, monkeypatch):
    monkeypatch.setattr(restoring.migrations, "STEPS", ())
    base = backed_up.path
    backed_up.close()
    before = base.read_bytes()
    assert refusal(restore_backup, backed_up.backup, base) is Trouble.NEWER
    assert base.read_bytes() == before


def test_damaged_backup_changes_nothing(backed_up):
    base = backed_up.path
    backed_up.close()
    before = base.read_bytes()
    content = bytearray(backed_up.backup.read_bytes())
    content[len(content) // 2] ^= 1
    backed_up.backup.write_bytes(content)
    assert refusal(restore_backup, backed_up.backup, base) is Trouble.COPY_DAMAGED
    assert base.read_bytes() == before
    assert not restoring.restore_folder(base).exists()
    assert total(base) == 1


def test_base_open_in_another_program_is_not_restored_over(backed_up, monkeypatch):
    from dataclasses import replace

    from mms_desktop.storage.lease_file import Holder, lease_path
    from mms_desktop.storage.processes import this_process

    base = backed_up.path
    backed_up.close()
    other = Holder("f" * 32, replace(this_process(), host_id="0123"), "2024-03-01T10:42", 1)
    lease_path(base).write_bytes(other.content)
    assert refusal(restore_backup, backed_up.backup, base) is Trouble.LOCKED


def test_base_open_in_this_program_is_not_restored_over(backed_up):
    assert refusal(restore_backup, backed_up.backup, backed_up.path) is Trouble.LOCKED
    assert refusal(restore_key_from, backed_up.backup, backed_up.path) is Trouble.LOCKED
    add(backed_up, 2)
    assert backed_up.registry.total("people") == 2


def test_base_keeps_the_password_it_has_now(backed_up):
    base = backed_up.path
    backed_up.protection.change_password(None, "новый пароль")
    backed_up.close()
    restore_backup(backed_up.backup, base, "новый пароль")
    assert total(base, "новый пароль") == 1


def test_backup_of_a_protected_base_needs_its_password(tmp_path):
    base = tmp_path / "base.mms"
    workspace = create_workspace(
        base, profile="lenobl", name="Район", oktmo="41625000", password="верный пароль"
    )
    add(workspace, 1)
    backup = workspace.backups.make()
    workspace.close()
    elsewhere = tmp_path / "elsewhere.mms"
    assert refusal(restore_backup, backup, elsewhere) is Trouble.PASSWORD_NEEDED
    assert refusal(restore_backup, backup, elsewhere, "не тот") is Trouble.PASSWORD_WRONG
    assert not elsewhere.exists()
    restore_backup(backup, elsewhere, "верный пароль")
    assert total(elsewhere, "верный пароль") == 1


def test_preview_shows_the_backup_and_changes_nothing(backed_up):
    before = backed_up.backup.read_bytes()
    preview = open_preview(backed_up.backup)
    assert preview.read_only
    assert preview.registry.total("people") == 1
    assert refusal(add, preview, 2) is Trouble.READ_ONLY
    preview.close()
    assert backed_up.backup.read_bytes() == before


def test_drill_restores_into_a_place_where_nobody_works(backed_up):
    done = drill(backed_up.backup)
    assert done.problems == ()
    assert done.seconds < 10


@pytest.mark.parametrize("step", ["replace", "sync_folder", "atomic_write"])
def test_restore_broken_off_is_finished_at_the_next_opening(backed_up, step, monkeypatch):
    base = backed_up.path
    add(backed_up, 2)
    backed_up.close()
    real = restoring.finish
    finished = []

    def break_off(path, right):
        if (restoring.restore_folder(path) / restoring.READY).exists() and not finished:
            finished.append(True)
            with monkeypatch.context() as broken:
                broken.setattr(restoring, step, stop)
                real(path, right)
        else:
            real(path, right)

    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(restoring, "finish", break_off)
    if step == "atomic_write":
        key_path(base).unlink()
    with pytest.raises(KeyboardInterrupt):
        restore_backup(backed_up.backup, base)
    monkeypatch.setattr(restoring, "finish", real)
    assert total(base) == 1
    assert not restoring.restore_folder(base).exists()


# ------------------------------------------------------------------ anchors


def test_journal_written_anew_is_betrayed_by_a_backup(backed_up):
    assert broken_journal(backed_up.database) == []
    with backed_up.database.privately() as connection:
        connection.exec_driver_sql("DELETE FROM journal_changes")
        connection.exec_driver_sql("DELETE FROM journal")
    add(backed_up, 2)
    (found,) = broken_journal(backed_up.database)
    assert "копии № 1" in found


def test_restore_does_not_make_its_later_backups_witnesses(backed_up):
    base = backed_up.path
    add(backed_up, 2)
    backed_up.backups.make()
    backed_up.close()
    restore_backup(backed_up.backup, base)
    workspace = open_workspace(base)
    add(workspace, 3)
    add(workspace, 4)
    assert broken_journal(workspace.database) == []
    workspace.backups.make()
    assert broken_journal(workspace.database) == []
    workspace.close()


# ------------------------------------------------------------------ command line


def test_commands_back_up_check_and_restore(backed_up, tmp_path, capsys):
    base = backed_up.path
    backed_up.close()
    assert run(["backup", "--base", str(base), "--out", str(tmp_path / "out"), "--json"]) == 0
    (made,) = (tmp_path / "out").iterdir()
    assert run(["check", str(made)]) == 0
    spoil(base)
    assert run(["check", str(base)]) == 3
    assert run(["restore", str(made), "--to", str(base)]) == 0
    assert run(["check", str(base)]) == 0
    assert total(base) == 1


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"noise" * 100])
def test_command_refuses_what_is_no_backup(tmp_path, content):
    path = tmp_path / "copy.mbk"
    path.write_bytes(content)
    assert run(["restore", str(path), "--to", str(tmp_path / "base.mms")]) == 3
    assert not (tmp_path / "base.mms").exists()


def test_description_and_key_of_a_backup_are_read_up_to_a_limit(backed_up, monkeypatch):
    """The base in it may be of any size, what stands beside it may not."""
    path = backed_up.backups.make()
    with zipfile.ZipFile(path) as container:
        sizes = {part.filename: part.file_size for part in container.infolist()}
    assert sizes[BASE_MEMBER] > sizes[INFO_MEMBER] > sizes[KEY_MEMBER]
    monkeypatch.setattr(backup_file, "SMALL_MEMBER_BYTES", sizes[INFO_MEMBER])
    assert read_info(path).size == sizes[BASE_MEMBER]
    assert len(read_key_member(path)) == sizes[KEY_MEMBER]
    monkeypatch.setattr(backup_file, "SMALL_MEMBER_BYTES", sizes[INFO_MEMBER] - 1)
    assert refusal(read_info, path) is Trouble.COPY_FOREIGN
