"""Opening the form of a record, saving what it holds; for any section and from any page."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.issues import RecordInvalid
from mms_desktop.domain.section import Section
from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.dialogs.former_surname import ask_former_surname, former_surname
from mms_desktop.ui.dialogs.help_key import HelpKey
from mms_desktop.ui.dialogs.record_dialog import RecordDialog
from mms_desktop.ui.editors.making import position_titles
from mms_desktop.ui.models.help_pages import REGISTER
from mms_desktop.ui.pages.records.history import RecordHistory
from mms_desktop.ui.pages.records.keeping import RecordKeeping
from mms_desktop.ui.widgets.record_form import takes_position

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Shown:
    """A stored record as its form shows it; ``typed`` is what was typed over it once."""

    record_id: int
    values: dict[str, object]
    captions: dict[str, dict[int, str]]
    caption: str
    typed: Mapping[str, object] | None = None


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

    def bring_back(self, record_id: int, typed: Mapping[str, object]) -> None:
        """Open the form with what was typed into it before a crash; the base is not changed yet."""
        section = self._section

        def question(workspace: "Workspace", _progress: Progress) -> Shown:
            return read_typed(workspace, section, record_id, typed)

        self._desk.session.ask(question, self, self._show_dialog)

    def _show_dialog(self, shown: Shown | None) -> None:
        dialog = RecordDialog(self._section, self._desk.session, self._parent)
        keeping = RecordKeeping(dialog, self._desk.keeping)
        if shown is not None and (shown.values or shown.typed is None):
            dialog.fill(shown.record_id, shown.values, shown.captions, shown.caption)
        if shown is not None and shown.typed is not None:
            dialog.form.put_back(shown.typed, shown.captions)
            keeping.know_kept()
        if any(takes_position(kind) for kind in self._section.fields):
            self._desk.session.ask(position_titles, dialog, dialog.form.suggest_positions)
        ask_former_surname(dialog, shown.values.get("surname") if shown is not None else None)
        dialog.submitted.connect(self._save)
        dialog.refuse(self._desk.refusal)
        HelpKey(dialog, self._desk, REGISTER)
        RecordHistory(self._desk, dialog).put_button(dialog)
        dialog.open()
        dialog.form.first_editor.setFocus()

    @Slot(object)
    def _save(self, dialog: RecordDialog) -> None:
        if dialog.is_saving:
            # A double click on «Сохранить»: a new record would be stored twice.
            return
        dialog.is_saving = True
        key, values, record_id = self._section.key, dialog.values(), dialog.record_id
        former = former_surname(dialog)

        def question(workspace: "Workspace", _progress: Progress) -> ChangeSet:
            return workspace.registry.save(key, values, record_id, former_surname=former)

        def on_done(changes: ChangeSet) -> None:
            dialog.is_saving = False
            dialog.saved()
            for change in changes.changes[:1]:
                self.saved.emit(change.record_id)

        def on_failed(error: Exception) -> None:
            dialog.is_saving = False
            if isinstance(error, RecordInvalid):
                dialog.show_issues(error.issues)
            else:
                dialog.refused.emit()
                self._desk.session.operations.failed.emit(error)

        self._desk.session.ask(question, dialog, on_done, on_failed)


def read_record(workspace: "Workspace", section: Section[Any], record_id: int) -> Shown:
    """Return the record as its form shows it; runs on the worker thread."""
    registry = workspace.registry
    values = registry.values(section.key, record_id)
    caption = registry.captions(section.key, [record_id]).get(record_id, "")
    return Shown(record_id, values, captions_of(workspace, section, values), caption)


def captions_of(
    workspace: "Workspace", section: Section[Any], values: Mapping[str, object]
) -> dict[str, dict[int, str]]:
    """Return the words of the records the values refer to, by section; on the worker thread."""
    wanted: dict[str, set[int]] = {}
    for kind in section.link_fields:
        value: Any = values.get(kind.name)
        targets = value if isinstance(value, tuple | list) else (value,) if value else ()
        # What was brought back may be words that were not chosen yet.
        known = (target for target in targets if isinstance(target, int))
        wanted.setdefault(kind.to, set()).update(known)
    return {key: workspace.registry.captions(key, sorted(ids)) for key, ids in wanted.items()}


def read_typed(
    workspace: "Workspace", section: Section[Any], record_id: int, typed: Mapping[str, object]
) -> Shown:
    """Return the record with what was typed over it; a new one when it is gone meanwhile."""
    try:
        stored = read_record(workspace, section, record_id) if record_id else None
    except RecordInvalid:
        stored = None
    captions = captions_of(workspace, section, typed)
    if stored is None:
        return Shown(0, {}, captions, "", typed)
    for key, known in stored.captions.items():
        captions.setdefault(key, {}).update(known)
    return replace(stored, captions=captions, typed=typed)
