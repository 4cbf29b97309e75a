"""The page «Резервные копии», and what is offered when a base cannot be opened."""

import pytest

from mms_desktop.ui.dialogs.restore_dialog import RestoreDialog
from mms_desktop.ui.models.backup_words import CHECKED, shown_size
from mms_desktop.ui.pages import backups_restoring
from mms_desktop.ui.pages.backups import BackupsPage
from mms_desktop.ui.shell.opening import Opening
from mms_desktop.ui.shell.window import ShellWindow


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


def test_copy_is_restored_into_a_new_file_and_the_base_stays(
    page, desk, idle, tmp_path, monkeypatch, qtbot
):
    page.make()
    idle()
    idle()
    target = tmp_path / "restored.mms"
    monkeypatch.setattr(backups_restoring, "ask_save_path", lambda *_arguments: target)
    page.card.restore_button.click()
    idle()
    assert target.is_file()
    (dialog,) = page.findChildren(backups_restoring.RestoredDialog)
    with qtbot.waitSignal(desk.base_requested) as asked:
        dialog.submit()
    assert asked.args == [target]


def test_restoring_never_overwrites_a_file(page, operations, idle, tmp_path, monkeypatch, qtbot):
    page.make()
    idle()
    idle()
    target = tmp_path / "other.mms"
    target.write_bytes(b"what somebody keeps")
    monkeypatch.setattr(backups_restoring, "ask_save_path", lambda *_arguments: target)
    with qtbot.waitSignal(operations.failed):
        page.card.restore_button.click()
    assert target.read_bytes() == b"what somebody keeps"


def test_damaged_base_is_restored_from_the_start_page(
    qtbot, theme, desk, session, idle, workspace_path, tmp_path
):
    page = BackupsPage(desk)
    qtbot.addWidget(page)
    page.make()
    idle()
    session.close()
    workspace_path.write_bytes(b"\0" * 5000)
    window = ShellWindow(desk)
    qtbot.addWidget(window)
    opening = Opening(window, tmp_path / "demo")
    opening.open(workspace_path)
    idle()
    idle()
    recovering = opening.recovering
    assert not recovering.from_backup.isHidden()
    recovering.from_backup.click()
    (dialog,) = window.findChildren(RestoreDialog)
    with qtbot.waitSignal(session.opened, timeout=10_000):
        dialog.submit()
    assert session.facts.name == "Кировский район"


@pytest.mark.parametrize(("size", "words"), [(10, "1 КБ"), (2048, "2 КБ"), (1_572_864, "1,5 МБ")])
def test_sizes(size, words):
    assert shown_size(size) == words
