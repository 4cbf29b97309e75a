"""The report of a fault: all of it is read before any of it is saved."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.models.entries import ListEntry
from mms_desktop.ui.widgets.buttons import Button, LinkButton
from mms_desktop.ui.widgets.dialog import Dialog
from mms_desktop.ui.widgets.entry_list import EntryList
from mms_desktop.ui.widgets.entry_titles import TitleDelegate
from mms_desktop.ui.widgets.labels import Role, label

WIDTH, HEIGHT, PARTS = 860, 560, 190
EXPLAINED = (
    "Здесь всё, что попадёт в отчёт: версия программы и журнал её работы. Фамилий, номеров и "
    "других данных базы в нём нет. Программа ничего никуда не отправляет: сохраните файл и "
    "передайте его разработчикам сами."
)
NAMES = {
    "about.txt": "О программе",
    "mms.log.txt": "Журнал работы",
    "commands.log.txt": "Журнал команд",
    "fatal.log.txt": "Внезапные остановки",
}
NOTHING = "Здесь пусто."


class ReportDialog(Dialog):
    """Shows the parts of a report.

    Signals:
        save_wanted: The report is to be saved as it is shown.
        folder_wanted: The folder of the logs is to be opened.
    """

    save_wanted = Signal(object)
    folder_wanted = Signal()

    def __init__(self, parts: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Отчёт об ошибке")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.parts = dict(parts)
        self.names = EntryList("Части отчёта", TitleDelegate)
        self.names.setFixedWidth(PARTS)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName("Текст части отчёта")
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.names.chosen.connect(self._show_part)
        self._lay_out()
        self.names.entries.show_entries([ListEntry(name, shown_name(name)) for name in self.parts])
        self.names.choose(next(iter(self.parts)))
        self._show_part(self.names.key)
        self.resize(WIDTH, HEIGHT)

    @Slot(str)
    def _show_part(self, name: str) -> None:
        self.text.setPlainText(self.parts.get(name, "") or NOTHING)

    @Slot()
    def _save(self) -> None:
        self.save_wanted.emit(self)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        side, top = metrics.PAGE_MARGIN, metrics.PAGE_TOP
        column.setContentsMargins(side, top, side, top)
        column.setSpacing(metrics.SMALL_GAP)
        column.addWidget(label("Отчёт об ошибке", Role.TITLE))
        column.addWidget(label(EXPLAINED, Role.MUTED, wrap=True))
        row = QHBoxLayout()
        row.setSpacing(metrics.GAP)
        row.addWidget(self.names)
        row.addWidget(self.text, 1)
        column.addLayout(row, 1)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        self.folder = LinkButton("Открыть папку журналов")
        self.folder.clicked.connect(self.folder_wanted)
        close = Button("Закрыть")
        close.clicked.connect(self.reject)
        self.save = Button("Сохранить отчёт…", "content-save-outline", primary=True)
        self.save.clicked.connect(self._save)
        row = QHBoxLayout()
        row.setSpacing(metrics.SMALL_GAP)
        row.addWidget(self.folder)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.save)
        return row


def shown_name(part: str) -> str:
    """Return what a part of the report is called; old logs are numbered."""
    if part in NAMES:
        return NAMES[part]
    stem, _, number = part.removesuffix(".txt").rpartition(".")
    known = NAMES.get(f"{stem}.txt")
    return f"{known}, прежний {number}" if known and number.isdigit() else part
