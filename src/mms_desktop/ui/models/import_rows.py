"""The table of an import preview: thousands of rows, no widget for any of them."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mms_desktop.services.exchange.plan import RowStatus
from mms_desktop.ui.models.import_preview import SKIPPED, PreviewRow
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.chip import CHIP_ROLE, ChipLook

Index = QModelIndex | QPersistentModelIndex

STATUS_CHIPS = {
    RowStatus.CREATED.value: ChipLook(Tone.GOOD, "plus", "новая"),
    RowStatus.UPDATED.value: ChipLook(Tone.ACCENT, "pencil-outline", "изменится"),
    RowStatus.UNCHANGED.value: ChipLook(Tone.MUTED, "check", "без изменений"),
    RowStatus.REJECTED.value: ChipLook(Tone.BAD, "alert-circle-outline", "ошибка"),
    SKIPPED: ChipLook(Tone.MUTED, "minus-circle-outline", "пропущена"),
}
HEADERS = ("Файл", "Строка", "Что будет", "Содержание", "Замечания")
FILE, NUMBER, STATUS, WHAT, REMARKS = range(len(HEADERS))


class ImportRowsModel(QAbstractTableModel):
    """Rows of the files with what becomes of them; all of them or only those with remarks."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[PreviewRow, ...] = ()
        self._shown: list[PreviewRow] = []
        self._only_remarks = False

    def show_rows(self, rows: Sequence[PreviewRow]) -> None:
        """Replace the contents."""
        self._all = tuple(rows)
        self._refill()

    def set_only_remarks(self, only: bool) -> None:
        """Show all rows or only those something is said about."""
        self._only_remarks = only
        self._refill()

    def row_at(self, row: int) -> PreviewRow:
        """Return what the row shows."""
        return self._shown[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(HEADERS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        if role == CHIP_ROLE:
            return STATUS_CHIPS[row.status] if index.column() == STATUS else None
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == REMARKS:
            return "\n".join(row.remarks)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        match index.column():
            case column if column == NUMBER:
                return str(row.number)
            case column if column == STATUS:
                return STATUS_CHIPS[row.status].word
            case column if column == WHAT:
                return row.what
            case column if column == REMARKS:
                return first_and_more(row.remarks)
            case _:
                return row.file

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADERS[section]
        return None

    def _refill(self) -> None:
        self.beginResetModel()
        self._shown = [row for row in self._all if row.remarks or not self._only_remarks]
        self.endResetModel()


def first_and_more(remarks: Sequence[str]) -> str:
    """Return the first remark and how many follow."""
    if not remarks:
        return ""
    more = f" (и ещё {len(remarks) - 1})" if len(remarks) > 1 else ""
    return remarks[0] + more
