"""What a staff list is made of: columns, title, footer and the sheets beside it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.model import Job

Cell = str | float | int | date | None
Line = tuple[Cell, ...]

# What a footer asks for; a workbook gets a formula, other files the number.
ROWS_TOTAL, RATES_TOTAL = "=ROWS", "=RATES"


@dataclass(frozen=True, slots=True)
class Column:
    """A column; without ``value`` it numbers the rows, ``group`` stands in a row above."""

    title: str
    value: Callable[[Job], Cell] | None = None
    group: str = ""
    width: int = 14


@dataclass(frozen=True, kw_only=True, slots=True)
class OtherSheet:
    """A sheet that is no staff list."""

    name: str
    lines: tuple[Line, ...]
    hidden: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Layout:
    """How one organization keeps its list; ``gap_after`` is the number of rows between gaps."""

    file: str
    school: str
    sheet: str
    columns: tuple[Column, ...]
    title: tuple[str, ...] = ()
    footer: tuple[Line, ...] = ()
    left: int = 0
    above: int = 0
    gap_after: int = 0
    by_name: bool = False
    before: tuple[OtherSheet, ...] = ()
    after: tuple[OtherSheet, ...] = ()

    @property
    def grouped(self) -> bool:
        """Whether the header has two rows."""
        return any(column.group for column in self.columns)


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet as rows of cells; ``header`` is the first row of the header, counted from 0."""

    lines: list[Line]
    header: int
    data: tuple[int, ...]


def grid(layout: Layout, jobs: list[Job]) -> Grid:
    """Return the list of an organization laid out its way."""
    lines: list[Line] = [()] * layout.above
    lines += [(text,) for text in layout.title]
    if layout.title:
        lines.append(())
    header = len(lines)
    if layout.grouped:
        lines.append(tuple(_group_title(layout, place) for place in range(len(layout.columns))))
        lines.append(tuple(column.title if column.group else None for column in layout.columns))
    else:
        lines.append(tuple(column.title for column in layout.columns))
    data = []
    for number, job in enumerate(_ordered(layout, jobs), start=1):
        data.append(len(lines))
        lines.append(tuple(_filled(layout, job, number)))
        if layout.gap_after and number % layout.gap_after == 0:
            lines.append(())
    lines.extend(layout.footer)
    shift: Line = (None,) * layout.left
    return Grid([(*shift, *line) for line in lines], header, tuple(data))


def jobs_of(layout: Layout, jobs: list[Job]) -> list[Job]:
    """Return the jobs that the list of the organization names."""
    return [job for job in jobs if job.school == layout.school]


def rates_total(jobs: list[Job]) -> float:
    """Return the sum of the rates."""
    return round(sum(job.rate for job in jobs), 2)


def _ordered(layout: Layout, jobs: list[Job]) -> list[Job]:
    own = jobs_of(layout, jobs)
    return sorted(own, key=_by_name) if layout.by_name else own


def _by_name(job: Job) -> str:
    return job.person.full_name.replace("ё", "е").replace("Ё", "Е")


def _group_title(layout: Layout, place: int) -> str | None:
    column = layout.columns[place]
    if not column.group:
        return column.title
    # A merged cell keeps its text in its first cell only.
    repeated = place > 0 and layout.columns[place - 1].group == column.group
    return None if repeated else column.group


def _filled(layout: Layout, job: Job, number: int) -> Iterator[Cell]:
    for column in layout.columns:
        yield number if column.value is None else column.value(job)
