"""Quiet lists of one choice: forms, those who fill them in, pages of the help."""

from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from mms_desktop.ui.models.entries import NOTE_ROLE, EntriesModel
from mms_desktop.ui.tokens import Tone, tokens
from mms_desktop.ui.widgets.chip import CHIP_ROLE, ChipLook, chip_font, chip_size, paint_chip

Option = Any
"""A ``QStyleOptionViewItem``: its type declares none of its fields."""

ENTRY_HEIGHT = 50
LINE = 19
SIDE = 10
TOP = 5


class BareDelegate(QStyledItemDelegate):
    """Lets the style paint an entry without its text; a subclass paints the words."""

    def paint_bare(
        self, painter: QPainter, option: Option, index: QModelIndex | QPersistentModelIndex
    ) -> str:
        """Paint the ground of the entry, chosen or not, and return its text."""
        bare: Option = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        title, bare.text = bare.text, ""
        style = bare.widget.style() if bare.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, bare, painter, bare.widget)
        return str(title)


class EntryDelegate(BareDelegate):
    """Paints a title and, below it, a chip and a note."""

    def paint(
        self,
        painter: QPainter,
        option: Option,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        title = self.paint_bare(painter, option, index)
        painter.save()
        room = option.rect.adjusted(SIDE, TOP, -SIDE, -TOP)
        self._paint_title(painter, option, QRect(room.x(), room.y(), room.width(), LINE), title)
        painter.setFont(option.font)
        left = self._paint_chip(painter, room, index.data(CHIP_ROLE))
        painter.setFont(chip_font(option.font))
        painter.setPen(tokens().color(Tone.MUTED))
        below = QRect(left, room.bottom() - LINE, room.right() - left, LINE)
        side = Qt.AlignmentFlag.AlignRight if left > room.x() else Qt.AlignmentFlag.AlignLeft
        painter.drawText(below, side | Qt.AlignmentFlag.AlignVCenter, str(index.data(NOTE_ROLE)))
        painter.restore()

    def sizeHint(self, option: Option, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), ENTRY_HEIGHT)

    def _paint_title(self, painter: QPainter, option: Option, place: QRect, title: str) -> None:
        font = QFont(option.font)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        font.setBold(selected)
        painter.setFont(font)
        painter.setPen(tokens().color(Tone.ACCENT if selected else Tone.TEXT))
        words = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_chip(self, painter: QPainter, room: QRect, look: object) -> int:
        """Paint the chip, if there is one, and return where what follows begins."""
        if not isinstance(look, ChipLook):
            return room.x()
        size = chip_size(look, painter.font())
        place = QRectF(room.x(), room.bottom() - LINE, size.width(), LINE)
        paint_chip(painter, place, look)
        return int(place.right()) + SIDE


class EntryList(QListView):
    """A quiet list of one choice.

    Signals:
        chosen: (str) Another entry became current; carries its key.
        entered: Enter was pressed on an entry.
    """

    chosen = Signal(str)
    entered = Signal()

    def __init__(self, name: str, delegate: type[QStyledItemDelegate] = EntryDelegate) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.entries = EntriesModel(self)
        self.setModel(self.entries)
        self.setItemDelegate(delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A title may wrap: the height of its row follows the width of the list.
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.selectionModel().currentChanged.connect(self._tell)
        self.activated.connect(self._tell_entered)

    @property
    def key(self) -> str:
        """The key of the current entry, empty when there is none."""
        index = self.currentIndex()
        return self.entries.key_at(index.row()) if index.isValid() else ""

    def choose(self, key: str) -> None:
        """Make the entry current, the first one when there is no such entry."""
        row = max(self.entries.row_of(key), 0)
        if self.entries.rowCount():
            self.setCurrentIndex(self.entries.index(row))

    @Slot(QModelIndex, QModelIndex)
    def _tell(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.entries.key_at(current.row()))

    @Slot(QModelIndex)
    def _tell_entered(self, _index: QModelIndex) -> None:
        self.entered.emit()
