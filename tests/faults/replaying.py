"""Power cuts by record and replay: what a disk may hold when the power goes at any moment.

The real program runs under ``strace``; its writes, syncs, names and removals are recorded.
For a random moment a disk is rebuilt on which everything synced is there, and of what
was not synced each sector of 512 bytes is old or new, each name is given or not (names
in their order, as journalling file systems keep them).
"""

import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
CALLS = (
    "openat,write,pwrite64,ftruncate,lseek,fsync,fdatasync,unlink,unlinkat,link,linkat,"
    "rename,renameat,renameat2,mkdir,mkdirat,rmdir"
)
LINE = re.compile(r"^\d+\s+(\w+)\((.*)\)\s+= (-?\d+)")
QUOTED = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
DESCRIPTOR = re.compile(r"^(-?\w+)(?:<([^>]*)>)?")


@dataclass
class Recording:
    """Everything the program did to the folder, in order."""

    folder: str
    events: list = field(default_factory=list)


def record(folder, arguments):
    """Run the program under the tracer and return what it did in the folder."""
    trace = folder.with_suffix(".trace")
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    tracer = ["strace", "-f", "-xx", "-y", "-s", "99999999", "-e", f"trace={CALLS}"]
    program = [sys.executable, "-m", "faults.powercut_work", *arguments]
    command = [*tracer, "-o", str(trace), *program]
    subprocess.run(command, check=True, env=environment, capture_output=True)
    recording = Recording(str(folder))
    reader = _Reader(recording)
    with trace.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            match = LINE.match(line)
            if match and not match[3].startswith("-"):
                reader.take(match[1], match[2], int(match[3]))
    trace.unlink()
    return recording


class _Reader:
    """Turns system calls into events."""

    def __init__(self, recording):
        self._folder = recording.folder
        self._events = recording.events
        self._places = {}

    def take(self, call, arguments, answer):
        taker = getattr(self, f"_{call}", None)
        if taker is not None:
            taker(arguments, answer)
        elif call in ("fsync", "fdatasync"):
            self._sync(arguments)
        elif call.startswith("rename"):
            self._two("rename", arguments)
        elif call.startswith("link"):
            self._two("link", arguments)
        elif call.startswith("unlink"):
            self._one("unlink", arguments)
        elif call.startswith("mkdir"):
            self._one("mkdir", arguments)

    def _openat(self, arguments, answer):
        path = _texts(arguments)[0]
        if not path.startswith(self._folder):
            return
        self._places[answer] = 0
        if "O_CREAT" in arguments:
            self._events.append(("create", path))
        if "O_TRUNC" in arguments:
            self._events.append(("truncate", path, 0))

    def _write(self, arguments, answer):
        number, path = _descriptor(arguments)
        data = _bytes(QUOTED.search(arguments)[1])
        if number == 1:
            for line in data.decode(errors="replace").splitlines():
                self._events.append(("said", *line.split()))
        elif path.startswith(self._folder):
            self._events.append(("write", path, self._places.get(number, 0), data[:answer]))
            self._places[number] = self._places.get(number, 0) + answer

    def _pwrite64(self, arguments, answer):
        _number, path = _descriptor(arguments)
        if path.startswith(self._folder):
            place = int(arguments.rsplit(",", 1)[1])
            data = _bytes(QUOTED.search(arguments)[1])
            self._events.append(("write", path, place, data[:answer]))

    def _ftruncate(self, arguments, answer):
        _number, path = _descriptor(arguments)
        if path.startswith(self._folder):
            self._events.append(("truncate", path, int(arguments.rsplit(",", 1)[1])))

    def _lseek(self, arguments, answer):
        self._places[_descriptor(arguments)[0]] = answer

    def _sync(self, arguments):
        _number, path = _descriptor(arguments)
        if path.startswith(self._folder):
            self._events.append(("sync", path))

    def _one(self, event, arguments):
        path = _texts(arguments)[-1]
        if path.startswith(self._folder):
            self._events.append((event, path))

    def _two(self, event, arguments):
        old, new = _texts(arguments)[-2:]
        if old.startswith(self._folder):
            self._events.append((event, old, new))


class Disk:
    """A disk as the program sees it, and what of it would outlive a power cut."""

    def __init__(self, start):
        self.contents = {number: bytearray(data) for number, data in enumerate(start.values())}
        self.pending = {number: [] for number in self.contents}
        self.names = dict(zip(start, self.contents, strict=True))
        self.durable = dict(self.names)
        self.renamings = []

    def take(self, event):
        """Do what the program did."""
        match event:
            case ("create", path) if path not in self.names:
                number = len(self.contents)
                self.contents[number], self.pending[number] = bytearray(), []
                self._rename(("create", path, number))
            case ("write", path, place, data) if path in self.names:
                self.pending[self.names[path]].append((place, data))
            case ("truncate", path, size) if path in self.names:
                self.pending[self.names[path]].append((size, None))
            case ("sync", path):
                if path in self.names:
                    number = self.names[path]
                    for operation in self.pending[number]:
                        _apply(self.contents[number], operation)
                    self.pending[number] = []
                # The journal of the file system is written with any sync: names in order.
                self.durable, self.renamings = dict(self.names), []
            case ("unlink", path) if path in self.names:
                self._rename(event)
            case ("rename" | "link", old, _new) if old in self.names:
                self._rename(event)

    def _rename(self, event):
        self.renamings.append(event)
        _name(self.names, event)

    def after_power_cut(self, rng):
        """Return the files that may be found when the power is back."""
        names = dict(self.durable)
        for event in self.renamings[: rng.randint(0, len(self.renamings))]:
            _name(names, event)
        return {path: _torn(self.contents[n], self.pending[n], rng) for path, n in names.items()}


def crashes(recording, start, count, rng):
    """Yield so many random power cuts: (what had been said, the files left)."""
    said = [place for place, event in enumerate(recording.events) if event[0] == "said"]
    first = said[0] + 1
    moments = sorted(rng.randint(first, len(recording.events)) for _ in range(count))
    disk, place, words = Disk(start), 0, []
    for moment in moments:
        for event in recording.events[place:moment]:
            if event[0] == "said":
                words.append(event[1:])
            else:
                disk.take(event)
        place = moment
        yield list(words), disk.after_power_cut(rng)


def _name(names, event):
    match event:
        case ("create", path, number):
            names[path] = number
        case ("unlink", path):
            names.pop(path, None)
        case ("rename", old, new) if old in names:
            names[new] = names.pop(old)
        case ("link", old, new) if old in names:
            names[new] = names[old]


def _torn(synced, pending, rng):
    content = bytearray(synced)
    how = rng.choice(["none", "all", "some", "first"])
    if how == "none":
        return content
    operations = pending[: rng.randint(0, len(pending))] if how == "first" else pending
    for operation in operations:
        if how != "some":
            _apply(content, operation)
            continue
        place, data = operation
        if data is None:
            if rng.random() < 0.5:
                _apply(content, operation)
            continue
        for start in range(0, len(data), SECTOR):
            if rng.random() < 0.5:
                _apply(content, (place + start, data[start : start + SECTOR]))
    return content


def _apply(content, operation):
    place, data = operation
    if data is None:
        del content[place:]
        content.extend(bytes(place - len(content)))
        return
    if len(content) < place:
        content.extend(bytes(place - len(content)))
    content[place : place + len(data)] = data


def _descriptor(arguments):
    match = DESCRIPTOR.match(arguments)
    number = int(match[1]) if match[1].isdigit() else -1
    path = match[2] or ""
    return number, _bytes(path).decode(errors="replace") if "\\x" in path else path


def _texts(arguments):
    return [_bytes(text).decode(errors="replace") for text in QUOTED.findall(arguments)]


def _bytes(text):
    return bytes.fromhex(text.replace("\\x", ""))


def files_of(folder):
    """Return the content of every file in the folder by its full path."""
    return {
        str(path): path.read_bytes() for path in sorted(Path(folder).rglob("*")) if path.is_file()
    }
