"""A line across a page that stays until its cause is gone: what is so, and what to do."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.icon_label import IconLabel
from mms_desktop.ui.widgets.labels import Role, label, restyle

ICONS = {
    Tone.GOOD: "check-circle-outline",
    Tone.WARN: "alert-outline",
    Tone.BAD: "alert-circle-outline",
    Tone.ACCENT: "information-outline",
    Tone.MUTED: "information-outline",
}


class Banner(QFrame):
    """Icon and words on a soft tint; hidden while it has nothing to say."""

    def __init__(self, tone: Tone, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self._icon = IconLabel(ICONS[tone], tone, metrics.ICON + 2)
        self.words = label(text, Role.PLAIN, wrap=True)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(metrics.GAP, metrics.SMALL_GAP, metrics.GAP, metrics.SMALL_GAP)
        self.row.setSpacing(metrics.SMALL_GAP)
        self.row.addWidget(self._icon)
        self.row.addWidget(self.words, 1)
        self.tell(text, tone)

    def tell(self, text: str, tone: Tone) -> None:
        """Say something; an empty text hides the banner."""
        restyle(self, "tone", str(tone))
        self._icon.show_icon(ICONS[tone], tone)
        self.words.setText(text)
        self.setVisible(bool(text))
