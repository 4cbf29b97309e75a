"""A list as it is shown: its columns in their order, its rows in theirs, nothing else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from mms_desktop.domain.computed import shown_fields
from mms_desktop.domain.fields import Amount, Day, FieldKind, Number
from mms_desktop.domain.section import Section
from mms_desktop.services.computed_cells import computed_cells
from mms_desktop.services.exchange.exporting import Exported
from mms_desktop.services.exchange.guard import guarded
from mms_desktop.services.exchange.listing import sheet_title
from mms_desktop.services.progress import Progress, silent
from mms_desktop.services.record_checks import cells_of
from mms_desktop.storage import queries
from mms_desktop.storage.connection import Database
from mms_desktop.storage.files import atomic_make
from mms_desktop.storage.records import Records
from mms_desktop.storage.schema import STORED_SECTIONS

PORTION = 500
NARROW, WIDE = 12, 28


@dataclass(frozen=True, slots=True)
class ShownList:
    """What a list shows: ids of its rows and names of its columns, both in the order seen."""

    section: str
    ids: tuple[int, ...]
    columns: tuple[str, ...]

    @property
    def kinds(self) -> tuple[FieldKind, ...]:
        """The columns, described."""
        known = {kind.name: kind for kind in shown_fields(STORED_SECTIONS[self.section])}
        return tuple(known[name] for name in self.columns)


def shown_text(database: Database, shown: ShownList, progress: Progress = silent) -> str:
    """Return the list with its headers as Excel pastes it: tabs between cells, a line a row."""
    lines = ["\t".join(kind.label for kind in shown.kinds)]
    for words, _ in _rows(database, shown, progress):
        lines.append("\t".join(guarded(" ".join(word.split())) for word in words))
    return "\n".join(lines)


def write_shown(
    database: Database, shown: ShownList, out: Path, progress: Progress = silent
) -> Exported:
    """Write the list to an XLSX file: real dates and numbers, words for the rest."""
    import xlsxwriter

    written = 0

    def make(aside: Path) -> None:
        nonlocal written
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        with xlsxwriter.Workbook(str(aside), options) as book:
            sheet = _Sheet(book, STORED_SECTIONS[shown.section], shown.kinds)
            for written, (words, values) in enumerate(_rows(database, shown, progress), start=1):
                sheet.write(written, words, values)
            sheet.finish(written)

    atomic_make(out, make)
    return Exported(out, written)


def _rows(
    database: Database, shown: ShownList, progress: Progress
) -> Iterator[tuple[list[str], list[Any]]]:
    """Yield words and typed values of every row; those deleted meanwhile are left out."""
    section = STORED_SECTIONS[shown.section]
    places = {kind.name: place for place, kind in enumerate(shown_fields(section))}
    for start in range(0, len(shown.ids), PORTION):
        part = shown.ids[start : start + PORTION]
        with database.snapshot() as connection:
            records = Records(connection).by_ids(section, part)
            found = [records[one] for one in part if one in records]
            captions = queries.link_captions(connection, section, found)
        computed = computed_cells(database, section.key, part, date.today())
        for record in found:
            cells = (*cells_of(section, record, captions), *computed[record.id])
            yield (
                [cells[places[name]] for name in shown.columns],
                [getattr(record, name, None) for name in shown.columns],
            )
        progress(min(start + PORTION, len(shown.ids)), len(shown.ids))


class _Sheet:
    """One sheet with the headers of the list above its rows."""

    def __init__(self, book: Any, section: Section[Any], kinds: Sequence[FieldKind]) -> None:
        self._kinds = kinds
        self._day = book.add_format({"num_format": "dd.mm.yyyy", "align": "left"})
        self._text = book.add_format({"num_format": "@"})
        self._sheet = book.add_worksheet(sheet_title(section.title))
        self._sheet.freeze_panes(1, 0)
        head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#E6F0F9"})
        for place, kind in enumerate(kinds):
            narrow = isinstance(kind, Day | Number | Amount)
            self._sheet.set_column(place, place, NARROW if narrow else WIDE)
            self._sheet.write_string(0, place, kind.label, head)

    def write(self, row: int, words: Sequence[str], values: Sequence[Any]) -> None:
        """Write one row of the list."""
        for place, kind in enumerate(self._kinds):
            value = values[place]
            if isinstance(value, date):
                self._sheet.write_datetime(row, place, value, self._day)
            elif isinstance(kind, Number | Amount) and value is not None:
                self._sheet.write_number(row, place, float(value))
            elif words[place]:
                self._sheet.write_string(row, place, words[place], self._text)

    def finish(self, rows: int) -> None:
        """Make the printed list fit the paper; put filters above the rows."""
        self._sheet.set_landscape()
        self._sheet.fit_to_pages(1, 0)
        self._sheet.repeat_rows(0)
        if rows:
            self._sheet.autofilter(0, 0, rows, len(self._kinds) - 1)
