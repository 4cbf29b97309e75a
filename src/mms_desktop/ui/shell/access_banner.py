"""The line over the pages: the base is only read, and why; what else must be known about it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.ui.session import BaseFacts, Session
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.banner import Banner

ONLY_SEEN = "Только просмотр."


class AccessBanner(Banner):
    """Appears when the base opened cannot be changed, or has ceased to be."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(Tone.WARN, parent=parent)
        session.opened.connect(self.show_base)
        session.operations.failed.connect(self._on_failed)

    @Slot(BaseFacts)
    def show_base(self, facts: BaseFacts) -> None:
        """Say what is to be known about the base opened."""
        refusal = (ONLY_SEEN, facts.refusal) if facts.read_only else ()
        self.tell(" ".join((*refusal, *facts.remarks)), Tone.WARN)

    @Slot(Exception)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, BaseUnusable) and error.code is Trouble.TAKEN_OVER:
            self.tell(f"{ONLY_SEEN} {error.message}", Tone.WARN)
