"""The opened base as the window knows it: facts here, the base itself on the worker thread."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.services.progress import Cancelled, Progress
from mms_desktop.ui.base_facts import TAKEN, BackupFailed, BaseFacts, NewBase
from mms_desktop.ui.operations import Operations, Ticket

if TYPE_CHECKING:
    # Importing it brings SQLAlchemy, and the window paints first.
    from mms_desktop.services.workspace import Workspace

Ask = Callable[["Workspace", Progress], Any]
Make = Callable[["list[Workspace]"], "BaseFacts"]
"""Opens a base in the place of the one held; on the worker thread."""


PREVIEW_REFUSAL = "Это просмотр резервной копии: менять в ней ничего нельзя."


class Session(QObject):
    """Asks the opened base on the worker thread; one base at a time.

    Attributes:
        facts: What is opened; None when nothing is.
        backup_failed: Why the last base closed has no backup of the end of work.

    Signals:
        opened: (BaseFacts) A base was opened.
        closed: The base was closed.
        data_changed: (ChangeSet) Records changed; views refresh from it.
        open_failed: (Path, Exception) The base could not be opened.
        access_changed: (BaseFacts) The base opened cannot be written any more.
        slot_changed: (BaseFacts) The password of the base was set or removed.
        backup_missed: (BackupFailed) The base let go has no backup of the end of work.
    """

    opened = Signal(BaseFacts)
    access_changed = Signal(BaseFacts)
    slot_changed = Signal(BaseFacts)
    backup_missed = Signal(BackupFailed)
    closed = Signal()
    data_changed = Signal(ChangeSet)
    open_failed = Signal(object, Exception)

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.operations = operations
        self.facts: BaseFacts | None = None
        self.backup_failed: BackupFailed | None = None
        # Written and read by calls only, that is on the worker thread.
        self._held: list[Workspace] = []
        operations.data_changed.connect(self.data_changed)
        operations.failed.connect(self.learn)

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

        A question comes to nothing when the base it is about was let go meanwhile: a
        timer may ask while the window closes, a page while another base takes its place.
        """
        held = self._held
        about = self.facts.path if self.facts is not None else None

        def call(progress: Progress) -> Any:
            if not held or about not in (None, held[0].path):
                raise Cancelled
            return question(held[0], progress)

        return self.operations.start(call, owner, on_done, on_failed, title=title)

    def open(self, path: Path, password: str | None = None, *, by_force: bool = False) -> None:
        """Open the base instead of the one opened now; says so by the signals.

        ``by_force`` takes the right to write from a holder that has stopped.
        """
        left: list[BackupFailed | None] = []

        def make(held: "list[Workspace]") -> BaseFacts:
            from mms_desktop.services.workspace import open_workspace

            if any(workspace.path == path for workspace in held):
                # Opened once more to write: our own reading must not stand in the way.
                left.append(release(held))
            facts = hold(held, open_workspace(path, password, by_force=by_force))
            return replace(facts, missed=left[0]) if left else facts

        def on_failed(error: Exception) -> None:
            self.open_failed.emit(path, error)
            self._tell_missed(*left)

        self.put(make, on_failed, title=f"Открываю базу «{path.name}»")

    def put(self, make: Make, on_failed: Callable[[Exception], None], *, title: str) -> None:
        """Have ``make`` open a base in the place of the one held; says so by the signals."""
        held = self._held

        def call(_progress: Progress) -> BaseFacts:
            return make(held)

        def on_put_failed(error: Exception) -> None:
            if not held and self.facts is not None:
                self.facts = None
                self.closed.emit()
            on_failed(error)

        self.operations.start(call, self, self._on_opened, on_put_failed, title=title)

    def create(self, new: NewBase) -> None:
        """Make a base and open it; says so by the signals."""

        def make(held: "list[Workspace]") -> BaseFacts:
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

        self.put(make, on_failed, title="Создаю базу")

    def know_slot(self, *, open_slot: bool) -> None:
        """Take note that the password of the base was set or removed."""
        if self.facts is not None:
            self.facts = replace(self.facts, open_slot=open_slot)
            self.slot_changed.emit(self.facts)

    def close_base(self) -> None:
        """Let the base go and go on without one."""
        held = self._held

        def call(_progress: Progress) -> BackupFailed | None:
            return release(held)

        self.facts = None
        self.closed.emit()
        self.operations.start(call, self, self._tell_missed)

    def close(self) -> None:
        """Finish what is queued and release the files; blocks, for closing the program."""
        held = self._held
        # What has no title saves what was typed: it is quick, and it must not be lost.
        self.operations.cancel_titled()

        def call(_progress: Progress) -> None:
            self.backup_failed = release(held)

        self.operations.start(call, self)
        self.operations.wait()
        self.facts = None

    @Slot(BaseFacts)
    def _on_opened(self, facts: BaseFacts) -> None:
        self.facts = facts
        self.opened.emit(facts)
        self._tell_missed(facts.missed)

    def _tell_missed(self, *failures: BackupFailed | None) -> None:
        for failure in failures:
            if failure is not None:
                self.backup_missed.emit(failure)

    @Slot(Exception)
    def learn(self, error: Exception) -> None:
        """Take note of an error that says that somebody has taken the base over."""
        if not isinstance(error, BaseUnusable) or error.code is not Trouble.TAKEN_OVER:
            return
        if self.facts is not None and not self.facts.read_only:
            self.facts = replace(
                self.facts,
                read_only=True,
                refusal=error.message,
                access=TAKEN,
                holder=error.detail,
            )
            self.access_changed.emit(self.facts)


def hold(
    held: "list[Workspace]", workspace: "Workspace", *, preview_of: Path | None = None
) -> BaseFacts:
    """Put the workspace in the place of the one held before; return what the window shows of it.

    With ``preview_of`` it is a backup of that base that is looked into.
    """
    # A backup made now could push out the very one that is looked into.
    missed = release(held, copying=preview_of is None)
    held.append(workspace)
    facts = replace(facts_of(workspace), missed=missed)
    if preview_of is not None:
        facts = replace(facts, preview_of=preview_of, refusal=PREVIEW_REFUSAL, remarks=())
    return facts


def facts_of(workspace: "Workspace") -> BaseFacts:
    """Return what the window shows of the workspace."""
    return BaseFacts(
        name=workspace.name,
        path=workspace.path,
        profile=workspace.profile_key,
        oktmo=workspace.oktmo,
        open_slot=workspace.open_slot,
        read_only=workspace.read_only,
        refusal=workspace.protection.read_only_reason,
        remarks=workspace.protection.remarks,
        access=str(workspace.protection.access),
        holder=workspace.protection.holder,
        unclean=workspace.protection.unclean,
    )


def release(held: "list[Workspace]", *, copying: bool = True) -> BackupFailed | None:
    """Make the backup of the end of work and close the workspace held, if any.

    Returns what has kept the backup from being made; it is to be told, and not swallowed.
    """
    failed = None
    while held:
        workspace = held.pop()
        failed = make_last_backup(workspace) if copying else None
        workspace.close()
    return failed


def make_last_backup(workspace: "Workspace") -> BackupFailed | None:
    """Make the backup of the end of work, if the base has changed since the newest."""
    from mms_desktop.services.backups import Reason

    # The base must be let go all the same; its next opening says what happened.
    try:
        workspace.backups.automatic(Reason.CLOSING)
    except (BaseUnusable, OSError) as error:
        return BackupFailed(workspace.path, error)
    return None
