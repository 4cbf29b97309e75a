"""Which automatic backups may go, by their own numbers and never by time alone.

Clocks of office computers jump: the newest are those made last, whatever date they
bear (reliability.md E5). Days, weeks and months are counted as they are met from the
newest backwards, so a wrong year costs a bucket and never a recent copy.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

NEWEST = 5
"""Never removed, whatever the dates say."""

FULL_DAYS = 2
DAYS = 12
WEEKS = 8
MONTHS = 6

Bucket = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """A copy as far as rotation is concerned."""

    seq: int
    day: date


def doomed(copies: Sequence[Dated]) -> list[Dated]:
    """Return the copies that nobody would miss."""
    newest_first = sorted(copies, key=_seq, reverse=True)
    kept = set(newest_first[:NEWEST])
    kept |= _of_first_days(newest_first)
    for bucket, count in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        kept |= _newest_of_each(newest_first, bucket, count)
    return [copy for copy in newest_first if copy not in kept]


def _of_first_days(newest_first: Sequence[Dated]) -> set[Dated]:
    days: list[date] = []
    for copy in newest_first:
        if copy.day not in days:
            days.append(copy.day)
    return {copy for copy in newest_first if copy.day in days[:FULL_DAYS]}


def _newest_of_each(
    newest_first: Sequence[Dated], bucket: Callable[[Dated], Bucket], count: int
) -> set[Dated]:
    found: dict[Bucket, Dated] = {}
    for copy in newest_first:
        if len(found) < count:
            found.setdefault(bucket(copy), copy)
    return set(found.values())


def _seq(copy: Dated) -> int:
    return copy.seq


def _day(copy: Dated) -> Bucket:
    return (copy.day.toordinal(),)


def _week(copy: Dated) -> Bucket:
    return tuple(copy.day.isocalendar()[:2])


def _month(copy: Dated) -> Bucket:
    return (copy.day.year, copy.day.month)
