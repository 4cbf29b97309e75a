"""A card with one table and tabs over it: each tab a list with its count, each to Excel."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot

from mms_desktop.ui import metrics
from mms_desktop.ui.models.rows_model import RowsModel
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.widgets.buttons import LinkButton
from mms_desktop.ui.widgets.card import Card
from mms_desktop.ui.widgets.column_fitting import fit_columns
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.table import Table
from mms_desktop.ui.widgets.tabs import Tabs
from mms_desktop.ui.words import grouped

Rows = Sequence[tuple[int, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class TabOfRows:
    """One list.

    Attributes:
        rows: (id, cells) of every row, as ``RowsModel`` takes them.
        nothing: What is said when there are none.
    """

    key: str
    title: str
    rows: Rows
    nothing: str


class RowsList(Card):
    """Shows one of several lists; the tab chosen stays when the lists are read again.

    Signals:
        opened: (int) The record of that id is to be shown.
        chosen: (int) The row of that id is the current one; 0 when there is none.
        export_wanted: What is shown is wanted in Excel.
    """

    opened = Signal(int)
    chosen = Signal(int)
    export_wanted = Signal()

    def __init__(self, name: str, columns: Sequence[Column]) -> None:
        super().__init__()
        self._tabs: dict[str, TabOfRows] = {}
        self._fitted = False
        self.tabs = Tabs(name)
        self.model = RowsModel(columns, self)
        self.table = Table(name, framed=False)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        header = self.table.horizontalHeader()
        # Until a header is clicked, rows stand as they were given.
        header.setSortIndicator(-1, header.sortIndicatorOrder())
        self.excel = LinkButton("В Excel")
        self.empty = label("", Role.MUTED, wrap=True)
        self.head.removeWidget(self.title)
        self.title.hide()
        self.head.insertWidget(0, self.tabs)
        self.add_action(self.excel)
        self.body.setSpacing(metrics.TINY_GAP)
        self.body.addLayout(self.head)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.empty)
        self.body.addStretch(0)
        self.tabs.currentChanged.connect(self._show_tab)
        self.table.opened.connect(self._tell_opened)
        self.table.selectionModel().currentRowChanged.connect(self._tell_chosen)
        self.excel.clicked.connect(self.export_wanted)

    @property
    def key(self) -> str:
        """The key of the list shown; empty before there is any."""
        return str(self.tabs.tabData(self.tabs.currentIndex()) or "")

    @property
    def shown(self) -> TabOfRows:
        """The list shown."""
        return self._tabs[self.key]

    def show_tabs(self, tabs: Sequence[TabOfRows]) -> None:
        """Show these lists."""
        wanted = self.key
        self._tabs = {tab.key: tab for tab in tabs}
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for tab in tabs:
            place = self.tabs.addTab(f"{tab.title}: {grouped(len(tab.rows))}")
            self.tabs.setTabData(place, tab.key)
        self.tabs.blockSignals(False)
        self.choose(wanted)
        self._show_tab()

    def choose(self, key: str) -> None:
        """Show the list of the key, if there is one."""
        if key in self._tabs:
            self.tabs.setCurrentIndex(list(self._tabs).index(key))

    def fit_anew(self) -> None:
        """Make the columns fit the rows shown next: others than before."""
        self._fitted = False

    @Slot()
    def _show_tab(self) -> None:
        if not self._tabs:
            return
        self.model.show_rows(self.shown.rows)
        header = self.table.horizontalHeader()
        if header.sortIndicatorSection() >= 0:
            self.model.sort(header.sortIndicatorSection(), header.sortIndicatorOrder())
        some = bool(self.shown.rows)
        self.table.setVisible(some)
        self.excel.setVisible(some)
        self.empty.setText(self.shown.nothing)
        self.empty.setVisible(not some)
        if some and not self._fitted:
            self._fitted = True
            fit_columns(self.table)
        self.table.selectRow(0)
        self._tell_chosen()

    @Slot(int)
    def _tell_opened(self, row: int) -> None:
        self.opened.emit(self.model.id_of(row))

    @Slot()
    def _tell_chosen(self) -> None:
        row = self.table.currentIndex().row()
        self.chosen.emit(self.model.id_of(row) if 0 <= row < self.model.rowCount() else 0)
