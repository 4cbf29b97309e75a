"""Before a person's data are destroyed: what goes, who does it and why, the surname typed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from mms_desktop.domain.text import fold
from mms_desktop.ui import metrics
from mms_desktop.ui.models.destruction_words import Target, preview_lines
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.banner import Banner
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.labels import Role, label

if TYPE_CHECKING:
    from mms_desktop.services.destruction_act import Destroyed

WIDTH = 640
REASONS = (
    "отзыв согласия на обработку персональных данных",
    "истёк срок согласия",
    "достигнута цель обработки",
    "требование субъекта персональных данных",
)
FINAL = "Отменить это нельзя: ни «Отменить», ни корзина, ни журнал данных не вернут."
KEEP = "Удалить прежние резервные копии и оставить одну новую, проверенную"


class DestructionDialog(QDialog):
    """Collects what the act has to name; nothing is destroyed here.

    Signals:
        confirmed: Everything is filled in and the surname is typed.
    """

    confirmed = Signal()

    def __init__(self, target: Target, seen: "Destroyed", parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Уничтожение персональных данных")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.target = target
        self.operator = QLineEdit(target.operator)
        self.done_by = QLineEdit()
        self.done_by.setPlaceholderText("Фамилия, имя, отчество, должность")
        self.reason = QComboBox()
        self.reason.setEditable(True)
        self.reason.addItems(REASONS)
        self.purge = QCheckBox(KEEP)
        self.purge.setChecked(True)
        self.surname = QLineEdit()
        self.surname.setPlaceholderText(target.surname)
        self.go = Button("Уничтожить и записать акт…", "delete-outline", primary=True)
        self.go.setEnabled(False)
        self.go.clicked.connect(self._confirm)
        for line in (self.operator, self.done_by, self.surname):
            line.textChanged.connect(self._look)
        self.reason.editTextChanged.connect(self._look)
        self._arrange(seen)
        self.resize(WIDTH, self.sizeHint().height())
        self.done_by.setFocus()

    @Slot()
    def _look(self) -> None:
        filled = all(
            text.strip()
            for text in (self.operator.text(), self.done_by.text(), self.reason.currentText())
        )
        typed = fold(self.surname.text()) == fold(self.target.surname)
        self.go.setEnabled(filled and typed)

    @Slot()
    def _confirm(self) -> None:
        self.confirmed.emit()

    def _arrange(self, seen: "Destroyed") -> None:
        column = QVBoxLayout(self)
        side, top = metrics.PAGE_MARGIN, metrics.PAGE_TOP
        column.setContentsMargins(side, top, side, top)
        column.setSpacing(metrics.SMALL_GAP)
        column.addWidget(label(self.target.name, Role.TITLE, wrap=True))
        column.addWidget(Banner(Tone.BAD, FINAL))
        column.addWidget(label("Что уйдёт", Role.HEADING))
        for line in preview_lines(seen):
            column.addWidget(label(line, Role.PLAIN, wrap=True))
        form = QFormLayout()
        form.setVerticalSpacing(metrics.SMALL_GAP)
        for words, editor in (
            ("Оператор", self.operator),
            ("Кто уничтожает", self.done_by),
            ("Причина", self.reason),
            ("Для подтверждения введите фамилию", self.surname),
        ):
            editor.setAccessibleName(words)
            form.addRow(words, editor)
        column.addLayout(form)
        column.addWidget(self.purge)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        cancel = Button("Отмена")
        cancel.clicked.connect(self.reject)
        cancel.setAutoDefault(False)
        self.go.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(metrics.SMALL_GAP)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.go)
        return row
