"""Backups in the words of the window: rows of the list, what a copy holds beside the base."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mms_desktop.domain.sections import SECTIONS
from mms_desktop.services.progress import Progress
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.chip import ChipLook
from mms_desktop.ui.words import grouped, shown_moment

if TYPE_CHECKING:
    from mms_desktop.services.backups import BackupLine, BackupState
    from mms_desktop.services.workspace import Workspace

SOUND, CHECKED, BROKEN = "читается", "проверена", "не читается"
LOOKS = (
    (SOUND, ChipLook(Tone.MUTED, "check-circle-outline", SOUND)),
    (CHECKED, ChipLook(Tone.GOOD, "check-circle-outline", CHECKED)),
    (BROKEN, ChipLook(Tone.BAD, "alert-circle-outline", BROKEN)),
)
COLUMNS = (
    Column("at", "Когда", 0),
    Column("reason", "Почему", 1),
    Column("size", "Размер", 2, right=True),
    Column("state", "Состояние", 3, chips=LOOKS),
    Column("place", "Где", 4),
)
WIDTHS = (140, 150, 90, 130, 110)
COMPARED = (
    Column("section", "Раздел", 0),
    Column("copy", "В копии", 1, right=True),
    Column("now", "Сейчас", 2, right=True),
)
KILOBYTE, MEGABYTE = 1024, 1024 * 1024


@dataclass(frozen=True, slots=True)
class BackupBoard:
    """The backups of the base and how they are."""

    lines: "tuple[BackupLine, ...]"
    state: "BackupState"


@dataclass(frozen=True, slots=True)
class Compared:
    """What a backup holds beside what the base holds now: (section, in the copy, now)."""

    path: Path
    rows: tuple[tuple[str, str, str], ...]


def read_board(workspace: "Workspace", _progress: Progress) -> BackupBoard:
    """Return the backups of the base; runs on the worker thread."""
    backups = workspace.backups
    return BackupBoard(tuple(backups.listed()), backups.state(datetime.now()))


def compared(workspace: "Workspace", path: Path) -> Compared:
    """Return what the copy holds beside the base; runs on the worker thread."""
    from mms_desktop.services.backups import describe_backup

    counts = describe_backup(path).counts
    rows = []
    for key, section in SECTIONS.items():
        copied, now = counts.get(key, 0), workspace.registry.total(key)
        if copied or now:
            rows.append((section.title, grouped(copied), grouped(now)))
    return Compared(path, tuple(rows))


def backup_rows(
    lines: "Iterable[BackupLine]", checked: frozenset[Path], now: datetime
) -> list[tuple[int, tuple[str, ...]]]:
    """Return the backups as rows of the list."""
    return [(place, backup_cells(line, checked, now)) for place, line in enumerate(lines)]


def backup_cells(line: "BackupLine", checked: frozenset[Path], now: datetime) -> tuple[str, ...]:
    """Return a backup as the cells of its row."""
    state = CHECKED if line.path in checked else SOUND if line.sound else BROKEN
    return (
        shown_moment(line.made_at, now) if line.made_at else line.path.name,
        line.reason,
        shown_size(line.size),
        state,
        "второе место" if line.second else "рядом с базой",
    )


def shown_size(size: int) -> str:
    """Return the size of a file as people say it."""
    if size < MEGABYTE:
        return f"{max(1, round(size / KILOBYTE))} КБ"
    return f"{size / MEGABYTE:.1f} МБ".replace(".", ",")
