"""The right to write to a base: asked for before a transaction, confirmed before its commit."""

from pathlib import Path

from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.storage.disks import DiskKind
from mms_desktop.storage.driver import trouble_of
from mms_desktop.storage.lease import Lease, acquire, release

NETWORK_SETTLE = 1.0
"""After this many seconds every computer sees a file made in a network folder."""


class WriteRight:
    """The right of one opened base; taken at once or at the first transaction.

    Attributes:
        lease: What stands for the right, ``None`` while it is not held.
        refusal: Why nothing may be written, ``None`` when it may.
    """

    def __init__(self, base: Path, kind: DiskKind) -> None:
        self.base = base
        self.lease: Lease | None = None
        self.refusal: BaseUnusable | None = None
        self._settle = NETWORK_SETTLE if kind is DiskKind.NETWORK else 0.0

    def take(self, *, by_force: bool = False) -> None:
        """Get the lease; raises ``BaseUnusable`` that names the holder."""
        if self.lease is None:
            self.lease = acquire(self.base, settle=self._settle, by_force=by_force)

    def refuse(self, reason: BaseUnusable) -> None:
        """Let nothing be written from now on."""
        self.refusal = reason

    def ask(self) -> None:
        """Raise ``BaseUnusable`` unless the base may be written."""
        if self.refusal is not None:
            raise BaseUnusable(self.refusal.code, self.base, self.refusal.detail)
        self.take()
        self.confirm()

    def confirm(self) -> None:
        """Raise ``BaseUnusable`` when somebody has taken the base over meanwhile."""
        try:
            successor = self.lease.successor() if self.lease else None
        except OSError as error:
            # The folder is away: a stick pulled out, a network that sleeps.
            gone = BaseUnusable(Trouble.UNAVAILABLE, self.base)
            raise trouble_of(error, self.base) or gone from error
        if successor is not None:
            self.refuse(BaseUnusable(Trouble.TAKEN_OVER, self.base, successor.words))
            raise BaseUnusable(Trouble.TAKEN_OVER, self.base, successor.words)

    @property
    def is_last_with_mark(self) -> bool:
        """Whether the base carries the mark of our session and nobody else in it writes on."""
        lease = self.lease
        return lease is not None and lease.marked and lease.users == 1 and self.refusal is None

    def give_up(self) -> None:
        """Let others write."""
        if self.lease is not None:
            release(self.lease)
            self.lease = None
