"""What a person said the columns of a table mean, remembered by the table's header."""

import json
from collections.abc import Mapping

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


def _prefix(section: str) -> str:
    return f"mapping:{section}:"
