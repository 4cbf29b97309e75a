"""Ctrl+C: asked once, it ends the command, wherever the moment falls.

Python drops a ``KeyboardInterrupt`` raised while it finalizes an object or calls back from
a library. What was asked is remembered besides and looked at with every report of progress.
"""

import signal
from threading import Event
from types import FrameType

_asked = Event()


def listen() -> None:
    """Take Ctrl+C from now on."""
    signal.signal(signal.SIGINT, _on_signal)


def check() -> None:
    """Raise ``KeyboardInterrupt`` if Ctrl+C was pressed before."""
    if _asked.is_set():
        raise KeyboardInterrupt


def _on_signal(_number: int, _frame: FrameType | None) -> None:
    _asked.set()
    raise KeyboardInterrupt
