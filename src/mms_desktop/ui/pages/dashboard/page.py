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
from mms_desktop.ui.models.journal_words import RECENT_COLUMNS, WIDTHS
from mms_desktop.ui.models.rows_model import RowsModel
from mms_desktop.ui.pages.dashboard.cards import GaugesCard, RegisterCard, UrgentCard
from mms_desktop.ui.pages.dashboard.reading import (
    WORDS,
    Overview,
    read_overview,
    read_urgent,
)
from mms_desktop.ui.pages.dashboard.tiles import FORMS, TilesRow
from mms_desktop.ui.pages.page import Page
from mms_desktop.ui.widgets.buttons import LinkButton
from mms_desktop.ui.widgets.card import Card
from mms_desktop.ui.widgets.empty_state import EmptyState
from mms_desktop.ui.widgets.whole_rows import WholeRowsTable
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.monitoring.urgent import Matter
    from mms_desktop.services.workspace import Workspace

MATTERS = 6


class DashboardPage(Page):
    """Numbers that open what is behind them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Рабочий стол")
        load = self.head.add_button("Загрузить список", "file-import-outline")
        load.clicked.connect(self._load)
        build = self.head.add_button("Собрать пакет", "package-variant-closed", primary=True)
        build.clicked.connect(self._build)
        self.gauges, self.register, self.urgent = GaugesCard(), RegisterCard(), UrgentCard()
        self._matters: list[Matter] = []
        self.gauges.opened.connect(self._open_indicator)
        self.urgent.opened.connect(self._open_matter)
        self.urgent.terms.clicked.connect(self._open_terms)
        self.register.opened.connect(self.desk.show_page)
        self.tiles = TilesRow()
        self.tiles.opened.connect(self._open_tile)
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
        self._full = scrolled(self._arranged())
        self.body.addWidget(self._full, 1)
        self.body.addWidget(self.empty, 1)
        self._full.hide()
        self.empty.hide()

    def refresh(self) -> None:
        code = self.desk.period

        def question(workspace: "Workspace", progress: Progress) -> Overview:
            return read_overview(workspace, code, progress)

        def second(workspace: "Workspace", progress: Progress) -> "list[Matter]":
            return read_urgent(workspace, code, progress)

        self.desk.session.ask(question, self, self._show)
        # The terms of all people take longer than the numbers: those are shown first.
        self.desk.session.ask(second, self, self._show_urgent)

    def _show_urgent(self, matters: "list[Matter]") -> None:
        self._matters = matters
        self.urgent.show_matters(matters[:MATTERS])

    @Slot(int)
    def _open_matter(self, place: int) -> None:
        matter = self._matters[place]
        self.desk.show_page(matter.page, search=matter.search)

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
        self.tiles.show_overview(overview)

    @Slot(str)
    def _open_tile(self, key: str) -> None:
        if key == FORMS:
            self.desk.show_page(FORMS)
        else:
            self._open_indicator(key)

    @Slot(str)
    def _open_indicator(self, code: str) -> None:
        self.desk.show_page("indicators", search=code)

    @Slot()
    def _open_organizations(self) -> None:
        self.desk.show_page("organizations")

    @Slot()
    def _open_terms(self) -> None:
        self.desk.show_page("radar")

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
        column.addWidget(self.tiles)
        column.addLayout(cards)
        below = QHBoxLayout()
        below.setSpacing(metrics.GAP)
        below.addWidget(self.urgent, 5)
        below.addWidget(self._recent_card(), 3)
        column.addLayout(below, 1)
        return whole

    def _recent_card(self) -> Card:
        card = Card("Последние действия")
        link = LinkButton("Весь журнал")
        link.clicked.connect(self._open_journal)
        card.add_action(link)
        self.recent = RowsModel(RECENT_COLUMNS, self)
        table = WholeRowsTable("Последние действия")
        table.setModel(self.recent)
        table.setColumnWidth(0, WIDTHS[1])
        for place in range(2, len(RECENT_COLUMNS)):
            table.setColumnHidden(place, True)
        card.body.addWidget(table, 1)
        return card


def scrolled(whole: QWidget) -> QScrollArea:
    """Return the page in an area that scrolls."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(whole)
    return area
