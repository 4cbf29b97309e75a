"""Files of others read in a process of their own, within bounds of memory and time.

What the process does not live through is told like any other fault of a file.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Self, TypeVar

from mms_desktop.services import limits
from mms_desktop.services.exchange.reading import read_tables
from mms_desktop.services.exchange.sheets import RawSheet
from mms_desktop.services.exchange.unreadable import FileUnreadable, Unreadable
from mms_desktop.services.guarding import Bound, GuardedCalls, OutOfBounds

T = TypeVar("T")

_CODES = {
    Bound.TIME: Unreadable.PARSER_TIME,
    Bound.MEMORY: Unreadable.PARSER_MEMORY,
    Bound.CRASH: Unreadable.PARSER_CRASH,
}
_LIMITS = {Bound.TIME: round(limits.PARSER_SECONDS), Bound.MEMORY: limits.PARSER_BYTES >> 20}


class ReadingApart:
    """One process for all files of one run; it comes up while the register is being read.

    ``tick`` is called again and again while a file is read; what it raises (a cancelled
    operation) ends the process at once.
    """

    def __init__(self, tick: Callable[[], None] | None = None, **bounds: Any) -> None:
        self._calls = GuardedCalls(tick=tick, **bounds)

    def __enter__(self) -> Self:
        """Bring the process up."""
        self._calls.start()
        return self

    def __exit__(self, *_error: object) -> None:
        """End the process."""
        self._calls.end()

    def tables(self, path: Path) -> tuple[RawSheet, ...]:
        """Return the sheets of a file; raises ``FileUnreadable``."""
        return self.read(read_tables, path)

    def read(self, function: Callable[..., T], path: Path, *arguments: Any) -> T:
        """Call a function of a module on a file there; raises what it raises.

        Raises ``FileUnreadable`` when the process hits a bound or crashes.
        """
        try:
            return self._calls.call(function, path, *arguments)
        except OutOfBounds as error:
            limit = _LIMITS.get(error.bound, 0)
            raise FileUnreadable(path, _CODES[error.bound], limit=limit) from error
