"""Fixtures of the window: a base in a file, a desk that has it open, settings of one test."""

import gc
import shutil

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from mms_desktop.app import Program
from mms_desktop.services.workspace import create_workspace
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.operations import Operations
from mms_desktop.ui.session import Session
from mms_desktop.ui.settings import Settings
from mms_desktop.ui.theme import Theme


@pytest.fixture(autouse=True)
def garbage():
    """Collect on the GUI thread only, as the program does: a ring may hold a widget."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


@pytest.fixture(autouse=True)
def rescued(monkeypatch, tmp_path):
    """Keep the forms a killed window leaves behind to the test that left them."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture(scope="session")
def qapp_args():
    return ["Методист"]


@pytest.fixture
def theme(qapp):
    theme = Theme(qapp)
    yield theme
    qapp.setStyleSheet("")


@pytest.fixture
def settings(qapp, tmp_path):
    return Settings(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def fill():
    """Return nothing to put into the base; a test module overrides it with a function."""

    def nothing(workspace):
        """Leave the base empty."""

    return nothing


@pytest.fixture(scope="session")
def filled_bases():
    """Return the folders of the bases made so far, by the code that filled them."""
    return {}


@pytest.fixture
def workspace_path(tmp_path, tmp_path_factory, fill, filled_bases):
    """Return a base of its own for the test: a copy of the one made for all that fill it alike."""
    folder = filled_bases.get(fill.__code__)
    # What a function takes with it may differ from test to test.
    if folder is None or fill.__closure__:
        folder = filled_bases[fill.__code__] = tmp_path_factory.mktemp("filled")
        workspace = create_workspace(
            folder / "base.mms", profile="lenobl", name="Кировский район", oktmo="41625000"
        )
        fill(workspace)
        workspace.close()
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    return tmp_path / "base.mms"


@pytest.fixture
def operations(qapp):
    operations = Operations()
    yield operations
    operations.cancel_titled()
    operations.wait()


@pytest.fixture
def session(qtbot, operations, workspace_path):
    session = Session(operations)
    with qtbot.waitSignal(session.opened, timeout=10_000):
        session.open(workspace_path)
    yield session
    session.close()


@pytest.fixture
def desk(session, settings):
    return Desk(session, settings)


@pytest.fixture
def idle(qtbot, operations):
    """Wait until nothing is asked any more and what was answered is shown."""

    def wait():
        qtbot.waitUntil(lambda: not operations.busy, timeout=10_000)
        QApplication.sendPostedEvents()

    return wait


@pytest.fixture
def settle(idle):
    """Wait for what is asked only when an answer has come, too."""

    def wait():
        for _ in range(4):
            idle()

    return wait


@pytest.fixture
def notices(desk):
    """Return the messages posted so far, the newest last."""
    heard = []
    desk.notice_posted.connect(heard.append)
    return heard


@pytest.fixture
def program(qtbot, settings, theme, tmp_path):
    """Return the whole program with no base opened."""
    program = Program(settings, tmp_path)
    qtbot.addWidget(program.window)
    yield program
    program.session.close()
    program.window.instance.release()
