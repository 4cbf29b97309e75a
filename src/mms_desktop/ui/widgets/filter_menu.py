"""A button that narrows a list by any of its columns; it keeps the filters in force."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from mms_desktop.domain.computed import shown_fields
from mms_desktop.domain.conditions import Condition, as_condition
from mms_desktop.domain.fields import FieldKind, Link, Links
from mms_desktop.domain.section import Section
from mms_desktop.ui.dialogs.filter_dialog import FilterDialog
from mms_desktop.ui.icons import icon
from mms_desktop.ui.models.condition_words import condition_words, linked_ids
from mms_desktop.ui.session import Session
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.buttons import Button

Filters = tuple[tuple[str, object], ...]
Captions = dict[str, dict[int, str]]
"""Words of records by section and id."""


class FilterButton(Button):
    """Offers every column of the list, and asks what is to be shown of the one chosen.

    Signals:
        filters_changed: The filters in force changed.
    """

    filters_changed = Signal()

    def __init__(
        self, section: Section[Any], session: Session, parent: QWidget | None = None
    ) -> None:
        super().__init__("Фильтр", "filter-variant", parent=parent)
        self.setProperty("menu", True)
        self._session = session
        self._kinds = {kind.name: kind for kind in shown_fields(section)}
        self._chosen: dict[str, Condition] = {}
        self._captions: Captions = {}
        menu = QMenu(self)
        menu.triggered.connect(self._on_triggered)
        menu.aboutToShow.connect(self._mark_chosen)
        for kind in self._kinds.values():
            menu.addAction(f"{kind.label}…").setData(kind.name)
        self.setMenu(menu)

    @property
    def filters(self) -> Filters:
        """The filters in force: (name of the column, condition)."""
        return tuple(self._chosen.items())

    @property
    def linked(self) -> dict[str, tuple[int, ...]]:
        """Records the filters name, by section: their captions are needed for the chips."""
        wanted: dict[str, tuple[int, ...]] = {}
        for name, condition in self._chosen.items():
            section = target_of(self._kinds[name])
            if section:
                wanted[section] = wanted.get(section, ()) + linked_ids(condition)
        return wanted

    def words(self) -> dict[str, str]:
        """Return the filters in force in words, by column."""
        return {
            name: condition_words(
                self._kinds[name], condition, self._captions.get(target_of(self._kinds[name]), {})
            )
            for name, condition in self._chosen.items()
        }

    def learn(self, captions: Mapping[str, Mapping[int, str]]) -> None:
        """Take the words of records the filters name."""
        for section, known in captions.items():
            self._captions.setdefault(section, {}).update(known)

    def set_filters(self, filters: Filters) -> None:
        """Put other filters in force; a bare value stands for equality."""
        self._chosen = {
            name: as_condition(self._kinds[name], value)
            for name, value in filters
            if name in self._kinds
        }
        self.filters_changed.emit()

    @Slot(str)
    def remove(self, name: str) -> None:
        """Put the filter by this column out of force."""
        if self._chosen.pop(name, None) is not None:
            self.filters_changed.emit()

    @Slot()
    def clear(self) -> None:
        """Put all filters out of force."""
        self.set_filters(())

    @Slot(str)
    def ask(self, name: str) -> None:
        """Ask what is to be shown of the column."""
        kind = self._kinds[name]
        dialog = FilterDialog(
            kind,
            self._session,
            self.window(),
            now=self._chosen.get(name),
            captions=self._captions.get(target_of(kind), {}),
        )
        dialog.accepted.connect(self._take)
        dialog.open()

    @Slot()
    def _take(self) -> None:
        dialog = self.sender()
        if not isinstance(dialog, FilterDialog):
            return
        chosen = dict(self._chosen)
        chosen.pop(dialog.kind.name, None)
        if dialog.condition is not None:
            chosen[dialog.kind.name] = dialog.condition
        if chosen != self._chosen:
            self._chosen = chosen
            self.filters_changed.emit()

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.ask(str(action.data()))

    @Slot()
    def _mark_chosen(self) -> None:
        for action in self.menu().actions():
            chosen = action.data() in self._chosen
            action.setIcon(icon("check", Tone.ACCENT) if chosen else icon("filter-outline"))


def target_of(kind: FieldKind) -> str:
    """Return the section a field leads to; empty for others."""
    return kind.to if isinstance(kind, Link | Links) else ""
