"""Returning a checklist: a reason for each item that is to be corrected."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.checklists.beside import mark_of
from mms_desktop.ui.checklists.marks import mark_word
from mms_desktop.ui.dialogs.checklist_items import ItemLine, ItemLines
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.dialog import Dialog
from mms_desktop.ui.widgets.labels import MessageLabel, Role, label

if TYPE_CHECKING:
    from mms_desktop.services.checklists.responses import Filled

WIDTH, HEIGHT = 960, 620
NOTHING = "Напишите причину хотя бы у одного пункта: по ней школа поймёт, что исправить."
ADVICE = "Причины увидит тот, кто заполнял: они попадут в файл рядом с его ответами."


class ReturnDialog(Dialog):
    """Asks for reasons, item by item.

    Signals:
        submitted: (dict of str to str) Reasons by item code.
    """

    submitted = Signal(object)

    def __init__(self, filled: "Filled", reasons: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Вернуть чек-лист")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        answers = {answer.item: answer for answer in filled.answers}
        self.lines = [
            ItemLine(item, (mark_word(mark_of(answers.get(item.code))),))
            for item in filled.form.scored_items
        ]
        for line in self.lines:
            line.reason.setText(reasons.get(line.item.code, ""))
        self.message = MessageLabel()
        self.give = Button("Вернуть и сохранить файл…", "undo", primary=True)
        self.give.clicked.connect(self._submit)
        cancel = Button("Отмена")
        cancel.clicked.connect(self.reject)
        self._lay_out(filled, (cancel, self.give))
        self.lines[0].reason.setFocus()

    @property
    def reasons(self) -> dict[str, str]:
        """The reasons written, by item code."""
        written = {line.item.code: line.reason.text().strip() for line in self.lines}
        return {code: words for code, words in written.items() if words}

    @Slot()
    def _submit(self) -> None:
        if not self.reasons:
            self.message.show_problem(NOTHING)
            return
        self.submitted.emit(self.reasons)
        self.accept()

    def _lay_out(self, filled: "Filled", buttons: tuple[Button, ...]) -> None:
        inside = QVBoxLayout()
        side = metrics.PAGE_MARGIN
        inside.setContentsMargins(side, metrics.PAGE_TOP, side, metrics.SMALL_GAP)
        inside.setSpacing(metrics.TINY_GAP)
        inside.addWidget(label(f"Вернуть: {filled.subject.name}", Role.TITLE, wrap=True))
        inside.addWidget(label(f"{filled.form.short_title}. {ADVICE}", Role.SECONDARY, wrap=True))
        inside.addWidget(ItemLines(self.lines, ("Балл",)), 1)
        inside.addWidget(self.message)
        self.arrange(inside, buttons=buttons)
        self.resize(WIDTH, HEIGHT)
