"""Parts of received files, each holding the answers of one subject to one form, as written."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mms_desktop.domain.checklists import EVIDENCE_LIMIT
from mms_desktop.services.checklists.blanks import FORMAT, HEADERS, IDENTITY_SHEET, checksum
from mms_desktop.services.exchange.cells import Broken, Cell, cell_text
from mms_desktop.services.exchange.headers import (
    DataRow,
    Header,
    find_header,
    find_headers,
    read_rows,
)
from mms_desktop.services.exchange.plan import Place, Remark
from mms_desktop.services.exchange.reading import RawSheet

ANSWER_COLUMNS = {
    "form": ("form", "чек-лист", "форма"),
    "edition": ("edition", "редакция"),
    "period": ("period", "период"),
    "subject": ("subject", "кто заполняет", "организация"),
    "item": ("item", "пункт", "код"),
    "score": ("score", "балл"),
    "comment": ("comment", "комментарий"),
    "evidence": ("evidence", "ссылки", "подтверждения"),
    "assessor": ("assessor", "кто заполнил", "оценивает"),
}
REQUIRED = ("form", "edition", "period", "subject", "item", "score")
PART_KEYS = ("form", "edition", "period", "subject", "assessor")
LINKS = tuple(f"link{number}" for number in range(1, EVIDENCE_LIMIT + 1))
BLANK_KEYS = ("item", "number", "criterion", "text", "score", "comment", *LINKS)
BLANK_COLUMNS = {key: (title,) for key, title in zip(BLANK_KEYS, HEADERS, strict=True)}


@dataclass(frozen=True, slots=True)
class PartRow:
    """One answer as written; ``problem`` says why its cell cannot be read."""

    number: int
    item: str
    mark: str
    comment: str = ""
    evidence: tuple[str, ...] = ()
    problem: str = ""

    @property
    def is_filled(self) -> bool:
        """Whether anything at all is written in the row."""
        return bool(self.mark or self.comment or any(self.evidence) or self.problem)


@dataclass(frozen=True, slots=True)
class PartKey:
    """Whose answers to what: as the file names them."""

    form: str
    edition: str
    period: str
    subject: str
    assessor: str


@dataclass(frozen=True, slots=True)
class Part:
    """What one file says of one subject, form, period and assessor."""

    place: Place
    key: PartKey
    rows: tuple[PartRow, ...]
    instance: str = ""
    titles: dict[str, str] = field(default_factory=dict)

    def title_of(self, key: str) -> str:
        """Return the header of the column as the file has it."""
        return self.titles.get(key, "")


class PartProblem(Exception):
    """A file is neither a blank of ours nor a table of answers, or its identity is damaged."""

    def __init__(self, remark: Remark) -> None:
        super().__init__(remark.message)
        self.remark = remark


def read_blank(path: Path, sheets: Sequence[RawSheet]) -> Part | None:
    """Return what a filled blank holds, or ``None`` when the file is no blank of ours."""
    hidden = next((sheet for sheet in sheets if sheet.name == IDENTITY_SHEET), None)
    if hidden is None:
        return None
    identity = {cell_text(row[0]): cell_text(row[1]) for row in hidden.rows if len(row) > 1}
    if identity.get("format") != FORMAT:
        text = f"Бланк «{path.name}» сделан другой версией программы: обновите программу."
        raise PartProblem(Remark(Place(path.name), "unknown_blank", text))
    if identity.get("checksum") != checksum(identity):
        text = (
            f"Служебный лист бланка «{path.name}» изменён, непонятно, чьи это ответы. "
            "Вышлите организации новый бланк."
        )
        raise PartProblem(Remark(Place(path.name), "blank_altered", text))
    sheet, header = _blank_table(path, sheets)
    rows = (_blank_row(row) for row in read_rows(sheet, header).rows)
    return Part(
        Place(path.name, sheet.name),
        PartKey(**{name: identity[name] for name in PART_KEYS}),
        tuple(row for row in rows if row.is_filled),
        identity["instance"],
        {key: header.title_of(key) for key in BLANK_KEYS},
    )


def _blank_row(row: DataRow) -> PartRow:
    return PartRow(
        row.number,
        cell_text(row.cells.get("item")),
        cell_text(row.cells.get("score")),
        cell_text(row.cells.get("comment")),
        tuple(cell_text(row.cells.get(key)) for key in LINKS),
        _problem(row.cells.get("score")),
    )


def read_answers_file(path: Path, sheets: Sequence[RawSheet]) -> list[Part]:
    """Return the parts of a table of answers, in the order in which they begin."""
    found = find_headers(sheets, ANSWER_COLUMNS)
    usable = [
        (one.sheet, one.header)
        for one in found
        if set(REQUIRED) <= set(one.header.columns.values())
    ]
    if not usable:
        text = (
            f"«{path.name}» — не бланк чек-листа и не таблица ответов: "
            f"нужны столбцы {', '.join(REQUIRED)}."
        )
        raise PartProblem(Remark(Place(path.name), "not_answers", text))
    return [part for sheet, header in usable for part in _split(path, sheet, header)]


def _split(path: Path, sheet: RawSheet, header: Header) -> list[Part]:
    parts: dict[PartKey, list[PartRow]] = {}
    for row in read_rows(sheet, header).rows:
        key = PartKey(**{name: cell_text(row.cells.get(name)) for name in PART_KEYS})
        answer = PartRow(
            row.number,
            cell_text(row.cells.get("item")),
            cell_text(row.cells.get("score")),
            cell_text(row.cells.get("comment")),
            tuple(cell_text(row.cells.get("evidence")).split(";")),
            _problem(row.cells.get("score")),
        )
        parts.setdefault(key, []).append(answer)
    titles = {key: header.title_of(key) for key in ANSWER_COLUMNS}
    return [
        Part(Place(path.name, sheet.name, rows[0].number), key, tuple(rows), titles=titles)
        for key, rows in parts.items()
    ]


def _blank_table(path: Path, sheets: Sequence[RawSheet]) -> tuple[RawSheet, Header]:
    for sheet in sheets:
        header = None if sheet.hidden else find_header(sheet, BLANK_COLUMNS)
        if header and {"item", "score"} <= set(header.columns.values()):
            return sheet, header
    text = f"В бланке «{path.name}» нет таблицы со столбцами «Код» и «Балл»: вышлите новый бланк."
    raise PartProblem(Remark(Place(path.name), "blank_altered", text))


def _problem(cell: Cell) -> str:
    return cell.message if isinstance(cell, Broken) else ""
