"""Which of two versions of one response stands: the rule that makes any order end alike.

The revision is the moment the blank was saved, in milliseconds (see ``saved_time``), the same
scale for XLSX and HTML blanks. The newest revision stands whatever the order of arrival
(reliability.md C10). A table of answers has no revision: it stands because it came later.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What becomes of a version that arrived."""

    FIRST = "first"
    NEWER = "newer"
    SAME = "same"
    REPLACED_BEFORE = "replaced_before"
    OLDER = "older"


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a response: its moment of saving and the digest of its content."""

    revision: int | None
    fingerprint: str


def judge(
    stored: Version | None, arrived: Version, earlier: AbstractSet[str] = frozenset()
) -> Verdict:
    """Return what to do with a version; ``earlier`` are contents that stood here before.

    Of two blanks saved in the same moment the one that came later stands, unless it stood
    before: then it is an old file sent again.
    """
    if stored is None:
        return Verdict.FIRST
    if stored.fingerprint == arrived.fingerprint:
        return Verdict.SAME
    if arrived.revision is None:
        return Verdict.NEWER
    if stored.revision is not None and arrived.revision > stored.revision:
        return Verdict.NEWER
    if arrived.fingerprint in earlier:
        return Verdict.REPLACED_BEFORE
    if stored.revision is not None and arrived.revision < stored.revision:
        return Verdict.OLDER
    return Verdict.NEWER


def highest(one: int | None, other: int | None) -> int | None:
    """Return the later of two revisions; one that is not known says nothing."""
    known = [revision for revision in (one, other) if revision is not None]
    return max(known, default=None)
