"""What a merge changed, told so that it can be taken back long after newer actions."""

import json
from collections.abc import Iterable
from typing import Any

from mms_desktop.domain.changes import Change
from mms_desktop.domain.section import Section
from mms_desktop.domain.sections.identity import Merge
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.storage.encoding import decode, encode
from mms_desktop.storage.schema import STORED_SECTIONS


def change_of(section: Section[Any], before: Any, after: Any) -> Change:
    """Return what changed: only the fields that differ, everything of a record removed."""
    old = section.values(before)
    if after is None:
        return Change(section.key, before.id, old, None)
    new = section.values(after)
    names = [name for name, value in old.items() if new[name] != value]
    return Change(
        section.key,
        before.id,
        {name: old[name] for name in names},
        {name: new[name] for name in names},
    )


def story_of(kept: int, changes: Iterable[Change]) -> str:
    """Return the changes as text; values as the journal holds them."""
    rows = [
        [change.section, change.record_id, encode(change.before), encode(change.after)]
        for change in changes
    ]
    return json.dumps({"kept": kept, "changes": rows}, ensure_ascii=False)


def read_story(story: str) -> tuple[int, list[Change]]:
    """Return who was kept, and what the merge changed."""
    told = json.loads(story)
    changes = [
        Change(
            section,
            record,
            decode(STORED_SECTIONS[section], before),
            decode(STORED_SECTIONS[section], after),
        )
        for section, record, before, after in told["changes"]
    ]
    return told["kept"], changes


def gone_person(merge: Merge) -> Any:
    """Return the person who was joined to another, as they were."""
    for change in read_story(merge.story)[1]:
        if change.section == PEOPLE.key and change.record_id == merge.gone:
            return PEOPLE.record_type(id=merge.gone, **before_of(change))
    raise ValueError(f"merge {merge.id} tells nothing of {merge.gone}")


def before_of(change: Change) -> dict[str, Any]:
    """Return the values before a change, none for a record that was added."""
    return dict(change.before or {})


def value_apart(change: Change, name: str, value: Any, merge: Merge) -> Any:
    """Return what a value of a changed field is without the merge: edits made since stay."""
    before, after = before_of(change)[name], (change.after or {})[name]
    if value == after:
        return before
    if not isinstance(before, tuple) or merge.kept not in value:
        return value
    # The list was edited since: the person joined then takes a place in it again.
    stays = tuple(one for one in value if one != merge.kept or merge.kept in before)
    return (*stays, merge.gone)
