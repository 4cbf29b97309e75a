"""What the keys of a row ask for; the digits of marks are the row's own."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


class Wish(StrEnum):
    """What a person asks of a row by a key."""

    WAIVE = "waive"
    CLEAR = "clear"
    NEXT = "next"
    BEFORE = "before"
    COMMENT = "comment"
    LINK = "link"
    AS_BEFORE = "as_before"
    AS_SUGGESTED = "as_suggested"
    PASTE = "paste"
    READ_ON = "read_on"
    READ_BACK = "read_back"


# The key of «н» types «y» while the keyboard is latin, that of «п» types «g».
BY_TEXT = {
    **dict.fromkeys("нНyYnN", Wish.WAIVE),
    **dict.fromkeys("пПgG", Wish.AS_BEFORE),
    "=": Wish.AS_SUGGESTED,
}
BY_KEY = {
    Qt.Key.Key_Backspace: Wish.CLEAR,
    Qt.Key.Key_Delete: Wish.CLEAR,
    Qt.Key.Key_Down: Wish.NEXT,
    Qt.Key.Key_Up: Wish.BEFORE,
    Qt.Key.Key_Return: Wish.COMMENT,
    Qt.Key.Key_Enter: Wish.COMMENT,
    Qt.Key.Key_F2: Wish.COMMENT,
    Qt.Key.Key_Insert: Wish.LINK,
    Qt.Key.Key_PageDown: Wish.READ_ON,
    Qt.Key.Key_PageUp: Wish.READ_BACK,
}
OURS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def wish_of(event: QKeyEvent) -> Wish | None:
    """Return what the key asks for; None for a key that means nothing here."""
    if event.matches(QKeySequence.StandardKey.Paste):
        return Wish.PASTE
    if event.modifiers() & ~OURS:
        return None
    return BY_TEXT.get(event.text()) or BY_KEY.get(Qt.Key(event.key()))
