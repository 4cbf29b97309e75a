"""Days a list is narrowed by: a span, a month, the days to come or those behind."""

from datetime import date

from PySide6.QtWidgets import QComboBox, QSpinBox

from mms_desktop.domain.conditions import Around, Between, Condition
from mms_desktop.domain.days import FIRST_YEAR, LAST_YEAR
from mms_desktop.domain.fields import Day
from mms_desktop.domain.spans import last_day
from mms_desktop.ui.editors.day import DayEditor
from mms_desktop.ui.models.condition_words import MONTHS, month_of
from mms_desktop.ui.widgets.filter_panels import ModesPanel
from mms_desktop.ui.widgets.filter_parts import bound_of, labelled, page_of, span_problem

USUAL_DAYS = 30
MOST_DAYS = 3_660


class DaysPanel(ModesPanel):
    """A day within bounds, in a month, or around today."""

    def __init__(self, kind: Day) -> None:
        super().__init__(kind)
        today = date.today()
        self.low = DayEditor(Day(label="С", name="low"))
        self.high = DayEditor(Day(label="По", name="high"))
        self.month = QComboBox()
        self.month.setAccessibleName("Месяц")
        self.month.addItems([word.capitalize() for word in MONTHS])
        self.month.setCurrentIndex(today.month - 1)
        self.year = spin("Год", FIRST_YEAR, LAST_YEAR, today.year)
        self.ahead = spin("Дней вперёд", 0, MOST_DAYS, USUAL_DAYS)
        self.behind = spin("Дней назад", 0, MOST_DAYS, USUAL_DAYS)
        self.add_mode("span", "За период", page_of(*labelled(self.low), *labelled(self.high)))
        self.add_mode("month", "За месяц", page_of(self.month, self.year))
        self.add_mode("ahead", "В ближайшие дни", page_of(self.ahead))
        self.add_mode("behind", "За последние дни", page_of(self.behind))
        self.add_fillings()

    def read_fields(self) -> Condition | None:
        """Return the days asked for, if any."""
        match self.chosen:
            case "month":
                year, month = self.year.value(), self.month.currentIndex() + 1
                return Between(date(year, month, 1), last_day(year, month))
            case "ahead":
                return Around(self.ahead.value())
            case "behind":
                return Around(-self.behind.value())
            case _:
                low, high = bound_of(self.low), bound_of(self.high)
                return None if low is None and high is None else Between(low, high)

    def write(self, condition: Condition) -> None:
        """Show what is asked now."""
        super().write(condition)
        month = month_of(condition)
        if month is not None:
            self.choose("month")
            self.year.setValue(month[0])
            self.month.setCurrentIndex(month[1] - 1)
        elif isinstance(condition, Between):
            self.choose("span")
            self.low.write(condition.low)
            self.high.write(condition.high)
        elif isinstance(condition, Around):
            self.choose("ahead" if condition.days >= 0 else "behind")
            (self.ahead if condition.days >= 0 else self.behind).setValue(abs(condition.days))

    def problem(self) -> str:
        """Return why the span cannot be asked."""
        return span_problem(self.low, self.high) if self.chosen == "span" else ""


def spin(name: str, lowest: int, highest: int, value: int) -> QSpinBox:
    """Return a field for a whole number."""
    made = QSpinBox()
    made.setAccessibleName(name)
    made.setRange(lowest, highest)
    made.setValue(value)
    return made
