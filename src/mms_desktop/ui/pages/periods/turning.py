"""Closing a period and opening it again, and what a closed one would come to now."""

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mms_desktop.domain.changes import Change, ChangeSet
from mms_desktop.domain.periods import period_title
from mms_desktop.domain.sections.periods import PERIODS, PeriodState
from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.dialogs.breakdown_dialog import BreakdownDialog
from mms_desktop.ui.models.analysis_words import read_differences
from mms_desktop.ui.models.breakdown import Breakdown
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace

CLOSING = "Закрываю период: считаю и сохраняю числа"
OPENING = "Открываю период"
SAME = "Расхождений нет: пересчёт дал бы те же числа."


class PeriodTurning(QObject):
    """Turns a period over; the banner says what could not be kept with it."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self.banner = Banner(Tone.WARN)

    def turn(self, period: Any) -> None:
        """Close the period, or open it again."""
        code, closed = period.code, period.state == PeriodState.CLOSED

        def question(workspace: "Workspace", progress: Progress) -> ChangeSet:
            from mms_desktop.services.monitoring.periods import reopen_period

            if closed:
                after = reopen_period(workspace.database, code)
            else:
                after = workspace.monitoring.close(code, date.today(), progress)
            change = Change(PERIODS.key, after.id, PERIODS.values(period), PERIODS.values(after))
            words = "снова открыт" if closed else "закрыт"
            return ChangeSet(f"Период «{period_title(after)}» {words}", (change,))

        title = OPENING if closed else CLOSING
        self._desk.session.ask(question, self, self._on_turned, title=title)

    def show_changes(self, code: str) -> None:
        """Show in what the closed period would come to something else now."""

        def question(workspace: "Workspace", _progress: Progress) -> Breakdown:
            return read_differences(workspace, code)

        self._desk.session.ask(question, self, self._show_changes, title="Пересчитываю период")

    def _on_turned(self, changes: ChangeSet) -> None:
        self._desk.notify(f"{changes.title}.", undoable=True)
        (change,) = changes.changes
        code = str((change.after or {})["code"])

        def question(workspace: "Workspace", _progress: Progress) -> str:
            from mms_desktop.services.packages.keeping import kept_remark

            return kept_remark(workspace.database, workspace.monitoring.period(code))

        self._desk.session.ask(question, self, self._on_remark)

    def _on_remark(self, remark: str) -> None:
        self.banner.tell(remark, Tone.WARN)

    def _show_changes(self, found: Breakdown) -> None:
        if not found.parts:
            self._desk.notify(SAME)
            return
        dialog = BreakdownDialog(self._desk, self._window)
        dialog.show_breakdown(found)
        dialog.open()
