"""Two records that may mean one person, side by side: fields, and what refers to each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mms_desktop.domain.issues import IssueCode, RecordInvalid, issue
from mms_desktop.domain.parsing import present_value
from mms_desktop.domain.sections.identity import DISTINCT_PAIRS, MERGES
from mms_desktop.domain.sections.people import PEOPLE, full_name
from mms_desktop.domain.surnames import is_other_surname
from mms_desktop.storage.connection import Database
from mms_desktop.storage.records import Records
from mms_desktop.storage.schema import STORED_SECTIONS

EMPTY: tuple[object, ...] = (None, "")


@dataclass(frozen=True, slots=True)
class ComparedField:
    """One field of both, in words."""

    name: str
    label: str
    first: str
    second: str

    @property
    def same(self) -> bool:
        """Whether both say the same."""
        return self.first == self.second

    @property
    def choosable(self) -> bool:
        """Whether there are two values to choose from: an empty one never wins."""
        return bool(self.first and self.second) and not self.same


@dataclass(frozen=True, slots=True)
class Compared:
    """Two people side by side; the first of them is the record that stays.

    Attributes:
        references: (title of a section, number for the first, for the second).
        surnames_differ: Whether the surname not chosen may be a former one.
    """

    first: int
    second: int
    first_name: str
    second_name: str
    fields: tuple[ComparedField, ...]
    references: tuple[tuple[str, int, int], ...]
    surnames_differ: bool


def compare_people(database: Database, first: int, second: int) -> Compared:
    """Return two people side by side; raises ``RecordInvalid`` when one is gone.

    The record more others refer to comes first: it stays when they are joined.
    """
    with database.snapshot() as connection:
        records = Records(connection)
        people = records.by_ids(PEOPLE, [first, second])
        if first == second or len(people) < 2:
            raise RecordInvalid((issue(IssueCode.LINK_MISSING, label=PEOPLE.title),))
        counts = {one: _references(records, one) for one in people}
    kept, gone = sorted(people, key=lambda one: (-sum(counts[one].values()), one))
    titles = [key for key in STORED_SECTIONS if counts[kept].get(key) or counts[gone].get(key)]
    return Compared(
        kept,
        gone,
        full_name(people[kept]),
        full_name(people[gone]),
        tuple(_fields(people[kept], people[gone])),
        tuple(
            (STORED_SECTIONS[key].title, counts[kept].get(key, 0), counts[gone].get(key, 0))
            for key in titles
        ),
        is_other_surname(people[kept].surname, people[gone].surname),
    )


def fuller_first(database: Database, pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the pairs with the record first that more others refer to: it stays."""
    with database.snapshot() as connection:
        records = Records(connection)
        counts = {
            person: sum(_references(records, person).values())
            for person in {one for pair in pairs for one in pair}
        }
    return [
        (first, second) if counts[first] >= counts[second] else (second, first)
        for first, second in pairs
    ]


def _fields(first: Any, second: Any) -> list[ComparedField]:
    found = []
    for kind in PEOPLE.fields:
        values = [getattr(one, kind.name) for one in (first, second)]
        words = [present_value(kind, value) for value in values]
        if any(value not in EMPTY for value in values):
            found.append(ComparedField(kind.name, kind.label, *words))
    return sorted(found, key=_to_choose_first)


def _to_choose_first(one: ComparedField) -> int:
    return 0 if one.choosable else 1 if not one.same else 2


def _references(records: Records, person: int) -> Mapping[str, int]:
    own = (DISTINCT_PAIRS.key, MERGES.key)
    referring = records.referring(PEOPLE, person)
    return {key: len(ids) for key, ids in referring.items() if key not in own}
