"""Typed text that did not get into the base, kept so that it is not lost.

A form is kept while its folder is away, another holder has the base or the program
crashes. It lies with the user's own files, not beside the base, and under the key of
the base: without it nobody can read what was typed.
"""

import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from mms_desktop.storage.encoding import encode
from mms_desktop.storage.files import atomic_write
from mms_desktop.storage.keys import BaseKey
from mms_desktop.storage.wrapping import NONCE_BYTES, derived

SUFFIX = ".rescue"
KEPT_FOR = timedelta(days=7)
DOUBTFUL_AGE = timedelta(days=90)
"""An age beyond it, or below zero, is told by a clock that was wrong: nothing is removed."""

PURPOSE = b"mms-rescue"


@dataclass(frozen=True, slots=True)
class RescuedForm:
    """A form as it was left; ``values`` are what its fields held, days and amounts as text."""

    section: str
    record_id: int
    values: dict[str, Any]
    kept_at: datetime


class Rescue:
    """Unsaved forms of one base."""

    def __init__(self, key: BaseKey, folder: Path | None = None) -> None:
        self.folder = (folder or _own_folder()) / key.base_id
        self._context = key.base_id.encode()
        self._key = derived(key.secret, self._context, PURPOSE)

    def keep(
        self, section: str, record_id: int, values: Mapping[str, object], now: datetime
    ) -> None:
        """Keep what a form holds, instead of what it held before; raises ``OSError``.

        ``record_id`` is 0 for a record not stored yet.
        """
        kept = {"section": section, "record_id": record_id, "kept_at": now.isoformat()}
        text = json.dumps(kept | {"values": encode(values)}, ensure_ascii=False)
        nonce = secrets.token_bytes(NONCE_BYTES)
        atomic_write(self._path(section, record_id), nonce + self._sealed(nonce, text.encode()))

    def drop(self, section: str, record_id: int) -> None:
        """Forget a form: it was saved, or the user does not want it back."""
        # A crash in the middle of keeping leaves the new file beside, under a longer name.
        for path in self.folder.glob(f"*{self._path(section, record_id).name}"):
            path.unlink(missing_ok=True)

    def waiting(self, now: datetime) -> list[RescuedForm]:
        """Return the forms that wait, the newest first; those of last week are removed."""
        found: dict[tuple[str, int], RescuedForm] = {}
        for path in self._paths():
            form = self._read(path)
            if form is None:
                continue
            if KEPT_FOR < now - form.kept_at < DOUBTFUL_AGE:
                path.unlink(missing_ok=True)
                continue
            place = (form.section, form.record_id)
            found[place] = max(form, found.get(place, form), key=_kept_at)
        return sorted(found.values(), key=_kept_at, reverse=True)

    def clear(self) -> None:
        """Forget every form, as the destruction of a person's data demands."""
        for path in self._paths():
            path.unlink(missing_ok=True)

    def _paths(self) -> list[Path]:
        return sorted(self.folder.glob(f"*{SUFFIX}")) if self.folder.is_dir() else []

    def _path(self, section: str, record_id: int) -> Path:
        name = hashlib.sha256(f"{section}|{record_id}".encode()).hexdigest()[:16]
        return self.folder / f"{name}{SUFFIX}"

    def _sealed(self, nonce: bytes, content: bytes) -> bytes:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        return AESGCM(self._key).encrypt(nonce, content, self._context)

    def _read(self, path: Path) -> RescuedForm | None:
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            content = path.read_bytes()
            nonce, sealed = content[:NONCE_BYTES], content[NONCE_BYTES:]
            read = json.loads(AESGCM(self._key).decrypt(nonce, sealed, self._context))
            return RescuedForm(
                section=str(read["section"]),
                record_id=int(read["record_id"]),
                values=json.loads(read["values"]),
                kept_at=datetime.fromisoformat(read["kept_at"]),
            )
        except (InvalidTag, OSError, ValueError, KeyError, TypeError):
            # Half a file, or one of another key: there is nothing in it to give back.
            return None


def _own_folder() -> Path:
    import platformdirs

    return platformdirs.user_state_path("mms-desktop", appauthor=False) / "rescue"


def _kept_at(form: RescuedForm) -> datetime:
    return form.kept_at
