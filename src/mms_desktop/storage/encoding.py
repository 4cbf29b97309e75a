"""Values of a record as JSON text for the journal, and back."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from mms_desktop.domain.fields import Amount, Choice, Day, FieldKind, Flag, Links
from mms_desktop.domain.section import Section


def encode(values: Mapping[str, object] | None) -> str | None:
    """Return the values as canonical JSON: sorted keys, no spaces."""
    if values is None:
        return None
    return CANONICAL.encode(values)


def decode(section: Section[Any], text: str | None) -> dict[str, object] | None:
    """Return typed values; fields the text does not know get their empty value."""
    if text is None:
        return None
    raw = json.loads(text)
    return {
        kind.name: typed_value(kind, raw[kind.name]) for kind in section.fields if kind.name in raw
    }


def typed_value(kind: FieldKind, raw: Any) -> object:
    """Turn what a table or the journal holds into the value a record has."""
    if raw is None:
        return None
    match kind:
        case Day():
            return raw if isinstance(raw, date) else date.fromisoformat(raw)
        case Amount():
            return raw if isinstance(raw, Decimal) else Decimal(str(raw))
        case Choice():
            return kind.option(raw)
        case Flag():
            return bool(raw)
        case Links():
            return tuple(raw)
        case _:
            return raw


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no place in the journal")


CANONICAL = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain
)
