"""How records of a section become rows of its table.

What depends on the section alone is worked out once: an import stores tens of thousands
of rows, and to ask the description of the section for each takes longer than to store it.
"""

from collections.abc import Callable
from functools import cache
from operator import attrgetter, itemgetter
from typing import Any

from sqlalchemy import Dialect, insert
from sqlalchemy.dialects import sqlite

from mms_desktop.domain.fields import FieldKind, Link, Links
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.text import search_key, sort_key
from mms_desktop.storage.schema import STORED_SECTIONS, TABLES

Binder = Callable[[Any], Any]

KEYS = ("search_key", "sort_key")
"""Columns made of the words of a record."""


class RowForm:
    """The rows of one section.

    Attributes:
        names: The columns, in the order of the values of a row.
        insertion: The statement that stores a row.
    """

    def __init__(self, section: Section[Any]) -> None:
        kinds = [kind for kind in section.fields if not isinstance(kind, Links)]
        fields = ("id", *(kind.name for kind in kinds))
        self.names = (*fields, *KEYS)
        self._values: Callable[[Record], tuple[Any, ...]] = attrgetter(*fields)
        self._words = _picked(fields, [kind for kind in kinds if _is_word(kind)])
        named = [section.field(name) for name in section.caption]
        self._caption = _picked(fields, [kind for kind in named if _is_word(kind)])
        dialect = sqlite.dialect()
        table = TABLES[section.key]
        self._binders = _binders(section.key, self.names, dialect)
        compiled = insert(table).values(dict.fromkeys(self.names)).compile(dialect=dialect)
        self.insertion = str(compiled)
        self._order = itemgetter(*map(self.names.index, compiled.positiontup or ()))

    def values(self, record: Record) -> tuple[Any, ...]:
        """Return what is stored of the record, column by column."""
        values = self._values(record)
        words = [str(values[place] or "") for place in self._words]
        caption = [str(values[place] or "") for place in self._caption]
        return (*values, search_key(words), sort_key(" ".join(caption)))

    def row(self, record: Record) -> tuple[Any, ...]:
        """Return the parameters of ``insertion``."""
        values = list(self.values(record))
        for place, bind in self._binders:
            values[place] = bind(values[place])
        return tuple(self._order(values))


@cache
def row_form(key: str) -> RowForm:
    """Return how the records of the section are stored."""
    return RowForm(STORED_SECTIONS[key])


def _picked(fields: tuple[str, ...], kinds: list[FieldKind]) -> list[int]:
    return [fields.index(kind.name) for kind in kinds]


def _binders(key: str, names: tuple[str, ...], dialect: Dialect) -> list[tuple[int, Binder]]:
    found = (
        (place, TABLES[key].c[name].type.bind_processor(dialect))
        for place, name in enumerate(names)
    )
    return [(place, bind) for place, bind in found if bind is not None]


def _is_word(kind: FieldKind) -> bool:
    return kind.search and not isinstance(kind, Link | Links)
