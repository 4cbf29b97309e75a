"""A breakdown over the page: its records open, and all of it goes to Excel."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.files import EXCEL, ask_save_path
from mms_desktop.ui.models.breakdown import Breakdown, excel_columns, excel_rows
from mms_desktop.ui.widgets.breakdown_view import BreakdownView
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.dialog import Dialog
from mms_desktop.ui.widgets.labels import Role, label

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace

WIDTH, HEIGHT = 1040, 620
SHEET = "Список"


class BreakdownDialog(Dialog):
    """Shows one breakdown; what it explains can be put above the tables (``top``)."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self.title = label("", Role.TITLE)
        self.line = label("", Role.SECONDARY, wrap=True)
        self.view = BreakdownView()
        self.top = QVBoxLayout()
        self.top.setSpacing(metrics.SMALL_GAP)
        self.excel = Button("В Excel", "microsoft-excel")
        close = Button("Закрыть", primary=True)
        self.excel.clicked.connect(self.export)
        close.clicked.connect(self.accept)
        self.bar = QHBoxLayout()
        self.bar.setSpacing(metrics.SMALL_GAP)
        self.bar.addWidget(self.excel)
        self.bar.addStretch(1)
        self.bar.addWidget(close)
        column = QVBoxLayout(self)
        side, top = metrics.PAGE_MARGIN, metrics.PAGE_TOP
        column.setContentsMargins(side, top, side, top)
        column.setSpacing(metrics.SMALL_GAP)
        column.addWidget(self.title)
        column.addWidget(self.line)
        column.addLayout(self.top)
        column.addWidget(self.view, 1)
        column.addLayout(self.bar)
        self.view.opened.connect(self._open)
        self.resize(WIDTH, HEIGHT)

    def show_breakdown(self, breakdown: Breakdown) -> None:
        """Show the breakdown."""
        self.setWindowTitle(breakdown.title)
        self.title.setText(breakdown.title)
        self.line.setText(breakdown.line)
        self.excel.setEnabled(bool(breakdown.parts))
        self.view.show_breakdown(breakdown)

    @Slot()
    def export(self) -> None:
        """Write every row with its records to a workbook."""
        shown = self.view.shown
        if shown is None:
            return
        path = ask_save_path(self, self._desk.settings, f"{shown.title}.xlsx", EXCEL)

        def question(_workspace: "Workspace", _progress: Progress) -> str:
            from mms_desktop.services.monitoring.export import write_rows

            if path is None:
                return ""
            heading = (shown.title, shown.line)
            write_rows(path, SHEET, heading, excel_columns(shown), excel_rows(shown))
            return path.name

        if path is not None:
            self._desk.session.ask(question, self, self._on_exported, title="Записываю в Excel")

    def _on_exported(self, name: str) -> None:
        self._desk.notify(f"Список сохранён: «{name}».")

    @Slot(str, int)
    def _open(self, section: str, record: int) -> None:
        self.accept()
        self._desk.show_page(section, record)
