"""Files that prove answers, kept inside the base: encrypted, in every backup, undoable.

An item has up to five links and files together (design.md 4). A file is taken as it is and
given back as it was; the program opens none of them itself.
"""

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.checklists import EVIDENCE_LIMIT, Checklist, ItemUnknown
from mms_desktop.domain.issues import Explained
from mms_desktop.domain.sections.checklist_papers import EVIDENCE_FILES, EvidenceFile
from mms_desktop.domain.sections.periods import PERIODS, PeriodState
from mms_desktop.domain.sections.responses import RESPONSES, Assessor
from mms_desktop.services import limits
from mms_desktop.services.action import Action, action
from mms_desktop.services.checklists.naming import safe_name
from mms_desktop.services.checklists.responses import Submission, store
from mms_desktop.services.checklists.stored import StoredResponses
from mms_desktop.services.checklists.subjects import ChecklistSubject
from mms_desktop.storage.connection import Database
from mms_desktop.storage.evidence import EvidenceContents
from mms_desktop.storage.files import atomic_write
from mms_desktop.storage.records import Records

EvidenceLine = EvidenceFile

LONGEST_NAME = 150
# A program or a script among the proofs is somebody's trick: it would be started by a click.
_PROGRAM_ENDINGS = (
    "apk app bat cmd com cpl desktop dll docm exe hta inf jar js jse lnk msc msi msp pptm ps1"
    " psm1 py reg scr sh url vb vbe vbs wsf wsh xlam xlsm"
)
_PROGRAMS = frozenset(_PROGRAM_ENDINGS.split())
_SPACES = re.compile(r"\s+")


class EvidenceRefused(Explained):
    """A file cannot be attached or given out; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class ResponsePlace:
    """Whose answers to what a file is to prove."""

    form: Checklist
    period: Any
    subject: ChecklistSubject
    assessor: Assessor = Assessor.SELF


@dataclass(frozen=True, slots=True)
class EvidenceRoom:
    """How much the files of a base take and may take, in bytes."""

    used: int
    most: int = limits.EVIDENCE_BASE_BYTES


class KeptFiles:
    """Gives out the files of a base as they were attached."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def content(self, line: EvidenceLine) -> bytes:
        """Return the bytes of a file; raises ``EvidenceRefused`` when they are gone or damaged."""
        with self._database.snapshot() as connection:
            content = EvidenceContents(connection).get(line.sha256)
        if content is None:
            text = f"Содержимого файла «{line.name}» в базе нет: оно уничтожено."
            raise EvidenceRefused(text)
        if hashlib.sha256(content).hexdigest() != line.sha256:
            text = f"Файл «{line.name}» в базе повреждён: возьмите его из копии базы."
            raise EvidenceRefused(text)
        return content


def attach_file(
    database: Database, place: ResponsePlace, item: str, file: Path, today: date
) -> ChangeSet:
    """Keep a copy of the file as proof of the item; raises ``EvidenceRefused``.

    ``item`` is a code or a printed number. A checklist not begun yet becomes a draft.
    """
    code = _item_code(place.form, item)
    name, content = _read(file)
    sha256 = hashlib.sha256(content).hexdigest()
    title = f"Чек-лист «{place.form.short_title}»: файл к пункту, {place.subject.name}"
    with action(database, title) as run:
        _check_open(run.records, place.period.id)
        response = _response(run, place, today)
        _check_room(run, response, code, sha256)
        if run.contents.used() + len(content) > limits.EVIDENCE_BASE_BYTES:
            raise EvidenceRefused(_no_room())
        run.contents.put(sha256, content)
        line = EvidenceFile(
            response=response.id, item=code, name=name, size=len(content), sha256=sha256,
            added_on=today,
        )  # fmt: skip
        run.insert(EVIDENCE_FILES, [line])
    return run.done


def detach_file(database: Database, file_id: int) -> ChangeSet:
    """Take a file away from its item; undoing brings it back. Raises ``EvidenceRefused``."""
    with action(database, "Чек-лист: файл подтверждения убран") as run:
        line = _found(run.records, file_id)
        response = run.records.get(RESPONSES, line.response)
        if response is not None:
            _check_open(run.records, response.period)
        run.delete(EVIDENCE_FILES, [line])
    return run.done


def save_file(database: Database, file_id: int, out: Path) -> Path:
    """Write the file as it was given; raises ``EvidenceRefused``."""
    line = _line(database, file_id)
    atomic_write(out, KeptFiles(database).content(line))
    return out


def open_copy(database: Database, file_id: int, folder: Path) -> Path:
    """Write the file into a folder of ours under its own name, to be opened by other programs."""
    line = _line(database, file_id)
    return save_file(database, file_id, folder / line.sha256[:8] / file_name(line))


def file_name(line: EvidenceLine) -> str:
    """Return a name of the file that every disk allows."""
    suffix = Path(line.name).suffix
    return safe_name(Path(line.name).stem) + safe_name(suffix) if suffix else safe_name(line.name)


def evidence_room(database: Database) -> EvidenceRoom:
    """Return how much the files of the base take."""
    with database.snapshot() as connection:
        return EvidenceRoom(EvidenceContents(connection).used())


def _item_code(form: Checklist, reference: str) -> str:
    try:
        item = form.item(reference)
    except ItemUnknown as error:
        raise EvidenceRefused(f"Пункта «{reference}» в чек-листе нет.") from error
    if not item.scored:
        raise EvidenceRefused(f"Пункт {item.number} не оценивается: файл к нему не нужен.")
    return item.code


def _read(file: Path) -> tuple[str, bytes]:
    """Return the name to keep and the content of a file that may be kept."""
    name = _SPACES.sub(" ", file.name).strip()
    if file.suffix.casefold().removeprefix(".") in _PROGRAMS:
        text = f"«{name}»: программы, сценарии и файлы с макросами к пункту не прикладываются."
        raise EvidenceRefused(text)
    try:
        if not file.is_file():
            raise EvidenceRefused(f"Файла «{name}» нет или это папка: выберите файл.")
        size = file.stat().st_size
        if size > limits.EVIDENCE_FILE_BYTES:
            raise EvidenceRefused(_too_big(name, size))
        content = file.read_bytes()
    except OSError as error:
        raise EvidenceRefused(f"Файл «{name}» не читается: проверьте права и диск.") from error
    if not content:
        raise EvidenceRefused(f"Файл «{name}» пуст: выберите другой.")
    if len(content) > limits.EVIDENCE_FILE_BYTES:
        raise EvidenceRefused(_too_big(name, len(content)))
    if len(name) > LONGEST_NAME:
        stem = Path(name).stem[: LONGEST_NAME - len(file.suffix)]
        name = f"{stem}{file.suffix}"[:LONGEST_NAME]
    return name, content


def _response(run: Action, place: ResponsePlace, today: date) -> Any:
    """Return the response the file belongs to; one that is not begun becomes a draft."""
    if place.assessor is not Assessor.SELF:
        raise EvidenceRefused("Файлы прикладываются к самооценке: у эксперта их нет.")
    sent = Submission(place.form, place.period, place.subject, place.assessor, ())
    known = StoredResponses(run.records)
    return known.find(sent.key) or store(run, sent, today, known)[0]


def _check_room(run: Action, response: Any, item: str, sha256: str) -> None:
    known = StoredResponses(run.records)
    files = known.files(response).get(item, ())
    if any(line.sha256 == sha256 for line in files):
        raise EvidenceRefused("Этот файл к пункту уже приложен.")
    links = next((one.evidence for one in known.answers(response) if one.item == item), "")
    if len(files) + len(links.split("\n") if links else ()) >= EVIDENCE_LIMIT:
        text = f"У пункта уже {EVIDENCE_LIMIT} ссылок и файлов: уберите лишнее и приложите снова."
        raise EvidenceRefused(text)


def _check_open(records: Records, period: int) -> None:
    stored = records.get(PERIODS, period)
    if stored is None or stored.state == PeriodState.CLOSED:
        code = stored.code if stored else ""
        raise EvidenceRefused(f"Период «{code}» закрыт: подтверждения в нём не меняются.")


def _line(database: Database, file_id: int) -> EvidenceFile:
    with database.snapshot() as connection:
        return _found(Records(connection), file_id)


def _found(records: Records, file_id: int) -> EvidenceFile:
    line = records.get(EVIDENCE_FILES, file_id)
    if line is None:
        raise EvidenceRefused("Этого файла уже нет: он убран.")
    return line


def _too_big(name: str, size: int) -> str:
    most = limits.EVIDENCE_FILE_BYTES // limits.MEBIBYTE
    return (
        f"Файл «{name}» занимает {-(-size // limits.MEBIBYTE)} МБ, а можно не больше {most} МБ: "
        "уменьшите его или укажите ссылку."
    )


def _no_room() -> str:
    most = limits.EVIDENCE_BASE_BYTES // limits.MEBIBYTE
    return (
        f"Файлы подтверждений заняли бы больше {most} МБ, и копии базы стали бы слишком велики: "
        "укажите ссылку на файл."
    )
