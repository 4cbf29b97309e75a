"""The status line: which base, whether it is saved, who can open it."""

from datetime import datetime

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.session import BaseFacts
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.icon_label import IconLabel
from mms_desktop.ui.widgets.labels import label

BETWEEN = 20
LOCK = 14


class StatusBar(QFrame):
    """Tells the state of the base all the time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self.setFixedHeight(metrics.STATUS_BAR)
        self._base = label("База не открыта")
        self._saved = label("")
        self._lock = IconLabel("lock-outline", Tone.MUTED, LOCK)
        self._lock.hide()
        self._protection = label("")
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.PAGE_MARGIN, 0, metrics.PAGE_MARGIN, 0)
        row.setSpacing(BETWEEN)
        row.addWidget(self._base)
        row.addWidget(self._saved)
        row.addStretch(1)
        shield = QHBoxLayout()
        shield.setSpacing(6)
        shield.addWidget(self._lock)
        shield.addWidget(self._protection)
        row.addLayout(shield)

    @Slot(BaseFacts)
    def show_base(self, facts: BaseFacts) -> None:
        """Show the opened base."""
        self._base.setText(f"{facts.name} · {facts.path.name}")
        self._base.setToolTip(str(facts.path))
        self._saved.setText("Только просмотр" if facts.read_only else "Всё сохранено")
        self._protection.setText("База без пароля" if facts.open_slot else "Базу защищает пароль")
        name = "lock-open-variant-outline" if facts.open_slot else "lock-outline"
        self._lock.show_icon(name, Tone.WARN if facts.open_slot else Tone.MUTED)
        self._lock.show()

    @Slot()
    def show_saved(self) -> None:
        """Show that the last change has just been written."""
        self._saved.setText(f"Сохранено {datetime.now():%H:%M}")

    @Slot(bool)
    def show_busy(self, busy: bool) -> None:
        """Mark that work goes on."""
        self.setProperty("busy", busy)
