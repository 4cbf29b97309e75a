"""Faults nobody caught: into the log first, then before the person's eyes."""

import logging
import sys
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from mms_desktop.services.diagnosis import Diagnosis, logs_folder

QT_LOG = logging.getLogger("mms_desktop.qt")
QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.DEBUG,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class FaultCatcher(QObject):
    """Feeds the log of the program and says what is to be shown.

    Signals:
        caught: (BaseException) A fault nobody caught, of whatever thread; heard on the GUI thread.
    """

    caught = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._diagnosis: Diagnosis | None = None

    def start(self) -> None:
        """Begin; a folder closed to us leaves the program without a log, not without a window."""
        try:
            self._diagnosis = Diagnosis(logs_folder())
            self._diagnosis.start(self.caught.emit)
        except OSError:
            sys.excepthook = self._show_only
        qInstallMessageHandler(log_qt_message)

    def end(self) -> None:
        """End the log: the program is closed."""
        qInstallMessageHandler(None)
        if self._diagnosis is not None:
            self._diagnosis.end()

    def _show_only(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        self.caught.emit(error)


def log_qt_message(kind: QtMsgType, _context: QMessageLogContext, _text: str) -> None:
    """Write that Qt complained, and how gravely; its words may quote what was typed."""
    QT_LOG.log(QT_LEVELS.get(kind, logging.WARNING), "qt message %d", kind.value)
