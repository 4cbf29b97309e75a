"""How a new staff list differs from the register: who is new, who left, who changed post.

Leaving is only offered: a list may be incomplete, and nobody is ever deleted by one.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from mms_desktop.domain.sections.employments import EMPLOYMENTS
from mms_desktop.domain.sections.organizations import ORGANIZATIONS
from mms_desktop.domain.sections.people import PEOPLE, full_name
from mms_desktop.domain.text import fold
from mms_desktop.services.exchange.cells import cell_text
from mms_desktop.services.exchange.index import Index
from mms_desktop.services.exchange.plan import (
    PlannedRow,
    PlannedWrite,
    RowStatus,
    StaffChange,
    StaffChanges,
)


def compare_staff(
    index: Index, rows: Iterable[PlannedRow], named: Mapping[int, Collection[int]]
) -> StaffChanges:
    """Return how the lists differ from what the register held before them."""
    rows = list(rows)
    before = _states_before(index, rows)
    known = {post.person for post in before.values()}
    changes: dict[str, list[StaffChange]] = {"newcomers": [], "leavers": [], "moved": []}
    doubtful = _words_of_rejected(rows)
    for organization, posts in named.items():
        staff = _Staff(index, organization, before, posts)
        for person in sorted(staff.people):
            kind = staff.kind_of(person)
            name = fold(index.records(PEOPLE)[person].surname)
            if kind and not (kind == "leavers" and name in doubtful):
                changes[kind].append(
                    replace(staff.change_of(person), new_person=person not in known)
                )
    return StaffChanges(**{key: tuple(found) for key, found in changes.items()})


def dismissals(
    changes: StaffChanges, last_day: date
) -> tuple[list[PlannedWrite], list[StaffChange]]:
    """Return what ends the posts no longer named, and those who started after that day.

    A post somebody changed for another ends the day before the new one starts, where the
    list says when.
    """
    writes: list[PlannedWrite] = []
    impossible: list[StaffChange] = []
    for change in (*changes.leavers, *changes.moved):
        for post in change.posts:
            ends = change.since - timedelta(days=1) if change.since else last_day
            if post.started and post.started > ends:
                impossible.append(change)
            else:
                writes.append(PlannedWrite(EMPLOYMENTS, post, replace(post, ended=ends)))
    return writes, impossible


class _Staff:
    """One organization as it was and as the list has it."""

    def __init__(
        self, index: Index, organization: int, before: Mapping[int, Any], named: Collection[int]
    ) -> None:
        self._index = index
        self._organization = organization
        posts = index.records(EMPLOYMENTS)
        self._was = _open_posts(
            post for post in before.values() if post.organization == organization
        )
        self._now = _open_posts(posts[post] for post in sorted(named))
        self._before = before
        self._named = named
        self.people = set(self._was) | set(self._now)

    def kind_of(self, person: int) -> str:
        """Return in which group of differences the person is, if in any."""
        was, now = self._was.get(person, []), self._now.get(person, [])
        if not was:
            return "newcomers" if now else ""
        if not now:
            ended = [post for post in was if post.id in self._named]
            return "" if ended else "leavers"
        taken = any(post.id not in self._before for post in now)
        return "moved" if taken and self._dropped(person) else ""

    def change_of(self, person: int) -> StaffChange:
        """Return what is different about the person."""
        organization = self._index.records(ORGANIZATIONS)[self._organization]
        was, now = self._was.get(person, []), self._now.get(person, [])
        dropped = self._dropped(person)
        taken = [post.started for post in now if post.id not in self._before and post.started]
        return StaffChange(
            person,
            full_name(self._index.records(PEOPLE)[person]),
            organization.short_name,
            tuple(post.position for post in was),
            tuple(post.position for post in now),
            tuple(dropped),
            min(taken) if taken and dropped and now else None,
        )

    def _dropped(self, person: int) -> list[Any]:
        return [post for post in self._was.get(person, []) if post.id not in self._named]


def _open_posts(posts: Iterable[Any]) -> dict[int, list[Any]]:
    """Return the posts still held, by person."""
    found: dict[int, list[Any]] = defaultdict(list)
    for post in posts:
        if post.ended is None:
            found[post.person].append(post)
    return found


def _states_before(index: Index, rows: Iterable[PlannedRow]) -> dict[int, Any]:
    """Return the posts as they were stored before the lists."""
    posts = dict(index.records(EMPLOYMENTS))
    first: dict[int, Any] = {}
    for row in rows:
        for write in row.writes:
            if write.section.key == EMPLOYMENTS.key:
                first.setdefault(write.after.id, write.before)
    posts.update(first)
    return {key: post for key, post in posts.items() if post is not None}


def _words_of_rejected(rows: Iterable[PlannedRow]) -> frozenset[str]:
    """Return the words of rows that could not be read: those they name have not left."""
    return frozenset(
        word
        for row in rows
        if row.status is RowStatus.REJECTED
        for _, cell in row.cells
        for word in fold(cell_text(cell)).replace(",", " ").split()
    )
