"""One row («пункт») of a checklist: number, text, mark, what was added to it."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mms_desktop.domain.checklists import Answer, Checklist, Item
from mms_desktop.ui import metrics
from mms_desktop.ui.models.checklist_state import NOT_APPLICABLE, Mark
from mms_desktop.ui.pages.checklists_marks import MarkControl, mark_word
from mms_desktop.ui.tokens import Tone, tokens
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.words import counted

# The key of «н» types «y» while the keyboard is latin; both are pressed for «н/п».
WAIVER_KEYS = frozenset("нНyYnN")
CLEAR_KEYS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
DETAIL_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
NUMBER_WIDTH = 28
EMPTY_ROW = "Строка в документе пустая: она печатается, но не оценивается."


class ChecklistRow(QFrame):
    """Shows a row and turns keys and clicks into wishes.

    Signals:
        mark_wanted: (ChecklistRow, object) A mark was chosen; None takes it away.
        step_wanted: (int) Go so many rows down.
        details_wanted: Go to the comment.
        entered: (ChecklistRow) The row got the focus.
    """

    mark_wanted = Signal(object, object)
    step_wanted = Signal(int)
    details_wanted = Signal()
    entered = Signal(object)

    def __init__(self, form: Checklist, item: Item, *, places: int) -> None:
        super().__init__()
        self.item = item
        self._points = {str(points) for points in form.points}
        self._current = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if item.scored else Qt.FocusPolicy.NoFocus)
        self.number = label(item.number, Role.HEADING)
        self.number.setFixedWidth(NUMBER_WIDTH)
        self.criterion = label(item.criterion, Role.SECONDARY, wrap=True)
        role = Role.PLAIN if item.text else Role.MUTED
        self.text = label(item.text or EMPTY_ROW, role, wrap=True)
        self.added = label("", Role.NOTE, wrap=True)
        self.other = label("", Role.NOTE)
        self.marks = MarkControl(form, item, places=places)
        self.marks.setVisible(item.scored)
        self.marks.chosen.connect(self._want_mark)
        self._lay_out()

    def show_answer(self, answer: Answer, mark: Mark) -> None:
        """Show the mark and what was added to it."""
        self.marks.show_mark(mark)
        words = [f"Комментарий: {answer.comment}"] if answer.comment else []
        links = len(answer.evidence)
        words += [counted(links, "ссылка", "ссылки", "ссылок")] if links else []
        self.added.setText(" · ".join(words))
        self.added.setVisible(bool(words))
        said = f"балл {mark_word(mark)}" if mark is not None else "не отвечен"
        self.setAccessibleName(f"Пункт {self.item.number}, {said}. {self.item.text}")

    def show_other(self, words: str) -> None:
        """Show what the other assessor said; empty hides the line."""
        self.other.setText(words)
        self.other.setVisible(bool(words))

    def set_current(self, current: bool) -> None:
        """Show whether the row is the one being answered."""
        self._current = current
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text, key = event.text(), Qt.Key(event.key())
        if text in self._points:
            self.mark_wanted.emit(self, int(text))
        elif text and text in WAIVER_KEYS:
            self.mark_wanted.emit(self, NOT_APPLICABLE)
        elif key in CLEAR_KEYS:
            self.mark_wanted.emit(self, None)
        elif key in DETAIL_KEYS:
            self.details_wanted.emit()
        elif key in STEPS:
            self.step_wanted.emit(STEPS[key])
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
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        painter.setBrush(tokens().color(Tone.ACCENT))
        painter.drawRoundedRect(QRectF(0, 8, 3, self.height() - 16), 1.5, 1.5)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.PaletteChange:
            self.update()
        super().changeEvent(event)

    @Slot(object)
    def _want_mark(self, mark: object) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.mark_wanted.emit(self, mark)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        for line in (self.criterion, self.text, self.added):
            line.setVisible(bool(line.text()))
            words.addWidget(line)
        words.addStretch(1)
        marks = QVBoxLayout()
        marks.setSpacing(2)
        marks.addWidget(self.marks, 0, Qt.AlignmentFlag.AlignLeft)
        marks.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        marks.addStretch(1)
        self.other.hide()
        holder = QWidget()
        holder.setLayout(marks)
        marks.setContentsMargins(0, 0, 0, 0)
        holder.setFixedWidth(self.marks.sizeHint().width())
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.GAP, metrics.SMALL_GAP, metrics.GAP, metrics.SMALL_GAP)
        row.setSpacing(metrics.SMALL_GAP)
        row.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addSpacing(metrics.SMALL_GAP)
        row.addWidget(holder, 0, Qt.AlignmentFlag.AlignTop)
