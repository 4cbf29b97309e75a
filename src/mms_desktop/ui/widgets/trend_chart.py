"""A small chart: an indicator over periods with its target, drawn in the colours of the theme."""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, log10

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mms_desktop.domain.indicators import IndicatorKind
from mms_desktop.ui.models.indicator_words import Point
from mms_desktop.ui.tokens import Tone, tokens
from mms_desktop.ui.widgets.chip import chip_font

LEFT, TOP, RIGHT, BOTTOM = 44, 8, 12, 20
DOT = 3.6
LINES = 4
LABEL_WIDTH = 56
SIZE = QSize(300, 116)


class TrendChart(QWidget):
    """Values by period as a line with dots; a period without a value is a gap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._points: tuple[Point, ...] = ()
        self._targets: tuple[Fraction, ...] = ()
        self._kind = IndicatorKind.SHARE

    def show_trend(
        self, kind: IndicatorKind, points: Sequence[Point], targets: Sequence[Fraction]
    ) -> None:
        """Show the values and the targets."""
        self._kind, self._points, self._targets = kind, tuple(points), tuple(targets)
        said = ", ".join(f"{point.period}: {point.shown}" for point in points)
        self.setAccessibleName(f"Динамика: {said}")
        self.setToolTip("\n".join(map(point_words, points)))
        self.update()

    def sizeHint(self) -> QSize:
        return SIZE

    def minimumSizeHint(self) -> QSize:
        return QSize(SIZE.width() // 2, SIZE.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(chip_font(self.font()))
        area = QRectF(self.rect()).adjusted(LEFT, TOP, -RIGHT, -BOTTOM)
        top = self._top()
        self._paint_lines(painter, area, top)
        for target in self._targets:
            self._paint_target(painter, area, area.bottom() - area.height() * float(target / top))
        self._paint_values(painter, area, top)

    def _top(self) -> Fraction:
        """Return the value at the upper edge: 1 for a share, else a round number above all."""
        if self._kind is IndicatorKind.SHARE:
            return Fraction(1)
        values = [point.value for point in self._points if point.value is not None]
        greatest = max([*values, *self._targets, Fraction(1)])
        step = Fraction(10) ** int(log10(greatest))
        return next(step * times for times in (1, 2, 4, 5, 8, 10, 20) if step * times >= greatest)

    def _paint_lines(self, painter: QPainter, area: QRectF, top: Fraction) -> None:
        colors = tokens()
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for part in range(LINES + 1):
            y = area.bottom() - area.height() * part / LINES
            value = top * part / LINES
            painter.setPen(QPen(QColor(colors.line), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(colors.color(Tone.MUTED))
            share = self._kind is IndicatorKind.SHARE
            word = f"{float(value * 100):.0f} %" if share else f"{float(value):g}"
            if share and part % 2:
                continue
            painter.drawText(QRectF(0, y - 8, LEFT - 8, 16), side, word.replace(".", ","))

    def _paint_target(self, painter: QPainter, area: QRectF, y: float) -> None:
        painter.setPen(QPen(tokens().color(Tone.WARN), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))

    def _paint_values(self, painter: QPainter, area: QRectF, top: Fraction) -> None:
        colors, count = tokens(), len(self._points)
        line = QPen(colors.color(Tone.ACCENT), 2.2)
        path, drawing = QPainterPath(), False
        dots: list[QPointF] = []
        # Many periods stand close: every second or third is named, the newest always.
        step = max(1, ceil(count * LABEL_WIDTH / max(area.width(), 1)))
        for place, point in enumerate(self._points):
            x = area.left() + area.width() * (place + 0.5) / count
            painter.setPen(colors.color(Tone.MUTED))
            room = QRectF(x - LABEL_WIDTH / 2, area.bottom() + 3, LABEL_WIDTH, BOTTOM - 3)
            if (count - 1 - place) % step == 0:
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, point.period)
            if point.redefined:
                drawing = False
            if point.value is None:
                drawing = False
                continue
            dot = QPointF(x, area.bottom() - area.height() * float(point.value / top))
            (path.lineTo if drawing else path.moveTo)(dot)
            drawing = True
            dots.append(dot)
        painter.setPen(line)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        painter.setBrush(QColor(colors.surface))
        for dot in dots:
            painter.drawEllipse(dot, DOT, DOT)


def point_words(point: Point) -> str:
    """Return a point in words, with what one has to know before comparing it."""
    marks = ["период закрыт"] if point.closed else []
    marks += ["считали по другому определению, чем до него"] if point.redefined else []
    note = f" ({', '.join(marks)})" if marks else ""
    return f"{point.period}: {point.shown}{note}"
