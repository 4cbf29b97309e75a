"""A table of any length: the ids of its rows, and a few pages of words around what is seen.

The ids come in their order from one question; words are fetched off the GUI thread
when a view asks for them, 128 rows at a time, and the pages seen longest ago are dropped.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Slot,
)

from mms_desktop.services.progress import Progress
from mms_desktop.ui.session import Session
from mms_desktop.ui.widgets.chip import CHIP_ROLE, ChipLook

if TYPE_CHECKING:
    from mms_desktop.services.registry import Row
    from mms_desktop.services.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
FetchRows = Callable[["Workspace", Sequence[int]], "list[Row]"]

ID_ROLE = Qt.ItemDataRole.UserRole
PAGE = 128
KEPT_PAGES = 16
PLACEHOLDER = "…"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: which cell of a row it shows and how.

    Attributes:
        key: What the service calls it; sorting asks for it.
        place: Index into ``Row.cells``.
        chips: Chips by the word in the cell; other words are shown plainly.
        order: Index of the cell rows at hand are sorted by, where the words themselves
            do not sort: an ISO date behind «через 5 дней».
        at_first: Whether it is shown until a person chooses columns.
    """

    key: str
    label: str
    place: int
    right: bool = False
    chips: tuple[tuple[str, ChipLook], ...] = ()
    order: int | None = None
    at_first: bool = True

    @property
    def ordered_by(self) -> int:
        """Index of the cell a click on the header sorts by."""
        return self.place if self.order is None else self.order

    def chip(self, word: str) -> ChipLook | None:
        """Return the chip for the word, if it has one."""
        return next((look for known, look in self.chips if known == word), None)


class WindowModel(QAbstractTableModel):
    """Rows by id; words appear as they are fetched, until then a placeholder."""

    def __init__(
        self,
        session: Session,
        columns: Sequence[Column],
        fetch: FetchRows,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.columns = tuple(columns)
        self._fetch = fetch
        self._ids: tuple[int, ...] = ()
        self._pages: OrderedDict[int, dict[int, tuple[str, ...]]] = OrderedDict()
        self._wanted: set[int] = set()
        self._asked: set[int] = set()
        self._generation = 0
        # One question for all the pages a repaint misses.
        self._gather = QTimer(self, singleShot=True, interval=0)
        self._gather.timeout.connect(self._ask_wanted)

    @property
    def ids(self) -> tuple[int, ...]:
        """The ids of all rows in their order."""
        return self._ids

    def show_ids(self, ids: tuple[int, ...], first_rows: "Sequence[Row]" = ()) -> None:
        """Replace the contents; ``first_rows`` are the words of the first page, if known."""
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self._wanted.clear()
        self._asked.clear()
        self._generation += 1
        if first_rows:
            self._pages[0] = {row.id: row.cells for row in first_rows}
        self.endResetModel()

    def row_of(self, record_id: int) -> int:
        """Return the row of the record, -1 when it is not shown."""
        return self._ids.index(record_id) if record_id in self._ids else -1

    def words(self, row: int) -> tuple[str, ...] | None:
        """Return the cells of a row, None while they are on their way."""
        number = row // PAGE
        page = self._pages.get(number)
        if page is None:
            if number not in self._asked:
                self._wanted.add(number)
                self._gather.start()
            return None
        self._pages.move_to_end(number)
        return page.get(self._ids[row])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == ID_ROLE:
            return self._ids[index.row()]
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, CHIP_ROLE):
            return None
        cells = self.words(index.row())
        if role == CHIP_ROLE:
            return column.chip(cells[column.place]) if cells else None
        if cells:
            return cells[column.place]
        return PLACEHOLDER if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return super().headerData(section, orientation, role)
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.label
        if role == Qt.ItemDataRole.TextAlignmentRole and column.right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    @Slot()
    def _ask_wanted(self) -> None:
        numbers, self._wanted = sorted(self._wanted), set()
        self._asked.update(numbers)
        ids = {n: self._ids[n * PAGE : (n + 1) * PAGE] for n in numbers}
        fetch, generation = self._fetch, self._generation

        def question(workspace: "Workspace", _progress: Progress) -> Any:
            pages = {n: {row.id: row.cells for row in fetch(workspace, ids[n])} for n in numbers}
            return generation, pages

        if numbers:
            self._session.ask(question, self, self._take_pages)

    def _take_pages(self, answer: tuple[int, dict[int, dict[int, tuple[str, ...]]]]) -> None:
        generation, pages = answer
        if generation != self._generation:
            return
        for number, page in pages.items():
            self._pages[number] = page
            self._asked.discard(number)
            last = min((number + 1) * PAGE, len(self._ids)) - 1
            self.dataChanged.emit(
                self.index(number * PAGE, 0), self.index(last, len(self.columns) - 1)
            )
        while len(self._pages) > KEPT_PAGES:
            self._pages.popitem(last=False)
