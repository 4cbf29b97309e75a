"""Whom the board suggests as a mentor: names, reasons, and a button that makes the pair."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.widgets.buttons import Button, LinkButton
from mms_desktop.ui.widgets.card import Card
from mms_desktop.ui.widgets.labels import Role, label

if TYPE_CHECKING:
    from mms_desktop.services.mentoring_board import Suggestion, WithoutMentor

NOBODY = (
    "Никто рядом не подошёл: нет педагога со свободным местом и с тем же предметом, "
    "организацией или кластером. Пару можно создать самим."
)


class SuggestionRow(QWidget):
    """One suggestion.

    Signals:
        pair_wanted: (int) A pair with this person as the mentor is wanted.
        card_wanted: (int) The card of the person is wanted.
    """

    pair_wanted = Signal(int)
    card_wanted = Signal(int)

    def __init__(self, one: "Suggestion", desk: Desk) -> None:
        super().__init__()
        self.person = one.person
        self.name = LinkButton(one.name)
        self.name.setAccessibleName(f"Карточка: {one.name}")
        self.button = Button("Создать пару…")
        self.button.setAccessibleName(f"Создать пару: {one.name}")
        desk.needs_writing(self.button)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name, 0, Qt.AlignmentFlag.AlignLeft)
        reasons = " · ".join((*one.reasons, one.organization))
        words.addWidget(label(reasons, Role.SECONDARY, wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, metrics.TINY_GAP, 0, metrics.TINY_GAP)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.button.clicked.connect(self._tell_pair)
        self.name.clicked.connect(self._tell_card)

    @Slot()
    def _tell_pair(self) -> None:
        self.pair_wanted.emit(self.person)

    @Slot()
    def _tell_card(self) -> None:
        self.card_wanted.emit(self.person)


class MentoringSuggestions(Card):
    """The suggestions for one young teacher.

    Signals:
        pair_wanted: (int) A pair with this mentor is wanted; 0 leaves the mentor open.
        card_wanted: (int) The card of a person is wanted.
    """

    pair_wanted = Signal(int)
    card_wanted = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__("Кого предложить")
        self._desk = desk
        self.rows: list[SuggestionRow] = []
        self.whom = label("", Role.SECONDARY, wrap=True)
        self.nobody = label(NOBODY, Role.MUTED, wrap=True)
        self.other = LinkButton("Выбрать другого наставника")
        self.other.setEnabled(not desk.refusal)
        self.other.clicked.connect(self._tell_other)
        inside = QWidget()
        inside.setObjectName("cardInside")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(metrics.TINY_GAP)
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self.whom)
        self.body.addWidget(self.nobody)
        self.body.addWidget(scroll, 1)
        self.body.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)

    def show_person(self, one: "WithoutMentor") -> None:
        """Show whom to suggest to the person, the best first."""
        self.whom.setText(" · ".join(filter(None, (one.name, one.posts))))
        self.nobody.setVisible(not one.suggestions)
        for old in self.rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = [SuggestionRow(suggestion, self._desk) for suggestion in one.suggestions]
        for place, row in enumerate(self.rows):
            row.pair_wanted.connect(self.pair_wanted)
            row.card_wanted.connect(self.card_wanted)
            self._column.insertWidget(place, row)

    @Slot()
    def _tell_other(self) -> None:
        self.pair_wanted.emit(0)
