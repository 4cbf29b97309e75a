"""What the checklist services refuse, told in words; a fault of the program goes its usual way."""

from mms_desktop.ui.desk import Desk
from mms_desktop.ui.messages import told

OURS = "mms_desktop.services."


class Refusals:
    """Shows refusals over a window; faults are shown by the shell."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def show(self, error: Exception) -> None:
        """Tell why something was not done."""
        words = told(error)
        if words.details and type(error).__module__.startswith(OURS) and str(error):
            self._desk.notify(str(error))
        elif words.details:
            self._desk.session.operations.failed.emit(error)
        else:
            self._desk.notify(words.text)
