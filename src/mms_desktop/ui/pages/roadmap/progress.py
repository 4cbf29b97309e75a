"""The page «Исполнение плана»: the roadmap by direction, late points, their indicators."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk, PageRequest
from mms_desktop.ui.models.roadmap_rows import COLUMNS, read_directions, tabs_of
from mms_desktop.ui.pages.deficits.card import bar_of
from mms_desktop.ui.pages.listing_saving import save_listing
from mms_desktop.ui.pages.page import Page, side_by_side, stacked
from mms_desktop.ui.pages.records.opening import RecordOpening
from mms_desktop.ui.pages.roadmap.loading import RoadmapLoading
from mms_desktop.ui.widgets.card import Card
from mms_desktop.ui.widgets.clickable_row import ClickableRow
from mms_desktop.ui.widgets.empty_state import EmptyState
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.rows_list import RowsList

if TYPE_CHECKING:
    from mms_desktop.services.monitoring.roadmap_progress import DirectionLine
    from mms_desktop.services.workspace import Workspace

TITLE = "Исполнение дорожной карты"
ALL_DIRECTIONS = "Все направления"


class DirectionsCard(Card):
    """The directions with how much of each is done.

    Signals:
        opened: (str) The place of the direction, empty for all of them.
    """

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__("Направления")
        inside = QWidget()
        inside.setObjectName("cardInside")
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(metrics.SMALL_GAP)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        self.body.addWidget(scroll, 1)

    def show_directions(self, directions: "Sequence[DirectionLine]") -> None:
        """Show these directions, a line for all of them first."""
        while self._rows.count():
            old = self._rows.takeAt(0).widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        whole = [sum(one.done for one in directions), sum(one.total for one in directions)]
        late = sum(one.overdue for one in directions)
        self._add("", ALL_DIRECTIONS, (whole[0], whole[1], late))
        for place, one in enumerate(directions):
            self._add(str(place), one.title, (one.done, one.total, one.overdue))
        self._rows.addStretch(1)

    def _add(self, key: str, title: str, counts: tuple[int, int, int]) -> None:
        row = direction_row(key, title, counts)
        row.opened.connect(self.opened)
        self._rows.addWidget(row)


class RoadmapProgressPage(Page):
    """Controller: directions on the left, the points of the chosen one on the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, TITLE, "Что сделано, что просрочено и на какой показатель влияет")
        self._directions: tuple[DirectionLine, ...] = ()
        self._chosen = ""
        self._wanted = ""
        self.directions = DirectionsCard()
        self.list = RowsList("Пункты дорожной карты", COLUMNS)
        self.records = RecordOpening(desk, self)
        self.empty = EmptyState(
            "road-variant",
            "Дорожной карты пока нет",
            explanation="Загрузите типовую дорожную карту или добавьте пункты своей.",
            primary="Открыть раздел «Дорожная карта»",
        )
        self.loading = RoadmapLoading(self)
        self._lay_out()
        self.empty.primary_chosen.connect(self._open_section)
        self.directions.opened.connect(self._choose)
        self.list.opened.connect(self._open_point)
        self.list.export_wanted.connect(self._export)

    @Slot()
    def refresh(self) -> None:
        code = self.desk.period

        def question(workspace: "Workspace", progress: Progress) -> "tuple[DirectionLine, ...]":
            return read_directions(workspace, code, progress)

        self.desk.session.ask(question, self, self._show)

    def take(self, request: PageRequest) -> None:
        """Show the list whose key is given as the search, of all directions."""
        if request.search:
            self._wanted = request.search
            self._choose("")

    def _show(self, directions: "tuple[DirectionLine, ...]") -> None:
        self._directions = directions
        self.directions.show_directions(directions)
        self._stack.setCurrentWidget(self._work if directions else self.empty)
        self._choose(self._chosen if self._is_known(self._chosen) else "")

    def _is_known(self, key: str) -> bool:
        return not key or int(key) < len(self._directions)

    @Slot(str)
    def _choose(self, key: str) -> None:
        self._chosen = key
        shown = (self._directions[int(key)],) if key else self._directions
        lines = [line for direction in shown for line in direction.points]
        self.list.show_tabs(tabs_of(lines, date.today()))
        if self._wanted and lines:
            self.list.choose(self._wanted)
            self._wanted = ""

    @Slot(int)
    def _open_point(self, record_id: int) -> None:
        self.records.open("roadmap", record_id)

    @Slot()
    def _open_section(self) -> None:
        self.desk.show_page("roadmap")

    @Slot()
    def _export(self) -> None:
        direction = self._directions[int(self._chosen)].title if self._chosen else ALL_DIRECTIONS
        save_listing(self, TITLE, (direction, self.list.shown.title), self.list.model)

    def _lay_out(self) -> None:
        self._work = side_by_side((self.directions, 2), (self.list, 5))
        self._stack = stacked(self._work, self.empty)
        self.body.addWidget(self._stack, 1)


def direction_row(key: str, title: str, counts: tuple[int, int, int]) -> ClickableRow:
    """Return one direction: done of all, how many are late, and a bar."""
    done, total, late = counts
    row = ClickableRow(key, f"{title}: {done} из {total}")
    line = QHBoxLayout()
    line.setSpacing(metrics.SMALL_GAP)
    line.addWidget(label(f"{done} из {total}", Role.SECONDARY))
    line.addStretch(1)
    if late:
        line.addWidget(label(f"просрочено: {late}", Role.WARNING))
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 2, metrics.SMALL_GAP, 2)
    column.setSpacing(2)
    column.addWidget(label(title, wrap=True))
    column.addLayout(line)
    column.addWidget(bar_of(done, total))
    return row
