"""Autosave of a checklist: one action for a burst of answers, nothing lost on leaving."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.sections.responses import Assessor
from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.messages import told
from mms_desktop.ui.models.checklist_state import ChecklistState
from mms_desktop.ui.rescued_checklists import drop_answers, keep_answers

if TYPE_CHECKING:
    from mms_desktop.services.checklists.editing import Sheet
    from mms_desktop.services.checklists.responses import Submission
    from mms_desktop.services.workspace import Workspace

PAUSE_MS = 800
KEEP_MS = 250


class ChecklistSaving(QObject):
    """Saves the answers of the checklist shown 800 ms after the last one, and on leaving.

    Signals:
        told: (str) What a person is to know about saving: nothing, going on, when it was done.
        refused: (str) Why the answers could not be stored; empty when they were.
    """

    told = Signal(str)
    refused = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sheet: Sheet | None = None
        self._assessor = Assessor.SELF
        self._state: ChecklistState | None = None
        self._asked = 0
        self._stored = 0
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.flush)
        self._keeper = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._keeper.timeout.connect(self.keep)

    @property
    def is_pending(self) -> bool:
        """Whether something typed is not stored yet."""
        return self._state is not None and self._state.version != self._stored

    def watch(self, sheet: "Sheet", assessor: Assessor, state: ChecklistState) -> None:
        """Take care of another checklist; what was typed into the former one is saved."""
        self.flush()
        self._sheet, self._assessor, self._state = sheet, assessor, state
        self._asked = self._stored = state.version
        self.told.emit("")
        self.refused.emit("")

    @Slot()
    def touch(self) -> None:
        """Something was typed: save it after a pause."""
        if self.is_pending:
            self.told.emit("Сохраняется…")
            self._timer.start()
            if not self._keeper.isActive():
                self._keeper.start()

    @Slot()
    def keep(self) -> None:
        """Keep aside what is typed and not stored yet: a crash takes nothing of it."""
        if self.is_pending and self._sheet is not None and self._state is not None:
            keep_answers(self._desk, submission_of(self._sheet, self._assessor, self._state))

    @Slot()
    def flush(self) -> None:
        """Save now what was typed and not asked to be saved yet."""
        self._timer.stop()
        sheet, state = self._sheet, self._state
        if sheet is None or state is None or state.version == self._asked:
            return
        from mms_desktop.services.checklists.editing import save_answers

        version = self._asked = state.version
        submission = submission_of(sheet, self._assessor, state)

        def question(workspace: "Workspace", _progress: Progress) -> ChangeSet:
            return save_answers(workspace.database, submission, datetime.now())

        def on_done(_changes: ChangeSet) -> None:
            if state.version == version:
                self._keeper.stop()
                drop_answers(self._desk, submission)
            self._on_stored(state, version)

        def on_failed(error: Exception) -> None:
            keep_answers(self._desk, submission)
            self._on_refused(state, error)

        self._desk.session.ask(question, self, on_done, on_failed)

    def _on_stored(self, state: ChecklistState, version: int) -> None:
        if state is not self._state:
            return
        self._stored = version
        self.refused.emit("")
        if not self.is_pending:
            self.told.emit(f"Сохранено {datetime.now():%H:%M}")

    def _on_refused(self, state: ChecklistState, error: Exception) -> None:
        words = told(error)
        self._desk.session.learn(error)
        if words.details:
            self._desk.session.operations.failed.emit(error)
        if state is self._state:
            # The next touch or leaving tries again.
            self._asked = self._stored
            self.told.emit("Не сохранено")
            self.refused.emit(words.text)
        else:
            self._desk.notify(f"Ответы не сохранены. {words.text}")


def submission_of(sheet: "Sheet", assessor: Assessor, state: ChecklistState) -> "Submission":
    """Return the answers as they are stored; a blank they came from stays known."""
    from mms_desktop.services.checklists.responses import Submission

    known = sheet.filled.get(assessor)
    return Submission(
        form=state.form,
        period=sheet.period,
        subject=sheet.subject,
        assessor=assessor,
        answers=state.answers,
        instance=known.response.instance if known else "",
    )
