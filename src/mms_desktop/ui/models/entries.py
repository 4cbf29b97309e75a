"""Short lists beside a page's subject: forms, those who fill them in, indicators."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mms_desktop.ui.widgets.chip import CHIP_ROLE, ChipLook

Index = QModelIndex | QPersistentModelIndex

KEY_ROLE = Qt.ItemDataRole.UserRole
NOTE_ROLE = Qt.ItemDataRole.UserRole + 1
VALUE_ROLE = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One line of a list: what it is, what stands below it, its state and its value."""

    key: str
    title: str
    note: str = ""
    chip: ChipLook | None = None
    value: str = ""


class EntriesModel(QAbstractListModel):
    """Entries of a short list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[ListEntry] = []

    def show_entries(self, entries: Sequence[ListEntry]) -> None:
        """Show the entries; the same keys in the same order keep what is selected."""
        if [one.key for one in entries] == [one.key for one in self._entries]:
            self._entries = list(entries)
            if entries:
                self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """Return the row of the entry, -1 when there is none."""
        keys = [one.key for one in self._entries]
        return keys.index(key) if key in keys else -1

    def key_at(self, row: int) -> str:
        """Return the key of the entry in the row."""
        return self._entries[row].key

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return entry.title
            case Qt.ItemDataRole.AccessibleTextRole:
                state = entry.chip.word if entry.chip else ""
                return ", ".join(filter(None, (entry.title, entry.value, state, entry.note)))
            case _ if role == CHIP_ROLE:
                return entry.chip
            case _ if role == NOTE_ROLE:
                return entry.note
            case _ if role == VALUE_ROLE:
                return entry.value
            case _ if role == KEY_ROLE:
                return entry.key
        return None
