"""Importing files: first a plan that changes nothing, then one undoable action."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mms_desktop.domain.positions import PositionList
from mms_desktop.domain.section import Section
from mms_desktop.domain.sections.exchanged import EXCHANGED
from mms_desktop.services.bulk import keeping_all
from mms_desktop.services.exchange.aliases import STAFF, STAFF_LABELS
from mms_desktop.services.exchange.apart import ReadingApart
from mms_desktop.services.exchange.headers import (
    Header,
    apply_mapping,
    read_rows,
    section_vocabulary,
)
from mms_desktop.services.exchange.index import Index, open_index
from mms_desktop.services.exchange.mappings import Mappings, find_tables, remembered_mappings
from mms_desktop.services.exchange.pasted import PASTED, pasted_sheets, with_letters
from mms_desktop.services.exchange.plan import (
    ImportPlan,
    Place,
    PlannedRow,
    Remark,
    RowStatus,
    StaffChanges,
    settled,
)
from mms_desktop.services.exchange.row_findings import Finding
from mms_desktop.services.exchange.rows import SectionReader, Understood
from mms_desktop.services.exchange.sheet_remarks import (
    another_table_remark,
    cell_titles,
    cells_under,
    header_remarks,
    left_out_remarks,
    missing_columns,
    missing_remarks,
    no_header_text,
)
from mms_desktop.services.exchange.sheets import RawSheet
from mms_desktop.services.exchange.staff import StaffReader
from mms_desktop.services.exchange.staff_changes import compare_staff
from mms_desktop.services.exchange.table_rows import DataRow
from mms_desktop.services.exchange.unreadable import FileUnreadable
from mms_desktop.services.progress import Progress, silent
from mms_desktop.storage.connection import Database

STAFF_SECTION = "staff"
STAFF_TITLE = "Списки сотрудников"
PROGRESS_STEP = 50


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """Which files go where; ``mapping`` is a person's correction of what columns mean.

    ``pasted`` is a table from the clipboard, read after the files.
    """

    section: str
    files: tuple[Path, ...]
    organization: str = ""
    sheet: str = ""
    mapping: dict[str, str] = field(default_factory=dict)
    pasted: str = ""


class _Planner:
    """Collects the rows and remarks of all files of one request."""

    def __init__(
        self,
        request: ImportRequest,
        index: Index,
        positions: PositionList,
        remembered: Mappings,
    ) -> None:
        self._request = request
        self._index = index
        self._remembered = remembered
        self._staff = request.section == STAFF_SECTION
        self._labels = STAFF_LABELS if self._staff else _labels(EXCHANGED[request.section])
        self._vocabulary = STAFF if self._staff else section_vocabulary(self._labels)
        self._reader: StaffReader | SectionReader = (
            StaffReader(index, positions, request.organization)
            if self._staff
            else SectionReader(EXCHANGED[request.section], index, positions)
        )
        self.rows: list[PlannedRow] = []
        self.errors: list[Remark] = []
        self.warnings: list[Remark] = []
        self.unread: list[str] = []
        self.mappings: dict[str, dict[str, str]] = {}

    def read_files(self, reading: ReadingApart, progress: Progress) -> None:
        """Understand the files one after another."""
        for path in self._request.files:
            self.read(path, reading, progress)

    def read(self, path: Path, reading: ReadingApart, progress: Progress) -> None:
        """Understand one file; a file that cannot be read is an error of its own."""
        try:
            sheets = reading.tables(path)
        except FileUnreadable as error:
            self._unreadable(path, str(error.code), error.message)
        else:
            self._plan_sheets(path, sheets, progress)

    def read_pasted(self, text: str, progress: Progress) -> None:
        """Understand a table from the clipboard."""
        try:
            sheets = pasted_sheets(text)
        except FileUnreadable as error:
            self._unreadable(PASTED, str(error.code), error.message)
        else:
            self._plan_sheets(PASTED, sheets, progress)

    def _plan_sheets(self, path: Path, sheets: tuple[RawSheet, ...], progress: Progress) -> None:
        if self._request.sheet:
            sheets = tuple(sheet for sheet in sheets if sheet.name == self._request.sheet)
        mapping, known = self._request.mapping, self._remembered
        tables = find_tables(sheets, self._vocabulary, mapping, known, loose=self._staff)
        if not tables and path is PASTED:
            # Rows are often copied without their header.
            tables = [with_letters(sheet) for sheet in sheets]
        headers = [(sheet, self._mapped(path, sheet, header)) for sheet, header in tables]
        usable = [pair for pair in headers if not self._missing(pair[1])]
        if not usable:
            self._refuse(path, sheets, headers)
            return
        read = {sheet.name for sheet, _ in usable}
        self.warnings += left_out_remarks(path.name, sheets, read)
        seen: set[str] = set()
        for sheet, header in headers:
            if sheet.name in seen:
                self.warnings.append(another_table_remark(path.name, sheet, header))
            seen.add(sheet.name)
            if not self._missing(header):
                self._read_sheet(path, sheet, header, progress)
            elif sheet.name in read:
                # One more table of a sheet that was read: nobody would miss it.
                self._refuse_table(path, sheet, header)

    @property
    def staff_changes(self) -> StaffChanges | None:
        """How the staff lists read differ from the register."""
        if not isinstance(self._reader, StaffReader):
            return None
        return compare_staff(self._index, self.rows, self._reader.named)

    def _read_sheet(self, path: Path, sheet: RawSheet, header: Header, progress: Progress) -> None:
        self.warnings += header_remarks(path.name, sheet, header, self._labels)
        rows = read_rows(sheet, header, staff=self._staff)
        for skipped in rows.skipped:
            place = Place(path.name, sheet.name, skipped.number)
            text = f"Строка пропущена ({skipped.reason.label}): «{skipped.text}»."
            self.warnings.append(Remark(place, f"skipped_{skipped.reason.value}", text))
        titles = cell_titles(header, self._labels, staff=self._staff)
        for number, row in enumerate(rows.rows, start=1):
            if number % PROGRESS_STEP == 0:
                progress(number, len(rows.rows))
            place = Place(path.name, sheet.name, row.number)
            self._take_row(place, titles, row, self._understand(sheet, row))

    def _take_row(
        self, place: Place, titles: Mapping[str, str], row: DataRow, found: Understood
    ) -> None:
        self.errors += [_remark(place, titles, item) for item in found.problems]
        self.warnings += [_remark(place, titles, item) for item in found.warnings]
        writes = () if found.problems else tuple(found.writes)
        cells = tuple((titles[key], cell) for key, cell in row.cells.items())
        self.rows.append(PlannedRow(place, found.status, writes, cells))

    def _understand(self, sheet: RawSheet, row: DataRow) -> Understood:
        epoch = sheet.epoch_1904
        if isinstance(self._reader, StaffReader):
            return self._reader.understand(
                row.cells, epoch_1904=epoch, filled=row.filled, heading=row.heading
            )
        return self._reader.understand(row.cells, epoch_1904=epoch)

    def _mapped(self, path: Path, sheet: RawSheet, header: Header) -> Header:
        """Return the header as a person explained it now or for an earlier file like this."""
        known = self._remembered.get(header.fingerprint, {})
        if known and not self._request.mapping:
            text = "Столбцы прочитаны так, как вы указали для такой же таблицы раньше."
            self.warnings.append(Remark(Place(path.name, sheet.name), "known_columns", text))
        chosen = {**known, **self._request.mapping}
        mapped = apply_mapping(header, chosen)
        if self._request.mapping:
            self.mappings[header.fingerprint] = chosen
        return mapped

    def _missing(self, header: Header) -> list[str]:
        return missing_columns(self._request.section, header)

    def _refuse(
        self,
        path: Path,
        sheets: Sequence[RawSheet],
        headers: Sequence[tuple[RawSheet, Header]],
    ) -> None:
        """Say what the file's best table lacks."""
        if not headers:
            wanted = self._request.sheet if not sheets else ""
            text = no_header_text(path.name, self._request.section, wanted)
            self._unreadable(path, "header_not_found", text)
            return
        self._refuse_table(path, *min(headers, key=lambda table: len(self._missing(table[1]))))

    def _refuse_table(self, path: Path, sheet: RawSheet, header: Header) -> None:
        """Say what the table lacks, and count its data rows as rejected."""
        # With the columns told, a person can say what they hold.
        self.warnings += header_remarks(path.name, sheet, header, self._labels)
        self.errors += missing_remarks(path.name, sheet, header, self._missing(header))
        for one in read_rows(sheet, header, staff=self._staff).rows:
            place = Place(path.name, sheet.name, one.number)
            cells = cells_under(sheet, header, one.number)
            self.rows.append(PlannedRow(place, RowStatus.REJECTED, (), cells))

    def _unreadable(self, path: Path, code: str, message: str) -> None:
        self.errors.append(Remark(Place(path.name), code, message))
        self.unread.append(path.name)


@keeping_all()
def plan_import(
    database: Database,
    positions: PositionList,
    request: ImportRequest,
    progress: Progress = silent,
) -> ImportPlan:
    """Read the files and say what importing them would do; changes nothing."""

    def still_wanted() -> None:
        progress(0, 1)

    apart: AbstractContextManager[ReadingApart | None] = (
        ReadingApart(still_wanted) if request.files else nullcontext()
    )
    with apart as reading, open_index(database) as index:
        remembered = remembered_mappings(database, request.section)
        planner = _Planner(request, index, positions, remembered)
        if reading is not None:
            planner.read_files(reading, progress)
        if request.pasted:
            planner.read_pasted(request.pasted, progress)
        staff = request.section == STAFF_SECTION
        title = STAFF_TITLE if staff else EXCHANGED[request.section].title
        return ImportPlan(
            request.section,
            title,
            settled(planner.rows),
            tuple(planner.errors),
            tuple(planner.warnings),
            index.head,
            tuple(planner.unread),
            planner.mappings,
            planner.staff_changes,
        )


def _labels(section: Section[Any]) -> dict[str, str]:
    return {kind.name: kind.label for kind in section.fields}


def _remark(place: Place, titles: Mapping[str, str], item: Finding) -> Remark:
    column = titles.get(item.field, item.field)
    where = Place(place.file, place.sheet, place.row, column)
    return Remark(where, item.code, item.message)
