"""Reminders: a text for each who owes a checklist, to be copied or saved."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.models.entries import ListEntry
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.dialog import Dialog
from mms_desktop.ui.widgets.entry_list import EntryList
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.checklists.reminders import Reminder

WIDTH, HEIGHT, LIST_WIDTH = 960, 560, 300
FORMS = ("чек-лист", "чек-листа", "чек-листов")
ADVICE = "Текст можно исправить перед копированием. Программа сама ничего не отправляет."
COPY, COPIED = " Скопировать", " Скопировано"


class RemindersDialog(Dialog):
    """Shows whom to remind and what to write.

    Signals:
        saving: All reminders are to be written into files.
    """

    saving = Signal()

    def __init__(self, reminders: "Sequence[Reminder]", chosen: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Напоминания")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._texts = {
            f"{one.subject.kind}/{one.subject.code}": "\n".join(one.lines) for one in reminders
        }
        self.list = EntryList("Кому напомнить")
        self.list.setFixedWidth(LIST_WIDTH)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("Текст напоминания")
        self.copy = Button("Скопировать", "content-copy", primary=True)
        self.save = Button("Сохранить все…", "content-save-outline")
        self.list.chosen.connect(self._show_text)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self.saving)
        self._lay_out(len(reminders))
        self.list.entries.show_entries(
            [
                ListEntry(
                    f"{one.subject.kind}/{one.subject.code}",
                    one.subject.name,
                    f"не представлено: {counted(len(one.debts), *FORMS)}",
                )
                for one in reminders
            ]
        )
        wanted = [key for key in self._texts if key.partition("/")[2] == chosen]
        self.list.choose(wanted[0] if wanted else "")

    @Slot(str)
    def _show_text(self, key: str) -> None:
        self.text.setPlainText(self._texts.get(key, ""))
        self.copy.setText(COPY)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy.setText(COPIED)

    def _lay_out(self, count: int) -> None:
        close = Button("Закрыть")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(metrics.GAP)
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        inside = QVBoxLayout()
        side = metrics.PAGE_MARGIN
        inside.setContentsMargins(side, metrics.PAGE_TOP, side, metrics.GAP)
        inside.setSpacing(metrics.SMALL_GAP)
        inside.addWidget(label(f"Напоминания: {count}", Role.TITLE))
        inside.addWidget(label(ADVICE, Role.SECONDARY))
        inside.addLayout(row, 1)
        self.arrange(inside, buttons=(close, self.save, self.copy))
        self.resize(WIDTH, HEIGHT)
