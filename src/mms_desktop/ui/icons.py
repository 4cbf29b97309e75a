"""Icons: outlines from ``resources/icons``, drawn in the colours of the theme of the moment."""

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from mms_desktop.paths import resources_dir
from mms_desktop.ui import metrics
from mms_desktop.ui.tokens import Tone, tokens


class OutlineEngine(QIconEngine):
    """Draws one outline in a tone; asks for the colour at every painting, so themes may change."""

    def __init__(self, name: str, tone: Tone) -> None:
        super().__init__()
        self._name = name
        self._tone = tone

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        tone = Tone.MUTED if mode is QIcon.Mode.Disabled else self._tone
        color = tokens().color(tone).name()
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        painter.save()
        painter.setOpacity(0.5 if mode is QIcon.Mode.Disabled else 1.0)
        renderer(self._name, color).render(painter, square)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return QPixmap.fromImage(image)

    def clone(self) -> QIconEngine:
        return OutlineEngine(self._name, self._tone)


def icon(name: str, tone: Tone = Tone.TEXT) -> QIcon:
    """Return the icon of that name; ``FileNotFoundError`` when there is no such outline."""
    outline(name)
    return QIcon(OutlineEngine(name, tone))


def pixmap(name: str, tone: Tone, side: int = metrics.ICON) -> QPixmap:
    """Return the icon as a picture for a label, in the colours of now."""
    return icon(name, tone).pixmap(side, side)


@cache
def renderer(name: str, color: str) -> QSvgRenderer:
    """Return what draws the outline in the colour."""
    return QSvgRenderer(
        QByteArray(outline(name).replace("<path ", f'<path fill="{color}" ').encode())
    )


@cache
def outline(name: str) -> str:
    """Return the SVG text of the outline."""
    return (resources_dir() / "icons" / f"{name}.svg").read_text("utf-8")
