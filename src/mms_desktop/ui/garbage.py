"""Rings of dead objects are collected on the GUI thread only.

Python looks for them on whatever thread happens to make an object. A ring may hold a
widget, and to delete a widget on the worker thread while the window handles its events
ends the program at once. But a look through a million objects is felt, too: none is taken
that long.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

from mms_desktop.ui.operations import Operations

LOOK_MS = 500
MOST_LOOKED_THROUGH = 150_000
"""Objects one look may go through: some 30 ms of a common machine."""


class GarbageCollecting(QObject):
    """Does Python's collecting from a timer of the GUI thread for as long as it lives."""

    def __init__(self, parent: QObject | None = None, operations: Operations | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._thresholds = gc.get_threshold()
        gc.disable()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    @Slot()
    def collect(self) -> None:
        """Collect what Python itself would have collected by now, unless it would be felt."""
        due = [count > most for count, most in zip(gc.get_count(), self._thresholds, strict=True)]
        if not due[0]:
            return
        oldest = max(place for place in range(3) if all(due[: place + 1]))
        if self._operations is not None and self._operations.busy:
            # What is being made now stays or dies by itself; it is looked at afterwards.
            oldest = 0
        if oldest and self._size(oldest) > MOST_LOOKED_THROUGH:
            # Modules, caches, pages, the plan of an import: what has lived until now is left
            # alone for good. Nearly all of it dies without any look, when nobody refers to it.
            gc.freeze()
        gc.collect(oldest)

    def end(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()

    def _size(self, oldest: int) -> int:
        return sum(len(gc.get_objects(generation=place)) for place in range(oldest + 1))
