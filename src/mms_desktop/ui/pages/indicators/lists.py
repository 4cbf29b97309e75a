"""The records behind an indicator: four lists, each to Excel; a record opens on double click."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from mms_desktop.ui import metrics
from mms_desktop.ui.models.rows_model import RowsModel
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.widgets.buttons import LinkButton
from mms_desktop.ui.widgets.card import Card
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.table import Table
from mms_desktop.ui.widgets.tabs import Tabs
from mms_desktop.ui.words import grouped

if TYPE_CHECKING:
    from mms_desktop.services.monitoring.drilldown import Lists

NUMERATOR, MISSING, EXCLUDED, DENOMINATOR = "numerator", "missing", "excluded", "denominator"
TABS = {
    NUMERATOR: "В числителе",
    MISSING: "Не охвачены",
    EXCLUDED: "Исключены",
    DENOMINATOR: "Знаменатель",
}
COLUMNS = (
    Column("name", "Кто", 0),
    Column("organization", "Организация", 1),
    Column("reason", "Почему", 2),
)
WIDTHS = (230, 220)
NOBODY = {
    NUMERATOR: "В числителе пока никого.",
    MISSING: "Охвачены все, кто в знаменателе.",
    EXCLUDED: "Никто не исключён.",
    DENOMINATOR: "В знаменателе никого нет.",
}
REGION = "Этот показатель считает регион: в базе муниципалитета за ним никого нет."
POINTS = "Баллы складываются из ответов чек-листа: откройте его, чтобы увидеть каждый пункт."


class IndicatorLists(Card):
    """Tabs with counts and the table of the chosen one.

    Signals:
        opened: (str, int) A record is to be shown: section and id.
        export_wanted: (str) The list of that name is wanted in Excel.
        checklist_wanted: (str) The checklist of that form is to be opened.
    """

    opened = Signal(str, int)
    export_wanted = Signal(str)
    checklist_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._lists: Lists | None = None
        self.tabs = Tabs("Списки показателя")
        self.model = RowsModel(COLUMNS, self)
        self.table = sorted_table(self.model)
        self.empty = label("", Role.MUTED, wrap=True)
        self.excel = LinkButton("В Excel")
        self.checklist = LinkButton("Открыть чек-лист")
        self.head.insertWidget(0, self.tabs)
        self.head.removeWidget(self.title)
        self.title.hide()
        self.add_action(self.excel)
        self.add_action(self.checklist)
        self.body.setSpacing(metrics.TINY_GAP)
        self.body.addLayout(self.head)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.empty)
        self.body.addStretch(0)
        self.tabs.currentChanged.connect(self._show_list)
        self.table.opened.connect(self._tell_opened)
        self.excel.clicked.connect(self._tell_export)
        self.checklist.clicked.connect(self._tell_checklist)

    @property
    def name(self) -> str:
        """The name of the list shown."""
        return str(self.tabs.tabData(self.tabs.currentIndex()) or "")

    def show_lists(self, lists: "Lists") -> None:
        """Show the records behind an indicator, those to be won first."""
        known, indicator = self._lists, lists.evaluated.indicator
        same = known is not None and known.evaluated.indicator.code == indicator.code
        wanted = self.name if same else ""
        self._lists = lists
        items = {str(name): found for name, found in lists.items.items()}
        shown = [name for name in TABS if name in names_of(lists)]
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for name in shown:
            place = self.tabs.addTab(f"{TABS[name]}: {grouped(len(items[name]))}")
            self.tabs.setTabData(place, name)
        first = MISSING if items[MISSING] else NUMERATOR
        chosen = wanted if wanted in shown else first
        if chosen in shown:
            self.tabs.setCurrentIndex(shown.index(chosen))
        self.tabs.blockSignals(False)
        self.checklist.setVisible(bool(indicator.form))
        self._show_list()

    @Slot()
    def _show_list(self) -> None:
        if self._lists is None:
            return
        items = {str(name): found for name, found in self._lists.items.items()}.get(self.name, ())
        rows = [(item.id, (item.name, item.organization, item.reason)) for item in items]
        self.model.show_rows(rows)
        self.table.setColumnHidden(1, not any(item.organization for item in items))
        self.table.setColumnHidden(2, not any(item.reason for item in items))
        self.table.setVisible(bool(items))
        self.excel.setVisible(bool(items))
        indicator = self._lists.evaluated.indicator
        told = POINTS if indicator.form else REGION
        self.empty.setText(NOBODY.get(self.name, "") if indicator.numerator else told)
        self.empty.setVisible(not items)

    @Slot(int)
    def _tell_opened(self, row: int) -> None:
        if self._lists is not None and self._lists.evaluated.section:
            self.opened.emit(self._lists.evaluated.section, self.model.id_of(row))

    @Slot()
    def _tell_export(self) -> None:
        self.export_wanted.emit(self.name)

    @Slot()
    def _tell_checklist(self) -> None:
        if self._lists is not None:
            self.checklist_wanted.emit(self._lists.evaluated.indicator.form)


def sorted_table(model: RowsModel) -> Table:
    """Return a table of the rows; a click on a header sorts, until then they stand as given."""
    table = Table("Кто в списке", framed=False)
    table.setModel(model)
    table.setSortingEnabled(True)
    table.horizontalHeader().setSortIndicator(-1, table.horizontalHeader().sortIndicatorOrder())
    for column, width in enumerate(WIDTHS):
        table.setColumnWidth(column, width)
    return table


def names_of(lists: "Lists") -> set[str]:
    """Return which of the four lists the indicator has: counts only two, points none."""
    indicator = lists.evaluated.indicator
    if not indicator.numerator:
        return set()
    if not indicator.denominator:
        return {NUMERATOR, EXCLUDED}
    return set(TABS) if indicator.is_part else {NUMERATOR, EXCLUDED, DENOMINATOR}
