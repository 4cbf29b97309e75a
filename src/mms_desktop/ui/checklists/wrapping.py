"""Texts of a checklist drawn line by line, so that it is known beforehand how high they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from mms_desktop.ui.tokens import Tone, tokens

EDGE = 2
"""What brackets reach beyond the lines of a font, above and below together."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text of one tone."""

    text: str
    tone: Tone = Tone.TEXT


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it is drawn; ``rest`` holds more than there is room for."""

    text: str
    tone: Tone
    rest: bool = False


@lru_cache(maxsize=4096)
def wrapped(text: str, family: str, pixels: int, width: int) -> tuple[str, ...]:
    """Return the text in lines no wider than that; a word too long is broken."""
    font = QFont(family)
    font.setPixelSize(pixels)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    found: list[str] = []
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(max(width, 1))
            place = line.textStart()
            found.append(paragraph[place : place + line.textLength()].rstrip())
            line = layout.createLine()
        layout.endLayout()
    return tuple(found)


def line_height(font: QFont) -> int:
    """Return how far apart the lines of that font stand."""
    return QFontMetrics(font).height()


class WrappedText(QWidget):
    """Paragraphs in the room there is; shortened with «…» where only some lines are allowed."""

    def __init__(self) -> None:
        super().__init__()
        self._paragraphs: tuple[Paragraph, ...] = ()
        self._limit = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_paragraphs(self, paragraphs: Sequence[Paragraph]) -> None:
        """Show other texts; empty ones are left out."""
        self._paragraphs = tuple(one for one in paragraphs if one.text)
        self.updateGeometry()
        self.update()

    def set_look(self, pixels: int, limit: int = 0) -> None:
        """Draw so large, and no more than so many lines of a text; zero allows all."""
        font = self.font()
        font.setPixelSize(pixels)
        self.setFont(font)
        self._limit = limit
        self.update()

    def needed(self, width: int, limit: int = 0) -> int:
        """Return the height the texts take in that width, in so many lines at most."""
        lines = len(self._lines(width, limit))
        return lines * line_height(self.font()) + EDGE if lines else 0

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.needed(width, self._limit)

    def sizeHint(self) -> QSize:
        return QSize(120, self.needed(max(self.width(), 120), self._limit))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        metrics, step = QFontMetrics(self.font()), line_height(self.font())
        # More room than was asked for shows more of a text that had to be shortened.
        limit = self._limit and max(self._limit, (self.height() - EDGE) // step)
        lines = self._lines(self.width(), limit)
        painter.translate(0, max((self.height() - len(lines) * step) // 2, 0))
        for number, line in enumerate(lines):
            painter.setPen(tokens().color(line.tone))
            place = QRect(0, number * step, self.width(), step)
            words = line.text
            if line.rest:
                words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(QPointF(0, place.top() + metrics.ascent()), words)

    def _lines(self, width: int, limit: int) -> list[Line]:
        found: list[Line] = []
        for one in self._paragraphs:
            lines = wrapped(one.text, self.font().family(), self.font().pixelSize(), width)
            shown = lines[: limit - 1] if limit and len(lines) > limit else lines
            found += [Line(text, one.tone) for text in shown]
            if len(shown) < len(lines):
                # The last line takes the rest and is shortened when it is drawn.
                found.append(Line(" ".join(lines[len(shown) :]), one.tone, rest=True))
        return found
