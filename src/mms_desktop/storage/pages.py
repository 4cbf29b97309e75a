"""What the bytes of a file tell without a key, and whether a key opens any of its pages.

A base is noise from its first byte to its last: SQLCipher 4 keeps a random salt in front,
and in every page of 4096 bytes its content, a nonce of 16 bytes and a digest of 64.
"""

import hashlib
import hmac
from collections.abc import Iterable, Iterator
from pathlib import Path

PAGE = 4096
SALT = 16
NONCE = 16
DIGEST = 64
CONTENT = PAGE - NONCE - DIGEST

SALT_MASK = 0x3A
DERIVATIONS = 2
"""How SQLCipher 4 gets the key of the digests out of the key of a base."""

SAMPLE = 48
"""Pages looked at; damage leaves some of them, another key opens none."""

SHORTEST_NOISE = 64
VALUES = 256
SHARE_OF_VALUES = 0.75
COMMONEST, COMMONEST_TIMES = 8, 3

PACKED = (
    b"PK\x03\x04",
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b\x08",
    b"BZh",
    b"\xfd7zXZ",
    b"\xd0\xcf\x11\xe0",
)
"""How files begin whose content is packed and looks like noise, too."""


def looks_foreign(path: Path) -> bool:
    """Whether nothing in the file could be a page of a base, whatever the key; raises ``OSError``.

    A file of zeros is left to the key: a power cut makes one of a base.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        start = file.read(SALT)
        if size % PAGE and start.startswith(PACKED):
            return True
        parts = []
        for number in (0, size // PAGE // 2, max(0, size // PAGE - 1)):
            file.seek(number * PAGE)
            parts.append(file.read(PAGE))
    zeroed = size % PAGE == 0 and not any(map(any, parts))
    return not zeroed and not any(map(is_noise, parts))


def is_noise(part: bytes) -> bool:
    """Whether the bytes could be encrypted: nearly all values occur, none too often."""
    if len(part) < SHORTEST_NOISE:
        return False
    times = [part.count(value) for value in set(part)]
    expected = VALUES * (1 - (1 - 1 / VALUES) ** len(part))
    often = COMMONEST + COMMONEST_TIMES * len(part) / VALUES
    return len(times) >= SHARE_OF_VALUES * expected and max(times) <= often


def opens_any_page(path: Path, secret: bytes, salts: Iterable[bytes]) -> bool:
    """Whether the key opens at least one page of the file; raises ``OSError``.

    ``salts`` are others the file may have begun with. A file of less than two pages tells
    nothing and is taken for one the key would open; so is one that does not consist of whole
    pages, or has one that nobody has encrypted.
    """
    count, rest = divmod(path.stat().st_size, PAGE)
    if count < 2 or rest:
        return True
    step = max(1, count // SAMPLE)
    with path.open("rb") as file:
        first = file.read(SALT)
        pages = []
        for number in range(0, count, step):
            file.seek(number * PAGE)
            pages.append((number + 1, file.read(PAGE)))
    if not all(is_noise(page) for _, page in pages):
        return True
    salted = {first, *_one_bit_off(first), *salts}
    keys = [_digest_key(secret, salt) for salt in salted if len(salt) == SALT]
    return any(_opens(key, number, page) for key in keys for number, page in pages)


def salt_of(path: Path) -> bytes:
    """Return what the file begins with, nothing when it cannot be read.

    Never of a base this process has open: to close a file drops every lock on it.
    """
    try:
        with path.open("rb") as file:
            return file.read(SALT)
    except OSError:
        return b""


def _one_bit_off(salt: bytes) -> Iterator[bytes]:
    for place in range(len(salt) * 8):
        changed = bytearray(salt)
        changed[place // 8] ^= 1 << place % 8
        yield bytes(changed)


def _digest_key(secret: bytes, salt: bytes) -> bytes:
    masked = bytes(byte ^ SALT_MASK for byte in salt)
    return hashlib.pbkdf2_hmac("sha512", secret, masked, DERIVATIONS, len(secret))


def _opens(key: bytes, number: int, page: bytes) -> bool:
    start = SALT if number == 1 else 0
    covered = page[start : CONTENT + NONCE] + number.to_bytes(4, "little")
    found = page[CONTENT + NONCE :]
    return hmac.compare_digest(hmac.digest(key, covered, "sha512"), found)
