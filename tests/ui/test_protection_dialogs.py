"""«Пароль и восстановление»: set, change, remove; a sheet in force only when it was copied."""

import pytest

from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.services.workspace import open_workspace
from mms_desktop.ui.dialogs.protection_dialog import ProtectionDialog
from mms_desktop.ui.dialogs.sheet_dialog import SheetDialog, plain
from mms_desktop.ui.shell import protecting
from mms_desktop.ui.shell.window import ShellWindow

PASSWORD, OTHER = "длинный пароль 7", "совсем другой 88"


@pytest.fixture
def window(qtbot, theme, desk, idle):
    window = ShellWindow(desk)
    qtbot.addWidget(window)
    desk.session.opened.emit(desk.session.facts)
    window.show()
    idle()
    return window


@pytest.fixture
def dialog(window, idle):
    window.status.protection.click()
    idle()
    return window.findChild(ProtectionDialog)


def fill_in(dialog, old="", new="", repeated=None):
    dialog.old.setText(old)
    dialog.new.setText(new)
    dialog.repeated.setText(new if repeated is None else repeated)


def opens(path, password):
    try:
        open_workspace(path, password, lazily=True).close()
    except BaseUnusable as error:
        return error.code
    return None


def test_password_is_set_said_in_the_title_and_removed(window, dialog, idle, workspace_path):
    assert window.windowTitle().endswith("(без пароля)")
    assert dialog.old.isHidden()
    fill_in(dialog, new=PASSWORD)
    dialog.change()
    idle()
    assert opens(workspace_path, None) is Trouble.PASSWORD_NEEDED
    assert opens(workspace_path, PASSWORD) is None
    assert not window.windowTitle().endswith("(без пароля)")
    assert window.status.protection.text() == "Базу защищает пароль"

    fill_in(dialog, old=PASSWORD, new=OTHER)
    dialog.change()
    idle()
    assert opens(workspace_path, OTHER) is None
    fill_in(dialog, old=OTHER)
    dialog.remove()
    idle()
    assert opens(workspace_path, None) is None
    assert window.windowTitle().endswith("(без пароля)")


@pytest.mark.parametrize(
    ("typed", "words"),
    [(("", ""), "Напишите новый пароль."), ((PASSWORD, "не тот"), "Пароли не совпадают")],
)
def test_what_is_missing_is_said_and_nothing_is_changed(dialog, idle, workspace_path, typed, words):
    fill_in(dialog, new=typed[0], repeated=typed[1])
    dialog.change()
    idle()
    assert words in dialog.message.text()
    assert opens(workspace_path, None) is None


def test_weak_password_is_remarked_and_allowed(dialog, idle, workspace_path):
    dialog.new.setText("123")
    assert "короче 10 знаков" in dialog.remark.text()
    dialog.new.setText(PASSWORD)
    assert dialog.remark.text() == ""
    fill_in(dialog, new="123")
    dialog.change()
    idle()
    assert opens(workspace_path, "123") is None


def test_wrong_old_password_makes_wait_longer_each_time(qtbot, dialog, idle, workspace_path):
    fill_in(dialog, new=PASSWORD)
    dialog.change()
    idle()
    for _ in range(2):
        fill_in(dialog, old="не тот пароль", new=OTHER)
        dialog.change()
        idle()
        assert "Пароль не подходит" in dialog.message.text()
        assert not dialog.set_button.isEnabled()
        qtbot.waitUntil(dialog.set_button.isEnabled, timeout=5_000)
    assert opens(workspace_path, PASSWORD) is None


@pytest.fixture
def sheet(window, dialog, idle):
    """Return the dialog of a new sheet of a base with a password."""
    assert not dialog.sheet_button.isEnabled()
    fill_in(dialog, new=PASSWORD)
    dialog.change()
    idle()
    dialog.sheet_button.click()
    idle()
    return dialog.findChild(SheetDialog)


def test_sheet_is_in_force_only_when_its_groups_were_copied(sheet, idle, workspace_path, dialog):
    code = sheet.sheet.code
    sheet.submit()
    idle()
    assert "не такая" in sheet.message.text()
    assert opens(workspace_path, code) is Trouble.CODE_WRONG
    for number, group in sheet.asked.items():
        sheet.lines[number].setText(group.lower())
    sheet.submit()
    idle()
    assert opens(workspace_path, code) is None
    assert "Лист восстановления выпущен" in dialog.sheet_words.text()


def test_sheet_is_saved_as_a_page_to_print(sheet, idle, tmp_path, monkeypatch):
    target = tmp_path / "лист.pdf"
    monkeypatch.setattr(protecting, "ask_save_path", lambda *_arguments: target)
    sheet.save.click()
    idle()
    content = target.read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.count(b"/Type /Page\n") == 1
    assert "Лист сохранён" in sheet.message.text()


def test_new_sheet_voids_the_former(sheet, idle, workspace_path, dialog):
    first = sheet.sheet.code
    for number, group in sheet.asked.items():
        sheet.lines[number].setText(group)
    sheet.submit()
    idle()
    dialog.sheet_button.click()
    idle()
    second = dialog.findChildren(SheetDialog)[-1]
    for number, group in second.asked.items():
        second.lines[number].setText(group)
    second.submit()
    idle()
    assert opens(workspace_path, first) is Trouble.CODE_WRONG
    assert opens(workspace_path, second.sheet.code) is None


def test_look_alikes_are_the_same_letter():
    assert plain(" o1l-С ") == plain("011C")
