"""One window for one base: a second start brings the first up and ends well."""

import os
import subprocess
import sys
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtNetwork import QLocalServer
from PySide6.QtWidgets import QWidget

from mms_desktop.ui.shell.instance import Instance, name_of, raise_window_of

START = "import sys; from mms_desktop.app import main; sys.exit(main(sys.argv[1:]))"
HOLD = """
import os, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QWidget
from mms_desktop.ui.shell.instance import Instance
application = QApplication([])
window = QWidget()
instance = Instance(window)
instance.hold(Path(sys.argv[1]))
print("held", flush=True)
os._exit(1)
"""


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def instance(window):
    instance = Instance(window)
    yield instance
    instance.release()


def start(code, *arguments):
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_second_start_raises_the_first_window_and_ends_with_0(
    qtbot, instance, window, workspace_path
):
    instance.hold(workspace_path)
    window.showMinimized()
    begun = monotonic()
    with start(START, workspace_path) as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
        said = second.stderr.read()
    assert second.returncode == 0, said
    assert monotonic() - begun < 20
    assert window.isVisible()
    assert not window.windowState() & Qt.WindowState.WindowMinimized


def test_other_bases_are_nobodys_business(instance, workspace_path, tmp_path):
    instance.hold(workspace_path)
    assert not raise_window_of(tmp_path / "другая.mms")
    assert not instance.raise_other(tmp_path / "другая.mms")
    assert not instance.raise_other(workspace_path)


def test_same_base_by_another_path_is_the_same(tmp_path, workspace_path):
    (tmp_path / "папка").mkdir()
    assert name_of(tmp_path / "папка" / ".." / workspace_path.name) == name_of(workspace_path)


def test_what_a_killed_window_has_left_is_no_obstacle(qtbot, instance, workspace_path):
    with start(HOLD, workspace_path) as dead:
        assert dead.stdout.read() == b"held\n"
    assert not raise_window_of(workspace_path)
    instance.hold(workspace_path)
    with start(START, workspace_path) as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
        second.stderr.read()
    assert second.returncode == 0


def test_living_window_keeps_its_name(instance, window, workspace_path):
    instance.hold(workspace_path)
    other = Instance(window)
    other.hold(workspace_path)
    assert other._name == ""
    assert instance._name == name_of(workspace_path)


def test_name_is_free_when_the_base_is_let_go(instance, workspace_path):
    instance.hold(workspace_path)
    instance.release()
    server = QLocalServer()
    assert server.listen(name_of(workspace_path))
    server.close()


def test_window_of_a_base_answers_for_the_new_one_only(instance, workspace_path, tmp_path):
    instance.hold(workspace_path)
    instance.hold(Path(tmp_path / "b.mms"))
    assert not raise_window_of(workspace_path)
