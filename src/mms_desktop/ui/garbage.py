"""Rings of dead objects are collected on the GUI thread only.

Python looks for them on whatever thread happens to make an object. A ring may hold a
widget, and to delete a widget on the worker thread while the window handles its events
ends the program at once.
"""

import gc
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Slot

LOOK_MS = 500
LONG_SECONDS = 0.05
"""A look through everything that takes longer is felt; what it found alive is then left alone."""


class GarbageCollecting(QObject):
    """Does Python's collecting from a timer of the GUI thread for as long as it lives."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        gc.disable()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    @Slot()
    def collect(self) -> None:
        """Collect what Python itself would have collected by now."""
        due = [count > most for count, most in zip(gc.get_count(), self._thresholds, strict=True)]
        if not due[0]:
            return
        started = perf_counter()
        gc.collect(max(place for place in range(3) if all(due[: place + 1])))
        if perf_counter() - started > LONG_SECONDS:
            # Modules, caches and pages stay to the end: no later look goes through them again.
            gc.freeze()

    def end(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()
