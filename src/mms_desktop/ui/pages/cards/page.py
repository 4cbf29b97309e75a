"""What the cards of a person and of an organization have in common: the way back, the parts."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mms_desktop.domain.issues import RecordInvalid
from mms_desktop.domain.section import Section
from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk, PageRequest
from mms_desktop.ui.models.card_words import doubt_looks, line_looks
from mms_desktop.ui.pages.cards.empty_parts import EmptyParts
from mms_desktop.ui.pages.cards.history import CardHistory
from mms_desktop.ui.pages.cards.records import KNOWN, CardOwner, CardRecords
from mms_desktop.ui.pages.page import Page
from mms_desktop.ui.sections import SECTION_LOOKS
from mms_desktop.ui.widgets.buttons import IconButton
from mms_desktop.ui.widgets.card_columns import CardColumns
from mms_desktop.ui.widgets.empty_state import EmptyState
from mms_desktop.ui.widgets.fact_card import FactCard
from mms_desktop.ui.widgets.line_card import FEW, LineCard

if TYPE_CHECKING:
    from mms_desktop.services.cards import CardDoubt, CardPart
    from mms_desktop.services.workspace import Workspace

SIDE_WIDTH = 300


class CardPage(Page):
    """Shows one record with everything that refers to it; a subclass says what of.

    Attributes:
        record: The id of the record shown, 0 while there is none.
        of_record: Buttons that make sense only while there is one.
    """

    def __init__(self, desk: Desk, section: Section[Any], parts: Sequence[str]) -> None:
        look = SECTION_LOOKS[section.key]
        super().__init__(desk, look.name, "Выберите запись в списке, чтобы открыть её карточку.")
        self.section = section
        self.record = 0
        self.records = CardRecords(desk, self)
        self.facts = FactCard("Данные")
        self.doubts = LineCard("doubts", "Требует внимания", narrow=True)
        self.history = CardHistory(desk, section.key)
        self.parts = {key: part_card(key, desk) for key in parts}
        self.columns = CardColumns()
        self.empties = EmptyParts({key: title_of(key) for key in parts})
        self.gone = EmptyState(
            look.icon,
            "Карточка не выбрана",
            explanation="Откройте запись двойным щелчком в списке или найдите её по Ctrl+K.",
            primary="К списку",
        )
        self._add_buttons()
        self._lay_out()
        self._connect()

    def take(self, request: PageRequest) -> None:
        if request.record_id != self.record:
            self.record = request.record_id
            self.full.verticalScrollBar().setValue(0)
            for card in self.findChildren(LineCard):
                card.fold()
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        if not self.record:
            self._show_gone()
            return
        number = self.record

        def question(workspace: "Workspace", _progress: Progress) -> Any:
            return number, self.read(workspace, number)

        def on_failed(error: Exception) -> None:
            if isinstance(error, RecordInvalid):
                self._show_gone()
            else:
                self.desk.session.operations.failed.emit(error)

        self.desk.session.ask(question, self, self._show, on_failed)

    def read(self, workspace: "Workspace", record: int) -> Any:
        """Return the card; runs on the worker thread, raises ``RecordInvalid``."""

    def show_card(self, card: Any) -> None:
        """Show the card read."""

    def ask_more(self, record: int) -> None:
        """Ask for what takes longer than the card itself."""

    def show_parts(
        self, owner: str, parts: "Sequence[CardPart]", doubts: "Sequence[CardDoubt]"
    ) -> None:
        """Show the records of every part; the empty ones are only named."""
        self.records.owner = CardOwner(self.section.key, self.record, owner)
        shown = []
        for part in parts:
            looks = line_looks(part.lines)
            self.parts[part.section].show_rows(looks)
            if looks:
                shown.append((self.parts[part.section], 2 + 2 * min(len(looks), FEW)))
        self.columns.arrange(shown)
        self.columns.setVisible(bool(shown))
        self.empties.show_keys([part.section for part in parts if not part.lines])
        self.doubts.show_rows(doubt_looks(doubts))
        self.doubts.setVisible(bool(doubts))

    def _show(self, answer: tuple[int, Any]) -> None:
        number, card = answer
        if number != self.record:
            return
        self._show_found(found=True)
        self.show_card(card)
        self.history.ask(number)
        self.ask_more(number)

    def _show_gone(self) -> None:
        self._show_found(found=False)
        self.head.title.setText(SECTION_LOOKS[self.section.key].name)
        self.head.set_subtitle(
            "Этой записи больше нет: она удалена или объединена с другой."
            if self.record
            else "Выберите запись в списке, чтобы открыть её карточку."
        )

    def _show_found(self, *, found: bool) -> None:
        self.full.setVisible(found)
        self.gone.setVisible(not found)
        for button in self.of_record:
            button.setVisible(found)

    @Slot()
    def _edit(self) -> None:
        self.records.form(self.section.key).open(self.record)

    @Slot()
    def _to_list(self) -> None:
        self.desk.show_page(self.section.key)

    def _add_buttons(self) -> None:
        self.back = IconButton("arrow-left", "Назад (Esc)")
        self.back.clicked.connect(self.desk.back_requested)
        self.head.lead_with(self.back)
        self.edit = self.head.add_button("Изменить", "pencil-outline", primary=True)
        self.edit.clicked.connect(self._edit)
        self.of_record = [self.edit]

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("page")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, metrics.GAP)
        row.setSpacing(metrics.GAP)
        self.side = QVBoxLayout()
        self.main = QVBoxLayout()
        for column, cards in (
            (self.side, (self.facts, self.doubts)),
            (self.main, (self.columns, self.empties, self.history)),
        ):
            column.setSpacing(metrics.GAP)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        for card in (self.facts, self.doubts):
            card.setFixedWidth(SIDE_WIDTH)
        row.addLayout(self.side)
        row.addLayout(self.main, 1)
        self.full = QScrollArea()
        self.full.setWidget(inside)
        self.full.setWidgetResizable(True)
        self.full.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.full.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self.full, 1)
        self.body.addWidget(self.gone, 1)

    def _connect(self) -> None:
        for card in (*self.parts.values(), self.doubts):
            card.opened.connect(self.records.open)
            card.add_wanted.connect(self.records.add)
            card.delete_wanted.connect(self.records.delete)
            card.menu_requested.connect(self.records.show_menu)
        self.empties.add_wanted.connect(self.records.add)
        self.gone.primary_chosen.connect(self._to_list)
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.desk.back_requested)


def title_of(key: str) -> str:
    """Return what a part of a card is called."""
    return SECTION_LOOKS[key].name if key in SECTION_LOOKS else KNOWN[key].title


def part_card(key: str, desk: Desk) -> LineCard:
    """Return the card of one part, to be filled."""
    title = title_of(key)
    card = LineCard(key, title, adding=f"Добавить: {title}")
    card.add.setEnabled(not desk.refusal)
    return card
