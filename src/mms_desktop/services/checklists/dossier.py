"""The evidence dossier of a filled checklist: the table «Ссылка 1…5», and the files behind it."""

import hashlib
import re
import shutil
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from mms_desktop.domain.checklists import EVIDENCE_LIMIT, Answer, Item
from mms_desktop.domain.issues import Explained
from mms_desktop.domain.periods import period_title
from mms_desktop.domain.sections.checklist_papers import EvidenceFile
from mms_desktop.services import limits
from mms_desktop.services.checklists.blank_words import mark_of
from mms_desktop.services.checklists.evidence import KeptFiles, file_name
from mms_desktop.services.checklists.naming import safe_name
from mms_desktop.services.checklists.responses import Filled
from mms_desktop.services.reports.document import Cell, ColumnStyle, Document, Grid
from mms_desktop.services.reports.word import as_docx
from mms_desktop.services.reports.workbook import Sheet, SheetColumn, as_xlsx
from mms_desktop.storage.files import atomic_make, atomic_write

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{1,9}://", re.IGNORECASE)
_FILE_LIKE = re.compile(r".*\.[A-Za-z0-9]{2,5}")
_NO_TIME = (1980, 1, 1, 0, 0, 0)
LINK_TITLES = tuple(f"Ссылка {number}" for number in range(1, EVIDENCE_LIMIT + 1))


class DossierTooBig(Explained):
    """The files of a dossier do not fit into one archive; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Attached:
    """A file put into the archive: where it lies there, its size and digest.

    ``source`` is a file of the folder given, or one kept in the base.
    """

    item: Item
    link: str
    source: Path | EvidenceFile
    member: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """What was written; ``missing`` are links that name files nobody has found."""

    out: Path
    attached: tuple[Attached, ...] = ()
    missing: tuple[str, ...] = ()

    def as_json(self) -> dict[str, object]:
        """Return what was written for the command line."""
        files = [
            {"item": one.item.code, "link": one.link, "member": one.member, "bytes": one.size,
             "sha256": one.sha256}
            for one in self.attached
        ]  # fmt: skip
        return {"file": str(self.out), "files": files, "missing": list(self.missing)}


def write_dossier(
    one: Filled,
    expert: Filled | None,
    period: Any,
    out: Path,
    *,
    files: Path | None,
    made: datetime,
    kept: KeptFiles | None = None,
) -> Dossier:
    """Write the dossier as XLSX, DOCX or ZIP, by the ending of ``out``.

    Only the ZIP carries files: those kept in the base, and of those that links name the ones
    in the folder ``files``: a link written by a school must not carry off anything else of this
    computer. Raises ``DossierTooBig`` and ``EvidenceRefused``.
    """
    kind = out.suffix.casefold()
    if kind == ".docx":
        atomic_write(out, as_docx(_document(one, expert, period), made))
        return Dossier(out)
    if kind != ".zip":
        atomic_write(out, as_xlsx([_links_sheet(one, expert, period)], one.form.short_title, made))
        return Dossier(out)
    attached, missing = _found_files(one, files)
    if sum(file.size for file in attached) > limits.DOSSIER_BYTES:
        most = limits.DOSSIER_BYTES // limits.MEBIBYTE
        raise DossierTooBig(f"Файлы подтверждений больше {most} МБ: соберите их частями.")
    sheets = [_links_sheet(one, expert, period), _files_sheet(attached)]
    parts = {
        "podtverzhdeniya.xlsx": as_xlsx(sheets, one.form.short_title, made),
        "podtverzhdeniya.docx": as_docx(_document(one, expert, period), made),
    }
    _write_archive(parts, attached, kept, out)
    return Dossier(out, attached, missing)


def _heading(one: Filled, period: Any) -> tuple[str, ...]:
    result = one.result
    return (
        f"Подтверждения: {one.form.short_title}",
        f"{one.subject.name}, {period_title(period)}",
        f"{result.points_text}, {result.level}",
    )


def _pairs(one: Filled) -> Iterator[tuple[Item, Answer]]:
    answers = {answer.item: answer for answer in one.answers}
    for item in one.form.scored_items:
        yield item, answers.get(item.code, Answer(item.code))


def _links(one: Filled, answer: Answer) -> list[str]:
    """Return what goes under «Ссылка 1…5»; what does not fit stands in the last one."""
    shown = [*answer.evidence, *(f"Файл: {file.name}" for file in _files(one, answer))]
    first, rest = shown[: EVIDENCE_LIMIT - 1], shown[EVIDENCE_LIMIT - 1 :]
    return [*first, *[""] * (EVIDENCE_LIMIT - 1 - len(first)), "\n".join(rest)]


def _told(one: Filled, answer: Answer) -> list[str]:
    return [link for cell in _links(one, answer) for link in cell.split("\n") if link]


def _files(one: Filled, answer: Answer) -> tuple[EvidenceFile, ...]:
    return one.files.get(answer.item, ())


def _links_sheet(one: Filled, expert: Filled | None, period: Any) -> Sheet:
    checked = {answer.item: answer for answer in expert.answers} if expert else {}
    columns = (
        SheetColumn("№", 5), SheetColumn("Показатель", 46), SheetColumn("Балл", 8),
        SheetColumn("Балл эксперта", 10), SheetColumn("Комментарий", 26),
        *(SheetColumn(title, 19) for title in LINK_TITLES),
    )  # fmt: skip
    rows = tuple(
        (item.number, item.text, mark_of(answer), mark_of(checked.get(item.code)), answer.comment,
         *_links(one, answer))
        for item, answer in _pairs(one)
    )  # fmt: skip
    return Sheet("Подтверждения", _heading(one, period), columns, rows)


def _document(one: Filled, expert: Filled | None, period: Any) -> Document:
    checked = {answer.item: answer for answer in expert.answers} if expert else {}
    columns = (
        ColumnStyle("№", 0.05), ColumnStyle("Показатель", 0.33), ColumnStyle("Балл", 0.07),
        ColumnStyle("Эксперт", 0.12), ColumnStyle("Ссылки 1…5", 0.43),
    )  # fmt: skip
    rows = tuple(
        (
            Cell(item.number), Cell(item.text), Cell(mark_of(answer)),
            Cell(mark_of(checked.get(item.code))),
            Cell("\n".join(f"{place}. {link}" for place, link in enumerate(_told(one, answer), 1))),
        )
        for item, answer in _pairs(one)
    )  # fmt: skip
    title, *lines = _heading(one, period)
    return Document(title, tuple(lines), (Grid(columns, rows),), one.subject.name)


def _found_files(one: Filled, folder: Path | None) -> tuple[tuple[Attached, ...], tuple[str, ...]]:
    attached: list[Attached] = []
    missing: list[str] = []
    for item, answer in _pairs(one):
        for place, link in enumerate(answer.evidence, start=1):
            source = _inside(folder, link)
            if source is None:
                missing += [link] if _is_file_like(link) else []
                continue
            attached.append(_from_folder(item, link, place, source))
        for place, line in enumerate(_files(one, answer), start=len(answer.evidence) + 1):
            member = _member(item, place, Path(file_name(line)))
            attached.append(Attached(item, line.name, line, member, line.size, line.sha256))
    return tuple(attached), tuple(missing)


def _from_folder(item: Item, link: str, place: int, source: Path) -> Attached:
    with source.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    member = _member(item, place, source)
    return Attached(item, link, source, member, source.stat().st_size, digest)


def _member(item: Item, place: int, file: Path) -> str:
    return f"files/{safe_name(f'{item.number}-{place} {file.stem}')}{file.suffix}"


def _inside(folder: Path | None, link: str) -> Path | None:
    """Return the file a link names if it lies in the folder, however the link spells it."""
    if folder is None or _ADDRESS.match(link) or "\x00" in link:
        return None
    root = folder.resolve()
    try:
        found = (root / link.replace("\\", "/")).resolve()
        return found if found.is_relative_to(root) and found.is_file() else None
    except (OSError, RuntimeError):
        return None


def _is_file_like(link: str) -> bool:
    return not _ADDRESS.match(link) and bool(_FILE_LIKE.fullmatch(link))


def _write_archive(
    parts: Mapping[str, bytes], attached: Sequence[Attached], kept: KeptFiles | None, out: Path
) -> None:
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in parts.items()}
    sums |= {file.member: file.sha256 for file in attached}
    lines = "".join(f"{digest}  {name}\n" for name, digest in sorted(sums.items()))

    def make(aside: Path) -> None:
        with zipfile.ZipFile(aside, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in {**parts, "checksums.sha256": lines.encode()}.items():
                archive.writestr(_entry(name), content)
            for file in attached:
                _write_member(archive, file, kept)

    atomic_make(out, make)


def _write_member(archive: zipfile.ZipFile, file: Attached, kept: KeptFiles | None) -> None:
    if isinstance(file.source, Path):
        with file.source.open("rb") as source, archive.open(_entry(file.member), "w") as into:
            shutil.copyfileobj(source, into)
    elif kept is not None:
        archive.writestr(_entry(file.member), kept.content(file.source))


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _NO_TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _files_sheet(attached: Sequence[Attached]) -> Sheet:
    columns = (
        SheetColumn("Пункт", 8), SheetColumn("Файл в архиве", 50), SheetColumn("Ссылка", 40),
        SheetColumn("Размер, байт", 14), SheetColumn("SHA-256", 68),
    )  # fmt: skip
    rows = tuple((one.item.number, one.member, one.link, one.size, one.sha256) for one in attached)
    return Sheet("Файлы", ("Файлы подтверждений",), columns, rows)
