"""An icon that stands by itself; follows the theme from light to dark."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.icons import icon
from mms_desktop.ui.tokens import Tone


class IconLabel(QWidget):
    """Draws an icon of a fixed size; says nothing to those who cannot see it."""

    def __init__(self, name: str, tone: Tone = Tone.MUTED, side: int = metrics.ICON) -> None:
        super().__init__()
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_icon(name, tone)

    def show_icon(self, name: str, tone: Tone) -> None:
        """Show another icon."""
        self._icon = icon(name, tone)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._icon.paint(QPainter(self), self.rect())
