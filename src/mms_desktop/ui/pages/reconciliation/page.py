"""The page «Сверка с формами»: the register beside the figures of an official form."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QVBoxLayout,
)

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.issues import Explained
from mms_desktop.domain.periods import period_title
from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.files import EXCEL, ask_save_path
from mms_desktop.ui.models.reconciliation_rows import (
    HEADERS,
    NOTE,
    OFFICIAL,
    WIDTHS,
    ReconciliationModel,
    cells_of,
)
from mms_desktop.ui.pages.page import Page, side_by_side, stacked
from mms_desktop.ui.pages.reconciliation.people import PeopleBehind
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.banner import Banner
from mms_desktop.ui.widgets.card import Card
from mms_desktop.ui.widgets.empty_state import EmptyState
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.table import Table

if TYPE_CHECKING:
    from mms_desktop.services.monitoring.reconciliation import Asked, Line
    from mms_desktop.services.workspace import Workspace

ALL = "Все организации"
HINT = "Впишите числа из сданной формы в столбец «В форме» и объясните разницу."
PEOPLE_WIDTH, ORGANIZATION_WIDTH, EXCEL_WIDTH = 330, 300, 26


@dataclass(frozen=True, slots=True)
class SheetFound:
    """A sheet with its lines, and what else one may choose."""

    period: Any
    asked: "Asked"
    source: str
    sheets: tuple[tuple[str, str], ...]
    organizations: tuple[tuple[str, str], ...]
    lines: "tuple[Line, ...]"


def read_sheet(workspace: "Workspace", code: str, sheet: str, organization: str) -> SheetFound:
    """Return a sheet of the period; runs on the worker thread."""
    from mms_desktop.services.monitoring.reconciliation import Asked, reconciliation, sheets

    period = workspace.monitoring.period(code)
    known = sheets()
    chosen = next((one for one in known if one.key == sheet), known[0])
    places = [
        (one.code, one.short_name)
        for one in workspace.registry.records("organizations")
        if one.kind in chosen.organizations
    ]
    kept = organization if organization in dict(places) else ""
    asked = Asked(period, chosen.key, kept)
    lines = reconciliation(workspace.database, workspace.monitoring.definitions, asked)
    titles = tuple((one.key, one.title) for one in known)
    return SheetFound(period, asked, chosen.source, titles, tuple(places), lines)


class ReconciliationPage(Page):
    """Controller: the sheet on the left, who stands behind a row on the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Сверка с формами", HINT)
        self._found: SheetFound | None = None
        self.sheet, self.organization = QComboBox(), QComboBox()
        self.sheet.setAccessibleName("Форма")
        self.organization.setAccessibleName("Организация")
        self.organization.setMaximumWidth(ORGANIZATION_WIDTH)
        self.model = ReconciliationModel(self)
        self.table = editable_table(self.model)
        self.source = label("", Role.SECONDARY, wrap=True)
        self.banner = Banner(Tone.WARN)
        self.people = PeopleBehind(desk)
        self.no_period = EmptyState(
            "scale-balance",
            "Сверяют за период",
            explanation="Добавьте период мониторинга, например второе полугодие.",
            primary="Добавить период",
            primary_icon="plus",
        )
        self._lay_out()
        self._connect()

    def _connect(self) -> None:
        excel = self.head.add_button("В Excel", "microsoft-excel")
        excel.clicked.connect(self.export)
        self.sheet.currentIndexChanged.connect(self.refresh)
        self.organization.currentIndexChanged.connect(self.refresh)
        self.model.typed.connect(self._keep)
        self.table.opened.connect(self._edit)
        self.table.selectionModel().currentRowChanged.connect(self._open)
        self.no_period.primary_chosen.connect(self._go_to_periods)

    @Slot()
    def refresh(self) -> None:
        code = self.desk.period
        sheet = str(self.sheet.currentData() or "")
        organization = str(self.organization.currentData() or "")
        self._stack.setCurrentWidget(self._work if code else self.no_period)

        def question(workspace: "Workspace", _progress: Progress) -> SheetFound:
            return read_sheet(workspace, code, sheet, organization)

        if code:
            self.desk.session.ask(question, self, self._show_sheet)

    @Slot()
    def export(self) -> None:
        """Write the sheet to a workbook."""
        found = self._found
        if found is None:
            return
        heading = (dict(found.sheets)[found.asked.sheet], period_title(found.period), found.source)
        name = f"Сверка {found.asked.sheet} {found.period.code.replace('/', '-')}.xlsx"
        path = ask_save_path(self, self.desk.settings, name, EXCEL)
        columns = tuple((title, EXCEL_WIDTH) for title in HEADERS)
        rows = [cells_of(line) for line in found.lines]

        def question(_workspace: "Workspace", _progress: Progress) -> str:
            from mms_desktop.services.monitoring.export import write_rows

            if path is None:
                return ""
            write_rows(path, "Сверка", heading, columns, rows)
            return path.name

        if path is not None:
            self.desk.session.ask(question, self, self._on_exported, title="Записываю в Excel")

    def _show_sheet(self, found: SheetFound) -> None:
        self._found = found
        fill(self.sheet, found.sheets, found.asked.sheet)
        fill(self.organization, (("", ALL), *found.organizations), found.asked.organization)
        self.head.set_subtitle(f"{period_title(found.period)} · {HINT}")
        self.source.setText(found.source)
        self.model.show_lines(found.lines)
        if not self.table.currentIndex().isValid() and found.lines:
            self.table.selectRow(0)
        self._show_people(max(self.table.currentIndex().row(), 0))

    @Slot(str, int, str)
    def _keep(self, code: str, column: int, text: str) -> None:
        """Keep a figure or a note that was typed."""
        found = self._found
        if found is None or self.desk.refusal:
            return
        line = next(one for one in found.lines if one.code == code)
        official, note = line.official, text
        if column == OFFICIAL:
            if text and not text.isdecimal():
                self.banner.tell(f"«{line.title}»: напишите целое число, а не «{text}».", Tone.WARN)
                return
            official, note = int(text) if text else None, line.note
        self.banner.tell("", Tone.WARN)

        def question(workspace: "Workspace", _progress: Progress) -> ChangeSet:
            from mms_desktop.services.monitoring.reconciliation import Figure, type_in

            return type_in(workspace.database, found.asked, {code: Figure(official, note)})

        self.desk.session.ask(question, self, None, self._on_refused)

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, Explained):
            self.banner.tell(error.message, Tone.WARN)
        else:
            self.desk.session.operations.failed.emit(error)

    @Slot(int)
    def _edit(self, row: int) -> None:
        noting = self.table.currentIndex().column() == NOTE
        self.table.edit(self.model.index(row, NOTE if noting else OFFICIAL))

    @Slot(QModelIndex, QModelIndex)
    def _open(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self._show_people(current.row())

    def _show_people(self, row: int) -> None:
        if self._found is not None and row < self.model.rowCount():
            self.people.show_line(self._found.asked, self.model.line(row))

    def _on_exported(self, name: str) -> None:
        self.desk.notify(f"Сверка сохранена: «{name}».")

    @Slot()
    def _go_to_periods(self) -> None:
        self.desk.show_page("periods")

    def _lay_out(self) -> None:
        choice = QHBoxLayout()
        choice.setSpacing(metrics.SMALL_GAP)
        choice.addWidget(self.sheet, 1)
        choice.addWidget(self.organization, 1)
        card = Card()
        card.body.addLayout(choice)
        card.body.addWidget(self.source)
        card.body.addWidget(self.table, 1)
        self.people.setFixedWidth(PEOPLE_WIDTH)
        self._work = side_by_side((card, 1), (self.people, 0))
        self._stack = stacked(self._work, self.no_period)
        column = QVBoxLayout()
        column.setSpacing(metrics.GAP)
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)
        self.body.addLayout(column, 1)


def editable_table(model: ReconciliationModel) -> Table:
    """Return the table of the sheet; typing in a cell begins to edit it."""
    table = Table("Строки формы", framed=False)
    table.setModel(model)
    table.setEditTriggers(QAbstractItemView.EditTrigger.AnyKeyPressed)
    for column, width in enumerate(WIDTHS):
        table.setColumnWidth(column, width)
    # The note takes the rest of the width: there is nothing to scroll to.
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return table


def fill(box: QComboBox, options: tuple[tuple[str, str], ...], chosen: str) -> None:
    """Offer the options and choose one, telling nobody."""
    box.blockSignals(True)
    box.clear()
    for key, title in options:
        box.addItem(title, key)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    box.blockSignals(False)
