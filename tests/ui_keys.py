"""Keys pressed where the focus is, as a person does."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication


def press(window, *keys):
    """Press the keys, each where the one before has left the focus.

    Letters are sent as texts: the test keyboard of Qt has no Russian ones.
    """
    for key in keys:
        code, text = (0, key) if isinstance(key, str) else (key, "")
        event = QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, text)
        QApplication.sendEvent(window.focusWidget(), event)
