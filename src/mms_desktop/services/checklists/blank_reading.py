"""Reading a filled spreadsheet blank as schools send it back: moved, unprotected, written over.

What cannot change whose answers these are is forgiven and told; what could is refused.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from mms_desktop.domain.checklists import EVIDENCE_LIMIT
from mms_desktop.services.checklists.blank_layout import (
    HEADERS,
    IDENTITY_SHEET,
    PREVIOUS_HEADER,
    REMARK_HEADER,
)
from mms_desktop.services.checklists.identity import (
    FORMATS,
    BlankIdentity,
    IdentityDamaged,
    read_identity,
)
from mms_desktop.services.checklists.parts import (
    Part,
    PartProblem,
    PartRow,
    clean_link,
    clean_text,
    part_key,
    problems_of,
)
from mms_desktop.services.checklists.saved_time import saved_at
from mms_desktop.services.checklists.stamp import read_stamp, rows_digest
from mms_desktop.services.exchange.cells import cell_text, column_letter
from mms_desktop.services.exchange.headers import Header, find_header, read_rows
from mms_desktop.services.exchange.plan import Place, Remark
from mms_desktop.services.exchange.sheets import RawSheet
from mms_desktop.services.exchange.table_rows import DataRow

LINKS = tuple(f"link{number}" for number in range(1, EVIDENCE_LIMIT + 1))
BLANK_KEYS = ("item", "number", "criterion", "text", "score", "comment", *LINKS)
BLANK_COLUMNS = {key: (title,) for key, title in zip(BLANK_KEYS, HEADERS, strict=True)}
WORDS_KEYS = ("comment", *LINKS)

Table = tuple[RawSheet, Header]


def identity_values(sheets: Sequence[RawSheet]) -> dict[str, str] | None:
    """Return what the hidden sheet says, ``None`` when the file has none of ours."""
    for sheet in sheets:
        values = {cell_text(row[0]): cell_text(row[1]) for row in sheet.rows if len(row) > 1}
        ours = sheet.name == IDENTITY_SHEET or values.get("format", "").startswith(FORMATS)
        if ours:
            return values
    return None


def read_blank(path: Path, sheets: Sequence[RawSheet]) -> Part | None:
    """Return what a filled blank holds, or ``None`` when the file is no blank of ours."""
    values = identity_values(sheets)
    if values is None:
        return None
    identity = blank_identity(path, values)
    sheet, header = blank_table(path, sheets)
    titles = {key: header.title_of(key) for key in BLANK_KEYS}
    rows: list[PartRow] = []
    warnings = list(_unread_columns(path, sheet, header))
    for row in read_rows(sheet, header).rows:
        place = Place(path.name, sheet.name, row.number)
        found = _row(row)
        if not found.item and not found.mark and not found.problems:
            warnings += _stray(place, row)
            continue
        warnings += _cell_warnings(place, row, titles)
        if found.is_filled:
            rows.append(found)
    stamp = read_stamp(values)
    saved = stamp.saved if stamp and stamp.digest == rows_digest(rows) else saved_at(path)
    return Part(
        Place(path.name, sheet.name),
        part_key(identity),
        tuple(rows),
        identity.instance,
        saved,
        titles,
        tuple(warnings),
        identity.issuer,
    )


def blank_identity(path: Path, values: dict[str, str]) -> BlankIdentity:
    """Return whose answers the blank holds; raises ``PartProblem``."""
    try:
        return read_identity(values, path.name)
    except IdentityDamaged as damage:
        raise PartProblem(Remark(Place(path.name), damage.code, damage.message)) from damage


def blank_table(path: Path, sheets: Sequence[RawSheet]) -> Table:
    """Return the sheet with the answers and its header; raises ``PartProblem``.

    A copy of the sheet is passed over while nothing is filled in differently there.
    """
    tables = blank_tables(sheets)
    if not tables:
        text = (
            f"В бланке «{path.name}» нет таблицы со столбцами «Код» и «Балл»: вышлите новый бланк."
        )
        raise PartProblem(Remark(Place(path.name), "blank_altered", text))
    filled = {rows_digest(rows): table for table in tables if (rows := _filled_rows(table))}
    if len(filled) > 1:
        names = ", ".join(f"«{sheet.name}»" for sheet, _ in filled.values())
        text = (
            f"В бланке «{path.name}» разные ответы на листах {names}: непонятно, какие верны. "
            "Оставьте один лист с ответами и пришлите файл снова."
        )
        raise PartProblem(Remark(Place(path.name), "two_tables", text))
    return next(iter(filled.values()), tables[0])


def blank_tables(sheets: Sequence[RawSheet]) -> list[Table]:
    """Return the sheets that hold a table of a blank; hidden ones only where no other does."""
    found = []
    for sheet in sheets:
        header = find_header(sheet, BLANK_COLUMNS)
        if header and {"item", "score"} <= set(header.columns.values()):
            found.append((sheet, _with_number(header)))
    return [table for table in found if not table[0].hidden] or found


def _with_number(header: Header) -> Header:
    """Return the header that knows the column «№»: elsewhere such a column only numbers rows."""
    title = HEADERS[BLANK_KEYS.index("number")]
    places = [place for place, text in header.texts.items() if text.strip() == title]
    columns = {**header.columns, places[0]: "number"} if places else header.columns
    return header.with_columns(columns)


def no_identity(path: Path) -> PartProblem:
    """Return what to say of a blank whose hidden sheet is gone."""
    text = (
        f"В файле «{path.name}» таблица чек-листа есть, а служебного листа нет: непонятно, "
        "чьи это ответы. Перенесите их в присланный бланк, не копируя лист в другую книгу."
    )
    return PartProblem(Remark(Place(path.name), "no_identity", text))


def _filled_rows(table: Table) -> list[PartRow]:
    return [row for one in read_rows(*table).rows if (row := _row(one)).is_filled and row.item]


def _row(row: DataRow) -> PartRow:
    printed = _printed(row)
    return PartRow(
        row.number,
        # A code that was wiped out is still told by the number beside it.
        cell_text(row.cells.get("item")).strip() or printed,
        cell_text(row.cells.get("score")).strip(),
        clean_text(cell_text(row.cells.get("comment"))),
        tuple(clean_link(cell_text(row.cells.get(key))) for key in LINKS),
        problems_of(row, ("score",)),
        printed,
        cell_text(row.cells.get("text")).strip(),
    )


def _printed(row: DataRow) -> str:
    return cell_text(row.cells.get("number")).strip().removesuffix(".")


def _unread_columns(path: Path, sheet: RawSheet, header: Header) -> Iterator[Remark]:
    """Yield the columns beside those of the blank in which something is written."""
    printed = {*HEADERS, PREVIOUS_HEADER, REMARK_HEADER}
    added = [place for place, text in header.texts.items() if text.strip() not in printed]
    for place in (*added, *header.untitled):
        rows = (row[place] for row in sheet.rows[header.last_row + 1 :] if place < len(row))
        if place in header.columns or not any(cell_text(cell).strip() for cell in rows):
            continue
        title = header.texts.get(place, "").strip() or column_letter(place)
        text = (
            f"Столбца «{title}» в бланке не было, написанное в нём не принято: перенесите это в "
            f"«Комментарий» или в «Ссылки 1…{EVIDENCE_LIMIT}»."
        )
        yield Remark(Place(path.name, sheet.name, column=title), "unread_column", text)


def _stray(place: Place, row: DataRow) -> Iterator[Remark]:
    """Yield that something written outside of the rows of the form is not taken."""
    if any(cell_text(row.cells.get(key)).strip() for key in WORDS_KEYS):
        text = f"Строка {row.number}: кода пункта нет, написанное в ней не принято."
        yield Remark(place, "stray_row", text)


def _cell_warnings(place: Place, row: DataRow, titles: dict[str, str]) -> Iterator[Remark]:
    for key, problem in problems_of(row, WORDS_KEYS):
        text = f"{problem} Ячейка принята пустой, балл этой строки принят."
        yield Remark(_at(place, titles[key]), "unreadable_cell", text)
    if "score" in row.filled and cell_text(row.cells.get("score")).strip():
        text = (
            f"Строка {row.number}: балл стоит в объединённой ячейке и принят для каждой из её "
            "строк: уточните, так ли это."
        )
        yield Remark(_at(place, titles["score"]), "merged_score", text)


def _at(place: Place, column: str) -> Place:
    return Place(place.file, place.sheet, place.row, column)
