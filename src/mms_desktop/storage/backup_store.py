"""Where the backups of a base lie, in which order, and which of them may go.

Beside the base: ``NAME.mms.backups/auto`` is thinned out, ``NAME.mms.backups/protected``
never is. What the place itself must remember lies in ``settings.json`` there.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from mms_desktop.domain.troubles import BaseUnusable
from mms_desktop.storage.backup_file import SUFFIX, BackupInfo, Reason, read_info
from mms_desktop.storage.files import atomic_write
from mms_desktop.storage.rotation import Dated, doomed

AUTO = "auto"
PROTECTED = "protected"
SETTINGS = "settings.json"

NAME = re.compile(r".*_(\d{6,9})_(\d{4}-\d{2}-\d{2})_\d{2}-\d{2}(\.mbk|\.raw\.zip)")

NO_DAY = date(2000, 1, 1)
"""The day of a copy whose name bears an impossible date."""


@dataclass(frozen=True, slots=True)
class StoredBackup:
    """A backup file; ``info`` is ``None`` when it cannot be read as one."""

    path: Path
    seq: int
    protected: bool
    info: BackupInfo | None
    second: bool


class BackupSettings:
    """What the place of the backups itself must remember, whatever becomes of the base."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / SETTINGS

    @property
    def last_seq(self) -> int:
        """Return the greatest number ever given out here."""
        known = self._read().get("last_seq")
        return known if isinstance(known, int) else 0

    def remember_seq(self, seq: int) -> None:
        """Never give out the number again, even if its backup is removed by hand."""
        self._change(last_seq=max(seq, self.last_seq))

    @property
    def second_place(self) -> Path | None:
        """Return the folder on another disk that gets a copy of every backup."""
        chosen = str(self._read().get("second_place", ""))
        return Path(chosen) if chosen else None

    def choose_second_place(self, folder: Path | None, *, same_disk: bool) -> None:
        """Remember the folder on another disk, or that there is none."""
        chosen = {"second_place": str(folder) if folder else "", "second_on_same_disk": same_disk}
        self._change(**chosen, second_seq=0, second_at="", second_failure="")

    @property
    def second_on_same_disk(self) -> bool:
        """Return whether the second place was chosen on the disk of the base itself."""
        # Chosen by an earlier version: nothing is known against it.
        return bool(self._read().get("second_on_same_disk", True))

    @property
    def knows_second_disk(self) -> bool:
        """Return whether it was looked at which disk the second place is on."""
        return "second_on_same_disk" in self._read()

    @property
    def second_seq(self) -> int:
        """Return the number of the newest backup that got to the second place."""
        known = self._read().get("second_seq")
        return known if isinstance(known, int) else 0

    @property
    def second_told(self) -> tuple[str, str]:
        """Return when the second place last got a copy, and why it has got none since."""
        read = self._read()
        return str(read.get("second_at", "")), str(read.get("second_failure", ""))

    def remember_second(self, *, seq: int = 0, at: str = "", failure: str = "") -> None:
        """Remember that the second place got a backup, or why it did not."""
        if failure:
            self._change(second_failure=failure)
        else:
            self._change(second_seq=seq, second_at=at, second_failure="")

    @property
    def hold(self) -> str:
        """Return since when backups are neither made nor thinned by themselves, empty when not.

        After a restore nothing may push a good copy out until a person has looked.
        """
        return str(self._read().get("hold", ""))

    def set_hold(self, since: str) -> None:
        """Stop or, with an empty text, resume making and thinning."""
        self._change(hold=since)

    def _read(self) -> dict[str, Any]:
        try:
            read = json.loads(self._file.read_bytes())
        except (OSError, ValueError):
            return {}
        return read if isinstance(read, dict) else {}

    def _change(self, **changed: Any) -> None:
        content = json.dumps(self._read() | changed, ensure_ascii=False, indent=1)
        atomic_write(self._file, content.encode())


class BackupStore:
    """The backups of one base."""

    def __init__(self, base: Path) -> None:
        self.base = base
        self.folder = base.with_name(base.name + ".backups")
        self.settings = BackupSettings(self.folder)

    def folder_for(self, reason: Reason) -> Path:
        """Return where a backup made for the reason belongs."""
        return self.folder / (PROTECTED if reason.is_protected else AUTO)

    def next_seq(self, *others: Path) -> int:
        """Return a number greater than that of any backup of the base known here."""
        roots = [root for root in (self.folder, self.second_folder) if root]
        folders = [root / kind for root in roots for kind in (AUTO, PROTECTED)] + list(others)
        known = [seq for folder in folders for seq, _, _ in self._names(folder)]
        return max([*known, self.settings.last_seq]) + 1

    def name_for(self, seq: int, moment: datetime, suffix: str = SUFFIX) -> str:
        """Return the file name of a backup; its number is what orders it."""
        return f"{self.base.stem}_{seq:06}_{moment:%Y-%m-%d_%H-%M}{suffix}"

    def backups(self) -> list[StoredBackup]:
        """Return every backup, newest first; those of the second place as well."""
        second = self.second_folder
        found = self._stored(self.folder, second=False)
        if second is not None:
            found += self._stored(second, second=True)
        return sorted(found, key=_seq, reverse=True)

    def newest_sound(self) -> StoredBackup | None:
        """Return the newest backup that says what it is."""
        own = [backup for backup in self._stored(self.folder, second=False) if backup.info]
        return max(own, key=_seq, default=None)

    def thin_out(self) -> list[Path]:
        """Remove automatic backups nobody would miss; protected ones are never touched."""
        return [] if self.settings.hold else thin_out_folder(self.folder / AUTO, self.base.stem)

    @property
    def second_folder(self) -> Path | None:
        """Return where the backups of this very base lie in the second place."""
        place = self.settings.second_place
        return place / self.folder.name if place else None

    def _names(self, folder: Path) -> Iterable[tuple[int, date, Path]]:
        return named_backups(folder, self.base.stem)

    def _stored(self, folder: Path, *, second: bool) -> list[StoredBackup]:
        return [
            StoredBackup(path, seq, kind == PROTECTED, _info(path), second)
            for kind in (AUTO, PROTECTED)
            for seq, _, path in self._names(folder / kind)
            if path.suffix == SUFFIX
        ]


def named_backups(folder: Path, stem: str) -> list[tuple[int, date, Path]]:
    """Return number, day and path of every backup of the base in the folder."""
    found = []
    try:
        files = list(folder.iterdir())
    except OSError:
        return []
    for path in files:
        match = NAME.fullmatch(path.name)
        if match and path.name.startswith(f"{stem}_"):
            found.append((int(match[1]), _day(match[2]), path))
    return found


def thin_out_folder(folder: Path, stem: str) -> list[Path]:
    """Remove the backups of the base in the folder that nobody would miss; return them."""
    named = named_backups(folder, stem)
    gone = set(doomed([Dated(seq, day) for seq, day, _ in named]))
    removed = [path for seq, day, path in named if Dated(seq, day) in gone]
    for path in removed:
        path.unlink(missing_ok=True)
    return removed


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return NO_DAY


def _info(path: Path) -> BackupInfo | None:
    try:
        return read_info(path)
    except (BaseUnusable, OSError):
        return None


def _seq(backup: StoredBackup) -> int:
    return backup.seq
