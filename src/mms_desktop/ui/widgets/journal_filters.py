"""The row of filters over the journal: words, section, action, days, workplace."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from mms_desktop.domain.days import read_day
from mms_desktop.ui import metrics
from mms_desktop.ui.widgets.labels import Role, label, restyle
from mms_desktop.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from datetime import date

    from mms_desktop.services.journal_view import JournalFilter

DAY_WIDTH, CHOICE_WIDTH = 104, 184


class JournalFilters(QWidget):
    """Collects what of the journal is wanted.

    Signals:
        changed: Something else is wanted.
    """

    changed = Signal()

    def __init__(self, sections: Mapping[str, str], actions: Mapping[str, str]) -> None:
        super().__init__()
        self.words = SearchField("Человек, запись, действие", "Поиск по журналу")
        self.section = choice("Все разделы", "Раздел", sections)
        self.action = choice("Все действия", "Действие", actions)
        self.place = choice("Все рабочие места", "Рабочее место", {})
        self.since, self.until = day_line("С какого дня"), day_line("По какой день")
        self._pause = QTimer(self, singleShot=True, interval=metrics.SEARCH_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SMALL_GAP)
        row.addWidget(self.words, 1)
        for box in (self.section, self.action, self.place):
            row.addWidget(box)
            box.activated.connect(self.changed)
        for words, line in (("с", self.since), ("по", self.until)):
            row.addWidget(label(words, Role.SECONDARY))
            row.addWidget(line)
            line.textChanged.connect(self._on_day)
        self.words.textChanged.connect(self._pause.start)

    @property
    def wanted(self) -> "JournalFilter":
        """What is wanted; a day that cannot be read does not narrow it."""
        from mms_desktop.services.journal_view import JournalFilter

        return JournalFilter(
            section=str(self.section.currentData()),
            action=str(self.action.currentData()),
            words=self.words.text().strip(),
            since=day_of(self.since),
            until=day_of(self.until),
            place=str(self.place.currentData()),
        )

    def in_words(self) -> list[str]:
        """Return the filters in force in words."""
        told = [
            f"{box.accessibleName()}: {box.currentText()}"
            for box in (self.section, self.action, self.place)
            if box.currentData()
        ]
        words = self.words.text().strip()
        told += [f"Поиск: {words}"] if words else []
        days = (("с", day_of(self.since)), ("по", day_of(self.until)))
        return told + [f"{name} {day:%d.%m.%Y}" for name, day in days if day is not None]

    def show_places(self, places: Sequence[str]) -> None:
        """Offer the workplaces known; the one chosen stays chosen."""
        chosen = self.place.currentData()
        while self.place.count() > 1:
            self.place.removeItem(1)
        for place in places:
            self.place.addItem(place, place)
        self.place.setCurrentIndex(max(0, self.place.findData(chosen)))

    @Slot()
    def _on_day(self) -> None:
        for line in (self.since, self.until):
            restyle(line, "problem", bool(line.text().strip()) and day_of(line) is None)
        self._pause.start()


def choice(everything: str, name: str, options: Mapping[str, str]) -> QComboBox:
    """Return a list of options under one that does not narrow."""
    box = QComboBox()
    box.setAccessibleName(name)
    box.setFixedWidth(CHOICE_WIDTH)
    box.addItem(everything, "")
    for key, words in options.items():
        box.addItem(words, key)
    return box


def day_line(name: str) -> QLineEdit:
    """Return a field for a day, typed freely."""
    line = QLineEdit()
    line.setAccessibleName(name)
    line.setPlaceholderText("дд.мм.гггг")
    line.setFixedWidth(DAY_WIDTH)
    return line


def day_of(line: QLineEdit) -> "date | None":
    """Return the day typed, None when there is none or it cannot be read."""
    typed = line.text().strip()
    return read_day(typed).value if typed else None
