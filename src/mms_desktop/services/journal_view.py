"""The journal as it is looked through: filters in words, entries with their workplace."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mms_desktop.services.integrity import broken_journal, journal_size
from mms_desktop.storage.connection import Database
from mms_desktop.storage.journal import Entry, EntryKind
from mms_desktop.storage.journal_search import JournalQuery, find_entries
from mms_desktop.storage.workplaces import workplaces

__all__ = ["ACTIONS", "JournalFilter", "JournalFound", "Verified", "look_through", "verify"]


@dataclass(frozen=True, slots=True)
class ActionGroup:
    """Entries that did one kind of thing."""

    title: str
    kinds: tuple[EntryKind, ...]
    beginnings: tuple[str, ...] = ()


ACTIONS = {
    "added": ActionGroup("Добавление", (EntryKind.CHANGE,), ("Добавлено",)),
    "changed": ActionGroup("Изменение", (EntryKind.CHANGE,), ("Изменено",)),
    "deleted": ActionGroup("Удаление", (EntryKind.CHANGE,), ("Удалено",)),
    "imported": ActionGroup("Загрузка файлов", (EntryKind.CHANGE,), ("Загружен", "Собраны")),
    "checklists": ActionGroup("Чек-листы", (EntryKind.CHANGE,), ("Чек-лист", "Принят чек-лист")),
    "merged": ActionGroup("Объединение", (EntryKind.CHANGE,), ("Объединены", "Разъединены")),
    "undone": ActionGroup("Отмена и повтор", (EntryKind.UNDO, EntryKind.REDO)),
    "base": ActionGroup("События базы", (EntryKind.EVENT,)),
    "destroyed": ActionGroup("Уничтожение данных", (EntryKind.DESTROYED,)),
}


@dataclass(frozen=True, slots=True)
class JournalFilter:
    """What of the journal is looked at; empty values do not narrow it.

    Attributes:
        action: A key of ``ACTIONS``.
        place: Whose work at which computer, as ``JournalFound.places`` names it.
    """

    section: str = ""
    action: str = ""
    words: str = ""
    since: date | None = None
    until: date | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry and where it was written; empty for entries older than this knowledge."""

    entry: Entry
    place: str


@dataclass(frozen=True, slots=True)
class JournalFound:
    """The newest entries that fit, how many fit in all, and every known workplace."""

    entries: tuple[Placed, ...]
    total: int
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verified:
    """What came of checking the chain of the journal."""

    entries: int
    problems: tuple[str, ...]


def look_through(database: Database, wanted: JournalFilter, limit: int) -> JournalFound:
    """Return the newest entries that fit the filter."""
    group = ACTIONS.get(wanted.action)
    query = JournalQuery(
        section=wanted.section,
        kinds=tuple(map(str, group.kinds)) if group else (),
        beginnings=group.beginnings if group else (),
        words=wanted.words,
        since=wanted.since,
        until=wanted.until,
        place=wanted.place,
    )
    database.note_key_events()
    with database.snapshot() as connection:
        entries, total = find_entries(connection, query, limit)
        stretches = workplaces(connection)
    placed = tuple(Placed(entry, _place_of(entry.id, stretches)) for entry in entries)
    return JournalFound(placed, total, tuple(sorted({place for _, place in stretches})))


def verify(database: Database) -> Verified:
    """Check that nothing in the journal was changed, removed or put in another order."""
    return Verified(journal_size(database), tuple(broken_journal(database)))


def _place_of(entry: int, stretches: Sequence[tuple[int, str]]) -> str:
    known = [place for first, place in stretches if first <= entry]
    return known[-1] if known else ""
