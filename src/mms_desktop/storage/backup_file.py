"""The backup container: a zip of the base, its key file and a description, nothing packed.

A container is read as somebody else's file: its members by their exact names, within
limits, and the base only when it is byte for byte what the description says.
"""

import hashlib
import json
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import IO, Any, TypeVar

from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.storage.files import COPY_BLOCK, sync_file

T = TypeVar("T")

FORMAT = "mms-backup/1"
SUFFIX = ".mbk"

BASE_MEMBER = "base.mms"
KEY_MEMBER = "base.mms.key"
INFO_MEMBER = "info.json"
MEMBERS = {BASE_MEMBER, KEY_MEMBER, INFO_MEMBER}

SMALL_MEMBER_BYTES = 1 << 20
"""More than a description or a key file ever takes."""

ZIP_HEAD = b"PK\x03\x04"

# What the standard library raises about a broken zip.
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


class Reason(StrEnum):
    """Why a backup was made."""

    MANUAL = "manual"
    OPENING = "opening"
    CLOSING = "closing"
    HOURLY = "hourly"
    IMPORT = "before_import"
    MERGE = "before_merge"
    MIGRATION = "before_migration"
    RESTORE = "before_restore"

    @property
    def label(self) -> str:
        """Return the words for a person."""
        return _LABELS[self]

    @property
    def is_protected(self) -> bool:
        """Whether rotation must never remove it."""
        return self in _PROTECTED


_LABELS = {
    Reason.MANUAL: "вручную",
    Reason.OPENING: "при открытии",
    Reason.CLOSING: "при закрытии",
    Reason.HOURLY: "во время работы",
    Reason.IMPORT: "перед загрузкой",
    Reason.MERGE: "перед объединением",
    Reason.MIGRATION: "перед обновлением базы",
    Reason.RESTORE: "перед восстановлением",
}
_PROTECTED = {Reason.IMPORT, Reason.MERGE, Reason.MIGRATION, Reason.RESTORE}


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """What a backup says about itself.

    Attributes:
        seq: Its number in the order of making; clocks may lie, this does not.
        made_at: What the clock said.
        counts: Rows of every table.
        entries: Entries of the journal, and the digest of the last: an anchor of the chain.
    """

    base_id: str
    name: str
    seq: int
    reason: Reason
    made_at: str
    program: str
    schema: int
    size: int
    sha256: str
    counts: dict[str, int]
    entries: int
    head: str
    open_slot: bool


def write_container(path: Path, base: Path, key: bytes, info: BackupInfo) -> None:
    """Write a container under the name given; the caller writes aside and renames."""
    # An entry's date is the same always: the clock is in the description.
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as container:
        described = {"format": FORMAT, **asdict(info)}
        text = json.dumps(described, ensure_ascii=False, indent=1).encode()
        container.writestr(zipfile.ZipInfo(INFO_MEMBER), text)
        container.writestr(zipfile.ZipInfo(KEY_MEMBER), key)
        member = zipfile.ZipInfo(BASE_MEMBER)
        with container.open(member, "w", force_zip64=True) as writing, base.open("rb") as reading:
            while block := reading.read(COPY_BLOCK):
                writing.write(block)


def looks_like_backup(path: Path) -> bool:
    """Whether the file begins as a container does: a base is noise from its first byte."""
    try:
        with path.open("rb") as file:
            return file.read(len(ZIP_HEAD)) == ZIP_HEAD
    except OSError:
        return False


def read_info(path: Path) -> BackupInfo:
    """Return what the backup says about itself; raises ``BaseUnusable``."""
    return _reading(path, _read_info)


def read_key_member(path: Path) -> bytes:
    """Return the key file that lies in the backup; raises ``BaseUnusable``."""
    return _reading(path, _read_key)


def extract_base(path: Path, target: Path) -> BackupInfo:
    """Write the base of the backup to the target; raises ``BaseUnusable`` if it is not itself."""

    def extract(container: zipfile.ZipFile, path: Path) -> BackupInfo:
        info = _read_info(container, path)
        with container.open(BASE_MEMBER) as reading, target.open("wb") as writing:
            found = _copy_hashed(reading, writing)
        if found != info.sha256:
            raise BaseUnusable(Trouble.COPY_DAMAGED, path)
        return info

    info = _reading(path, extract)
    sync_file(target)
    return info


def check_container(path: Path) -> None:
    """Read the base in the backup to its end; raises ``BaseUnusable`` if it is not itself."""

    def check(container: zipfile.ZipFile, path: Path) -> None:
        info = _read_info(container, path)
        with container.open(BASE_MEMBER) as reading:
            if sha256_of(reading) != info.sha256:
                raise BaseUnusable(Trouble.COPY_DAMAGED, path)

    _reading(path, check)


def sha256_of(reading: IO[bytes]) -> str:
    """Return the digest of everything that is left to read."""
    digest = hashlib.sha256()
    while block := reading.read(COPY_BLOCK):
        digest.update(block)
    return digest.hexdigest()


def _copy_hashed(reading: IO[bytes], writing: IO[bytes]) -> str:
    """Copy everything and return its SHA-256."""
    digest = hashlib.sha256()
    while block := reading.read(COPY_BLOCK):
        digest.update(block)
        writing.write(block)
    return digest.hexdigest()


def _reading(path: Path, read: Callable[[zipfile.ZipFile, Path], T]) -> T:
    try:
        with zipfile.ZipFile(path) as container:
            return read(container, path)
    except FileNotFoundError:
        raise BaseUnusable(Trouble.MISSING, path) from None
    except _BROKEN as error:
        code = Trouble.COPY_DAMAGED if looks_like_backup(path) else Trouble.COPY_FOREIGN
        raise BaseUnusable(code, path) from error


def _read_info(container: zipfile.ZipFile, path: Path) -> BackupInfo:
    members = {member.filename: member for member in container.infolist()}
    if set(members) != MEMBERS or len(container.infolist()) != len(MEMBERS):
        raise BaseUnusable(Trouble.COPY_FOREIGN, path)
    if any(member.compress_type != zipfile.ZIP_STORED for member in members.values()):
        raise BaseUnusable(Trouble.COPY_FOREIGN, path)
    if members[BASE_MEMBER].file_size > path.stat().st_size:
        raise BaseUnusable(Trouble.COPY_DAMAGED, path)
    info = _parsed(_small(container, INFO_MEMBER, path), path)
    if info.size != members[BASE_MEMBER].file_size:
        raise BaseUnusable(Trouble.COPY_DAMAGED, path)
    return info


def _read_key(container: zipfile.ZipFile, path: Path) -> bytes:
    _read_info(container, path)
    return _small(container, KEY_MEMBER, path)


def _small(container: zipfile.ZipFile, name: str, path: Path) -> bytes:
    if container.getinfo(name).file_size > SMALL_MEMBER_BYTES:
        raise BaseUnusable(Trouble.COPY_FOREIGN, path)
    return container.read(name)


def _parsed(text: bytes, path: Path) -> BackupInfo:
    try:
        read: Mapping[str, Any] = json.loads(text)
        if read["format"] != FORMAT:
            raise BaseUnusable(Trouble.COPY_FOREIGN, path)
        return BackupInfo(
            base_id=str(read["base_id"]),
            name=str(read["name"]),
            seq=int(read["seq"]),
            reason=Reason(read["reason"]),
            made_at=datetime.fromisoformat(read["made_at"]).replace(tzinfo=None).isoformat(),
            program=str(read["program"]),
            schema=int(read["schema"]),
            size=int(read["size"]),
            sha256=str(read["sha256"]),
            counts={str(table): int(rows) for table, rows in read["counts"].items()},
            entries=int(read["entries"]),
            head=str(read["head"]),
            open_slot=bool(read["open_slot"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BaseUnusable(Trouble.COPY_DAMAGED, path) from error
