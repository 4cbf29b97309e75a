"""The act of destruction with the requisites order № 179 of 28.10.2022 of РКН demands."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from mms_desktop.services.reports.document import (
    Block,
    Cell,
    ColumnStyle,
    Document,
    Grid,
    Heading,
    Paragraph,
    Signatures,
)


@dataclass(frozen=True, slots=True)
class ActRequest:
    """What the act has to name: the operator, who destroys, why; ``path`` is PDF or DOCX."""

    operator: str
    done_by: str
    reason: str
    path: Path


@dataclass(frozen=True, slots=True)
class Destroyed:
    """What was destroyed: records by section title, journal entries, and what still names them.

    ``mentions`` are the records of others in which a mark stands for the person now,
    ``left`` the places where their values still occur, ``backups`` the copies made before.
    """

    records: dict[str, int]
    entries: int
    left: tuple[str, ...]
    backups: tuple[str, ...]
    mentions: dict[str, int] = field(default_factory=dict)

    def as_json(self) -> dict[str, object]:
        """Return the result in the form of the command line."""
        return {
            "records": self.records,
            "journal_entries": self.entries,
            "mentions": self.mentions,
            "left": list(self.left),
            "backups": list(self.backups),
        }


def act_document(
    act: ActRequest,
    name: str,
    done: Destroyed,
    entries: list[tuple[int, str, str]],
    now: datetime,
) -> Document:
    """Return the act with the requisites of the order and the extract of the journal."""
    blocks: list[Block] = [
        _table(("Реквизит", 0.35), ("Содержание", 0.65), rows=_requisites(act, name, done, now)),
        Heading("Выгрузка из журнала: записи, в которых уничтожены значения"),
        _table(
            ("№", 0.1),
            ("Когда", 0.25),
            ("Действие", 0.65),
            rows=tuple((str(key), at.replace("T", " "), title) for key, at, title in entries),
        ),
    ]
    if done.mentions:
        places = "; ".join(f"{title} ({count})" for title, count in done.mentions.items())
        blocks.append(Paragraph(f"Упоминания в чужих записях заменены отметкой: {places}."))
    if done.left:
        places = "; ".join(done.left)
        blocks.append(Paragraph(f"Упоминания в чужих записях, проверьте их: {places}."))
    blocks.append(Signatures((act.done_by,)))
    lines = ("приказ Роскомнадзора от 28.10.2022 № 179", "хранить три года")
    return Document(
        "Акт об уничтожении персональных данных",
        lines,
        tuple(blocks),
        f"Составлено {now:%d.%m.%Y} в программе «Методист»",
    )


def _requisites(
    act: ActRequest, name: str, done: Destroyed, now: datetime
) -> tuple[tuple[str, str], ...]:
    return (
        ("Оператор", act.operator),
        ("Субъект персональных данных", name),
        ("Уничтожил (фамилия, имя, отчество, должность)", act.done_by),
        ("Перечень уничтоженных категорий", "; ".join(_listed(done))),
        ("Информационная система", "«Методист», база муниципальной методической службы"),
        (
            "Способ",
            "удаление записей и значений журнала, перезапись файла базы без свободных страниц",
        ),
        ("Причина", act.reason),
        ("Дата и время", f"{now:%d.%m.%Y %H:%M}"),
        ("Резервные копии", _about_backups(done.backups)),
    )


def _listed(done: Destroyed) -> list[str]:
    return [f"{title} ({count})" for title, count in done.records.items()]


def _about_backups(names: tuple[str, ...]) -> str:
    if not names:
        return "нет"
    listed = ", ".join(names)
    return f"{len(names)}: {listed}. Содержат прежние данные; уничтожить по истечении срока."


def _table(*columns: tuple[str, float], rows: Collection[tuple[str, ...]]) -> Grid:
    styles = tuple(ColumnStyle(title, width) for title, width in columns)
    return Grid(styles, tuple(tuple(Cell(text) for text in row) for row in rows))
