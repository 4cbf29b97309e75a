"""What else can be done with a person whose card is shown."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu, QWidget

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk, PageRequest
from mms_desktop.ui.icons import icon

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace


class PersonMenu(QMenu):
    """The menu «Ещё» of the card.

    Attributes:
        person: The id of the person shown.
    """

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.person = 0
        self.addAction(icon("account-search-outline"), "Найти дубли", self._find_duplicates)
        self.addSeparator()
        deleting = self.addAction(icon("delete-outline"), "Удалить запись", self._delete)
        deleting.setEnabled(not desk.refusal)

    @Slot()
    def _find_duplicates(self) -> None:
        self._desk.page_requested.emit(
            PageRequest("duplicates", filters=(("person", self.person),))
        )

    @Slot()
    def _delete(self) -> None:
        person, owner = self.person, self.parent()

        def question(workspace: "Workspace", _progress: Progress) -> ChangeSet:
            return workspace.registry.delete(PEOPLE.key, [person])

        if isinstance(owner, QObject):
            self._desk.session.ask(question, owner, self._on_deleted, self._desk.tell)

    def _on_deleted(self, changes: ChangeSet) -> None:
        self._desk.notify(f"{changes.title}.", undoable=True)
        self._desk.back_requested.emit()
