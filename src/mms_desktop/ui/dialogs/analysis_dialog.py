"""A table that explains an indicator, over the page; its rows can be copied to Excel."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.models.analysis_words import Analysis
from mms_desktop.ui.models.rows_model import RowsModel
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.table import Table

WIDTH, HEIGHT = 980, 520


class AnalysisDialog(QDialog):
    """Shows one analysis."""

    def __init__(self, analysis: Analysis, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(analysis.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = RowsModel(analysis.columns, self)
        self.model.show_rows(list(enumerate(analysis.rows)))
        self.table = Table(analysis.title)
        self.table.setModel(self.model)
        for place, width in enumerate(analysis.widths):
            self.table.setColumnWidth(place, width)
        copy, close = Button("Копировать всё", "content-copy"), Button("Закрыть", primary=True)
        copy.clicked.connect(self.table.selectAll)
        copy.clicked.connect(self.table.copy_selection)
        close.clicked.connect(self.accept)
        close.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(metrics.SMALL_GAP)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        side, top = metrics.PAGE_MARGIN, metrics.PAGE_TOP
        column.setContentsMargins(side, top, side, top)
        column.setSpacing(metrics.SMALL_GAP)
        column.addWidget(label(analysis.title, Role.TITLE))
        column.addWidget(label(analysis.line, Role.SECONDARY, wrap=True))
        column.addWidget(self.table, 1)
        column.addLayout(row)
        self.resize(WIDTH, HEIGHT)
