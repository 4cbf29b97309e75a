"""How long a person waits after wrong passwords; remembered when the program is started anew.

What is remembered lies with the user's own files, under a digest of the path: no password,
no name of a file. It is no protection against who copies the base away (Argon2id is), but
against who sits down at this computer.
"""

import hashlib
import json
from contextlib import suppress
from pathlib import Path
from time import time

from mms_desktop.storage.files import atomic_write

DELAYS = (1.0, 2.0, 4.0, 8.0, 16.0)
"""Seconds to wait after the first, second, … wrong password; the last one stays."""

FORGOTTEN_AFTER = 3600.0
"""Seconds without a try after which the wait begins anew."""


class PasswordTries:
    """Makes a person wait longer after each wrong password to one base."""

    def __init__(self, base: Path, folder: Path | None = None) -> None:
        name = hashlib.sha256(str(base.absolute()).encode()).hexdigest()[:16]
        self._file = (folder or _own_folder()) / f"{name}.json"

    def failed(self) -> float:
        """Count a wrong password; return the seconds to wait before the next."""
        wrong, _ = self._read()
        delay = DELAYS[min(wrong, len(DELAYS) - 1)]
        # Where it cannot be remembered, the wait of this moment must do.
        with suppress(OSError):
            content = {"wrong": wrong + 1, "until": time() + delay}
            atomic_write(self._file, json.dumps(content).encode())
        return delay

    def seconds_left(self) -> float:
        """Return how long to wait still."""
        wrong, until = self._read()
        # A clock that was turned back must not make anybody wait for years.
        longest = DELAYS[min(wrong, len(DELAYS)) - 1] if wrong else 0.0
        return min(max(0.0, until - time()), longest)

    def forget(self) -> None:
        """Begin anew: the right password was given."""
        with suppress(OSError):
            self._file.unlink(missing_ok=True)

    def _read(self) -> tuple[int, float]:
        try:
            read = json.loads(self._file.read_bytes())
            wrong, until = int(read["wrong"]), float(read["until"])
        except (OSError, ValueError, KeyError, TypeError):
            return 0, 0.0
        return (0, 0.0) if time() > until + FORGOTTEN_AFTER else (max(0, wrong), until)


def _own_folder() -> Path:
    import platformdirs

    return platformdirs.user_state_path("mms-desktop", appauthor=False) / "tries"
