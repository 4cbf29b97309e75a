"""Digests of the journal: what a line is chained by, and what its values are sealed by."""

import hashlib
import json
from collections.abc import Mapping, Sequence

MARK = "[данные уничтожены]"
"""What stands where a destroyed person was named."""

PLAIN = json.JSONEncoder(ensure_ascii=False)


def pair(before: str | None, after: str | None) -> str:
    """Return the values of a change as one text."""
    return PLAIN.encode([before, after])


def seal(salt: str, value: str) -> str:
    """Return the salted digest of a value; without the salt it tells nothing of the value."""
    return hashlib.sha256(f"{salt}|{value}".encode()).hexdigest()


def chained(
    previous: str, entry: Mapping[str, object], seals: Sequence[tuple[object, object, object]]
) -> str:
    """Return the digest of an entry: of its header, its seals and the entry before it."""
    header = [entry[name] for name in ("id", "at", "kind", "target", "title_seal", "size")]
    covered = json.dumps([previous, header, sorted(map(list, seals), key=str)], ensure_ascii=False)
    return hashlib.sha256(covered.encode()).hexdigest()
