"""What kind of disk a base lies on, and which settings keep it whole there.

The settings follow the disk, never the user: a local disk keeps what it was told
to sync and its locks hold, a stick is pulled out, a network folder lies about locks
(reliability.md 0.3; both profiles lost nothing in simulated power cuts).
"""

import os
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class DiskKind(StrEnum):
    """Where a file lies."""

    LOCAL = "local"
    REMOVABLE = "removable"
    NETWORK = "network"


@dataclass(frozen=True, slots=True)
class Profile:
    """How the engine writes."""

    journal_mode: str
    synchronous: str
    exclusive: bool = False


PROFILES = {
    DiskKind.LOCAL: Profile("WAL", "FULL"),
    DiskKind.REMOVABLE: Profile("TRUNCATE", "EXTRA"),
    # The log of WAL needs memory shared by one computer, and other programs must not
    # even look: a reader that sees a journal of a lying share would «repair» the base.
    DiskKind.NETWORK: Profile("TRUNCATE", "EXTRA", exclusive=True),
}


@dataclass(frozen=True, slots=True)
class Place:
    """A disk as far as a base is concerned; ``synced`` names the service that copies the folder."""

    kind: DiskKind
    synced: str = ""

    @property
    def is_local(self) -> bool:
        """Whether the locks of the disk can be relied on by all who read it."""
        return self.kind is not DiskKind.NETWORK

    @property
    def profile(self) -> Profile:
        """How to write there."""
        return PROFILES[self.kind]


NETWORK_FILE_SYSTEMS = frozenset(
    (
        "9p",
        "afs",
        "ceph",
        "cifs",
        "coda",
        "davfs",
        "fuse.davfs2",
        "fuse.gvfsd-fuse",
        "fuse.rclone",
        "fuse.smbnetfs",
        "fuse.sshfs",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "smb3",
        "smbfs",
        "vboxsf",
        "vmhgfs",
        "fuse.vmhgfs-fuse",
    )
)
REMOVABLE_FILE_SYSTEMS = frozenset(
    (
        "exfat",
        "fuseblk.exfat",
        "msdos",
        "udf",
        "vfat",
        "iso9660",
    )
)
REMOVABLE_MOUNTS = ("/media/", "/run/media/")
FIRMWARE_MOUNT = "/boot"

SYNC_FOLDERS = {
    "onedrive": "OneDrive",
    "яндекс.диск": "Яндекс.Диск",
    "yandex.disk": "Яндекс.Диск",
    "yandexdisk": "Яндекс.Диск",
    "dropbox": "Dropbox",
    "google drive": "Google Диск",
    "googledrive": "Google Диск",
    "google диск": "Google Диск",
    "облако mail.ru": "Облако Mail.ru",
    "облако mail": "Облако Mail.ru",
    "mail.ru cloud": "Облако Mail.ru",
    "iclouddrive": "iCloud",
    "icloud drive": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "сбердиск": "СберДиск",
    "sberdisk": "СберДиск",
    "megasync": "MEGA",
    "pcloud drive": "pCloud",
}
SYNC_MARKS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
    ".ynd_disk": "Яндекс.Диск",
    ".sync_ff": "Resilio Sync",
}
SYNC_VARIABLES = {
    "OneDrive": "OneDrive",
    "OneDriveCommercial": "OneDrive",
    "OneDriveConsumer": "OneDrive",
}
CONFLICT_WORDS = ("conflict", "конфликт")

# Answers of GetDriveTypeW.
_WINDOWS_KINDS = {2: DiskKind.REMOVABLE, 4: DiskKind.NETWORK, 5: DiskKind.REMOVABLE}


def place_of(path: Path) -> Place:
    """Return the kind of disk the file lies on or will lie on."""
    existing = _existing(path)
    kind = _windows_kind(existing) if sys.platform == "win32" else _mounted_kind(existing)
    return Place(kind, sync_service(path))


def sync_service(path: Path) -> str:
    """Return the name of the service that copies the folder of the file, empty when none does."""
    folders = path.absolute().parents
    for variable, service in SYNC_VARIABLES.items():
        root = os.environ.get(variable)
        if root and Path(root) in folders:
            return service
    for folder in folders:
        name = folder.name.casefold()
        for start, service in SYNC_FOLDERS.items():
            # «OneDrive - Школа № 5» is the usual name of a folder of an organization.
            if name == start or name.startswith((f"{start} -", f"{start} (")):
                return service
        for mark, service in SYNC_MARKS.items():
            if _is_there(folder / mark):
                return service
    return ""


def conflicting_copies(base: Path) -> list[str]:
    """Return the names of files beside the base that a sync service made of it."""
    stem = base.stem.casefold()
    found = []
    for sibling in base.parent.glob(f"*{base.suffix}"):
        rest = sibling.stem.casefold().removeprefix(stem)
        if sibling == base or rest == sibling.stem.casefold():
            continue
        numbered = rest.strip().strip("()").isdigit() and rest.strip().startswith("(")
        if numbered or any(word in rest for word in CONFLICT_WORDS):
            found.append(sibling.name)
    return sorted(found)


def mounted_kind(mounts: str, path: str, *, removable: frozenset[str] = frozenset()) -> DiskKind:
    """Return the kind of disk by the table of ``/proc/self/mountinfo``.

    ``removable`` holds the numbers (``major:minor``) of devices that can be pulled out.
    """
    best, kind = -1, DiskKind.LOCAL
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        fields, system = before.split(), after.split()
        if len(fields) < 5 or not system:
            continue
        point = _unescaped(fields[4])
        # A later mount on the same point hides the earlier one.
        if _is_under(path, point) and len(point) >= best:
            best, kind = len(point), _kind_of(point, system[0], fields[2] in removable)
    return kind


def _unescaped(point: str) -> str:
    # A space in a mount point is written as the four characters «\\040».
    raw = point.encode().decode("unicode_escape").encode("latin-1")
    return raw.decode("utf-8", "replace")


def _kind_of(point: str, system: str, removable: bool) -> DiskKind:
    if system in NETWORK_FILE_SYSTEMS:
        return DiskKind.NETWORK
    if removable or f"{point}/".startswith(REMOVABLE_MOUNTS):
        return DiskKind.REMOVABLE
    if system in REMOVABLE_FILE_SYSTEMS and not point.startswith(FIRMWARE_MOUNT):
        return DiskKind.REMOVABLE
    return DiskKind.LOCAL


def _is_under(path: str, point: str) -> bool:
    return point in ("/", path) or path.startswith(point + "/")


def _mounted_kind(path: Path) -> DiskKind:
    try:
        mounts = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return DiskKind.LOCAL
    return mounted_kind(mounts, str(path.resolve()), removable=_removable_devices())


def _removable_devices() -> frozenset[str]:
    found = set()
    for device in Path("/sys/class/block").glob("*"):
        try:
            disk = device.resolve()
            marked = (disk / "removable", disk.parent / "removable")
            pulled_out = any(mark.is_file() and mark.read_text().strip() == "1" for mark in marked)
            # A disk in a case says «not removable», but hangs on a cable.
            if pulled_out or "/usb" in str(disk):
                found.add((device / "dev").read_text().strip())
        except OSError:
            continue
    return frozenset(found)


def _windows_kind(path: Path) -> DiskKind:
    if str(path).startswith("\\\\"):
        return DiskKind.NETWORK
    if sys.platform == "win32":
        import ctypes

        answer = ctypes.windll.kernel32.GetDriveTypeW(path.absolute().anchor)
        return _WINDOWS_KINDS.get(int(answer), DiskKind.LOCAL)
    return DiskKind.LOCAL


def _existing(path: Path) -> Path:
    for place in (path, *path.absolute().parents):
        if _is_there(place):
            return place
    return path


def _is_there(path: Path) -> bool:
    """Whether the path can be seen: a folder that may not be entered hides what is in it."""
    try:
        return path.exists()
    except OSError:
        return False
