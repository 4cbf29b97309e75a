"""Many people put into one event, training or association, or given one consent, at once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.fields import Choice, Link
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.domain.sections.consents import CONSENTS
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.services.action import action
from mms_desktop.services.backups import Backups, Reason
from mms_desktop.services.exchange.applying import PlanOutdated
from mms_desktop.services.record_checks import check_links
from mms_desktop.storage import queries
from mms_desktop.storage.connection import Database
from mms_desktop.storage.journal import Journal
from mms_desktop.storage.lookups import ids_referring
from mms_desktop.storage.records import Records

PERSON = "person"
BACKED_UP_ABOVE = 20


@dataclass(frozen=True, slots=True)
class Addition:
    """What is wanted: people, and what the records about them have in common."""

    section: str
    people: tuple[int, ...]
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class AdditionPlan:
    """What adding would do.

    Attributes:
        records: The new records, in the order of names.
        new: Names of those who are added, in the same order.
        there: Names of those who are there already.
        gone: How many of the people are no longer in the base.
        head: The newest journal entry the plan was made after.
    """

    section: str
    target: str
    records: tuple[Record, ...]
    new: tuple[str, ...]
    there: tuple[str, ...]
    gone: int
    head: int


def joining_field(section: Section[Any]) -> Link | Choice:
    """Return the field that names what people are put into, or what is said of them."""
    kinds = (kind for kind in section.fields if isinstance(kind, Link | Choice) and kind.required)
    return next(kind for kind in kinds if kind.name != PERSON)


def people_of(database: Database, section: str, ids: Sequence[int]) -> tuple[int, ...]:
    """Return the people the records are about, each once; people are about themselves."""
    if section == PEOPLE.key:
        return tuple(dict.fromkeys(ids))
    with database.snapshot() as connection:
        found = Records(connection).by_ids(SECTIONS[section], ids)
    return tuple(dict.fromkeys(getattr(found[one], PERSON) for one in ids if one in found))


def plan_addition(database: Database, wanted: Addition) -> AdditionPlan:
    """Say what adding the people would do; raises ``RecordInvalid`` for the common values."""
    section = SECTIONS[wanted.section]
    joining = joining_field(section)
    # Whoever stands first stands for all: only the person differs.
    sample = section.parse({**wanted.values, PERSON: 0})
    target = getattr(sample, joining.name)
    with database.snapshot() as connection:
        records = Records(connection)
        names = queries.captions(connection, PEOPLE, wanted.people)
        if names:
            check_links(records, section, replace(sample, **{PERSON: next(iter(names))}))
        caption, ids = what_is_there(connection, section, target, wanted.people)
        there = _there(records.by_ids(section, ids).values(), section, sample)
        order = [one for one in dict.fromkeys(wanted.people) if one in names]
        head = Journal(connection).head()
    new = [one for one in order if one not in there]
    return AdditionPlan(
        wanted.section,
        caption,
        tuple(replace(sample, **{PERSON: one}) for one in new),
        tuple(names[one] for one in new),
        tuple(names[one] for one in order if one in there),
        len(set(wanted.people)) - len(order),
        head,
    )


def what_is_there(
    connection: Any, section: Section[Any], target: Any, people: Sequence[int]
) -> tuple[str, list[int]]:
    """Return what the people are put into, in words, and the records that may say it already."""
    joining = joining_field(section)
    if not isinstance(joining, Link):
        return target.label, ids_referring(connection, section, PERSON, people)
    caption = queries.captions(connection, SECTIONS[joining.to], [target]).get(target, "")
    return caption, ids_referring(connection, section, joining.name, [target])


def apply_addition(database: Database, backups: Backups, plan: AdditionPlan) -> ChangeSet:
    """Add the people in one undoable action; raises ``PlanOutdated``."""
    if len(plan.records) > BACKED_UP_ABOVE:
        backups.before(Reason.MERGE)
    section = SECTIONS[plan.section]
    with action(database, f"Добавлено: {section.title}, человек: {len(plan.records)}") as run:
        if run.head != plan.head:
            raise PlanOutdated
        run.insert(section, plan.records)
    return run.done


def _there(found: Iterable[Any], section: Section[Any], sample: Any) -> set[int]:
    """Return the people of whom a stored record already says what the sample says."""
    return {getattr(one, PERSON) for one in found if _is_same(section, one, sample)}


def _is_same(section: Section[Any], known: Any, sample: Any) -> bool:
    """Tell whether a stored record already says of its person what the sample says."""
    if section.key == "association_members":
        # Whoever is in the association now cannot enter it again.
        ended_before = known.until is not None and known.until < sample.since
        begins_after = sample.until is not None and known.since > sample.until
        return not ended_before and not begins_after
    if section.key == CONSENTS.key and covers(known, sample):
        return True
    rest = (name for name in section.natural_key if name != PERSON)
    return all(getattr(known, name) == getattr(sample, name) for name in rest)


def covers(known: Any, sample: Any) -> bool:
    """Tell whether a consent is in force for the whole term of another one."""
    lasts = known.until is None or (sample.until is not None and known.until >= sample.until)
    begun = known.given <= sample.given
    return known.purpose == sample.purpose and not known.revoked and begun and lasts
