"""The form of a period: a code gives the dates, a person may change them."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QWidget,
)

from mms_desktop.domain.days import read_day
from mms_desktop.domain.fields import Day
from mms_desktop.domain.issues import Issue
from mms_desktop.domain.periods import PeriodUnclear, period_of, period_title
from mms_desktop.domain.sections.periods import PERIODS, PeriodState
from mms_desktop.ui import metrics
from mms_desktop.ui.editors.day import DayEditor
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.dialog import Dialog
from mms_desktop.ui.widgets.labels import MessageLabel, Role, label

DAYS = ("start", "end", "reference_date", "collect_from", "collect_to", "due")
COMPUTED = DAYS[:3]
DAY_FIELDS = tuple(kind for kind in PERIODS.fields if isinstance(kind, Day) and kind.name in DAYS)
WIDTH = 520
HINT = "Полугодие: 2023-H1, 2023-H2. Год: 2023. Учебный год: 2023/24. Или своё имя и свои даты."


class PeriodDialog(Dialog):
    """Collects the code and the dates; saving them is the caller's business.

    Signals:
        submitted: (PeriodDialog) The person wants the period saved.
    """

    submitted = Signal(object)

    def __init__(self, period: Any, suggestions: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Период")
        self.record_id: int = period.id if period else 0
        self._state = period.state if period else PeriodState.OPEN
        self._closed_on = period.closed_on if period else None
        self.code = QComboBox()
        self.code.setEditable(True)
        self.code.setAccessibleName("Код периода")
        self.code.addItems(list(suggestions))
        self.meaning = label("", Role.SECONDARY, wrap=True)
        self.days = {kind.name: DayEditor(kind) for kind in DAY_FIELDS}
        self.message = MessageLabel()
        self._lay_out()
        self.code.currentTextChanged.connect(self._compute)
        if period is None:
            self._compute()
        else:
            self.code.setCurrentText(period.code)
            self.code.setEnabled(False)
            for name, editor in self.days.items():
                editor.write(getattr(period, name))
        self.resize(WIDTH, self.sizeHint().height())

    def values(self) -> dict[str, object]:
        """Return the code and the dates typed, as ``Section.parse`` takes them."""
        days = {name: editor.read() for name, editor in self.days.items()}
        kept = {"state": self._state, "closed_on": self._closed_on}
        return {"code": self.code.currentText(), **days, **kept}

    def show_issues(self, issues: tuple[Issue, ...]) -> None:
        """Show each message under its field, or above all."""
        rest = []
        for one in issues:
            if one.field in self.days:
                self.days[one.field].say(one.message)
            else:
                rest.append(one.message)
        self.message.show_problem(" ".join(rest))

    @Slot()
    def submit(self) -> None:
        """Offer the period to the caller, unless the code and the dates do not make one."""
        days = {name: read_day(self.days[name].read()) for name in DAYS}
        problems = {name: found.problem for name, found in days.items() if found.problem}
        for name, editor in self.days.items():
            editor.say(problems.get(name, ""))
        if problems:
            return
        try:
            made = period_of(
                self.code.currentText(),
                **{name: days[name].value for name in (*COMPUTED, "due")},
            )
        except PeriodUnclear as error:
            self.message.show_problem(error.message)
            return
        self.message.show_problem("")
        self.code.setCurrentText(made.code)
        for name in COMPUTED:
            self.days[name].write(getattr(made, name))
        self.submitted.emit(self)

    @Slot()
    def _compute(self) -> None:
        """Show what the code means."""
        self.message.show_problem("")
        try:
            made = period_of(self.code.currentText())
        except PeriodUnclear:
            self.meaning.setText(HINT)
            return
        self.meaning.setText(f"{period_title(made)[:1].upper()}{period_title(made)[1:]}")
        for name in COMPUTED:
            self.days[name].write(getattr(made, name))

    def _lay_out(self) -> None:
        form = QFormLayout()
        side = metrics.PAGE_MARGIN
        form.setContentsMargins(side, metrics.PAGE_TOP, side, metrics.PAGE_TOP)
        form.setHorizontalSpacing(metrics.GAP)
        form.setVerticalSpacing(metrics.SMALL_GAP)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.addRow(label("Период мониторинга", Role.TITLE))
        form.addRow("Код", self.code)
        form.addRow("", self.meaning)
        for name, editor in self.days.items():
            form.addRow(PERIODS.field(name).label, editor)
        form.addRow(self.message)
        cancel, save = Button("Отмена"), Button("Сохранить", primary=True)
        cancel.clicked.connect(self.reject)
        save.clicked.connect(self.submit)
        self.arrange(form, buttons=(cancel, save))


def suggested_codes(newest_end: date | None, today: date) -> tuple[str, ...]:
    """Return the codes a person is likely to want next: half-years, the year, the school year."""
    start = newest_end or today
    # The half-year after the newest period; in an empty base the one of today.
    half = start.year * 2 + (start.month > 6) + (newest_end is not None)
    codes = [f"{number // 2}-H{number % 2 + 1}" for number in (half, half + 1)]
    year = half // 2
    return (*codes, str(year), f"{year}/{(year + 1) % 100:02d}")
