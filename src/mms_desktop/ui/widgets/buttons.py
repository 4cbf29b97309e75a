"""Buttons: words are verbs; an icon alone has a name for those who cannot see it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.icons import icon
from mms_desktop.ui.tokens import Tone


class Button(QPushButton):
    """A button with a word and perhaps an icon; at most one of a page is primary."""

    def __init__(
        self,
        text: str,
        icon_name: str = "",
        *,
        primary: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(f" {text}" if icon_name else text, parent)
        self.setAccessibleName(text)
        if icon_name:
            self.setIcon(icon(icon_name, Tone.ON_PRIMARY if primary else Tone.TEXT))
            self.setIconSize(QSize(metrics.ICON, metrics.ICON))
        self.setProperty("primary", primary)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._refused = False

    def refuse(self, reason: str) -> None:
        """Stay off whatever happens, with the reason as a tooltip; an empty one changes nothing."""
        if reason:
            self._refused = True
            self.setToolTip(reason)
            self.setEnabled(False)

    def setText(self, text: str) -> None:
        # What is read aloud is what is seen, whichever of its words the button has now.
        words = text.strip()
        super().setText(words if self.icon().isNull() else f" {words}")
        self.setAccessibleName(words)

    def setEnabled(self, enabled: bool) -> None:
        super().setEnabled(enabled and not self._refused)


class IconButton(QToolButton):
    """A square button with an icon only; its name is told on hovering and read aloud."""

    def __init__(self, icon_name: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(icon(icon_name, Tone.MUTED))
        self.setIconSize(QSize(metrics.ICON + 2, metrics.ICON + 2))
        self.setFixedSize(metrics.CONTROL, metrics.CONTROL)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class LinkButton(QToolButton):
    """A quiet action in the colour of links."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setProperty("role", "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
