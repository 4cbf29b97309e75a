"""The marks of a row as a control of joined cells: 2, 1, 0 and, where allowed, «н/п»."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mms_desktop.domain.checklists import Checklist, Item
from mms_desktop.ui.models.checklist_state import NOT_APPLICABLE, Mark
from mms_desktop.ui.tokens import Tone, tokens

CELL = 34
HEIGHT = 28
RADIUS = 7
INSET = 2
WAIVER_WORD = "н/п"
TONES = {2: Tone.GOOD, 1: Tone.WARN, 0: Tone.BAD}


def mark_word(mark: Mark) -> str:
    """Return the mark as it is written."""
    if mark is None:
        return "—"
    return WAIVER_WORD if mark == NOT_APPLICABLE else str(mark)


def mark_tone(mark: Mark) -> Tone:
    """Return the tone of a mark; «н/п» is neither good nor bad."""
    return TONES.get(mark, Tone.MUTED) if isinstance(mark, int) else Tone.MUTED


class MarkControl(QWidget):
    """Shows the mark of a row and takes another by the mouse; keys go to the row.

    Signals:
        chosen: (object) The mark pressed; None when the one in force was pressed again.
    """

    chosen = Signal(object)

    def __init__(self, form: Checklist, item: Item, *, places: int) -> None:
        super().__init__()
        waiver: tuple[Mark, ...] = (NOT_APPLICABLE,) if item.na_allowed else ()
        self._marks: tuple[Mark, ...] = (*form.points, *waiver)
        self._hints = [step.text for step in form.scale] + ["Не применяется"] * len(waiver)
        self._mark: Mark = None
        self._under = -1
        self._places = places
        self._height = HEIGHT
        self._enabled = True
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"Балл пункта {item.number}")

    @property
    def mark(self) -> Mark:
        """The mark shown."""
        return self._mark

    def show_mark(self, mark: Mark) -> None:
        """Show another mark."""
        self._mark = mark
        self.setAccessibleDescription(mark_word(mark))
        self.update()

    def set_height(self, height: int) -> None:
        """Be lower where there is little room."""
        self._height = height
        self.setFixedHeight(height)

    def set_editable(self, editable: bool) -> None:
        """Say whether the mouse may change the mark."""
        self._enabled = editable
        shape = Qt.CursorShape.PointingHandCursor if editable else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def sizeHint(self) -> QSize:
        return QSize(CELL * self._places, self._height)

    def cell(self, mark: Mark) -> QRect:
        """Return where the cell of the mark is."""
        return QRect(self._marks.index(mark) * CELL, 0, CELL, self._height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = tokens()
        frame = QRectF(0.5, 0.5, CELL * len(self._marks) - 1, self._height - 1)
        painter.setPen(QPen(QColor(colors.strong_line), 1))
        painter.setBrush(colors.surface)
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        for place, mark in enumerate(self._marks):
            self._paint_cell(painter, place, mark)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place(event)
        if self._enabled and event.button() is Qt.MouseButton.LeftButton and place >= 0:
            mark = self._marks[place]
            self.chosen.emit(None if mark == self._mark else mark)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._under = self._place(event) if self._enabled else -1
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._under = -1
        self.update()
        super().leaveEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            place = event.pos().x() // CELL
            if 0 <= place < len(self._hints):
                QToolTip.showText(event.globalPos(), self._hints[place], self)
            return True
        return super().event(event)

    def _place(self, event: QMouseEvent) -> int:
        place = int(event.position().x()) // CELL
        return place if 0 <= place < len(self._marks) else -1

    def _paint_cell(self, painter: QPainter, place: int, mark: Mark) -> None:
        colors = tokens()
        cell = QRectF(place * CELL, 0, CELL, self._height)
        chosen = mark == self._mark and self._mark is not None
        inner = cell.adjusted(INSET + 0.5, INSET + 0.5, -INSET - 0.5, -INSET - 0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen:
            painter.setBrush(colors.soft(mark_tone(mark)))
            painter.drawRoundedRect(inner, RADIUS - INSET, RADIUS - INSET)
        elif place == self._under:
            painter.setBrush(colors.hover)
            painter.drawRoundedRect(inner, RADIUS - INSET, RADIUS - INSET)
        font = self.font()
        font.setBold(chosen)
        painter.setFont(font)
        painter.setPen(colors.color(mark_tone(mark) if chosen else Tone.MUTED))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, mark_word(mark))
