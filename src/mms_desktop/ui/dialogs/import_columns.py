"""What the columns of a file mean: recognised by the program, put right by a person."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mms_desktop.ui import metrics
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.dialog import Dialog
from mms_desktop.ui.widgets.labels import Role, label

AS_RECOGNISED, NOT_READ = "Как распознано", "Не загружать"
HINT = "Выбор запомнится: следующая таблица с такими же заголовками прочитается так же."
WIDTH, HEIGHT = 620, 520
TITLE_WIDTH = 260


class ColumnsDialog(Dialog):
    """Offers every column with the fields it may hold."""

    def __init__(
        self,
        known: Sequence[str],
        unknown: Sequence[str],
        fields: Mapping[str, str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Столбцы таблицы")
        self._known = frozenset(known)
        self.choices: dict[str, QComboBox] = {}
        form = QFormLayout()
        form.setHorizontalSpacing(metrics.GAP)
        form.setVerticalSpacing(metrics.SMALL_GAP)
        for title in (*unknown, *known):
            choice = self._choice(title, fields)
            self.choices[title] = choice
            words = label(title, wrap=True)
            words.setFixedWidth(TITLE_WIDTH)
            form.addRow(words, choice)
        self._lay_out(form)
        self.resize(WIDTH, HEIGHT)

    def mapping(self) -> dict[str, str]:
        """Return the field of every column a person has decided about; empty is not read."""
        return {
            title: str(choice.currentData())
            for title, choice in self.choices.items()
            if choice.currentIndex()
        }

    def show_mapping(self, mapping: Mapping[str, str]) -> None:
        """Show what was decided before."""
        for title, key in mapping.items():
            if title in self.choices:
                choice = self.choices[title]
                choice.setCurrentIndex(
                    max(choice.findData(key, flags=Qt.MatchFlag.MatchExactly), 0)
                )

    def _choice(self, title: str, fields: Mapping[str, str]) -> QComboBox:
        choice = QComboBox()
        choice.setAccessibleName(f"Что в столбце «{title}»")
        known = title in self._known
        choice.addItem(AS_RECOGNISED if known else NOT_READ, None)
        if known:
            choice.addItem(NOT_READ, "")
        for key, name in fields.items():
            choice.addItem(name, key)
        return choice

    def _lay_out(self, form: QFormLayout) -> None:
        side = metrics.PAGE_MARGIN
        holder = QWidget()
        holder.setObjectName("dialogBody")
        holder.setLayout(form)
        form.setContentsMargins(side, metrics.SMALL_GAP, side, metrics.SMALL_GAP)
        scroll = QScrollArea()
        scroll.setWidget(holder)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        head = QVBoxLayout()
        head.setContentsMargins(side, metrics.PAGE_TOP, side, metrics.SMALL_GAP)
        head.addWidget(label("Что в столбцах", Role.TITLE))
        head.addWidget(label(HINT, Role.SECONDARY, wrap=True))
        cancel, again = Button("Отмена"), Button("Прочитать заново", primary=True)
        cancel.clicked.connect(self.reject)
        again.clicked.connect(self.accept)
        self.arrange(head, scroll, buttons=(cancel, again))
