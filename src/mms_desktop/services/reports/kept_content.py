"""The content of reports as text and back: what a closed period keeps of them."""

import json
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from mms_desktop.services.reports import content as described
from mms_desktop.services.reports.content import ReportContent

_KIND, _FRACTION, _DECIMAL, _DAY = "@", "@fraction", "@decimal", "@day"
_CLASSES: dict[str, Any] = {
    name: one
    for name, one in vars(described).items()
    if isinstance(one, type) and is_dataclass(one)
}


def content_text(content: ReportContent) -> bytes:
    """Return the content as bytes to be kept."""
    return json.dumps(_plain(content), ensure_ascii=False, separators=(",", ":")).encode()


def content_of_text(text: bytes) -> ReportContent | None:
    """Return the content kept; ``None`` when this version says reports in another way."""
    try:
        found = json.loads(text, object_hook=_object)
    except (TypeError, KeyError, ValueError):
        return None
    return found if isinstance(found, ReportContent) else None


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        named = {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
        return {_KIND: type(value).__name__, **named}
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    if isinstance(value, Fraction):
        return {_FRACTION: [value.numerator, value.denominator]}
    if isinstance(value, Decimal):
        return {_DECIMAL: str(value)}
    return {_DAY: value.isoformat()} if isinstance(value, date) else value


def _object(raw: dict[str, Any]) -> Any:
    if _FRACTION in raw:
        return Fraction(*raw[_FRACTION])
    if _DECIMAL in raw:
        return Decimal(raw[_DECIMAL])
    if _DAY in raw:
        return date.fromisoformat(raw[_DAY])
    values = {name: _tuples(value) for name, value in raw.items() if name != _KIND}
    return _CLASSES[raw[_KIND]](**values)


def _tuples(value: Any) -> Any:
    return tuple(_tuples(one) for one in value) if isinstance(value, list) else value
