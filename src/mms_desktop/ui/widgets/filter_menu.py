"""A button that narrows a list by the fixed lists and yes/no fields of its section."""

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from mms_desktop.domain.fields import Choice, Flag
from mms_desktop.domain.section import Section
from mms_desktop.ui.widgets.buttons import Button

Filters = tuple[tuple[str, object], ...]


class FilterButton(Button):
    """Offers the values one can filter by.

    Signals:
        filters_changed: The filters in force changed.
    """

    filters_changed = Signal()

    def __init__(self, section: Section[Any], parent: QWidget | None = None) -> None:
        super().__init__("Фильтр", "filter-variant", parent=parent)
        self.setProperty("menu", True)
        self._section = section
        self._chosen: dict[str, object] = {}
        menu = QMenu(self)
        menu.triggered.connect(self._on_triggered)
        for kind in section.fields:
            if isinstance(kind, Choice | Flag):
                values = menu.addMenu(kind.label)
                for value, words in offered_values(kind):
                    action = values.addAction(words)
                    action.setData((kind.name, value))
        self.setMenu(menu)
        self.setVisible(not menu.isEmpty())

    @property
    def filters(self) -> Filters:
        """The filters in force."""
        return tuple(self._chosen.items())

    def words(self) -> dict[str, str]:
        """Return the filters in force in words, by field."""
        told = {}
        for name, value in self._chosen.items():
            kind = self._section.field(name)
            shown = next((w for v, w in offered_values(kind) if v == value), str(value))
            told[name] = f"{kind.label}: {shown}"
        return told

    def set_filters(self, filters: Filters) -> None:
        """Put other filters in force."""
        self._chosen = dict(filters)
        self.filters_changed.emit()

    @Slot(str)
    def remove(self, name: str) -> None:
        """Put the filter by this field out of force."""
        self._chosen.pop(name, None)
        self.filters_changed.emit()

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        name, value = action.data()
        self._chosen[name] = value
        self.filters_changed.emit()


def offered_values(kind: object) -> list[tuple[object, str]]:
    """Return the values one can filter by, with their words."""
    if isinstance(kind, Choice):
        return [(option.value, option.label) for option in kind.options]
    if isinstance(kind, Flag):
        return [(True, "да"), (False, "нет")]
    return []
