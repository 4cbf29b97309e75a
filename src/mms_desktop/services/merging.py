"""Making two records of one person one, and taking them apart again at any time.

Every reference of both is kept. What the merge changed is stored beside the register
(section ``merges``), so it can be taken back long after newer actions; what was edited
meanwhile stays as edited.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from mms_desktop.domain.changes import Change, ChangeSet
from mms_desktop.domain.fields import Links
from mms_desktop.domain.issues import IssueCode, RecordInvalid, issue
from mms_desktop.domain.section import Section
from mms_desktop.domain.sections.identity import DISTINCT_PAIRS, MERGES, Merge
from mms_desktop.domain.sections.people import PEOPLE, full_name
from mms_desktop.services.action import Action, action
from mms_desktop.services.former_surnames import remember_surname as keep_surname
from mms_desktop.services.merge_story import (
    before_of,
    change_of,
    gone_person,
    read_story,
    story_of,
    value_apart,
)
from mms_desktop.services.progress import Progress, silent
from mms_desktop.storage.connection import Database
from mms_desktop.storage.records import Records
from mms_desktop.storage.schema import STORED_SECTIONS


@dataclass(frozen=True, slots=True)
class MergedPair:
    """A merge that can be taken back: its id, who stayed and who was joined."""

    id: int
    kept: int
    kept_name: str
    gone_name: str
    merged_on: date | None


def merge_people(
    database: Database,
    kept: int,
    gone: int,
    take: Collection[str] = (),
    *,
    remember_surname: bool = False,
) -> ChangeSet:
    """Join the person ``gone`` to ``kept`` as one undoable action; raises ``RecordInvalid``.

    ``take`` are the fields whose value is the other's; an empty field is filled anyway.
    With ``remember_surname`` the surname not taken is kept as a former one.
    """
    with action(database, "Объединены записи об одном человеке") as run:
        merge_within(run, kept, gone, take, remember_surname=remember_surname)
    return run.done


def merge_many(
    database: Database, pairs: Sequence[tuple[int, int]], progress: Progress = silent
) -> ChangeSet:
    """Join each second person to the first as one undoable action; raises ``RecordInvalid``.

    A chain of pairs becomes one person: who was joined already stands for both.
    """
    with action(database, "Объединены записи о нескольких людях") as run:
        stands_for: dict[int, int] = {}
        for number, (first, second) in enumerate(pairs, start=1):
            progress(number, len(pairs))
            kept, gone = _standing(stands_for, first), _standing(stands_for, second)
            if kept != gone:
                merge_within(run, kept, gone)
                stands_for[gone] = kept
    return run.done


def unmerge(database: Database, merge_id: int) -> ChangeSet:
    """Take two joined people apart as one undoable action; raises ``RecordInvalid``."""
    with action(database, "Разъединены записи о двух людях") as run:
        unmerge_within(run, merge_id)
    return run.done


def merged_pairs(database: Database) -> list[MergedPair]:
    """Return the merges that can be taken back, the newest first."""
    with database.snapshot() as connection:
        records = Records(connection)
        merges = records.all(MERGES)
        people = records.by_ids(PEOPLE, [merge.kept for merge in merges])
    return [
        MergedPair(
            merge.id,
            merge.kept,
            full_name(people[merge.kept]),
            full_name(gone_person(merge)),
            merge.merged_on,
        )
        for merge in reversed(merges)
    ]


def merge_within(
    run: Action,
    kept: int,
    gone: int,
    take: Collection[str] = (),
    *,
    remember_surname: bool = False,
) -> int:
    """Join two people inside an action; return the id of the merge."""
    people = run.records.by_ids(PEOPLE, [kept, gone])
    if kept == gone or len(people) < 2:
        raise RecordInvalid((issue(IssueCode.LINK_MISSING, label=PEOPLE.title),))
    before, other = people[kept], people[gone]
    after = _checked(PEOPLE, _joined(before, other, take))
    # Every record is checked before the first is written: a merge goes in whole or not at all.
    moves = list(_moves(run.records, kept, gone))
    changes = [change_of(PEOPLE, before, after), change_of(PEOPLE, other, None)]
    run.records.defer_references()
    run.update(PEOPLE, before, after)
    for section, record, moved in moves:
        if _is_needless(run.records, section, moved):
            run.delete(section, [record])
            changes.append(change_of(section, record, None))
        else:
            run.update(section, record, moved)
            changes.append(change_of(section, record, moved))
    run.delete(PEOPLE, [other])
    if remember_surname:
        added = [keep_surname(run, after, one.surname) for one in (before, other)]
        changes += filter(None, added)
    merge = Merge(kept=kept, gone=gone, merged_on=date.today(), story=story_of(kept, changes))
    return run.insert(MERGES, [merge])[0]


def unmerge_within(run: Action, merge_id: int) -> None:
    """Take two joined people apart inside an action."""
    merge = run.records.get(MERGES, merge_id)
    if merge is None:
        raise RecordInvalid((issue(IssueCode.LINK_MISSING, label=MERGES.title),))
    told_of, changes = read_story(merge.story)
    if told_of != merge.kept:
        reason = (
            "Оставленная запись позже сама присоединена к другой: сначала разъедините "
            "более позднее объединение."
        )
        raise RecordInvalid((issue(IssueCode.UNCLEAR, reason=reason),))
    run.records.defer_references()
    for change in changes:
        _take_back(run, change, merge)
    _tell_later_merges(run, merge, changes)
    run.delete(MERGES, [merge])


def _standing(stands_for: dict[int, int], person: int) -> int:
    while person in stands_for:
        person = stands_for[person]
    return person


def _moves(records: Records, kept: int, gone: int) -> Iterator[tuple[Section[Any], Any, Any]]:
    """Yield the records that refer to the person gone, and how they refer to the one kept."""
    for key, ids in records.referring(PEOPLE, gone).items():
        section = STORED_SECTIONS[key]
        for record in records.by_ids(section, ids).values():
            yield section, record, _checked(section, _moved(section, record, gone, kept))


def _joined(before: Any, other: Any, take: Collection[str]) -> Any:
    values: dict[str, Any] = {}
    for kind in PEOPLE.fields:
        mine, theirs = getattr(before, kind.name), getattr(other, kind.name)
        values[kind.name] = theirs if kind.name in take or mine in (None, "") else mine
    return replace(before, **values)


def _checked(section: Section[Any], record: Any) -> Any:
    broken = tuple(found for rule in section.rules if (found := rule(record)))
    if broken:
        raise RecordInvalid(broken)
    return record


def _moved(section: Section[Any], record: Any, gone: int, kept: int) -> Any:
    values: dict[str, Any] = {}
    for kind in section.link_fields:
        if kind.to != PEOPLE.key:
            continue
        value = getattr(record, kind.name)
        if isinstance(kind, Links):
            ids = (kept if one == gone else one for one in value)
            values[kind.name] = tuple(dict.fromkeys(ids))
        else:
            values[kind.name] = kept if value == gone else value
    return replace(record, **values)


def _is_needless(records: Records, section: Section[Any], moved: Any) -> bool:
    """Tell whether the same fact is stored already, value for value."""
    if section.key == DISTINCT_PAIRS.key and moved.first == moved.second:
        return True
    if section.key == MERGES.key:
        return False
    twins = records.by_ids(section, records.twins(section, moved))
    return any(
        replace(twin, id=moved.id) == moved for twin in twins.values() if twin.id != moved.id
    )


def _take_back(run: Action, change: Change, merge: Merge) -> None:
    section = STORED_SECTIONS[change.section]
    current = run.records.get(section, change.record_id)
    if change.before is None:
        # What the merge added goes with it, unless it is another record by now.
        if current is not None and section.values(current) == change.after:
            run.delete(section, [current])
        return
    if change.after is None:
        # An id is never given out twice while a newer record stands; a taken one is a new fact's.
        record = section.record_type(id=change.record_id, **before_of(change))
        if current is not None:
            record = replace(record, id=run.reserve(section))
        run.insert(section, [record])
        return
    if current is None:
        return
    values = {
        name: value_apart(change, name, getattr(current, name), merge) for name in change.after
    }
    run.update(section, current, replace(current, **values))


def _tell_later_merges(run: Action, merge: Merge, changes: Iterable[Change]) -> None:
    """Make later merges of the same person restore what was before this one, too."""
    earlier = {
        (change.section, change.record_id): change
        for change in changes
        if change.before and change.after
    }
    for later in run.records.all(MERGES):
        if later.id <= merge.id:
            continue
        kept, changed = read_story(later.story)
        rewritten = [
            _rewritten(one, earlier[one.section, one.record_id], merge)
            if (one.section, one.record_id) in earlier
            else one
            for one in changed
        ]
        if rewritten != changed:
            run.update(MERGES, later, replace(later, story=story_of(kept, rewritten)))


def _rewritten(later: Change, earlier: Change, merge: Merge) -> Change:
    """Return a later change as it would have been without the earlier merge."""

    def without(values: dict[str, object] | None) -> dict[str, object] | None:
        return values and {
            name: value_apart(earlier, name, value, merge)
            if name in (earlier.after or {})
            else value
            for name, value in values.items()
        }

    return replace(later, before=without(later.before), after=without(later.after))
