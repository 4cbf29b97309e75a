"""Which process this is, and whether another one is still alive."""

import getpass
import hashlib
import os
import platform
import sys
import uuid
from dataclasses import dataclass
from functools import cache
from pathlib import Path

QUERY_LIMITED_INFORMATION = 0x1000
STILL_ACTIVE = 259
ACCESS_DENIED = 5

CLOSED = "closed"
"""What is known of a process that belongs to another user: it is there."""


@dataclass(frozen=True, slots=True)
class ProcessIdentity:
    """A process of some computer.

    Attributes:
        host_id: Digest of what tells the computer from others with the same name.
        boot: The start of the system the process runs in; empty where it cannot be told.
        space: The space its number counts in: containers number their processes anew.
        started: When the process started, in the system's own words.
    """

    user: str
    host: str
    host_id: str
    boot: str
    space: str
    pid: int
    started: str


def this_process() -> ProcessIdentity:
    """Return who we are."""
    pid = os.getpid()
    return ProcessIdentity(
        user=_user(),
        host=platform.node(),
        host_id=_host_id(),
        boot=_text("/proc/sys/kernel/random/boot_id"),
        space=_space(),
        pid=pid,
        started=_started(pid),
    )


def is_dead(other: ProcessIdentity) -> bool:
    """Whether the process has surely ended; of another computer nothing can be said."""
    me = this_process()
    if not other.host_id or other.host_id != me.host_id:
        return False
    if other.boot and me.boot and other.boot != me.boot:
        return True
    if other.space != me.space:
        return False
    return not _alive(other.pid, other.started)


def _alive(pid: int, started: str) -> bool:
    now = _started(pid)
    if sys.platform == "win32":
        return now == CLOSED or (now not in ("", "ended") and started in ("", now))
    if pid <= 0 or now == "ended":
        return False
    try:
        # To send signal 0 is to ask; on Windows it would end the process.
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        # It belongs to another user, but it is there.
        return True
    return not started or not now or started == now


def _started(pid: int) -> str:
    """Return when the process started: a number that came into use again is another process."""
    if sys.platform == "win32":
        return _windows_started(pid)
    line = _text(f"/proc/{pid}/stat")
    if not line:
        return ""
    # The name of the program stands in brackets and may hold anything.
    fields = line.rpartition(")")[2].split()
    return "ended" if fields[0] in "ZX" else fields[19]


def _windows_started(pid: int) -> str:
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        handle = kernel.OpenProcess(QUERY_LIMITED_INFORMATION, False, pid)
        if not handle:
            return CLOSED if ctypes.get_last_error() == ACCESS_DENIED else ""
        try:
            code = ctypes.c_ulong()
            kernel.GetExitCodeProcess(handle, ctypes.byref(code))
            times = [ctypes.c_ulonglong() for _ in range(4)]
            kernel.GetProcessTimes(handle, *(ctypes.byref(time) for time in times))
            return str(times[0].value) if code.value == STILL_ACTIVE else "ended"
        finally:
            kernel.CloseHandle(handle)
    return ""


@cache
def _host_id() -> str:
    node = uuid.getnode()
    # Without a network card Python invents a number, another one in every process.
    invented = bool(node >> 40 & 1)
    machine = _text("/etc/machine-id")
    parts = f"{platform.node()}|{machine}|{'' if invented else node}"
    return hashlib.sha256(parts.encode()).hexdigest()[:16]


def _space() -> str:
    try:
        return str(Path("/proc/self/ns/pid").readlink())
    except OSError:
        return ""


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _text(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
