"""Changing one field in many records."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.section import Section
from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.dialogs.plan_dialog import (
    DONE,
    REFUSED,
    Apply,
    Foresee,
    Foreseen,
    PlanDialog,
)
from mms_desktop.ui.editors.editor import Editor, LineEditor, QuietComboBox
from mms_desktop.ui.editors.making import editor_for, position_titles
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.record_form import takes_position
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.bulk_changing import ChangePlan
    from mms_desktop.services.workspace import Workspace

RECORDS = ("запись", "записи", "записей")
TITLE = "Изменить поле"


class ChangingDialog(PlanDialog):
    """Asks which field and what it is to hold; an empty value empties it."""

    def __init__(
        self, section: Section[Any], ids: Sequence[int], desk: Desk, parent: QWidget
    ) -> None:
        from mms_desktop.services.bulk_changing import changeable

        chosen = counted(len(ids), *RECORDS)
        words = f"Выбрано: {chosen}. Пустое значение очистит поле."
        super().__init__(TITLE, words, desk, parent)
        self.section = section
        self._ids = tuple(ids)
        self._kinds = {kind.name: kind for kind in changeable(section)}
        self.fields = QuietComboBox()
        self.fields.setAccessibleName("Какое поле")
        for kind in self._kinds.values():
            self.fields.addItem(kind.label, kind.name)
        body = QWidget()
        body.setObjectName("dialogBody")
        self._column = QVBoxLayout(body)
        side = metrics.PAGE_MARGIN
        self._column.setContentsMargins(side, metrics.SMALL_GAP, side, metrics.SMALL_GAP)
        self._column.setSpacing(metrics.TINY_GAP)
        self._column.addWidget(label("Какое поле", Role.MUTED))
        self._column.addWidget(self.fields)
        self._column.addWidget(label("Новое значение", Role.MUTED))
        self.editor: Editor | None = None
        self._touched = False
        self._offer_editor()
        self._column.addStretch(1)
        self.lay_out(body)
        self.foresee()
        self.fields.currentIndexChanged.connect(self._offer_editor)
        self.fields.setFocus()

    def question(self) -> Foresee | str:
        """Return what is to be asked, or why nothing can be yet."""
        if self.editor is None or not self._touched:
            return "Выберите поле и укажите новое значение: ниже появится, что изменится."
        if self.editor.unfinished():
            return self.editor.unfinished()
        section, ids, name, value = (
            self.section.key,
            self._ids,
            self.editor.kind.name,
            self.editor.read(),
        )

        def question(workspace: "Workspace", progress: Progress) -> Foreseen:
            from mms_desktop.services.bulk_changing import FieldChange, plan_change

            wanted = FieldChange(section, ids, name, value)
            return foreseen(plan_change(workspace.database, workspace.positions, wanted, progress))

        return question

    def action(self, plan: "ChangePlan") -> Apply:
        """Return what changes the records."""

        def act(workspace: "Workspace", progress: Progress) -> ChangeSet:
            from mms_desktop.services.bulk_changing import apply_change

            return apply_change(workspace.database, workspace.backups, plan, progress)

        return act

    def told_done(self, changes: ChangeSet) -> str:
        """Return what is said when it is done."""
        return f"Изменено: {counted(len(changes.changes), *RECORDS)}."

    @Slot()
    def touch(self) -> None:
        """The value was given, be it an empty one."""
        self._touched = True
        self.reconsider()

    @Slot()
    def _offer_editor(self) -> None:
        if self.editor is not None:
            self._column.removeWidget(self.editor)
            self.editor.hide()
            self.editor.deleteLater()
        kind = self._kinds[str(self.fields.currentData())]
        self.editor = editor_for(kind, self.desk.session)
        self.editor.changed.connect(self.touch)
        self._column.insertWidget(3, self.editor)
        self._touched = False
        if takes_position(kind) and isinstance(self.editor, LineEditor):
            self.desk.session.ask(position_titles, self.editor, self.editor.suggest)
        self.reconsider()


def foreseen(plan: "ChangePlan") -> Foreseen:
    """Return the plan as the dialog shows it."""
    count = len(plan.updates)
    parts = [f"Изменится: {counted(count, *RECORDS)}"]
    parts += [f"уже так — {plan.same}"] if plan.same else []
    parts += [f"нельзя изменить — {len(plan.refused)}"] if plan.refused else []
    parts += [f"уже удалены — {plan.gone}"] if plan.gone else []
    rows = [(one.caption, REFUSED, one.reason) for one in plan.refused]
    rows += [(caption, DONE, "") for caption in plan.changed]
    return Foreseen(
        plan,
        "; ".join(parts) + ".",
        tuple(rows),
        f"Изменить {counted(count, *RECORDS)}" if count else "",
    )
