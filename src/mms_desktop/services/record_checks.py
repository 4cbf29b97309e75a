"""Checks of one record against the base, shared by everything that stores records."""

from collections.abc import Mapping
from typing import Any

from mms_desktop.domain.fields import Link, Links, Text, TextFormat
from mms_desktop.domain.issues import Issue, IssueCode, RecordInvalid, issue
from mms_desktop.domain.parsing import present_value
from mms_desktop.domain.positions import PositionList
from mms_desktop.domain.section import Record, Section
from mms_desktop.storage.records import Records
from mms_desktop.storage.schema import STORED_SECTIONS


def recognised(
    positions: PositionList, section: Section[Any], values: Mapping[str, object]
) -> dict[str, object]:
    """Return the values with posts named as the list of positions names them."""
    changed = dict(values)
    names = {kind.name for kind in section.fields}
    for kind in section.fields:
        is_position = isinstance(kind, Text) and kind.format is TextFormat.POSITION
        if is_position and changed.get(kind.name):
            post = positions.certain(str(changed[kind.name]))
            changed[kind.name] = post.position
            # «Учитель математики» names a subject beside the post; what was typed as one stays.
            if post.subject and "subjects" in names and not changed.get("subjects"):
                changed["subjects"] = post.subject
    return changed


def cells_of(
    section: Section[Any], record: Record, captions: Mapping[str, Mapping[int, str]]
) -> tuple[str, ...]:
    """Return the words of a record, a cell for every field of its section in order."""
    cells = []
    for kind in section.fields:
        value = getattr(record, kind.name)
        if isinstance(kind, Link):
            cells.append(captions[kind.to].get(value, "") if value else "")
        elif isinstance(kind, Links):
            cells.append("; ".join(captions[kind.to].get(target, "") for target in value))
        else:
            cells.append(present_value(kind, value))
    return tuple(cells)


def existing(records: Records, section: Section[Any], record_id: int) -> Any:
    """Return a stored record; raises ``RecordInvalid`` when it is gone."""
    record = records.get(section, record_id)
    if record is None:
        raise RecordInvalid((issue(IssueCode.LINK_MISSING, label=section.title),))
    return record


def check_links(records: Records, section: Section[Any], record: Record) -> None:
    """Raise ``RecordInvalid`` when the record refers to one that is gone."""
    missing: list[Issue] = []
    for kind in section.link_fields:
        value = getattr(record, kind.name)
        targets = value if isinstance(kind, Links) else (value,) if value else ()
        if len(records.by_ids(STORED_SECTIONS[kind.to], targets)) < len(targets):
            missing.append(issue(IssueCode.LINK_MISSING, kind.name, label=kind.label))
    if missing:
        raise RecordInvalid(tuple(missing))


def refuse_twin(records: Records, section: Section[Any], record: Record) -> None:
    """Raise ``RecordInvalid`` when another record has the same natural key."""
    for twin in records.twins(section, record):
        if twin != record.id:
            words = _key_words(section, record)
            twice = issue(IssueCode.DUPLICATE, section.natural_key[0], caption=words)
            raise RecordInvalid((twice,))


def _key_words(section: Section[Any], record: Record) -> str:
    words = [present_value(section.field(n), getattr(record, n)) for n in section.natural_key]
    return " · ".join(filter(None, words)) or section.title
