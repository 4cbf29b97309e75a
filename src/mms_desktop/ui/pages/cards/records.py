"""Adding, opening and deleting the records of a card, its owner filled in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.domain.sections.identity import FORMER_NAMES
from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.icons import icon
from mms_desktop.ui.pages.records.editing import RecordEditing

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace

KNOWN = {**SECTIONS, FORMER_NAMES.key: FORMER_NAMES}
WAYS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "mentorships": (("mentee", "Как наставляемый"), ("mentor", "Как наставник")),
    "methodist_assignments": (("person", "Как педагог"), ("methodist", "Как методист")),
}
"""Sections in which the owner of a card may stand in several places."""


@dataclass(frozen=True, slots=True)
class CardOwner:
    """Whose card is shown: the section, the id and the words that name it."""

    section: str
    id: int
    caption: str


class CardRecords(QObject):
    """Turns gestures on a card into forms and deletions."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent
        self._forms: dict[str, RecordEditing] = {}
        self.owner = CardOwner("", 0, "")

    def form(self, section: str) -> RecordEditing:
        """Return what opens the forms of a section."""
        if section not in self._forms:
            self._forms[section] = RecordEditing(KNOWN[section], self._desk, self._parent)
        return self._forms[section]

    @Slot(str)
    def open(self, key: str) -> None:
        """Open the form of a record named as ``section:id``."""
        section, _, record_id = key.partition(":")
        if section in KNOWN:
            self.form(section).open(int(record_id))

    @Slot(str)
    def add(self, section: str) -> None:
        """Open the form of a new record; where the owner may stand in two places, ask which."""
        ways = WAYS.get(section, ()) if self.owner.section == "people" else ()
        if ways:
            self._ask_way(section, ways)
        else:
            self.add_as(section, "")

    def add_as(self, section: str, name: str) -> None:
        """Open the form of a new record with the owner in the field, else in the first fitting."""
        owner = self.owner
        fitting = [kind for kind in KNOWN[section].link_fields if kind.to == owner.section]
        kind = next((one for one in fitting if one.name == name), fitting[0])
        several = kind.name in ("members", "authors")
        values = {kind.name: (owner.id,) if several else owner.id}
        self.form(section).add_with(values, {owner.section: {owner.id: owner.caption}})

    @Slot(str)
    def delete(self, key: str) -> None:
        """Delete a record named as ``section:id``; «Отменить» brings it back."""
        section, _, record_id = key.partition(":")
        number = int(record_id)

        def question(workspace: "Workspace", _progress: Progress) -> ChangeSet:
            return workspace.registry.delete(section, [number])

        if self._desk.refusal:
            self._desk.notify(self._desk.refusal)
        else:
            self._desk.session.ask(question, self, self._on_deleted, self._desk.tell)

    @Slot(str, QPoint)
    def show_menu(self, key: str, place: QPoint) -> None:
        """Show what can be done with a record."""
        menu = self._menu()
        for name, words, sign in (
            ("open", "Изменить", "pencil-outline"),
            ("delete", "Удалить", "delete-outline"),
        ):
            menu.addAction(icon(sign), words).setData((name, key))
        menu.triggered.connect(self._on_chosen)
        menu.popup(place)

    def _ask_way(self, section: str, ways: tuple[tuple[str, str], ...]) -> None:
        menu = self._menu()
        for name, words in ways:
            menu.addAction(words).setData((name, section))
        menu.triggered.connect(self._on_way)
        button = self.sender()
        below = button if isinstance(button, QWidget) else self._parent
        menu.popup(below.mapToGlobal(below.rect().topRight() - QPoint(menu.sizeHint().width(), 0)))

    def _menu(self) -> QMenu:
        menu = QMenu(self._parent)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        name, key = action.data()
        if name == "open":
            self.open(key)
        else:
            self.delete(key)

    @Slot(QAction)
    def _on_way(self, action: QAction) -> None:
        name, section = action.data()
        self.add_as(section, name)

    def _on_deleted(self, changes: ChangeSet) -> None:
        self._desk.notify(f"{changes.title}.", undoable=True)
