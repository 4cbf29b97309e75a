"""Writing a section to a file that the program reads back unchanged.

CSV is for machines: field keys, ISO dates, codes. XLSX is for people: labels,
real dates, words.
"""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
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
    import xlsxwriter  # noqa: PLC0415

    def make(aside: Path) -> None:
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        with xlsxwriter.Workbook(str(aside), options) as book:
            sheet = book.add_worksheet(section.title[:SHEET_TITLE_LENGTH])
            head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#E6F0F9"})
            day = book.add_format({"num_format": "dd.mm.yyyy", "align": "left"})
            text = book.add_format({"num_format": "@"})
            sheet.freeze_panes(1, 0)
            for place, kind in enumerate(section.fields):
                wide = isinstance(kind, Text | Link | Links)
                sheet.set_column(place, place, WIDTHS["wide" if wide else "narrow"])
                sheet.write_string(0, place, kind.label, head)
            for number, record in enumerate(records, start=1):
                for place, kind in enumerate(section.fields):
                    value = getattr(record, kind.name)
                    _write_cell(sheet, (number, place), kind, value, references, (day, text))
                if number % PROGRESS_STEP == 0:
                    progress(number, len(records))
            if records:
                sheet.autofilter(0, 0, len(records), len(section.fields) - 1)

    atomic_make(out, make)


def _write_cell(
    sheet: Any,
    place: tuple[int, int],
    kind: FieldKind,
    value: Any,
    references: dict[str, dict[int, str]],
    formats: tuple[Any, Any],
) -> None:
    if isinstance(value, date):
        sheet.write_datetime(*place, value, formats[0])
    elif isinstance(value, Decimal) or (isinstance(value, int) and isinstance(kind, Number)):
        sheet.write_number(*place, float(value))
    else:
        linked = isinstance(kind, Link | Links)
        words = machine_value(kind, value, references) if linked else present_value(kind, value)
        if words:
            sheet.write_string(*place, words, formats[1])


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
