"""The page «Периоды и сдача»: periods with their dates, closing them, who has not submitted."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Slot

from mms_desktop.domain.days import shown_day
from mms_desktop.domain.period_stages import PeriodStage, stage_of
from mms_desktop.domain.periods import period_title
from mms_desktop.domain.sections.periods import PeriodState
from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk, PageRequest
from mms_desktop.ui.models.rows_model import RowsModel
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.pages.page import Page, side_by_side, stacked
from mms_desktop.ui.pages.periods.dialog import suggested_codes
from mms_desktop.ui.pages.periods.due import PeriodDue
from mms_desktop.ui.pages.periods.editing import PeriodEditing
from mms_desktop.ui.pages.periods.turning import PeriodTurning
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.chip import ChipLook
from mms_desktop.ui.widgets.empty_state import EmptyState
from mms_desktop.ui.widgets.table import Table
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.checklists.status import FormStatus
    from mms_desktop.services.workspace import Workspace

LOOKS = {
    PeriodStage.AHEAD: (Tone.MUTED, "calendar-range"),
    PeriodStage.RUNNING: (Tone.GOOD, "lock-open-variant-outline"),
    PeriodStage.COLLECTING: (Tone.ACCENT, "clipboard-list-outline"),
    PeriodStage.OVERDUE: (Tone.WARN, "clock-alert-outline"),
    PeriodStage.ENDED: (Tone.MUTED, "flag-checkered"),
    PeriodStage.CLOSED: (Tone.MUTED, "lock-outline"),
}
STATES = tuple(
    (stage.label.lower(), ChipLook(tone, name, stage.label.lower()))
    for stage, (tone, name) in LOOKS.items()
)
COLUMNS = (
    Column("title", "Период", 0),
    Column("due", "Срок сдачи", 1),
    Column("state", "Состояние", 2, chips=STATES),
)
WIDTHS = (170, 92, 126)
LIST_WIDTH = 400


@dataclass(frozen=True, slots=True)
class PeriodStatuses:
    """One period with the state of its checklists."""

    period: Any
    statuses: "list[FormStatus]"
    turned: list[tuple[str, bool]]


class PeriodsPage(Page):
    """Controller of the periods of the base."""

    watches = frozenset({"periods", "responses", "organizations", "associations"})
    watches_period = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Периоды и сдача", "За что сдают и к какому сроку")
        self._periods: list[Any] = []
        self._wanted = ""
        self.model = RowsModel(COLUMNS, self)
        self.table = Table("Периоды")
        self.table.setModel(self.model)
        self.table.setFixedWidth(LIST_WIDTH)
        for column, width in enumerate(WIDTHS):
            self.table.setColumnWidth(column, width)
        self.due = PeriodDue()
        self.turning = PeriodTurning(desk, self)
        self.editing = PeriodEditing(desk, self)
        self.editing.saved.connect(self._want)
        self.empty = EmptyState(
            "calendar-range",
            "Периодов пока нет",
            explanation="За период считают показатели, заполняют чек-листы и собирают пакет.",
            primary="Добавить период",
            primary_icon="plus",
        )
        self._lay_out()
        self._add_buttons()
        self.table.selectionModel().currentRowChanged.connect(self._open)
        self.table.opened.connect(self.edit)
        self.due.checklist_wanted.connect(self._open_checklist)
        self.empty.primary_chosen.connect(self.add)

    @Slot()
    def refresh(self) -> None:
        def question(workspace: "Workspace", _progress: Progress) -> list[Any]:
            return workspace.monitoring.periods()

        self.desk.session.ask(question, self, self._show_periods)

    def take(self, request: PageRequest) -> None:
        if request.search:
            self._wanted = request.search
            self.refresh()

    @property
    def current(self) -> Any:
        """The period chosen in the list, None when there is none."""
        rows = self.table.selected_rows()
        return self._periods[self.model.id_of(rows[0])] if rows else None

    @Slot()
    def add(self) -> None:
        """Open the form of a new period."""
        newest = max((one.end for one in self._periods), default=None)
        self.editing.open(None, suggested_codes(newest, date.today()))

    @Slot()
    def edit(self) -> None:
        """Open the form of the chosen period; the dates of a closed one stay as they are."""
        period = self.current
        if period is not None and period.state == PeriodState.CLOSED:
            self.desk.notify("Период закрыт: чтобы изменить даты, сначала откройте его снова.")
        elif period is not None and not self.desk.refusal:
            self.editing.open(period, ())

    @Slot()
    def turn(self) -> None:
        """Close the chosen period, or open it again."""
        if self.current is not None:
            self.turning.turn(self.current)

    @Slot()
    def show_changes(self) -> None:
        """Show in what the chosen closed period would come to something else now."""
        if self.current is not None:
            self.turning.show_changes(self.current.code)

    def _show_periods(self, periods: list[Any]) -> None:
        current = self.current
        wanted = self._wanted or (current.code if current else self.desk.period)
        self._wanted = ""
        self._periods = sorted(periods, key=newest_first)
        self._stack.setCurrentWidget(self._work if periods else self.empty)
        for button in (self.turn_button, self.edit_button):
            button.setEnabled(bool(periods))
        closed = sum(one.state == PeriodState.CLOSED for one in periods)
        count = counted(len(periods), "период", "периода", "периодов")
        self.head.set_subtitle(f"{count}, закрыто {closed}" if periods else "Периодов пока нет")
        rows = [(place, period_cells(one)) for place, one in enumerate(self._periods)]
        self.model.show_rows(rows)
        codes = [one.code for one in self._periods]
        if codes:
            self.table.selectRow(codes.index(wanted) if wanted in codes else 0)

    @Slot(QModelIndex, QModelIndex)
    def _open(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not current.isValid():
            return
        period = self._periods[self.model.id_of(current.row())]
        closed = period.state == PeriodState.CLOSED
        self.turn_button.setText(" Открыть снова" if closed else " Закрыть период")
        self.changes_button.setVisible(closed)

        def question(workspace: "Workspace", _progress: Progress) -> PeriodStatuses:
            from mms_desktop.services.monitoring.periods import history

            turned = history(workspace.database, period)
            return PeriodStatuses(period, workspace.form_statuses(period), turned)

        self.desk.session.ask(question, self, self._show_due)

    def _show_due(self, found: PeriodStatuses) -> None:
        current = self.current
        if current is not None and current.id == found.period.id:
            self.due.show_period(found.period, found.statuses, found.turned)

    @Slot(str)
    def _want(self, code: str) -> None:
        self._wanted = code

    @Slot(str)
    def _open_checklist(self, place: str) -> None:
        current = self.current
        if current is not None:
            self.desk.choose_period(current.code)
            self.desk.show_page("checklists", search=place)

    def _add_buttons(self) -> None:
        self.turn_button = self.head.add_button("Закрыть период", "lock-outline")
        self.turn_button.clicked.connect(self.turn)
        self.changes_button = self.head.add_button("Расхождения…", "file-clock-outline")
        self.changes_button.clicked.connect(self.show_changes)
        self.changes_button.hide()
        self.edit_button = self.head.add_button("Изменить даты…", "pencil-outline")
        self.edit_button.clicked.connect(self.edit)
        add = self.head.add_button("Добавить период", "plus", primary=True)
        add.clicked.connect(self.add)
        self.desk.needs_writing(self.turn_button, self.edit_button, add, self.empty.primary)

    def _lay_out(self) -> None:
        self._work = side_by_side((self.table, 0), (self.due, 1))
        self._stack = stacked(self._work, self.empty)
        self.body.addWidget(self.turning.banner)
        self.body.addWidget(self._stack, 1)


def newest_first(period: Any) -> tuple[int, int, str]:
    """Return what orders periods from the newest to the oldest."""
    return -period.end.toordinal(), -period.start.toordinal(), period.code


def period_cells(period: Any) -> tuple[str, str, str]:
    """Return a period as the cells of its row."""
    due = shown_day(period.due) if period.due else "не указан"
    return period_title(period), due, stage_of(period, date.today()).label.lower()
