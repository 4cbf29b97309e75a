"""Which of two versions of one response stands: the rule that makes any order end alike.

The revision is the moment the blank was saved, in milliseconds (see ``saved_time``), the same
scale for XLSX and HTML blanks. The newest revision stands whatever the order of arrival
(reliability.md C10). A table of answers has no revision: it stands because it came later.

A spreadsheet tells the second only. Two versions of one second are put in an order all the
same (the fuller one, then by digest), so that any order of arrival ends alike, and a person
is told that there were two.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum

_SECOND = 1000


class Verdict(StrEnum):
    """What becomes of a version that arrived."""

    FIRST = "first"
    NEWER = "newer"
    SAME = "same"
    REPLACED_BEFORE = "replaced_before"
    OLDER = "older"
    TWO_TAKEN = "two_taken"
    """Saved in the same second as the one stored; taken by the rule, a person must look."""
    TWO_REFUSED = "two_refused"
    """Saved in the same second as the one stored, which stays by the rule."""


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a response: moment of saving, digest of its content, answers given."""

    revision: int | None
    fingerprint: str
    answered: int = 0


def judge(
    stored: Version | None, arrived: Version, earlier: AbstractSet[str] = frozenset()
) -> Verdict:
    """Return what to do with a version; ``earlier`` are contents that stood here before."""
    if stored is None:
        return Verdict.FIRST
    if stored.fingerprint == arrived.fingerprint:
        return Verdict.SAME
    if arrived.revision is None or stored.revision is None:
        known_before = arrived.revision is not None and arrived.fingerprint in earlier
        return Verdict.REPLACED_BEFORE if known_before else Verdict.NEWER
    if _inseparable(stored.revision, arrived.revision):
        if arrived.fingerprint in earlier:
            return Verdict.REPLACED_BEFORE
        taken = _place(arrived) > _place(stored)
        return Verdict.TWO_TAKEN if taken else Verdict.TWO_REFUSED
    if arrived.revision > stored.revision:
        return Verdict.NEWER
    return Verdict.REPLACED_BEFORE if arrived.fingerprint in earlier else Verdict.OLDER


def highest(one: int | None, other: int | None) -> int | None:
    """Return the later of two revisions; one that is not known says nothing."""
    known = [revision for revision in (one, other) if revision is not None]
    return max(known, default=None)


def after_looking(revision: int) -> int:
    """Return a revision newer than any file of that second: a person has looked at it."""
    return (revision // _SECOND + 1) * _SECOND + 1


def _inseparable(one: int, other: int) -> bool:
    """Tell whether the moments may be in either order: a whole second is no exact moment."""
    if one // _SECOND != other // _SECOND:
        return False
    return one == other or one % _SECOND == 0 or other % _SECOND == 0


def _place(version: Version) -> tuple[int, int, str]:
    return (version.revision or 0, version.answered, version.fingerprint)
