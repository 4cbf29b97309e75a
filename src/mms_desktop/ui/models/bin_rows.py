"""Deleted records as rows of the bin: what is shown, what is searched."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from mms_desktop.domain.text import fold
from mms_desktop.services.progress import Progress
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.words import shown_moment

if TYPE_CHECKING:
    from mms_desktop.services.bin import Removed
    from mms_desktop.services.workspace import Workspace

COLUMNS = (
    Column("caption", "Запись", 0),
    Column("title", "Раздел", 1),
    Column("at", "Когда удалена", 2),
)


def read_bin(workspace: "Workspace", _progress: Progress) -> "list[Removed]":
    """Return the deleted records, the newest deletion first; runs on the worker thread."""
    from mms_desktop.services.bin import bin_contents

    return bin_contents(workspace.database)


def sections_of(records: "Sequence[Removed]") -> dict[str, str]:
    """Return the sections the records were deleted from, in Russian order of their titles."""
    titles = {one.section: one.title for one in records}
    return dict(sorted(titles.items(), key=_title))


def fitting(
    records: "Sequence[Removed]", section: str, words: str
) -> list[tuple[int, tuple[str, ...]]]:
    """Return the rows of the section in which every word occurs; ids are places in the list."""
    now, wanted = datetime.now(), fold(words).split()
    return [
        (place, (one.caption, one.title, shown_moment(one.at, now)))
        for place, one in enumerate(records)
        if section in ("", one.section)
        and all(word in fold(f"{one.caption} {one.title}") for word in wanted)
    ]


def _title(item: tuple[str, str]) -> str:
    return fold(item[1])
