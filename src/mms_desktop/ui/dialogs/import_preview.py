"""The preview of an import: counts, columns, rows, and what is said about the chosen row."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from mms_desktop.services.exchange.plan import RowStatus
from mms_desktop.ui import metrics
from mms_desktop.ui.dialogs.import_columns import ColumnsDialog
from mms_desktop.ui.models.import_preview import SKIPPED, Preview
from mms_desktop.ui.models.import_rows import (
    FILE,
    NUMBER,
    STATUS,
    STATUS_CHIPS,
    WHAT,
    ImportRowsModel,
)
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.banner import Banner
from mms_desktop.ui.widgets.buttons import LinkButton
from mms_desktop.ui.widgets.chip import Chip, ChipLook
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.table import Table
from mms_desktop.ui.words import grouped

COUNT_WORDS = {
    RowStatus.CREATED.value: "новых",
    RowStatus.UPDATED.value: "изменится",
    RowStatus.UNCHANGED.value: "без изменений",
    RowStatus.REJECTED.value: "с ошибками",
    SKIPPED: "пропущено",
}
WIDTHS = {FILE: 130, NUMBER: 72, STATUS: 142, WHAT: 330}
DETAILS_HEIGHT = 66
SHOWN_TROUBLES = 3


class ImportPreview(QWidget):
    """Shows a plan; takes what a person says of its columns.

    Attributes:
        mapping: The field of every column a person has decided about.

    Signals:
        mapping_changed: The columns are to be read in another way.
    """

    mapping_changed = Signal()

    def __init__(self, fields: Mapping[str, str]) -> None:
        super().__init__()
        self.mapping: dict[str, str] = {}
        self._fields = fields
        self._preview: Preview | None = None
        self.explain = LinkButton("Уточнить столбцы…")
        self.explain.clicked.connect(self.ask_columns)
        self.troubles = Banner(Tone.BAD)
        self.columns = label("", Role.SECONDARY, wrap=True)
        self.unknown = label("", Role.WARNING, wrap=True)
        self.only_remarks = QCheckBox("Только с замечаниями")
        self.model = ImportRowsModel(self)
        self.table = Table("Строки файлов")
        self.table.setModel(self.model)
        for column, width in WIDTHS.items():
            self.table.setColumnWidth(column, width)
        self.details = label("", Role.SECONDARY, wrap=True)
        self.details.setMinimumHeight(DETAILS_HEIGHT)
        self.details.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.chips = QHBoxLayout()
        self.chips.setSpacing(metrics.SMALL_GAP)
        self._lay_out()
        self.only_remarks.toggled.connect(self._filter)
        self.table.selectionModel().currentRowChanged.connect(self._show_details)

    def show_preview(self, preview: Preview) -> None:
        """Show what importing would do."""
        self._preview = preview
        self._show_chips(preview)
        self.explain.setVisible(bool(preview.columns or preview.unknown_columns))
        said = preview.troubles + preview.notes
        more = f"\n… и ещё {len(said) - SHOWN_TROUBLES}" if len(said) > SHOWN_TROUBLES else ""
        tone = Tone.BAD if preview.troubles else Tone.WARN
        self.troubles.tell("\n".join(said[:SHOWN_TROUBLES]) + more, tone)
        self.columns.setText(f"Распознаны столбцы: {', '.join(preview.columns)}.")
        self.columns.setVisible(bool(preview.columns))
        self.unknown.setText(f"Не загружаются: {', '.join(preview.unknown_columns)}.")
        self.unknown.setVisible(bool(preview.unknown_columns))
        remarked = any(row.remarks for row in preview.rows)
        self.only_remarks.setEnabled(remarked)
        self.only_remarks.setChecked(remarked and preview.counts[RowStatus.REJECTED] > 0)
        self.table.setColumnHidden(FILE, len({row.file for row in preview.rows}) < 2)
        self.model.show_rows(preview.rows)
        self.model.set_only_remarks(self.only_remarks.isChecked())
        self.table.setVisible(bool(preview.rows))
        self.details.setText("")
        if self.model.rowCount():
            self.table.selectRow(0)

    @Slot()
    def ask_columns(self) -> None:
        """Ask what the columns mean."""
        if self._preview is None:
            return
        # A column put right before is known now; it stays open to another decision.
        unknown = [title for title in self.mapping if title not in self._preview.columns]
        unknown += self._preview.unknown_columns
        dialog = ColumnsDialog(
            self._preview.columns, tuple(dict.fromkeys(unknown)), self._fields, self
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show_mapping(self.mapping)
        dialog.accepted.connect(self._take_mapping)
        dialog.open()

    @Slot()
    def _take_mapping(self) -> None:
        dialog = self.sender()
        if isinstance(dialog, ColumnsDialog) and dialog.mapping() != self.mapping:
            self.mapping = dialog.mapping()
            self.mapping_changed.emit()

    def _show_chips(self, preview: Preview) -> None:
        while self.chips.count():
            old = self.chips.takeAt(0).widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for status, word in COUNT_WORDS.items():
            count = preview.counts[status]
            look = STATUS_CHIPS[status]
            if count or status == RowStatus.CREATED:
                tone = look.tone if count else Tone.MUTED
                words = f"{word}: {grouped(count)}"
                self.chips.addWidget(Chip(ChipLook(tone, look.icon, words)))
        self.chips.addStretch(1)

    @Slot(bool)
    def _filter(self, only: bool) -> None:
        self.model.set_only_remarks(only)
        if self.model.rowCount():
            self.table.selectRow(0)

    @Slot(QModelIndex, QModelIndex)
    def _show_details(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not current.isValid():
            return
        row = self.model.row_at(current.row())
        place = f"{row.file}, лист «{row.sheet}», строка {row.number}"
        said = row.remarks + row.changes
        self.details.setText("\n".join((place, *said)))

    def _lay_out(self) -> None:
        counts = QHBoxLayout()
        counts.setSpacing(metrics.GAP)
        counts.addLayout(self.chips, 1)
        counts.addWidget(self.explain)
        counts.addWidget(self.only_remarks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SMALL_GAP)
        column.addLayout(counts)
        column.addWidget(self.troubles)
        column.addWidget(self.columns)
        column.addWidget(self.unknown)
        column.addWidget(self.table, 1)
        column.addWidget(self.details)
        column.addStretch(0)
