"""Who may open and change a base: its password, its recovery sheet, its one writer."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.storage.connection import Database
from mms_desktop.storage.files import atomic_write
from mms_desktop.storage.journal import EntryKind, Journal
from mms_desktop.storage.key_events import new_event
from mms_desktop.storage.keys import has_recovery, read_key, set_password, set_recovery
from mms_desktop.storage.opening import Opening
from mms_desktop.storage.recovery_code import new_code

PASSWORD_LETTERS = 10

SHEET = """\
                 ЛИСТ ВОССТАНОВЛЕНИЯ ДОСТУПА К БАЗЕ «МЕТОДИСТ»

База:        {name}
Номер базы:  {base_id}
Дата листа:  {day}


        {first}

        {second}


Этот код открывает базу вместо пароля. Храните лист в сейфе, отдельно от
компьютера. Без пароля и без этого листа данные не восстановит никто,
включая разработчика программы.

Как воспользоваться: откройте базу в программе и введите код в поле пароля
(пробелы и дефисы не важны, буквы О и цифра 0 — одно и то же). Затем задайте
новый пароль. Новый лист отменяет прежний.
"""
GROUPS_IN_LINE = 4


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """A recovery code and the sheet it is printed on."""

    code: str
    text: str
    name: str
    base_id: str
    day: str


class Protection:
    """The protection of one opened base.

    Attributes:
        access: What was opened: the base for writing, the base or a copy of it for reading.
        unclean: Whether the last session had not ended well; the base was checked then.
        remarks: What the user must know about the base, in sentences.
    """

    def __init__(self, opening: Opening) -> None:
        self.access = opening.access
        self.unclean = opening.unclean
        self.remarks = tuple(opening.remarks)
        self._name = opening.meta.get("name", "")
        self._database = opening.database

    @property
    def read_only_reason(self) -> str:
        """Return why nothing can be changed, in words; empty when it can."""
        refusal = self._database.refusal
        return refusal.message if refusal else ""

    @property
    def holder(self) -> str:
        """Return who else writes to the base, in words; empty when nobody does."""
        refusal = self._database.refusal
        held = refusal is not None and refusal.code in (Trouble.LOCKED, Trouble.TAKEN_OVER)
        return refusal.detail if refusal is not None and held else ""

    @property
    def has_password(self) -> bool:
        """Whether the files alone do not open the base."""
        return not self._database.key.open_slot

    @property
    def has_recovery(self) -> bool:
        """Whether a recovery sheet is in force."""
        return has_recovery(self._database.path)

    def change_password(self, old: str | None, new: str | None) -> None:
        """Let the base be opened by the new password, by anybody when it is ``None``.

        Raises ``BaseUnusable`` when the old one is wrong. The base itself and its backups
        are not touched: a backup keeps the password it was made under, and the line of the
        journal waits for the next change of the base.
        """
        self._database.require_writing()
        key = read_key(self._database.path, old)
        title = "Пароль базы изменён" if new is not None else "Пароль базы снят"
        event = new_event(title, datetime.now())
        self._database.key = set_password(self._database.path, key, new, event)

    def new_recovery_sheet(self, today: date) -> RecoverySheet:
        """Return a new sheet to be printed or saved first; nothing is changed yet."""
        code = new_code()
        groups = code.split("-")
        named = {
            "name": self._name,
            "base_id": self._database.key.base_id,
            "day": f"{today:%d.%m.%Y}",
        }
        text = SHEET.format(
            **named,
            first="   ".join(groups[:GROUPS_IN_LINE]),
            second="   ".join(groups[GROUPS_IN_LINE:]),
        )
        return RecoverySheet(code, text, **named)

    def put_in_force(self, sheet: RecoverySheet) -> None:
        """Let the sheet open the base; the former one is void. Raises ``BaseUnusable``."""
        self._database.require_writing()
        event = new_event("Выпущен лист восстановления", datetime.now())
        set_recovery(self._database.path, self._database.key, sheet.code, event)


def password_remark(password: str) -> str:
    """Return what is weak about a new password, empty when nothing is (reliability.md 2.4)."""
    if len(password) < PASSWORD_LETTERS:
        return f"Пароль короче {PASSWORD_LETTERS} знаков: его легко подобрать."
    if password != password.strip():
        return "Пароль начинается или кончается пробелом: его легко ввести неверно."
    if len(set(password)) < PASSWORD_LETTERS // 2:
        return "В пароле мало разных знаков: его легко подобрать."
    return ""


def note_event(database: Database, title: str) -> None:
    """Write into the journal what happened to the base itself."""
    with database.transaction() as connection:
        Journal(connection).write(ChangeSet(title, ()), datetime.now(), EntryKind.EVENT)


def save_sheet(sheet: RecoverySheet, path: Path, *, over: bool = False) -> None:
    """Write the recovery sheet as PDF when the name ends so, else as text.

    Raises ``BaseUnusable`` when the file is there, unless it may be written ``over``.
    """
    if path.exists() and not over:
        raise BaseUnusable(Trouble.EXISTS, path)
    if path.suffix.casefold() == ".pdf":
        from mms_desktop.services.recovery_sheet import sheet_pdf

        atomic_write(path, sheet_pdf(sheet))
        return
    # The mark tells old editors that it is UTF-8.
    atomic_write(path, b"\xef\xbb\xbf" + sheet.text.replace("\n", "\r\n").encode())
