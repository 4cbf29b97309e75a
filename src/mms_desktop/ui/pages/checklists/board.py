"""The board of a period: forms on the left, those who fill in the chosen one on the right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStackedWidget, QVBoxLayout, QWidget

from mms_desktop.domain.checklists import Subject
from mms_desktop.ui import metrics
from mms_desktop.ui.models.checklist_board import COLUMNS, Board, form_entry, summary_of, tabs_of
from mms_desktop.ui.pages.checklists.steps import Step, StepsButton
from mms_desktop.ui.widgets.buttons import Button, LinkButton
from mms_desktop.ui.widgets.card import Card
from mms_desktop.ui.widgets.empty_state import EmptyState
from mms_desktop.ui.widgets.entry_list import ENTRY_HEIGHT, SIDE, EntryList
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.rows_list import RowsList

if TYPE_CHECKING:
    from mms_desktop.services.checklists.status import FormStatus, SubjectStatus

# Whom a form is expected from, and the page where they are added.
NOBODY = {
    Subject.SERVICE: ("", ""),
    Subject.ORGANIZATION: ("В базе пока нет организаций, открытых в этом периоде", "organizations"),
    Subject.ASSOCIATION: ("В базе пока нет районных методических объединений", "associations"),
}
LIST_WIDTH = 270


class ChecklistBoard(QWidget):
    """Shows who was asked for what and who has sent it.

    Signals:
        opened: (str, str) The checklist of this form and subject is to be filled in.
        step_chosen: (Step, str, str) Something is to be done with it.
        page_wanted: (str) The page where those who fill in are added.
        export_wanted: The list shown is wanted in Excel.
    """

    opened = Signal(str, str)
    step_chosen = Signal(object, str, str)
    page_wanted = Signal(str)
    export_wanted = Signal()

    def __init__(self, refusal: str = "") -> None:
        super().__init__()
        self._board: Board | None = None
        self._writing = not refusal
        self._subject = ""
        self.forms = EntryList("Чек-листы")
        self.list = RowsList("Кто заполняет", COLUMNS)
        header = self.list.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.summary = label("", Role.SECONDARY)
        self.sent = LinkButton("Отметить отправленными в регион")
        self.sent.setToolTip("Все полностью заполненные чек-листы периода; можно отменить")
        self.open = Button("Заполнить", "pencil-outline")
        self.steps = StepsButton()
        self.nobody = EmptyState(
            "account-multiple-outline", "Пока некому заполнять", explanation=" ",
            primary="Перейти к списку",
        )  # fmt: skip
        self._right = QStackedWidget()
        self._lay_out()
        self._connect()

    @property
    def place(self) -> tuple[str, str]:
        """The keys of the form and the subject chosen; empty when there are none."""
        return self.forms.key, self._subject

    @property
    def status(self) -> "FormStatus | None":
        """The form chosen with those who fill it in."""
        return self._board.form(self.forms.key) if self._board is not None else None

    @property
    def chosen(self) -> "SubjectStatus | None":
        """The subject chosen."""
        return self._board.subject(*self.place) if self._board is not None else None

    def show_board(self, board: Board, form: str = "", subject: str = "") -> None:
        """Show who has filled in what; what is chosen stays, unless something else is wanted."""
        self._board = board
        self.sent.setVisible(self._can_write and board.complete > 0)
        self._subject = subject or self._subject
        wanted = form or self.forms.key
        self.forms.entries.show_entries([form_entry(one) for one in board.statuses])
        self.forms.setFixedHeight(max(len(board.statuses), 1) * ENTRY_HEIGHT)
        before = self.forms.key
        self.forms.choose(wanted)
        if self.forms.key == before:
            self._show_form()

    def focus_list(self) -> None:
        """Give the keys to the list of those who fill in."""
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _show_form(self) -> None:
        status = self.status
        if status is None:
            return
        wanted = self._subject
        self.summary.setText(summary_of(status))
        self.list.fit_anew()
        self.list.show_tabs(tabs_of(status))
        self._right.setCurrentIndex(0 if status.subjects else 1)
        self.nobody.explanation.setText(f"{NOBODY[status.form.subject][0]}.")
        codes = [self.list.model.cells_of(row)[-1] for row in range(self.list.model.rowCount())]
        if wanted in codes:
            self.list.table.selectRow(codes.index(wanted))

    @Slot(int)
    def _choose(self, number: int) -> None:
        status = self.status
        one = status.subjects[number - 1] if status is not None and number else None
        self._subject = one.subject.code if one is not None else ""
        self.open.setEnabled(one is not None)
        self.steps.setEnabled(one is not None)
        if one is not None:
            self.steps.show_status(one.code, writing=self._can_write)

    @Slot()
    def _open(self) -> None:
        form, subject = self.place
        if subject:
            self.opened.emit(form, subject)

    @Slot(QPoint)
    def _offer(self, place: QPoint) -> None:
        if self.chosen is not None:
            self.steps.menu().popup(place)

    @Slot(object)
    def _tell_step(self, step: Step) -> None:
        form, subject = self.place
        if subject:
            self.step_chosen.emit(step, form, subject)

    @Slot()
    def _go_to_list(self) -> None:
        status = self.status
        if status is not None:
            self.page_wanted.emit(NOBODY[status.form.subject][1])

    @property
    def _can_write(self) -> bool:
        closed = self._board is not None and str(self._board.period.state) == "closed"
        return self._writing and not closed

    def _connect(self) -> None:
        self.forms.chosen.connect(self._show_form)
        self.forms.entered.connect(self.list.table.setFocus)
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self._open)
        self.list.export_wanted.connect(self.export_wanted)
        self.list.table.menu_requested.connect(self._offer)
        self.open.clicked.connect(self._open)
        self.steps.chosen.connect(self._tell_step)
        self.nobody.primary_chosen.connect(self._go_to_list)

    def _lay_out(self) -> None:
        card = Card("Чек-листы периода")
        card.body.setContentsMargins(6, metrics.CARD_TOP, 6, 6)
        card.head.setContentsMargins(SIDE, 0, SIDE, 0)
        card.body.addWidget(self.forms)
        card.body.addStretch(1)
        card.body.addWidget(self.sent, 0, Qt.AlignmentFlag.AlignLeft)
        card.setFixedWidth(LIST_WIDTH)
        line = QHBoxLayout()
        line.setSpacing(metrics.SMALL_GAP)
        line.addWidget(self.summary, 1)
        line.addWidget(self.steps)
        line.addWidget(self.open)
        some = QWidget()
        column = QVBoxLayout(some)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SMALL_GAP)
        column.addLayout(line)
        column.addWidget(self.list, 1)
        self._right.addWidget(some)
        self._right.addWidget(self.nobody)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.GAP)
        row.addWidget(card)
        row.addWidget(self._right, 1)
