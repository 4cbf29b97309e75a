"""The second place of the backups: another disk, a stick, a folder of the network.

It may not be there today. A copy that was not made is told with its reason, and made up for
when the place is there again. An empty mount point is not the stick: what is written there
would lie on the disk it was to save the base from.
"""

from datetime import datetime
from pathlib import Path

from mms_desktop.domain.disk_words import disk_words
from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.storage.backup_file import check_container
from mms_desktop.storage.backup_store import AUTO, BackupStore, thin_out_folder
from mms_desktop.storage.disks import sync_service
from mms_desktop.storage.driver import trouble_of
from mms_desktop.storage.files import atomic_make, copy_file

NOT_THERE = "папки сейчас нет"
NOT_READ_BACK = "записанное там не читается"
SAME_DISK = "Второе место — на том же диске, что и база: если диск сломается, пропадёт и оно."


class SecondPlace:
    """Where every backup of one base is copied to."""

    def __init__(self, store: BackupStore) -> None:
        self._store = store

    def choose(self, folder: Path | None) -> None:
        """Remember the folder, or that there is none; raises ``BaseUnusable``."""
        same_disk = False
        if folder is not None:
            try:
                folder.mkdir(parents=True, exist_ok=True)
                same_disk = self._on_disk_of_base(folder)
            except OSError as error:
                gone = BaseUnusable(Trouble.UNAVAILABLE, folder)
                raise trouble_of(error, folder) or gone from error
        self._store.settings.choose_second_place(folder, same_disk=same_disk)

    @property
    def shares_disk(self) -> bool:
        """Whether it was chosen on the very disk of the base, and nothing copies it further."""
        settings = self._store.settings
        place = settings.second_place
        known = settings.second_on_same_disk and settings.knows_second_disk
        return known and place is not None and not sync_service(place / "copy")

    def take(self, backup: Path, seq: int) -> None:
        """Put a copy of the backup there; why it could not be is remembered."""
        folder, settings = self._store.second_folder, self._store.settings
        if folder is None:
            return

        def copy(aside: Path) -> None:
            copy_file(backup, aside)

        try:
            if not self._is_there():
                settings.remember_second(failure=NOT_THERE)
                return
            # The same part of the place as here: protected or not.
            atomic_make(folder / backup.parent.name / backup.name, copy, check_container)
            settings.remember_second(seq=seq, at=datetime.now().isoformat(timespec="seconds"))
        except OSError as error:
            settings.remember_second(failure=disk_words(error))
            return
        except BaseUnusable:
            settings.remember_second(failure=NOT_READ_BACK)
            return
        if not settings.hold:
            thin_out_folder(folder / AUTO, self._store.base.stem)

    def catch_up(self) -> None:
        """Make up for the newest copy the place has missed, if it is there again."""
        newest = self._store.newest_sound()
        missed = newest is not None and newest.seq > self._store.settings.second_seq
        if newest is not None and missed and self._is_there():
            self.take(newest.path, newest.seq)

    def _is_there(self) -> bool:
        place = self._store.settings.second_place
        try:
            if place is None or not place.is_dir():
                return False
            return self._store.settings.second_on_same_disk or not self._on_disk_of_base(place)
        except OSError:
            return False

    def _on_disk_of_base(self, place: Path) -> bool:
        return place.stat().st_dev == self._store.base.parent.stat().st_dev
