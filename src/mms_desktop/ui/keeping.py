"""What is typed and not stored yet, kept beside the base until it is: nothing typed is lost."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from mms_desktop.services.progress import Progress
from mms_desktop.ui.base_facts import BaseFacts
from mms_desktop.ui.operations import Operations
from mms_desktop.ui.session import Session

if TYPE_CHECKING:
    from mms_desktop.services.rescue import Rescue, RescuedForm
    from mms_desktop.services.workspace import Workspace


class FormKeeping(QObject):
    """Keeps forms of the opened base, in a queue of its own: a long import does not delay it.

    Signals:
        waiting: (list of RescuedForm) Forms of an earlier run that may be brought back.
    """

    waiting = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = Operations(self)
        self._session = session
        self._rescue: Rescue | None = None
        session.opened.connect(self._on_opened)
        session.closed.connect(self._on_closed)

    def keep(self, section: str, record_id: int, values: Mapping[str, object]) -> None:
        """Keep what a form holds; ``record_id`` is 0 for a record not stored yet."""
        rescue, kept = self._rescue, dict(values)
        if rescue is None:
            return

        def call(_progress: Progress) -> None:
            rescue.keep(section, record_id, kept, datetime.now())

        self._operations.start(call, self, None, self._on_failed)

    def drop(self, section: str, record_id: int) -> None:
        """Forget a form: it was stored, or is not wanted."""
        rescue = self._rescue
        if rescue is None:
            return

        def call(_progress: Progress) -> None:
            rescue.drop(section, record_id)

        self._operations.start(call, self, None, self._on_failed)

    def finish(self) -> None:
        """Wait until all is kept; for closing the program."""
        self._operations.wait()

    @Slot(BaseFacts)
    def _on_opened(self, facts: BaseFacts) -> None:
        self._rescue = None
        if facts.preview_of is None:
            self._session.ask(forms_of, self, self._on_read)

    @Slot()
    def _on_closed(self) -> None:
        self._rescue = None

    def _on_read(self, answer: "tuple[Rescue, Sequence[RescuedForm]]") -> None:
        self._rescue, forms = answer
        facts = self._session.facts
        if facts is not None:
            self.waiting.emit([] if facts.read_only else list(forms))

    def _on_failed(self, _error: Exception) -> None:
        """What is typed stands on the screen all the same: a warning would only stop the typing."""


def forms_of(workspace: "Workspace", _progress: Progress) -> "tuple[Rescue, Sequence[RescuedForm]]":
    """Return the keeper of the forms of the base and those that wait; on the worker thread."""
    from mms_desktop.services.rescue import Rescue

    rescue = Rescue(workspace.database.key)
    return rescue, rescue.waiting(datetime.now())
