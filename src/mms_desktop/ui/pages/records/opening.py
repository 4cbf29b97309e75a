"""Opening the form of a record of whichever section over a page."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mms_desktop.domain.sections import SECTIONS
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.pages.records.editing import RecordEditing


class RecordOpening(QObject):
    """Keeps one form opener for each section asked for.

    Signals:
        saved: (int) A record was stored; its id.
    """

    saved = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent
        self._openers: dict[str, RecordEditing] = {}

    def open(self, section: str, record_id: int) -> None:
        """Open the form of a stored record."""
        self._opener(section).open(record_id)

    def add(
        self,
        section: str,
        values: Mapping[str, object],
        captions: Mapping[str, dict[int, str]],
    ) -> None:
        """Open the form of a new record; ``captions`` name the records it refers to, by section."""
        self._opener(section).add_with(values, captions)

    def _opener(self, section: str) -> RecordEditing:
        if section not in self._openers:
            opener = RecordEditing(SECTIONS[section], self._desk, self._parent)
            opener.saved.connect(self.saved)
            self._openers[section] = opener
        return self._openers[section]
