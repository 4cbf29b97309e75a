"""Two tables, one over the other: what a number consists of, and who stands behind a row."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.models.breakdown import RECORD_WIDTHS, RECORDS, Breakdown
from mms_desktop.ui.models.rows_model import RowsModel
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.table import Table
from mms_desktop.ui.words import grouped

SHARES = (210, 190)


class BreakdownView(QWidget):
    """Shows a breakdown; its first interesting row is chosen at once.

    Signals:
        opened: (str, int) A record is to be shown: section and id.
    """

    opened = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: Breakdown | None = None
        self.table = Table("Из чего складывается")
        self.heading = label("", Role.HEADING)
        self.records = Table("Кто за этим стоит")
        self.model = RowsModel((), self)
        self.records_model = RowsModel(RECORDS, self)
        self.records.setModel(self.records_model)
        for place, width in enumerate(RECORD_WIDTHS):
            self.records.setColumnWidth(place, width)
        self.nobody = label("", Role.MUTED, wrap=True)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, metrics.SMALL_GAP, 0, 0)
        column.setSpacing(metrics.SMALL_GAP)
        for widget in (self.heading, self.records, self.nobody):
            column.addWidget(widget)
        column.addStretch(0)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.addWidget(self.table)
        halves.addWidget(below)
        halves.setSizes(list(SHARES))
        halves.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(halves)
        self.records.opened.connect(self._open)
        self.table.opened.connect(self._open_subject)

    def show_breakdown(self, breakdown: Breakdown) -> None:
        """Show another breakdown."""
        self.shown = breakdown
        self.model = RowsModel(breakdown.columns, self)
        self.model.show_rows([(place, part.cells) for place, part in enumerate(breakdown.parts)])
        self.table.setModel(self.model)
        self.table.setAccessibleName(breakdown.title)
        for column, width in enumerate(breakdown.widths):
            self.table.setColumnWidth(column, width)
        self.table.selectionModel().currentRowChanged.connect(self._show_records)
        if breakdown.parts:
            self.table.selectRow(breakdown.chosen)
        else:
            self._show_part(-1)

    @Slot(QModelIndex, QModelIndex)
    def _show_records(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self._show_part(self.model.id_of(current.row()) if current.isValid() else -1)

    def _show_part(self, place: int) -> None:
        shown = self.shown
        if shown is None:
            return
        lines = shown.parts[place].lines if place >= 0 else ()
        self.records_model.show_rows(
            [(number, (one.name, one.organization, one.words)) for number, one in enumerate(lines)]
        )
        self.heading.setText(f"{shown.listed}: {grouped(len(lines))}")
        self.records.setVisible(bool(lines))
        self.nobody.setText(shown.empty)
        self.nobody.setVisible(not lines)
        self.records.setColumnHidden(1, not any(one.organization for one in lines))
        self.records.setColumnHidden(2, not any(one.words for one in lines))

    @Slot(int)
    def _open_subject(self, row: int) -> None:
        if self.shown is not None:
            section, record = self.shown.parts[self.model.id_of(row)].of
            if record:
                self.opened.emit(section, record)

    @Slot(int)
    def _open(self, row: int) -> None:
        chosen = self.table.currentIndex()
        if self.shown is None or not chosen.isValid():
            return
        part = self.shown.parts[self.model.id_of(chosen.row())]
        line = part.lines[self.records_model.id_of(row)]
        if part.section and line.id:
            self.opened.emit(part.section, line.id)
