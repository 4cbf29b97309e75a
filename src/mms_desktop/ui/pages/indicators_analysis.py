"""What the page «Показатели» shows over itself: other definitions, who to bring in, changes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.dialogs.analysis_dialog import AnalysisDialog
from mms_desktop.ui.models.analysis_words import (
    Analysis,
    read_definitions,
    read_differences,
    read_goal,
)
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.banner import Banner
from mms_desktop.ui.widgets.buttons import LinkButton
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace

TITLE = "Считаю показатель"
INDICATORS = ("показатель", "показателя", "показателей")


class IndicatorAnalysis(QObject):
    """Asks for analyses of the chosen indicator and shows them in a dialog."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._changed: Analysis | None = None
        self.code = ""
        self.banner = Banner(Tone.WARN)
        more = LinkButton("Что изменилось")
        more.clicked.connect(self._show_changed)
        self.banner.row.addWidget(more)

    @Slot()
    def show_definitions(self) -> None:
        """Show the chosen indicator under the other definitions."""
        period, code = self._desk.period, self.code

        def question(workspace: "Workspace", _progress: Progress) -> Analysis:
            return read_definitions(workspace, period, code)

        if code:
            self._desk.session.ask(question, self, self._show, title=TITLE)

    @Slot()
    def show_goal(self) -> None:
        """Show who may be brought into the numerator of the chosen indicator."""
        period, code = self._desk.period, self.code

        def question(workspace: "Workspace", _progress: Progress) -> Analysis:
            return read_goal(workspace, period, code)

        if code:
            self._desk.session.ask(question, self, self._show, title=TITLE)

    def look_for_changes(self) -> None:
        """Say above the page whether a closed period would come to something else now."""
        period = self._desk.period

        def question(workspace: "Workspace", _progress: Progress) -> Analysis:
            return read_differences(workspace, period)

        self._desk.session.ask(question, self, self._tell_changes)

    def _tell_changes(self, analysis: Analysis) -> None:
        self._changed = analysis
        many = counted(len(analysis.rows), *INDICATORS)
        text = f"Период закрыт. Иначе посчитались бы сейчас: {many}." if analysis.rows else ""
        self.banner.tell(text, Tone.WARN)

    def _show(self, analysis: Analysis) -> None:
        AnalysisDialog(analysis, self._window).open()

    @Slot()
    def _show_changed(self) -> None:
        if self._changed is not None:
            self._show(self._changed)
