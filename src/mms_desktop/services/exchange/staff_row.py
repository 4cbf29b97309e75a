"""What one row of a staff list means, and the findings gathered while reading it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from mms_desktop.domain.days import read_day
from mms_desktop.domain.remarks import Remark, RemarkCode
from mms_desktop.domain.text import fold, tidy
from mms_desktop.services.exchange.cells import Broken, Cell, cell_text

_DASHES = frozenset({"-", "--", "---", "_", "__", "—", "–"})
_NO_VALUES = frozenset(
    {
        "нет",
        "нет данных",
        "н/д",
        "нд",
        "н.д",
        "не указано",
        "не указан",
        "не указана",
        "отсутствует",
        "?",
        "не имеет",
    }
)


@dataclass(frozen=True, slots=True)
class CellRemark:
    """A finding about one field; the caller knows its row and column."""

    field: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class StaffRow:
    """People's facts of one row, with typed values under the keys of the register.

    ``organization`` is as written; employments and attestations lack their links. A row
    with ``initials`` only fits a person already known. With ``problems`` the row is not
    to be stored.
    """

    person: Mapping[str, object]
    former_surname: str = ""
    initials: bool = False
    organization: str = ""
    employments: tuple[Mapping[str, object], ...] = ()
    attestations: tuple[Mapping[str, object], ...] = ()
    notes: tuple[CellRemark, ...] = ()
    problems: tuple[CellRemark, ...] = ()


@dataclass(slots=True)
class CellReader:
    """Gives out the cells of one row as text or days and gathers the findings."""

    cells: Mapping[str, Cell]
    epoch_1904: bool = False
    notes: list[CellRemark] = field(default_factory=list)
    problems: list[CellRemark] = field(default_factory=list)

    def note(self, name: str, code: RemarkCode, message: str) -> None:
        """Remember what was repaired in a field."""
        self.notes.append(CellRemark(name, code.value, message))

    def refuse(self, name: str, code: RemarkCode, message: str) -> None:
        """Remember what is unclear or wrong in a field."""
        self.problems.append(CellRemark(name, code.value, message))

    def remark(self, name: str, remarks: Iterable[Remark]) -> None:
        """Remember remarks of the domain as notes on a field, or on the part they name."""
        for item in remarks:
            self.note(item.part or name, item.code, item.message)

    def cell(self, name: str) -> Cell:
        """Return a cell; a broken one is a problem and gives nothing."""
        cell = self.cells.get(name)
        if isinstance(cell, Broken):
            self.refuse(name, RemarkCode.CELL_BROKEN, cell.message)
            return None
        if isinstance(cell, str) and (not tidy(cell) or tidy(cell) in _DASHES):
            return None
        return cell

    def text(self, name: str) -> str:
        """Return a cell as text, tidied; «нет» and the like is no value, with a note."""
        text = tidy(cell_text(self.cell(name)))
        if fold(text).strip(" .") not in _NO_VALUES:
            return text
        self.note(name, RemarkCode.NO_VALUE, f"«{text}» понято как «не указано».")
        return ""

    def lines(self, name: str) -> str:
        """Return a cell as text with its line breaks kept."""
        cell = self.cell(name)
        return cell.strip() if isinstance(cell, str) else cell_text(cell)

    def day(self, name: str) -> date | None:
        """Return a cell as a day; what is no day is a problem."""
        cell = self.cell(name)
        if isinstance(cell, str) and not self.text(name):
            return None
        found = read_day(cell, epoch_1904=self.epoch_1904)
        if found.note:
            self.note(name, RemarkCode.DAY_REPAIRED, found.note)
        if found.problem:
            self.refuse(name, RemarkCode.DAY_UNCLEAR, found.problem)
        return found.value


def normal_cell(cell: Cell) -> tuple[Cell, str]:
    """Return a cell of any section's file ready to parse, and the problem of a broken one."""
    if isinstance(cell, Broken):
        return None, cell.message
    # Line breaks belong to long texts; the kind of the field decides about them.
    if isinstance(cell, str) and not tidy(cell):
        return None, ""
    return cell, ""
