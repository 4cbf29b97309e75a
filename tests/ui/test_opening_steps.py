"""The steps of opening a base, through the window: each failure has its words and its way out."""

import multiprocessing
import shutil
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from mms_desktop.domain.troubles import TEXTS, Trouble
from mms_desktop.services.workspace import create_workspace, open_workspace
from mms_desktop.storage import opening as storage_opening
from mms_desktop.storage.keys import key_path, read_key, spare_key_path
from mms_desktop.storage.lease import STALE_SECONDS, Watch, release
from mms_desktop.storage.lease import acquire as take_lease
from mms_desktop.storage.lease_file import lease_path
from mms_desktop.ui.base_facts import LIVE, NewBase
from mms_desktop.ui.dialogs.password_dialog import PasswordDialog
from mms_desktop.ui.dialogs.restore_dialog import RestoreDialog
from mms_desktop.ui.models.remedies import REMEDIES, Possible, Remedy, offered

PASSWORD = "длинный пароль 7"


@pytest.fixture
def shown(qtbot, program):
    """Open the base and wait; return the program."""

    def open_it(path):
        program.show(path)
        settle(qtbot, program)
        return program

    return open_it


@pytest.fixture
def secret(tmp_path):
    """Make a base with a password and a recovery sheet; return its path and the code."""
    path = tmp_path / "secret.mms"
    workspace = create_workspace(
        path, profile="lenobl", name="Район", oktmo="41625000", password=PASSWORD
    )
    sheet = workspace.protection.new_recovery_sheet(date(2026, 3, 1))
    workspace.protection.put_in_force(sheet)
    workspace.backups.make()
    workspace.close()
    return path, sheet.code


def settle(qtbot, program):
    # What is queued may be asked only when an answer has come.
    for _ in range(4):
        qtbot.waitUntil(lambda: not program.operations.busy, timeout=20_000)
        QCoreApplication.sendPostedEvents()
        qtbot.wait(20)


def words(program):
    return program.window.start_page.banner.words.text()


def buttons(program):
    shown = program.opening.recovering.buttons
    return {remedy for remedy, button in shown.items() if not button.isHidden()}


def with_backup(path):
    workspace = open_workspace(path)
    workspace.backups.make()
    workspace.close()


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_has_one_text_and_its_remedies(trouble):
    assert TEXTS[trouble].endswith(".")
    everything = Possible(backups=True, spare_key=True, stopped=True)
    nothing = Possible(backups=False, spare_key=False)
    assert offered(trouble, everything)
    assert set(offered(trouble, nothing)) <= set(REMEDIES[trouble])
    assert Remedy.BACKUP not in offered(trouble, nothing)


def test_key_of_another_base_gives_way_to_the_right_one(qtbot, shown, workspace_path, tmp_path):
    other = tmp_path / "чужая.mms"
    create_workspace(other, profile="lenobl", name="Чужой район", oktmo="41625000").close()
    with_backup(workspace_path)
    shutil.copyfile(key_path(other), key_path(workspace_path))
    program = shown(workspace_path)
    assert "от другой базы" in words(program)
    assert buttons(program) == {Remedy.SPARE_KEY, Remedy.RETRY, Remedy.OTHER_FILE}
    program.opening.recovering.buttons[Remedy.SPARE_KEY].click()
    settle(qtbot, program)
    assert program.session.facts.path == workspace_path
    program.session.close()
    for path in (key_path(workspace_path), spare_key_path(workspace_path)):
        shutil.copyfile(key_path(other), path)
    shown(workspace_path)
    assert Remedy.KEY_FROM_BACKUP in buttons(program)
    program.opening.recovering.buttons[Remedy.KEY_FROM_BACKUP].click()
    settle(qtbot, program)
    assert program.session.facts.path == workspace_path


@pytest.mark.parametrize(
    ("content", "text"),
    [(None, "Файла «base.mms» нет"), (b"", "пуст"), (bytes(8192), "повреждена")],
    ids=["missing", "empty", "damaged"],
)
def test_lost_base_is_looked_into_and_restored(qtbot, shown, workspace_path, content, text):
    with_backup(workspace_path)
    workspace_path.unlink()
    if content is not None:
        workspace_path.write_bytes(content)
    program = shown(workspace_path)
    assert text in words(program)
    assert Remedy.BACKUP in buttons(program)

    program.opening.recovering.buttons[Remedy.BACKUP].click()
    program.window.findChild(RestoreDialog).look.click()
    settle(qtbot, program)
    facts = program.session.facts
    assert facts.preview_of == workspace_path
    assert facts.read_only
    assert "просмотр копии" in program.window.windowTitle()
    if content is None:
        assert not workspace_path.exists()
    else:
        assert workspace_path.read_bytes() == content

    program.window.access.restore.click()
    settle(qtbot, program)
    assert program.session.facts.path == workspace_path
    assert not program.session.facts.read_only
    assert "База восстановлена из копии" in program.window.toast.words.text()
    kept = list(workspace_path.with_name("base.mms.backups").rglob("*.zip"))
    assert bool(kept) == (content is not None)


def test_preview_ends_where_it_began(qtbot, shown, workspace_path):
    with_backup(workspace_path)
    program = shown(workspace_path)
    (backup,) = workspace_path.with_name("base.mms.backups").rglob("*.mbk")
    program.desk.preview_requested.emit(backup)
    settle(qtbot, program)
    assert program.session.facts.preview_of == workspace_path
    program.window.access.leave.click()
    settle(qtbot, program)
    assert program.session.facts.path == workspace_path
    assert not program.session.facts.read_only


def test_file_of_another_program_is_left_alone(shown, tmp_path, workspace_path):
    path = tmp_path / "foreign.mms"
    path.write_bytes(b"SQLite format 3\0" + bytes(4096))
    shutil.copyfile(key_path(workspace_path), key_path(path))
    before = path.read_bytes()
    program = shown(path)
    assert "не база программы" in words(program)
    assert buttons(program) == {Remedy.OTHER_FILE}
    assert path.read_bytes() == before


def test_newer_base_is_refused_untouched(shown, workspace_path):
    workspace = open_workspace(workspace_path)
    with workspace.database.transaction() as connection:
        connection.exec_driver_sql("PRAGMA user_version = 9999")
    workspace.close()
    before = workspace_path.read_bytes()
    program = shown(workspace_path)
    assert "более новой версией" in words(program)
    assert buttons(program) == {Remedy.OTHER_FILE}
    assert workspace_path.read_bytes() == before


@pytest.mark.parametrize("content", [None, b"{", b""], ids=["missing", "damaged", "empty"])
def test_lost_key_is_put_back_from_its_second_copy(qtbot, shown, workspace_path, content):
    key = key_path(workspace_path)
    assert spare_key_path(workspace_path).is_file()
    key.unlink()
    if content is not None:
        key.write_bytes(content)
    program = shown(workspace_path)
    assert Remedy.SPARE_KEY in buttons(program)
    program.opening.recovering.buttons[Remedy.SPARE_KEY].click()
    settle(qtbot, program)
    assert program.session.facts.path == workspace_path


def test_lost_key_is_taken_from_a_backup_and_the_newest_state_stays(qtbot, shown, workspace_path):
    with_backup(workspace_path)
    workspace = open_workspace(workspace_path)
    workspace.registry.save("people", {"surname": "Позднее", "given_name": "Имя"})
    workspace.close()
    key_path(workspace_path).unlink()
    spare_key_path(workspace_path).unlink()
    program = shown(workspace_path)
    assert {Remedy.KEY_FROM_BACKUP, Remedy.BACKUP} <= buttons(program)
    program.opening.recovering.buttons[Remedy.KEY_FROM_BACKUP].click()
    settle(qtbot, program)
    with qtbot.waitSignal(program.operations.busy_changed):
        program.session.ask(lambda w, _p: w.registry.total("people"), program, seen.append)
    settle(qtbot, program)
    assert seen.pop() == 1


seen = []


def typed(qtbot, program, text):
    qtbot.waitUntil(lambda: program.window.findChild(PasswordDialog) is not None)
    dialog = program.window.findChildren(PasswordDialog)[-1]
    qtbot.waitUntil(dialog.open_button.isEnabled, timeout=20_000)
    dialog.password.setText(text)
    dialog.submit()
    settle(qtbot, program)


def test_recovery_code_opens_instead_of_the_password(qtbot, shown, secret):
    path, code = secret
    program = shown(path)
    typed(qtbot, program, code.lower().replace("-", " "))
    assert program.session.facts.path == path
    assert "без пароля" not in program.window.windowTitle()


def test_wrong_password_wrong_code_and_damage_are_told_apart(qtbot, shown, secret):
    path, code = secret
    program = shown(path)
    assert "защищает пароль" in words(program)
    typed(qtbot, program, "не тот пароль")
    assert "Пароль не подходит" in words(program)
    other = "0" * 5 + code[5:]
    typed(qtbot, program, other)
    assert "не подходит" in words(program)
    dialog = program.window.findChildren(PasswordDialog)[-1]
    assert "Следующая попытка через" in dialog.waiting.text()

    damaged = bytearray(path.read_bytes())
    damaged[5000] ^= 1
    path.write_bytes(bytes(damaged))
    typed(qtbot, program, PASSWORD)
    assert "повреждена" in words(program)
    assert Remedy.BACKUP in buttons(program)


def test_restoring_asks_for_the_password_of_the_copy(qtbot, shown, secret):
    path, _ = secret
    path.write_bytes(b"\0" * 4096)
    program = shown(path)
    typed(qtbot, program, PASSWORD)
    assert "повреждена" in words(program)
    program.opening.recovering.buttons[Remedy.BACKUP].click()
    program.window.findChild(RestoreDialog).submit()
    settle(qtbot, program)
    typed(qtbot, program, PASSWORD)
    assert program.session.facts.path == path


def hold(path, ready, over):
    """Hold the base for writing in another process until told to let go."""
    workspace = open_workspace(Path(path))
    ready.set()
    over.wait(60)
    workspace.close()


@pytest.fixture
def held(workspace_path):
    """Hold the base in another process; return what lets it go."""
    context = multiprocessing.get_context("spawn")
    ready, over = context.Event(), context.Event()
    process = context.Process(target=hold, args=(str(workspace_path), ready, over))
    process.start()
    assert ready.wait(60)

    def let_go():
        over.set()
        process.join(30)

    yield let_go
    let_go()


def test_base_of_another_program_is_seen_and_opened_when_it_is_free(
    qtbot, shown, workspace_path, held
):
    program = shown(workspace_path)
    facts, banner = program.session.facts, program.window.access
    assert facts.read_only
    assert facts.access == LIVE
    assert "занята" in banner.words.text()
    assert banner.take_over.isHidden()
    held()
    banner._holder.look()
    settle(qtbot, program)
    assert "освободилась" in banner.words.text()
    banner.reopen.click()
    settle(qtbot, program)
    assert not program.session.facts.read_only
    assert banner.isHidden()


def test_what_another_program_writes_appears(qtbot, shown, workspace_path, held):
    program = shown(workspace_path)
    program.window.live.look()
    settle(qtbot, program)
    changed = []
    program.session.data_changed.connect(changed.append)
    program.window.live._seen -= 1
    program.window.live.look()
    settle(qtbot, program)
    assert len(changed) == 1
    assert "people" in changed[0].sections
    assert program.window.status._saved.text() == "Только просмотр"


def test_base_of_a_computer_that_has_stopped_is_taken_over(
    qtbot, shown, workspace_path, monkeypatch
):
    lease = take_lease(workspace_path)
    content = lease_path(workspace_path).read_text("utf-8")
    host = lease._holder.process.host_id
    release(lease)
    lease_path(workspace_path).write_text(content.replace(host, "another-computer"), "utf-8")
    program = shown(workspace_path)
    banner = program.window.access
    assert program.session.facts.read_only
    assert banner.take_over.isHidden()

    real = Watch.has_stopped
    monkeypatch.setattr(
        Watch, "has_stopped", lambda watch, now: real(watch, now + STALE_SECONDS * len(looks))
    )
    looks = [1]
    banner._holder.look()
    settle(qtbot, program)
    assert not banner.take_over.isHidden()
    assert "можно принять" in banner.words.text()
    banner.take_over.click()
    settle(qtbot, program)
    assert not program.session.facts.read_only
    program.session.ask(lambda w, _p: w.registry.journal(1)[0].title, program, seen.append)
    settle(qtbot, program)
    assert seen.pop() == "База принята у прежнего владельца"


def test_loser_of_the_base_is_told_and_only_reads(qtbot, shown, workspace_path):
    program = shown(workspace_path)
    content = lease_path(workspace_path).read_text("utf-8")
    nonce = content.split('"nonce": "')[1].split('"')[0] if '"nonce": "' in content else ""
    assert nonce
    lease_path(workspace_path).write_text(content.replace(nonce, "0" * 32), "utf-8")

    def add(workspace, _progress):
        return workspace.registry.save("people", {"surname": "Жуков", "given_name": "Пётр"})

    program.session.ask(add, program)
    settle(qtbot, program)
    assert program.session.facts.read_only
    assert program.window.access.words.text().startswith(
        "Только просмотр. Базу «base.mms» теперь ведёт"
    )
    assert not program.window.top_bar.undo.isEnabled()
    assert program.window.status._saved.text() == "Только просмотр"


def test_folder_for_reading_only_opens_for_reading(qtbot, shown, workspace_path, monkeypatch):
    # For the superuser no folder is closed: what the probe would find is said instead.
    monkeypatch.setattr(storage_opening, "_may_write", lambda _path: False)
    program = shown(workspace_path)
    assert program.session.facts.read_only
    assert "нельзя писать" in program.window.access.words.text()
    assert not program.window.access.reopen.isHidden()


def crash(path):
    """Change the base and die."""
    import os

    workspace = open_workspace(Path(path))
    workspace.registry.save("people", {"surname": "Успел", "given_name": "Имя"})
    os._exit(1)


def test_after_a_crash_the_base_is_checked_and_said_so(qtbot, shown, workspace_path):
    process = multiprocessing.get_context("spawn").Process(
        target=crash, args=(str(workspace_path),)
    )
    process.start()
    process.join(60)
    program = shown(workspace_path)
    assert program.session.facts.unclean
    assert not program.window.waking.isHidden()
    assert "База проверена, всё цело" in program.window.waking.words.text()
    program.window.waking.close_button.click()
    assert program.window.waking.isHidden()


def test_backup_is_opened_like_a_base(qtbot, shown, workspace_path, tmp_path, monkeypatch):
    with_backup(workspace_path)
    (backup,) = workspace_path.with_name("base.mms.backups").rglob("*.mbk")
    carried = tmp_path / "flash" / "копия.mbk"
    carried.parent.mkdir()
    shutil.copyfile(backup, carried)
    program = shown(carried)
    assert program.session.facts.preview_of == carried
    target = tmp_path / "home" / "вернули.mms"
    target.parent.mkdir()
    monkeypatch.setattr("mms_desktop.ui.shell.restoring.ask_save_path", lambda *_a: target)
    program.window.access.restore.click()
    settle(qtbot, program)
    assert program.session.facts.path == target
    assert read_key(target, None).base_id == read_key(workspace_path, None).base_id


def test_synced_folder_asks_for_another_place(qtbot, program, tmp_path):
    folder = tmp_path / "Яндекс.Диск"
    folder.mkdir()
    program.show()
    new = NewBase(folder / "b.mms", "lenobl", "Район", "41625000", None)
    program.opening._create(new)
    settle(qtbot, program)
    assert program.session.facts is None
    assert "Создайте базу в папке вне" in words(program)
    assert buttons(program) == {Remedy.OTHER_PLACE}
