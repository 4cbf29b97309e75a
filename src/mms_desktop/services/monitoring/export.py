"""A list of an indicator as a workbook: what is behind the number, to print and to send."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from mms_desktop.domain.periods import period_title
from mms_desktop.services.exchange.listing import Listing, write_listing
from mms_desktop.services.monitoring.drilldown import LIST_TITLES, Item, ListName
from mms_desktop.services.monitoring.indicators import Evaluated

COLUMNS = (("№", 6), ("Наименование", 44), ("Организация", 32), ("Причина", 60))
PEOPLE_COLUMN = ("Фамилия, имя, отчество", 44)


def write_list(
    path: Path, period: Any, evaluated: Evaluated, name: ListName, items: Sequence[Item]
) -> None:
    """Write one list of an indicator to an XLSX file; no text in it is taken for a formula."""
    columns = _columns(evaluated)
    write_listing(
        path,
        Listing(
            *_heading(period, evaluated, name, items),
            tuple(title for title, _ in columns),
            [
                (number, item.name, item.organization, item.reason)
                for number, item in enumerate(items, start=1)
            ],
            tuple(width for _, width in columns),
            LIST_TITLES[name],
        ),
    )


Headed = Sequence[tuple[str, int]]
"""Titles of columns with their widths."""


def write_rows(
    path: Path,
    sheet_name: str,
    lines: Sequence[str],
    columns: Headed,
    rows: Iterable[Sequence[str]],
) -> None:
    """Write a table with a heading to an XLSX file; no text in it is taken for a formula."""
    titles, widths = zip(*columns, strict=True)
    write_listing(path, Listing(lines[0], tuple(lines[1:]), titles, list(rows), widths, sheet_name))


def _heading(
    period: Any, evaluated: Evaluated, name: ListName, items: Sequence[Item]
) -> tuple[str, tuple[str, ...]]:
    return (
        evaluated.indicator.title,
        (
            f"{period_title(period)} · значение: {evaluated.shown}",
            f"{LIST_TITLES[name]}: {len(items)}",
        ),
    )


def _columns(evaluated: Evaluated) -> tuple[tuple[str, int], ...]:
    if evaluated.section != "people":
        return COLUMNS
    return (COLUMNS[0], PEOPLE_COLUMN, *COLUMNS[2:])
