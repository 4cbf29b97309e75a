"""The dialog of one record of any section."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mms_desktop.domain.issues import Issue, IssueCode
from mms_desktop.domain.section import Section
from mms_desktop.ui import metrics
from mms_desktop.ui.messages import Leaving, ask_leaving
from mms_desktop.ui.session import Session
from mms_desktop.ui.widgets.buttons import Button, LinkButton
from mms_desktop.ui.widgets.labels import MessageLabel, Role, label
from mms_desktop.ui.widgets.record_form import RecordForm
from mms_desktop.ui.words import counted


class RecordDialog(QDialog):
    """Collects values; checking and saving them is the caller's business.

    The caller answers ``submitted`` with ``saved()`` or with ``show_issues()``, after
    which everything typed is still there.

    Attributes:
        is_saving: The caller has not answered yet.

    Signals:
        submitted: The person wants the record saved; carries the dialog itself.
        stored: The record was saved.
        refused: The base could not take the record, whatever is in it.
    """

    submitted = Signal(object)
    stored = Signal()
    refused = Signal()

    def __init__(
        self, section: Section[Any], session: Session, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(section.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.record_id = 0
        self._another_after = False
        self.is_saving = False
        self.form = RecordForm(section, session)
        self.title = label("Новая запись", Role.TITLE, wrap=True)
        self.summary = LinkButton("")
        self.summary.setProperty("tone", "bad")
        self.summary.hide()
        self.summary.clicked.connect(self._show_first_problem)
        self.message = MessageLabel()
        self._first_problem = ""
        self._writing: list[Button] = []
        self._arrange()
        self.form.clear()
        self._kept = self.form.values()
        QShortcut(QKeySequence("Ctrl+S"), self, self.submit)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.submit_and_add)
        QShortcut(QKeySequence("Ctrl+Enter"), self, self.submit_and_add)

    def values(self) -> dict[str, object]:
        """Return what the editors hold."""
        return self.form.values()

    def fill(
        self,
        record_id: int,
        values: Mapping[str, object],
        captions: Mapping[str, dict[int, str]],
        caption: str,
    ) -> None:
        """Show a stored record; ``captions`` name the records it refers to, by section."""
        self.record_id = record_id
        self.title.setText(caption or self.form.section.title)
        self.form.fill(values, captions)
        self._kept = self.form.values()

    def refuse(self, reason: str) -> None:
        """Show the record only: say why it cannot be changed; an empty reason changes nothing."""
        for button in self._writing:
            button.refuse(reason)
        if reason:
            self.form.setEnabled(False)
            self.message.show_problem(reason)

    @property
    def changed(self) -> bool:
        """Whether anything was typed since the record was shown."""
        return self.form.values() != self._kept or bool(self.form.unfinished())

    def show_issues(self, issues: Sequence[Issue]) -> None:
        """Show each issue under its field, and a line that leads to the first of them."""
        problems: dict[str, str] = {}
        for item in issues:
            problems[item.field] = f"{problems.get(item.field, '')} {item.message}".strip()
        whole = problems.pop("", "")
        self.form.show_problems(problems)
        self.message.show_problem(whole)
        order = [kind for kind in self.form.section.fields if kind.name in problems]
        self._first_problem = order[0].name if order else ""
        names = ", ".join(f"«{kind.label}»" for kind in order[:3])
        more = " и другие" if len(order) > 3 else ""
        count = counted(len(order), "замечание", "замечания", "замечаний")
        self.summary.setText(f"{count}: {names}{more}")
        self.summary.setVisible(bool(order))
        self._show_first_problem()

    def saved(self) -> None:
        """The record is stored: close, or make room for the next one."""
        self.stored.emit()
        if not self._another_after:
            self._kept = self.form.values()
            self.accept()
            return
        self.record_id = 0
        self.title.setText("Новая запись")
        self.form.clear()
        self.show_issues(())
        self._kept = self.form.values()
        self.form.first_editor.setFocus()

    @Slot()
    def submit(self) -> None:
        """Offer the values to the caller, unless a field holds what cannot be a value."""
        self._another_after = False
        self._submit()

    @Slot()
    def submit_and_add(self) -> None:
        """Offer the values, and go on with a new record when they are stored."""
        self._another_after = True
        self._submit()

    def reject(self) -> None:
        """Close; what was typed and not saved is asked about."""
        leaving = ask_leaving(self) if self.changed else Leaving.DISCARD
        if leaving is Leaving.DISCARD:
            super().reject()
        elif leaving is Leaving.SAVE:
            self.submit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(self.focusWidget(), QLineEdit):
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def _submit(self) -> None:
        unfinished = self.form.unfinished()
        if unfinished:
            self.show_issues(unchosen(unfinished))
        else:
            self.submitted.emit(self)

    @Slot()
    def _show_first_problem(self) -> None:
        if self._first_problem:
            editor = self.form.editors[self._first_problem]
            editor.setFocus()
            self._scroll.ensureWidgetVisible(editor)

    def _arrange(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(
            metrics.PAGE_MARGIN, metrics.PAGE_TOP, metrics.PAGE_MARGIN, metrics.TINY_GAP
        )
        head.addWidget(self.title)
        head.addWidget(label(self.form.section.title, Role.SECONDARY))
        head.addWidget(self.message)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self.form)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._buttons())
        self.resize(metrics.DIALOG_WIDTH, metrics.DIALOG_HEIGHT)

    def _buttons(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("dialogBar")
        column = QVBoxLayout(bar)
        column.setContentsMargins(
            metrics.PAGE_MARGIN, metrics.GAP, metrics.PAGE_MARGIN, metrics.GAP
        )
        column.addWidget(self.summary)
        row = QHBoxLayout()
        row.setSpacing(metrics.SMALL_GAP)
        column.addLayout(row)
        # What else concerns the record stands on the left.
        self.beside = row
        row.addStretch(1)
        for text, tip, primary, slot in (
            ("Отмена", "Esc", False, self.reject),
            ("Сохранить и добавить ещё", "Ctrl+Enter", False, self.submit_and_add),
            ("Сохранить", "Ctrl+S", True, self.submit),
        ):
            button = Button(text, primary=primary)
            button.setToolTip(tip)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            row.addWidget(button)
            if slot != self.reject:
                self._writing.append(button)
        return bar


def unchosen(messages: Mapping[str, str]) -> list[Issue]:
    """Return messages of the editors as issues of their fields."""
    return [Issue(IssueCode.UNCLEAR, message, name) for name, message in messages.items()]
