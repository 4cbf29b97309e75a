"""Entries of the journal as rows of its table and of the sheet it is printed on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from mms_desktop.services.progress import Progress
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.chip import ChipLook
from mms_desktop.ui.words import counted, grouped, read_moment, shown_moment

if TYPE_CHECKING:
    from mms_desktop.services.exchange.listing import Listing
    from mms_desktop.services.journal_view import JournalFilter, JournalFound, Placed, Verified
    from mms_desktop.services.workspace import Workspace

LISTED = 500
EXPORTED = 100_000
IN_FORCE, UNDONE = "действует", "отменено"
UNDO, REDO = "отмена", "повтор"
EVENT, DESTROYED = "событие", "уничтожение"
LOOKS = (
    (IN_FORCE, ChipLook(Tone.GOOD, "check-circle-outline", IN_FORCE)),
    (UNDONE, ChipLook(Tone.MUTED, "minus-circle-outline", UNDONE)),
    (UNDO, ChipLook(Tone.ACCENT, "undo", UNDO)),
    (REDO, ChipLook(Tone.ACCENT, "redo", REDO)),
    (EVENT, ChipLook(Tone.MUTED, "information-outline", EVENT)),
    (DESTROYED, ChipLook(Tone.WARN, "delete-outline", DESTROYED)),
)
COLUMNS = (
    Column("number", "№", 0, right=True),
    Column("at", "Когда", 1),
    Column("title", "Что сделано", 2),
    Column("size", "Записей", 3, right=True),
    Column("state", "Состояние", 4, chips=LOOKS),
    Column("place", "Рабочее место", 5),
)
WIDTHS = (70, 150, 420, 90, 130)
RECENT_COLUMNS = COLUMNS[1:5]
"""What the start of work shows of the last entries."""
STATE, TITLE, AT = 4, 2, 1
OTHER_KINDS = {"undo": UNDO, "redo": REDO, "destroyed": DESTROYED}

JournalRow = tuple[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class JournalShown:
    """What the page shows.

    Attributes:
        newest: The entry «Отменить последнее» takes back, 0 when there is none.
    """

    rows: list[JournalRow]
    total: int
    places: tuple[str, ...]
    newest: int

    @property
    def found_words(self) -> str:
        """How many entries fit, and how many of them are listed."""
        total = counted(self.total, "запись", "записи", "записей")
        if len(self.rows) < self.total:
            return f"{total}, показаны последние {grouped(len(self.rows))}"
        return total


def read_journal(
    workspace: "Workspace", wanted: "JournalFilter", _progress: Progress
) -> JournalShown:
    """Return the newest entries that fit, in words; runs on the worker thread."""
    from mms_desktop.services.journal_view import look_through

    found = look_through(workspace.database, wanted, LISTED)
    rows = rows_of(found)
    newest = newest_in_force(workspace.registry.journal(LISTED))
    return JournalShown(rows, found.total, found.places, newest)


def recent_rows(workspace: "Workspace", limit: int) -> list[JournalRow]:
    """Return the newest entries as rows for ``RECENT_COLUMNS``; runs on the worker thread."""
    from mms_desktop.services.journal_view import JournalFilter, look_through

    return rows_of(look_through(workspace.database, JournalFilter(), limit))


def rows_of(found: "JournalFound") -> list[JournalRow]:
    """Return the entries found as rows of the table."""
    now = datetime.now()
    return [(placed.entry.id, cells_of(placed, now)) for placed in found.entries]


def cells_of(placed: "Placed", now: datetime) -> tuple[str, ...]:
    """Return an entry as the cells of its row."""
    entry = placed.entry
    return (
        str(entry.id),
        shown_moment(entry.at, now),
        entry.title,
        grouped(entry.size),
        state_of(str(entry.kind), undone=entry.undone),
        placed.place,
    )


def newest_in_force(entries: "Sequence[object]") -> int:
    """Return the entry «Отменить» takes back, 0 when there is none."""
    for entry in entries:
        kind = str(getattr(entry, "kind", ""))
        if kind == "destroyed":
            # Nothing before the destruction of personal data can be taken back.
            return 0
        if kind == "change" and not getattr(entry, "undone", True):
            return int(getattr(entry, "id", 0))
    return 0


def state_of(kind: str, *, undone: bool) -> str:
    """Return the state of an entry in a word."""
    if kind == "change":
        return UNDONE if undone else IN_FORCE
    return OTHER_KINDS.get(kind, EVENT)


def verified_words(done: "Verified") -> str:
    """Return what came of checking the chain."""
    if not done.problems:
        size = counted(done.entries, "запись", "записи", "записей")
        return f"Журнал цел: {size}, ни одна не изменена, не удалена и не переставлена."
    more = len(done.problems) - 1
    rest = f" И ещё {counted(more, 'нарушение', 'нарушения', 'нарушений')}." if more else ""
    return f"В журнале есть нарушения. {done.problems[0]}{rest} Сравните базу с резервной копией."


def listing_of(found: "JournalFound", name: str, words: Sequence[str]) -> "Listing":
    """Return the entries as a sheet; ``words`` say which of them these are."""
    from mms_desktop.services.exchange.listing import Listing

    now = datetime.now()
    lines = (name, f"Выгружено {now:%d.%m.%Y %H:%M}", *words)
    rows = tuple(exact_cells(placed, now) for placed in found.entries)
    return Listing("Журнал", lines, tuple(column.label for column in COLUMNS), rows)


def exact_cells(placed: "Placed", now: datetime) -> tuple[str, ...]:
    """Return the cells of an entry with its whole moment, for paper."""
    number, _, *others = cells_of(placed, now)
    moment = read_moment(placed.entry.at)
    shown = f"{moment:%d.%m.%Y %H:%M:%S}" if moment else placed.entry.at
    return (number, shown, *others)
