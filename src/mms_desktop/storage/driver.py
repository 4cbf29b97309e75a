"""Talking to the SQLCipher driver: connections, a look at a file, errors in our words.

The settings follow reliability.md 2.3.
"""

import errno
import shutil
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.storage.disks import PROFILES, DiskKind, Profile
from mms_desktop.storage.keys import BaseKey
from mms_desktop.storage.pages import looks_foreign, salt_of

APPLICATION_ID = 0x4D4D5331
"""«MMS1»: tells our bases from any other SQLite file."""

SAFE_SQLITE = (3, 51, 3)
"""Earlier versions may damage a base when the WAL restarts (reliability.md 0.2)."""

PLAIN_HEADER = b"SQLite format 3\x00"

PRAGMAS = (
    "cipher_compatibility = 4",
    "foreign_keys = ON",
    "busy_timeout = 5000",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "recursive_triggers = ON",
    "temp_store = MEMORY",
    "mmap_size = 0",
)

FULL_DISK_BYTES = 1 << 20
"""A failed write on a disk with less free space than this is a full disk, whatever it says."""

_CODES = (
    ("SQLITE_FULL", Trouble.DISK_FULL),
    ("SQLITE_BUSY", Trouble.LOCKED),
    ("SQLITE_LOCKED", Trouble.LOCKED),
    ("SQLITE_READONLY", Trouble.READ_ONLY),
    ("SQLITE_IOERR", Trouble.UNAVAILABLE),
    ("SQLITE_CANTOPEN", Trouble.UNAVAILABLE),
    ("SQLITE_PERM", Trouble.UNAVAILABLE),
    ("SQLITE_NOTADB", Trouble.DAMAGED),
    ("SQLITE_CORRUPT", Trouble.DAMAGED),
)
_ERRORS = {
    errno.ENOSPC: Trouble.DISK_FULL,
    errno.EDQUOT: Trouble.DISK_FULL,
    errno.EROFS: Trouble.READ_ONLY,
    errno.EACCES: Trouble.READ_ONLY,
    errno.EPERM: Trouble.READ_ONLY,
    errno.EIO: Trouble.UNAVAILABLE,
    errno.ENOENT: Trouble.UNAVAILABLE,
}


def connect(
    file: Path,
    key: BaseKey,
    profile: Profile = PROFILES[DiskKind.LOCAL],
    *,
    reading: bool = False,
) -> Any:
    """Return a driver connection with the key set and every pragma in force."""
    if sqlcipher.sqlite_version_info < SAFE_SQLITE:
        raise RuntimeError(f"SQLite {sqlcipher.sqlite_version} is too old to be trusted")
    raw = sqlcipher.connect(str(file), isolation_level=None, check_same_thread=False)
    try:
        _unlock(raw, key)
        for pragma in PRAGMAS:
            raw.execute(f"PRAGMA {pragma}")
        if reading:
            raw.execute("PRAGMA query_only = ON")
        else:
            _set_profile(raw, profile)
    except sqlcipher.Error:
        raw.close()
        raise
    return raw


def _unlock(raw: Any, key: BaseKey) -> None:
    # Without it every damaged page is told on the user's screen, in words of its own.
    raw.execute("PRAGMA cipher_log_level = NONE")
    raw.execute(f"PRAGMA key = \"x'{key.secret.hex()}'\"")


def _set_profile(raw: Any, profile: Profile) -> None:
    if profile.exclusive:
        # Before the file is touched: its log needs no memory shared with others then.
        raw.execute("PRAGMA locking_mode = EXCLUSIVE")
    mode = raw.execute(f"PRAGMA journal_mode = {profile.journal_mode}").fetchone()[0]
    if mode.upper() != profile.journal_mode:
        # Some disks cannot keep the log of WAL; what suits a stick suits them.
        profile = PROFILES[DiskKind.REMOVABLE]
        raw.execute(f"PRAGMA journal_mode = {profile.journal_mode}")
    raw.execute(f"PRAGMA synchronous = {profile.synchronous}")


def refuse_foreign(path: Path) -> None:
    """Raise ``BaseUnusable`` when the file is missing, empty or plainly not a base of ours."""
    try:
        header = salt_of(path)
        foreign = header == PLAIN_HEADER or looks_foreign(path)
    except FileNotFoundError:
        raise BaseUnusable(Trouble.MISSING, path) from None
    except OSError as error:
        raise BaseUnusable(Trouble.UNAVAILABLE, path) from error
    if not header:
        raise BaseUnusable(Trouble.EMPTY, path)
    if foreign:
        raise BaseUnusable(Trouble.FOREIGN, path)


def inspect(file: Path, key: BaseKey) -> tuple[int, int]:
    """Return (application id, schema number) without touching the file or looking at its log.

    Raises ``BaseUnusable`` when the key does not open it.
    """
    uri = file.resolve().as_uri() + "?mode=ro&immutable=1"
    try:
        raw = sqlcipher.connect(uri, uri=True)
        try:
            _unlock(raw, key)
            application = int(raw.execute("PRAGMA application_id").fetchone()[0])
            return application, int(raw.execute("PRAGMA user_version").fetchone()[0])
        finally:
            raw.close()
    except sqlcipher.Error as error:
        raise trouble_of(error, file) or BaseUnusable(Trouble.DAMAGED, file) from error


def trouble_of(error: BaseException, path: Path) -> BaseUnusable | None:
    """Tell a circumstance (damage, lock, full disk) from a bug of ours."""
    origin = getattr(error, "orig", error)
    if isinstance(origin, OSError):
        code = _ERRORS.get(origin.errno or 0)
    else:
        name = str(getattr(origin, "sqlite_errorname", ""))
        code = next((code for start, code in _CODES if name.startswith(start)), None)
        if code is None and "hmac" in str(origin).casefold():
            code = Trouble.DAMAGED
    if code is Trouble.UNAVAILABLE and free_space(path) < FULL_DISK_BYTES:
        code = Trouble.DISK_FULL
    return BaseUnusable(code, path) if code is not None else None


def require_space(path: Path, needed: int) -> None:
    """Raise ``BaseUnusable`` when the disk of the file has less free space than needed."""
    if free_space(path.parent) < needed:
        mebibytes = -(-needed // (1 << 20))
        raise BaseUnusable(Trouble.DISK_FULL, path, f": нужно {mebibytes} МБ")


def free_space(path: Path) -> int:
    """Return the bytes free on the disk the file lies or will lie on."""
    for place in (path, *path.absolute().parents):
        if place.exists():
            return shutil.disk_usage(place).free
    return 0
