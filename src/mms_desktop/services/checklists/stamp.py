"""What the program leaves in a blank it saved itself: moment, count of savings, digest.

A spreadsheet program keeps the hidden sheet as it is. So the stamp tells the exact moment as
long as the answers are those that were stamped; changed elsewhere, the file's own moment counts.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mms_desktop.services.checklists.parts import PartRow

MOST_MILLISECONDS = 253_402_300_800_000
"""The end of the year 9999."""
MOST_SAVINGS = 1_000_000


@dataclass(frozen=True, slots=True)
class Stamp:
    """The moment of saving in milliseconds, how often it was saved, the digest of the answers."""

    saved: int
    revision: int
    digest: str

    def entries(self) -> dict[str, str]:
        """Return what is written into the hidden sheet."""
        return {
            "saved": str(self.saved),
            "revision": str(self.revision),
            "answers": self.digest,
        }


def read_stamp(values: Mapping[str, str]) -> Stamp | None:
    """Return the stamp of a blank, ``None`` when it has none that can be trusted."""
    saved, revision = values.get("saved", ""), values.get("revision", "")
    if not (saved.isdecimal() and revision.isdecimal() and values.get("answers")):
        return None
    if len(saved) > len(str(MOST_MILLISECONDS)) or len(revision) > len(str(MOST_SAVINGS)):
        return None
    if int(saved) >= MOST_MILLISECONDS or int(revision) >= MOST_SAVINGS:
        return None
    return Stamp(int(saved), int(revision), values["answers"])


def rows_digest(rows: Iterable[PartRow]) -> str:
    """Return the digest of what is filled in, whatever the order of the rows."""
    content = sorted(
        [
            row.item.casefold(),
            row.mark.casefold(),
            row.comment,
            [link for link in row.evidence if link],
        ]
        for row in rows
    )
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()
