"""The rows of a checklist in one screen: made, fitted, the current one shown."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mms_desktop.domain.checklists import Checklist
from mms_desktop.ui.checklists.aside import AsideColumns, AsideWords
from mms_desktop.ui.checklists.fitting import Density
from mms_desktop.ui.checklists.row import ChecklistRow
from mms_desktop.ui.checklists.whole_parts import WholeParts
from mms_desktop.ui.models.checklist_state import Mark

BETWEEN = 2


class ChecklistRows(WholeParts):
    """A column of rows; one is current.

    Signals:
        made_current: (ChecklistRow) Another row became current.
    """

    made_current = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[ChecklistRow] = []
        self.current: ChecklistRow | None = None

    @property
    def scored(self) -> list[ChecklistRow]:
        """The rows that are given a mark."""
        return [row for row in self.rows if row.item.scored]

    @property
    def gaps(self) -> int:
        """How much room is between the rows."""
        return BETWEEN * max(len(self.rows) - 1, 0)

    def build(self, form: Checklist, places: int) -> list[ChecklistRow]:
        """Make the rows of the form and return them; none is current."""
        holder = QWidget()
        holder.setObjectName("dialogBody")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BETWEEN)
        self.rows = [ChecklistRow(form, item, places=places) for item in form.items]
        self.current = None
        for row in self.rows:
            row.entered.connect(self.make_current)
            column.addWidget(row)
        column.addStretch(1)
        self.setWidget(holder)
        self.take_parts(self.rows)
        return self.rows

    def fit(self, width: int, density: Density, *, brief: bool) -> None:
        """Show every row so dense, in that width."""
        for row in self.rows:
            row.fit(width, density, brief=brief)
        self._show_current()

    def show_marks(
        self,
        marks: Mapping[str, Mark],
        columns: AsideColumns,
        words: Mapping[str, AsideWords],
    ) -> None:
        """Show the marks and what stands beside them, by item."""
        for row in self.rows:
            code = row.item.code
            row.show_mark(marks.get(code), columns, words.get(code, AsideWords()))

    def step(self, count: int) -> None:
        """Go so many rows down."""
        scored = self.scored
        if self.current in scored:
            place = scored.index(self.current) + count
            self.go_to(scored[min(max(place, 0), len(scored) - 1)])

    def go_to(self, row: ChecklistRow) -> None:
        """Make the row current and give it the keys."""
        self.make_current(row)
        row.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def make_current(self, row: ChecklistRow) -> None:
        """Make the row current."""
        if self.current is not row:
            if self.current is not None:
                self.current.set_current(False)
            self.current = row
            row.set_current(True)
            self.made_current.emit(row)
        self._show_current()

    def _show_current(self) -> None:
        if self.current is not None:
            self.reveal(self.current)
