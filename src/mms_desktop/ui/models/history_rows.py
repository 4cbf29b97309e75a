"""The history of one record in words: when, what was done, which field, by whom."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from mms_desktop.ui.models.entry_words import NOTHING, captions_for, change_rows
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.words import shown_moment

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace

COLUMNS = (
    Column("at", "Когда", 0),
    Column("title", "Действие", 1),
    Column("field", "Поле", 2),
    Column("before", "Было", 3),
    Column("after", "Стало", 4),
    Column("place", "Кто", 5),
)


@dataclass(frozen=True, slots=True)
class HistoryShown:
    """The history of a record, field by field, the newest first."""

    caption: str
    rows: tuple[tuple[str, ...], ...]


def read_record_history(workspace: "Workspace", section: str, record_id: int) -> HistoryShown:
    """Return what has happened to the record; runs on the worker thread."""
    from mms_desktop.services.history import entry_places, record_history

    told = record_history(workspace.database, section, record_id)
    places = entry_places(workspace.database, [entry.id for entry, _ in told])
    names = captions_for(workspace, [change for _, change in told])
    now = datetime.now()
    rows: list[tuple[str, ...]] = []
    for entry, change in told:
        head = (shown_moment(entry.at, now), entry.title)
        place = places.get(entry.id) or NOTHING
        rows += [(*head, *row[2:], place) for row in change_rows(change, names)]
    caption = workspace.registry.captions(section, [record_id]).get(record_id, "")
    return HistoryShown(caption, tuple(rows))
