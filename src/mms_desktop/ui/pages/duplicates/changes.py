"""Joining people, taking them apart and telling them apart: each one action with its undo."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.issues import RecordInvalid
from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.messages import told
from mms_desktop.ui.pages.duplicates.pair import Choice

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace

SEVERAL = 20
"""Above so many merges at once a backup comes first."""


class DuplicateChanges(QObject):
    """Asks the base for changes.

    Signals:
        done: A change is stored.
        refused: (str) Why a change cannot be.
    """

    done = Signal()
    refused = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk

    @Slot(object)
    def merge(self, choice: Choice) -> None:
        """Join two people as chosen field by field."""

        def question(workspace: "Workspace", _progress: Progress) -> ChangeSet:
            from mms_desktop.services.merging import merge_people

            return merge_people(
                workspace.database,
                choice.kept,
                choice.gone,
                choice.take,
                remember_surname=choice.remember_surname,
            )

        self._change(question)

    def merge_several(self, pairs: Sequence[tuple[int, int]]) -> None:
        """Join many pairs as one action; a backup comes before very many."""

        def question(workspace: "Workspace", progress: Progress) -> ChangeSet:
            from mms_desktop.services.backups import Reason
            from mms_desktop.services.comparing_people import fuller_first
            from mms_desktop.services.merging import merge_many

            if len(pairs) > SEVERAL:
                workspace.backups.before(Reason.MERGE)
            ordered = fuller_first(workspace.database, pairs)
            return merge_many(workspace.database, ordered, progress)

        self._change(question, "Объединяю")

    @Slot(int, int)
    def tell_apart(self, first: int, second: int) -> None:
        """Remember that two people are different."""

        def question(workspace: "Workspace", _progress: Progress) -> ChangeSet:
            from mms_desktop.services.duplicates import tell_apart

            return tell_apart(workspace.database, first, second)

        self._change(question)

    def take_apart(self, merge: int) -> None:
        """Take two joined people apart."""

        def question(workspace: "Workspace", _progress: Progress) -> ChangeSet:
            from mms_desktop.services.merging import unmerge

            return unmerge(workspace.database, merge)

        self._change(question)

    def withdraw(self, pairs: Sequence[int]) -> None:
        """Forget that pairs are different people: they are candidates again."""

        def question(workspace: "Workspace", _progress: Progress) -> ChangeSet:
            return workspace.registry.delete("distinct_pairs", pairs)

        self._change(question)

    def _change(self, question: Any, title: str = "") -> None:
        self._desk.session.ask(question, self, self._on_done, self._on_failed, title=title)

    def _on_done(self, changes: ChangeSet) -> None:
        self._desk.notify(f"{changes.title}.", undoable=True)
        self.done.emit()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, RecordInvalid):
            self.refused.emit(told(error).text)
        else:
            self._desk.session.operations.failed.emit(error)
