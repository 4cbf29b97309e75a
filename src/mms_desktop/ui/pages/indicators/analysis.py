"""What the page «Показатели» shows over itself: definitions, goals, organizations, changes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.dialogs.breakdown_dialog import BreakdownDialog
from mms_desktop.ui.dialogs.dynamics_dialog import Course, DynamicsDialog, read_course
from mms_desktop.ui.dialogs.passport_dialog import PassportDialog, PassportWords, read_passport
from mms_desktop.ui.models.analysis_words import (
    read_comparison,
    read_definitions,
    read_differences,
    read_goal,
)
from mms_desktop.ui.models.breakdown import Breakdown
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.banner import Banner
from mms_desktop.ui.widgets.buttons import LinkButton
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace

    Reading = Callable[[Workspace, str, str], Breakdown]

TITLE = "Считаю показатель"
INDICATORS = ("показатель", "показателя", "показателей")
NO_COURSE = "Показателя нет ни в одном периоде: его добавили после закрытия всех."


class IndicatorAnalysis(QObject):
    """Asks for analyses of the chosen indicator and shows them in a dialog."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._changed: Breakdown | None = None
        self.code = ""
        self.banner = Banner(Tone.WARN)
        more = LinkButton("Что изменилось")
        more.clicked.connect(self._show_changed)
        self.banner.row.addWidget(more)

    @Slot()
    def show_definitions(self) -> None:
        """Show the chosen indicator under the other definitions."""
        self._ask(read_definitions)

    @Slot()
    def show_goal(self) -> None:
        """Show who may be brought into the numerator of the chosen indicator."""
        self._ask(read_goal)

    @Slot()
    def show_comparison(self) -> None:
        """Show the chosen indicator by organizations."""
        self._ask(read_comparison)

    @Slot()
    def show_dynamics(self) -> None:
        """Show the chosen indicator over all periods, and who made the difference."""
        code = self.code

        def question(workspace: "Workspace", _progress: Progress) -> Course:
            return read_course(workspace, code)

        if code:
            self._desk.session.ask(question, self, self._show_course, title=TITLE)

    @Slot()
    def show_passport(self) -> None:
        """Show the passport of the chosen indicator."""
        code = self.code

        def question(workspace: "Workspace", _progress: Progress) -> PassportWords:
            return read_passport(workspace, code)

        if code:
            self._desk.session.ask(question, self, self._show_passport)

    def look_for_changes(self) -> None:
        """Say above the page whether a closed period would come to something else now."""
        period = self._desk.period

        def question(workspace: "Workspace", _progress: Progress) -> Breakdown:
            return read_differences(workspace, period)

        self._desk.session.ask(question, self, self._tell_changes)

    def _ask(self, read: "Reading") -> None:
        period, code = self._desk.period, self.code

        def question(workspace: "Workspace", _progress: Progress) -> Breakdown:
            return read(workspace, period, code)

        if code:
            self._desk.session.ask(question, self, self._show, title=TITLE)

    def _tell_changes(self, found: Breakdown) -> None:
        self._changed = found
        many = counted(len(found.parts), *INDICATORS)
        text = f"Период закрыт. Иначе посчитались бы сейчас: {many}." if found.parts else ""
        self.banner.tell(text, Tone.WARN)

    def _show(self, found: Breakdown) -> None:
        dialog = BreakdownDialog(self._desk, self._window)
        dialog.show_breakdown(found)
        dialog.open()

    def _show_course(self, course: Course) -> None:
        if course.codes:
            DynamicsDialog(course, self.code, self._desk.period, self._desk, self._window).open()
        else:
            self._desk.notify(NO_COURSE)

    def _show_passport(self, words: PassportWords) -> None:
        PassportDialog(words, self._desk, self._window).open()

    @Slot()
    def _show_changed(self) -> None:
        if self._changed is not None:
            self._show(self._changed)
