"""Writing a section to a file that the program reads back unchanged.

CSV is for machines: field keys, ISO dates, codes. XLSX is for people: labels,
real dates, words.
"""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, assert_never

from mms_desktop.domain.fields import (
    Amount,
    Choice,
    Day,
    FieldKind,
    Flag,
    Link,
    Links,
    Number,
    Text,
)
from mms_desktop.domain.parsing import present_value
from mms_desktop.domain.section import Section
from mms_desktop.services.exchange.guard import guarded
from mms_desktop.services.exchange.references import written_reference
from mms_desktop.services.progress import Progress, silent
from mms_desktop.storage.connection import Database
from mms_desktop.storage.files import atomic_make, atomic_write
from mms_desktop.storage.queries import find_ids
from mms_desktop.storage.records import Records
from mms_desktop.storage.schema import STORED_SECTIONS

SHEET_TITLE_LENGTH = 31
WIDTHS = {"narrow": 12, "wide": 28}
PROGRESS_STEP = 500


@dataclass(frozen=True, slots=True)
class Exported:
    """A written file and the number of records in it."""

    path: Path
    rows: int


class UnknownFormat(Exception):
    """A file name whose ending says neither .csv nor .xlsx."""


def export_section(
    database: Database,
    section: Section[Any],
    out: Path,
    *,
    ids: Sequence[int] | None = None,
    progress: Progress = silent,
) -> Exported:
    """Write the section, or the records of it that are shown, and say how many there were."""
    write = {".csv": _write_csv, ".xlsx": _write_xlsx}.get(out.suffix.casefold())
    if write is None:
        raise UnknownFormat(f"«{out.name}»: укажите имя файла с окончанием .csv или .xlsx.")
    with database.snapshot() as connection:
        records = Records(connection)
        wanted = find_ids(connection, section) if ids is None else tuple(ids)
        by_id = records.by_ids(section, wanted)
        found = [by_id[record_id] for record_id in wanted if record_id in by_id]
        references = _references(records, section, found)
    write(section, found, references, out, progress)
    return Exported(out, len(found))


def machine_value(kind: FieldKind, value: Any, references: dict[str, dict[int, str]]) -> str:
    """Return a value as CSV holds it."""
    if value is None or value == "":
        return ""
    match kind:
        case Text():
            return str(value)
        case Number() | Amount():
            return str(value)
        case Day():
            return str(value.isoformat())
        case Flag():
            return "1" if value else "0"
        case Choice():
            return str(value)
        case Link():
            return references[kind.to][value]
        case Links():
            return "; ".join(references[kind.to][target] for target in value)
        case _:
            assert_never(kind)


def _write_csv(
    section: Section[Any],
    records: Sequence[Any],
    references: dict[str, dict[int, str]],
    out: Path,
    progress: Progress,
) -> None:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([kind.name for kind in section.fields])
    for number, record in enumerate(records, start=1):
        cells = (
            machine_value(kind, getattr(record, kind.name), references) for kind in section.fields
        )
        writer.writerow([guarded(cell) for cell in cells])
        if number % PROGRESS_STEP == 0:
            progress(number, len(records))
    atomic_write(out, text.getvalue().encode())


def _write_xlsx(
    section: Section[Any],
    records: Sequence[Any],
    references: dict[str, dict[int, str]],
    out: Path,
    progress: Progress,
) -> None:
    import xlsxwriter

    def make(aside: Path) -> None:
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        with xlsxwriter.Workbook(str(aside), options) as book:
            sheet = _Sheet(book, section, references)
            for number, record in enumerate(records, start=1):
                sheet.write(number, record)
                if number % PROGRESS_STEP == 0:
                    progress(number, len(records))
            sheet.finish(len(records))

    atomic_make(out, make)


class _Sheet:
    """One sheet of records: labels above, real dates and numbers, words for the rest."""

    def __init__(
        self, book: Any, section: Section[Any], references: dict[str, dict[int, str]]
    ) -> None:
        self._fields = section.fields
        self._references = references
        self._day = book.add_format({"num_format": "dd.mm.yyyy", "align": "left"})
        self._text = book.add_format({"num_format": "@"})
        self._sheet = book.add_worksheet(section.title[:SHEET_TITLE_LENGTH])
        self._sheet.freeze_panes(1, 0)
        head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#E6F0F9"})
        for place, kind in enumerate(section.fields):
            wide = isinstance(kind, Text | Link | Links)
            self._sheet.set_column(place, place, WIDTHS["wide" if wide else "narrow"])
            self._sheet.write_string(0, place, kind.label, head)

    def write(self, number: int, record: Any) -> None:
        """Write one record into the row with the number."""
        for place, kind in enumerate(self._fields):
            value = getattr(record, kind.name)
            if isinstance(value, date):
                self._sheet.write_datetime(number, place, value, self._day)
            elif isinstance(kind, Number | Amount) and value is not None:
                self._sheet.write_number(number, place, float(value))
            elif words := self._words(kind, value):
                self._sheet.write_string(number, place, words, self._text)

    def finish(self, rows: int) -> None:
        """Put filters above the rows written."""
        if rows:
            self._sheet.autofilter(0, 0, rows, len(self._fields) - 1)

    def _words(self, kind: FieldKind, value: Any) -> str:
        if isinstance(kind, Link | Links):
            return machine_value(kind, value, self._references)
        return present_value(kind, value)


def _references(
    records: Records, section: Section[Any], found: Sequence[Any]
) -> dict[str, dict[int, str]]:
    wanted: dict[str, set[int]] = {}
    for kind in section.link_fields:
        for record in found:
            value = getattr(record, kind.name)
            targets = value if isinstance(kind, Links) else (value,) if value else ()
            wanted.setdefault(kind.to, set()).update(targets)
        wanted.setdefault(kind.to, set())
    return {
        key: {
            target: written_reference(key, record)
            for target, record in records.by_ids(STORED_SECTIONS[key], sorted(ids)).items()
        }
        for key, ids in wanted.items()
    }
