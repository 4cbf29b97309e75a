"""The bin: deleted records of all sections, brought back one by one or together.

A record stays in the bin until the personal data in it are destroyed (services/destruction).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.issues import Issue, IssueCode, RecordInvalid, issue
from mms_desktop.domain.parsing import present_value
from mms_desktop.domain.section import Section
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.domain.sections.identity import PEOPLE_BELONGINGS
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.services.action import Action, action
from mms_desktop.storage import queries
from mms_desktop.storage.connection import Database
from mms_desktop.storage.journal import Entry
from mms_desktop.storage.records import Records
from mms_desktop.storage.removed import removed_records
from mms_desktop.storage.schema import STORED_SECTIONS

Key = tuple[str, int]
"""Section and id of a record."""

BELONGINGS = frozenset(section.key for section in PEOPLE_BELONGINGS)


@dataclass(frozen=True, slots=True)
class Removed:
    """A record in the bin; ``entry`` is the journal entry that deleted it."""

    section: str
    record_id: int
    title: str
    caption: str
    at: str
    entry: int

    @property
    def key(self) -> Key:
        """Section and id."""
        return self.section, self.record_id

    def as_json(self) -> dict[str, object]:
        """Return the record in the form of the command line."""
        return {
            "section": self.section,
            "id": self.record_id,
            "title": self.title,
            "caption": self.caption,
            "deleted_at": self.at,
        }


@dataclass(frozen=True, slots=True)
class Refusal:
    """A record that cannot come back, and why."""

    caption: str
    reason: str


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back as one undoable action, and what could not."""

    changes: ChangeSet
    refused: tuple[Refusal, ...]


class _Bin:
    """The deleted records as they were, with the words that name them."""

    def __init__(self, connection: Any) -> None:
        self.entries: dict[Key, Entry] = {}
        self.records: dict[Key, Any] = {}
        for entry, change in removed_records(connection):
            section = STORED_SECTIONS[change.section]
            values: dict[str, Any] = dict(change.before or {})
            key = change.section, change.record_id
            self.entries[key] = entry
            self.records[key] = section.record_type(id=change.record_id, **values)
        self._connection = connection
        self._known: dict[Key, str] = {}

    def captions(self, keys: Iterable[Key]) -> dict[Key, str]:
        """Return the words that name deleted records."""
        keys = list(keys)
        self._learn(keys)
        return {key: self.caption(key) for key in keys}

    def caption(self, key: Key) -> str:
        """Return the words that name a record, deleted or not."""
        record = self.records.get(key)
        if record is None:
            return self._known.get(key, "")
        section = STORED_SECTIONS[key[0]]
        words = []
        for name in section.caption:
            kind, value = section.field(name), getattr(record, name)
            to = getattr(kind, "to", "")
            words.append(
                "; ".join(self.caption((to, one)) for one in _ids(value))
                if to
                else present_value(kind, value)
            )
        return " ".join(filter(None, words)) or f"№ {key[1]}"

    def _learn(self, keys: Collection[Key]) -> None:
        """Read the names of stored records that the deleted ones are named after."""
        wanted: dict[str, set[int]] = defaultdict(set)
        for key in keys:
            section = STORED_SECTIONS[key[0]]
            for kind in section.link_fields:
                wanted[kind.to].update(_ids(getattr(self.records[key], kind.name)))
        for to, ids in wanted.items():
            known = queries.captions(self._connection, STORED_SECTIONS[to], sorted(ids))
            self._known.update({(to, one): words for one, words in known.items()})


def bin_contents(database: Database) -> list[Removed]:
    """Return the deleted records of the register, the newest deletion first."""
    with database.snapshot() as connection:
        found = _Bin(connection)
        keys = [key for key in found.records if key[0] in SECTIONS]
        captions = found.captions(keys)
    return [
        Removed(
            section=key[0],
            record_id=key[1],
            title=SECTIONS[key[0]].title,
            caption=captions[key],
            at=found.entries[key].at,
            entry=found.entries[key].id,
        )
        for key in keys
    ]


def restore_from_bin(database: Database, keys: Collection[Key]) -> Restored:
    """Bring deleted records back as one undoable action; raises ``RecordInvalid`` when none can."""
    with database.snapshot() as connection:
        found = _Bin(connection)
        asked = [key for key in keys if key in found.records and key[0] in SECTIONS]
        found.captions(found.records)
    with action(database, "Восстановлено из корзины") as run:
        wanted = {key: found.records[key] for key in [*asked, *_belongings(found, asked)]}
        refused = _put_aside_impossible(run, found, wanted)
        told = tuple(
            Refusal(found.caption(key), why) for key, why in refused.items() if key in asked
        )
        if not any(key in wanted for key in asked):
            raise RecordInvalid(tuple(_unable(one) for one in told) or (_gone(),))
        run.records.defer_references()
        for key, record in wanted.items():
            run.insert(STORED_SECTIONS[key[0]], [record])
    return Restored(run.done, told)


def _unable(one: Refusal) -> Issue:
    return issue(IssueCode.UNCLEAR, reason=f"«{one.caption}» не восстановлено: {one.reason}")


def _gone() -> Issue:
    reason = "Этих записей в корзине больше нет: их уже восстановили или уничтожили."
    return issue(IssueCode.UNCLEAR, reason=reason)


def _belongings(found: _Bin, asked: Collection[Key]) -> list[Key]:
    """Return what was deleted together with the people asked for, as theirs."""
    people = {record: found.entries[key].id for key in asked if (record := _person(key))}
    return [
        key
        for key, record in found.records.items()
        if key[0] in BELONGINGS
        and any(
            people.get(one) == found.entries[key].id
            for kind in STORED_SECTIONS[key[0]].link_fields
            for one in _ids(getattr(record, kind.name))
        )
    ]


def _person(key: Key) -> int:
    return key[1] if key[0] == PEOPLE.key else 0


def _put_aside_impossible(run: Action, found: _Bin, wanted: dict[Key, Any]) -> dict[Key, str]:
    """Take out of the wanted what cannot come back; return it with the reasons.

    Each refusal may make others impossible that refer to the record refused.
    """
    refused: dict[Key, str] = {}
    while True:
        new = {}
        for key, record in wanted.items():
            section = STORED_SECTIONS[key[0]]
            reason = _taken(run.records, section, record) or _missing(run, found, wanted, key)
            if reason:
                new[key] = reason
        if not new:
            return refused
        refused |= new
        for key in new:
            del wanted[key]


def _taken(records: Records, section: Section[Any], record: Any) -> str:
    """Return why another record stands in the place of the deleted one."""
    if records.get(section, record.id) is not None:
        return "запись уже есть в разделе."
    if records.twins(section, record):
        words = [present_value(section.field(n), getattr(record, n)) for n in section.natural_key]
        shown = " · ".join(word for word in words if word and not word.isdigit())
        return f"в разделе «{section.title}» уже есть такая запись ({shown or 'те же данные'})."
    return ""


def _missing(run: Action, found: _Bin, wanted: Mapping[Key, Any], key: Key) -> str:
    """Return which record a deleted one refers to in vain."""
    section, record = STORED_SECTIONS[key[0]], wanted[key]
    for kind in section.link_fields:
        ids = _ids(getattr(record, kind.name))
        there = run.records.by_ids(STORED_SECTIONS[kind.to], ids)
        for one in ids:
            if one in there or (kind.to, one) in wanted:
                continue
            title = STORED_SECTIONS[kind.to].title
            if (kind.to, one) in found.records and kind.to in SECTIONS:
                name = found.caption((kind.to, one))
                return f"нужна запись «{name}» ({title}) — она тоже в корзине, восстановите и её."
            return f"записи, на которую она ссылается ({title}, поле «{kind.label}»), больше нет."
    return ""


def _ids(value: Any) -> tuple[int, ...]:
    if isinstance(value, tuple):
        return value
    return (value,) if value else ()
