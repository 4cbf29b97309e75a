"""One field changed in many records at once: a plan first, then one undoable action."""

from dataclasses import dataclass, replace
from typing import Any

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.fields import FieldKind
from mms_desktop.domain.issues import Issue, IssueCode, RecordInvalid
from mms_desktop.domain.parsing import parse_value
from mms_desktop.domain.positions import PositionList
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.services.action import action
from mms_desktop.services.backups import Backups, Reason
from mms_desktop.services.bulk_adding import BACKED_UP_ABOVE
from mms_desktop.services.exchange.applying import PlanOutdated
from mms_desktop.services.progress import Progress, silent
from mms_desktop.services.record_checks import check_links, recognised, refuse_twin
from mms_desktop.storage import queries
from mms_desktop.storage.connection import Database
from mms_desktop.storage.journal import Journal
from mms_desktop.storage.records import Records

PROGRESS_STEP = 200
TWICE = "После изменения стала бы такой же, как другая выбранная запись."


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What is wanted: the same value of one field for all the records."""

    section: str
    ids: tuple[int, ...]
    field: str
    value: object


@dataclass(frozen=True, slots=True)
class Refused:
    """A record that cannot take the value, and why."""

    caption: str
    reason: str


@dataclass(frozen=True, slots=True)
class ChangePlan:
    """What the change would do.

    Attributes:
        updates: Each record before and after.
        changed: The words that name those records, in the same order.
        same: How many records hold the value already.
        gone: How many are no longer in the base.
        head: The newest journal entry the plan was made after.
    """

    section: str
    field: str
    updates: tuple[tuple[Record, Record], ...]
    changed: tuple[str, ...]
    refused: tuple[Refused, ...]
    same: int
    gone: int
    head: int


def changeable(section: Section[Any]) -> tuple[FieldKind, ...]:
    """Return the fields that may be the same in many records: not what tells them apart."""
    own = section.natural_key if len(section.natural_key) == 1 or section is PEOPLE else ()
    return tuple(kind for kind in section.fields if kind.name not in own)


def plan_change(
    database: Database, positions: PositionList, wanted: FieldChange, progress: Progress = silent
) -> ChangePlan:
    """Say what the change would do; raises ``RecordInvalid`` when the value itself is wrong."""
    section = SECTIONS[wanted.section]
    problem = parse_value(section.field(wanted.field), wanted.value).problem
    if problem is not None:
        raise RecordInvalid((problem,))
    with database.snapshot() as connection:
        records = Records(connection)
        found = records.by_ids(section, wanted.ids)
        order = [found[one] for one in wanted.ids if one in found]
        trial = _Trial(records, section, positions, wanted)
        for number, record in enumerate(order, start=1):
            trial.take(record)
            if number % PROGRESS_STEP == 0:
                progress(number, len(order))
        touched = [before.id for before, _ in trial.updates] + [one.id for one, _ in trial.refused]
        names = queries.captions(connection, section, touched)
        head = Journal(connection).head()
    return ChangePlan(
        wanted.section,
        wanted.field,
        tuple(trial.updates),
        tuple(names[before.id] for before, _ in trial.updates),
        tuple(Refused(names[one.id], reason) for one, reason in trial.refused),
        trial.same,
        len(wanted.ids) - len(order),
        head,
    )


def apply_change(
    database: Database, backups: Backups, plan: ChangePlan, progress: Progress = silent
) -> ChangeSet:
    """Store the change in one undoable action; raises ``PlanOutdated``."""
    if len(plan.updates) > BACKED_UP_ABOVE:
        backups.before(Reason.MERGE)
    section = SECTIONS[plan.section]
    label, count = section.field(plan.field).label, len(plan.updates)
    title = f"Изменено поле «{label}»: {section.title}, записей: {count}"
    with action(database, title) as run:
        if run.head != plan.head:
            raise PlanOutdated
        for number, (before, after) in enumerate(plan.updates, start=1):
            run.update(section, before, after)
            if number % PROGRESS_STEP == 0:
                progress(number, count)
    return run.done


class _Trial:
    """Tries the value on one record after another, without storing anything."""

    def __init__(
        self,
        records: Records,
        section: Section[Any],
        positions: PositionList,
        wanted: FieldChange,
    ) -> None:
        self._records = records
        self._section = section
        self._positions = positions
        self._wanted = wanted
        self._keys: set[tuple[object, ...]] = set()
        self._links_checked = False
        self.updates: list[tuple[Record, Record]] = []
        self.refused: list[tuple[Record, str]] = []
        self.same = 0

    def take(self, record: Any) -> None:
        """Try the value on the record."""
        try:
            after = replace(record, **self._changed(record))
            if after == record:
                self.same += 1
                return
            self._check(after)
        except RecordInvalid as error:
            self.refused.append((record, str(error)))
        else:
            self.updates.append((record, after))

    def _changed(self, record: Any) -> dict[str, Any]:
        """Return the value as stored, and what a post says beside it; the rest stays."""
        section, name = self._section, self._wanted.field
        told = recognised(self._positions, section, {name: self._wanted.value})
        if getattr(record, "subjects", ""):
            told.pop("subjects", None)
        return {key: parse_value(section.field(key), raw).value for key, raw in told.items()}

    def _check(self, after: Any) -> None:
        broken = tuple(found for rule in self._section.rules if (found := rule(after)))
        if broken:
            raise RecordInvalid(broken)
        if not self._links_checked:
            # What all records are to refer to is looked up once.
            check_links(self._records, self._section, after)
            self._links_checked = True
        if self._wanted.field not in self._section.natural_key:
            return
        key = tuple(getattr(after, name) for name in self._section.natural_key)
        if key in self._keys:
            raise RecordInvalid((Issue(IssueCode.UNCLEAR, TWICE),))
        refuse_twin(self._records, self._section, after)
        self._keys.add(key)
