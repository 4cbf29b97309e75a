"""The lists of pairs: candidates, people told apart, records joined."""

from PySide6.QtCore import Slot

from mms_desktop.ui.models.duplicate_rows import (
    CANDIDATES,
    COLUMNS,
    DISTINCT,
    MERGED,
    NOTHING,
    DuplicateLists,
    PairRow,
)
from mms_desktop.ui.widgets.rows_list import RowsList, TabOfRows

TABS = {CANDIDATES: "Похожие", DISTINCT: "Разные люди", MERGED: "Объединённые"}
SURE, WHY = 2, 3
WIDTHS = (150, 150, 140)
WIDE = (320, 320, 140)
"""Where nothing stands beside the list."""


class DuplicateList(RowsList):
    """Shows the pairs; those about one person come first when they are asked for."""

    def __init__(self) -> None:
        super().__init__("Пары", COLUMNS)
        self._lists = DuplicateLists({})
        self._person = 0
        self.tabs.currentChanged.connect(self._dress_columns)

    def show_lists(self, lists: DuplicateLists, person: int) -> None:
        """Show the lists, pairs with the person on top."""
        self._lists, self._person = lists, person
        tabs = [TabOfRows(key, title, self._rows(key), NOTHING[key]) for key, title in TABS.items()]
        self.show_tabs(tabs)
        self._dress_columns()

    def pair(self, number: int) -> PairRow | None:
        """Return the pair of a row by its id, None when there is none."""
        pairs = self._lists.pairs.get(self.key, ())
        return pairs[number - 1] if 0 < number <= len(pairs) else None

    def chosen_pairs(self) -> list[PairRow]:
        """Return the chosen pairs from top to bottom."""
        found = (self.pair(self.model.id_of(row)) for row in self.table.selected_rows())
        return [one for one in found if one is not None]

    def _rows(self, key: str) -> list[tuple[int, tuple[str, ...]]]:
        numbered = list(enumerate(self._lists.pairs[key], start=1))
        numbered.sort(key=self._is_of_others)
        return [(number, one.cells) for number, one in numbered]

    def _is_of_others(self, numbered: tuple[int, PairRow]) -> bool:
        return self._person not in (numbered[1].first, numbered[1].second)

    @Slot()
    def _dress_columns(self) -> None:
        are_candidates = self.key == CANDIDATES
        self.table.setColumnHidden(SURE, not are_candidates)
        # Why two are alike stands beside them, on the right.
        self.table.setColumnHidden(WHY, are_candidates)
        for column, width in enumerate(WIDTHS if are_candidates else WIDE):
            self.table.setColumnWidth(column, width)
