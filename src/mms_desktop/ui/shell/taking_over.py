"""Waiting for the one who writes to the base: has it been closed, has the computer stopped."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mms_desktop.services.progress import Progress
from mms_desktop.ui.operations import Operations

if TYPE_CHECKING:
    from mms_desktop.services.recovery import Takeover

LOOK_MS = 5_000


class HolderWatch(QObject):
    """Looks at the holder of a base every few seconds; the clocks of computers play no part.

    Signals:
        left: Nobody holds the base any more: it can be opened for work.
        stopped: (str) The holder gives no sign of life: the base may be taken over.
    """

    left = Signal()
    stopped = Signal(str)

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._base = Path()
        # Used by calls only, that is on the worker thread; made there, for it brings the storage.
        self._watched: list[Takeover] = []
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    def begin(self, base: Path) -> None:
        """Watch the holder of this base from now on."""
        self._base = base
        self._watched = []
        self._timer.start()
        self.look()

    @Slot()
    def end(self) -> None:
        """Watch no longer."""
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Look once."""
        base, watched = self._base, self._watched

        def call(_progress: Progress) -> Any:
            from mms_desktop.services.recovery import Takeover

            if not watched:
                watched.append(Takeover(base))
            return base, watched[0].is_possible(), watched[0].holder()

        self._operations.start(call, self, self._on_looked, self._on_failed)

    def _on_looked(self, answer: tuple[Path, bool, str]) -> None:
        base, possible, holder = answer
        if base != self._base or not self._timer.isActive() or not possible:
            return
        if holder:
            self.stopped.emit(holder)
        else:
            self.end()
            self.left.emit()

    def _on_failed(self, _error: Exception) -> None:
        """The folder is away for now: the next look tells."""
