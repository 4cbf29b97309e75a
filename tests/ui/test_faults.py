"""Faults nobody caught: into the log, before the eyes, into a report one reads before saving."""

import logging
import sys
import threading
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, QtMsgType
from PySide6.QtWidgets import QMessageBox

from mms_desktop.services import diagnosis
from mms_desktop.ui import faults as faults_module
from mms_desktop.ui.dialogs.about_dialog import AboutDialog
from mms_desktop.ui.dialogs.help_window import HelpWindow
from mms_desktop.ui.dialogs.report_dialog import ReportDialog, shown_name
from mms_desktop.ui.faults import FaultCatcher, log_qt_message
from mms_desktop.ui.shell import reporting
from mms_desktop.ui.shell.window import ShellWindow

SURNAME = "Ёлкина"


@pytest.fixture
def fill():
    def people(workspace):
        workspace.registry.save("people", {"surname": SURNAME, "given_name": "Анна"})

    return people


@pytest.fixture
def logs(tmp_path, monkeypatch):
    folder = tmp_path / "logs"
    monkeypatch.setattr(faults_module, "logs_folder", lambda: folder)
    monkeypatch.setattr(diagnosis, "logs_folder", lambda: folder)
    return folder


@pytest.fixture
def catcher(qapp, logs):
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    catcher = FaultCatcher()
    catcher.start()
    yield catcher
    catcher.end()
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks


@pytest.fixture
def window(qtbot, theme, desk, catcher, idle):
    window = ShellWindow(desk)
    qtbot.addWidget(window)
    catcher.caught.connect(window.show_fault)
    window.show_base(desk.session.facts)
    window.show()
    idle()
    return window


def fail():
    raise ValueError(f"{SURNAME} не разобрана")


def log(folder):
    return (folder / diagnosis.LOG).read_text("utf-8")


def box_of(window):
    boxes = [box for box in window.findChildren(QMessageBox, "error") if box.isVisible()]
    return boxes[0] if boxes else None


def test_fault_of_another_thread_is_told_and_the_window_lives_on(qtbot, window, logs):
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: box_of(window) is not None)
    assert "это её ошибка" in box_of(window).text()
    assert "builtins.ValueError" in log(logs)
    assert SURNAME not in log(logs)
    box_of(window).close()
    assert window.isVisible()


def test_fault_in_a_slot_is_told_once_however_often_it_comes(qtbot, window, logs, catcher):
    with qtbot.captureExceptions():
        QTimer.singleShot(0, fail)
        qtbot.wait(50)
    for _ in range(5):
        try:
            fail()
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: box_of(window) is not None)
    qtbot.wait(50)
    assert len([box for box in window.findChildren(QMessageBox, "error") if box.isVisible()]) == 1
    assert log(logs).count("builtins.ValueError") == 5
    box_of(window).close()


def test_what_goes_wrong_in_the_base_is_in_the_log_by_its_kind(window, idle, logs):
    window.desk.session.ask(lambda _w, _p: fail(), window)
    idle()
    assert "builtins.ValueError" in log(logs)
    assert SURNAME not in log(logs)
    box_of(window).close()


def test_words_of_qt_do_not_reach_the_log(catcher, logs):
    log_qt_message(QtMsgType.QtWarningMsg, None, f"cannot draw {SURNAME}")
    assert "qt message" in log(logs)
    assert SURNAME not in log(logs)


def test_report_is_read_before_it_is_saved_and_names_nobody(window, idle, tmp_path, monkeypatch):
    logging.getLogger("mms_desktop").error(f"слово {SURNAME} в журнале")  # noqa: G004
    window.desk.session.ask(lambda _w, _p: fail(), window)
    idle()
    (button,) = [b for b in box_of(window).buttons() if "Отчёт" in b.text()]
    button.click()
    idle()
    (dialog,) = window.findChildren(ReportDialog)
    read = {}
    for name in dialog.parts:
        dialog.names.choose(name)
        read[name] = dialog.text.toPlainText()
    assert {"about.txt", "mms.log.txt"} <= set(read)
    assert "builtins.ValueError" in read["mms.log.txt"]
    everything = "".join(read.values()).casefold()
    assert SURNAME.casefold() not in everything
    assert str(Path.home()).casefold() not in everything

    target = tmp_path / "отчёт.zip"
    monkeypatch.setattr(reporting, "ask_save_path", lambda *_arguments: target)
    dialog.save.click()
    idle()
    with zipfile.ZipFile(target) as saved:
        kept = {name: saved.read(name).decode() for name in saved.namelist()}
    assert {name: text.strip() for name, text in kept.items()} == {
        name: text.strip() if text != "Здесь пусто." else "" for name, text in read.items()
    }


def test_nothing_is_saved_when_no_file_is_chosen(window, idle, logs, monkeypatch, tmp_path):
    monkeypatch.setattr(reporting, "ask_save_path", lambda *_arguments: None)
    window.desk.report_requested.emit()
    idle()
    (dialog,) = window.findChildren(ReportDialog)
    dialog.save.click()
    idle()
    assert dialog.isVisible()
    assert not list(tmp_path.glob("*.zip"))


def test_help_leads_to_the_report_and_the_folder_of_the_logs(
    qtbot, window, idle, logs, monkeypatch
):
    window.help.open()
    window.findChild(HelpWindow).about.click()
    about = window.findChild(AboutDialog) or window.findChild(HelpWindow).findChild(AboutDialog)
    opened = []
    monkeypatch.setattr(
        reporting.QDesktopServices, "openUrl", lambda url: opened.append(url) or True
    )
    about.folder.click()
    assert opened[0].toLocalFile() == str(logs)
    about.report.click()
    idle()
    assert window.findChildren(ReportDialog) or about.findChildren(ReportDialog)


def test_program_without_a_folder_for_logs_still_shows_its_faults(
    qtbot, qapp, tmp_path, monkeypatch
):
    taken = tmp_path / "taken"
    taken.write_text("a file")
    monkeypatch.setattr(faults_module, "logs_folder", lambda: taken / "logs")
    before = sys.excepthook
    catcher = FaultCatcher()
    catcher.start()
    error = ValueError("x")
    with qtbot.waitSignal(catcher.caught) as caught:
        sys.excepthook(ValueError, error, None)
    catcher.end()
    sys.excepthook = before
    assert caught.args == [error]


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("about.txt", "О программе"),
        ("mms.log.txt", "Журнал работы"),
        ("mms.log.2.txt", "Журнал работы, прежний 2"),
        ("other.txt", "other.txt"),
    ],
)
def test_parts_of_the_report_have_russian_names(part, name):
    assert shown_name(part) == name
