"""Destroying a person's data from the window: preview, confirmation, act, backups."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from mms_desktop.domain.changes import Change, ChangeSet
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.services.progress import Progress
from mms_desktop.ui.dialogs.destruction_dialog import DestructionDialog
from mms_desktop.ui.files import ask_save_path
from mms_desktop.ui.messages import ask_certain
from mms_desktop.ui.models.destruction_words import COPIES, Target, done_words
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.destruction_act import Destroyed
    from mms_desktop.services.purging import Purged
    from mms_desktop.services.workspace import Workspace
    from mms_desktop.ui.pages.personal_data.page import PersonalDataPage

ACT = "Документ Word (*.docx)"
PURGE = (
    "Будет сделана и проверена новая копия, после этого прежние копии базы удалятся, "
    "со второго места тоже. Вернуть их нельзя."
)


@dataclass(frozen=True, slots=True)
class Seen:
    """Whose data, and what would go."""

    target: Target
    preview: "Destroyed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was destroyed, and what became of the backups."""

    done: "Destroyed"
    purged: "Purged | None"


class Destroying(QObject):
    """Serves the page «Персональные данные»."""

    def __init__(self, page: "PersonalDataPage") -> None:
        super().__init__(page)
        self._page = page

    @Slot()
    def start(self) -> None:
        """Show what destroying the data of the chosen person would take."""
        person = self._page.person

        def question(workspace: "Workspace", _progress: Progress) -> Seen:
            from mms_desktop.services.destruction import preview_destruction

            preview = preview_destruction(workspace.database, person)
            values = workspace.registry.values("people", person)
            name = workspace.registry.captions("people", [person])[person]
            target = Target(person, name, str(values["surname"]), workspace.name)
            return Seen(target, preview)

        if person:
            self._page.desk.session.ask(question, self._page, self._ask, self._page.on_failed)

    def _ask(self, seen: Seen) -> None:
        dialog = DestructionDialog(seen.target, seen.preview, self._page)
        dialog.confirmed.connect(self._on_confirmed)
        dialog.open()

    @Slot()
    def _on_confirmed(self) -> None:
        dialog = self.sender()
        if isinstance(dialog, DestructionDialog):
            self._destroy(dialog)

    def _destroy(self, dialog: DestructionDialog) -> None:
        page, person = self._page, dialog.target.person
        path = ask_save_path(page, page.desk.settings, "Акт об уничтожении.docx", ACT)
        if path is None:
            return
        out, operator = path, dialog.operator.text().strip()
        done_by, reason = dialog.done_by.text().strip(), dialog.reason.currentText().strip()
        purge = dialog.purge.isChecked()
        dialog.accept()

        def question(workspace: "Workspace", _progress: Progress) -> Outcome:
            from mms_desktop.services.destruction import destroy_person
            from mms_desktop.services.destruction_act import ActRequest
            from mms_desktop.services.purging import purge_backups

            act = ActRequest(operator, done_by, reason, out)
            done = destroy_person(workspace.database, person, act)
            base, backups = workspace.database, workspace.backups
            return Outcome(done, purge_backups(base, backups) if purge else None)

        page.desk.session.ask(
            question, page, self._on_done, page.on_failed, title="Уничтожаю данные"
        )

    def _on_done(self, outcome: Outcome) -> None:
        page = self._page
        page.let_go()
        # Every page may have shown the person: all of them read again.
        page.desk.session.operations.data_changed.emit(everywhere())
        page.desk.backups_changed.emit()
        page.say(done_words(outcome.done, outcome.purged))

    @Slot()
    def purge(self) -> None:
        """Leave one fresh backup instead of those made before."""

        def question(workspace: "Workspace", _progress: Progress) -> "Purged":
            from mms_desktop.services.purging import purge_backups

            return purge_backups(workspace.database, workspace.backups)

        if ask_certain(self._page, "Заменить резервные копии?", PURGE, "Заменить"):
            self._page.desk.session.ask(
                question, self._page, self._on_purged, self._page.on_failed, title="Заменяю копии"
            )

    def _on_purged(self, purged: "Purged") -> None:
        removed = counted(len(purged.removed), *COPIES)
        left = f" Не удалились: {', '.join(purged.left)}." if purged.left else ""
        self._page.say(f"Удалено: {removed}; новая копия «{purged.kept.name}» проверена.{left}")
        self._page.desk.backups_changed.emit()


def everywhere() -> ChangeSet:
    """Return a change of every section: what the views show may be gone."""
    changes = tuple(Change(key, 0, None, None) for key in SECTIONS)
    return ChangeSet("Уничтожены персональные данные", changes)
