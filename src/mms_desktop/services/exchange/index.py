"""Everything a plan needs to know of the base: its records, and those the plan adds."""

from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any

from mms_desktop.domain.section import Section
from mms_desktop.domain.sections.employments import EMPLOYMENTS
from mms_desktop.domain.sections.identity import FORMER_NAMES, FormerName
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.services.exchange.matching import KeyMatcher, PersonMatcher
from mms_desktop.services.exchange.references import References
from mms_desktop.storage.connection import Database
from mms_desktop.storage.journal import Journal
from mms_desktop.storage.records import Records
from mms_desktop.storage.schema import STORED_SECTIONS


class Index:
    """Records of one unchanging state of the base, read section by section when asked for."""

    def __init__(self, records: Records, head: int) -> None:
        self._records = records
        self.head = head
        self._read: dict[str, dict[int, Any]] = {}
        self._next: dict[str, int] = {}
        self._references: dict[str, References] = {}
        self._matchers: dict[str, KeyMatcher | PersonMatcher] = {}
        self._staff_of: dict[int, set[int]] = defaultdict(set)
        self._posts_of: dict[int, dict[int, Any]] = defaultdict(dict)
        self.organization = 0
        self.named: set[tuple[str, int]] = set()
        self.today = date.today()

    def records(self, section: Section[Any]) -> dict[int, Any]:
        """Return the records of a section by id, those planned included."""
        if section.key not in self._read:
            known = {record.id: record for record in self._records.all(section)}
            self._read[section.key] = known
            self._next[section.key] = self._records.next_id(section)
            if section.key == EMPLOYMENTS.key:
                for record in known.values():
                    self._remember_post(record)
        return self._read[section.key]

    def new_id(self, section: Section[Any]) -> int:
        """Return the id the next new record of the section gets."""
        self.records(section)
        self._next[section.key] += 1
        return self._next[section.key] - 1

    def references(self, key: str) -> References:
        """Return what the words of a file may refer to in a section."""
        if key not in self._references:
            section = STORED_SECTIONS[key]
            self._references[key] = References(section, self.records(section).values())
        return self._references[key]

    def matcher(self, section: Section[Any]) -> KeyMatcher | PersonMatcher:
        """Return what finds the stored record a row means."""
        if section.key not in self._matchers:
            known = self.records(section).values()
            self._matchers[section.key] = (
                self.people if section.key == "people" else KeyMatcher(section, known)
            )
        return self._matchers[section.key]

    def remember_surname(self, person: int, surname: str) -> FormerName | None:
        """Return the note of a surname a person had, to be stored; None when it is known."""
        former = FormerName(id=0, person=person, surname=surname)
        if self.matcher(FORMER_NAMES).match(former).record is not None:
            return None
        former = replace(former, id=self.new_id(FORMER_NAMES))
        self.plan(FORMER_NAMES, former)
        self.people.add_former(person, surname)
        return former

    @cached_property
    def people(self) -> PersonMatcher:
        """What finds the person a row means."""
        matcher = PersonMatcher(self.records(PEOPLE).values(), self.colleagues)
        for former in self.records(FORMER_NAMES).values():
            matcher.add_former(former.person, former.surname)
        return matcher

    def plan(self, section: Section[Any], record: Any) -> None:
        """Make a record that is to be stored known to the rows after it."""
        self.matcher(section).add(record)
        if section.key in self._references:
            self._references[section.key].add(record)
        self.records(section)[record.id] = record
        if section.key == EMPLOYMENTS.key:
            self._remember_post(record)

    def posts_of(self, person: int) -> list[Any]:
        """Return the posts of a person."""
        self.records(EMPLOYMENTS)
        return list(self._posts_of[person].values())

    def colleagues(self) -> AbstractSet[int]:
        """Return the ids of those who work in the organization the current row is about."""
        self.records(EMPLOYMENTS)
        # No copy: this is asked for every row, and the staff of a city may be thousands.
        return self._staff_of[self.organization] if self.organization else frozenset()

    def _remember_post(self, post: Any) -> None:
        self._staff_of[post.organization].add(post.person)
        self._posts_of[post.person][post.id] = post


@contextmanager
def open_index(database: Database) -> Iterator[Index]:
    """Run the block with an index of the base as it stands now."""
    with database.snapshot() as connection:
        yield Index(Records(connection), Journal(connection).head())
