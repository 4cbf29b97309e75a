"""The rows of a reconciliation sheet as a table in which figures and notes are typed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.chip import CHIP_ROLE, ChipLook

if TYPE_CHECKING:
    from mms_desktop.services.monitoring.reconciliation import Line

Index = QModelIndex | QPersistentModelIndex

TITLE, COUNTED, OFFICIAL, DIFFERENCE, NOTE = range(5)
HEADERS = ("Строка", "В реестре", "В форме", "Разница", "Пояснение")
WIDTHS = (270, 84, 84, 130)
EDITABLE = (OFFICIAL, NOTE)
NUMBERS = (COUNTED, OFFICIAL)
MINUS = "\N{MINUS SIGN}"


class ReconciliationModel(QAbstractTableModel):
    """Shows lines; what is typed is told, never kept here.

    Signals:
        typed: (str, int, str) The row of that code got a text in that column.
    """

    typed = Signal(str, int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    def show_lines(self, lines: "Sequence[Line]") -> None:
        """Replace the rows; the same rows with other figures keep the place of the reader."""
        same = [one.code for one in lines] == [one.code for one in self._lines]
        if same:
            self._lines = tuple(lines)
            if lines:
                last = self.index(len(lines) - 1, NOTE)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def line(self, row: int) -> "Line":
        """Return the line of a row."""
        return self._lines[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(HEADERS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        editable = index.column() in EDITABLE
        return super().flags(index) | (
            Qt.ItemFlag.ItemIsEditable if editable else Qt.ItemFlag.NoItemFlags
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return cells_of(line)[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return cells_of(line)[column]
        if role == Qt.ItemDataRole.TextAlignmentRole and column in NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return look_of(line) if role == CHIP_ROLE and column == DIFFERENCE else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        line, text = self._lines[index.row()], str(value).strip()
        if text != cells_of(line)[index.column()]:
            self.typed.emit(line.code, index.column(), text)
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return HEADERS[section] if role == Qt.ItemDataRole.DisplayRole else None


def cells_of(line: "Line") -> tuple[str, str, str, str, str]:
    """Return a line as the words of its row."""
    official = "" if line.official is None else str(line.official)
    look = look_of(line)
    return line.title, str(line.counted), official, look.word if look else "", line.note


def look_of(line: "Line") -> ChipLook | None:
    """Return how the register stands to the form; nothing until a figure is typed in."""
    difference = line.difference
    if difference is None:
        return None
    if not difference:
        return ChipLook(Tone.GOOD, "check-circle-outline", "сходится")
    words = f"{difference:+}".replace("-", MINUS)
    if line.note:
        return ChipLook(Tone.MUTED, "comment-text-outline", f"{words}, объяснено")
    return ChipLook(Tone.BAD, "alert-circle-outline", words)
