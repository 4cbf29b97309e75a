"""The status line: which base, whether it is saved, who can open it, how old its copy is."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.base_facts import BaseFacts
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.shell.base_menu import BaseMenu
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.buttons import LinkButton
from mms_desktop.ui.widgets.icon_label import IconLabel
from mms_desktop.ui.widgets.labels import label
from mms_desktop.ui.words import shown_moment

if TYPE_CHECKING:
    from mms_desktop.services.backups import BackupState

BETWEEN = 20
BESIDE = 6
LOCK = 14
BACKUP_SIGNS = {
    "calm": ("backup-restore", Tone.MUTED),
    "warning": ("alert-outline", Tone.WARN),
    "alarm": ("alert-circle-outline", Tone.BAD),
}


class StatusBar(QFrame):
    """Tells the state of the base all the time; what it tells leads to where it is changed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self.setFixedHeight(metrics.STATUS_BAR)
        self._reading = False
        self._base = LinkButton("База не открыта")
        self._base.setAccessibleName("База: меню")
        self._base.setPopupMode(LinkButton.ToolButtonPopupMode.InstantPopup)
        self.menu = BaseMenu(desk, self)
        self._base.setMenu(self.menu)
        self._saved = label("")
        self._lock = IconLabel("lock-outline", Tone.MUTED, LOCK)
        self._lock.hide()
        self.protection = LinkButton("")
        self.protection.setAccessibleName("Пароль и восстановление")
        self.protection.clicked.connect(desk.protection_requested)
        self._backup_sign = IconLabel("backup-restore", Tone.MUTED, LOCK)
        self._backup_sign.hide()
        self.backups = LinkButton("")
        self.backups.setAccessibleName("Резервные копии")
        self.backups.clicked.connect(self.menu.show_backups)
        self._lay_out()

    @Slot(BaseFacts)
    def show_base(self, facts: BaseFacts) -> None:
        """Show the opened base."""
        self._reading = facts.read_only
        self._base.setText(f"{facts.name} · {facts.path.name}")
        self._base.setToolTip(str(facts.path))
        for widget in (self._backup_sign, self.backups):
            widget.setVisible(facts.preview_of is None and bool(self.backups.text()))
        self._saved.setText("Только просмотр" if facts.read_only else "Всё сохранено")
        self.protection.setText("База без пароля" if facts.open_slot else "Базу защищает пароль")
        name = "lock-open-variant-outline" if facts.open_slot else "lock-outline"
        self._lock.show_icon(name, Tone.WARN if facts.open_slot else Tone.MUTED)
        self._lock.show()

    @Slot()
    def show_saved(self) -> None:
        """Show that the last change has just been written."""
        if not self._reading:
            self._saved.setText(f"Сохранено {datetime.now():%H:%M}")

    @Slot(object)
    def show_backups(self, state: "BackupState") -> None:
        """Show how old the newest backup is; the whole sentence is a tooltip."""
        when = shown_moment(state.newest_at, datetime.now()) if state.newest_at else "ещё нет"
        self.backups.setText(f"Копия: {when}")
        self.backups.setToolTip(state.words)
        self._backup_sign.show_icon(*BACKUP_SIGNS[str(state.level)])
        self._backup_sign.show()
        self.backups.show()

    @Slot(bool)
    def show_busy(self, busy: bool) -> None:
        """Mark that work goes on."""
        self.setProperty("busy", busy)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.PAGE_MARGIN, 0, metrics.PAGE_MARGIN, 0)
        row.setSpacing(BETWEEN)
        row.addWidget(self._base)
        row.addWidget(self._saved)
        row.addStretch(1)
        for sign, words in ((self._backup_sign, self.backups), (self._lock, self.protection)):
            pair = QHBoxLayout()
            pair.setSpacing(BESIDE)
            pair.addWidget(sign)
            pair.addWidget(words)
            row.addLayout(pair)
