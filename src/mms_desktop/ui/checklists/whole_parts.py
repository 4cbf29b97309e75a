"""A column of parts that scrolls part by part: none is ever seen cut at an edge."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

NOTCH = 120
"""What a wheel turns in one click; a touchpad tells the same in many small pieces."""


class WholeParts(QScrollArea):
    """Shows as many whole parts as there is room for, from the first one chosen on.

    A part higher than all the room is the exception: it is shown from its top.
    """

    def __init__(self) -> None:
        super().__init__()
        self._parts: tuple[QWidget, ...] = ()
        self._first = 0
        self._moving = False
        self._turned = 0
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().valueChanged.connect(self._follow)

    def take_parts(self, parts: Sequence[QWidget]) -> None:
        """Keep these parts of the widget whole, top to bottom; begin at the first."""
        self._parts = tuple(parts)
        self._first = 0
        self.settle()

    def reveal(self, part: QWidget) -> None:
        """Scroll no further than it takes to show that part."""
        self._lay_out_now()
        edges = self._edges()
        place = [one for one in self._parts if not one.isHidden()].index(part)
        if place < self._first:
            self._first = place
        elif place >= self._end(edges, self._first):
            self._first = self._beginning(edges, place)
        self.settle()

    def turn_page(self, step: int) -> None:
        """Go to the parts after those shown, or to those before."""
        edges = self._edges()
        if step > 0 and self._end(edges, self._first) < len(edges):
            self._first = self._end(edges, self._first)
        elif step < 0 and self._first:
            self._first = self._beginning(edges, self._first - 1)
        self.settle()

    @Slot()
    def settle(self) -> None:
        """Put the first part at the top and leave out below what is not whole."""
        if self._moving or self.widget() is None:
            return
        self._moving = True
        self._lay_out_now()
        edges = self._edges()
        self._first = min(self._first, max(len(edges) - 1, 0))
        room, below, top = self.height(), 0, 0
        if edges and edges[-1][1] > room:
            # At the end as much is shown as there is room for.
            self._first = min(self._first, self._beginning(edges, len(edges) - 1))
            top = edges[self._first][0]
            end = self._end(edges, self._first)
            below = max(room - (edges[end - 1][1] - top), 0) if end > self._first else 0
        self.setViewportMargins(0, 0, 0, below)
        self.verticalScrollBar().setValue(top)
        self._moving = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.settle()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go one part a notch."""
        self._turned += event.angleDelta().y()
        notches = int(self._turned / NOTCH)
        self._turned -= notches * NOTCH
        self._first = max(self._first - notches, 0)
        self.settle()
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        handled = super().eventFilter(watched, event)
        if watched is self.widget() and event.type() is QEvent.Type.LayoutRequest:
            self.settle()
        return handled

    @Slot(int)
    def _follow(self, value: int) -> None:
        """Go a part further where the bar has gone less."""
        if self._moving:
            return
        tops = [top for top, _ in self._edges()]
        if not tops:
            return
        if value > tops[self._first]:
            later = [place for place, top in enumerate(tops) if top >= value]
            self._first = later[0] if later else len(tops) - 1
        elif value < tops[self._first]:
            self._first = max(place for place, top in enumerate(tops) if top <= value or not place)
        self.settle()

    def _lay_out_now(self) -> None:
        inside = self.widget()
        layout = inside.layout()
        if layout is not None:
            width = self.viewport().width()
            layout.activate()
            wanted = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else 0
            wanted = wanted or layout.totalSizeHint().height()
            inside.resize(width, max(wanted, self.height()))
            layout.activate()

    def _edges(self) -> list[tuple[int, int]]:
        """Return where every part begins and ends; the margins belong to the outer ones."""
        inside = self.widget()
        found = []
        for part in self._parts:
            if not part.isHidden():
                top = part.mapTo(inside, QPoint(0, 0)).y()
                found.append((top, top + part.height()))
        if found:
            found[0] = (0, found[0][1])
        return found

    def _end(self, edges: Sequence[tuple[int, int]], first: int) -> int:
        """Return the place after the last part that is whole when ``first`` is at the top."""
        top = edges[first][0] if first < len(edges) else 0
        whole = [place for place, (_, end) in enumerate(edges) if end - top <= self.height()]
        return max((place + 1 for place in whole), default=0)

    def _beginning(self, edges: Sequence[tuple[int, int]], last: int) -> int:
        """Return the first part with which ``last`` is still whole."""
        end = edges[last][1]
        fitting = (place for place in range(last) if end - edges[place][0] <= self.height())
        return next(fitting, last)
