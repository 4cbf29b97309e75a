"""Cards: a titled surface, and a tile with a number that opens what it is made of."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.icons import icon
from mms_desktop.ui.tokens import Tone, tokens
from mms_desktop.ui.widgets.labels import Role, label

ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Card(QFrame):
    """A surface with a heading; what is added to ``body`` has no frame of its own."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.body = QVBoxLayout(self)
        side, top = metrics.CARD_MARGIN, metrics.CARD_TOP
        self.body.setContentsMargins(side, top, side, top + 2)
        self.body.setSpacing(metrics.SMALL_GAP)
        self.head = QHBoxLayout()
        self.head.setSpacing(metrics.SMALL_GAP)
        self.title = label(title, Role.HEADING)
        self.head.addWidget(self.title)
        self.head.addStretch(1)
        if title:
            # Headings of cards side by side are level, with a link beside them or without.
            self.head.addStrut(metrics.CARD_HEAD)
            self.body.addLayout(self.head)

    def add_action(self, widget: QWidget) -> None:
        """Put a quiet action (``LinkButton``) at the right end of the heading."""
        self.head.addWidget(widget)


class Tile(QFrame):
    """A number that matters with what it counts; opens on click or Enter.

    Signals:
        opened: The person wants to see what the number is made of; carries the tile.
    """

    opened = Signal(object)

    def __init__(
        self, icon_name: str, words: str, tone: Tone = Tone.ACCENT, *, key: str = ""
    ) -> None:
        super().__init__()
        self.key = key
        self.setProperty("role", "card")
        self.setProperty("open", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.number = label("…", Role.NUMBER)
        self.words = label(words, Role.SECONDARY, wrap=True)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.number)
        column.addWidget(self.words)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, metrics.GAP, 14, metrics.GAP)
        row.setSpacing(metrics.GAP)
        row.addWidget(IconTile(icon_name, tone))
        row.addLayout(column, 1)
        self.setAccessibleName(words)

    def show_number(self, text: str) -> None:
        """Show the number."""
        self.number.setText(text)
        self.setAccessibleName(f"{text} {self.words.text()}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.opened.emit(self)
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER_KEYS:
            self.opened.emit(self)
        else:
            super().keyPressEvent(event)


class IconTile(QLabel):
    """An icon on its soft tint."""

    def __init__(self, icon_name: str, tone: Tone, side: int = metrics.TILE_ICON) -> None:
        super().__init__()
        self.setFixedSize(side, side)
        self._icon = icon(icon_name, tone)
        self._tone = tone

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens().soft(self._tone))
        painter.drawRoundedRect(QRectF(self.rect()), 10, 10)
        side = self.width() * metrics.BIG_ICON // metrics.TILE_ICON
        place = self.rect()
        place.setSize(place.size().scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio))
        place.moveCenter(self.rect().center())
        self._icon.paint(painter, place)
