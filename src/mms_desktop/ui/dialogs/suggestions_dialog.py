"""Recommendations suggested from the results: why each, and the text a person makes of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.editors.making import editor_for
from mms_desktop.ui.models.suggested import Suggested
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.dialog import Dialog
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace

WIDTH, HEIGHT, SPACING = 980, 560, 4
ADDED = ("рекомендация", "рекомендации", "рекомендаций")
EXPLANATION = (
    "Отметьте то, что войдёт в рекомендации. Текст — черновик по правилу: измените его, "
    "как считаете нужным. Уже добавленное отмечать не нужно."
)


class SuggestionsDialog(Dialog):
    """Controller: a list to tick on the left, the text of the chosen one on the right."""

    def __init__(self, found: tuple[Suggested, ...], desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Рекомендации по результатам")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._period = desk.period
        self._found = found
        self._texts = [one.suggestion.text for one in found]
        self._current = -1
        self.list = QListWidget()
        self.list.setAccessibleName("Предложенные рекомендации")
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(SPACING)
        self.why = label("", Role.SECONDARY, wrap=True)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("Текст рекомендации")
        self.text.setTabChangesFocus(True)
        due = next(kind for kind in SECTIONS["recommendations"].fields if kind.name == "due")
        self.due = editor_for(due, desk.session)
        self.add = Button("Добавить отмеченные", "plus", primary=True)
        self.add.clicked.connect(self.adopt)
        for one in found:
            self.list.addItem(item_of(one))
        self._lay_out()
        self.list.currentRowChanged.connect(self._show)
        self.list.itemChanged.connect(self._count)
        self.list.setCurrentRow(0)
        self._count()

    @property
    def ticked(self) -> list[int]:
        """The places of the suggestions ticked."""
        checked = Qt.CheckState.Checked
        rows = range(self.list.count())
        return [row for row in rows if self.list.item(row).checkState() is checked]

    @Slot()
    def adopt(self) -> None:
        """Store what is ticked as recommendations, one action, and close."""
        unfinished = self.due.unfinished()
        self.due.say(unfinished)
        if unfinished or not self.ticked:
            return
        self._keep_text()
        chosen = [(self._found[row].suggestion, self._texts[row]) for row in self.ticked]
        period, due = self._period, self.due.read()

        def question(workspace: "Workspace", _progress: Progress) -> ChangeSet:
            from mms_desktop.domain.days import read_day
            from mms_desktop.services.monitoring.suggestions import Adopted, adopt

            day = read_day(str(due)).value if due else None
            adopted = [Adopted(suggestion, text, day) for suggestion, text in chosen]
            return adopt(workspace.database, workspace.monitoring.period(period), adopted)

        self._desk.session.ask(question, self, self._on_adopted)

    def _on_adopted(self, changes: ChangeSet) -> None:
        self._desk.notify(f"Добавлено: {counted(len(changes.changes), *ADDED)}.", undoable=True)
        self.accept()

    @Slot(int)
    def _show(self, row: int) -> None:
        self._keep_text()
        self._current = row
        if row >= 0:
            self.why.setText(f"Почему: {self._found[row].suggestion.why}.")
            self.text.setPlainText(self._texts[row])

    def _keep_text(self) -> None:
        if self._current >= 0:
            self._texts[self._current] = self.text.toPlainText().strip()

    @Slot()
    def _count(self) -> None:
        ticked = len(self.ticked)
        self.add.setText(f"Добавить отмеченные: {ticked}")
        self.add.setEnabled(bool(ticked))

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(metrics.SMALL_GAP)
        right.addWidget(self.why)
        right.addWidget(self.text, 1)
        right.addWidget(label("Срок исполнения — для всех отмеченных", Role.SECONDARY))
        right.addWidget(self.due)
        row = QHBoxLayout()
        row.setSpacing(metrics.CARD_MARGIN)
        row.addWidget(self.list, 2)
        row.addLayout(right, 3)
        buttons = QHBoxLayout()
        buttons.setSpacing(metrics.SMALL_GAP)
        cancel = Button("Отмена")
        cancel.clicked.connect(self.reject)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.add)
        column = QVBoxLayout(self)
        side, top = metrics.PAGE_MARGIN, metrics.PAGE_TOP
        column.setContentsMargins(side, top, side, top)
        column.setSpacing(metrics.SMALL_GAP)
        column.addWidget(label("Рекомендации по результатам", Role.TITLE))
        column.addWidget(label(EXPLANATION, Role.SECONDARY, wrap=True))
        column.addLayout(row, 1)
        column.addLayout(buttons)
        self.resize(WIDTH, HEIGHT)


def item_of(one: Suggested) -> QListWidgetItem:
    """Return the suggestion as a line to be ticked."""
    words = f"{one.suggestion.addressee}\n{one.suggestion.direction}"
    item = QListWidgetItem(f"{words} (уже добавлено)" if one.adopted else words)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Unchecked)
    item.setToolTip(one.suggestion.text)
    return item
