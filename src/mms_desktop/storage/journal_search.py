"""Finding entries of the journal by what they did, when, where, to whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from mms_desktop.domain.text import fold
from mms_desktop.storage.journal import Entry, entry_of
from mms_desktop.storage.queries import find_ids
from mms_desktop.storage.records import BATCH
from mms_desktop.storage.schema import JOURNAL, JOURNAL_CHANGES, STORED_SECTIONS
from mms_desktop.storage.workplaces import workplaces

FEW = 500
"""A word that names more records of a section than this tells nothing about any of them."""

FOLD = "mms_fold"


@dataclass(frozen=True, slots=True)
class JournalQuery:
    """Which entries are wanted; what is empty does not matter.

    Attributes:
        beginnings: Titles of entries of the kind «change» begin so; empty means any.
        words: All of them occur in the title, in the values or in a record's own words.
        place: Who wrote the entry, as ``workplaces`` calls it.
    """

    section: str = ""
    kinds: tuple[str, ...] = ()
    beginnings: tuple[str, ...] = ()
    words: str = ""
    since: date | None = None
    until: date | None = None
    place: str = ""


def find_entries(
    connection: Connection, query: JournalQuery, limit: int
) -> tuple[list[Entry], int]:
    """Return the newest entries that fit, newest first, and how many fit in all."""
    _teach_folding(connection)
    conditions = list(_conditions(connection, query))
    total = connection.execute(
        select(func.count()).select_from(JOURNAL).where(*conditions)
    ).scalar_one()
    rows = connection.execute(
        select(JOURNAL).where(*conditions).order_by(JOURNAL.c.id.desc()).limit(limit)
    ).mappings()
    return [entry_of(row) for row in rows], int(total)


def _conditions(connection: Connection, query: JournalQuery) -> Iterable[ColumnElement[bool]]:
    entries, changes = JOURNAL.c, JOURNAL_CHANGES.c
    if query.section:
        touched = select(changes.entry).where(changes.section == query.section)
        yield entries.id.in_(touched)
    if query.kinds:
        yield entries.kind.in_(query.kinds)
    if query.beginnings:
        yield or_(*(entries.title.startswith(text, autoescape=True) for text in query.beginnings))
    if query.since is not None:
        yield entries.at >= query.since.isoformat()
    if query.until is not None:
        yield entries.at < (query.until + timedelta(days=1)).isoformat()
    if query.place:
        yield _written_at(connection, query.place)
    if query.words:
        yield from _holding(connection, query.words)


def _written_at(connection: Connection, place: str) -> ColumnElement[bool]:
    stretches = workplaces(connection)
    ends = [first for first, _ in stretches[1:]] + [None]
    within = [
        and_(JOURNAL.c.id >= first, JOURNAL.c.id < end if end is not None else JOURNAL.c.id >= 0)
        for (first, name), end in zip(stretches, ends, strict=True)
        if name == place
    ]
    return or_(*within) if within else JOURNAL.c.id < 0


def _holding(connection: Connection, words: str) -> Iterable[ColumnElement[bool]]:
    entries, changes = JOURNAL.c, JOURNAL_CHANGES.c
    named = _of_records(connection, words)
    for word in fold(words).split():
        valued = select(changes.entry).where(
            or_(_holds(changes.before, word), _holds(changes.after, word))
        )
        yield or_(_holds(entries.title, word), entries.id.in_(valued), *named)


def _of_records(connection: Connection, words: str) -> list[ColumnElement[bool]]:
    """Return conditions for the entries about records of today that the words name."""
    changes = JOURNAL_CHANGES.c
    found: list[ColumnElement[bool]] = []
    for section in STORED_SECTIONS.values():
        ids = find_ids(connection, section, search=words)
        if 0 < len(ids) <= FEW:
            for start in range(0, len(ids), BATCH):
                of_them = changes.record.in_(ids[start : start + BATCH])
                about = select(changes.entry).where(changes.section == section.key, of_them)
                found.append(JOURNAL.c.id.in_(about))
    return found


def _holds(column: ColumnElement[Any], word: str) -> ColumnElement[bool]:
    folded: ColumnElement[str] = getattr(func, FOLD)(column)
    return folded.contains(word, autoescape=True)


def _teach_folding(connection: Connection) -> None:
    """Let the engine compare words as people do: its own ``lower`` knows Latin letters only."""
    raw: Any = connection.connection.driver_connection
    raw.create_function(FOLD, 1, _folded, deterministic=True)


def _folded(text: str | None) -> str:
    return text.casefold().replace("ё", "е") if text else ""
