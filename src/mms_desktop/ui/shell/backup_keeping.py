"""Backups nobody has to think of: at opening, every hour of work; and how they are."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk

if TYPE_CHECKING:
    from mms_desktop.services.backups import BackupState
    from mms_desktop.services.workspace import Workspace

HOUR_MS = 3_600_000


class BackupKeeping(QObject):
    """Asks for the automatic backups of the opened base and tells how its backups are.

    Signals:
        told: (BackupState) The state was read.
    """

    told = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._hour = QTimer(self, interval=HOUR_MS)
        self._hour.timeout.connect(self._on_hour)
        desk.session.opened.connect(self._on_opened)
        desk.backups_changed.connect(self.read)

    @Slot()
    def read(self) -> None:
        """Read how the backups are."""
        self._desk.session.ask(read_state, self, self.told.emit)

    @Slot()
    def _on_opened(self) -> None:
        self._hour.start()
        self._desk.session.ask(backed_up_at_opening, self, self.told.emit)

    @Slot()
    def _on_hour(self) -> None:
        if self._desk.session.facts is not None:
            self._desk.session.ask(backed_up_at_work, self, self.told.emit)


def read_state(workspace: "Workspace", _progress: Progress) -> "BackupState":
    """Return how the backups are; runs on the worker thread."""
    return workspace.backups.state(datetime.now())


def backed_up_at_opening(workspace: "Workspace", progress: Progress) -> "BackupState":
    """Make the backup of the beginning of work if the newest is old; runs on the worker thread."""
    from mms_desktop.services.backups import Reason

    workspace.backups.automatic(Reason.OPENING)
    return read_state(workspace, progress)


def backed_up_at_work(workspace: "Workspace", progress: Progress) -> "BackupState":
    """Make the backup of an hour of work if anything has changed; runs on the worker thread."""
    from mms_desktop.services.backups import Reason

    workspace.backups.automatic(Reason.HOURLY)
    return read_state(workspace, progress)
