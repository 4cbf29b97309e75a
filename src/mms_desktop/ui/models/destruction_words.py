"""The destruction of a person's data in words: what goes, what came of it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.destruction_act import Destroyed
    from mms_desktop.services.purging import Purged

ENTRIES = ("записи", "записях", "записях")
COPIES = ("копия", "копии", "копий")
MOST_LISTED = 6


@dataclass(frozen=True, slots=True)
class Target:
    """Whose data are to be destroyed, and the operator the act names."""

    person: int
    name: str
    surname: str
    operator: str


def preview_lines(seen: "Destroyed") -> list[str]:
    """Return what destroying would take, a sentence a line."""
    records = ", ".join(f"{title} — {count}" for title, count in seen.records.items())
    lines = [f"Записи: {records}.", f"Значения в {counted(seen.entries, *ENTRIES)} журнала."]
    if seen.mentions:
        named = ", ".join(f"{title} — {count}" for title, count in seen.mentions.items())
        lines.append(f"Имя в чужих записях заменится отметкой: {named}.")
    if seen.backups:
        held = counted(len(seen.backups), *COPIES)
        lines.append(f"Прежние данные есть в резервных копиях: {held}.")
    return lines


def done_words(done: "Destroyed", purged: "Purged | None") -> str:
    """Return what came of it, and what is left for a person to look at."""
    words = ["Данные уничтожены, акт записан: храните его три года."]
    if done.left:
        more = len(done.left) - MOST_LISTED
        listed = "; ".join(done.left[:MOST_LISTED]) + (f" и ещё {more}" if more > 0 else "")
        words.append(f"Проверьте сами: {listed}.")
    if purged is not None:
        removed = counted(len(purged.removed), *COPIES)
        words.append(f"Удалено прежних копий: {removed}, оставлена одна новая.")
        if purged.left:
            words.append(f"Не удалились, удалите их сами: {', '.join(purged.left)}.")
    elif done.backups:
        held = counted(len(done.backups), *COPIES)
        words.append(f"Прежние данные ещё есть в копиях ({held}): удалите их здесь же.")
    return " ".join(words)
