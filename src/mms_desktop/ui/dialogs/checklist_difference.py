"""«Было / прислано»: what a file would change, accepted or refused item by item."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mms_desktop.domain.checklists import Answer
from mms_desktop.ui import metrics
from mms_desktop.ui.checklists.beside import told
from mms_desktop.ui.dialogs.checklist_items import ItemLine, ItemLines
from mms_desktop.ui.widgets.buttons import Button, LinkButton
from mms_desktop.ui.widgets.dialog import Dialog
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.checklists.comparing import ItemPair
    from mms_desktop.services.checklists.deciding import Decision
    from mms_desktop.services.checklists.differences import Incoming

WIDTH, HEIGHT = 1100, 620
EMPTY = "нет ответа"
ADVICE = (
    "Снимите отметку, если присланный ответ не принимаете: с причиной пункт вернётся школе, "
    "без причины останется как было."
)
CHANGES = ("изменение", "изменения", "изменений")


def both_told(pair: "ItemPair") -> tuple[str, str]:
    """Return both answers in words; links are named one by one where they are not the same."""
    one, other = pair.one, pair.other
    if (one.evidence if one else ()) == (other.evidence if other else ()):
        return told(one) or EMPTY, told(other) or EMPTY
    return _told_with_links(one), _told_with_links(other)


def _told_with_links(answer: Answer | None) -> str:
    if answer is None:
        return EMPTY
    words = told(replace(answer, evidence=()))
    return "\n".join(filter(None, (words, *answer.evidence))) or EMPTY


class DifferenceDialog(Dialog):
    """Shows the items that differ and asks what to do with each.

    Signals:
        decided: (Decision) What was decided.
    """

    decided = Signal(object)

    def __init__(self, incoming: "Incoming", parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Было и прислано")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.lines = [
            ItemLine(pair.item, both_told(pair), ticked=True) for pair in incoming.changed
        ]
        self.all = LinkButton("Снять все отметки")
        self.apply = Button("Применить", "check", primary=True)
        cancel = Button("Отмена")
        cancel.clicked.connect(self.reject)
        self.apply.clicked.connect(self._submit)
        self.all.clicked.connect(self._clear)
        self._lay_out(incoming, (cancel, self.apply))
        self.apply.setFocus()

    @property
    def decision(self) -> "Decision":
        """What the ticks and the reasons say."""
        from mms_desktop.services.checklists.deciding import Decision

        refused = {
            line.item.code: words
            for line in self.lines
            if not line.take.isChecked() and (words := line.reason.text().strip())
        }
        accepted = {line.item.code for line in self.lines if line.take.isChecked()}
        return Decision(refused, frozenset(accepted))

    @Slot()
    def _clear(self) -> None:
        for line in self.lines:
            line.take.setChecked(False)

    @Slot()
    def _submit(self) -> None:
        self.decided.emit(self.decision)
        self.accept()

    def _lay_out(self, incoming: "Incoming", buttons: tuple[Button, ...]) -> None:
        sent = incoming.submission
        inside = QVBoxLayout()
        side = metrics.PAGE_MARGIN
        inside.setContentsMargins(side, metrics.PAGE_TOP, side, metrics.SMALL_GAP)
        inside.setSpacing(metrics.TINY_GAP)
        inside.addWidget(label(sent.subject.name, Role.TITLE, wrap=True))
        line = f"{sent.form.short_title} · «{incoming.file}» · {counted(len(self.lines), *CHANGES)}"
        inside.addWidget(label(line, Role.SECONDARY, wrap=True))
        inside.addWidget(label(ADVICE, Role.NOTE, wrap=True))
        inside.addWidget(ItemLines(self.lines, ("Было", "Прислано"), ticks=True), 1)
        inside.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self.arrange(inside, buttons=buttons)
        self.resize(WIDTH, HEIGHT)
