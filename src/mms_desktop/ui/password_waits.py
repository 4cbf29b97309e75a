"""How long a person waits after wrong passwords; the storage is brought in only then."""

from typing import TYPE_CHECKING

from mms_desktop.domain.troubles import BaseUnusable
from mms_desktop.ui.models.remedies import WRONG

if TYPE_CHECKING:
    from mms_desktop.services.protection import PasswordTries


class PasswordWaits:
    """Counts the wrong passwords of one base."""

    def __init__(self) -> None:
        self._tries: PasswordTries | None = None

    def after(self, error: Exception) -> float:
        """Return the seconds to wait before the next try."""
        from mms_desktop.services.protection import PasswordTries

        self._tries = self._tries or PasswordTries()
        if isinstance(error, BaseUnusable) and error.code in WRONG:
            return self._tries.failed()
        return self._tries.seconds_left()
