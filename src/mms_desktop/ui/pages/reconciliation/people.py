"""Who stands behind a row of a reconciliation sheet: as many as its number says."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot

from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.files import EXCEL, ask_save_path
from mms_desktop.ui.models.rows_model import RowsModel
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.widgets.buttons import LinkButton
from mms_desktop.ui.widgets.card import Card
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.table import Table
from mms_desktop.ui.words import grouped

if TYPE_CHECKING:
    from mms_desktop.services.monitoring.drilldown import Item
    from mms_desktop.services.monitoring.reconciliation import Asked, Line
    from mms_desktop.services.workspace import Workspace

COLUMNS = (Column("name", "Кто", 0), Column("organization", "Организация", 1))
NAME_WIDTH, ORGANIZATION_WIDTH = 184, 80
NOBODY = "В реестре таких нет."
EXCEL_COLUMNS = (("Фамилия, имя, отчество", 44), ("Организация", 40))


class PeopleBehind(Card):
    """Lists the people of one row; a double click opens the person."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(" ")
        self._desk = desk
        self._line: Line | None = None
        self.title.setWordWrap(True)
        self.model = RowsModel(COLUMNS, self)
        self.table = Table("Кто в строке", framed=False)
        # The last column is never narrower than the default: it would run out of the card.
        self.table.horizontalHeader().setDefaultSectionSize(ORGANIZATION_WIDTH)
        self.table.setModel(self.model)
        self.table.setColumnWidth(0, NAME_WIDTH)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nobody = label(NOBODY, Role.MUTED, wrap=True)
        self.excel = LinkButton("В Excel")
        self.add_action(self.excel)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.nobody)
        self.body.addStretch(0)
        self.table.opened.connect(self._open)
        self.excel.clicked.connect(self.export)

    def show_line(self, asked: "Asked", line: "Line") -> None:
        """Ask for the people of a row and show them."""
        self._line = line
        self.title.setText(f"{line.title}: {grouped(line.counted)}")
        code = line.code

        def question(workspace: "Workspace", _progress: Progress) -> "tuple[Item, ...]":
            from mms_desktop.services.monitoring.reconciliation import people_behind

            definitions = workspace.monitoring.definitions
            return people_behind(workspace.database, definitions, asked, code)

        self._desk.session.ask(question, self, self._show_people)

    def _show_people(self, items: "tuple[Item, ...]") -> None:
        self.model.show_rows([(item.id, (item.name, item.organization)) for item in items])
        self.table.setVisible(bool(items))
        self.nobody.setVisible(not items)
        self.excel.setVisible(bool(items))

    @Slot(int)
    def _open(self, row: int) -> None:
        self._desk.show_page("people", self.model.id_of(row))

    @Slot()
    def export(self) -> None:
        """Write the people of the row to a workbook."""
        line = self._line
        if line is None:
            return
        path = ask_save_path(self, self._desk.settings, f"Сверка — {line.code}.xlsx", EXCEL)
        heading = (f"{line.title}: {line.counted}",)
        rows = [self.model.cells_of(row) for row in range(self.model.rowCount())]

        def question(_workspace: "Workspace", _progress: Progress) -> str:
            from mms_desktop.services.monitoring.export import write_rows

            if path is None:
                return ""
            write_rows(path, "Список", heading, EXCEL_COLUMNS, rows)
            return path.name

        if path is not None:
            self._desk.session.ask(question, self, self._on_exported, title="Записываю в Excel")

    def _on_exported(self, name: str) -> None:
        self._desk.notify(f"Список сохранён: «{name}».")
