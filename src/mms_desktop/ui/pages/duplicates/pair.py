"""Two records side by side: what differs with a choice, what is equal folded away."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.widgets.buttons import Button, LinkButton
from mms_desktop.ui.widgets.card import Card
from mms_desktop.ui.widgets.labels import MessageLabel, Role, label
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.comparing_people import Compared, ComparedField

FIELDS = ("поле", "поля", "полей")
EMPTY = "—"
LABEL_WIDTH = 120
HEAD_ROWS = 2
STAYS, JOINED = "эта запись останется", "эта присоединится к ней"


@dataclass(frozen=True, slots=True)
class Choice:
    """How two records are to be joined: who stays, whose values are taken from the other."""

    kept: int
    gone: int
    take: tuple[str, ...]
    remember_surname: bool


class DuplicatePair(Card):
    """Shows two people and collects the choice field by field.

    Signals:
        merge_wanted: (Choice) The two are to be joined.
        apart_wanted: (int, int) The two are different people.
        card_wanted: (int) The card of one of them is to be shown.
    """

    merge_wanted = Signal(object)
    apart_wanted = Signal(int, int)
    card_wanted = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__("Сравнение")
        self._compared: Compared | None = None
        self.choices: dict[str, QButtonGroup] = {}
        self.why = label("", Role.SECONDARY, wrap=True)
        self.first = LinkButton("")
        self.second = LinkButton("")
        self.fields = QGridLayout()
        self.equal = LinkButton("")
        self.references = label("", Role.SECONDARY, wrap=True)
        self.remember = QCheckBox("")
        self.message = MessageLabel()
        self.merge = Button("Объединить", "account-check-outline", primary=True)
        self.apart = Button("Это разные люди", "account-multiple-outline")
        desk.needs_writing(self.merge, self.apart)
        self._shown: list[QWidget] = []
        self._equal_rows: list[QLabel] = []
        self._lay_out()
        self.merge.clicked.connect(self._tell_merge)
        self.apart.clicked.connect(self._tell_apart)
        self.equal.clicked.connect(self._toggle_equal)
        self.first.clicked.connect(self._show_first)
        self.second.clicked.connect(self._show_second)

    def show_pair(self, compared: "Compared", why: str, *, known_apart: bool) -> None:
        """Show two people; the values of the record that stays are chosen at first."""
        self._compared = compared
        self.why.setText(why)
        self.why.setVisible(bool(why))
        self.message.show_problem("")
        self.first.setText(compared.first_name)
        self.second.setText(compared.second_name)
        self._show_fields(compared.fields)
        self.references.setText(references_words(compared))
        self.remember.setChecked(compared.surnames_differ)
        self.remember.setVisible("surname" in self.choices)
        self.remember.setText("Вторую фамилию запомнить как прежнюю")
        self.apart.setVisible(not known_apart)

    def choice(self) -> Choice | None:
        """Return what is chosen now."""
        if self._compared is None:
            return None
        take = [name for name, group in self.choices.items() if group.checkedId() == 1]
        remember = self.remember.isVisibleTo(self) and self.remember.isChecked()
        return Choice(self._compared.first, self._compared.second, tuple(take), remember)

    def _show_fields(self, fields: "Iterable[ComparedField]") -> None:
        for old in self._shown:
            self.fields.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown.clear()
        self.choices.clear()
        self._equal_rows.clear()
        shown = list(fields)
        for row, one in enumerate(shown, start=HEAD_ROWS):
            words = label(one.label, Role.SECONDARY, wrap=True)
            words.setFixedWidth(LABEL_WIDTH)
            self._put(words, row, 0)
            if one.choosable:
                self._add_choice(row, one)
            else:
                self._add_words(row, one, words)
        equal = sum(one.same for one in shown)
        self.equal.setText(f"Совпадает: {counted(equal, *FIELDS)}. Показать")
        self.equal.setVisible(bool(equal))

    def _add_choice(self, row: int, one: "ComparedField") -> None:
        group = QButtonGroup(self)
        for place, value in enumerate((one.first, one.second)):
            button = QRadioButton(value)
            button.setAccessibleName(f"{one.label}: {value}")
            button.setToolTip(value)
            button.setChecked(place == 0)
            group.addButton(button, place)
            self._put(button, row, 1 + place)
        self.choices[one.name] = group

    def _add_words(self, row: int, one: "ComparedField", name: QLabel) -> None:
        values = [label(value or EMPTY, Role.MUTED, wrap=True) for value in (one.first, one.second)]
        for place, words in enumerate(values):
            self._put(words, row, 1 + place)
        if one.same:
            self._equal_rows += [name, *values]
            for words in (name, *values):
                words.hide()

    def _put(self, widget: QWidget, row: int, column: int) -> None:
        self.fields.addWidget(widget, row, column, Qt.AlignmentFlag.AlignTop)
        self._shown.append(widget)

    @Slot()
    def _toggle_equal(self) -> None:
        for words in self._equal_rows:
            words.setVisible(words.isHidden())
        shown = bool(self._equal_rows) and not self._equal_rows[0].isHidden()
        count = counted(len(self._equal_rows) // 3, *FIELDS)
        self.equal.setText(f"Совпадает: {count}. {'Скрыть' if shown else 'Показать'}")

    @Slot()
    def _tell_merge(self) -> None:
        choice = self.choice()
        if choice is not None:
            self.merge_wanted.emit(choice)

    @Slot()
    def _tell_apart(self) -> None:
        if self._compared is not None:
            self.apart_wanted.emit(self._compared.first, self._compared.second)

    @Slot()
    def _show_first(self) -> None:
        if self._compared is not None:
            self.card_wanted.emit(self._compared.first)

    @Slot()
    def _show_second(self) -> None:
        if self._compared is not None:
            self.card_wanted.emit(self._compared.second)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("cardInside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SMALL_GAP)
        grid = self.fields
        for place, (name, fate) in enumerate(((self.first, STAYS), (self.second, JOINED)), 1):
            grid.addWidget(name, 0, place, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(label(fate, Role.SECONDARY), 1, place)
            grid.setColumnStretch(place, 1)
        grid.setHorizontalSpacing(metrics.SMALL_GAP)
        grid.setVerticalSpacing(metrics.TINY_GAP)
        column.addLayout(grid)
        for widget in (self.equal, self.remember, self.references):
            column.addWidget(widget)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.apart)
        buttons.addWidget(self.merge)
        self.body.addWidget(self.why)
        self.body.addWidget(scroll, 1)
        self.body.addWidget(self.message)
        self.body.addLayout(buttons)


def references_words(compared: "Compared") -> str:
    """Return what refers to both: all of it stays."""
    if not compared.references:
        return "На эти записи ничего не ссылается."
    parts = [f"{title} — {one} и {other}" for title, one, other in compared.references]
    return f"Сохранится всё, что записано о каждом: {'; '.join(parts)}."
