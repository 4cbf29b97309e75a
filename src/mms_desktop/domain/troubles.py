"""Circumstances that keep a base or file from being used: not the user's input, not our bug."""

from enum import StrEnum
from pathlib import Path

from mms_desktop.domain.issues import Explained


class Trouble(StrEnum):
    """Why a base cannot be used; the value is the stable code of the command line."""

    MISSING = "missing"
    EMPTY = "empty"
    FOREIGN = "foreign"
    NEWER = "newer"
    DAMAGED = "damaged"
    KEY_MISSING = "key_missing"
    KEY_DAMAGED = "key_damaged"
    KEY_OTHER = "key_other"
    PASSWORD_NEEDED = "password_needed"  # noqa: S105
    PASSWORD_WRONG = "password_wrong"  # noqa: S105
    LOCKED = "locked"
    READ_ONLY = "read_only"
    DISK_FULL = "disk_full"
    UNAVAILABLE = "unavailable"
    EXISTS = "exists"
    SYNCED = "synced_folder"
    TAKEN_OVER = "taken_over"
    COPY_DAMAGED = "copy_damaged"
    COPY_FOREIGN = "copy_foreign"
    OTHER_BASE = "other_base"
    CODE_WRONG = "recovery_code_wrong"


TEXTS = {
    Trouble.MISSING: "Файла «{name}» нет. Проверьте путь: {path}.",
    Trouble.EMPTY: "Файл «{name}» пуст, это не база. Откройте резервную копию.",
    Trouble.FOREIGN: (
        "«{name}» — не база программы «Методист», файл не изменён. Выберите файл базы (.mms)."
    ),
    Trouble.NEWER: (
        "База «{name}» создана более новой версией программы. Обновите программу; файл не изменён."
    ),
    Trouble.DAMAGED: (
        "База «{name}» повреждена и не открыта, файл не изменён."
        " Откройте последнюю резервную копию."
    ),
    Trouble.KEY_MISSING: ("Рядом с базой нет файла ключа «{name}.key». {detail}."),
    Trouble.KEY_DAMAGED: "Файл ключа «{name}.key» повреждён. {detail}.",
    Trouble.KEY_OTHER: (
        "Файл ключа «{name}.key» — от другой базы: «{name}» им не открывается. {detail}."
        " Файлы не изменены."
    ),
    Trouble.PASSWORD_NEEDED: "Базу «{name}» защищает пароль: укажите его.",
    Trouble.PASSWORD_WRONG: "Пароль не подходит к базе «{name}». Проверьте раскладку и Caps Lock.",
    Trouble.LOCKED: (
        "База «{name}» занята: {detail}. Закройте её там и повторите; ничего не изменено."
    ),
    Trouble.READ_ONLY: (
        "В базу «{name}» нельзя писать: файл или папка только для чтения. Ничего не изменено."
    ),
    Trouble.DISK_FULL: (
        "На диске с базой «{name}» кончилось место{detail}. Освободите его и повторите;"
        " ничего не потеряно."
    ),
    Trouble.UNAVAILABLE: "Файл «{name}» недоступен: {path}. Проверьте диск и права.",
    Trouble.EXISTS: "Файл «{name}» уже есть. Выберите другое имя: прежний файл не изменён.",
    Trouble.SYNCED: (
        "Папку {path} копирует {detail}: рабочая база в ней портится. Создайте базу в папке вне"
        " {detail}, а туда складывайте резервные копии."
    ),
    Trouble.TAKEN_OVER: (
        "Базу «{name}» теперь ведёт {detail}. Последнее действие не записано, база открыта только"
        " для чтения."
    ),
    Trouble.COPY_DAMAGED: (
        "Резервная копия «{name}» повреждена: {detail}. Выберите другую копию; база не изменена."
    ),
    Trouble.COPY_FOREIGN: (
        "«{name}» — не резервная копия программы «Методист». Выберите файл с расширением .mbk."
    ),
    Trouble.OTHER_BASE: (
        "Под именем «{name}» лежит другая база, она не изменена. Восстановите копию под новым"
        " именем."
    ),
    Trouble.CODE_WRONG: (
        "Код восстановления не подходит к базе «{name}». Проверьте, что лист — от этой базы."
    ),
}

DETAILS = {
    Trouble.KEY_MISSING: "Верните его из резервной копии в ту же папку",
    Trouble.KEY_DAMAGED: "Верните его из резервной копии",
    Trouble.KEY_OTHER: "Положите рядом с базой её собственный ключ: он есть в каждой её копии",
    Trouble.LOCKED: "с ней работает другая программа",
    Trouble.TAKEN_OVER: "другой человек",
    Trouble.SYNCED: "служба синхронизации",
    Trouble.COPY_DAMAGED: "содержимое не сходится с описью",
}
"""What is said when nothing closer is known."""


class BaseUnusable(Explained):
    """A base cannot be opened, read or written; says what happened and what to do."""

    def __init__(self, code: Trouble, path: Path, detail: str = "") -> None:
        self.code = code
        self.path = path
        self.detail = detail or DETAILS.get(code, "")
        super().__init__(TEXTS[code].format(name=path.name, path=path, detail=self.detail))
