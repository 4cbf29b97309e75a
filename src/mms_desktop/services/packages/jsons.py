"""JSON from elsewhere, read strictly, and our own, written in one form only."""

import json
from collections.abc import Iterable
from typing import Any

from mms_desktop.services import limits
from mms_desktop.services.packages.csv_text import decoded
from mms_desktop.services.packages.troubles import PackageError, ProblemCode


def dumped(value: object) -> bytes:
    """Return the one form in which the program writes a JSON member."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def parsed(content: bytes, member: str) -> dict[str, Any]:
    """Return the object in a member; raises ``PackageError`` when it is none or too deep."""
    text = decoded(content, member)
    try:
        value = json.loads(text, object_pairs_hook=_distinct, parse_constant=_no_constant)
        if not isinstance(value, dict) or _is_deep(value):
            raise _refused(member)
        # Half of a surrogate pair is legal in JSON and cannot be printed.
        dumped(value)
    except (ValueError, RecursionError) as error:
        raise _refused(member) from error
    return value


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key is given twice")
    return found


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is no JSON")


def _is_deep(value: object) -> bool:
    level: list[object] = [value]
    for _ in range(limits.PACKAGE_JSON_DEPTH):
        level = [inner for outer in level for inner in _inside(outer)]
        if not level:
            return False
    return True


def _inside(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _refused(member: str) -> PackageError:
    return PackageError(
        ProblemCode.JSON, f"Файл «{member}» не читается: это не JSON или он испорчен.", member
    )
