"""The page «Рабочий стол»: what is to be done, the indicators, the register, the last actions."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.models.rows_model import RowsModel
from mms_desktop.ui.pages.dashboard_cards import GaugesCard, RegisterCard
from mms_desktop.ui.pages.dashboard_reading import WORDS, Gauge, Overview, read_overview
from mms_desktop.ui.pages.journal import COLUMNS, WIDTHS
from mms_desktop.ui.pages.page import Page
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.buttons import LinkButton
from mms_desktop.ui.widgets.card import Card, Tile
from mms_desktop.ui.widgets.empty_state import EmptyState
from mms_desktop.ui.widgets.whole_rows import WholeRowsTable
from mms_desktop.ui.words import counted, grouped

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace

FORMS = "checklists"
# To-do tiles: the indicator, what those missing from it lack, the icon. The first three of a
# profile are shown.
TO_DO = {
    "young_supported_share": ("молодых без поддержки", "account-alert-outline"),
    "diagnosed_share": ("не прошли диагностику", "clipboard-pulse-outline"),
    "route_share": ("без маршрута по диагностике", "map-marker-path"),
    "registry_training_share": ("не обучены по диагностике", "certificate-outline"),
}
TILES = 3


class DashboardPage(Page):
    """Numbers that open what is behind them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Рабочий стол")
        load = self.head.add_button("Загрузить список", "file-import-outline")
        load.clicked.connect(self._load)
        build = self.head.add_button("Собрать пакет", "package-variant-closed", primary=True)
        build.clicked.connect(self._build)
        self.gauges, self.register = GaugesCard(), RegisterCard()
        self.gauges.opened.connect(self._open_indicator)
        self.register.opened.connect(self.desk.show_page)
        self._tiles = QHBoxLayout()
        self._tiles.setSpacing(metrics.GAP)
        self.empty = EmptyState(
            "school",
            "База пока пуста",
            explanation="Загрузите список сотрудников любой школы: Excel или CSV, как он ведётся.",
            primary="Загрузить список",
            primary_icon="file-import-outline",
            link="Добавить организацию вручную",
        )
        self.desk.needs_writing(load, self.empty.primary)
        self.empty.primary_chosen.connect(self._load)
        self.empty.link_chosen.connect(self._open_organizations)
        # On a screen lower than the page was drawn for, it scrolls.
        self._full = QScrollArea()
        self._full.setWidgetResizable(True)
        self._full.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._full.setWidget(self._arranged())
        self.body.addWidget(self._full, 1)
        self.body.addWidget(self.empty, 1)
        self._full.hide()
        self.empty.hide()

    def refresh(self) -> None:
        code = self.desk.period

        def question(workspace: "Workspace", progress: Progress) -> Overview:
            return read_overview(workspace, code, progress)

        self.desk.session.ask(question, self, self._show)

    def _show(self, overview: Overview) -> None:
        self._full.setVisible(not overview.is_empty)
        self.empty.setVisible(overview.is_empty)
        facts = self.desk.session.facts
        parts = [facts.name] if facts else []
        parts += [counted(overview.totals[key], *WORDS[key]) for key in ("organizations", "people")]
        self.head.set_subtitle(" · ".join(parts))
        self.gauges.show_gauges(overview.gauges)
        self.register.show_totals(overview.totals)
        self.recent.show_rows(overview.recent)
        self._show_tiles(overview)

    def _show_tiles(self, overview: Overview) -> None:
        while self._tiles.count():
            old = self._tiles.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        if overview.forms is not None:
            ready, expected = overview.forms
            words = "чек-листов не готовы" if ready < expected else "все чек-листы готовы"
            tone = Tone.WARN if ready < expected else Tone.GOOD
            tile = Tile("file-clock-outline", words, tone, key=FORMS)
            tile.show_number(f"{grouped(expected - ready)} из {grouped(expected)}")
            self._add_tile(tile)
        for gauge in chosen_gauges(overview.gauges):
            words, icon_name = TO_DO[gauge.code]
            tile = Tile(icon_name, words, Tone.WARN if gauge.missing else Tone.GOOD, key=gauge.code)
            tile.show_number(grouped(gauge.missing))
            self._add_tile(tile)

    def _add_tile(self, tile: Tile) -> None:
        tile.opened.connect(self._open_tile)
        self._tiles.addWidget(tile, 1)

    @Slot(object)
    def _open_tile(self, tile: Tile) -> None:
        if tile.key == FORMS:
            self.desk.show_page(FORMS)
        else:
            self._open_indicator(tile.key)

    @Slot(str)
    def _open_indicator(self, code: str) -> None:
        self.desk.show_page("indicators", search=code)

    @Slot()
    def _open_organizations(self) -> None:
        self.desk.show_page("organizations")

    @Slot()
    def _open_journal(self) -> None:
        self.desk.show_page("journal")

    @Slot()
    def _load(self) -> None:
        self.desk.import_requested.emit("staff")

    @Slot()
    def _build(self) -> None:
        self.desk.show_page("package")

    def _arranged(self) -> QWidget:
        whole = QWidget()
        whole.setObjectName("page")
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP)
        cards = QGridLayout()
        cards.setSpacing(metrics.GAP)
        cards.addWidget(self.gauges, 0, 0)
        cards.addWidget(self.register, 0, 1)
        cards.setColumnStretch(0, 5)
        cards.setColumnStretch(1, 3)
        column.addLayout(self._tiles)
        column.addLayout(cards)
        column.addWidget(self._recent_card(), 1)
        return whole

    def _recent_card(self) -> Card:
        card = Card("Последние действия")
        link = LinkButton("Весь журнал")
        link.clicked.connect(self._open_journal)
        card.add_action(link)
        self.recent = RowsModel(COLUMNS, self)
        table = WholeRowsTable("Последние действия")
        table.setModel(self.recent)
        for place, width in enumerate(WIDTHS):
            table.setColumnWidth(place, width)
        card.body.addWidget(table, 1)
        return card


def chosen_gauges(gauges: tuple[Gauge, ...]) -> list[Gauge]:
    """Return the indicators whose missing people are the first thing to do."""
    by_code = {gauge.code: gauge for gauge in gauges}
    return [by_code[code] for code in TO_DO if code in by_code][:TILES]
