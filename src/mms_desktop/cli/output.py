"""What a command prints: JSON alone on stdout, or lines for a person; progress on stderr."""

import json
import sys
from collections.abc import Iterable, Mapping
from enum import IntEnum

from mms_desktop.cli import interrupting
from mms_desktop.domain.issues import Explained
from mms_desktop.services.progress import Progress

PROGRESS_LINES = 4
"""Lines of progress where there is no terminal to redraw."""


class ExitCode(IntEnum):
    """How a command ended."""

    DONE = 0
    INCOMPLETE = 1
    USAGE = 2
    UNUSABLE = 3


class UsageFault(Explained):
    """The call is wrong; the message says what and how to call instead."""


class FileFault(Explained):
    """A file cannot be used; carries the stable code and the message."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def show(data: Mapping[str, object], lines: Iterable[str], *, as_json: bool) -> None:
    """Print the result of a command in the form asked for."""
    if as_json:
        sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=1) + "\n")
    else:
        for line in lines:
            sys.stdout.write(line + "\n")


def complain(code: str, message: str, *, as_json: bool) -> None:
    """Print why a command could not be carried out."""
    if as_json:
        error = {"error": {"code": code, "message": message}}
        sys.stdout.write(json.dumps(error, ensure_ascii=False, indent=1) + "\n")
    sys.stderr.write(message + "\n")


def step(words: str) -> None:
    """Say on stderr what is being done now."""
    sys.stderr.write(words + "…\n")
    sys.stderr.flush()


def progress(words: str) -> Progress:
    """Return a progress callback that writes «words: 50 из 230» to stderr."""
    step(words)
    if sys.stderr.isatty():
        return _redrawn(words)
    return _in_lines(words)


def _redrawn(words: str) -> Progress:
    def report(done: int, total: int) -> None:
        interrupting.check()
        end = "\n" if done >= total else ""
        sys.stderr.write(f"\r{words}: {done} из {total}{end}")
        sys.stderr.flush()

    return report


def _in_lines(words: str) -> Progress:
    shown = 0

    def report(done: int, total: int) -> None:
        nonlocal shown
        interrupting.check()
        part = done * PROGRESS_LINES // total if total else PROGRESS_LINES
        if part > shown:
            shown = part
            sys.stderr.write(f"{words}: {done} из {total}\n")

    return report
