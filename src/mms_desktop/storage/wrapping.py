"""Wrapping the key of a base: AES-GCM under what a password or a code is stretched to."""

import secrets
from typing import Any

KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12

ARGON = {"time_cost": 3, "memory_cost": 64 * 1024, "parallelism": 2}
"""About 0.2 s here, up to 1 s on a weak office computer (reliability.md 2.4)."""

ARGON_LIMITS = {"time_cost": 20, "memory_cost": 1 << 20, "parallelism": 16}
"""A key file that asks for more was not written by us."""


def wrap_by_password(secret: bytes, password: str, context: bytes) -> dict[str, Any]:
    """Return the parts of a slot that a password opens."""
    salt = secrets.token_bytes(SALT_BYTES)
    return {"argon2id": ARGON, **_wrap(secret, _stretched(password, salt, ARGON), salt, context)}


def unwrap_by_password(slot: dict[str, Any], password: str, context: bytes) -> bytes | None:
    """Return the key, ``None`` when the password is another one."""
    cost = slot["argon2id"]
    if any(not 0 < int(cost[name]) <= limit for name, limit in ARGON_LIMITS.items()):
        raise ValueError("the cost of the slot is out of bounds")
    return _unwrap(slot, _stretched(password, bytes.fromhex(slot["salt"]), cost), context)


def wrap_by_code(secret: bytes, code: bytes, context: bytes) -> dict[str, Any]:
    """Return the parts of a slot that a recovery code opens."""
    salt = secrets.token_bytes(SALT_BYTES)
    return _wrap(secret, derived(code, salt, b"mms-recovery"), salt, context)


def unwrap_by_code(slot: dict[str, Any], code: bytes, context: bytes) -> bytes | None:
    """Return the key, ``None`` when the code is another one."""
    wrapping = derived(code, bytes.fromhex(slot["salt"]), b"mms-recovery")
    return _unwrap(slot, wrapping, context)


def derived(secret: bytes, salt: bytes, purpose: bytes) -> bytes:
    """Return a key of its own for the purpose; the secret must be random."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), KEY_BYTES, salt, purpose).derive(secret)


def _wrap(secret: bytes, wrapping: bytes, salt: bytes, context: bytes) -> dict[str, Any]:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = secrets.token_bytes(NONCE_BYTES)
    wrapped = AESGCM(wrapping).encrypt(nonce, secret, context)
    return {"salt": salt.hex(), "nonce": nonce.hex(), "wrapped": wrapped.hex()}


def _unwrap(slot: dict[str, Any], wrapping: bytes, context: bytes) -> bytes | None:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce, wrapped = bytes.fromhex(slot["nonce"]), bytes.fromhex(slot["wrapped"])
    try:
        return AESGCM(wrapping).decrypt(nonce, wrapped, context)
    except InvalidTag:
        return None


def _stretched(password: str, salt: bytes, cost: dict[str, int]) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    chosen = {name: int(cost[name]) for name in ARGON}
    return hash_secret_raw(password.encode(), salt, hash_len=KEY_BYTES, type=Type.ID, **chosen)
