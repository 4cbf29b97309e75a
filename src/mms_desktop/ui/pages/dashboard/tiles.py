"""The tiles of the dashboard: checklists that are not ready, people missing from indicators."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.pages.dashboard.reading import Gauge, Overview
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.card import Tile
from mms_desktop.ui.words import grouped

FORMS = "checklists"
# The indicator, what those missing from it lack, the icon. The first three of a profile are shown.
TO_DO = {
    "young_supported_share": ("молодых без поддержки", "account-alert-outline"),
    "diagnosed_share": ("не прошли диагностику", "clipboard-pulse-outline"),
    "route_share": ("без маршрута по диагностике", "map-marker-path"),
    "registry_training_share": ("не обучены по диагностике", "certificate-outline"),
}
TILES = 3


class TilesRow(QWidget):
    """Numbers that open the list behind them.

    Signals:
        opened: (str) ``FORMS`` or the code of an indicator.
    """

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(metrics.GAP)

    def show_overview(self, overview: Overview) -> None:
        """Show what is to be done in the period."""
        while self._row.count():
            old = self._row.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        if overview.forms is not None:
            ready, expected = overview.forms
            words = "чек-листов не готовы" if ready < expected else "все чек-листы готовы"
            tone = Tone.WARN if ready < expected else Tone.GOOD
            number = f"{grouped(expected - ready)} из {grouped(expected)}"
            self._add(Tile("file-clock-outline", words, tone, key=FORMS), number)
        for gauge in chosen_gauges(overview.gauges):
            words, icon_name = TO_DO[gauge.code]
            tone = Tone.WARN if gauge.missing else Tone.GOOD
            self._add(Tile(icon_name, words, tone, key=gauge.code), grouped(gauge.missing))

    def _add(self, tile: Tile, number: str) -> None:
        tile.show_number(number)
        tile.opened.connect(self._tell)
        self._row.addWidget(tile, 1)

    @Slot(object)
    def _tell(self, tile: Tile) -> None:
        self.opened.emit(tile.key)


def chosen_gauges(gauges: tuple[Gauge, ...]) -> list[Gauge]:
    """Return the indicators whose missing people are the first thing to do."""
    by_code = {gauge.code: gauge for gauge in gauges}
    return [by_code[code] for code in TO_DO if code in by_code][:TILES]
