"""The side panel: criterion and parts of the current item, what was before, comment, proofs."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from mms_desktop.domain.checklists import Answer, Checklist, Item
from mms_desktop.ui import metrics
from mms_desktop.ui.checklists.evidence import EvidenceList
from mms_desktop.ui.checklists.side_text import SideText, SideWords
from mms_desktop.ui.checklists.sub_checks import SubCheck
from mms_desktop.ui.checklists.whole_parts import WholeParts
from mms_desktop.ui.widgets.buttons import LinkButton
from mms_desktop.ui.widgets.labels import MessageLabel, Role, label

COMMENT_HEIGHT = 54
PIXELS = 12
SCROLL_BAR = 12
READING = 1000


class PlainEdit(QPlainTextEdit):
    """A small text; Tab leaves it, Ctrl+Enter and Esc go back to the row.

    Signals:
        left: The person is done with the text.
    """

    left = Signal()

    def __init__(self, name: str, placeholder: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFixedHeight(COMMENT_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (control and enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ChecklistSide(QFrame):
    """What belongs to the current row and does not fit into it.

    Signals:
        comment_typed: (str) The comment as it stands.
        ticked: (int, bool) A part was ticked, or its tick taken away.
        as_before: The answer of the period before is wanted.
        as_suggested: The score the parts suggest is wanted.
        left: Back to the row.
    """

    comment_typed = Signal(str)
    ticked = Signal(int, bool)
    as_before = Signal()
    as_suggested = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "side")
        self.checks: list[SubCheck] = []
        self._item = ""
        self.text = SideText()
        self.suggestion = LinkButton("")
        self.rule = label("", Role.NOTE, wrap=True)
        self.before = LinkButton("Взять ответ прошлого периода (п)")
        self.comment_title = label("Комментарий", Role.SECONDARY)
        self.comment = PlainEdit("Комментарий", "Чем подтверждается балл")
        self.evidence = EvidenceList()
        self.message = MessageLabel()
        self._parts = QVBoxLayout()
        self._inside = QWidget()
        self._scroll = WholeParts()
        self._lay_out()
        self.comment.textChanged.connect(self._tell_comment)
        self.comment.left.connect(self.left)
        self.evidence.left.connect(self.left)
        self.before.clicked.connect(self.as_before)
        self.suggestion.clicked.connect(self.as_suggested)

    def show_item(self, form: Checklist, item: Item, words: SideWords) -> None:
        """Show another item, or the same with other words."""
        self.text.show_words(form, item, words)
        if item.code != self._item:
            self._item = item.code
            self.message.show_problem("")
            self.evidence.message.show_problem("")
            self._build_parts(item.sub_checks)
        self.before.setVisible(words.can_take_previous)

    def show_answer(self, answer: Answer, files: Sequence[tuple[int, str]]) -> None:
        """Show what was added to the answer, keeping the cursor where nothing changed."""
        if self.comment.toPlainText().strip() != answer.comment:
            self.comment.blockSignals(True)
            self.comment.setPlainText(answer.comment)
            self.comment.blockSignals(False)
        self.evidence.show_proofs(answer.evidence, files)
        for check in self.checks:
            check.show_tick(ticked=check.place in answer.checked)

    def show_suggestion(self, score: int | None, note: str, *, taken: bool) -> None:
        """Show which score the ticked parts suggest, and who says so."""
        self.suggestion.setText(f"По частям предлагается {score} · поставить (=)")
        self.suggestion.setVisible(score is not None and not taken)
        self.rule.setText(note)
        self.rule.setVisible(bool(self.checks))
        self._fit_parts()

    def turn_page(self, step: int) -> None:
        """Read on or back in a text that is longer than the panel."""
        self._scroll.turn_page(step)

    def set_editable(self, editable: bool) -> None:
        """Say whether anything may be changed."""
        self.comment.setReadOnly(not editable)
        self.evidence.set_editable(editable)
        self.before.setEnabled(editable)
        self.suggestion.setEnabled(editable)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_parts()

    @Slot()
    def _tell_comment(self) -> None:
        self.comment_typed.emit(self.comment.toPlainText())

    def _build_parts(self, parts: Sequence[str]) -> None:
        while self._parts.count():
            old = self._parts.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        self.checks = [SubCheck(place, text, PIXELS) for place, text in enumerate(parts)]
        for check in self.checks:
            check.ticked.connect(self.ticked)
            self._parts.addWidget(check)
        below = (self.suggestion, self.rule, self.before)
        self._scroll.take_parts([self.text, *self.checks, *below])
        self._fit_parts()

    def _fit_parts(self) -> None:
        """Give every text its height; a scroll bar may take the rest of the width."""
        width = self.width() - 2 * metrics.GAP - SCROLL_BAR
        self.text.fit(width)
        for check in self.checks:
            check.fit(width)
        # With little to read the comment follows at once instead of standing at the bottom.
        below = [one for one in (self.suggestion, self.rule, self.before) if not one.isHidden()]
        heights = [self.text.minimumHeight(), *(check.minimumHeight() for check in self.checks)]
        heights += [max(one.heightForWidth(width), one.sizeHint().height()) for one in below]
        gaps = metrics.TINY_GAP * (2 + len(below)) + metrics.SMALL_GAP
        self._scroll.setMaximumHeight(sum(heights) + gaps)

    def _lay_out(self) -> None:
        inside = self._inside
        inside.setObjectName("sideBody")
        above = QVBoxLayout(inside)
        above.setContentsMargins(metrics.GAP, metrics.SMALL_GAP, SCROLL_BAR, 0)
        above.setSpacing(metrics.TINY_GAP)
        self._parts.setSpacing(0)
        above.addWidget(self.text)
        above.addLayout(self._parts)
        for widget in (self.suggestion, self.rule, self.before):
            above.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
            widget.hide()
        scroll = self._scroll
        scroll.setWidget(inside)
        below = QVBoxLayout()
        below.setContentsMargins(metrics.GAP, 0, metrics.GAP, metrics.SMALL_GAP)
        below.setSpacing(metrics.TINY_GAP)
        for part in (self.comment_title, self.comment, self.evidence, self.message):
            below.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.TINY_GAP)
        column.addWidget(scroll, READING)
        column.addLayout(below)
        column.addStretch(1)
