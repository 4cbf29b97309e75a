"""An empty page: a line that says what will be here, one primary button, one link."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.buttons import Button, LinkButton
from mms_desktop.ui.widgets.card import IconTile
from mms_desktop.ui.widgets.labels import Role, label

TEXT_WIDTH = 440


class EmptyState(QWidget):
    """Shown in place of a list that has nothing in it.

    Signals:
        primary_chosen: The one main button was pressed.
        link_chosen: The link below it was pressed.
    """

    primary_chosen = Signal()
    link_chosen = Signal()

    def __init__(
        self,
        icon_name: str,
        line: str,
        *,
        explanation: str = "",
        primary: str = "",
        primary_icon: str = "",
        link: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.line = label(line, Role.HEADING, wrap=True)
        self.explanation = label(explanation, Role.MUTED, wrap=True)
        self.primary = Button(primary, primary_icon, primary=True)
        self.link = LinkButton(link)
        self.primary.clicked.connect(self.primary_chosen)
        self.link.clicked.connect(self.link_chosen)
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(metrics.GAP)
        column.addStretch(2)
        column.addWidget(IconTile(icon_name, Tone.ACCENT, 56), 0, centre)
        column.addLayout(self._words())
        column.addWidget(self.primary, 0, centre)
        column.addWidget(self.link, 0, centre)
        # Shown before it has a parent, a widget would be a window of its own and take the focus.
        self.primary.setVisible(bool(primary))
        self.link.setVisible(bool(link))
        column.addStretch(3)

    def _words(self) -> QHBoxLayout:
        # Between stretches: aligned, a wrapped text would be given the height of one line.
        holder = QWidget()
        holder.setFixedWidth(TEXT_WIDTH)
        lines = QVBoxLayout(holder)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(metrics.TINY_GAP)
        for words in (self.line, self.explanation):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            lines.addWidget(words)
            words.setVisible(bool(words.text()))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(holder)
        row.addStretch(1)
        return row
