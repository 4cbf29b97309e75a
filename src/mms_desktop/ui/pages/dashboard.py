"""The page «Рабочий стол»: how much is kept, what was done last, what can be done next."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout

from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.models.rows_model import RowsModel
from mms_desktop.ui.pages.journal import COLUMNS, WIDTHS, JournalRow, read_journal
from mms_desktop.ui.pages.page import Page
from mms_desktop.ui.sections import SECTION_LOOKS
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.buttons import LinkButton
from mms_desktop.ui.widgets.card import Card, Tile
from mms_desktop.ui.widgets.table import Table
from mms_desktop.ui.words import counted, form_of, grouped

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace

RECENT = 9
COLUMNS_OF_TILES = 4
WORDS: dict[str, tuple[str, str, str]] = {
    "organizations": ("организация", "организации", "организаций"),
    "people": ("педагог и руководитель", "педагога и руководителя", "педагогов и руководителей"),
    "associations": (
        "методическое объединение",
        "методических объединения",
        "методических объединений",
    ),
    "mentorships": ("наставническая пара", "наставнические пары", "наставнических пар"),
    "diagnostics": ("диагностика", "диагностики", "диагностик"),
    "routes": ("маршрут (ИОМ)", "маршрута (ИОМ)", "маршрутов (ИОМ)"),
    "trainings": ("обучение (ДПО)", "обучения (ДПО)", "обучений (ДПО)"),
    "methodists": ("методист", "методиста", "методистов"),
}


@dataclass(frozen=True, slots=True)
class Overview:
    """What the dashboard shows."""

    totals: dict[str, int]
    recent: list[JournalRow]


class DashboardPage(Page):
    """Counts that open the lists behind them, and the last actions."""

    watches_period = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Рабочий стол")
        load = self.head.add_button("Загрузить список", "file-import-outline", primary=True)
        load.clicked.connect(self._load)
        self.tiles: dict[str, Tile] = {}
        grid = QGridLayout()
        grid.setSpacing(metrics.GAP)
        for place, (key, words) in enumerate(WORDS.items()):
            tile = Tile(SECTION_LOOKS[key].icon, words[2], Tone.ACCENT, key=key)
            tile.opened.connect(self._open)
            self.tiles[key] = tile
            row, column = divmod(place, COLUMNS_OF_TILES)
            grid.addWidget(tile, row, column)
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self._recent_card(), 1)

    def refresh(self) -> None:
        self.desk.session.ask(read_overview, self, self._show)

    def _show(self, overview: Overview) -> None:
        for key, tile in self.tiles.items():
            total = overview.totals[key]
            tile.words.setText(form_of(total, *WORDS[key]))
            tile.show_number(grouped(total))
        facts = self.desk.session.facts
        parts = [facts.name] if facts else []
        parts += [counted(overview.totals[key], *WORDS[key]) for key in ("organizations", "people")]
        self.head.set_subtitle(" · ".join(parts))
        self.recent.show_rows(overview.recent)

    @Slot(object)
    def _open(self, tile: Tile) -> None:
        self.desk.show_page(tile.key)

    @Slot()
    def _load(self) -> None:
        self.desk.import_requested.emit("staff")

    @Slot()
    def _open_journal(self) -> None:
        self.desk.show_page("journal")

    def _recent_card(self) -> Card:
        card = Card("Последние действия")
        link = LinkButton("Весь журнал")
        link.clicked.connect(self._open_journal)
        card.add_action(link)
        self.recent = RowsModel(COLUMNS, self)
        table = Table("Последние действия", framed=False)
        table.setModel(self.recent)
        for column, width in enumerate(WIDTHS):
            table.setColumnWidth(column, width)
        card.body.addWidget(table, 1)
        return card


def read_overview(workspace: "Workspace", progress: Progress) -> Overview:
    """Return the counts and the newest actions; runs on the worker thread."""
    totals = {key: workspace.registry.total(key) for key in WORDS}
    recent: Sequence[JournalRow] = read_journal(workspace, progress)
    return Overview(totals, list(recent[:RECENT]))
