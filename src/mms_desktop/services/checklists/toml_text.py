"""A checklist as the text of a declaration: what ``catalog`` reads back unchanged."""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from typing import Any

from mms_desktop.domain.checklists import Checklist

_ESCAPED = {
    '"': '\\"',
    "\\": "\\\\",
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\f": "\\f",
    "\r": "\\r",
}


def checklist_toml(form: Checklist) -> str:
    """Return the edition as TOML; values that are the default are left out."""
    return "\n".join(_table(_values(form), "")) + "\n"


def _values(record: Any) -> dict[str, Any]:
    found = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if field.default is MISSING or value != field.default:
            found[field.name] = value
    return found


def _table(values: Mapping[str, Any], path: str) -> Iterator[str]:
    """Yield the plain keys first: after a table header they would belong to that table."""
    inner: list[tuple[str, Any]] = []
    for name, value in values.items():
        if is_dataclass(value) or _is_list_of_records(value):
            inner.append((name, value))
        else:
            yield f"{name} = {_plain(value)}"
    for name, value in inner:
        if is_dataclass(value):
            yield ""
            yield f"[{path}{name}]"
            yield from _table(_values(value), f"{path}{name}.")
            continue
        for record in value:
            yield ""
            yield f"[[{path}{name}]]"
            yield from _table(_values(record), f"{path}{name}.")


def _is_list_of_records(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and is_dataclass(value[0])


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Enum):
        return _text(str(value.value))
    if isinstance(value, int):
        return str(value)
    if isinstance(value, tuple):
        return f"[{', '.join(_plain(item) for item in value)}]"
    return _text(str(value))


def _text(text: str) -> str:
    return f'"{"".join(map(_sign, text))}"'


def _sign(sign: str) -> str:
    if sign in _ESCAPED:
        return _ESCAPED[sign]
    return f"\\u{ord(sign):04x}" if ord(sign) < 0x20 or ord(sign) == 0x7F else sign
