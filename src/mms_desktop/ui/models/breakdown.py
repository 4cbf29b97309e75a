"""A table that explains a number, and behind each of its rows the records that make it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mms_desktop.ui.models.window_model import Column

if TYPE_CHECKING:
    from mms_desktop.services.monitoring.drilldown import Item

RECORDS = (
    Column("name", "Кто", 0),
    Column("organization", "Организация", 1),
    Column("reason", "Почему", 2),
)
RECORD_WIDTHS = (240, 230)
EXCEL_WIDTH = 36


@dataclass(frozen=True, slots=True)
class Line:
    """One record behind a row; an id of 0 belongs to no record that can be opened."""

    id: int
    name: str
    organization: str
    words: str


@dataclass(frozen=True, slots=True)
class Part:
    """A row of the table with its records.

    Attributes:
        section: The section of the records; empty when they cannot be opened.
        of: Section and id of the record the row itself is about; an id of 0 is none.
    """

    cells: tuple[str, ...]
    lines: tuple[Line, ...] = ()
    section: str = ""
    of: tuple[str, int] = ("", 0)


@dataclass(frozen=True, slots=True)
class Breakdown:
    """The whole explanation.

    Attributes:
        line: A sentence above the table.
        listed: What the records below are; their count is added.
        empty: What is said where a row has no records.
        chosen: The row that is looked at first.
    """

    title: str
    line: str
    columns: tuple[Column, ...]
    widths: tuple[int, ...]
    parts: tuple[Part, ...]
    listed: str = "Кто за этим стоит"
    empty: str = "Никого."
    chosen: int = 0


def lines_of_items(items: "Sequence[Item]", words: str = "") -> tuple[Line, ...]:
    """Return records as lines; ``words`` go before the reason of each."""
    joined = [": ".join(filter(None, (words, item.reason))) for item in items]
    return tuple(
        Line(item.id, item.name, item.organization, text)
        for item, text in zip(items, joined, strict=True)
    )


def lines_of_lists(lists: "Mapping[str, Sequence[Item]]", words: str) -> tuple[Line, ...]:
    """Return everybody of several lists once, in the order of the first list that names them."""
    found: dict[int, Item] = {}
    for items in lists.values():
        for item in items:
            found.setdefault(item.id, item)
    return lines_of_items(tuple(found.values()), words)


def excel_columns(shown: Breakdown) -> tuple[tuple[str, int], ...]:
    """Return the columns of the workbook: those of the table, then those of the records."""
    titles = [column.label for column in (*shown.columns, *RECORDS)]
    return tuple((title, EXCEL_WIDTH) for title in titles)


def excel_rows(shown: Breakdown) -> list[tuple[str, ...]]:
    """Return a row for every record; a row of the table without records is there once."""
    rows: list[tuple[str, ...]] = []
    for part in shown.parts:
        records = [(line.name, line.organization, line.words) for line in part.lines]
        rows += [(*part.cells, *record) for record in records or [("", "", "")]]
    return rows
