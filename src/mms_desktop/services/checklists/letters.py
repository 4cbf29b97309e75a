"""The covering letter that goes to a school with its blank: a text to paste into a mail."""

from pathlib import Path

from mms_desktop.domain.checklists import Subject
from mms_desktop.domain.days import shown_day
from mms_desktop.domain.periods import period_title
from mms_desktop.services.checklists.blank import Blank
from mms_desktop.services.checklists.words import counted, quoted
from mms_desktop.storage.files import atomic_write

ENDING = "_письмо.txt"
_LEADER = {
    Subject.ORGANIZATION: "Уважаемый руководитель!",
    Subject.ASSOCIATION: "Уважаемый руководитель методического объединения!",
    Subject.SERVICE: "Уважаемые коллеги!",
}


def write_letter(blank: Blank, file: Path, service: str = "") -> Path:
    """Write the letter beside the blank's file and return where it lies."""
    letter = file.with_name(file.stem + ENDING)
    # Notepad of older Windows takes a text without the mark for another encoding.
    text = "\r\n".join(letter_lines(blank, file, service)) + "\r\n"
    atomic_write(letter, b"\xef\xbb\xbf" + text.encode())
    return letter


def letter_lines(blank: Blank, file: Path, service: str = "") -> list[str]:
    """Return the letter line by line: to whom, what to fill in, how and by when."""
    form, due = blank.form, blank.period.due
    period = period_title(blank.period)
    by = f"до {shown_day(due)} включительно" if due else "в возможно короткий срок"
    items = counted(len(form.scored_items), "пункт", "пункта", "пунктов")
    request = (
        f"Направляем бланк чек-листа {quoted(form.title)} за {period}. "
        f"Просим заполнить его и вернуть {by}."
    )
    score = f"В чек-листе {items}. Балл нужен в каждом; пустая строка означает, что ответа ещё нет."
    earlier = f"Рядом показаны ответы прошлого периода ({blank.previous_code}) для справки."
    return [
        f"Кому: {blank.subject.name}",
        f"Тема: чек-лист {quoted(form.short_title)}, {period}",
        "",
        _LEADER[form.subject],
        "",
        request,
        "",
        f"Файл бланка: {file.name}",
        _how(file),
        score,
        *([earlier] if blank.previous else []),
        "Бланк можно присылать повторно: учитывается файл, сохранённый последним.",
        "",
        f"Основание: {form.source.document}.",
        "",
        *signature(service),
    ]


def signature(service: str) -> list[str]:
    """Return how a letter of the service ends; ``service`` is the municipality."""
    return ["С уважением,", "муниципальная методическая служба", *([service] if service else [])]


def _how(file: Path) -> str:
    if file.suffix.casefold() == ".xlsx":
        return (
            "Откройте его в Excel, LibreOffice, Р7-Офисе или МойОфисе, поставьте баллы, "
            "сохраните и пришлите этот же файл."
        )
    return (
        "Откройте его в любом браузере (интернет не нужен), поставьте баллы, нажмите "
        "«Сохранить файл» и пришлите сохранённый файл, а не сам бланк."
    )
