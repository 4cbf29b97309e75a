"""The toast: a passing message over the page, with a way to take the action back."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.widgets.labels import label

WIDEST = 640


class Toast(QFrame):
    """Floats at the bottom of its parent for ten seconds; only the newest message is shown.

    Signals:
        undo_chosen: «Отменить» was pressed.
    """

    undo_chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("toast")
        self.words = label("", wrap=False)
        self.undo = QToolButton()
        self.undo.setText("Отменить")
        self.undo.setAccessibleName("Отменить последнее действие")
        self.undo.setCursor(Qt.CursorShape.PointingHandCursor)
        self.undo.clicked.connect(self.undo_chosen)
        self.undo.clicked.connect(self.hide)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(metrics.CARD_MARGIN, 10, metrics.CARD_MARGIN, 10)
        row.setSpacing(metrics.GAP)
        row.addWidget(self.words, 1)
        row.addWidget(self.undo)
        self._timer = QTimer(self, singleShot=True, interval=metrics.TOAST_MS)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def show_message(self, text: str, *, undoable: bool = False) -> None:
        """Show the message instead of the one before."""
        self.words.setText(text)
        self.undo.setVisible(undoable)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    @Slot()
    def _place(self) -> None:
        area = self._over.rect()
        # A long sentence is broken into lines rather than cut.
        self.words.setWordWrap(False)
        width = self.sizeHint().width()
        most = min(WIDEST, area.width() - 2 * metrics.TOAST_MARGIN)
        if width > most:
            self.words.setWordWrap(True)
            width = most
            height = self._row.heightForWidth(width)
        else:
            height = self.sizeHint().height()
        self.resize(width, height)
        self.move(
            (area.width() - width) // 2,
            area.height() - height - metrics.STATUS_BAR - metrics.TOAST_MARGIN,
        )
