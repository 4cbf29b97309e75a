"""The key file beside a base: slots from which the base's random key is got.

The base is always encrypted with 32 random bytes. An *open* slot holds them in
clear: no secrecy, but the page checksums of the cipher (reliability.md 0.1)
and one code path. A *password* slot holds them wrapped under Argon2id.
"""

import json
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.storage.files import atomic_write

FORMAT = "mms-keys/1"
KEY_BYTES = 32
ARGON = {"time_cost": 3, "memory_cost": 64 * 1024, "parallelism": 2}


@dataclass(frozen=True, slots=True)
class BaseKey:
    """What is needed to open a base, and whether anybody who has the files can."""

    base_id: str
    secret: bytes
    open_slot: bool


def key_path(base: Path) -> Path:
    """Return where the key file of the base lies."""
    return base.with_name(base.name + ".key")


def create_key(base: Path, password: str | None) -> BaseKey:
    """Make a new random key and write its file beside the base."""
    base_id, secret = str(uuid4()), secrets.token_bytes(KEY_BYTES)
    slot = (
        {"kind": "open", "key": secret.hex()}
        if password is None
        else _wrap(secret, password, base_id)
    )
    content = {"format": FORMAT, "base_id": base_id, "slots": [slot]}
    atomic_write(key_path(base), json.dumps(content, indent=1).encode())
    return BaseKey(base_id, secret, password is None)


def read_key(base: Path, password: str | None) -> BaseKey:
    """Get the key out of the slot that fits; raises ``BaseUnusable``."""
    content = _read(base)
    try:
        base_id, slots = str(content["base_id"]), content["slots"]
        for slot in slots:
            if slot["kind"] == "open":
                return BaseKey(base_id, bytes.fromhex(slot["key"]), open_slot=True)
        if password is None:
            raise BaseUnusable(Trouble.PASSWORD_NEEDED, base)
        for slot in slots:
            secret = _unwrap(slot, password, base_id)
            if secret is not None:
                return BaseKey(base_id, secret, open_slot=False)
    except (KeyError, TypeError, ValueError) as error:
        raise BaseUnusable(Trouble.KEY_DAMAGED, base) from error
    raise BaseUnusable(Trouble.PASSWORD_WRONG, base)


def _read(base: Path) -> dict[str, Any]:
    path = key_path(base)
    if not path.is_file():
        raise BaseUnusable(Trouble.KEY_MISSING, base)
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BaseUnusable(Trouble.KEY_DAMAGED, base) from error
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise BaseUnusable(Trouble.KEY_DAMAGED, base)
    return content


def _wrap(secret: bytes, password: str, base_id: str) -> dict[str, Any]:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    wrapping = _derive(password, salt, ARGON)
    wrapped = AESGCM(wrapping).encrypt(nonce, secret, base_id.encode())
    parts = {"salt": salt.hex(), "nonce": nonce.hex(), "wrapped": wrapped.hex()}
    return {"kind": "password", "argon2id": ARGON, **parts}


def _unwrap(slot: dict[str, Any], password: str, base_id: str) -> bytes | None:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce, wrapped = (bytes.fromhex(slot[part]) for part in ("salt", "nonce", "wrapped"))
    wrapping = _derive(password, salt, slot["argon2id"])
    try:
        return AESGCM(wrapping).decrypt(nonce, wrapped, base_id.encode())
    except InvalidTag:
        return None


def _derive(password: str, salt: bytes, cost: dict[str, int]) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        password.encode(), salt, hash_len=KEY_BYTES, type=Type.ID, **{k: cost[k] for k in ARGON}
    )
