"""What can be done about a base that does not open: the right actions for every trouble."""

from dataclasses import dataclass
from enum import StrEnum

from mms_desktop.domain.troubles import Trouble


class Remedy(StrEnum):
    """One thing a person can do; the value is what its button says."""

    PASSWORD = "Ввести пароль…"  # noqa: S105
    BACKUP = "Восстановить из копии…"
    SPARE_KEY = "Вернуть файл ключа"
    KEY_FROM_BACKUP = "Взять ключ из копии…"
    TAKE_OVER = "Принять базу"
    RETRY = "Повторить"
    OTHER_FILE = "Выбрать другой файл…"
    OTHER_PLACE = "Выбрать другое место…"


REMEDIES: dict[Trouble, tuple[Remedy, ...]] = {
    Trouble.MISSING: (Remedy.BACKUP, Remedy.RETRY, Remedy.OTHER_FILE),
    Trouble.EMPTY: (Remedy.BACKUP, Remedy.OTHER_FILE),
    Trouble.FOREIGN: (Remedy.BACKUP, Remedy.OTHER_FILE),
    Trouble.NEWER: (Remedy.OTHER_FILE,),
    Trouble.DAMAGED: (Remedy.BACKUP, Remedy.OTHER_FILE),
    Trouble.KEY_MISSING: (
        Remedy.SPARE_KEY,
        Remedy.KEY_FROM_BACKUP,
        Remedy.BACKUP,
        Remedy.RETRY,
    ),
    Trouble.KEY_DAMAGED: (
        Remedy.SPARE_KEY,
        Remedy.KEY_FROM_BACKUP,
        Remedy.BACKUP,
        Remedy.RETRY,
    ),
    Trouble.KEY_OTHER: (
        Remedy.SPARE_KEY,
        Remedy.KEY_FROM_BACKUP,
        Remedy.RETRY,
        Remedy.OTHER_FILE,
    ),
    Trouble.PASSWORD_NEEDED: (Remedy.PASSWORD, Remedy.OTHER_FILE),
    Trouble.PASSWORD_WRONG: (Remedy.PASSWORD, Remedy.OTHER_FILE),
    Trouble.CODE_WRONG: (Remedy.PASSWORD, Remedy.OTHER_FILE),
    Trouble.LOCKED: (Remedy.TAKE_OVER, Remedy.RETRY, Remedy.OTHER_FILE),
    Trouble.READ_ONLY: (Remedy.RETRY, Remedy.OTHER_PLACE),
    Trouble.DISK_FULL: (Remedy.RETRY, Remedy.OTHER_FILE),
    Trouble.UNAVAILABLE: (Remedy.RETRY, Remedy.OTHER_FILE),
    Trouble.EXISTS: (Remedy.OTHER_PLACE,),
    Trouble.SYNCED: (Remedy.OTHER_PLACE,),
    Trouble.TAKEN_OVER: (Remedy.RETRY, Remedy.OTHER_FILE),
    Trouble.COPY_DAMAGED: (Remedy.OTHER_FILE,),
    Trouble.COPY_FOREIGN: (Remedy.OTHER_FILE,),
    Trouble.OTHER_BASE: (Remedy.OTHER_FILE,),
}
ASKING_PASSWORD = frozenset({Trouble.PASSWORD_NEEDED, Trouble.PASSWORD_WRONG, Trouble.CODE_WRONG})
"""What a password, or the code of the recovery sheet, answers."""

WRONG = frozenset({Trouble.PASSWORD_WRONG, Trouble.CODE_WRONG})


@dataclass(frozen=True, slots=True)
class Possible:
    """What was found out about the base: which of its remedies can be had now."""

    backups: bool
    spare_key: bool
    stopped: bool = False


def offered(code: Trouble, possible: Possible) -> tuple[Remedy, ...]:
    """Return the remedies of the trouble that can be had."""
    absent = set()
    if not possible.backups:
        absent |= {Remedy.BACKUP, Remedy.KEY_FROM_BACKUP}
    if possible.spare_key:
        # The nearest way is enough; the key of a backup may be of another password.
        absent.add(Remedy.KEY_FROM_BACKUP)
    else:
        absent.add(Remedy.SPARE_KEY)
    if not possible.stopped:
        absent.add(Remedy.TAKE_OVER)
    return tuple(remedy for remedy in REMEDIES[code] if remedy not in absent)
