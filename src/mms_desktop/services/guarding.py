"""Running a parser of somebody else's file in a process of its own, within bounds.

A parser that crashes, eats all memory or never ends takes its process with it and not
the program with the user's work (reliability.md 3). A frozen program calls
``multiprocessing.freeze_support()`` first of all for this to work.
"""

import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from math import ceil
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from time import monotonic, process_time
from types import ModuleType
from typing import Any, Self, TypeVar

from mms_desktop.domain.issues import Explained
from mms_desktop.services import limits

T = TypeVar("T")

POLL_SECONDS = 0.05
END_SECONDS = 5.0

# What the child says first about a call.
_RESULT = "result"
_ERROR = "error"
_NO_MEMORY = "memory"


class Bound(StrEnum):
    """Which bound a call has hit."""

    TIME = "time"
    MEMORY = "memory"
    CRASH = "crash"


_TEXTS = {
    Bound.TIME: "Файл разбирается дольше {seconds:.0f} с и не прочитан. Запросите его заново.",
    Bound.MEMORY: "Файл требует больше {memory} МБ памяти и не прочитан. Разделите его на части.",
    Bound.CRASH: "Файл повреждён так, что программа разбора остановилась. Запросите его заново.",
}


class OutOfBounds(Explained):
    """The call was ended; says which bound it hit."""

    def __init__(self, bound: Bound, *, seconds: float, memory: int) -> None:
        super().__init__(_TEXTS[bound].format(seconds=seconds, memory=memory // limits.MEBIBYTE))
        self.bound = bound


def run_guarded(
    function: Callable[..., T],
    *arguments: Any,
    seconds: float = limits.PARSER_SECONDS,
    memory: int = limits.PARSER_BYTES,
    tick: Callable[[], None] | None = None,
) -> T:
    """Call a function of a module in another process; raises what it raises, or ``OutOfBounds``.

    Arguments and result travel as pickles. ``tick`` is called while waiting; what it
    raises (a cancelled operation) ends the process.
    """
    with GuardedCalls(seconds=seconds, memory=memory, tick=tick) as calls:
        return calls.call(function, *arguments)


class GuardedCalls:
    """Several calls in one process of their own: starting it costs more than most calls."""

    def __init__(
        self,
        *,
        seconds: float = limits.PARSER_SECONDS,
        memory: int = limits.PARSER_BYTES,
        tick: Callable[[], None] | None = None,
    ) -> None:
        self._seconds = seconds
        self._memory = memory
        self._tick = tick
        self._process: BaseProcess | None = None
        self._link: Connection[Any, Any] | None = None

    def __enter__(self) -> Self:
        """Start with no process; the first call brings it up."""
        return self

    def __exit__(self, *_error: object) -> None:
        """End the process."""
        self.end()

    def start(self) -> None:
        """Bring the process up while the caller does something else."""
        self._started()

    def call(self, function: Callable[..., T], *arguments: Any) -> T:
        """Call the function there; raises what it raises, or ``OutOfBounds``."""
        process, link = self._started()
        try:
            link.send((function, arguments))
            kind, value = self._answer(process, link)
        except BaseException:
            self.end()
            raise
        if kind == _ERROR:
            raise _rebuilt(*value)
        if kind == _NO_MEMORY:
            self.end()
            raise self._out(Bound.MEMORY)
        result: T = value
        return result

    def end(self) -> None:
        """End the process, whatever it does."""
        if self._process is None or self._link is None:
            return
        self._link.close()
        self._process.kill()
        self._process.join(END_SECONDS)
        self._process = self._link = None

    def _started(self) -> tuple[BaseProcess, "Connection[Any, Any]"]:
        if self._process is None or self._link is None:
            # Never a fork: the program has threads, and a window.
            context = multiprocessing.get_context("spawn")
            here, there = context.Pipe()
            arguments = (there, self._memory, self._seconds)
            self._process = context.Process(target=_serve, args=arguments, daemon=True)
            with _main_left_out():
                self._process.start()
            there.close()
            self._link = here
        return self._process, self._link

    def _answer(self, process: BaseProcess, link: "Connection[Any, Any]") -> tuple[str, Any]:
        deadline = monotonic() + self._seconds
        while not link.poll(POLL_SECONDS):
            if self._tick is not None:
                self._tick()
            if monotonic() > deadline:
                raise self._out(Bound.TIME)
            if _resident_bytes(process.pid or 0) > self._memory:
                raise self._out(Bound.MEMORY)
        try:
            kind, value = link.recv()
        except (EOFError, OSError):
            raise self._out(Bound.CRASH) from None
        return str(kind), value

    def _out(self, bound: Bound) -> OutOfBounds:
        return OutOfBounds(bound, seconds=self._seconds, memory=self._memory)


@contextmanager
def _main_left_out() -> Iterator[None]:
    """Start a child that does not run the script of this program again: a window, a test run."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _serve(link: "Connection[Any, Any]", memory: int, seconds: float) -> None:
    """Carry out calls until the other end is gone; runs in the child."""
    _bound_memory(memory)
    _fall_silent()
    with suppress(EOFError, OSError):
        while True:
            function, arguments = link.recv()
            _bound_time(seconds)
            try:
                answer = (_RESULT, function(*arguments))
            except MemoryError:
                answer = (_NO_MEMORY, None)
            except Exception as error:  # noqa: BLE001 - handed over, not swallowed
                answer = (_ERROR, _taken_apart(error))
            _send(link, answer)


def _send(link: "Connection[Any, Any]", answer: tuple[str, Any]) -> None:
    try:
        link.send(answer)
    except MemoryError:
        link.send((_NO_MEMORY, None))


def _taken_apart(error: Exception) -> tuple[type[Exception], tuple[Any, ...], dict[str, Any]]:
    # An exception with arguments of its own does not survive a plain pickle.
    return type(error), error.args, dict(error.__dict__)


def _rebuilt(
    kind: type[Exception], arguments: tuple[Any, ...], attributes: dict[str, Any]
) -> Exception:
    error = kind.__new__(kind)
    error.args = arguments
    error.__dict__.update(attributes)
    return error


def _fall_silent() -> None:
    """Let nothing a parser says in its last moment reach the user's terminal."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stderr__.fileno() if sys.__stderr__ else 2)


def _bound_memory(memory: int) -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        # A crash is told by the exit; a file of its memory would hold the user's data.
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _bound_time(seconds: float) -> None:
    """End a call that goes on after the program that asked for it has been killed."""
    if sys.platform != "win32":
        import resource

        used = ceil(process_time() + seconds + END_SECONDS)
        resource.setrlimit(resource.RLIMIT_CPU, (used, resource.RLIM_INFINITY))


def _resident_bytes(pid: int) -> int:
    """Return how much memory the process takes, 0 where the system itself bounds it."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        handle = kernel.OpenProcess(0x1010, False, pid)
        # Size and page faults are 32 bit, the eight amounts that follow are of the machine's size.
        counters = (ctypes.c_size_t * 9)()
        try:
            ctypes.memset(counters, 0, ctypes.sizeof(counters))
            ctypes.cast(counters, ctypes.POINTER(ctypes.c_ulong))[0] = ctypes.sizeof(counters)
            kernel.K32GetProcessMemoryInfo(handle, counters, ctypes.sizeof(counters))
            return int(counters[2])
        finally:
            kernel.CloseHandle(handle)
    return 0
