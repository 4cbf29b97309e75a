"""What a person said the columns of a table mean, remembered by the table's header."""

import json
from collections.abc import Mapping, Sequence

from mms_desktop.services.exchange.header_names import Vocabulary
from mms_desktop.services.exchange.headers import Header, find_headers
from mms_desktop.services.exchange.sheets import RawSheet
from mms_desktop.storage.connection import Database
from mms_desktop.storage.meta import Settings

Mappings = Mapping[str, Mapping[str, str]]
"""Header text → field key, by the fingerprint of the header."""


def remembered_mappings(database: Database, section: str) -> dict[str, dict[str, str]]:
    """Return the mappings people chose for tables of the section."""
    with database.snapshot() as connection:
        stored = Settings(connection).starting_with(_prefix(section))
    return {fingerprint: json.loads(text) for fingerprint, text in stored.items()}


def remember_mappings(settings: Settings, section: str, mappings: Mappings) -> None:
    """Keep the mappings for the next file with the same header."""
    settings.put(
        {
            _prefix(section) + fingerprint: json.dumps(mapping, ensure_ascii=False, sort_keys=True)
            for fingerprint, mapping in mappings.items()
        }
    )


def find_tables(
    sheets: Sequence[RawSheet],
    vocabulary: Vocabulary,
    mapping: Mapping[str, str],
    remembered: Mappings,
    *,
    loose: bool,
) -> list[tuple[RawSheet, Header]]:
    """Return the tables with their headers; what a person called the columns is known too.

    A header too strange to be found by the usual names is found by those told now, or by
    those told for an earlier table with just this header.
    """
    words = _with_words(vocabulary, mapping)
    found = find_headers(sheets, words, loose=loose)
    for fingerprint, known in {} if found else remembered.items():
        told = find_headers(sheets, _with_words(words, known), loose=loose)
        found += tuple(one for one in told if one.header.fingerprint == fingerprint)
    return [(one.sheet, one.header) for one in found]


def _with_words(vocabulary: Vocabulary, mapping: Mapping[str, str]) -> Vocabulary:
    words = {key: tuple(names) for key, names in vocabulary.items()}
    for title, key in mapping.items():
        if key:
            words[key] = (*words.get(key, ()), title)
    return words


def _prefix(section: str) -> str:
    return f"mapping:{section}:"
