"""The page «Резервные копии», and what is offered when a base cannot be opened."""

import pytest

from mms_desktop.ui.dialogs.restore_dialog import RestoreDialog
from mms_desktop.ui.models.backup_words import CHECKED, shown_size
from mms_desktop.ui.models.remedies import Remedy
from mms_desktop.ui.pages import backups_restoring
from mms_desktop.ui.pages.backups import BackupsPage
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
