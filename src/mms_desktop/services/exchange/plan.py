"""What importing files would do: shown to a person before anything changes."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from mms_desktop.domain.section import Section
from mms_desktop.services.exchange.cells import Cell


class RowStatus(StrEnum):
    """What importing a row would do."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Place:
    """A cell or row of a file, as a spreadsheet program shows it."""

    file: str
    sheet: str = ""
    row: int | None = None
    column: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """An error or warning with its place; the text says what to do."""

    place: Place
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class PlannedWrite:
    """One record to be stored: new when there is nothing ``before``."""

    section: Section[Any]
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One data row, understood; ``cells`` are its texts as written, for a person to fix."""

    place: Place
    status: RowStatus
    writes: tuple[PlannedWrite, ...] = ()
    cells: tuple[tuple[str, Cell], ...] = ()


def settled(rows: Iterable[PlannedRow]) -> tuple[PlannedRow, ...]:
    """Return the rows without writes that later rows take back: read again, nothing changes.

    A post named in two rows of a staff list is read from the first and put together by
    the second.
    """
    rows = tuple(rows)
    first: dict[tuple[str, int], Any] = {}
    last: dict[tuple[str, int], Any] = {}
    for row in rows:
        for write in row.writes:
            first.setdefault(_record_of(write), write.before)
            last[_record_of(write)] = write.after
    idle = {record for record, before in first.items() if before == last[record]}
    return tuple(_without(row, idle) for row in rows) if idle else rows


def _without(row: PlannedRow, idle: Collection[tuple[str, int]]) -> PlannedRow:
    kept = tuple(write for write in row.writes if _record_of(write) not in idle)
    if len(kept) == len(row.writes):
        return row
    return replace(row, writes=kept, status=row.status if kept else RowStatus.UNCHANGED)


def _record_of(write: PlannedWrite) -> tuple[str, int]:
    return write.section.key, write.after.id


@dataclass(frozen=True, slots=True)
class StaffChange:
    """One person whose place in an organization differs from the register.

    ``posts`` are the stored posts the list no longer names, ``since`` is when the new one
    started; ``new_person`` tells a newcomer whom the register did not know at all.
    """

    person: int
    name: str
    organization: str
    was: tuple[str, ...] = ()
    now: tuple[str, ...] = ()
    posts: tuple[Any, ...] = ()
    since: date | None = None
    new_person: bool = False


@dataclass(frozen=True, slots=True)
class StaffChanges:
    """All differences: newcomers, leavers and those who changed their post."""

    newcomers: tuple[StaffChange, ...] = ()
    leavers: tuple[StaffChange, ...] = ()
    moved: tuple[StaffChange, ...] = ()

    def as_json(self) -> dict[str, object]:
        """Return the differences in the form of the command line."""
        groups = {"newcomers": self.newcomers, "leavers": self.leavers, "moved": self.moved}
        return {
            key: [
                {
                    "name": one.name,
                    "organization": one.organization,
                    "was": list(one.was),
                    "now": list(one.now),
                }
                for one in changes
            ]
            for key, changes in groups.items()
        }


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """All files, understood; ``head`` is the journal entry the plan was made after.

    ``mappings`` are the columns a person has explained, to be remembered with the import;
    ``staff`` is how staff lists differ from the register.
    """

    section: str
    title: str
    rows: tuple[PlannedRow, ...]
    errors: tuple[Remark, ...]
    warnings: tuple[Remark, ...]
    head: int
    unread: tuple[str, ...] = field(default=())
    mappings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    staff: StaffChanges | None = None

    def count(self, status: RowStatus) -> int:
        """Return the number of rows with the status."""
        return sum(row.status is status for row in self.rows)

    @property
    def complete(self) -> bool:
        """Whether every row of every file can go in."""
        return not self.errors and not self.unread

    @property
    def writes(self) -> list[PlannedWrite]:
        """What is to be stored, in the order of the rows."""
        return [write for row in self.rows for write in row.writes]

    def as_json(self) -> dict[str, object]:
        """Return the report in the form of the command line."""
        counts = {status.value: self.count(status) for status in RowStatus}
        return {
            "section": self.section,
            **counts,
            **(self.staff.as_json() if self.staff else {}),
            "errors": [remark_json(remark) for remark in self.errors],
            "warnings": [remark_json(remark) for remark in self.warnings],
        }


def remark_json(remark: Remark) -> dict[str, object]:
    """Return an error or warning in the form of the command line."""
    place = remark.place
    return {
        "file": place.file,
        "sheet": place.sheet,
        "row": place.row,
        "column": place.column,
        "code": remark.code,
        "message": remark.message,
    }
