"""What can be done about a base that is not open: its backups, a restore, a lost key.

Everything the window offers when a base cannot be opened, and the command line does.
"""

import tempfile
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.services.backups import BackupLine, lines_of
from mms_desktop.storage.backup_file import SUFFIX, looks_like_backup, read_info
from mms_desktop.storage.backup_store import BackupStore
from mms_desktop.storage.backups import key_of_backup, verify_backup
from mms_desktop.storage.key_fitting import spare_fits_better
from mms_desktop.storage.keys import read_key, restore_key, spare_key_path
from mms_desktop.storage.lease import Watch, holder_of, is_held_here
from mms_desktop.storage.restoring import Restored, restore, take_key

__all__ = [
    "Drill",
    "Offer",
    "Restored",
    "Takeover",
    "base_of_backup",
    "check_backup",
    "drill",
    "is_backup",
    "offer_for",
    "require_key",
    "restore_backup",
    "restore_key_from",
    "restore_spare_key",
]

FOLDER_SUFFIX = ".backups"
"""What the folder of the backups adds to the name of its base."""

MENDED_BY_BACKUP = {
    Trouble.MISSING,
    Trouble.EMPTY,
    Trouble.FOREIGN,
    Trouble.DAMAGED,
    Trouble.KEY_MISSING,
    Trouble.KEY_DAMAGED,
    Trouble.KEY_OTHER,
}


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be offered to somebody whose base does not open.

    Attributes:
        backups: What it can be restored from, newest first.
        spare_key: The second copy of the key file can take the place of the first.
        holder: Who writes to the base now, in words; empty when nobody does.
    """

    backups: tuple[BackupLine, ...]
    spare_key: bool
    holder: str


@dataclass(frozen=True, slots=True)
class Drill:
    """What came of restoring a backup to a place where nobody works."""

    backup: Path
    seconds: float
    problems: tuple[str, ...]


class Takeover:
    """Watches whether the holder of a base on another computer has stopped.

    Ask every few seconds; after two minutes without a sign of life the base may be
    opened by force. Clocks of the two computers play no part in it.
    """

    def __init__(self, base: Path) -> None:
        self._base = base
        self._watch = Watch(base)

    def is_possible(self) -> bool:
        """Whether the base may be taken over now."""
        return self._watch.has_stopped(monotonic())

    def holder(self) -> str:
        """Return who holds the base, empty when nobody does."""
        return holder_words(self._base)


def holder_words(base: Path) -> str:
    """Return who writes to the base now, empty when nobody does."""
    holder = holder_of(base)
    return holder.words if holder else ""


def is_backup(path: Path) -> bool:
    """Whether the file is called a backup or looks like one and not like a base."""
    if path.suffix.casefold() == SUFFIX:
        return True
    return not is_held_here(path) and looks_like_backup(path)


def offer_for(error: BaseUnusable) -> Offer:
    """Return what can be done about a base that could not be opened."""
    base = error.path
    lost_key = error.code in (Trouble.KEY_MISSING, Trouble.KEY_DAMAGED)
    if error.code is Trouble.KEY_OTHER:
        lost_key = spare_fits_better(base)
    lines = lines_of(BackupStore(base)) if error.code in MENDED_BY_BACKUP else []
    return Offer(
        backups=tuple(line for line in lines if line.sound),
        spare_key=lost_key and spare_key_path(base).is_file(),
        holder=holder_words(base) if error.code is Trouble.LOCKED else "",
    )


def restore_spare_key(base: Path) -> None:
    """Put the second copy of the key file in the place of the first; raises ``BaseUnusable``."""
    restore_key(base)


def restore_key_from(backup: Path, base: Path, password: str | None = None) -> None:
    """Put the key of the backup beside a base that has lost its own; raises ``BaseUnusable``.

    The password is the one the backup was made under, and the base is opened by it again.
    """
    take_key(backup, base, password)


def base_of_backup(backup: Path) -> Path | None:
    """Return the base beside which the backup lies, ``None`` for one carried elsewhere."""
    folder = backup.absolute().parent.parent
    base = folder.with_name(folder.name.removesuffix(FOLDER_SUFFIX))
    return base if folder.name.endswith(FOLDER_SUFFIX) else None


def require_key(backup: Path, base: Path, password: str | None = None) -> None:
    """Raise ``BaseUnusable`` unless the password opens the base or its backup.

    To be asked before the base is closed for a restore.
    """
    try:
        read_key(base, password)
    except BaseUnusable:
        key_of_backup(backup, password)


def restore_backup(backup: Path, base: Path, password: str | None = None) -> Restored:
    """Restore the base from the backup, keeping what lies there now; raises ``BaseUnusable``."""
    return restore(backup, base, password)


def check_backup(backup: Path, password: str | None = None) -> list[str]:
    """Open the backup as if to restore it; return what is wrong; raises ``BaseUnusable``."""
    return verify_backup(backup, password)


def drill(backup: Path, password: str | None = None) -> Drill:
    """Restore the backup into a temporary place and check it there; raises ``BaseUnusable``."""
    from mms_desktop.services.integrity import problems_of
    from mms_desktop.storage.base import open_base

    started = monotonic()
    read_info(backup)
    with tempfile.TemporaryDirectory(prefix="mms-") as folder:
        base = Path(folder) / "drill.mms"
        restore(backup, base, password)
        opening = open_base(base, password)
        try:
            problems = problems_of(opening.database)
        finally:
            opening.database.close()
    return Drill(backup, monotonic() - started, tuple(problems))
