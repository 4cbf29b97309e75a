"""The right side of the periods page: dates of a period and who has not submitted in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from mms_desktop.domain.days import shown_day
from mms_desktop.domain.periods import period_title
from mms_desktop.ui import metrics
from mms_desktop.ui.models.checklist_chips import STATUS_CHIPS
from mms_desktop.ui.models.rows_model import RowsModel
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.widgets.card import Card
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.table import Table
from mms_desktop.ui.words import exact_moment

if TYPE_CHECKING:
    from mms_desktop.services.checklists.status import FormStatus

COLUMNS = (
    Column("who", "Кто не сдал", 0),
    Column("form", "Чек-лист", 1),
    Column("state", "Состояние", 2, chips=tuple((c.word, c) for c in STATUS_CHIPS.values())),
)
WIDTHS = (250, 250, 120)
SEVERAL = 2
DONE = "Все чек-листы периода готовы."


@dataclass(frozen=True, slots=True)
class Waiting:
    """One checklist not complete yet."""

    form: str
    subject: str
    cells: tuple[str, str, str]


class PeriodDue(Card):
    """Shows one period.

    Signals:
        checklist_wanted: (str) A checklist is to be opened, as ``form/subject``.
    """

    checklist_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(" ")
        self._waiting: list[Waiting] = []
        self.dates = label("", Role.SECONDARY, wrap=True)
        self.count = label("", Role.NUMBER)
        self.words = label("чек-листов готово", Role.MUTED)
        self.model = RowsModel(COLUMNS, self)
        self.table = Table("Кто не сдал", framed=False)
        self.table.setModel(self.model)
        for column, width in enumerate(WIDTHS):
            self.table.setColumnWidth(column, width)
        self.done = label(DONE, Role.MUTED)
        line = QHBoxLayout()
        line.setSpacing(metrics.SMALL_GAP)
        line.addWidget(self.count)
        line.addWidget(self.words, 1, Qt.AlignmentFlag.AlignBottom)
        self.body.addWidget(self.dates)
        self.body.addLayout(line)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.done)
        self.body.addStretch(0)
        self.table.opened.connect(self._open)

    def show_period(
        self,
        period: Any,
        statuses: "Sequence[FormStatus]",
        turned: Sequence[tuple[str, bool]] = (),
    ) -> None:
        """Show the dates of the period, its closings and the checklists not complete in it."""
        self.title.setText(period_title(period))
        told = history_words(turned)
        self.dates.setText("\n".join(filter(None, (dates_words(period), told))))
        self._waiting = waiting_in(statuses)
        complete = sum(one.complete for one in statuses)
        total = sum(len(one.subjects) for one in statuses)
        self.count.setText(f"{complete} из {total}")
        self.model.show_rows([(place, one.cells) for place, one in enumerate(self._waiting)])
        self.table.setVisible(bool(self._waiting))
        self.done.setVisible(not self._waiting)

    @Slot(int)
    def _open(self, row: int) -> None:
        wanted = self._waiting[self.model.id_of(row)]
        self.checklist_wanted.emit(f"{wanted.form}/{wanted.subject}")


def waiting_in(statuses: "Sequence[FormStatus]") -> list[Waiting]:
    """Return the checklists that are not complete, form by form."""
    return [
        Waiting(
            status.form.key,
            one.subject.code,
            (one.subject.name, status.form.short_title, STATUS_CHIPS[one.code].word),
        )
        for status in statuses
        for one in status.subjects
        if not (one.filled and one.filled.result.is_complete)
    ]


def dates_words(period: Any) -> str:
    """Return the dates of a period in words, those not set left out."""
    words = [
        f"{shown_day(period.start)} — {shown_day(period.end)}",
        f"состав кадров на {shown_day(period.reference_date)}",
    ]
    if period.collect_from and period.collect_to:
        words.append(f"сбор {shown_day(period.collect_from)} — {shown_day(period.collect_to)}")
    words.append(f"сдать до {shown_day(period.due)}" if period.due else "срок сдачи не указан")
    if period.closed_on:
        words.append(f"закрыт {shown_day(period.closed_on)}")
    return " · ".join(words)


def history_words(turned: Sequence[tuple[str, bool]]) -> str:
    """Return when a period was closed and opened again; nothing of the first closing alone."""
    if len(turned) < SEVERAL:
        return ""
    told = [f"{'закрыт' if closed else 'открыт снова'} {exact_moment(at)}" for at, closed in turned]
    return f"История: {', '.join(told)}"
