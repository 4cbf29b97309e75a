"""The cards of the dashboard: indicators as bars, the register as a list of counts."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout

from mms_desktop.ui import metrics
from mms_desktop.ui.pages.dashboard.reading import WORDS, Gauge
from mms_desktop.ui.sections import SECTION_LOOKS
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.buttons import LinkButton
from mms_desktop.ui.widgets.card import Card
from mms_desktop.ui.widgets.clickable_row import ClickableRow
from mms_desktop.ui.widgets.icon_label import IconLabel
from mms_desktop.ui.widgets.labels import ElidedLabel, Role, label
from mms_desktop.ui.words import form_of, grouped

if TYPE_CHECKING:
    from mms_desktop.services.monitoring.urgent import Matter

BAR = 6
ROW = 28


class GaugesCard(Card):
    """The indicators of the period with a slim bar for every share.

    Signals:
        opened: (str) The code of the indicator to be shown; empty for all of them.
    """

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__("Показатели периода")
        every = LinkButton("Все показатели")
        every.clicked.connect(self._open_all)
        self.add_action(every)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(metrics.TINY_GAP)
        self.empty = label("Добавьте период, чтобы считать показатели.", Role.MUTED, wrap=True)
        self.body.addWidget(self.empty)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)

    def show_gauges(self, gauges: Sequence[Gauge]) -> None:
        """Show these indicators."""
        while self._rows.count():
            old = self._rows.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        self.empty.setVisible(not gauges)
        for gauge in gauges:
            row = gauge_row(gauge)
            row.opened.connect(self.opened)
            self._rows.addWidget(row)

    @Slot()
    def _open_all(self) -> None:
        self.opened.emit("")


def gauge_row(gauge: Gauge) -> ClickableRow:
    """Return one indicator: title, counts and value, and a bar for a share."""
    row = ClickableRow(gauge.code, f"{gauge.title}: {gauge.shown}")
    line = QHBoxLayout()
    line.setSpacing(metrics.GAP)
    line.addWidget(ElidedLabel(gauge.title), 1)
    line.addWidget(label(gauge.counts, Role.SECONDARY))
    line.addWidget(label(gauge.shown, Role.HEADING))
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 2, 0, 2)
    column.setSpacing(metrics.TINY_GAP)
    column.addLayout(line)
    if gauge.percent is not None:
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setFixedHeight(BAR)
        bar.setProperty("tone", str(gauge.tone))
        bar.setValue(min(100, gauge.percent))
        bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(bar)
    row.setMinimumHeight(row.sizeHint().height())
    return row


class UrgentCard(Card):
    """What cannot wait, each a line that opens the list behind it.

    Signals:
        opened: (int) The place of the matter.
    """

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__("Что горит")
        self.terms = LinkButton("Все сроки")
        self.add_action(self.terms)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.calm = label("Ничего не горит: сроки в порядке, цели достигнуты.", Role.MUTED)
        self.body.addWidget(self.calm)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)
        self.calm.hide()

    def show_matters(self, matters: "Sequence[Matter]") -> None:
        """Show what cannot wait."""
        while self._rows.count():
            old = self._rows.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        self.calm.setVisible(not matters)
        for place, matter in enumerate(matters):
            row = matter_row(str(place), matter)
            row.opened.connect(self._tell)
            self._rows.addWidget(row)

    @Slot(str)
    def _tell(self, key: str) -> None:
        self.opened.emit(int(key))


def matter_row(key: str, matter: "Matter") -> ClickableRow:
    """Return one matter: how many, what, and since when or how far."""
    row = ClickableRow(key, f"{matter.title}: {matter.detail}")
    row.setFixedHeight(ROW)
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(metrics.SMALL_GAP)
    tone = Tone.BAD if matter.late else Tone.WARN
    line.addWidget(IconLabel("alert-circle-outline" if matter.late else "clock-outline", tone))
    line.addWidget(ElidedLabel(matter.title), 1)
    line.addWidget(label(matter.detail, Role.SECONDARY))
    line.addWidget(label(grouped(matter.count), Role.HEADING))
    return row


class RegisterCard(Card):
    """How many records the main sections hold.

    Signals:
        opened: (str) The key of the section to be shown.
    """

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__("В базе")
        self._numbers: dict[str, QLabel] = {}
        self._names: dict[str, QLabel] = {}
        self.body.setSpacing(0)
        for key in WORDS:
            row = ClickableRow(key, SECTION_LOOKS[key].name)
            row.setFixedHeight(ROW)
            row.opened.connect(self.opened)
            self._names[key] = label(WORDS[key][2])
            self._numbers[key] = label("…", Role.HEADING)
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(metrics.SMALL_GAP)
            line.addWidget(IconLabel(SECTION_LOOKS[key].icon))
            line.addWidget(self._names[key], 1)
            line.addWidget(self._numbers[key])
            self.body.addWidget(row)
        self.body.addStretch(1)

    def show_totals(self, totals: dict[str, int]) -> None:
        """Show the counts."""
        for key, total in totals.items():
            self._names[key].setText(form_of(total, *WORDS[key]))
            self._numbers[key].setText(grouped(total))
