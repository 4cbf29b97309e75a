"""The page «Резервные копии», and what is offered when a base cannot be opened."""

import pytest
from PySide6.QtWidgets import QFileDialog

from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.services.backups import Reason
from mms_desktop.services.workspace import create_workspace
from mms_desktop.storage.backup_store import BackupStore
from mms_desktop.ui.dialogs.confirm_restore_dialog import ConfirmRestoreDialog
from mms_desktop.ui.dialogs.restore_dialog import RestoreDialog
from mms_desktop.ui.models.backup_words import CHECKED, shown_size
from mms_desktop.ui.models.remedies import Remedy
from mms_desktop.ui.pages.backups import restoring as backups_restoring
from mms_desktop.ui.pages.backups.page import BackupsPage
from mms_desktop.ui.shell.opening import Opening
from mms_desktop.ui.shell.window import ShellWindow


@pytest.fixture
def target(tmp_path, monkeypatch):
    """Return the file that a person is made to choose for what is restored."""
    target = tmp_path / "restored.mms"
    monkeypatch.setattr(backups_restoring, "ask_save_path", lambda *_arguments: target)
    return target


@pytest.fixture
def page(qtbot, theme, desk, idle):
    page = BackupsPage(desk)
    qtbot.addWidget(page)
    page.refresh()
    idle()
    return page


def test_new_copy_is_listed_compared_and_checked(page, idle):
    page.make()
    idle()
    idle()
    assert page.model.rowCount() == 1
    assert page.card.words.text().startswith("Копия № ")
    page.card.check_button.click()
    idle()
    assert page.model.index(0, 3).data() == CHECKED


def test_copy_is_restored_into_a_new_file_and_the_base_stays(page, desk, idle, target, qtbot):
    page.make()
    idle()
    idle()
    page.card.restore_button.click()
    idle()
    assert target.is_file()
    (dialog,) = page.findChildren(backups_restoring.RestoredDialog)
    with qtbot.waitSignal(desk.base_requested) as asked:
        dialog.submit()
    assert asked.args == [target]


def test_restoring_never_overwrites_a_file(page, operations, idle, target, qtbot):
    page.make()
    idle()
    idle()
    target.write_bytes(b"what somebody keeps")
    with qtbot.waitSignal(operations.failed):
        page.card.restore_button.click()
    assert target.read_bytes() == b"what somebody keeps"


@pytest.fixture
def opening(qtbot, desk, tmp_path):
    window = ShellWindow(desk)
    qtbot.addWidget(window)
    return Opening(window, tmp_path / "demo")


def test_damaged_base_is_restored_from_the_start_page(page, opening, session, idle, qtbot):
    page.make()
    idle()
    base = session.facts.path
    session.close()
    base.write_bytes(b"\0" * 5000)
    opening.open(base)
    idle()
    idle()
    button = opening.recovering.buttons[Remedy.BACKUP]
    assert not button.isHidden()
    button.click()
    (dialog,) = opening.parent().findChildren(RestoreDialog)
    with qtbot.waitSignal(session.opened, timeout=10_000):
        dialog.submit()
    assert session.facts.name == "Кировский район"


@pytest.mark.parametrize(("size", "words"), [(10, "1 КБ"), (2048, "2 КБ"), (1_572_864, "1,5 МБ")])
def test_sizes(size, words):
    assert shown_size(size) == words


@pytest.fixture
def window(qtbot, theme, desk, session, idle):
    window = ShellWindow(desk)
    qtbot.addWidget(window)
    session.opened.emit(session.facts)
    idle()
    yield window
    window.instance.release()


def add(session, owner, surname):
    session.ask(
        lambda w, _p: w.registry.save("people", {"surname": surname, "given_name": "Имя"}), owner
    )


def test_restoring_is_tried_out_and_the_result_is_in_the_journal(page, session, idle):
    page.make()
    idle()
    idle()
    page.card.drill_button.click()
    idle()
    assert page.model.index(0, 3).data() == CHECKED
    titles = []
    session.ask(lambda w, _p: w.registry.journal(1)[0].title, page, titles.append)
    idle()
    assert titles == ["Проверено восстановление из копии: успешно"]


def test_backup_takes_the_place_of_the_base_and_waits_for_a_look(window, page, session, idle):
    add(session, page, "Первая")
    idle()
    page.make()
    idle()
    idle()
    add(session, page, "Вторая")
    idle()
    page.card.replace_button.click()
    page.findChild(ConfirmRestoreDialog).submit()
    for _ in range(4):
        idle()
    totals = []
    session.ask(lambda w, _p: w.registry.total("people"), page, totals.append)
    idle()
    assert totals == [1]
    assert "База восстановлена из копии" in window.toast.words.text()

    page.refresh()
    idle()
    assert not page.confirm.isHidden()
    assert "подтвердите" in page.state.words.text()
    before = page.model.rowCount()
    reasons = {page.model.index(row, 1).data() for row in range(before)}
    assert "перед восстановлением" in reasons
    page.confirm.click()
    idle()
    idle()
    assert page.confirm.isHidden()


def test_base_is_copied_to_a_stick(window, page, idle, tmp_path, monkeypatch):
    stick = tmp_path / "флешка"
    stick.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_arguments: str(stick))
    page.copy_out.click()
    idle()
    (copy,) = stick.glob("*.mbk")
    assert str(copy) in window.toast.words.text()


def test_backup_that_fails_is_said_in_red_until_one_succeeds(
    window, session, idle, monkeypatch, workspace_path
):
    full = BaseUnusable(Trouble.DISK_FULL, workspace_path)

    def refuse(*_arguments):
        raise full

    with monkeypatch.context() as patched:
        patched.setattr("mms_desktop.services.backups.copy_if_changed", refuse)
        window.keeping._on_hour()
        idle()
        idle()
    assert not window.trouble.isHidden()
    assert "кончилось место" in window.trouble.words.text()
    add(session, window, "Новая")
    idle()
    window.keeping._on_hour()
    idle()
    assert window.trouble.isHidden()


def test_backup_that_failed_at_closing_is_told_at_the_next_opening(
    window, session, idle, monkeypatch, workspace_path
):
    settings = window.desk.settings
    full = BaseUnusable(Trouble.DISK_FULL, workspace_path)

    def refuse(*_arguments):
        raise full

    with monkeypatch.context() as patched:
        patched.setattr("mms_desktop.services.backups.copy_if_changed", refuse)
        session.close()
    window.keeping.remember_closing()
    session.open(workspace_path)
    idle()
    assert "При прошлом закрытии базы копия не сделана" in window.trouble.words.text()
    assert settings.backup_failure(workspace_path) == ""


def test_backup_that_failed_when_another_base_was_opened_is_told_of_the_first(
    window, session, idle, monkeypatch, workspace_path
):
    other = workspace_path.with_name("Другой.mms")
    create_workspace(other, profile="lenobl", name="Другой район", oktmo="41625000").close()
    add(session, window, "Новая")
    idle()
    full = BaseUnusable(Trouble.DISK_FULL, workspace_path)

    def refuse(database, _reason):
        if database.path == workspace_path:
            raise full

    with monkeypatch.context() as patched:
        patched.setattr("mms_desktop.services.backups.copy_if_changed", refuse)
        session.open(other)
        idle()
        idle()
    assert session.facts.path == other
    assert not window.trouble.isHidden()
    assert f"У закрытой базы «{workspace_path.name}»" in window.trouble.words.text()
    add(session, window, "Другая")
    idle()
    window.keeping._on_hour()
    idle()
    # A backup of the base opened now says nothing of the one that was let go.
    assert workspace_path.name in window.trouble.words.text()
    assert window.desk.settings.backup_failure(workspace_path)
    session.open(workspace_path)
    idle()
    idle()
    # Its opening has made the backup that was missing.
    assert window.trouble.isHidden()
    assert BackupStore(workspace_path).newest_sound().info.reason is Reason.OPENING
