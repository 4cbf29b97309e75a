"""Names: of a package file, and of members that are safe on every system."""

import re
from hashlib import sha256

MANIFEST = "manifest.json"
DESCRIPTOR = "datapackage.json"
PROTOCOL = "reports/protocol.txt"

_PART = r"[a-z0-9_][a-z0-9_-]{0,59}"
_SAFE = re.compile(rf"{_PART}(?:/{_PART}){{0,2}}\.(?:csv|json|txt|toml|xlsx|pdf|docx)")
# Windows opens a device under these names, whatever ending follows.
_DEVICES = frozenset(
    [
        "con",
        "prn",
        "aux",
        "nul",
        *(f"{port}{digit}" for port in ("com", "lpt") for digit in range(10)),
    ]
)
_FOREIGN = re.compile(r"[^A-Za-z0-9-]+")
_SHORT = 8


def is_safe(name: str) -> bool:
    """Tell whether a member may have this name: no path tricks, no devices, ASCII lower case."""
    if not _SAFE.fullmatch(name):
        return False
    stem = name[: name.rindex(".")]
    return not any(part in _DEVICES for part in stem.split("/"))


def ascii_period(code: str) -> str:
    """Return a period code as part of a file name: ``2023/24`` becomes ``2023-24``."""
    plain = code.strip().replace("/", "-")
    safe = _FOREIGN.sub("-", plain).strip("-")
    if safe == plain:
        return safe
    # Two codes that differ in other letters only must not give one file name.
    mark = sha256(code.encode()).hexdigest()[:_SHORT]
    return f"{safe}-{mark}".strip("-")


def package_stem(oktmo: str, period: str, revision: int) -> str:
    """Return the file name of a package without its ending."""
    return f"mms_{oktmo}_{ascii_period(period)}_r{revision}"


def table_member(table: str) -> str:
    """Return the member that holds a table."""
    return f"data/{table}.csv"
