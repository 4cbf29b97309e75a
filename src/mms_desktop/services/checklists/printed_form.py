"""The form a blank itself prints: for editions this program does not know."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import ParseError

from mms_desktop.domain.checklists import Checklist, Item, ScaleStep, Source, Subject
from mms_desktop.services import limits
from mms_desktop.services.checklists.blank_reading import Table
from mms_desktop.services.checklists.blank_words import NOT_APPLICABLE
from mms_desktop.services.checklists.identity import BlankIdentity
from mms_desktop.services.exchange.cells import cell_text, column_letter

_SHEET = re.compile(r"xl/worksheets/sheet\d+\.xml")
_SPREADSHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

_SCALE = (ScaleStep(2, "2 балла"), ScaleStep(1, "1 балл"), ScaleStep(0, "0 баллов"))


def form_of_table(path: Path, identity: BlankIdentity, table: Table) -> Checklist | None:
    """Return the form as printed in the table, ``None`` when there is nothing to answer.

    Levels are not printed in a blank: the service that collects it knows them.
    """
    sheet, header = table
    score = header.column_of("score") or 0
    waivable = _waivable(path, column_letter(score))
    items: dict[str, Item] = {}
    for index, row in enumerate(sheet.rows[header.last_row + 1 :], header.last_row + 1):
        texts = {
            key: cell_text(row[place]).strip() if place < len(row) else ""
            for place, key in header.columns.items()
        }
        code, number = texts.get("item", ""), texts.get("number", "")
        if code and number and code not in items:
            text, na_allowed = texts.get("text", ""), sheet.row_number(index) in waivable
            items[code] = Item(
                code,
                number,
                text,
                texts.get("criterion", ""),
                scored=bool(text),
                na_allowed=na_allowed,
            )
    if not any(item.scored for item in items.values()):
        return None
    title = _lines(table)[0] if _lines(table) else identity.form
    return Checklist(
        identity.form, identity.edition, title, title, Subject.ORGANIZATION,
        Source(title, title), _SCALE, tuple(items.values()),
    )  # fmt: skip


def heading_lines(form: Checklist, table: Table) -> tuple[str, ...]:
    """Return the lines above the table; the title of the form stands where there are none."""
    return _lines(table) or (form.title,)


def _lines(table: Table) -> tuple[str, ...]:
    """Return what stands above the header, the running score aside: it is counted anew."""
    sheet, header = table
    above = (cell_text(row[0]).strip() if row else "" for row in sheet.rows[: header.first_row])
    return tuple(line for line in above if line and not line.startswith("Отвечено пунктов:"))


def _waivable(path: Path, column: str) -> set[int]:
    """Return the rows whose list of scores offers «н/п»."""
    found: set[int] = set()
    cell = re.compile(rf"\$?{column}\$?(\d{{1,7}})")
    try:
        with zipfile.ZipFile(path) as archive:
            for member in archive.infolist():
                if (
                    _SHEET.fullmatch(member.filename)
                    and member.file_size <= limits.PRINTED_SHEET_BYTES
                ):
                    for area in _areas(archive.read(member)):
                        found.update(int(number) for number in cell.findall(area))
    except (OSError, zipfile.BadZipFile, zlib.error, ValueError, ParseError, RuntimeError):
        return found
    return found


def _areas(content: bytes) -> Iterator[str]:
    from defusedxml.ElementTree import fromstring

    for rule in fromstring(content).iter(f"{_SPREADSHEET}dataValidation"):
        if NOT_APPLICABLE in rule.findtext(f"{_SPREADSHEET}formula1", ""):
            yield rule.get("sqref", "")
