"""A day: typed freely as «1.9.23», or picked from a calendar."""

from typing import Any

from PySide6.QtCore import QDate, QPoint, Qt, Slot
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QToolButton, QVBoxLayout, QWidget

from mms_desktop.domain.days import FIRST_YEAR, LAST_YEAR, read_day, shown_day
from mms_desktop.domain.fields import Day
from mms_desktop.ui.editors.editor import Editor
from mms_desktop.ui.icons import icon
from mms_desktop.ui.tokens import Tone, tokens
from mms_desktop.ui.widgets.buttons import IconButton

LINE_WIDTH = 140
# The names Qt gives the buttons of its calendar.
ARROWS = {"qt_calendar_prevmonth": "chevron-left", "qt_calendar_nextmonth": "chevron-right"}


class DayEditor(Editor):
    """Shows days as ДД.ММ.ГГГГ; what cannot be read stays as typed, with a message."""

    def __init__(self, kind: Day, parent: QWidget | None = None) -> None:
        self.line = QLineEdit()
        self.line.setPlaceholderText("дд.мм.гггг")
        self.line.setFixedWidth(LINE_WIDTH)
        super().__init__(kind, self.line, parent)
        self._popup: CalendarPopup | None = None
        button = IconButton("calendar", f"Выбрать в календаре: {kind.label}")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(self.open_calendar)
        self.row.addWidget(button)
        self.row.addStretch(1)
        self.row.setStretch(0, 0)
        self.line.textEdited.connect(self.changed)
        self.line.editingFinished.connect(self._tidy)

    def read(self) -> object:
        return self.line.text().strip()

    def write(self, value: Any) -> None:
        self.line.setText(shown_day(value) if value else "")

    def put_back(self, raw: Any) -> None:
        self.line.setText(str(raw or ""))

    @Slot()
    def open_calendar(self) -> None:
        """Show the calendar under the field, at the day in it."""
        if self._popup is None:
            self._popup = CalendarPopup(self)
            self._popup.calendar.clicked.connect(self._pick)
            self._popup.calendar.activated.connect(self._pick)
        day = read_day(self.read()).value
        if day is not None:
            self._popup.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._popup.move(self.line.mapToGlobal(QPoint(0, self.line.height() + 2)))
        self._popup.show()
        self._popup.calendar.setFocus()

    @Slot(QDate)
    def _pick(self, day: QDate) -> None:
        self.line.setText(day.toString("dd.MM.yyyy"))
        if self._popup is not None:
            self._popup.close()
        self.line.setFocus()
        self.check()
        self.changed.emit()

    @Slot()
    def _tidy(self) -> None:
        self.check()
        found = read_day(self.read())
        if found.value is not None:
            self.write(found.value)


class CalendarPopup(QWidget):
    """A calendar that goes away when something else is clicked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.calendar = QCalendarWidget()
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setMinimumDate(QDate(FIRST_YEAR, 1, 1))
        self.calendar.setMaximumDate(QDate(LAST_YEAR, 12, 31))
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._dress()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.calendar)

    def _dress(self) -> None:
        weekend = QTextCharFormat()
        weekend.setForeground(tokens().color(Tone.MUTED))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, weekend)
        for name, icon_name in ARROWS.items():
            for arrow in self.calendar.findChildren(QToolButton, name):
                arrow.setIcon(icon(icon_name, Tone.MUTED))
