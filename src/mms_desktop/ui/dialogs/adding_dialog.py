"""Putting many people into one event, training or association, or noting their consent."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.dialogs.plan_dialog import ADDED, ALREADY, Apply, Foresee, Foreseen, PlanDialog
from mms_desktop.ui.widgets.record_form import RecordForm
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.bulk_adding import AdditionPlan
    from mms_desktop.services.workspace import Workspace

PEOPLE = ("человек", "человека", "человек")
WHOM = ("человека", "человек", "человек")
TITLES: Mapping[str, str] = {
    "participations": "Добавить в мероприятие",
    "trainings": "Записать обучение",
    "association_members": "Добавить в объединение",
    "consents": "Записать согласие",
}
"""What people can be put into, by the section of the records this makes."""

THERE = {
    "participations": "уже среди участников",
    "trainings": "такое обучение уже записано",
    "association_members": "уже в составе",
    "consents": "такое согласие уже есть",
}
PERSON = "person"


class AddingDialog(PlanDialog):
    """Asks for what the people have in common; tells who is there already."""

    def __init__(
        self, section: str, source: str, ids: Sequence[int], desk: Desk, parent: QWidget
    ) -> None:
        chosen = counted(len(ids), "запись", "записи", "записей")
        super().__init__(TITLES[section], f"Выбрано: {chosen}.", desk, parent)
        self.section = section
        self._source = source
        self._ids = tuple(ids)
        described = SECTIONS[section]
        own = [kind.name for kind in described.fields if kind.personal or kind.name == PERSON]
        self.form = RecordForm(described, desk.session, left_out=own)
        self.form.clear()
        self.form.changed.connect(self.reconsider)
        self.lay_out(self.form)
        self.foresee()
        self.form.first_editor.setFocus()

    def question(self) -> Foresee | str:
        """Return what is to be asked, or what is not filled in yet."""
        unfinished = self.form.unfinished()
        if unfinished:
            return next(iter(unfinished.values()))
        section, source, ids, values = self.section, self._source, self._ids, self.form.values()

        def question(workspace: "Workspace", _progress: Progress) -> Foreseen:
            from mms_desktop.services.bulk_adding import Addition, people_of, plan_addition

            people = people_of(workspace.database, source, ids)
            return foreseen(plan_addition(workspace.database, Addition(section, people, values)))

        return question

    def action(self, plan: "AdditionPlan") -> Apply:
        """Return what adds the people."""

        def act(workspace: "Workspace", _progress: Progress) -> ChangeSet:
            from mms_desktop.services.bulk_adding import apply_addition

            return apply_addition(workspace.database, workspace.backups, plan)

        return act

    def told_done(self, changes: ChangeSet) -> str:
        """Return what is said when it is done."""
        return f"Добавлено: {counted(len(changes.changes), *PEOPLE)}."


def foreseen(plan: "AdditionPlan") -> Foreseen:
    """Return the plan as the dialog shows it."""
    count = len(plan.records)
    parts = [f"«{plan.target}»: будет добавлено: {counted(count, *PEOPLE)}"]
    if plan.there:
        parts.append(f"{THERE[plan.section]} — {len(plan.there)}")
    if plan.gone:
        parts.append(f"уже удалены из базы — {plan.gone}")
    rows = [(name, ALREADY, THERE[plan.section]) for name in plan.there]
    rows += [(name, ADDED, "") for name in plan.new]
    return Foreseen(
        plan,
        "; ".join(parts) + ".",
        tuple(rows),
        f"Добавить {counted(count, *WHOM)}" if count else "",
    )
