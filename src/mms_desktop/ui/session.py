"""The opened base as the window knows it: facts here, the base itself on the worker thread."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.troubles import BaseUnusable
from mms_desktop.services.progress import Progress
from mms_desktop.ui.operations import Operations, Ticket

if TYPE_CHECKING:
    # Importing it brings SQLAlchemy, and the window paints first.
    from mms_desktop.services.workspace import Workspace

Ask = Callable[["Workspace", Progress], Any]


@dataclass(frozen=True, slots=True)
class BaseFacts:
    """What the window shows of the opened base.

    Attributes:
        refusal: Why nothing can be changed, in words; empty when it can.
        remarks: What the user must know about the base, in sentences.
    """

    name: str
    path: Path
    profile: str
    oktmo: str
    open_slot: bool
    read_only: bool
    refusal: str = ""
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NewBase:
    """What a person said about a base to be made."""

    path: Path
    profile: str
    name: str
    oktmo: str
    password: str | None


class Session(QObject):
    """Asks the opened base on the worker thread; one base at a time.

    Signals:
        opened: (BaseFacts) A base was opened.
        closed: The base was closed.
        data_changed: (ChangeSet) Records changed; views refresh from it.
        open_failed: (Path, Exception) The base could not be opened.
    """

    opened = Signal(BaseFacts)
    closed = Signal()
    data_changed = Signal(ChangeSet)
    open_failed = Signal(object, Exception)

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.operations = operations
        self.facts: BaseFacts | None = None
        # Written and read by calls only, that is on the worker thread.
        self._held: list[Workspace] = []
        operations.data_changed.connect(self.data_changed)

    def ask(
        self,
        question: Ask,
        owner: QObject,
        on_done: Callable[[Any], None] | None = None,
        on_failed: Callable[[Exception], None] | None = None,
        *,
        title: str = "",
    ) -> Ticket:
        """Run ``question(workspace, progress)`` on the worker thread; answers come here.

        A ``ChangeSet`` returned refreshes the views; the answer is dropped when the
        owner is gone. Give a title to what may take longer than a moment.
        """
        held = self._held

        def call(progress: Progress) -> Any:
            return question(held[0], progress)

        return self.operations.start(call, owner, on_done, on_failed, title=title)

    def open(self, path: Path, password: str | None = None) -> None:
        """Open the base instead of the one opened now; says so by the signals."""
        held = self._held

        def call(_progress: Progress) -> BaseFacts:
            from mms_desktop.services.workspace import open_workspace

            return hold(held, open_workspace(path, password))

        def on_failed(error: Exception) -> None:
            self.open_failed.emit(path, error)

        self.operations.start(
            call, self, self._on_opened, on_failed, title=f"Открываю базу «{path.name}»"
        )

    def create(self, new: NewBase) -> None:
        """Make a base and open it; says so by the signals."""
        held = self._held

        def call(_progress: Progress) -> BaseFacts:
            from mms_desktop.services.workspace import create_workspace

            workspace = create_workspace(
                new.path,
                profile=new.profile,
                name=new.name,
                oktmo=new.oktmo,
                password=new.password,
            )
            return hold(held, workspace)

        def on_failed(error: Exception) -> None:
            self.open_failed.emit(new.path, error)

        self.operations.start(call, self, self._on_opened, on_failed, title="Создаю базу")

    def close(self) -> None:
        """Finish what is queued and release the files; blocks, for closing the program."""
        held = self._held
        # What has no title saves what was typed: it is quick, and it must not be lost.
        self.operations.cancel_titled()

        def call(_progress: Progress) -> None:
            release(held)

        self.operations.start(call, self)
        self.operations.wait()
        self.facts = None

    @Slot(BaseFacts)
    def _on_opened(self, facts: BaseFacts) -> None:
        self.facts = facts
        self.opened.emit(facts)


def hold(held: "list[Workspace]", workspace: "Workspace") -> BaseFacts:
    """Put the workspace in the place of the one held before; return what the window shows of it."""
    release(held)
    held.append(workspace)
    return BaseFacts(
        name=workspace.name,
        path=workspace.path,
        profile=workspace.profile_key,
        oktmo=workspace.oktmo,
        open_slot=workspace.open_slot,
        read_only=workspace.read_only,
        refusal=workspace.protection.read_only_reason,
        remarks=workspace.protection.remarks,
    )


def release(held: "list[Workspace]") -> None:
    """Make the backup of the end of work and close the workspace held, if any."""
    while held:
        workspace = held.pop()
        make_last_backup(workspace)
        workspace.close()


def make_last_backup(workspace: "Workspace") -> None:
    """Make the backup of the end of work, if the base has changed since the newest."""
    from mms_desktop.services.backups import Reason

    # The base must be let go all the same; its next opening tells the age of the newest copy.
    with suppress(BaseUnusable, OSError):
        workspace.backups.automatic(Reason.CLOSING)
