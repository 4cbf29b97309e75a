"""What every page is given: the session, the settings and a way to ask the shell for things."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.services.progress import Progress
from mms_desktop.ui.keeping import FormKeeping
from mms_desktop.ui.messages import Family, told
from mms_desktop.ui.session import Session
from mms_desktop.ui.settings import Settings
from mms_desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class PageRequest:
    """A page to be shown, and what it is to show: a record, or only records that fit.

    Attributes:
        filters: (field key, value) pairs of the section, as in ``Query.filters``.
    """

    key: str
    record_id: int = 0
    search: str = ""
    filters: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """A passing message; ``undoable`` offers to take the last action back."""

    text: str
    undoable: bool = False


class Desk(QObject):
    """Connects pages with the shell; pages know neither the shell nor each other.

    Signals:
        page_requested: (PageRequest) A page asks for another one to be shown.
        back_requested: The page seen before is to be shown again.
        notice_posted: (Notice) A passing message for the toast.
        import_requested: (str) A page asks to load files into the section of that key.
        period_changed: (str) The code of the period looked at now; empty when there is none.
        base_requested: (Path) A page asks for another base to be opened.
        help_requested: (str) A page of the help is wanted; its name.
        backups_changed: A backup was made or put away; its age is to be read again.
        about_requested: «О программе» is wanted.
        report_requested: A report of a fault is wanted.
        other_base_requested: Another base is to be chosen and opened.
        protection_requested: «Пароль и восстановление» is wanted.
        preview_requested: (Path) A backup of the base is to be looked into.
        restore_requested: (Path) A backup is to take the place of the base.
        copy_requested: The base is to be copied into a folder of the person's choice.
    """

    page_requested = Signal(PageRequest)
    back_requested = Signal()
    notice_posted = Signal(Notice)
    import_requested = Signal(str)
    period_changed = Signal(str)
    base_requested = Signal(object)
    help_requested = Signal(str)
    backups_changed = Signal()
    about_requested = Signal()
    report_requested = Signal()
    other_base_requested = Signal()
    protection_requested = Signal()
    preview_requested = Signal(object)
    restore_requested = Signal(object)
    copy_requested = Signal()

    def __init__(self, session: Session, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.settings = settings
        self._period = ""
        self.keeping = FormKeeping(session, self)

    @property
    def period(self) -> str:
        """The code of the period looked at, empty when the base has none."""
        return self._period

    @property
    def refusal(self) -> str:
        """Why nothing can be changed in the opened base; empty when it can."""
        return self.session.facts.refusal if self.session.facts is not None else ""

    def needs_writing(self, *buttons: Button) -> None:
        """Switch off buttons that change the base while it is only read, and say why."""
        for button in buttons:
            button.refuse(self.refusal)

    @Slot(str)
    def choose_period(self, code: str) -> None:
        """Look at another period."""
        if code == self._period:
            return
        self._period = code
        if self.session.facts is not None and code:
            self.settings.remember_period(self.session.facts.path, code)
        self.period_changed.emit(code)

    def show_page(self, key: str, record_id: int = 0, search: str = "") -> None:
        """Ask the shell for a page, and there for a record or for what is found."""
        self.page_requested.emit(PageRequest(key, record_id, search))

    def notify(self, text: str, *, undoable: bool = False) -> None:
        """Show a passing message."""
        self.notice_posted.emit(Notice(text, undoable))

    @Slot(Exception)
    def tell(self, error: Exception) -> None:
        """Notify of what a person can put right at once; the shell tells of anything else."""
        words = told(error)
        if words.family is Family.INPUT:
            self.notify(words.text)
        else:
            self.session.operations.failed.emit(error)

    @Slot()
    def undo(self) -> None:
        """Take back the last action of the base."""
        self.session.ask(_undo, self, self._on_taken_back, self.tell)

    @Slot()
    def redo(self) -> None:
        """Repeat the action taken back last."""
        self.session.ask(_redo, self, self._on_taken_back, self.tell)

    @Slot(ChangeSet)
    def _on_taken_back(self, changes: ChangeSet) -> None:
        self.notify(changes.title + ".")


def _undo(workspace: "Workspace", _progress: Progress) -> ChangeSet:
    return workspace.registry.undo()


def _redo(workspace: "Workspace", _progress: Progress) -> ChangeSet:
    return workspace.registry.redo()
