"""Drafts of blanks filled in at a school: kept beside the program, not beside the file.

A memory stick may be pulled out at any moment; what was typed is still here.
"""

import hashlib
import json
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from mms_desktop.domain.checklists import Answer
from mms_desktop.services import limits
from mms_desktop.services.checklists.identity import BlankIdentity
from mms_desktop.storage.files import atomic_write

FORMAT = "mms-draft/1"


@dataclass(frozen=True, slots=True)
class Draft:
    """Answers typed and not saved into the blank yet; ``kept`` is in milliseconds."""

    answers: tuple[Answer, ...]
    kept: int


class SchoolDrafts:
    """The drafts of this computer's user; one a blank issued."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, identity: BlankIdentity, answers: Iterable[Answer], now: datetime) -> None:
        """Keep the answers in place of an earlier draft of the same blank."""
        content = {
            "format": FORMAT,
            "blank": identity.entries(),
            "kept": int(now.timestamp() * 1000),
            "answers": [asdict(answer) for answer in answers],
        }
        path = self._path(identity)
        atomic_write(path, json.dumps(content, ensure_ascii=False).encode())
        with suppress(OSError):
            # What a school says of itself is nobody else's business on a shared computer.
            os.chmod(path, 0o600)  # noqa: PTH101

    def find(self, identity: BlankIdentity) -> Draft | None:
        """Return the draft of the blank; one that cannot be read is as good as none."""
        path = self._path(identity)
        try:
            if path.stat().st_size > limits.DRAFT_BYTES:
                return None
            content = json.loads(path.read_text(encoding="utf-8"))
            if content["format"] != FORMAT or content["blank"] != identity.entries():
                return None
            answers = tuple(_answer(one) for one in content["answers"])
            return Draft(answers, int(content["kept"]))
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None

    def drop(self, identity: BlankIdentity) -> None:
        """Forget the draft: its answers are in the blank now."""
        with suppress(OSError):
            self._path(identity).unlink(missing_ok=True)

    def _path(self, identity: BlankIdentity) -> Path:
        # The number of the copy comes out of a file of others: it must not name a path.
        name = hashlib.sha256(identity.instance.encode()).hexdigest()[:32]
        return self._folder / f"{name}.json"


def _answer(values: dict[str, Any]) -> Answer:
    plain = Answer(**{**values, "evidence": (), "checked": ()})
    score = plain.score
    if not (score is None or type(score) is int) or not isinstance(plain.item, str):
        raise ValueError("draft")
    return Answer(
        plain.item, score, bool(plain.na), str(plain.comment), tuple(map(str, values["evidence"]))
    )
