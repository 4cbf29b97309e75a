"""Parts of an item that are ticked one by one; what they suggest is only a suggestion."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mms_desktop.ui.checklists.wrapping import Paragraph, WrappedText, line_height
from mms_desktop.ui.icons import icon
from mms_desktop.ui.tokens import Tone, tokens

BOX, ROOM = 14, 24
TICK_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SubCheck(QWidget):
    """One part with a box to tick; its text wraps.

    Signals:
        ticked: (int, bool) The part of that place was ticked, or its tick was taken away.
    """

    ticked = Signal(int, bool)

    def __init__(self, place: int, text: str, pixels: int) -> None:
        super().__init__()
        self.place = place
        self.is_ticked = False
        self._text = WrappedText()
        self._text.set_look(pixels, 0)
        self._text.show_paragraphs([Paragraph(text)])
        self._words = text
        row = QHBoxLayout(self)
        row.setContentsMargins(ROOM, 1, 0, 1)
        row.addWidget(self._text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_tick(ticked=False)

    def show_tick(self, *, ticked: bool) -> None:
        """Show whether the part is ticked."""
        self.is_ticked = ticked
        self.setAccessibleName(f"{'Отмечено' if ticked else 'Не отмечено'}: {self._words}")
        self.update()

    def fit(self, width: int) -> None:
        """Be as high as the text asks for in that width."""
        self.setFixedHeight(self._text.needed(width - ROOM) + 2)

    def sizeHint(self) -> QSize:
        return QSize(160, line_height(self._text.font()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = tokens()
        box = QRect(3, 2, BOX, BOX)
        edge = colors.color(Tone.ACCENT if self.hasFocus() else Tone.MUTED)
        painter.setPen(QPen(edge, 1.4 if self.hasFocus() else 1))
        painter.setBrush(colors.soft(Tone.ACCENT) if self.is_ticked else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3, 3)
        if self.is_ticked:
            icon("check", Tone.ACCENT).paint(painter, box)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in TICK_KEYS:
            self.ticked.emit(self.place, not self.is_ticked)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.ticked.emit(self.place, not self.is_ticked)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
