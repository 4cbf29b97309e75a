"""What is left when the program fails: a log and a report, without anybody's data.

A log line is a sentence of ours with numbers and codes in it. What a person typed is
never written: of an exception its kind and the places in the code are, its words are
not, because words quote values (reliability.md E8).
"""

import faulthandler
import getpass
import json
import logging
import os
import platform
import sys
import threading
import traceback
import zipfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict
from enum import Enum
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

import mms_desktop
from mms_desktop.storage.files import atomic_make, atomic_write
from mms_desktop.storage.processes import ProcessIdentity, is_dead, this_process

PROGRAM = "mms_desktop"
FOLDER = "mms-desktop"
LOG = "mms.log"
COMMANDS_LOG = "commands.log"
FATAL = "fatal.log"
RUNNING = "running"
LOG_BYTES = 1 << 20
LOGS = 5

HIDDEN = "…"
"""What stands in the place of a value."""

OnFault = Callable[[BaseException], None]

_log = logging.getLogger(PROGRAM)


class SafeFormatter(logging.Formatter):
    """Writes a record without anything a person may have typed."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, with the places of an exception below it."""
        moment = self.formatTime(record, "%Y-%m-%d %H:%M:%S")
        lines = [f"{moment} {record.levelname} {record.name} {_words(record)}"]
        if record.exc_info and record.exc_info[1] is not None:
            lines.append(describe(record.exc_info[1]))
        return "\n".join(lines)


class LogFile(RotatingFileHandler):
    """A log in a few files of bounded size; its own failures disturb nobody."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, maxBytes=LOG_BYTES, backupCount=LOGS - 1, encoding="utf-8", delay=True
        )
        self.setFormatter(SafeFormatter())

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - of the library
        """Lose the record: a full disk, or another window that holds the file on Windows."""


class Diagnosis:
    """The log of this run and the hooks that feed it.

    Attributes:
        crashed_before: Whether a run before this one ended without saying so.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.crashed_before = _forget_dead_runs(folder)
        self._on_fault: OnFault | None = None
        self._handler = LogFile(folder / LOG)
        self._mark = folder / f"{RUNNING}-{os.getpid()}"
        self._fatal: TextIO = (folder / FATAL).open("a", encoding="utf-8")

    def start(self, on_fault: OnFault) -> None:
        """Begin to log; what nobody caught goes to the log and then to ``on_fault``."""
        self._on_fault = on_fault
        root = logging.getLogger()
        root.addHandler(self._handler)
        _log.setLevel(logging.INFO)
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread
        sys.unraisablehook = self._unraisable
        faulthandler.enable(self._fatal)
        atomic_write(self._mark, json.dumps(asdict(this_process())).encode())
        _log.info("started, version %s", _Code(mms_desktop.__version__))

    def end(self) -> None:
        """End the log: the run ended well."""
        _log.info("ended")
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        faulthandler.disable()
        self._fatal.close()
        logging.getLogger().removeHandler(self._handler)
        self._handler.close()
        self._mark.unlink(missing_ok=True)

    def note(self, error: BaseException) -> None:
        """Write an exception that somebody has caught into the log."""
        _log.error("fault", exc_info=error)

    def report(self, facts: Mapping[str, str], private: Iterable[str] = ()) -> dict[str, str]:
        """Return the parts of a report by name, for the user to read before saving.

        ``private`` are words that must not occur, such as every surname of the base.
        """
        return report_parts(self.folder, facts, private)

    def _uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._tell(error)

    def _uncaught_in_thread(self, fault: threading.ExceptHookArgs) -> None:
        if fault.exc_value is not None:
            self._tell(fault.exc_value)

    def _unraisable(self, fault: "sys.UnraisableHookArgs") -> None:
        if fault.exc_value is not None:
            self.note(fault.exc_value)

    def _tell(self, error: BaseException) -> None:
        self.note(error)
        if self._on_fault is not None:
            self._on_fault(error)


class _Code(str):
    """A text of ours that may stand in the log."""

    __slots__ = ()


def logs_folder() -> Path:
    """Return where the logs of the user lie."""
    import platformdirs

    return platformdirs.user_log_path(FOLDER, appauthor=False)


def log_fault(error: BaseException, folder: Path) -> None:
    """Write a fault of a short command into its log; a folder closed to us is no second fault."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        log = LogFile(folder / COMMANDS_LOG)
        log.handle(_log.makeRecord(_log.name, logging.ERROR, "", 0, "fault", (), _exc_info(error)))
        log.close()


def report_parts(
    folder: Path, facts: Mapping[str, str], private: Iterable[str] = ()
) -> dict[str, str]:
    """Return the parts of a report from the logs of the folder, as ``Diagnosis.report``."""
    parts = {"about.txt": _about(facts)}
    for path in sorted(folder.glob("*.log*")):
        parts[f"{path.name}.txt"] = path.read_text(encoding="utf-8", errors="replace")
    words = [*_of_this_computer(), *private]
    return {name: scrubbed(text, words) for name, text in parts.items()}


def describe(error: BaseException) -> str:
    """Return the kind of an exception and its places in the code, and none of its words."""
    lines = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        code = getattr(current, "code", None)
        marked = f" [{code}]" if isinstance(code, Enum | int) else ""
        lines.append(f"  {type(current).__module__}.{type(current).__qualname__}{marked}")
        lines += [
            f"    {_place(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(current.__traceback__)
        ]
        current = current.__cause__ or current.__context__
    return "\n".join(lines)


def save_report(parts: Mapping[str, str], path: Path) -> None:
    """Write the report the user has seen into a zip file."""

    def write(aside: Path) -> None:
        with zipfile.ZipFile(aside, "w", zipfile.ZIP_DEFLATED) as report:
            for name, text in parts.items():
                report.writestr(name, text)

    atomic_make(path, write)


def scrubbed(text: str, private: Iterable[str]) -> str:
    """Return the text without the words, in whatever case they are written."""
    folded = _folded(text)
    for word in sorted({_folded(word) for word in private if len(word) > 1}, key=_longest):
        start = folded.find(word)
        while start >= 0:
            end = start + len(word)
            text = text[:start] + HIDDEN + text[end:]
            folded = folded[:start] + HIDDEN + folded[end:]
            start = folded.find(word, start + 1)
    return text


def _forget_dead_runs(folder: Path) -> bool:
    """Remove the marks of runs that are no more; return whether there were any."""
    found = False
    for mark in folder.glob(f"{RUNNING}-*"):
        if _is_of_dead(mark):
            mark.unlink(missing_ok=True)
            found = True
    return found


def _is_of_dead(mark: Path) -> bool:
    try:
        return is_dead(ProcessIdentity(**json.loads(mark.read_text(encoding="utf-8"))))
    except (OSError, ValueError, TypeError):
        # A mark half written: its run died before it had begun.
        return True


def _exc_info(error: BaseException) -> tuple[type[BaseException], BaseException, Any]:
    return type(error), error, error.__traceback__


def _folded(text: str) -> str:
    # Letter by letter, so that a place in one text is the same place in the other.
    return "".join(low if len(low := letter.casefold()) == 1 else letter for letter in text)


def _words(record: logging.LogRecord) -> str:
    if record.name.split(".")[0] != PROGRAM or not isinstance(record.msg, str):
        # What other libraries say may quote anything.
        return f"{record.module}:{record.lineno}"
    arguments = record.args if isinstance(record.args, tuple) else ()
    with suppress(TypeError, ValueError):
        return record.msg % tuple(map(_shown, arguments)) if arguments else record.msg
    return f"{record.module}:{record.lineno}"


def _shown(value: object) -> object:
    plain = isinstance(value, int | float | Enum | _Code | type(None))
    return value if plain else f"{type(value).__name__}{HIDDEN}"


def _place(file: str) -> str:
    """Return the path of a code file from its package on: folders before it name a person."""
    parts = Path(file).parts
    for anchor in (PROGRAM, "site-packages", "lib-dynload"):
        if anchor in parts:
            return "/".join(parts[parts.index(anchor) :])
    return parts[-1] if parts else file


def _about(facts: Mapping[str, str]) -> str:
    known = {
        "program": mms_desktop.__version__,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "frozen": str(bool(getattr(sys, "frozen", False))),
        **facts,
    }
    return "".join(f"{name}: {value}\n" for name, value in known.items())


def _of_this_computer() -> list[str]:
    words = [str(Path.home()), platform.node()]
    with suppress(OSError, KeyError, ImportError):
        words.append(getpass.getuser())
    return words


def _longest(word: str) -> tuple[int, str]:
    return -len(word), word
