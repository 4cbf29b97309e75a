"""Entries with long titles: over a value with what it is made of and a chip, or alone."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle

from mms_desktop.ui.models.entries import NOTE_ROLE, VALUE_ROLE
from mms_desktop.ui.tokens import Tone, tokens
from mms_desktop.ui.widgets.chip import CHIP_ROLE, ChipLook, chip_font, chip_size, paint_chip
from mms_desktop.ui.widgets.entry_list import BareDelegate, Option

TITLE_LINES = 3
SIDE, TOP, VALUE_LINE = 10, 6, 20
NARROWEST, TITLE_ROOM = 120, 4


class ValueDelegate(BareDelegate):
    """Paints the title on up to three lines and below it the value, its parts and a chip."""

    def paint(
        self,
        painter: QPainter,
        option: Option,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        title = self.paint_bare(painter, option, index)
        painter.save()
        room = option.rect.adjusted(SIDE, TOP, -SIDE, -TOP)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(tokens().color(Tone.ACCENT if selected else Tone.TEXT))
        bottom = paint_title(painter, room, title, option.font)
        below = QRect(room.x(), bottom, room.width(), VALUE_LINE)
        self._paint_value(painter, below, option.font, index)
        painter.restore()

    def sizeHint(self, option: Option, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view: Any = option.widget
        width = view.viewport().width() if view is not None else option.rect.width()
        title = str(index.data(Qt.ItemDataRole.DisplayRole))
        lines = title_lines(title, option.font, width - 2 * SIDE)
        height = QFontMetrics(option.font).lineSpacing() * lines
        return QSize(NARROWEST, height + VALUE_LINE + 2 * TOP)

    def _paint_value(
        self,
        painter: QPainter,
        room: QRect,
        font: QFont,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        bold = QFont(font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(tokens().color(Tone.TEXT))
        value = str(index.data(VALUE_ROLE))
        painter.drawText(room, middle, value)
        left = room.x() + painter.fontMetrics().horizontalAdvance(value) + SIDE
        painter.setFont(chip_font(font))
        painter.setPen(tokens().color(Tone.MUTED))
        painter.drawText(
            room.adjusted(left - room.x(), 0, 0, 0), middle, str(index.data(NOTE_ROLE))
        )
        look = index.data(CHIP_ROLE)
        if isinstance(look, ChipLook):
            size = chip_size(look, font)
            place = QRectF(room.right() - size.width(), room.y(), size.width(), size.height())
            painter.setFont(font)
            paint_chip(painter, place, look)


class TitleDelegate(ValueDelegate):
    """Paints titles alone: there is nothing to be said of an entry but its name."""

    def sizeHint(self, option: Option, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), size.height() - VALUE_LINE + TITLE_ROOM)


def title_lines(title: str, font: QFont, width: int) -> int:
    """Return how many lines the title takes, at most three."""
    layout = wrapped_layout(title, font)
    layout.beginLayout()
    lines = 0
    while lines < TITLE_LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        lines += 1
    layout.endLayout()
    return max(lines, 1)


def wrapped_layout(title: str, font: QFont) -> QTextLayout:
    """Return a layout that breaks the title between words."""
    layout = QTextLayout(title, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    return layout


def paint_title(painter: QPainter, room: QRect, title: str, font: QFont) -> int:
    """Paint the title, its last line shortened if need be, and return where it ends."""
    layout = wrapped_layout(title, font)
    painter.setFont(font)
    metrics = painter.fontMetrics()
    layout.beginLayout()
    y = room.y()
    for number in range(TITLE_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room.width())
        words = title[line.textStart() : line.textStart() + line.textLength()].strip()
        if number == TITLE_LINES - 1:
            rest = title[line.textStart() :]
            words = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room.width())
        place = QRect(room.x(), y, room.width(), metrics.lineSpacing())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        y += metrics.lineSpacing()
    layout.endLayout()
    return y
