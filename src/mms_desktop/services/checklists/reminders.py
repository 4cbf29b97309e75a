"""Reminders to those who have not sent their checklists: one text per organization."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from mms_desktop.domain.checklists import Subject
from mms_desktop.domain.days import shown_day
from mms_desktop.domain.periods import period_title
from mms_desktop.domain.sections.responses import ResponseStatus
from mms_desktop.services.checklists.letters import signature
from mms_desktop.services.checklists.naming import safe_name
from mms_desktop.services.checklists.responses import Filled
from mms_desktop.services.checklists.status import FormStatus, SubjectStatus
from mms_desktop.services.checklists.subjects import ChecklistSubject
from mms_desktop.services.checklists.words import counted, quoted
from mms_desktop.storage.files import atomic_write

ENDING = "_напоминание.txt"
_REWORK = (ResponseStatus.RETURNED, ResponseStatus.REWORK)


@dataclass(frozen=True, slots=True)
class Debt:
    """One checklist a subject owes, and why it is not settled."""

    title: str
    form: str
    state: str


@dataclass(frozen=True, slots=True)
class Reminder:
    """What one subject owes and the text that reminds it."""

    subject: ChecklistSubject
    debts: tuple[Debt, ...]
    lines: tuple[str, ...]

    def as_json(self, file: Path) -> dict[str, object]:
        """Return the reminder for the command line."""
        return {
            "subject": self.subject.code,
            "name": self.subject.name,
            "forms": [{"form": debt.form, "state": debt.state} for debt in self.debts],
            "file": str(file),
        }


def reminders(
    statuses: Sequence[FormStatus], period: Any, today: date, service: str = ""
) -> list[Reminder]:
    """Return a reminder to every subject that owes a checklist; the service needs none."""
    debts: dict[tuple[Subject, str], list[Debt]] = {}
    subjects: dict[tuple[Subject, str], ChecklistSubject] = {}
    for status in statuses:
        for one in status.subjects:
            if one.subject.kind is Subject.SERVICE or not one.expected or not _owes(one):
                continue
            key = (one.subject.kind, one.subject.code)
            subjects[key] = one.subject
            debts.setdefault(key, []).append(Debt(status.form.title, status.form.key, _state(one)))
    return [
        Reminder(
            subjects[key], tuple(found), tuple(_lines(subjects[key], found, period, today, service))
        )
        for key, found in debts.items()
    ]


def write_reminders(found: Sequence[Reminder], folder: Path) -> list[Path]:
    """Write each reminder into a text file of the folder and return the files."""
    files: list[Path] = []
    for one in found:
        name = safe_name(f"{one.subject.kind.value}_{one.subject.code}")
        used = {file.name.casefold() for file in files}
        file, number = folder / f"{name}{ENDING}", 2
        while file.name.casefold() in used:
            file, number = folder / f"{name}-{number}{ENDING}", number + 1
        # Notepad of older Windows takes a text without the mark for another encoding.
        atomic_write(file, b"\xef\xbb\xbf" + ("\r\n".join(one.lines) + "\r\n").encode())
        files.append(file)
    return files


def _owes(status: SubjectStatus) -> bool:
    if status.filled is None or not status.complete:
        return True
    return status.filled.response.status in _REWORK


def _state(status: SubjectStatus) -> str:
    if status.filled is None:
        return "не представлен"
    if status.filled.response.status in _REWORK:
        return f"возвращён на доработку{_reasons(status.filled)}"
    form, missing = status.filled.form, status.filled.result.missing
    numbers = ", ".join(form.item(code).number for code in missing)
    return f"заполнен не полностью, нет ответов по пунктам: {numbers}"


def _reasons(one: Filled) -> str:
    told = [
        f"пункт {one.form.item(code).number} — {' '.join(reason.split()).rstrip('.')}"
        for code, reason in one.reasons.items()
    ]
    return f" ({'; '.join(told)})" if told else ""


def _lines(
    subject: ChecklistSubject, debts: Sequence[Debt], period: Any, today: date, service: str
) -> list[str]:
    due = f" (срок представления — {shown_day(period.due)})" if period.due else ""
    beginning = (
        f"По состоянию на {shown_day(today)} в методическую службу не поступили в полном виде "
        f"чек-листы за {period_title(period)}{due}:"
    )
    return [
        f"Кому: {subject.name}",
        f"Тема: о представлении чек-листов, {period_title(period)}",
        "",
        "Уважаемый руководитель!",
        "",
        beginning,
        *(
            f"{number}. {quoted(debt.title)} — {debt.state}."
            for number, debt in enumerate(debts, 1)
        ),
        "",
        _request(period.due, today),
        "Если чек-лист уже направлен, просим сообщить об этом и прислать файл повторно.",
        "",
        *signature(service),
    ]


def _request(due: date | None, today: date) -> str:
    if due is None:
        return "Просим представить их в возможно короткий срок."
    if today <= due:
        return f"Просим представить их до {shown_day(due)} включительно."
    days = counted((today - due).days, "день", "дня", "дней")
    return (
        f"Срок истёк, просрочка составляет {days}. Просим представить чек-листы "
        "в возможно короткий срок и сообщить причину задержки."
    )
