"""Blanks for the subjects of a form: one file each, ready to send."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any
from uuid import uuid4

from mms_desktop.domain.checklists import Checklist
from mms_desktop.domain.issues import Explained
from mms_desktop.domain.sections.periods import PeriodState
from mms_desktop.domain.sections.responses import Assessor
from mms_desktop.services.checklists.blank import Blank
from mms_desktop.services.checklists.blanks import write_blank
from mms_desktop.services.checklists.html_blank import write_html_blank
from mms_desktop.services.checklists.identity import BlankIdentity
from mms_desktop.services.checklists.issuing import issuer_of
from mms_desktop.services.checklists.letters import write_letter
from mms_desktop.services.checklists.naming import file_stem
from mms_desktop.services.checklists.previous import PreviousPeriods
from mms_desktop.services.checklists.subjects import (
    ChecklistSubject,
    expected_subjects,
    find_subject,
)
from mms_desktop.services.monitoring.periods import PeriodClosed
from mms_desktop.services.progress import Progress, silent
from mms_desktop.storage.connection import Database
from mms_desktop.storage.records import Records


class BlankKind(StrEnum):
    """The kinds of blanks; the value is the ending of the file."""

    XLSX = ".xlsx"
    HTML = ".html"


class SubjectNotChosen(Explained):
    """The form has several subjects and none was named; the message says what to do."""


@dataclass(frozen=True, slots=True)
class BlankOrder:
    """Whose blanks are wanted, of which kind, and whether letters go with them.

    Without codes they are everybody's with ``everyone``, else those of the only subject.
    """

    codes: Sequence[str] = ()
    everyone: bool = False
    kind: BlankKind | None = None
    assessor: Assessor = Assessor.SELF
    service: str = ""


def write_blanks(
    database: Database,
    form: Checklist,
    period: Any,
    out: Path,
    *,
    order: BlankOrder,
    progress: Progress = silent,
) -> list[Path]:
    """Write the blanks and return their files.

    ``out`` is a file for one subject, a folder for several; with everybody's blanks a covering
    letter lies beside each. Raises ``SubjectUnknown``, ``SubjectNotChosen`` and, as a closed
    period takes no answers, ``PeriodClosed``.
    """
    if period.state == PeriodState.CLOSED:
        raise PeriodClosed(period)
    blanks = _prepared(database, form, period, order)
    single = out.suffix.casefold() in (".htm", *BlankKind)
    if single and len(blanks) != 1:
        text = f"Бланков получится {len(blanks)}: укажите в --out папку, а не файл."
        raise SubjectNotChosen(text)
    kind = order.kind or _kind_of(out)
    files: list[Path] = []
    for number, blank in enumerate(blanks, start=1):
        file = out if single else _unused(out / blank_name(blank, kind), files)
        write_html_blank(blank, file) if kind is BlankKind.HTML else write_blank(blank, file)
        files.append(file)
        if order.everyone and not single:
            write_letter(blank, file, order.service)
        progress(number, len(blanks))
    return files


def blank_name(blank: Blank, kind: BlankKind = BlankKind.XLSX) -> str:
    """Return the file name of a blank, one that every disk allows."""
    return file_stem(blank) + kind.value


def prepare_blank(
    form: Checklist,
    subject: ChecklistSubject,
    period: Any,
    assessor: Assessor = Assessor.SELF,
    *,
    issuer: str,
) -> Blank:
    """Return an empty blank with an instance number of its own."""
    identity = BlankIdentity(
        form.key, form.edition, period.code, subject.code, str(assessor), uuid4().hex, issuer
    )
    return Blank(form, subject, period, identity)


def _prepared(database: Database, form: Checklist, period: Any, order: BlankOrder) -> list[Blank]:
    with database.snapshot() as connection:
        records = Records(connection)
        subjects = _chosen(records, form, period, order)
        previous = PreviousPeriods(records, period)
    issuer = issuer_of(database)
    blanks = []
    for subject in subjects:
        found = previous.find(form, subject, order.assessor)
        blank = prepare_blank(form, subject, period, order.assessor, issuer=issuer)
        blanks.append(replace(blank, previous=found.answers, previous_code=found.code))
    return blanks


def _unused(file: Path, files: Sequence[Path]) -> Path:
    """Return the file, numbered when another subject's name became the same."""
    used = {str(one).casefold() for one in files}
    wanted, number = file, 2
    while str(wanted).casefold() in used:
        wanted, number = file.with_stem(f"{file.stem}-{number}"), number + 1
    return wanted


def _kind_of(out: Path) -> BlankKind:
    return BlankKind.HTML if out.suffix.casefold() in (".htm", ".html") else BlankKind.XLSX


def _chosen(
    records: Records, form: Checklist, period: Any, order: BlankOrder
) -> list[ChecklistSubject]:
    if order.codes:
        return [find_subject(records, form, code) for code in dict.fromkeys(order.codes)]
    expected = expected_subjects(records, form, period)
    if order.everyone or len(expected) == 1:
        return expected
    text = (
        f"Чек-лист «{form.short_title}» заполняют многие ({len(expected)}): "
        "назовите, чей бланк нужен, или попросите бланки для всех."
    )
    raise SubjectNotChosen(text)
