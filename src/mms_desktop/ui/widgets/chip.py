"""A state as a chip: soft tint, icon and word; as a widget and painted in a table cell."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mms_desktop.ui import metrics
from mms_desktop.ui.icons import renderer
from mms_desktop.ui.tokens import Tone, tokens

CHIP_ROLE = Qt.ItemDataRole.UserRole + 7

FONT_PIXELS = 12
ICON_SIDE = 14
SIDE = 8
BETWEEN = 5
END = 10


@dataclass(frozen=True, slots=True)
class ChipLook:
    """What a chip shows; never a colour alone."""

    tone: Tone
    icon: str
    word: str


class Chip(QWidget):
    """A chip as a widget; as wide as its word."""

    def __init__(self, look: ChipLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_look(look)

    @property
    def look(self) -> ChipLook:
        """What the chip shows now."""
        return self._look

    def set_look(self, look: ChipLook) -> None:
        """Show another state."""
        self._look = look
        self.setAccessibleName(look.word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return chip_size(self._look, self.font())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), self._look)


class ChipDelegate(QStyledItemDelegate):
    """Paints the ``ChipLook`` an item gives in ``CHIP_ROLE``; items without one as usual."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look = index.data(CHIP_ROLE)
        if not isinstance(look, ChipLook):
            super().paint(painter, option, index)
            return
        # The stubs leave out the fields of style options.
        bare: Any = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        bare.text = ""
        style = bare.widget.style() if bare.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, bare, painter, bare.widget)
        size, cell = chip_size(look, bare.font), QRectF(bare.rect)
        place = QRectF(cell.x() + SIDE, 0, size.width(), size.height())
        place.moveTop(cell.center().y() - size.height() / 2)
        place.setRight(min(place.right(), cell.right() - SIDE))
        painter.save()
        painter.setFont(bare.font)
        paint_chip(painter, place, look)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        look = index.data(CHIP_ROLE)
        if isinstance(look, ChipLook):
            given: Any = option
            return chip_size(look, given.font) + QSize(2 * SIDE, 0)
        return super().sizeHint(option, index)


def chip_font(font: QFont) -> QFont:
    """Return the font of the word in a chip."""
    small = QFont(font)
    small.setPixelSize(FONT_PIXELS)
    return small


def chip_size(look: ChipLook, font: QFont) -> QSize:
    """Return how large the chip is."""
    word = QFontMetrics(chip_font(font)).horizontalAdvance(look.word)
    icon = ICON_SIDE + BETWEEN if look.icon else 2
    return QSize(SIDE + icon + word + END, metrics.CHIP)


def paint_chip(painter: QPainter, place: QRectF, look: ChipLook) -> None:
    """Paint the chip into the place, its word shortened if it must be."""
    colors = tokens()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.soft(look.tone))
    painter.drawRoundedRect(place, metrics.CHIP / 2, metrics.CHIP / 2)
    left = place.left() + SIDE
    if look.icon:
        square = QRectF(left, place.center().y() - ICON_SIDE / 2, ICON_SIDE, ICON_SIDE)
        renderer(look.icon, colors.color(look.tone).name()).render(painter, square)
        left += ICON_SIDE + BETWEEN
    else:
        left += 2
    painter.setFont(chip_font(painter.font()))
    painter.setPen(colors.color(look.tone))
    room = QRectF(left, place.top(), place.right() - left - 4, place.height())
    word = painter.fontMetrics().elidedText(
        look.word, Qt.TextElideMode.ElideRight, int(room.width()) + 2
    )
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
