"""Texts: one constructor for every role, and the message under a field."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Role(StrEnum):
    """What a text is; size, weight and colour follow from it in the style sheet."""

    PLAIN = ""
    BRAND = "brand"
    TITLE = "title"
    HEADING = "heading"
    NUMBER = "number"
    BIG_NUMBER = "bigNumber"
    SECONDARY = "secondary"
    MUTED = "muted"
    GROUP = "group"
    PROBLEM = "problem"
    NOTE = "note"
    WARNING = "warning"


def label(text: str, role: Role = Role.PLAIN, *, wrap: bool = False) -> QLabel:
    """Return a text of the role; what the text holds is never taken for markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", str(role))
    made.setWordWrap(wrap)
    return made


class ElidedLabel(QLabel):
    """A line that is shortened when there is no room, with the whole of it on hovering."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setToolTip(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = self.contentsRect()
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


class MessageLabel(QLabel):
    """The line under a field: a problem, a note, or nothing and then it takes no place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.hide()

    def show_problem(self, text: str) -> None:
        """Show what is wrong; an empty text hides the line."""
        self._show(text, Role.PROBLEM)

    def show_note(self, text: str) -> None:
        """Show a hint or what was repaired; an empty text hides the line."""
        self._show(text, Role.NOTE)

    def _show(self, text: str, role: Role) -> None:
        self.setText(text)
        restyle(self, "role", str(role))
        self.setVisible(bool(text))


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and dress the widget anew."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
