"""Combinations of search, filters and order that a person has named, kept in the base.

They lie among what the base remembers beside its records, as the meanings of columns do:
they travel with it and into its backups, and undo, which is for records, leaves them alone.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from mms_desktop.domain.computed import shown_field, shown_fields
from mms_desktop.domain.conditions import (
    Condition,
    Holds,
    condition_as_json,
    condition_from_json,
)
from mms_desktop.domain.issues import Issue, IssueCode, RecordInvalid
from mms_desktop.domain.section import Section
from mms_desktop.domain.text import fold, sort_key, tidy
from mms_desktop.services.registry import Query
from mms_desktop.storage.connection import Database
from mms_desktop.storage.meta import Settings
from mms_desktop.storage.schema import STORED_SECTIONS

LONGEST_NAME = 80
MOST_FILTERS = 100
_PREFIX = "view:"
_SHORTEST_TRACE = 3
_NOT_DIGITS = r"\D"


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A query under the name a person gave it."""

    name: str
    query: Query


def saved_filters(database: Database, section: str) -> list[SavedFilter]:
    """Return the named filters of a section in Russian order."""
    described = STORED_SECTIONS[section]
    with database.snapshot() as connection:
        kept = Settings(connection).starting_with(_prefix(section))
    found = [SavedFilter(name, _query(described, text)) for name, text in kept.items()]
    return sorted(found, key=lambda saved: sort_key(saved.name))


def save_filter(database: Database, section: str, saved: SavedFilter) -> None:
    """Keep a filter, in the place of one of the same name; raises ``RecordInvalid``."""
    with database.transaction() as connection:
        settings = Settings(connection)
        known = settings.starting_with(_prefix(section))
        name = _checked(saved.name)
        twins = [other for other in known if fold(other) == fold(name)]
        if len(known) - len(twins) >= MOST_FILTERS:
            text = f"В разделе уже {MOST_FILTERS} сохранённых фильтров: удалите ненужные."
            raise RecordInvalid((Issue(IssueCode.UNCLEAR, text),))
        settings.forget([_prefix(section) + twin for twin in twins])
        settings.put({_prefix(section) + name: _text(saved.query)})


def arrange_filters(database: Database, section: str, names: Iterable[tuple[str, str]]) -> None:
    """Rename filters: (old name, new name); an empty new name deletes. Raises ``RecordInvalid``."""
    wanted = dict(names)
    with database.transaction() as connection:
        settings = Settings(connection)
        known = settings.starting_with(_prefix(section))
        left = {old: _checked(wanted.get(old, old)) for old in known if wanted.get(old, old) != ""}
        taken = [fold(name) for name in left.values()]
        for name in left.values():
            if taken.count(fold(name)) > 1:
                text = f"Название «{name}» повторяется: дайте фильтрам разные названия."
                raise RecordInvalid((Issue(IssueCode.UNCLEAR, text),))
        settings.forget([_prefix(section) + old for old in known])
        settings.put({_prefix(section) + name: known[old] for old, name in left.items()})


def forget_naming(settings: Settings, values: Iterable[str]) -> int:
    """Delete filters in whose words a value of a person occurs; return how many there were."""
    traces = [fold(value) for value in values if len(value) >= _SHORTEST_TRACE]
    doomed = [
        _PREFIX + rest
        for rest, text in settings.starting_with(_PREFIX).items()
        if any(trace in _told(rest, text) for trace in traces)
    ]
    settings.forget(doomed)
    return len(doomed)


def _prefix(section: str) -> str:
    return f"{_PREFIX}{section}:"


def _checked(name: str) -> str:
    name = tidy(name)
    if not name or len(name) > LONGEST_NAME:
        text = f"Дайте фильтру название не длиннее {LONGEST_NAME} знаков."
        raise RecordInvalid((Issue(IssueCode.UNCLEAR, text),))
    return name


def _text(query: Query) -> str:
    filters = [
        [name, condition_as_json(condition)]
        for name, condition in query.filters
        if isinstance(condition, Condition)
    ]
    kept = {
        "search": query.search,
        "filters": filters,
        "sort": query.sort,
        "descending": query.descending,
    }
    return json.dumps(kept, ensure_ascii=False)


def _query(section: Section[Any], text: str) -> Query:
    """Return a kept query; fields that are no longer there are left out of it."""
    kept = json.loads(text)
    names = {kind.name for kind in shown_fields(section)}
    filters = [
        (name, condition)
        for name, part in kept["filters"]
        if name in names
        and (condition := condition_from_json(shown_field(section, name), part)) is not None
    ]
    sort = kept["sort"] if kept["sort"] in names else ""
    return Query(str(kept["search"]), sort, bool(kept["descending"]), tuple(filters))


def _told(name: str, text: str) -> str:
    kept = json.loads(text)
    words = [part["words"] for _, part in kept["filters"] if part["is"] == _HOLDS]
    said = " ".join((name, str(kept["search"]), *words))
    # A СНИЛС is the same number however its digits are divided.
    return f"{fold(said)} {re.sub(_NOT_DIGITS, '', said)}"


_HOLDS = condition_as_json(Holds(""))["is"]
