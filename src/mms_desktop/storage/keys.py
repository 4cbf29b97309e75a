"""The key file beside a base: slots from which the base's random key is got.

The base is always encrypted with 32 random bytes that never change. An *open* slot
holds them in clear: no secrecy, but the page checksums of the cipher (reliability.md
0.1) and one code path. A *password* slot holds them wrapped under Argon2id, a *recovery*
slot under the code of a printed sheet. To change the password is to wrap them anew:
neither the base nor its backups are touched. What was done to the slots waits in the key
file until the next change of the base takes it into the journal. The file also knows the
salt its base begins with, so that a key of another base is told from damage.
"""

import hashlib
import json
import secrets
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.storage import wrapping
from mms_desktop.storage.files import atomic_write
from mms_desktop.storage.recovery_code import read_code

FORMAT = "mms-keys/1"
KEY_BYTES = 32

SPARE_WORDS = (
    "Рядом лежит его второй экземпляр «{name}.key.bak»: сделайте его копию с именем «{name}.key»"
)

SALT = "salt"
EVENTS = "events"
EVENTS_KEPT = 50
"""More than is ever done between two changes of a base."""

OPEN = "open"
PASSWORD = "password"  # noqa: S105
RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class KeyEvent:
    """Something done to the slots: when, what and at whose place, with a number of its own."""

    id: str
    at: str
    title: str
    place: str


@dataclass(frozen=True, slots=True)
class BaseKey:
    """What is needed to open a base, and whether anybody who has the files can."""

    base_id: str
    secret: bytes
    open_slot: bool


def key_path(base: Path) -> Path:
    """Return where the key file of the base lies."""
    return base.with_name(base.name + ".key")


def spare_key_path(base: Path) -> Path:
    """Return where the second copy of the key file lies, for when the first is damaged."""
    return base.with_name(base.name + ".key.bak")


def create_key(base: Path, password: str | None) -> BaseKey:
    """Make a new random key and write its file beside the base."""
    key = BaseKey(str(uuid4()), secrets.token_bytes(KEY_BYTES), password is None)
    _write(base, {"base_id": key.base_id, "slots": [_main_slot(key, password)]})
    return key


def read_key(base: Path, password: str | None) -> BaseKey:
    """Get the key out of the slot that fits; raises ``BaseUnusable``.

    The password may be the code of the recovery sheet.
    """
    return read_key_of(_read(base), base, password)


def read_key_of(content: dict[str, Any], base: Path, password: str | None) -> BaseKey:
    """Get the key out of the content of a key file; raises ``BaseUnusable``."""
    try:
        base_id, slots = str(content["base_id"]), content["slots"]
        for slot in slots:
            if slot["kind"] == OPEN:
                return BaseKey(base_id, bytes.fromhex(slot["key"]), open_slot=True)
        if password is None:
            raise BaseUnusable(Trouble.PASSWORD_NEEDED, base)
        for slot in slots:
            secret = _unwrapped(slot, password, base_id)
            if secret is not None:
                return BaseKey(base_id, secret, open_slot=False)
    except (KeyError, TypeError, ValueError) as error:
        raise BaseUnusable(Trouble.KEY_DAMAGED, base) from error
    wrong = Trouble.CODE_WRONG if read_code(password) is not None else Trouble.PASSWORD_WRONG
    raise BaseUnusable(wrong, base)


def set_password(base: Path, key: BaseKey, password: str | None, event: KeyEvent) -> BaseKey:
    """Let the base be opened by this password alone, by anybody when it is ``None``.

    The recovery sheet keeps its force.
    """
    changed = BaseKey(key.base_id, key.secret, password is None)
    content = _read(base)
    kept = [slot for slot in content["slots"] if slot["kind"] == RECOVERY]
    _write(base, _with_event(content, event) | {"slots": [_main_slot(changed, password), *kept]})
    return changed


def set_recovery(base: Path, key: BaseKey, code: str, event: KeyEvent) -> None:
    """Let the code of a printed sheet open the base, in place of an earlier one."""
    content = read_code(code)
    if content is None:
        raise BaseUnusable(Trouble.CODE_WRONG, base)
    written = _read(base)
    kept = [slot for slot in written["slots"] if slot["kind"] != RECOVERY]
    slot_id = uuid4().hex
    slot = wrapping.wrap_by_code(key.secret, content, _context(key, slot_id))
    slots = [*kept, {"id": slot_id, "kind": RECOVERY, **slot}]
    _write(base, _with_event(written, event) | {"slots": slots})


def key_events(base: Path) -> list[KeyEvent]:
    """Return the newest things done to the slots, in their order; raises ``BaseUnusable``."""
    try:
        return [KeyEvent(**event) for event in _read(base).get(EVENTS, ())]
    except TypeError as error:
        raise BaseUnusable(Trouble.KEY_DAMAGED, base) from error


def bind_key(base: Path, salt: bytes) -> None:
    """Let the key file know the salt its base begins with."""
    # Without it the key opens the base as well, and the next opening tries again.
    with suppress(OSError):
        content = _read(base)
        if salt and content.get(SALT) != salt.hex():
            _write(base, content | {SALT: salt.hex()})


def known_salt(path: Path, base: Path) -> bytes:
    """Return the salt a key file knows its base by; nothing when it is none or knows none."""
    try:
        return bytes.fromhex(_read_file(path, base).get(SALT, ""))
    except (BaseUnusable, ValueError, TypeError):
        return b""


def has_recovery(base: Path) -> bool:
    """Whether a recovery sheet of the base is in force."""
    return any(slot["kind"] == RECOVERY for slot in _read(base)["slots"])


def base_id_of(base: Path, file: Path | None = None) -> str:
    """Return which base the key file, or its second copy, opens; raises ``BaseUnusable``."""
    return str(_read_file(file or key_path(base), base)["base_id"])


def renew_spare_key(base: Path) -> None:
    """Bring the second copy of the key file up to the first."""
    content, spare = key_path(base), spare_key_path(base)
    # Without it everything works, and the next opening tries again.
    with suppress(OSError):
        current = content.read_bytes()
        if not spare.is_file() or spare.read_bytes() != current:
            atomic_write(spare, current)


def parse_key_file(content: bytes, base: Path) -> dict[str, Any]:
    """Return what a key file says; raises ``BaseUnusable`` when a bit of it is wrong."""
    try:
        read = json.loads(content)
        if read["format"] != FORMAT or read["check"] != _checksum(read):
            raise BaseUnusable(Trouble.KEY_DAMAGED, base)
    except (ValueError, KeyError, TypeError) as error:
        raise BaseUnusable(Trouble.KEY_DAMAGED, base) from error
    return dict(read)


def restore_key(base: Path) -> None:
    """Put the second copy of the key file in the place of a lost, damaged or foreign first one."""
    content = _read_file(spare_key_path(base), base)
    put_key(base, json.dumps(content, indent=1).encode())


def put_key(base: Path, content: bytes) -> None:
    """Put a key file beside the base; the sound key of another base is kept under a new name."""
    path, coming = key_path(base), parse_key_file(content, base)
    with suppress(BaseUnusable):
        if _read_file(path, base)["base_id"] != coming["base_id"]:
            path.replace(aside_name(path))
    atomic_write(path, content)


def aside_name(path: Path) -> Path:
    """Return a new name for a key file that has to give way and may be needed elsewhere."""
    return path.with_name(f"{path.name}.old-{uuid4().hex[:8]}")


def _read(base: Path) -> dict[str, Any]:
    try:
        return _read_file(key_path(base), base)
    except BaseUnusable as error:
        if not _is_sound(spare_key_path(base), base):
            raise
        raise BaseUnusable(error.code, base, SPARE_WORDS.format(name=base.name)) from error


def _is_sound(spare: Path, base: Path) -> bool:
    try:
        _read_file(spare, base)
    except BaseUnusable:
        return False
    return True


def _read_file(path: Path, base: Path) -> dict[str, Any]:
    if not path.is_file():
        raise BaseUnusable(Trouble.KEY_MISSING, base)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise BaseUnusable(Trouble.KEY_DAMAGED, base) from error
    return parse_key_file(content, base)


def _with_event(content: dict[str, Any], event: KeyEvent) -> dict[str, Any]:
    newest = [*content.get(EVENTS, ()), asdict(event)][-EVENTS_KEPT:]
    return content | {EVENTS: newest}


def _write(base: Path, content: dict[str, Any]) -> None:
    content = {"format": FORMAT, **content}
    written = json.dumps(content | {"check": _checksum(content)}, indent=1).encode()
    atomic_write(key_path(base), written)
    atomic_write(spare_key_path(base), written)


def _checksum(content: dict[str, Any]) -> str:
    covered = {name: value for name, value in content.items() if name != "check"}
    return hashlib.sha256(json.dumps(covered, sort_keys=True).encode()).hexdigest()


def _main_slot(key: BaseKey, password: str | None) -> dict[str, Any]:
    slot_id = uuid4().hex
    if password is None:
        return {"id": slot_id, "kind": OPEN, "key": key.secret.hex()}
    slot = wrapping.wrap_by_password(key.secret, password, _context(key, slot_id))
    return {"id": slot_id, "kind": PASSWORD, **slot}


def _unwrapped(slot: dict[str, Any], password: str, base_id: str) -> bytes | None:
    context = f"{base_id}|{slot['id']}".encode()
    if slot["kind"] == PASSWORD:
        return wrapping.unwrap_by_password(slot, password, context)
    code = read_code(password)
    return wrapping.unwrap_by_code(slot, code, context) if code is not None else None


def _context(key: BaseKey, slot_id: str) -> bytes:
    return f"{key.base_id}|{slot_id}".encode()
