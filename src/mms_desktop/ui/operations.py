"""Running service calls off the GUI thread, one at a time.

The runnable owns no QObject and nothing that refers to one: a thread pool deletes it on
the worker thread, and a QObject must die in the thread it lives in, or its timers go on
without it. It only carries the bound signals of ``Operations``, which lives in the GUI
thread; who asked stays there too.
"""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, SignalInstance, Slot

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.services.progress import Cancelled, Progress

Call = Callable[[Progress], Any]

# Each report is an event of the GUI thread; more of them than eyes can follow would flood it.
REPORT_SECONDS = 0.05


@dataclass(eq=False)
class Ticket:
    """One call.

    Attributes:
        title: What goes on, for the progress line; empty for what nobody waits for.
    """

    title: str = ""
    cancelled: bool = False

    def cancel(self) -> None:
        """Ask the call to stop at its next progress report."""
        self.cancelled = True

    def check(self) -> None:
        """Raise ``Cancelled`` if the call is to stop."""
        if self.cancelled:
            raise Cancelled


@dataclass(frozen=True, slots=True)
class Asker:
    """Who waits for an answer; it is dropped if the owner is gone by then."""

    owner: QObject
    on_done: Callable[[Any], None] | None
    on_failed: Callable[[Exception], None] | None


class Operations(QObject):
    """Queue of service calls; says on the GUI thread what became of them.

    Signals:
        data_changed: A call returned a change set; views refresh from it.
        failed: A call raised and its starter did not take the error.
        started: (ticket) A call that has a title was queued.
        progress: (ticket, done, total) of the running call.
        ended: (ticket) The call is over, however it went.
        busy_changed: Whether any call is queued or running.
    """

    data_changed = Signal(ChangeSet)
    failed = Signal(Exception)
    started = Signal(Ticket)
    progress = Signal(Ticket, int, int)
    ended = Signal(Ticket)
    busy_changed = Signal(bool)
    _answered = Signal(Ticket, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: dict[Ticket, Asker] = {}
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)  # one writer: calls never wait for a lock
        self._pool.setExpiryTimeout(-1)  # a connection to the base belongs to its thread
        self._answered.connect(self._on_answered)

    def start(
        self,
        call: Call,
        owner: QObject,
        on_done: Callable[[Any], None] | None = None,
        on_failed: Callable[[Exception], None] | None = None,
        *,
        title: str = "",
    ) -> Ticket:
        """Queue the call; ``on_done`` and ``on_failed`` run on the GUI thread."""
        ticket = Ticket(title)
        self._running[ticket] = Asker(owner, on_done, on_failed)
        if len(self._running) == 1:
            self.busy_changed.emit(True)
        if title:
            self.started.emit(ticket)
        self._pool.start(_Job(call, ticket, self._answered, self.progress))
        return ticket

    @property
    def busy(self) -> bool:
        """Whether any call is queued or running."""
        return bool(self._running)

    def cancel_titled(self) -> None:
        """Ask the long calls, queued and running, to stop."""
        for ticket in self._running:
            if ticket.title:
                ticket.cancel()

    def wait(self) -> None:
        """Block until the queue is empty; for closing the program."""
        self._pool.waitForDone()

    @Slot(Ticket, object, object)
    def _on_answered(self, ticket: Ticket, result: object, error: Exception | None) -> None:
        asker = self._running.pop(ticket)
        self.ended.emit(ticket)
        if not self._running:
            self.busy_changed.emit(False)
        if isinstance(error, Cancelled):
            return
        heard = shiboken6.isValid(asker.owner)
        if error is not None:
            (asker.on_failed if heard and asker.on_failed else self.failed.emit)(error)
            return
        if heard and asker.on_done is not None:
            asker.on_done(result)
        if isinstance(result, ChangeSet):
            self.data_changed.emit(result)


class _Job(QRunnable):
    """One call on the worker thread."""

    def __init__(
        self, call: Call, ticket: Ticket, answered: SignalInstance, progress: SignalInstance
    ) -> None:
        super().__init__()
        self._call: Call | None = call
        self._ticket = ticket
        self._answered = answered
        self._progress = progress
        self._reported = 0.0

    def run(self) -> None:
        """Make the call; whatever it raises travels to the GUI thread."""
        call, self._call = self._call, None
        try:
            self._ticket.check()
            result = call(self._report) if call is not None else None
        except Exception as error:  # noqa: BLE001 - handed over, not swallowed
            # Let go of before the answer: whoever gets it may be the last to hold the asker.
            del call
            self._answered.emit(self._ticket, None, error)
        else:
            del call
            self._answered.emit(self._ticket, result, None)

    def _report(self, done: int, total: int) -> None:
        self._ticket.check()
        now = monotonic()
        if done < total and now - self._reported < REPORT_SECONDS:
            return
        self._reported = now
        self._progress.emit(self._ticket, done, total)
