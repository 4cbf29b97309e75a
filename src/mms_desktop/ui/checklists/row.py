"""One row («пункт») of a checklist: number, text, mark, and what stands beside it."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from mms_desktop.domain.checklists import Checklist, Item
from mms_desktop.ui import metrics
from mms_desktop.ui.checklists.aside import AsideColumns, AsideWords, RowAside
from mms_desktop.ui.checklists.fitting import ROOMY, Density
from mms_desktop.ui.checklists.marks import CELL, MarkControl, mark_word
from mms_desktop.ui.checklists.row_keys import OURS, wish_of
from mms_desktop.ui.checklists.wrapping import Paragraph, WrappedText
from mms_desktop.ui.models.checklist_state import Mark
from mms_desktop.ui.tokens import Tone, tokens
from mms_desktop.ui.widgets.labels import Role, label

NUMBER_WIDTH = 22
SIDE, BETWEEN = 10, 8
EMPTY_ROW = "Строка в документе пустая: она печатается, но не оценивается."


class ChecklistRow(QFrame):
    """Shows a row and turns keys and clicks into wishes.

    Signals:
        mark_wanted: (ChecklistRow, object) A mark was chosen; None takes it away.
        wished: (ChecklistRow, Wish) A key asked for something else.
        entered: (ChecklistRow) The row got the focus.
    """

    mark_wanted = Signal(object, object)
    wished = Signal(object, object)
    entered = Signal(object)

    def __init__(self, form: Checklist, item: Item, *, places: int) -> None:
        super().__init__()
        self.item = item
        self._points = {str(points) for points in form.points}
        self._places = places
        self._columns = AsideColumns()
        self._density = ROOMY
        self._brief = False
        self._current = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if item.scored else Qt.FocusPolicy.NoFocus)
        self.number = label(item.number, Role.HEADING)
        self.number.setFixedWidth(NUMBER_WIDTH)
        self.aside = RowAside()
        self.aside.setVisible(item.scored)
        self.text = WrappedText()
        self.text.show_paragraphs(paragraphs_of(item, brief=False))
        self.marks = MarkControl(form, item, places=places)
        self.marks.setVisible(item.scored)
        self.marks.chosen.connect(self._want_mark)
        self._lay_out()

    def height_in(self, width: int, density: Density, *, brief: bool) -> int:
        """Return the height of the row in that width with its whole text."""
        self.text.set_look(density.pixels)
        self.text.show_paragraphs(paragraphs_of(self.item, brief=brief))
        needed = self.text.needed(self._text_width(width))
        self.text.set_look(self._density.pixels)
        self.text.show_paragraphs(paragraphs_of(self.item, brief=self._brief))
        marks = density.marks if self.item.scored else 0
        return max(needed, marks) + 2 * density.padding

    def fit(self, width: int, density: Density, *, brief: bool) -> None:
        """Be as high as the text asks for in that width, and so dense."""
        height = self.height_in(width, density, brief=brief)
        self._density, self._brief = density, brief
        self.text.set_look(density.pixels)
        self.text.show_paragraphs(paragraphs_of(self.item, brief=brief))
        self.marks.set_height(density.marks)
        self.number.setFixedHeight(density.marks if self.item.scored else metrics.ICON)
        self.aside.show_words(self._columns, self.aside.words, density.marks)
        self._row.setContentsMargins(SIDE, density.padding, SIDE, density.padding)
        self.setFixedHeight(height)

    def show_mark(self, mark: Mark, columns: AsideColumns, words: AsideWords) -> None:
        """Show the mark and what stands beside it."""
        self._columns = columns
        self.marks.show_mark(mark)
        self.aside.show_words(columns, words, self._density.marks)
        said = f"балл {mark_word(mark)}" if mark is not None else "не отвечен"
        spoken = f", {words.spoken}" if words.spoken else ""
        self.setAccessibleName(f"Пункт {self.item.number}, {said}{spoken}. {self.item.text}")

    def set_current(self, current: bool) -> None:
        """Show whether the row is the one being answered."""
        self._current = current
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wish = wish_of(event)
        if not event.modifiers() & ~OURS and event.text() in self._points:
            self.mark_wanted.emit(self, int(event.text()))
        elif wish is not None:
            self.wished.emit(self, wish)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.item.scored:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._current:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens().soft(Tone.ACCENT))
        painter.drawRoundedRect(QRectF(self.rect()), 7, 7)
        painter.setBrush(tokens().color(Tone.ACCENT))
        painter.drawRoundedRect(QRectF(0, 5, 3, self.height() - 10), 1.5, 1.5)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.PaletteChange:
            self.update()
        super().changeEvent(event)

    @Slot(object)
    def _want_mark(self, mark: object) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.mark_wanted.emit(self, mark)

    def _text_width(self, width: int) -> int:
        taken = NUMBER_WIDTH + CELL * self._places + self._columns.width
        return width - taken - 2 * SIDE - 3 * BETWEEN

    def _lay_out(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, ROOMY.padding, SIDE, ROOMY.padding)
        row.setSpacing(BETWEEN)
        row.addWidget(self.number, 0, top)
        row.addWidget(self.text, 1)
        if self.item.scored:
            row.addWidget(self.marks, 0, top)
            row.addWidget(self.aside)


def paragraphs_of(item: Item, *, brief: bool) -> list[Paragraph]:
    """Return what a row says: its criterion, unless it is to be brief, and its text as printed."""
    if not item.text:
        return [Paragraph(EMPTY_ROW, Tone.MUTED)]
    criterion = "" if brief else item.criterion
    return [Paragraph(criterion, Tone.MUTED), Paragraph(item.text)]
