"""The lease file: who holds the right to write, made and read so that no half is ever seen."""

import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from time import sleep
from uuid import uuid4

from mms_desktop.storage.files import sync_folder
from mms_desktop.storage.processes import ProcessIdentity

FORMAT = "mms-lease/1"
SIZE = 1024
"""Bytes of the file, always: its holder overwrites it in one write."""

BINARY = getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds the lease."""

    nonce: str
    process: ProcessIdentity
    since: str
    counter: int

    @property
    def words(self) -> str:
        """Name the holder for a person: user, computer, since when."""
        who = self.process.user or "другой пользователь"
        where = f" (компьютер {self.process.host})" if self.process.host else ""
        return f"{who}{where}, с {self.since[11:16]}" if self.since else f"{who}{where}"

    @property
    def content(self) -> bytes:
        """Return the whole file."""
        text = json.dumps({"format": FORMAT, **asdict(self)}, ensure_ascii=False)
        return text.encode().ljust(SIZE - 1) + b"\n"

    def counted(self, counter: int) -> "Holder":
        """Return the same holder at a later beat."""
        return replace(self, counter=counter)


_NOBODY = ProcessIdentity("", "", "", "", "", 0, "")

UNREADABLE = Holder("unreadable", _NOBODY, "", 0)
"""A file that says nothing: its maker is just writing it, or died in between."""

CLOSED = Holder("closed", _NOBODY, "", 0)
"""A file we may not read: somebody has it."""


def lease_path(base: Path) -> Path:
    """Return where the lease of the base lies: beside the file itself, not beside a link to it."""
    real = base.resolve()
    return real.with_name(real.name + ".lease")


def read_holder(path: Path) -> Holder | None:
    """Return what the lease file says; ``None`` when there is none."""
    holder = UNREADABLE
    for _ in range(3):
        try:
            holder = _parsed(path.read_bytes())
        except FileNotFoundError:
            return None
        except OSError:
            # Windows refuses to read a file that is just being removed or replaced.
            holder = CLOSED
        if holder not in (UNREADABLE, CLOSED):
            break
        sleep(0.02)
    return holder


def make_exclusively(path: Path, content: bytes) -> bool:
    """Make the file with its whole content at once; false when it is there already."""
    aside = path.with_name(f".{uuid4().hex[:8]}-{path.name}")
    name_it: Callable[..., None] = os.rename if os.name == "nt" else os.link
    try:
        _write_new(aside, content)
        try:
            name_it(aside, path)
        except FileExistsError:
            return False
        except OSError:
            # A disk without hard links (a stick): made empty, then filled.
            try:
                _write_new(path, content)
            except FileExistsError:
                return False
    finally:
        aside.unlink(missing_ok=True)
    sync_folder(path.parent)
    return True


def _write_new(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | BINARY, 0o666)
    try:
        os.write(handle, content)
        os.fsync(handle)
    finally:
        os.close(handle)


def _parsed(content: bytes) -> Holder:
    try:
        read = json.loads(content)
        process = read["process"]
        if read["format"] != FORMAT or not isinstance(process["pid"], int):
            return UNREADABLE
        words = {key: str(process[key]) for key in ProcessIdentity.__slots__ if key != "pid"}
        identity = ProcessIdentity(**words, pid=process["pid"])
        return Holder(str(read["nonce"]), identity, str(read["since"]), int(read["counter"]))
    except (ValueError, KeyError, TypeError):
        return UNREADABLE
