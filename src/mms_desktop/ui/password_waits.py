"""How long a person waits after wrong passwords; the storage is brought in only then."""

from pathlib import Path
from typing import TYPE_CHECKING

from mms_desktop.domain.troubles import BaseUnusable
from mms_desktop.ui.models.remedies import WRONG

if TYPE_CHECKING:
    from mms_desktop.services.password_tries import PasswordTries


class PasswordWaits:
    """Counts the wrong passwords of one base or backup, over restarts of the program."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def after(self, error: Exception) -> float:
        """Return the seconds to wait before the next try."""
        if isinstance(error, BaseUnusable) and error.code in WRONG:
            return self._tries().failed()
        return self._tries().seconds_left()

    def forget(self) -> None:
        """Begin anew: the right password was given."""
        self._tries().forget()

    def _tries(self) -> "PasswordTries":
        from mms_desktop.services.password_tries import PasswordTries

        return PasswordTries(self._path)
