"""The recovery code: 160 random bits written so that a person can copy them from paper.

Seven groups of five characters of Crockford's base 32, the last three of them a check.
"""

import hashlib
import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_BYTES = 20
DATA_LETTERS = 32
CHECK_LETTERS = 3
GROUP = 5

# What looks alike on paper is the same letter, in both alphabets.
_ALIKE = str.maketrans("OILUАВСЕНКМОРТХУ", "011VABCEHKM0PTXY")
_IGNORED = str.maketrans("", "", " -–—\u00a0\t\r\n")


def new_code() -> str:
    """Return a new code in groups."""
    return written(secrets.token_bytes(CODE_BYTES))


def written(content: bytes) -> str:
    """Return the bytes as a code in groups."""
    letters = _letters(int.from_bytes(content), DATA_LETTERS) + _check(content)
    return "-".join(letters[start : start + GROUP] for start in range(0, len(letters), GROUP))


def read_code(text: str) -> bytes | None:
    """Return the bytes of a code however it was typed, ``None`` when it is mistyped or no code."""
    letters = text.upper().translate(_IGNORED).translate(_ALIKE)
    if len(letters) != DATA_LETTERS + CHECK_LETTERS or not set(letters) <= set(ALPHABET):
        return None
    number = 0
    for letter in letters[:DATA_LETTERS]:
        number = number * len(ALPHABET) + ALPHABET.index(letter)
    content = number.to_bytes(CODE_BYTES)
    return content if letters[DATA_LETTERS:] == _check(content) else None


def _check(content: bytes) -> str:
    return _letters(int.from_bytes(hashlib.sha256(content).digest()[:2]) >> 1, CHECK_LETTERS)


def _letters(number: int, count: int) -> str:
    letters = ""
    for _ in range(count):
        number, place = divmod(number, len(ALPHABET))
        letters = ALPHABET[place] + letters
    return letters
