"""Fixtures of the window: a base in a file, a desk that has it open, settings of one test."""

import gc

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

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


@pytest.fixture
def workspace_path(tmp_path, fill):
    path = tmp_path / "base.mms"
    workspace = create_workspace(path, profile="lenobl", name="Кировский район", oktmo="41625000")
    fill(workspace)
    workspace.close()
    return path


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
