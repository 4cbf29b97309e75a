"""The manifest: what a package says about itself, sealed so that no byte changes unseen."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from mms_desktop.services import limits
from mms_desktop.services.packages.jsons import dumped, parsed
from mms_desktop.services.packages.names import MANIFEST, is_safe
from mms_desktop.services.packages.troubles import PackageError, ProblemCode

FORMAT = "mms-package/1.0"

SEAL = "seal"

_FORMAT = re.compile(r"mms-package/([0-9]{1,4})\.([0-9]{1,4})")
_MAJOR = 1
_HASH = re.compile("[0-9a-f]{64}")
_OKTMO = re.compile("[0-9]{8}(?:[0-9]{3})?")
_ID = re.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_PERIOD_DATES = ("start", "end", "reference_date")
_PERIOD_DATES_OPTIONAL = ("collect_from", "collect_to", "due")
_GREATEST = 10**9
_LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Member:
    """One member as the manifest declares it."""

    name: str
    bytes: int
    sha256: str


def digest(content: bytes) -> str:
    """Return the SHA-256 of a member."""
    return sha256(content).hexdigest()


def members_json(contents: Mapping[str, bytes]) -> list[dict[str, object]]:
    """Return what the manifest says of its members."""
    return [
        {"name": name, "bytes": len(content), "sha256": digest(content)}
        for name, content in contents.items()
    ]


def sealed(manifest: Mapping[str, object]) -> bytes:
    """Return the bytes of the manifest with the seal as its last entry."""
    plain = {key: value for key, value in manifest.items() if key != SEAL}
    return dumped(plain | {SEAL: f"sha256:{digest(dumped(plain))}"})


def read_manifest(content: bytes) -> dict[str, Any]:
    """Return the manifest as it stands; raises ``PackageError`` when it is not understood.

    Whether the seal holds is a question of its own: a package with a broken seal can
    still be looked into.
    """
    manifest = parsed(content, MANIFEST)
    _check_format(manifest.get("format"))
    _check_names(manifest)
    _check_period(manifest.get("period"))
    _check_counts(manifest.get("control_totals"))
    _check_members(manifest.get("members"))
    return manifest


def seal_holds(content: bytes, manifest: Mapping[str, object]) -> bool:
    """Tell whether the manifest is byte for byte what was sealed."""
    try:
        return sealed(manifest) == content
    except (UnicodeEncodeError, RecursionError):
        return False


def declared_members(manifest: Mapping[str, Any]) -> tuple[Member, ...]:
    """Return the members that a manifest already read declares."""
    return tuple(
        Member(entry["name"], entry["bytes"], entry["sha256"]) for entry in manifest["members"]
    )


def _check_format(value: object) -> None:
    match = _FORMAT.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise _refused("формат пакета не указан")
    if int(match[1]) > _MAJOR:
        message = f"Пакет создан более новой версией программы ({match[0]}). Обновите программу."
        raise PackageError(ProblemCode.NEWER, message, MANIFEST)


def _check_names(manifest: Mapping[str, Any]) -> None:
    if not _matches(_ID, manifest.get("package_id")):
        raise _refused("нет номера пакета")
    if not _matches(_OKTMO, manifest.get("oktmo")):
        raise _refused("ОКТМО — это 8 или 11 цифр")
    if manifest.get("supersedes") is not None and not _matches(_ID, manifest["supersedes"]):
        raise _refused("номер заменяемого пакета испорчен")
    for key in ("municipality", "profile"):
        if not _is_text(manifest.get(key)):
            raise _refused(f"не указано «{key}»")
    if not _is_whole(manifest.get("revision"), 1):
        raise _refused("ревизия — целое число от 1")
    if not _is_moment(manifest.get("created")):
        raise _refused("не указано, когда пакет создан")


def _check_period(period: object) -> None:
    if not isinstance(period, dict) or not _is_text(period.get("code")):
        raise _refused("не указан период")
    for key in _PERIOD_DATES:
        if not _is_day(period.get(key)):
            raise _refused(f"дата периода «{key}» испорчена")
    for key in _PERIOD_DATES_OPTIONAL:
        if period.get(key) is not None and not _is_day(period[key]):
            raise _refused(f"дата периода «{key}» испорчена")


def _check_counts(totals: object) -> None:
    fine = isinstance(totals, dict) and all(_is_whole(value, 0) for value in totals.values())
    if not fine:
        raise _refused("контрольные итоги испорчены")


def _check_members(members: object) -> None:
    if not isinstance(members, list) or len(members) > limits.PACKAGE_MEMBERS:
        raise _refused("список файлов испорчен")
    names = [entry.get("name") if isinstance(entry, dict) else None for entry in members]
    for entry, name in zip(members, names, strict=True):
        if not (isinstance(name, str) and is_safe(name) and name != MANIFEST):
            raise _refused("в списке файлов недопустимое имя")
        if not (_is_whole(entry.get("bytes"), 0) and _matches(_HASH, entry.get("sha256"))):
            raise _refused(f"размер или контрольная сумма «{name}» испорчены")
    if len(set(names)) < len(names):
        raise _refused("файл в списке указан дважды")


def _matches(pattern: re.Pattern[str], value: object) -> bool:
    return isinstance(value, str) and pattern.fullmatch(value) is not None


def _is_text(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= _LONGEST


def _is_whole(value: object, least: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= _GREATEST


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and bool(date.fromisoformat(value))
    except ValueError:
        return False


def _is_moment(value: object) -> bool:
    try:
        return isinstance(value, str) and bool(datetime.fromisoformat(value))
    except ValueError:
        return False


def _refused(reason: str) -> PackageError:
    return PackageError(ProblemCode.MANIFEST, f"Манифест пакета испорчен: {reason}.", MANIFEST)
