"""A slim line that shows long work and lets a person stop it; nothing for short work."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.operations import Operations, Ticket
from mms_desktop.ui.widgets.buttons import LinkButton
from mms_desktop.ui.widgets.labels import Role, label

BAR_WIDTH = 260


class ProgressLine(QFrame):
    """Appears when titled work takes longer than 600 ms."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progressLine")
        self._tickets: list[Ticket] = []
        self._words = label("", Role.SECONDARY)
        self._bar = QProgressBar()
        self._bar.setFixedWidth(BAR_WIDTH)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Ход работы")
        self._stop = LinkButton("Отменить")
        self._stop.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.PAGE_MARGIN, 0, metrics.PAGE_MARGIN, 0)
        row.setSpacing(metrics.GAP)
        row.addWidget(self._words)
        row.addWidget(self._bar)
        row.addWidget(self._stop)
        row.addStretch(1)
        self.setFixedHeight(metrics.STATUS_BAR)
        self._patience = QTimer(self, singleShot=True, interval=metrics.PROGRESS_AFTER_MS)
        self._patience.timeout.connect(self.show)
        operations.started.connect(self._on_started)
        operations.progress.connect(self._on_progress)
        operations.ended.connect(self._on_ended)
        self.hide()

    @Slot(Ticket)
    def _on_started(self, ticket: Ticket) -> None:
        self._tickets.append(ticket)
        if len(self._tickets) == 1:
            self._begin(ticket)

    @Slot(Ticket, int, int)
    def _on_progress(self, ticket: Ticket, done: int, total: int) -> None:
        if self._tickets and ticket is self._tickets[0]:
            self._bar.setRange(0, total)
            self._bar.setValue(min(done, total))

    @Slot(Ticket)
    def _on_ended(self, ticket: Ticket) -> None:
        if ticket not in self._tickets:
            return
        self._tickets.remove(ticket)
        if self._tickets:
            self._begin(self._tickets[0])
        else:
            self._patience.stop()
            self.hide()

    @Slot()
    def _cancel(self) -> None:
        for ticket in self._tickets[:1]:
            ticket.cancel()
            self._words.setText("Останавливаю…")
            self._stop.setEnabled(False)

    def _begin(self, ticket: Ticket) -> None:
        self._words.setText(f"{ticket.title}…")
        self._bar.setRange(0, 0)
        self._stop.setEnabled(True)
        if not self.isVisible():
            self._patience.start()
