"""Storing what a plan of an import says, as one undoable action."""

from collections.abc import Iterable
from datetime import date

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.services.action import action
from mms_desktop.services.bulk import keeping_all
from mms_desktop.services.exchange.mappings import remember_mappings
from mms_desktop.services.exchange.plan import ImportPlan, PlannedWrite, RowStatus
from mms_desktop.services.exchange.staff_changes import dismissals
from mms_desktop.services.progress import Progress, silent
from mms_desktop.storage.connection import Database

PROGRESS_STEP = 50


class PlanOutdated(Exception):
    """The base has changed since the plan was made; it has to be made anew."""


@keeping_all()
def apply_import(
    database: Database,
    plan: ImportPlan,
    progress: Progress = silent,
    *,
    dismiss_on: date | None = None,
) -> ChangeSet:
    """Store what the plan says in one undoable action; raises ``PlanOutdated``.

    ``dismiss_on`` ends the posts that staff lists no longer name, on that day.
    """
    count = plan.count(RowStatus.CREATED) + plan.count(RowStatus.UPDATED)
    ended = dismissals(plan.staff, dismiss_on)[0] if plan.staff and dismiss_on else []
    with action(database, f"Загружено: {plan.title}, строк: {count}") as run:
        if run.head != plan.head:
            raise PlanOutdated
        remember_mappings(run.settings, plan.section, plan.mappings)
        latest = _latest([*plan.writes, *ended])
        for number, write in enumerate(latest, start=1):
            if write.before is None:
                run.collect(write.section, write.after)
            else:
                run.update(write.section, write.before, write.after)
            if number % PROGRESS_STEP == 0:
                progress(number, len(latest))
    return run.done


def _latest(writes: Iterable[PlannedWrite]) -> list[PlannedWrite]:
    """Return one write per record: from the state before the first to that after the last."""
    latest: dict[tuple[str, int], PlannedWrite] = {}
    for write in writes:
        key = write.section.key, write.after.id
        first = latest.get(key)
        latest[key] = PlannedWrite(write.section, first.before, write.after) if first else write
    return list(latest.values())
