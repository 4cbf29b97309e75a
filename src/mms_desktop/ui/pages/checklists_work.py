"""The working part of the checklists page: the lists, the chosen checklist, its saving."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from mms_desktop.domain.checklists import Subject
from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.models.checklist_lists import STATUS_CHIPS, ListEntry
from mms_desktop.ui.models.checklist_state import ChecklistState
from mms_desktop.ui.pages.checklists_lists import ChecklistLists
from mms_desktop.ui.pages.checklists_panel import ChecklistPanel
from mms_desktop.ui.pages.checklists_saving import ChecklistSaving
from mms_desktop.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from mms_desktop.services.checklists.editing import Sheet
    from mms_desktop.services.checklists.status import FormStatus, SubjectStatus
    from mms_desktop.services.workspace import Workspace

# Whom a form is expected from, and the page where they are added.
NOBODY = {
    Subject.SERVICE: ("", ""),
    Subject.ORGANIZATION: ("В базе пока нет организаций, открытых в этом периоде", "organizations"),
    Subject.ASSOCIATION: ("В базе пока нет районных методических объединений", "associations"),
}


@dataclass(frozen=True, slots=True)
class Board:
    """The checklists of a period with everybody expected to fill them in."""

    period: Any
    statuses: "list[FormStatus]"

    @property
    def complete(self) -> int:
        """How many checklists of the period are complete."""
        return sum(one.complete for one in self.statuses)

    @property
    def total(self) -> int:
        """How many checklists are expected."""
        return sum(len(one.subjects) for one in self.statuses)


class ChecklistsWork(QWidget):
    """Forms and subjects on the left, the chosen checklist on the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._board: Board | None = None
        self._wanted = ("", "")
        self.lists = ChecklistLists()
        self.panel = ChecklistPanel(desk.refusal)
        self.saving = ChecklistSaving(desk, self)
        self.nobody = EmptyState(
            "account-multiple-outline",
            "Пока некому заполнять",
            explanation=" ",
            primary="Перейти к списку",
        )
        self._right = QStackedWidget()
        self._right.addWidget(self.panel)
        self._right.addWidget(self.nobody)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.GAP)
        row.addWidget(self.lists, 1)
        row.addWidget(self._right, 3)
        self._connect()

    @property
    def place(self) -> tuple[str, str]:
        """The keys of the form and the subject chosen; empty when there are none."""
        return self.lists.forms.key, self.lists.subjects.key

    def want(self, form: str, subject: str) -> None:
        """Choose this form and subject when the board is shown next."""
        self._wanted = form, subject

    def show_board(self, board: Board) -> None:
        """Show who has filled in what; what is chosen stays chosen."""
        self._board = board
        forms = self.lists.forms
        wanted = self._wanted if self._wanted[0] else self.place
        self._wanted = wanted
        forms.entries.show_entries([form_entry(one) for one in board.statuses])
        self.lists.fit_forms()
        before = forms.key
        forms.choose(wanted[0])
        if forms.key == before:
            self._show_subjects(before)

    @Slot(str)
    def _show_subjects(self, form: str) -> None:
        status = self._status(form)
        if status is None:
            return
        subjects = self.lists.subjects
        wanted, self._wanted = self._wanted[1] or subjects.key, ("", "")
        subjects.entries.show_entries([subject_entry(one) for one in status.subjects])
        self._right.setCurrentWidget(self.panel if status.subjects else self.nobody)
        self.nobody.explanation.setText(f"{NOBODY[status.form.subject][0]}.")
        before = subjects.key
        subjects.choose(wanted)
        if subjects.key == before:
            self._open(before)

    @Slot(str)
    def _open(self, subject: str) -> None:
        """Ask for the sheet of the chosen form and subject; typed answers are saved first."""
        self.saving.flush()
        form = self.lists.forms.key
        if self._board is None or not form or not subject:
            return
        period = self._board.period

        def question(workspace: "Workspace", _progress: Progress) -> "Sheet":
            from mms_desktop.services.checklists.editing import open_sheet

            return open_sheet(
                workspace.database,
                workspace.editions,
                period,
                form=form,
                subject=subject,
                gap_policy=workspace.monitoring.gap_policy,
            )

        self._desk.session.ask(question, self, self._show_sheet)

    def _show_sheet(self, sheet: "Sheet") -> None:
        if (sheet.newest.key, sheet.subject.code) != self.place:
            return
        panel, assessor = self.panel, self.panel.assessor
        state = ChecklistState(sheet.form(assessor), sheet.answers(assessor), sheet.gap_policy)
        same = panel.shows(sheet)
        if same and (self.saving.is_pending or panel.holds(state)):
            panel.show_others(sheet)
            return
        self.saving.watch(sheet, assessor, state)
        panel.show_sheet(sheet, state)

    @Slot()
    def _reopen(self) -> None:
        self._open(self.lists.subjects.key)

    @Slot()
    def _go_to_list(self) -> None:
        status = self._status(self.lists.forms.key)
        if status is not None:
            self._desk.show_page(NOBODY[status.form.subject][1])

    def _status(self, form: str) -> "FormStatus | None":
        statuses = self._board.statuses if self._board else []
        return next((one for one in statuses if one.form.key == form), None)

    def _connect(self) -> None:
        lists, panel = self.lists, self.panel
        lists.forms.chosen.connect(self._show_subjects)
        lists.forms.entered.connect(lists.subjects.setFocus)
        lists.subjects.chosen.connect(self._open)
        lists.subjects.entered.connect(panel.sheet.start)
        panel.typed.connect(self.saving.touch)
        panel.assessor_chosen.connect(self._reopen)
        self.saving.told.connect(panel.score.show_saved)
        self.saving.refused.connect(panel.show_refusal)
        self.nobody.primary_chosen.connect(self._go_to_list)


def form_entry(status: "FormStatus") -> ListEntry:
    """Return a form as a line of the list."""
    total = len(status.subjects)
    note = f"готово {status.complete} из {total}" if total else "некому заполнять"
    return ListEntry(status.form.key, status.form.short_title, note)


def subject_entry(status: "SubjectStatus") -> ListEntry:
    """Return a subject as a line of the list, with its state and points."""
    points = status.filled.result.points_text if status.filled else ""
    return ListEntry(status.subject.code, status.subject.name, points, STATUS_CHIPS[status.code])
