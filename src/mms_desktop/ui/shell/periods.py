"""The period one looks at: a button with the list of them, and how long until it is due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.periods import period_title
from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.labels import Role, label, restyle
from mms_desktop.ui.words import form_of

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace

NO_PERIODS = "Периодов нет"
DAYS = ("день", "дня", "дней")


@dataclass(frozen=True, slots=True)
class PeriodChoice:
    """A period as the button shows it."""

    code: str
    title: str
    due: date | None
    closed: bool


class PeriodButton(QWidget):
    """Shows the period looked at; a press offers the others.

    Signals:
        read: The periods of the base are known, and one of them is looked at.
    """

    read = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._choices: dict[str, PeriodChoice] = {}
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._on_triggered)
        self.button = Button(NO_PERIODS, "calendar-range")
        self.button.setProperty("menu", True)
        self.button.setMenu(self._menu)
        self._due = label("", Role.SECONDARY)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.button)
        row.addWidget(self._due)
        desk.session.opened.connect(self.refresh)
        desk.session.data_changed.connect(self._on_data_changed)
        desk.period_changed.connect(self._show_period)

    @Slot()
    def refresh(self) -> None:
        """Read the periods of the base again."""
        self._desk.session.ask(read_periods, self, self._show)

    def _show(self, choices: Sequence[PeriodChoice]) -> None:
        self._choices = {choice.code: choice for choice in choices}
        self._menu.clear()
        for choice in choices:
            words = f"{choice.title} (закрыт)" if choice.closed else choice.title
            action = self._menu.addAction(words)
            action.setData(choice.code)
        self.button.setEnabled(bool(choices))
        facts = self._desk.session.facts
        kept = self._desk.settings.period(facts.path) if facts else ""
        code = next((c for c in (self._desk.period, kept) if c in self._choices), "")
        self._desk.choose_period(code or newest_open(choices))
        self._show_period(self._desk.period)
        self.read.emit()

    @Slot(ChangeSet)
    def _on_data_changed(self, changes: ChangeSet) -> None:
        if "periods" in changes.sections:
            self.refresh()

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self._desk.choose_period(str(action.data()))

    @Slot(str)
    def _show_period(self, code: str) -> None:
        choice = self._choices.get(code)
        self.button.setText(f" {choice.title if choice else NO_PERIODS}")
        left = (choice.due - date.today()).days if choice and choice.due else None
        closed = choice is not None and choice.closed
        self._due.setText("период закрыт" if closed else due_words(left))
        late = left is not None and left <= metrics.DUE_SOON_DAYS and not closed
        restyle(self._due, "role", str(Role.WARNING if late else Role.SECONDARY))


def read_periods(workspace: "Workspace", _progress: Progress) -> list[PeriodChoice]:
    """Return the periods of the base, the newest first; runs on the worker thread."""
    from mms_desktop.services.monitoring.periods import list_periods

    found = sorted(list_periods(workspace.database), key=lambda period: period.end, reverse=True)
    return [
        PeriodChoice(period.code, period_title(period), period.due, period.state == "closed")
        for period in found
    ]


def newest_open(choices: Sequence[PeriodChoice]) -> str:
    """Return the code of the newest period that is open, else of the newest one."""
    ordered = sorted(choices, key=lambda choice: choice.closed)
    return ordered[0].code if ordered else ""


def due_words(left: int | None) -> str:
    """Return how long until the period is due."""
    match left:
        case None:
            return ""
        case 0:
            return "сдача сегодня"
        case _ if left < 0:
            return f"срок сдачи прошёл {-left} {form_of(-left, *DAYS)} назад"
        case _:
            return f"до сдачи {left} {form_of(left, *DAYS)}"
