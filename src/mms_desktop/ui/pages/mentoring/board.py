"""The page «Доска наставничества»: who has no mentor, how loaded mentors are, whom to suggest."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout

from mms_desktop.domain.sections.mentorships import MENTORSHIPS, MentorshipForm
from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.models.mentoring_rows import (
    COLUMNS,
    ENDING,
    TABS,
    WITHOUT,
    board_tabs,
    read_board,
)
from mms_desktop.ui.pages.listing_saving import save_listing
from mms_desktop.ui.pages.mentoring.suggestions import MentoringSuggestions
from mms_desktop.ui.pages.page import Page
from mms_desktop.ui.pages.records.editing import RecordEditing
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.rows_list import RowsList
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.mentoring_board import Board, WithoutMentor
    from mms_desktop.services.workspace import Workspace

TITLE = "Доска наставничества"
EVERYWHERE = "Все организации"
TEACHERS = (
    "молодой педагог без наставника",
    "молодых педагога без наставника",
    "молодых педагогов без наставника",
)
NARROW, WIDE = (200, 180, 170), (260, 180, 280)
MORE = 3


class MentoringBoardPage(Page):
    """Controller: lists on the left, suggestions for the chosen teacher on the right."""

    watches = frozenset({MENTORSHIPS.key, "people", "employments", "organizations", "attestations"})
    watches_period = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, TITLE, "Кому нужен наставник, кого предложить и кто загружен")
        self._board: Board | None = None
        self._person: WithoutMentor | None = None
        self.place = QComboBox()
        self.place.setAccessibleName("Организация")
        self.place.setMinimumWidth(metrics.FILTER_SEARCH_WIDTH)
        self.lists = RowsList("Наставничество", COLUMNS)
        self.suggestions = MentoringSuggestions(desk)
        self.editing = RecordEditing(MENTORSHIPS, desk, self)
        add = self.head.add_button("Добавить пару", "plus", primary=True)
        add.clicked.connect(self.editing.add)
        desk.needs_writing(add)
        tools = QHBoxLayout()
        tools.setSpacing(metrics.SMALL_GAP)
        tools.addWidget(label("Организация", Role.MUTED))
        tools.addWidget(self.place)
        tools.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(metrics.GAP)
        row.addWidget(self.lists, 5)
        row.addWidget(self.suggestions, 4)
        self.body.addLayout(tools)
        self.body.addLayout(row, 1)
        self.suggestions.hide()
        self._connect()

    @Slot()
    def refresh(self) -> None:
        def question(workspace: "Workspace", _progress: Progress) -> "Board":
            return read_board(workspace, date.today())

        self.desk.session.ask(question, self, self._show)

    @Slot(int)
    def pair_with(self, mentor: int) -> None:
        """Open the form of a new pair with the chosen teacher and this mentor in it."""
        one = self._person
        if one is None:
            return
        names = {one.person: one.name} | {who.person: who.name for who in one.suggestions}
        values: dict[str, object] = {
            "mentee": one.person,
            "mentor": mentor or None,
            "organization": one.places[0] if one.places else None,
            "form": MentorshipForm.TEACHER_TEACHER,
            "started": date.today(),
        }
        places = dict(self._board.organizations) if self._board is not None else {}
        self.editing.add_with(values, {"people": names, "organizations": places})

    def _show(self, board: "Board") -> None:
        self._board = board
        chosen = self.place.currentData()
        self.place.blockSignals(True)
        self.place.clear()
        self.place.addItem(EVERYWHERE, 0)
        for organization, name in board.organizations:
            self.place.addItem(name, organization)
        self.place.setCurrentIndex(max(0, self.place.findData(chosen)))
        self.place.blockSignals(False)
        alone = counted(len(board.without_mentor), *TEACHERS)
        self.head.set_subtitle(f"Сейчас: {alone}, наставников: {len(board.mentors)}")
        self._show_lists()

    @Slot()
    def _show_lists(self) -> None:
        if self._board is None:
            return
        self.lists.show_tabs(board_tabs(self._board, int(self.place.currentData() or 0)))
        self._dress_columns()

    @Slot()
    def _dress_columns(self) -> None:
        alone = self.lists.key != WITHOUT
        for column, width in enumerate(WIDE if alone else NARROW):
            self.lists.table.setColumnHidden(column, False)
            self.lists.table.setColumnWidth(column, width)
        # The post stands beside the suggestions already, where there is no room for it.
        self.lists.table.setColumnHidden(MORE, not alone)

    @Slot(int)
    def _choose(self, person: int) -> None:
        waiting = self._board.without_mentor if self._board is not None else ()
        found = [one for one in waiting if one.person == person and self.lists.key == WITHOUT]
        self._person = found[0] if found else None
        if self._person is not None:
            self.suggestions.show_person(self._person)
        self.suggestions.setVisible(bool(found))

    @Slot(int)
    def _open(self, number: int) -> None:
        if self.lists.key == ENDING:
            self.editing.open(number)
        else:
            self._open_card(number)

    @Slot(int)
    def _open_card(self, person: int) -> None:
        self.desk.show_page("people", person)

    @Slot()
    def _export(self) -> None:
        title = TABS[self.lists.key]
        lines = (self.place.currentText(), f"на {date.today():%d.%m.%Y}")
        save_listing(self, title, lines, self.lists.model)

    def _connect(self) -> None:
        self.place.currentIndexChanged.connect(self._show_lists)
        self.lists.tabs.currentChanged.connect(self._dress_columns)
        self.lists.chosen.connect(self._choose)
        self.lists.opened.connect(self._open)
        self.lists.export_wanted.connect(self._export)
        self.suggestions.pair_wanted.connect(self.pair_with)
        self.suggestions.card_wanted.connect(self._open_card)
