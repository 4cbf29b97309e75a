"""Circumstances that keep a base or file from being used: not the user's input, not our bug."""

from enum import StrEnum
from pathlib import Path


class Trouble(StrEnum):
    """Why a base cannot be used; the value is the stable code of the command line."""

    MISSING = "missing"
    EMPTY = "empty"
    FOREIGN = "foreign"
    NEWER = "newer"
    DAMAGED = "damaged"
    KEY_MISSING = "key_missing"
    KEY_DAMAGED = "key_damaged"
    PASSWORD_NEEDED = "password_needed"  # noqa: S105
    PASSWORD_WRONG = "password_wrong"  # noqa: S105
    LOCKED = "locked"
    READ_ONLY = "read_only"
    DISK_FULL = "disk_full"
    UNAVAILABLE = "unavailable"
    EXISTS = "exists"


TEXTS = {
    Trouble.MISSING: "Базы «{name}» нет. Проверьте путь: {path}.",
    Trouble.EMPTY: "Файл «{name}» пуст, это не база. Откройте резервную копию.",
    Trouble.FOREIGN: "«{name}» — не база программы «Методист». Выберите файл с расширением .mms.",
    Trouble.NEWER: (
        "База «{name}» создана более новой версией программы. Обновите программу; файл не изменён."
    ),
    Trouble.DAMAGED: (
        "База «{name}» повреждена и не открыта, файл не изменён. Откройте последнюю резервную копию."
    ),
    Trouble.KEY_MISSING: (
        "Рядом с базой нет файла ключа «{name}.key». Верните его из резервной копии в ту же папку."
    ),
    Trouble.KEY_DAMAGED: "Файл ключа «{name}.key» повреждён. Верните его из резервной копии.",
    Trouble.PASSWORD_NEEDED: "Базу «{name}» защищает пароль: укажите его.",
    Trouble.PASSWORD_WRONG: "Пароль не подходит к базе «{name}». Проверьте раскладку и Caps Lock.",
    Trouble.LOCKED: (
        "База «{name}» занята другой программой. Закройте её там и повторите; ничего не изменено."
    ),
    Trouble.READ_ONLY: (
        "В базу «{name}» нельзя писать: файл или папка только для чтения. Ничего не изменено."
    ),
    Trouble.DISK_FULL: (
        "На диске с базой «{name}» кончилось место. Освободите его и повторите; ничего не потеряно."
    ),
    Trouble.UNAVAILABLE: "Файл «{name}» недоступен: {path}. Проверьте диск и права.",
    Trouble.EXISTS: "Файл «{name}» уже есть. Выберите другое имя: прежний файл не изменён.",
}


class BaseUnusable(Exception):
    """A base cannot be opened, read or written; says what happened and what to do."""

    def __init__(self, code: Trouble, path: Path) -> None:
        self.code = code
        self.path = path
        self.message = TEXTS[code].format(name=path.name, path=path)
        super().__init__(self.message)
