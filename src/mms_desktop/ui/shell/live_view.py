"""A base another window writes to: what it changes is seen here a moment later."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from mms_desktop.domain.changes import Change, ChangeSet
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.services.progress import Progress
from mms_desktop.ui.base_facts import LIVE, BaseFacts
from mms_desktop.ui.session import Session

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace

LOOK_MS = 4_000
EVERYTHING = ChangeSet("", tuple(Change(key, 0, None, None) for key in SECTIONS))


class LiveView(QObject):
    """Refreshes the pages when the journal of the base has grown."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._seen: int | None = None
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        session.opened.connect(self._on_opened)
        session.closed.connect(self._timer.stop)

    @Slot(BaseFacts)
    def _on_opened(self, facts: BaseFacts) -> None:
        self._seen = None
        if facts.access == LIVE:
            self._timer.start()
            self.look()
        else:
            self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Look once."""
        self._session.ask(newest_entry, self, self._on_looked, self._on_failed)

    def _on_looked(self, newest: int) -> None:
        if self._seen not in (None, newest):
            self._session.data_changed.emit(EVERYTHING)
        self._seen = newest

    def _on_failed(self, _error: Exception) -> None:
        """The disk is away for now: the next look tells, and whatever is opened says so."""


def newest_entry(workspace: "Workspace", _progress: Progress) -> int:
    """Return the number of the newest journal entry; runs on the worker thread."""
    return max((entry.id for entry in workspace.registry.journal(1)), default=0)
