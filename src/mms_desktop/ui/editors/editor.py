"""What all editors of a field have in common, and the simple ones."""

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from mms_desktop.domain.fields import Choice, FieldKind, Flag
from mms_desktop.domain.parsing import parse_value, present_value
from mms_desktop.ui import metrics
from mms_desktop.ui.widgets.labels import MessageLabel, restyle


class Editor(QWidget):
    """Edits the value of one field and shows beneath it what is to be said about it.

    Signals:
        changed: The person changed the value.
    """

    changed = Signal()

    def __init__(self, kind: FieldKind, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.control = control
        self.message = MessageLabel()
        control.setObjectName(kind.name)
        control.setAccessibleName(kind.label)
        control.setAccessibleDescription(kind.hint)
        self.setFocusProxy(control)
        self.row = QHBoxLayout()
        self.row.setSpacing(metrics.TINY_GAP)
        self.row.addWidget(control, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self.row)
        column.addWidget(self.message)
        self.say()

    def read(self) -> object:
        """Return what was filled in, as ``Section.parse`` takes it."""
        return None

    def write(self, value: Any) -> None:
        """Show a typed value."""

    def typed(self) -> object:
        """Return all that was filled in, finished or not, to be kept until it is stored."""
        return self.read()

    def put_back(self, raw: Any) -> None:
        """Show what ``typed`` once returned, be it a value or not."""
        self.write(raw)

    def learn(self, captions: dict[int, str]) -> None:
        """Take the words of the records the value refers to, before ``write``."""

    def unfinished(self) -> str:
        """Return why what was typed cannot be a value at all; empty when it can."""
        return ""

    def say(self, problem: str = "", note: str = "") -> None:
        """Show a problem, else a note, else the hint of the field."""
        if problem:
            self.message.show_problem(problem)
        else:
            self.message.show_note(note or self.kind.hint)
        restyle(self.control, "problem", bool(problem))

    @Slot()
    def check(self) -> None:
        """Judge what was typed when the field is left; an empty field is not judged yet."""
        raw = self.read()
        if raw in (None, ""):
            self.say(self.unfinished())
            return
        found = parse_value(self.kind, raw)
        self.say(found.problem.message if found.problem else "", found.note)


class LineEditor(Editor):
    """Words and numbers on one line."""

    def __init__(self, kind: FieldKind, parent: QWidget | None = None) -> None:
        self.line = QLineEdit()
        super().__init__(kind, self.line, parent)
        self.line.textEdited.connect(self.changed)
        self.line.editingFinished.connect(self.check)

    def read(self) -> object:
        return self.line.text().strip()

    def write(self, value: Any) -> None:
        self.line.setText(present_value(self.kind, value))
        self.line.setCursorPosition(0)

    def put_back(self, raw: Any) -> None:
        self.line.setText(str(raw or ""))

    def suggest(self, words: tuple[str, ...]) -> None:
        """Offer the words that hold what is typed."""
        completer = QCompleter(list(words), self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self.changed)
        self.line.setCompleter(completer)


class MultilineEditor(Editor):
    """Several lines of words; Tab leaves the field."""

    def __init__(self, kind: FieldKind, parent: QWidget | None = None) -> None:
        self.area = QPlainTextEdit()
        self.area.setTabChangesFocus(True)
        self.area.setFixedHeight(metrics.MULTILINE_HEIGHT)
        super().__init__(kind, self.area, parent)
        self.area.textChanged.connect(self.changed)

    def read(self) -> object:
        return self.area.toPlainText()

    def write(self, value: Any) -> None:
        self.area.setPlainText(str(value or ""))


class FlagEditor(Editor):
    """Yes or no; the label stands beside the box."""

    def __init__(self, kind: Flag, parent: QWidget | None = None) -> None:
        self.box = QCheckBox(kind.label)
        super().__init__(kind, self.box, parent)
        self.box.toggled.connect(self.changed)

    def read(self) -> object:
        return self.box.isChecked()

    def write(self, value: Any) -> None:
        self.box.setChecked(bool(value))


class ChoiceEditor(Editor):
    """One of a fixed list, or nothing."""

    def __init__(self, kind: Choice, parent: QWidget | None = None) -> None:
        self.box = QuietComboBox()
        self.box.addItem("—" if not kind.required else "Выберите…", "")
        for option in kind.options:
            self.box.addItem(option.label, option.value)
        super().__init__(kind, self.box, parent)
        self.box.activated.connect(self.changed)
        self.box.activated.connect(self.check)

    def read(self) -> object:
        return self.box.currentData()

    def write(self, value: Any) -> None:
        self.box.setCurrentIndex(max(0, self.box.findData(str(value) if value else "")))


class QuietComboBox(QComboBox):
    """A list that the mouse wheel does not change in passing while a form is scrolled."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
