"""Opening the form of a record, saving what it holds; for any section and from any page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.issues import RecordInvalid
from mms_desktop.domain.section import Section
from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.dialogs.help_key import HelpKey
from mms_desktop.ui.dialogs.record_dialog import RecordDialog
from mms_desktop.ui.models.help_pages import REGISTER
from mms_desktop.ui.widgets.record_form import takes_position

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Shown:
    """A stored record as its form shows it."""

    record_id: int
    values: dict[str, object]
    captions: dict[str, dict[int, str]]
    caption: str


class RecordEditing(QObject):
    """Shows forms over a page and saves them; what is typed stays when saving fails.

    Signals:
        saved: (int) A record of the section was stored; its id.
    """

    saved = Signal(int)

    def __init__(self, section: Section[Any], desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._section = section
        self._desk = desk
        self._parent = parent

    @Slot()
    def add(self) -> None:
        """Open the form of a new record."""
        if self._desk.refusal:
            self._desk.notify(self._desk.refusal)
        else:
            self._show_dialog(None)

    def add_with(
        self, values: Mapping[str, object], captions: Mapping[str, dict[int, str]]
    ) -> None:
        """Open the form of a new record with some fields filled in.

        ``captions`` name the records the values refer to, by section.
        """
        if self._desk.refusal:
            self._desk.notify(self._desk.refusal)
        else:
            self._show_dialog(Shown(0, dict(values), dict(captions), "Новая запись"))

    def open(self, record_id: int) -> None:
        """Open the form of a stored record."""
        section = self._section

        def question(workspace: "Workspace", _progress: Progress) -> Shown:
            return read_record(workspace, section, record_id)

        self._desk.session.ask(question, self, self._show_dialog)

    def _show_dialog(self, shown: Shown | None) -> None:
        dialog = RecordDialog(self._section, self._desk.session, self._parent)
        if shown is not None:
            dialog.fill(shown.record_id, shown.values, shown.captions, shown.caption)
        if any(takes_position(kind) for kind in self._section.fields):
            self._desk.session.ask(position_titles, dialog, dialog.form.suggest_positions)
        dialog.submitted.connect(self._save)
        dialog.refuse(self._desk.refusal)
        HelpKey(dialog, self._desk, REGISTER)
        dialog.open()
        dialog.form.first_editor.setFocus()

    @Slot(object)
    def _save(self, dialog: RecordDialog) -> None:
        key, values, record_id = self._section.key, dialog.values(), dialog.record_id

        def question(workspace: "Workspace", _progress: Progress) -> ChangeSet:
            return workspace.registry.save(key, values, record_id)

        def on_done(changes: ChangeSet) -> None:
            dialog.saved()
            for change in changes.changes[:1]:
                self.saved.emit(change.record_id)

        def on_failed(error: Exception) -> None:
            if isinstance(error, RecordInvalid):
                dialog.show_issues(error.issues)
            else:
                self._desk.session.operations.failed.emit(error)

        self._desk.session.ask(question, dialog, on_done, on_failed)


def read_record(workspace: "Workspace", section: Section[Any], record_id: int) -> Shown:
    """Return the record as its form shows it; runs on the worker thread."""
    registry = workspace.registry
    values = registry.values(section.key, record_id)
    wanted: dict[str, set[int]] = {}
    for kind in section.link_fields:
        value: Any = values[kind.name]
        targets = value if isinstance(value, tuple) else (value,) if value else ()
        wanted.setdefault(kind.to, set()).update(targets)
    captions = {key: registry.captions(key, sorted(ids)) for key, ids in wanted.items()}
    caption = registry.captions(section.key, [record_id]).get(record_id, "")
    return Shown(record_id, values, captions, caption)


def position_titles(workspace: "Workspace", _progress: Progress) -> tuple[str, ...]:
    """Return the posts of the position list; runs on the worker thread."""
    return workspace.positions.titles
