"""The title of the window: whose base, and what must not be forgotten about it."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from mms_desktop.ui.base_facts import BaseFacts
from mms_desktop.ui.session import Session

PROGRAM = "Методист"
OPEN_SLOT = " (без пароля)"


class WindowTitle(QObject):
    """Keeps the title of the window true."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.setWindowTitle(PROGRAM)
        for changed in (session.opened, session.access_changed, session.slot_changed):
            changed.connect(self._show)
        session.closed.connect(self._show_none)

    @Slot(BaseFacts)
    def _show(self, facts: BaseFacts) -> None:
        self._window.setWindowTitle(title_of(facts))

    @Slot()
    def _show_none(self) -> None:
        self._window.setWindowTitle(PROGRAM)


def title_of(facts: BaseFacts) -> str:
    """Return the title of the window that has the base open."""
    if facts.preview_of is not None:
        return f"{PROGRAM} — {facts.name} — просмотр копии"
    return f"{PROGRAM} — {facts.name}{OPEN_SLOT if facts.open_slot else ''}"
