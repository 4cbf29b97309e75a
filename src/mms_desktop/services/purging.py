"""Removing backups that hold destroyed personal data: one fresh, checked copy stays.

The promise «backups are never lost» gives way to the law only here, by a person's word,
and only after the new copy has been opened and compared (domain.md 1.15).
"""

from dataclasses import dataclass
from pathlib import Path

from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.services.backups import Backups
from mms_desktop.services.protection import note_event
from mms_desktop.storage.backup_store import AUTO, PROTECTED, BackupStore, named_backups
from mms_desktop.storage.connection import Database

TITLE = "Удалены прежние резервные копии, оставлена новая"


@dataclass(frozen=True, slots=True)
class Purged:
    """The copy that stays, names of those removed, and of those that could not be."""

    kept: Path
    removed: tuple[str, ...]
    left: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        """Return the result in the form of the command line."""
        return {"kept": str(self.kept), "removed": list(self.removed), "left": list(self.left)}


def earlier_backups(database: Database) -> list[Path]:
    """Return every copy of the base that can be reached, those of the second place as well."""
    store = BackupStore(database.path)
    roots = [store.folder, *([store.second_folder] if store.second_folder else [])]
    return [
        path
        for root in roots
        for kind in (AUTO, PROTECTED)
        for _, _, path in named_backups(root / kind, database.path.stem)
    ]


def purge_backups(database: Database, backups: Backups) -> Purged:
    """Make a fresh copy, check it by opening, then remove all earlier ones.

    Raises ``BaseUnusable`` when the new copy is not sound: then nothing is removed.
    """
    note_event(database, TITLE)
    earlier = earlier_backups(database)
    kept = backups.make()
    problems = backups.check(kept)
    if problems:
        raise BaseUnusable(Trouble.DAMAGED, kept, problems[0])
    removed, left = [], []
    for path in earlier:
        try:
            path.unlink(missing_ok=True)
            removed.append(path.name)
        except OSError:
            # Open in another program, or on a stick that is write-protected.
            left.append(path.name)
    backups.publish()
    return Purged(kept, tuple(removed), tuple(left))
