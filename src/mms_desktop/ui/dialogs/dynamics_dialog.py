"""An indicator over all periods, and who made the difference between any two of them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from mms_desktop.domain.indicators import IndicatorKind
from mms_desktop.domain.periods import period_title
from mms_desktop.domain.targets import Target
from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.dialogs.breakdown_dialog import BreakdownDialog
from mms_desktop.ui.models.analysis_words import read_explanation
from mms_desktop.ui.models.breakdown import Breakdown
from mms_desktop.ui.models.indicator_words import Point, short_code
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.trend_chart import TrendChart

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace

CHART_HEIGHT = 130
HEIGHT = 690
SAME_LENGTH = 7
"""Days by which two halves of a year, or two years, may differ."""


@dataclass(frozen=True, slots=True)
class Course:
    """An indicator in every period, the earliest first.

    Attributes:
        lengths: Days of every period: a year is not comparable with half a year.
    """

    title: str
    kind: IndicatorKind
    codes: tuple[str, ...]
    titles: tuple[str, ...]
    points: tuple[Point, ...]
    lengths: tuple[int, ...]
    targets: tuple[Target, ...]


def read_course(workspace: "Workspace", code: str) -> Course:
    """Return the course of an indicator; runs on the worker thread."""
    from mms_desktop.services.monitoring.dynamics import series

    monitoring = workspace.monitoring
    indicator = monitoring.definitions.indicator(code)
    found = series(monitoring, code)
    return Course(
        indicator.title,
        indicator.kind,
        tuple(one.period.code for one in found),
        tuple(period_title(one.period) for one in found),
        tuple(
            Point(
                short_code(one.period.code),
                one.evaluated.value.exact,
                one.evaluated.shown,
                one.redefined,
                one.frozen,
            )
            for one in found
        ),
        tuple((one.period.end - one.period.start).days for one in found),
        monitoring.definitions.targets_of(code),
    )


def comparable_before(course: Course, current: int) -> int:
    """Return the place of the newest period before this one that is as long as it is."""
    length = course.lengths[current]
    for place in range(current - 1, -1, -1):
        if abs(course.lengths[place] - length) <= SAME_LENGTH:
            return place
    return max(current - 1, 0)


class DynamicsDialog(BreakdownDialog):
    """Shows the course; asks for the explanation whenever another period is chosen."""

    def __init__(self, course: Course, code: str, period: str, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._course, self._code = course, code
        self.chart = TrendChart()
        self.chart.setFixedHeight(CHART_HEIGHT)
        self.first, self.second = QComboBox(), QComboBox()
        for box, name in ((self.first, "С какого периода"), (self.second, "По какой период")):
            box.setAccessibleName(name)
            box.addItems(course.titles)
        row = QHBoxLayout()
        row.setSpacing(metrics.SMALL_GAP)
        row.addWidget(label("Что изменилось от периода", Role.SECONDARY))
        row.addWidget(self.first)
        row.addWidget(label("до периода", Role.SECONDARY))
        row.addWidget(self.second)
        row.addStretch(1)
        self.top.addWidget(self.chart)
        self.top.addLayout(row)
        self.setWindowTitle("Динамика")
        self.title.setText("Динамика")
        self.line.setText(course.title)
        last = len(course.codes) - 1
        current = course.codes.index(period) if period in course.codes else last
        self.second.setCurrentIndex(current)
        self.first.setCurrentIndex(comparable_before(course, current))
        self.first.currentIndexChanged.connect(self.explain)
        self.second.currentIndexChanged.connect(self.explain)
        self.resize(self.width(), HEIGHT)
        self.first.setFocus()
        self.explain()

    @Slot()
    def explain(self) -> None:
        """Ask who makes the difference between the two periods chosen."""
        self._show_chart()
        codes, code = self._course.codes, self._code
        first, second = codes[self.first.currentIndex()], codes[self.second.currentIndex()]

        def question(workspace: "Workspace", _progress: Progress) -> Breakdown:
            return read_explanation(workspace, first, second, code)

        self._desk.session.ask(question, self, self._show_explanation, title="Считаю показатель")

    def _show_chart(self) -> None:
        """Show the periods as long as the second one: a year stands in no line with its half."""
        course = self._course
        length = course.lengths[self.second.currentIndex()]
        points = [
            point
            for point, own in zip(course.points, course.lengths, strict=True)
            if abs(own - length) <= SAME_LENGTH
        ]
        self.chart.show_trend(course.kind, points, [target.value for target in course.targets])

    def _show_explanation(self, found: Breakdown) -> None:
        self.show_breakdown(found)
        self.title.setText("Динамика")
        self.setWindowTitle("Динамика")
