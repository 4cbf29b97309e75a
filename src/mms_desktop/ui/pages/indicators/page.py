"""The page «Показатели»: every number can be opened into the records behind it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mms_desktop.domain.periods import period_title
from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk, PageRequest
from mms_desktop.ui.files import EXCEL, ask_save_path
from mms_desktop.ui.models.indicator_words import Point, indicator_entry
from mms_desktop.ui.pages.indicators.analysis import IndicatorAnalysis
from mms_desktop.ui.pages.indicators.card import IndicatorCard
from mms_desktop.ui.pages.indicators.lists import TABS, IndicatorLists
from mms_desktop.ui.pages.indicators.own import OwnIndicators
from mms_desktop.ui.pages.indicators.reading import (
    SCOPES,
    Values,
    read_trends,
    read_values,
)
from mms_desktop.ui.pages.indicators.tasks import TaskLists
from mms_desktop.ui.pages.page import Page
from mms_desktop.ui.widgets.card import Card
from mms_desktop.ui.widgets.empty_state import EmptyState
from mms_desktop.ui.widgets.entry_list import EntryList
from mms_desktop.ui.widgets.entry_titles import ValueDelegate

if TYPE_CHECKING:
    from mms_desktop.services.monitoring.drilldown import Lists
    from mms_desktop.services.workspace import Workspace

LIST_WIDTH, NARROWEST_LIST = 344, 270
SIDE = 6


class IndicatorsPage(Page):
    """Controller: the list on the left, the chosen indicator with its records on the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Показатели", "Показатели мониторинга за период")
        self._wanted = ""
        self._lists: Lists | None = None
        self._trends: dict[str, list[Point]] = {}
        self.scope = QComboBox()
        self.scope.setAccessibleName("Какие показатели")
        for title, scope in SCOPES.items():
            self.scope.addItem(title, scope)
        self.list = EntryList("Показатели", ValueDelegate)
        self.card = IndicatorCard()
        self.lists = IndicatorLists()
        self.analysis = IndicatorAnalysis(desk, self)
        self.own = OwnIndicators(desk, self)
        self.tasks = TaskLists(desk, self)
        self.no_period = EmptyState(
            "chart-line",
            "Показатели считают за период",
            explanation="Добавьте период мониторинга, например второе полугодие.",
            primary="Добавить период",
            primary_icon="plus",
        )
        self._lay_out()
        self.list.chosen.connect(self._open)
        self.list.entered.connect(self.lists.table.setFocus)
        self.lists.opened.connect(desk.show_page)
        self.lists.export_wanted.connect(self._export)
        self.lists.checklist_wanted.connect(self._open_checklist)
        self.no_period.primary_chosen.connect(self._go_to_periods)
        self._connect_card()

    def _connect_card(self) -> None:
        self.scope.currentIndexChanged.connect(self.refresh)
        self.card.definitions.clicked.connect(self.analysis.show_definitions)
        self.card.goal.clicked.connect(self.analysis.show_goal)
        self.card.comparison.clicked.connect(self.analysis.show_comparison)
        self.card.dynamics.clicked.connect(self.analysis.show_dynamics)
        self.card.passport.clicked.connect(self.analysis.show_passport)
        self.card.edit.clicked.connect(self.own.edit)
        self.card.remove.clicked.connect(self.own.remove)
        self.own.saved.connect(self._want)
        tasks = self.head.add_button("Задания организациям…", "clipboard-list-outline")
        tasks.clicked.connect(self.tasks.write)
        add = self.head.add_button("Свой показатель", "plus", primary=True)
        add.clicked.connect(self.own.add)
        self.desk.needs_writing(add)

    @Slot()
    def refresh(self) -> None:
        code, scope, wanted = self.desk.period, str(self.scope.currentData()), self._wanted
        self._stack.setCurrentWidget(self._work if code else self.no_period)

        def question(workspace: "Workspace", _progress: Progress) -> Values:
            return read_values(workspace, code, scope, wanted)

        if code:
            self.desk.session.ask(question, self, self._show_values)

    def take(self, request: PageRequest) -> None:
        if request.search:
            self._want(request.search)

    @Slot(str)
    def _want(self, code: str) -> None:
        self._wanted = code
        self.refresh()

    def _show_values(self, values: Values) -> None:
        self.scope.blockSignals(True)
        self.scope.setCurrentIndex(self.scope.findData(values.scope))
        self.scope.blockSignals(False)
        self.head.set_subtitle(f"{period_title(values.period)} · профиль «{values.profile}»")
        wanted, self._wanted = self._wanted or self.list.key, ""
        self.list.entries.show_entries([indicator_entry(one) for one in values.indicators])
        before = self.list.key
        self.list.choose(wanted)
        if self.list.key == before:
            self._open(before)
        self._ask_trends()
        self.analysis.look_for_changes()

    @Slot(str)
    def _open(self, code: str) -> None:
        period = self.desk.period

        def question(workspace: "Workspace", _progress: Progress) -> "Lists":
            monitoring = workspace.monitoring
            return monitoring.drill_down(monitoring.period(period), code)

        if code and period:
            self.desk.session.ask(question, self, self._show_lists)

    def _show_lists(self, lists: "Lists") -> None:
        code = lists.evaluated.indicator.code
        if code != self.list.key:
            return
        self._lists = lists
        self.analysis.code = self.own.code = code
        self.card.show_indicator(lists.evaluated)
        self.card.show_trend(self._trends.get(code, []))
        self.lists.show_lists(lists)

    def _ask_trends(self) -> None:
        code, scope = self.desk.period, str(self.scope.currentData())

        def question(workspace: "Workspace", progress: Progress) -> dict[str, list[Point]]:
            return read_trends(workspace, code, scope, progress)

        self.desk.session.ask(question, self, self._show_trends)

    def _show_trends(self, trends: dict[str, list[Point]]) -> None:
        self._trends = trends
        self.card.show_trend(trends.get(self.list.key, []))

    @Slot(str)
    def _export(self, name: str) -> None:
        """Write the list shown to a workbook."""
        lists = self._lists
        if lists is None:
            return
        code = lists.evaluated.indicator.code
        suggested = f"{code} — {TABS[name].lower()}.xlsx"
        path = ask_save_path(self, self.desk.settings, suggested, EXCEL)
        period = self.desk.period

        def question(workspace: "Workspace", _progress: Progress) -> str:
            from mms_desktop.services.monitoring.drilldown import ListName
            from mms_desktop.services.monitoring.export import write_list

            if path is None:
                return ""
            items = lists.items[ListName(name)]
            write_list(
                path, workspace.monitoring.period(period), lists.evaluated, ListName(name), items
            )
            return path.name

        if path is not None:
            self.desk.session.ask(question, self, self._on_exported, title="Записываю в Excel")

    def _on_exported(self, name: str) -> None:
        self.desk.notify(f"Список сохранён: «{name}».")

    @Slot(str)
    def _open_checklist(self, form: str) -> None:
        self.desk.show_page("checklists", search=form)

    @Slot()
    def _go_to_periods(self) -> None:
        self.desk.show_page("periods")

    def _lay_out(self) -> None:
        left = Card()
        left.setMinimumWidth(NARROWEST_LIST)
        left.setMaximumWidth(LIST_WIDTH)
        left.body.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        left.body.addWidget(self.scope)
        left.body.addWidget(self.list)
        right = QVBoxLayout()
        right.setSpacing(metrics.GAP)
        right.addWidget(self.card)
        right.addWidget(self.lists, 1)
        self._work = QWidget()
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.GAP)
        row.addWidget(left, 1)
        row.addLayout(right, 2)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._work)
        self._stack.addWidget(self.no_period)
        self.body.addWidget(self.analysis.banner)
        self.body.addWidget(self._stack, 1)
