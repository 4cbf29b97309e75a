"""One window for one base on one computer: a second start brings the first window up."""

import hashlib
import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QWidget

PREFIX = "mms-desktop-"
RAISE, DONE = b"raise\n", b"done\n"
CONNECT_MS, ANSWER_MS = 500, 1_500


class Instance(QObject):
    """Listens under the name of the opened base; other bases may be open beside it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._name = ""
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def hold(self, base: Path) -> None:
        """Answer for this base from now on, and for no other."""
        name = name_of(base)
        if name == self._name:
            return
        self.release()
        # Asked first: to listen would take the name from whoever listens already.
        if is_answering(name):
            return
        # What a killed program has left: nobody answers there any more.
        QLocalServer.removeServer(name)
        if not self._server.listen(name):
            return
        self._name = name

    @Slot()
    def release(self) -> None:
        """Answer for no base."""
        self._server.close()
        self._name = ""

    def raise_other(self, base: Path) -> bool:
        """Bring up the window that has the base open; tell whether there is one beside this."""
        return name_of(base) != self._name and raise_window_of(base)

    @Slot()
    def _on_connection(self) -> None:
        while self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            caller.readyRead.connect(self._on_asked)
            caller.disconnected.connect(caller.deleteLater)

    @Slot()
    def _on_asked(self) -> None:
        caller = self.sender()
        if isinstance(caller, QLocalSocket) and caller.readAll().data() == RAISE:
            caller.write(DONE)
            caller.flush()
            self._come_up()

    def _come_up(self) -> None:
        """Show the window above the others: its base was started once more."""
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        QApplication.alert(window)


def name_of(base: Path) -> str:
    """Return the name windows of this user meet under: one for every base."""
    path = os.path.normcase(base.resolve())
    digest = hashlib.sha256(f"{path}|{Path.home()}".encode()).hexdigest()
    return PREFIX + digest[:24]


def raise_window_of(base: Path) -> bool:
    """Ask the window that has the base open to come up; tell whether there is one."""
    socket = QLocalSocket()
    socket.connectToServer(name_of(base))
    if not socket.waitForConnected(CONNECT_MS):
        return False
    if sys.platform == "win32":
        import ctypes

        # Only who has the foreground may give it away.
        ctypes.windll.user32.AllowSetForegroundWindow(-1)
    socket.write(RAISE)
    socket.flush()
    socket.waitForReadyRead(ANSWER_MS)
    socket.disconnectFromServer()
    return True


def is_answering(name: str) -> bool:
    """Tell whether anybody listens under the name."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    return socket.waitForConnected(CONNECT_MS)
