"""The head of a page: title, one line that says what one sees, actions on the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.labels import Role, label


class PageHead(QWidget):
    """Title and subtitle on the left; buttons in the order they are added on the right."""

    def __init__(self, title: str, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label(title, Role.TITLE)
        self.subtitle = label(subtitle, Role.SECONDARY)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(metrics.SMALL_GAP)
        self._row.addLayout(words, 1)

    def add_button(self, text: str, icon_name: str = "", *, primary: bool = False) -> Button:
        """Put a button at the right end and return it; the primary one comes last."""
        button = Button(text, icon_name, primary=primary)
        self.add_widget(button)
        return button

    def add_widget(self, widget: QWidget) -> None:
        """Put any control at the right end."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def lead_with(self, widget: QWidget) -> None:
        """Put a control before the title: the way back."""
        self._row.insertWidget(0, widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def put_last(self, widget: QWidget) -> None:
        """Move a control to the right end: the primary button stands there."""
        self._row.removeWidget(widget)
        self.add_widget(widget)

    def set_subtitle(self, text: str) -> None:
        """Say what one sees now."""
        self.subtitle.setText(text)
