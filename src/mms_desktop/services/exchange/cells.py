"""Cells of tables, whatever kind of file they come from."""

from dataclasses import dataclass
from datetime import date, datetime, time

from mms_desktop.domain.days import shown_day

FORMULA = "formula"
_LETTERS = 26


@dataclass(frozen=True, slots=True)
class Broken:
    """A cell that looks filled but holds no value: an error or a formula never computed."""

    what: str

    @property
    def message(self) -> str:
        """What is wrong with the cell and what to do about it."""
        if self.what == FORMULA:
            return (
                "В ячейке формула без значения: откройте файл в Excel, сохраните его "
                "и загрузите снова."
            )
        return f"В ячейке ошибка {self.what}: исправьте её в таблице и загрузите файл снова."


Cell = str | int | float | bool | date | datetime | time | Broken | None


def column_letter(index: int) -> str:
    """Return the name Excel gives to a column; the first has the index 0."""
    letters = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_index(letters: str) -> int:
    """Return the index of a column named as Excel does; «A» has the index 0."""
    index = 0
    for letter in letters:
        index = index * _LETTERS + ord(letter) - ord("A") + 1
    return index - 1


def cell_text(cell: Cell) -> str:
    """Return the cell as a person reads it; nothing for an empty or broken one."""
    match cell:
        case None | Broken():
            return ""
        case bool():
            return "да" if cell else "нет"
        case datetime():
            if cell.time() == time():
                return shown_day(cell.date())
            return f"{shown_day(cell.date())} {cell:%H:%M}"
        case date():
            return shown_day(cell)
        case time():
            return f"{cell:%H:%M}"
        case float():
            return f"{cell:.15g}".replace(".", ",")
        case _:
            return str(cell)
