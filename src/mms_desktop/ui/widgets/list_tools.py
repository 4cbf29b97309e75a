"""The line over a list: search, filters, named filters, how many, what to do with those chosen."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mms_desktop.domain.section import Section
from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.widgets.buttons import Button, IconButton
from mms_desktop.ui.widgets.filter_menu import FilterButton
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.saved_filters import SavedFiltersButton
from mms_desktop.ui.widgets.search_field import SearchField
from mms_desktop.ui.words import grouped

if TYPE_CHECKING:
    from mms_desktop.services.registry import Query

LONGEST_SEARCH = 200
SEVERAL = 2


class ListTools(QWidget):
    """Holds the controls of a list; the list connects them."""

    def __init__(self, section: Section[Any], desk: Desk, current: "Callable[[], Query]") -> None:
        super().__init__()
        self.search = search_line(section)
        self.filter_button = FilterButton(section, desk.session)
        self.saved = SavedFiltersButton(section.key, desk, current)
        self.count = label("", Role.SECONDARY)
        self.chosen_button = Button("Действия", "playlist-check")
        self.chosen_button.setProperty("menu", True)
        self.chosen_button.hide()
        self.columns_button = IconButton("view-column-outline", "Выбрать столбцы")
        self._found, self._total, self._chosen = 0, 0, 0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SMALL_GAP)
        row.addWidget(self.search)
        row.addWidget(self.filter_button)
        row.addWidget(self.saved)
        row.addStretch(1)
        row.addWidget(self.count)
        row.addWidget(self.chosen_button)
        row.addWidget(self.columns_button)

    def show_found(self, found: int, total: int) -> None:
        """Say how many records are shown of how many."""
        self._found, self._total = found, total
        self._say()

    def show_chosen(self, chosen: int) -> None:
        """Say how many rows are chosen; several can be worked on at once."""
        self._chosen = chosen
        self.chosen_button.setVisible(chosen >= SEVERAL)
        self._say()

    def _say(self) -> None:
        everything = self._found == self._total
        words = (
            f"всего {grouped(self._total)}"
            if everything
            else f"найдено {grouped(self._found)} из {grouped(self._total)}"
        )
        chosen = f"выбрано {grouped(self._chosen)} · " if self._chosen >= SEVERAL else ""
        self.count.setText(chosen + words)


def search_line(section: Section[Any]) -> SearchField:
    """Return the search field, which says where it looks."""
    places = [kind.label.casefold() for kind in section.fields if kind.search][:2]
    words = "Поиск: " + ", ".join(places) if places else "Поиск"
    line = SearchField(words, "Поиск в списке")
    line.setFixedWidth(metrics.FILTER_SEARCH_WIDTH)
    line.setMaxLength(LONGEST_SEARCH)
    return line
