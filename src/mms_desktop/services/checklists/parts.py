"""Parts of received files, each holding the answers of one subject to one form, as written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from mms_desktop.domain.checklists import Item
from mms_desktop.domain.issues import Explained
from mms_desktop.domain.periods import PeriodUnclear, canonical_code
from mms_desktop.domain.text import fold
from mms_desktop.services.checklists.assessors import assessor_of
from mms_desktop.services.checklists.identity import BlankIdentity
from mms_desktop.services.exchange.cells import Broken, Cell, cell_text
from mms_desktop.services.exchange.headers import Header, find_headers, read_rows
from mms_desktop.services.exchange.plan import Place, Remark
from mms_desktop.services.exchange.sheets import RawSheet
from mms_desktop.services.exchange.table_rows import DataRow

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


@dataclass(frozen=True, slots=True)
class PartRow:
    """One answer as written; ``problems`` name the columns whose cells cannot be read, and why.

    ``number`` is the row of the file; a file without rows has none. ``printed`` and ``text``
    are the number and the words of the item that stand in the row beside its code.
    """

    number: int | None
    item: str
    mark: str
    comment: str = ""
    evidence: tuple[str, ...] = ()
    problems: tuple[tuple[str, str], ...] = ()
    printed: str = ""
    text: str = ""

    @property
    def is_filled(self) -> bool:
        """Whether anything at all is written in the row."""
        return bool(self.mark or self.comment or any(self.evidence) or self.problems)


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
    """What one file says of one subject, form, period and assessor.

    A blank has an instance and, where its file tells, a revision: the moment it was saved.
    ``warnings`` tell what was left out of the file without harm; ``issuer`` is the ОКТМО code of
    the municipality whose service gave the blank out.
    """

    place: Place
    key: PartKey
    rows: tuple[PartRow, ...]
    instance: str = ""
    revision: int | None = None
    titles: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[Remark, ...] = ()
    issuer: str = ""

    def title_of(self, key: str) -> str:
        """Return the header of the column as the file has it."""
        return self.titles.get(key, "")

    @property
    def group(self) -> tuple[str, ...]:
        """The response the part is about, however its words are spelled."""
        return same_response(self.key)


class PartProblem(Explained):
    """A file is neither a blank of ours nor a table of answers, or its identity is damaged.

    ``unread`` tells a file that holds nothing of ours from a blank that must not be trusted.
    """

    def __init__(self, remark: Remark, *, unread: bool = False) -> None:
        super().__init__(remark.message)
        self.remark = remark
        self.unread = unread


def same_response(key: PartKey) -> tuple[str, ...]:
    """Return what two spellings of one response have in common: «self» is «Самооценка»."""
    assessor = assessor_of(key.assessor)
    who = fold(key.assessor) if assessor is None else str(assessor)
    return (fold(key.form), fold(period_code(key.period)), fold(key.subject), who)


def period_code(text: str) -> str:
    """Return the code as periods are stored; one that is not understood stays as written."""
    try:
        return canonical_code(text)
    except PeriodUnclear:
        return text


def part_key(identity: BlankIdentity) -> PartKey:
    """Return the key of the answers a blank holds."""
    return PartKey(**{name: getattr(identity, name) for name in PART_KEYS})


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
        raise PartProblem(Remark(Place(path.name), "not_answers", text), unread=True)
    return [part for sheet, header in usable for part in _split(path, sheet, header)]


def is_in_place(item: Item, row: PartRow) -> bool:
    """Tell whether the number or at least the words beside the code are those of its item."""
    printed = item.number.casefold().removesuffix(".")
    if not row.printed or printed == row.printed.casefold():
        return True
    return bool(item.text) and item.text.split() == row.text.split()


def clean_text(text: str) -> str:
    """Return a comment or link without the spaces and line ends that programs add."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def clean_link(text: str) -> str:
    """Return a link as one line: links are stored one a line."""
    return " ".join(text.split())


def _split(path: Path, sheet: RawSheet, header: Header) -> list[Part]:
    keys: dict[tuple[str, ...], PartKey] = {}
    rows: dict[tuple[str, ...], list[PartRow]] = {}
    for row in read_rows(sheet, header).rows:
        key = PartKey(**{name: _key_text(row.cells.get(name)) for name in PART_KEYS})
        # Rows of two editions are two responses; which of them stands is told apart later.
        group = (*same_response(key), key.edition)
        keys.setdefault(group, key)
        rows.setdefault(group, []).append(_answer_row(row))
    titles = {key: header.title_of(key) for key in ANSWER_COLUMNS}
    return [
        Part(
            Place(path.name, sheet.name, found[0].number), keys[group], tuple(found), titles=titles
        )
        for group, found in rows.items()
    ]


def _answer_row(row: DataRow) -> PartRow:
    return PartRow(
        row.number,
        cell_text(row.cells.get("item")).strip(),
        cell_text(row.cells.get("score")).strip(),
        clean_text(cell_text(row.cells.get("comment"))),
        tuple(clean_link(link) for link in cell_text(row.cells.get("evidence")).split(";")),
        problems_of(row, ("item", "score", "comment", "evidence", *PART_KEYS)),
    )


def _key_text(cell: Cell) -> str:
    # Spreadsheet programs take the edition «2020-1» for the January of that year.
    if isinstance(cell, date):
        return f"{cell.year}-{cell.month}"
    return cell_text(cell).strip()


def problems_of(row: DataRow, keys: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return the columns among these whose cells hold no value, and what is wrong with each."""
    return tuple((key, found) for key in keys if (found := _problem(row.cells.get(key))))


def _problem(cell: Cell) -> str:
    return cell.message if isinstance(cell, Broken) else ""
