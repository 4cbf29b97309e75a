"""The recovery sheet: seen, saved or printed, and in force only when two groups are retyped."""

import random
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from mms_desktop.ui import metrics
from mms_desktop.ui.dialogs.base_dialogs import add_buttons
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.dialog import Dialog
from mms_desktop.ui.widgets.labels import MessageLabel, Role, label

if TYPE_CHECKING:
    from mms_desktop.services.protection import RecoverySheet

WIDTH, PREVIEW_HEIGHT, ASKED = 660, 392, 2
EXPLAINED = (
    "Сохраните лист, напечатайте его и уберите в сейф; файл потом удалите. Лист вступит в силу, "
    "когда вы спишете с него две группы знаков."
)
WRONG = "Группа {number} не такая: проверьте по листу."


class SheetDialog(Dialog):
    """Shows a sheet that is not in force yet.

    Signals:
        save_wanted: The sheet is to be saved as PDF.
        confirmed: The groups were retyped: the sheet is to be put in force.
    """

    save_wanted = Signal()
    confirmed = Signal()

    def __init__(self, sheet: "RecoverySheet", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Лист восстановления")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.sheet = sheet
        groups = sheet.code.split("-")
        asked = sorted(random.sample(range(len(groups)), ASKED))
        self.asked = {number: groups[number] for number in asked}
        self.lines = {number: QLineEdit() for number in asked}
        self.message = MessageLabel()
        column = QVBoxLayout(self)
        side, top = metrics.PAGE_MARGIN, metrics.PAGE_TOP
        column.setContentsMargins(side, top, side, top)
        column.setSpacing(metrics.SMALL_GAP)
        column.addWidget(label("Лист восстановления", Role.TITLE))
        column.addWidget(label(EXPLAINED, Role.MUTED, wrap=True))
        column.addWidget(preview(sheet.text))
        column.addLayout(self._save_row())
        form = QFormLayout()
        form.setVerticalSpacing(metrics.SMALL_GAP)
        for number, line in self.lines.items():
            line.setMaxLength(8)
            line.setAccessibleName(f"Группа {number + 1}")
            form.addRow(f"Группа {number + 1} из {len(groups)}", line)
        column.addLayout(form)
        column.addWidget(self.message)
        add_buttons(column, self, "Ввести в действие").clicked.connect(self.submit)
        self.setFixedWidth(WIDTH)

    @Slot()
    def submit(self) -> None:
        """Put the sheet in force if the groups are right."""
        for number, group in self.asked.items():
            if plain(self.lines[number].text()) != plain(group):
                self.message.show_problem(WRONG.format(number=number + 1))
                self.lines[number].setFocus()
                return
        self.confirmed.emit()

    def _save_row(self) -> QHBoxLayout:
        self.save = Button("Сохранить лист (PDF)…", "content-save-outline")
        self.save.clicked.connect(self.save_wanted)
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addStretch(1)
        return row


def preview(text: str) -> QPlainTextEdit:
    """Return the sheet as it will be printed."""
    shown = QPlainTextEdit(text)
    shown.setReadOnly(True)
    shown.setAccessibleName("Лист восстановления")
    shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    shown.setFixedHeight(PREVIEW_HEIGHT)
    return shown


def plain(group: str) -> str:
    """Return the letters of a group as they are compared: what looks alike is the same."""
    alike = str.maketrans("OILUАВСЕНКМОРТХУ", "011VABCEHKM0PTXY")
    return "".join(group.upper().split()).replace("-", "").translate(alike)
