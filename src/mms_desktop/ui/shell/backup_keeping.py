"""Backups nobody has to think of: at opening, every hour of work; and how they are."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mms_desktop.services.progress import Progress
from mms_desktop.ui.base_facts import BackupFailed
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.messages import told

if TYPE_CHECKING:
    from mms_desktop.services.backups import BackupState
    from mms_desktop.services.workspace import Workspace

HOUR_MS = 3_600_000
PUBLISH_MS = 900_000
"""How often readers on other computers get a new copy (reliability.md B2)."""

NOT_MADE = "Резервная копия не сделана. {words}"
NOT_MADE_AT_CLOSING = "При прошлом закрытии базы копия не сделана. {words}"
NOT_MADE_AT_CHANGE = "У закрытой базы «{name}» копия конца работы не сделана. {words}"


class BackupKeeping(QObject):
    """Asks for the automatic backups of the opened base and tells how its backups are.

    Signals:
        told: (BackupState) The state was read.
        failed: (str) A backup could not be made: what happened; empty when one was made again.
    """

    told = Signal(object)
    failed = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._hour = QTimer(self, interval=HOUR_MS)
        self._hour.timeout.connect(self._on_hour)
        self._publishing = QTimer(self, interval=PUBLISH_MS)
        self._publishing.timeout.connect(self.publish)
        # Told until another base is opened: a backup of this one does not make up for it.
        self._missed = ""
        desk.session.opened.connect(self._on_opened)
        desk.session.backup_missed.connect(self._on_missed)
        desk.session.closed.connect(self._hour.stop)
        desk.session.closed.connect(self._publishing.stop)
        desk.backups_changed.connect(self.read)

    @Slot()
    def read(self) -> None:
        """Read how the backups are."""
        self._desk.session.ask(read_state, self, self.told.emit)

    @Slot()
    def publish(self) -> None:
        """Put a copy out for readers on other computers, where the base lies on a network."""
        if self._desk.session.facts is not None:
            self._desk.session.ask(published, self, None, self._on_failed)

    def remember_closing(self) -> None:
        """Keep for the next opening why the base closed has no backup of the end of work."""
        failure = self._desk.session.backup_failed
        if failure is not None:
            self._desk.settings.remember_backup_failure(failure.base, told(failure.error).text)

    @Slot(BackupFailed)
    def _on_missed(self, failure: BackupFailed) -> None:
        words = told(failure.error).text
        self._missed = NOT_MADE_AT_CHANGE.format(name=failure.base.name, words=words)
        self._desk.settings.remember_backup_failure(failure.base, words)
        self.failed.emit(self._missed)

    @Slot()
    def _on_opened(self) -> None:
        self._missed = ""
        facts = self._desk.session.facts
        if facts is not None and facts.preview_of is not None:
            # What is looked into is a backup itself.
            self._hour.stop()
            self._publishing.stop()
            self.failed.emit("")
            return
        self._hour.start()
        self._publishing.start()
        self._tell_of_closing()
        self._desk.session.ask(backed_up_at_opening, self, self._on_made, self._on_failed)
        self.publish()

    @Slot()
    def _on_hour(self) -> None:
        if self._desk.session.facts is not None:
            self._desk.session.ask(backed_up_at_work, self, self._on_made, self._on_failed)

    def _tell_of_closing(self) -> None:
        facts, settings = self._desk.session.facts, self._desk.settings
        words = settings.backup_failure(facts.path) if facts is not None else ""
        self.failed.emit(NOT_MADE_AT_CLOSING.format(words=words) if words else "")
        if facts is not None and words:
            settings.remember_backup_failure(facts.path, "")

    def _on_made(self, answer: "tuple[bool, BackupState]") -> None:
        made, state = answer
        if made:
            self.failed.emit(self._missed)
        self.told.emit(state)

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(NOT_MADE.format(words=told(error).text))
        self.read()


def read_state(workspace: "Workspace", _progress: Progress) -> "BackupState":
    """Return how the backups are; runs on the worker thread."""
    return workspace.backups.state(datetime.now())


def backed_up_at_opening(workspace: "Workspace", progress: Progress) -> "tuple[bool, BackupState]":
    """Make the backup of the beginning of work if the newest is old; runs on the worker thread."""
    from mms_desktop.services.backups import Reason

    made = workspace.backups.automatic(Reason.OPENING)
    return made is not None, read_state(workspace, progress)


def backed_up_at_work(workspace: "Workspace", progress: Progress) -> "tuple[bool, BackupState]":
    """Make the backup of an hour of work if anything has changed; runs on the worker thread."""
    from mms_desktop.services.backups import Reason

    made = workspace.backups.automatic(Reason.HOURLY)
    return made is not None, read_state(workspace, progress)


def published(workspace: "Workspace", _progress: Progress) -> None:
    """Put a copy out for readers on other computers; runs on the worker thread."""
    workspace.backups.publish()
