"""Section: a named list of records of one type, described by its fields."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cached_property, lru_cache, partial
from operator import attrgetter
from typing import Any, Generic, Self, TypeVar

from mms_desktop.domain.doubts import Caution, Doubt
from mms_desktop.domain.fields import METADATA_KEY, FieldKind, Link, Links
from mms_desktop.domain.issues import Issue, RecordInvalid
from mms_desktop.domain.parsing import Parsed, parse_value

Values = Mapping[str, object]

REMEMBERED = 5_000
"""Texts of a field that are understood without a second look: more than a page of names."""


@dataclass(frozen=True, kw_only=True)
class Record:
    """Base of all register records; ``id`` is 0 until the record is stored."""

    id: int = 0

    def numbered(self, record_id: int) -> Self:
        """Return the same record under an id."""
        # To make it of its fields anew is the larger part of planning a row of an import.
        twin = object.__new__(type(self))
        twin.__dict__.update(self.__dict__, id=record_id)
        return twin


@dataclass(frozen=True, slots=True)
class Note:
    """What was repaired in the value of a field, to be shown and not silently kept."""

    field: str
    text: str


R = TypeVar("R", bound=Record)
Rule = Callable[[Any], Issue | None]


class Section(Generic[R]):
    """Description of one section: everything generic code needs to know.

    Attributes:
        key: Stable latin name: table, file and package member are named by it.
        natural_key: Fields by which an imported row finds its record.
        caption: Fields whose words name the record to a person, put together
            with ``caption_joint``.
        rules: Checks that need the whole record; per-field checks live in
            the field kinds.
        cautions: Looks for what is allowed and yet doubtful; they never block.
    """

    def __init__(
        self,
        *,
        key: str,
        title: str,
        record_type: type[R],
        natural_key: tuple[str, ...],
        caption: tuple[str, ...] = (),
        caption_joint: str = " · ",
        rules: tuple[Rule, ...] = (),
        cautions: tuple[Caution, ...] = (),
    ) -> None:
        self.key = key
        self.title = title
        self.record_type = record_type
        self.natural_key = natural_key
        self.caption = caption or natural_key
        self.caption_joint = caption_joint
        self.rules = rules
        self.cautions = cautions
        self.fields: tuple[FieldKind, ...] = tuple(
            replace(attribute.metadata[METADATA_KEY], name=attribute.name)
            for attribute in fields(record_type)
            if METADATA_KEY in attribute.metadata
        )
        self._by_name = {kind.name: kind for kind in self.fields}
        self._values_of: Callable[[R], tuple[object, ...]] = attrgetter("id", *self._by_name)

    def field(self, name: str) -> FieldKind:
        """Return the description of one field; ``KeyError`` if there is none."""
        return self._by_name[name]

    def _parsed(self, kind: FieldKind, raw: object) -> Parsed:
        # The other kinds of a text (a member of a list among them) are understood at once.
        return self._remembered[kind.name](raw) if type(raw) is str else parse_value(kind, raw)

    @cached_property
    def _remembered(self) -> dict[str, Callable[[str], Parsed]]:
        """What understands a text of every field; names, days and words of a list repeat."""
        return {
            kind.name: lru_cache(maxsize=REMEMBERED)(partial(parse_value, kind))
            for kind in self.fields
        }

    @cached_property
    def _absent(self) -> dict[str, Parsed]:
        """What every field is when nothing is said of it: most files name few of them."""
        return {kind.name: parse_value(kind, None) for kind in self.fields}

    @property
    def link_fields(self) -> tuple[Link | Links, ...]:
        """Fields that refer to records of other sections."""
        return tuple(kind for kind in self.fields if isinstance(kind, Link | Links))

    def parse(self, values: Values, *, record_id: int = 0) -> R:
        """Turn raw values (dialog, spreadsheet, package) into a record.

        Links are given as ids. Raises ``RecordInvalid`` with every issue
        found, not just the first.
        """
        return self.parse_noted(values, record_id=record_id)[0]

    def parse_noted(self, values: Values, *, record_id: int = 0) -> tuple[R, tuple[Note, ...]]:
        """Return the record as ``parse`` does, and what was repaired on the way."""
        absent = self._absent
        parsed = {
            kind.name: self._parsed(kind, values[kind.name])
            if kind.name in values
            else absent[kind.name]
            for kind in self.fields
        }
        issues = tuple(found.problem for found in parsed.values() if found.problem)
        if issues:
            raise RecordInvalid(issues)
        typed: dict[str, Any] = {name: found.value for name, found in parsed.items()}
        record = self.record_type(id=record_id, **typed)
        broken = tuple(found for rule in self.rules if (found := rule(record)))
        if broken:
            raise RecordInvalid(broken)
        notes = tuple(Note(name, found.note) for name, found in parsed.items() if found.note)
        return record, notes

    def doubts(self, record: R, today: date) -> tuple[Doubt, ...]:
        """Return what deserves a look in a valid record."""
        found = (caution(record, today) for caution in self.cautions)
        return tuple(item for item in found if item)

    def values(self, record: R) -> dict[str, object]:
        """Return the record as typed values, without its id."""
        return dict(zip(self._by_name, self._values_of(record)[1:], strict=True))
