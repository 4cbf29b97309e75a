"""One writer: a lease file beside the base says who holds the right to write.

File locks are not asked: a network folder may grant the same lock twice. The lease
is made exclusively, holds a random nonce, and its holder reads it again before every
commit (reliability.md 2.7). A holder of this computer that has died is followed
silently; of one on another computer only its counter tells that it has stopped.

What remains open is the moment between reading the nonce and the commit itself; only
a take-over of a frozen holder can fall into it.
"""

import os
import threading
from datetime import datetime
from pathlib import Path
from time import monotonic, sleep
from uuid import uuid4

from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.storage.driver import trouble_of
from mms_desktop.storage.lease_file import (
    BINARY,
    CLOSED,
    UNREADABLE,
    Holder,
    lease_path,
    make_exclusively,
    read_holder,
)
from mms_desktop.storage.processes import is_dead, this_process

BEAT_SECONDS = 20.0
STALE_SECONDS = 120.0
UNREADABLE_SECONDS = 2.0
"""Longer than it takes to fill the file after making it: its maker has died in between."""

ATTEMPTS = 10


class Lease:
    """The right to write one base, held until released.

    Attributes:
        followed: Whether the last holder had not released it: its work may be unfinished.
        users: How many opened bases of this process share it.
        marked: Whether the base itself says that a session of writing is going on.
    """

    def __init__(self, path: Path, holder: Holder, *, followed: bool) -> None:
        self.path = path
        self.nonce = holder.nonce
        self.followed = followed
        self.pid = os.getpid()
        self.users = 1
        self.marked = False
        self._holder = holder
        # Beats go through this handle: when somebody who took over replaces the file,
        # they end in the old one that nobody sees any more.
        self._file = os.open(path, os.O_RDWR | BINARY)
        self._writing = threading.Lock()
        self._ended = threading.Event()
        threading.Thread(target=self._beat, name="lease", daemon=True).start()

    def successor(self) -> Holder | None:
        """Return who has taken the lease over, ``None`` while it is ours."""
        holder = read_holder(self.path)
        if holder is None and make_exclusively(self.path, self._holder.content):
            # Somebody has tidied the folder up; nobody else has taken the right.
            with self._writing:
                os.close(self._file)
                self._file = os.open(self.path, os.O_RDWR | BINARY)
            return None
        holder = holder or read_holder(self.path)
        return None if holder is not None and holder.nonce == self.nonce else holder or UNREADABLE

    def end(self) -> None:
        """Stop beating and remove the file, unless it is somebody else's by now."""
        with self._writing:
            self._ended.set()
            os.close(self._file)
        holder = read_holder(self.path)
        if holder is not None and holder.nonce == self.nonce:
            self.path.unlink(missing_ok=True)

    def _beat(self) -> None:
        while not self._ended.wait(BEAT_SECONDS):
            with self._writing:
                if self._ended.is_set():
                    return
                self._holder = self._holder.counted(self._holder.counter + 1)
                try:
                    os.lseek(self._file, 0, os.SEEK_SET)
                    os.write(self._file, self._holder.content)
                except OSError:
                    # The folder is away for now; the next commit will say so.
                    continue


class Watch:
    """Tells whether the holder of a lease has stopped, by its counter and not by any clock."""

    def __init__(self, base: Path) -> None:
        self._path = lease_path(base)
        self._seen: Holder | None = None
        self._since = 0.0

    def has_stopped(self, now: float) -> bool:
        """Look once; ``now`` is a monotonic time in seconds."""
        holder = read_holder(self._path)
        if holder is None or is_dead(holder.process):
            return True
        if holder != self._seen:
            self._seen, self._since = holder, now
        return now - self._since >= STALE_SECONDS


_held: dict[Path, Lease] = {}
_lock = threading.Lock()


def acquire(base: Path, *, settle: float = 0.0, by_force: bool = False) -> Lease:
    """Take the lease; within one process everybody shares it.

    Raises ``BaseUnusable``: LOCKED names the holder, READ_ONLY, UNAVAILABLE and DISK_FULL
    say why the folder takes no file. ``settle`` is the time until other computers surely see a
    file made here; ``by_force`` follows a holder that may be alive: the user decided so.
    """
    path = lease_path(base)
    with _lock:
        shared = _held.get(path)
        if shared is not None and shared.pid == os.getpid() and shared.successor() is None:
            shared.users += 1
            return shared
        _held[path] = _take(base, path, settle, by_force=by_force)
        return _held[path]


def release(lease: Lease) -> None:
    """Give the lease back; the last user in the process removes the file."""
    with _lock:
        lease.users -= 1
        if lease.users or lease.pid != os.getpid():
            return
        if _held.get(lease.path) is lease:
            del _held[lease.path]
        lease.end()


def is_held_here(base: Path) -> bool:
    """Whether this very process has the base open for writing.

    Its file must not be opened past the engine then: to close any handle of a file drops
    every lock the process has on it (POSIX), and another program would take the log away.
    """
    lease = _held.get(lease_path(base))
    return lease is not None and lease.pid == os.getpid()


def holder_of(base: Path) -> Holder | None:
    """Return who holds the lease of the base now, ``None`` when nobody does."""
    holder = read_holder(lease_path(base))
    return None if holder is None or is_dead(holder.process) else holder


def _take(base: Path, path: Path, settle: float, *, by_force: bool) -> Lease:
    since = datetime.now().isoformat(timespec="minutes")
    mine = Holder(uuid4().hex, this_process(), since, counter=1)
    try:
        followed = _put(base, path, mine, by_force=by_force)
        sleep(settle)
        now = read_holder(path)
        if now is None or now.nonce != mine.nonce:
            raise BaseUnusable(Trouble.LOCKED, base, now.words if now else "")
        return Lease(path, mine, followed=followed)
    except OSError as error:
        raise trouble_of(error, base) or BaseUnusable(Trouble.READ_ONLY, base) from error


def _put(base: Path, path: Path, mine: Holder, *, by_force: bool) -> bool:
    """Put our lease in its place; return whether another one lay there."""
    for _ in range(ATTEMPTS):
        if make_exclusively(path, mine.content):
            return False
        holder = read_holder(path)
        if holder is None:
            continue
        if not (by_force or _is_over(path, holder)):
            raise BaseUnusable(Trouble.LOCKED, base, holder.words)
        if _follow(path, holder, mine):
            return True
    raise BaseUnusable(Trouble.LOCKED, base)


def _is_over(path: Path, holder: Holder) -> bool:
    if holder is CLOSED:
        return False
    if holder is not UNREADABLE:
        return is_dead(holder.process)
    deadline = monotonic() + UNREADABLE_SECONDS
    while monotonic() < deadline:
        if read_holder(path) is not UNREADABLE:
            return False
        sleep(0.1)
    return True


def _follow(path: Path, holder: Holder, mine: Holder) -> bool:
    """Replace the lease of a holder that is over; only one follower at a time may do so."""
    turn = path.with_name(path.name + ".turn")
    if not make_exclusively(turn, mine.content):
        other = read_holder(turn)
        if other is not None and _is_over(turn, other):
            turn.unlink(missing_ok=True)
        sleep(0.02)
        return False
    now = read_holder(path)
    if now is None or now.nonce != holder.nonce:
        turn.unlink(missing_ok=True)
        return False
    try:
        # The file carries its maker's name: whoever moves it, the lease is that one's.
        turn.replace(path)
    except FileNotFoundError:
        # Somebody took it for a dead one's; what they put in its place is read below.
        pass
    except PermissionError:
        # Windows: the old file is open, so its holder is alive after all.
        turn.unlink(missing_ok=True)
        return False
    now = read_holder(path)
    return now is not None and now.nonce == mine.nonce
