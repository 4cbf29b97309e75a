"""One case of the corpus: a file as a school keeps it, and what must come of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

SNILS = "112-233-445 95"
OTHER = "012-345-678 19"


@dataclass(frozen=True)
class Case:
    """What ``make`` writes into a folder, and what the whole plan must say of it.

    ``people`` are «ФИО, birth, СНИЛС: post (subjects) rate», ``errors`` and ``warnings``
    are «row column code», for a whole file «code» alone.
    """

    name: str
    make: Callable[[Path], Path]
    people: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    more: dict[str, object] = field(default_factory=dict)


IVANOVA = "Иванова Мария Петровна, 01.09.1980, 11223344595: Учитель (Математика) 0.5"
PETROVA = "Петрова Анна, 02.03.1975, 01234567819: Директор"
HEADER = ("№ п/п", "ФИО", "Дата рождения", "СНИЛС", "Должность", "Ставка")
ROWS = (
    (1, "Иванова Мария Петровна", "01.09.1980", SNILS, "Учитель математики", "0,5"),
    (2, "Петрова Анна", "02.03.1975", OTHER, "Директор", None),
)


def changed(row, **cells):
    """Return the first row with other cells: name, born, snils, post, rate."""
    names = ("number", "name", "born", "snils", "post", "rate")
    values = dict(zip(names, ROWS[row], strict=True)) | cells
    return tuple(values[name] for name in names)
