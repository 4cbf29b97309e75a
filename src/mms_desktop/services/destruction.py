"""Destroying a person's data with an act, as order № 179 of 28.10.2022 of РКН demands.

Records about the person go; where others merely name the person, the name goes. The
journal keeps its chain and loses the values. None of it can be undone.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Any

from mms_desktop.domain.changes import Change, ChangeSet
from mms_desktop.domain.fields import Links
from mms_desktop.domain.issues import IssueCode, RecordInvalid, issue
from mms_desktop.domain.sections.checklist_papers import EVIDENCE_FILES
from mms_desktop.domain.sections.identity import MERGES
from mms_desktop.domain.sections.people import PEOPLE, full_name
from mms_desktop.services.destruction_act import ActRequest, Destroyed, act_document
from mms_desktop.services.destruction_ending import finish_destruction, mark_unfinished
from mms_desktop.services.evidence_search import is_readable, names_any
from mms_desktop.services.person_mentions import PersonMentions
from mms_desktop.services.person_words import mentions_of
from mms_desktop.services.printed import write_document
from mms_desktop.services.rescue import Rescue
from mms_desktop.services.saved_filters import forget_naming
from mms_desktop.services.unnaming import naming_records, rescued_about, targets, unname
from mms_desktop.storage.backup_store import BackupStore
from mms_desktop.storage.connection import Database
from mms_desktop.storage.destruction import destroy_in_journal, past_traces, places_of
from mms_desktop.storage.evidence import EvidenceContents
from mms_desktop.storage.journal import Entry, EntryKind, Journal
from mms_desktop.storage.meta import Settings
from mms_desktop.storage.records import Records
from mms_desktop.storage.removed import removed_records
from mms_desktop.storage.schema import STORED_SECTIONS
from mms_desktop.storage.scrubbing import scrub_journal, scrub_kept

TITLE = "Уничтожены персональные данные субъекта"
SHORTEST = 6
"""Shorter values (an empty phone, an initial) say nothing when they occur elsewhere."""


def preview_destruction(database: Database, person: int) -> Destroyed:
    """Return what destroying a person would do; changes nothing; raises ``RecordInvalid``."""
    with database.snapshot() as connection:
        records, journal = Records(connection), Journal(connection)
        _existing(records, person)
        doomed = _doomed(records, person)
        mentions = mentions_of(records, journal, person, _removed_people(connection))
        naming = naming_records(records, mentions, doomed)
        told = {entry.id for key, ids in doomed.items() for entry in _entries(journal, key, ids)}
    return Destroyed(
        _counts(doomed),
        len(told),
        (),
        _backup_names(database),
        {STORED_SECTIONS[key].title: len(found) for key, found in naming.items()},
    )


def destroy_person(database: Database, person: int, act: ActRequest) -> Destroyed:
    """Destroy everything about a person and write the act; raises ``RecordInvalid``.

    The act is written before the base is changed for good: no data goes without it.
    """
    now = datetime.now().replace(microsecond=0)
    backups = _backup_names(database)
    with database.transaction() as connection:
        records, journal = Records(connection), Journal(connection)
        stored = _existing(records, person)
        mentions = mentions_of(records, journal, person, _removed_people(connection))
        people = {person, *(one.gone for one in records.all(MERGES) if one.kept == person)}
        doomed = _doomed(records, person)
        changes = _remove(records, doomed)
        naming = naming_records(records, mentions, doomed)
        changes += unname(records, naming, mentions)
        traces = past_traces(connection, people)
        for key, ids in doomed.items():
            traces.setdefault(key, set()).update(ids)
        contents = EvidenceContents(connection)
        _destroy_detached(contents, traces)
        entries = destroy_in_journal(connection, traces)
        journal.write(ChangeSet(TITLE, tuple(changes)), now, EntryKind.DESTROYED)
        values = _telling_values(stored, mentions)
        own = (stored.surname,) if mentions.alone else ()
        _scrub(connection, mentions, (*own, *values))
        left = (*places_of(connection, values), *_naming_files(records, contents, values))
        named = {STORED_SECTIONS[key].title: len(found) for key, found in naming.items()}
        done = Destroyed(_counts(doomed), len(entries), left, backups, named)
        document = act_document(act, full_name(stored), done, entries, now)
        mark_unfinished(connection, rescued_about(Rescue(database.key), doomed, mentions, now))
        write_document(document, act.path, now)
    finish_destruction(database)
    return done


def _scrub(connection: Any, mentions: PersonMentions, values: Collection[str]) -> None:
    """Take the person out of what is kept beside the records: journal, snapshots, filters."""
    # A filter is of no use with a mark in the place of what it looks for: it goes whole.
    forget_naming(Settings(connection), values)
    scrub_journal(connection, mentions.found, mentions.without)
    scrub_kept(connection, mentions.found, mentions.without)


def _removed_people(connection: Any) -> list[dict[str, Any]]:
    removed = (change for _, change in removed_records(connection))
    return [dict(one.before or {}) for one in removed if one.section == PEOPLE.key]


def _existing(records: Records, person: int) -> Any:
    stored = records.get(PEOPLE, person)
    if stored is None:
        raise RecordInvalid((issue(IssueCode.LINK_MISSING, label=PEOPLE.title),))
    return stored


def _entries(journal: Journal, key: str, ids: Collection[int]) -> list[Entry]:
    return [entry for one in ids for entry, _ in journal.of_record(key, one)]


def _counts(doomed: dict[str, set[int]]) -> dict[str, int]:
    return {STORED_SECTIONS[key].title: len(ids) for key, ids in doomed.items() if ids}


def _backup_names(database: Database) -> tuple[str, ...]:
    return tuple(backup.path.name for backup in BackupStore(database.path).backups())


def _destroy_detached(contents: EvidenceContents, traces: dict[str, set[int]]) -> None:
    """Destroy the files no answer has any more: from now on nobody can bring them back."""
    unneeded = contents.unneeded()
    traces.setdefault(EVIDENCE_FILES.key, set()).update(contents.remembered(unneeded))
    contents.forget(unneeded)


def _naming_files(
    records: Records, contents: EvidenceContents, values: Collection[str]
) -> list[str]:
    """Return the files of checklists that name the person, and how many cannot be read."""
    names: dict[str, str] = {}
    for line in records.all(EVIDENCE_FILES):
        names.setdefault(line.sha256, line.name)
    found, closed = [], 0
    for sha256, content in contents.all():
        if not is_readable(content):
            closed += 1
        elif names_any(content, values):
            found.append(f"файл подтверждения «{names.get(sha256, sha256)}»")
    unread = [f"файлы подтверждений, которые программа не читает (PDF, снимки): {closed}"]
    return found + (unread if closed else [])


def _doomed(records: Records, person: int) -> dict[str, set[int]]:
    """Return the records that cannot be without the person, and those that hang on these."""
    doomed: dict[str, set[int]] = {PEOPLE.key: {person}}
    open_ends = [(PEOPLE.key, person)]
    while open_ends:
        key, target = open_ends.pop()
        for other, ids in records.referring(STORED_SECTIONS[key], target).items():
            section = STORED_SECTIONS[other]
            needed = [k.name for k in section.link_fields if k.to == key and k.required]
            for record in records.by_ids(section, ids).values():
                bound = any(target in targets(getattr(record, name)) for name in needed)
                if bound and record.id not in doomed.setdefault(other, set()):
                    doomed[other].add(record.id)
                    open_ends.append((other, record.id))
    return doomed


def _remove(records: Records, doomed: dict[str, set[int]]) -> list[Change]:
    """Remove the records, and their names from the records of others."""
    records.defer_references()
    changes: list[Change] = []
    for key, ids in doomed.items():
        for target in ids:
            changes += _forget(records, key, target, doomed)
    for key, ids in doomed.items():
        records.delete(STORED_SECTIONS[key], sorted(ids))
        changes += [Change(key, record_id, None, None) for record_id in sorted(ids)]
    return changes


def _forget(records: Records, key: str, target: int, doomed: dict[str, set[int]]) -> list[Change]:
    changes = []
    for other, ids in records.referring(STORED_SECTIONS[key], target).items():
        section = STORED_SECTIONS[other]
        kept = [one for one in ids if one not in doomed.get(other, ())]
        for record in records.by_ids(section, kept).values():
            values: dict[str, Any] = {}
            for kind in section.link_fields:
                value = getattr(record, kind.name)
                if kind.to == key and target in targets(value):
                    rest = tuple(one for one in targets(value) if one != target)
                    values[kind.name] = rest if isinstance(kind, Links) else None
            after = replace(record, **values)
            records.update(section, after)
            changes.append(Change(other, record.id, section.values(record), section.values(after)))
    return changes


def _telling_values(person: Any, mentions: PersonMentions) -> list[str]:
    """Return values by which the person, and nobody else, would be recognised anywhere."""
    values = [full_name(person), *sorted(mentions.values | mentions.phones)]
    return [value for value in values if len(value) >= SHORTEST]
