"""Blanks for the subjects of a form: one file each, ready to send."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from uuid import uuid4

from mms_desktop.domain.checklists import Checklist
from mms_desktop.domain.sections.responses import Assessor
from mms_desktop.services.checklists.blanks import write_blank
from mms_desktop.services.checklists.identity import BlankIdentity
from mms_desktop.services.checklists.subjects import (
    ChecklistSubject,
    expected_subjects,
    find_subject,
)
from mms_desktop.services.progress import Progress, silent
from mms_desktop.storage.connection import Database
from mms_desktop.storage.records import Records


class SubjectNotChosen(Exception):
    """The form has several subjects and none was named; the message says what to do."""


def write_blanks(
    database: Database,
    form: Checklist,
    period: Any,
    out: Path,
    *,
    codes: Sequence[str] = (),
    everyone: bool = False,
    progress: Progress = silent,
) -> list[Path]:
    """Write the blanks and return their files; raises ``SubjectUnknown``, ``SubjectNotChosen``.

    ``out`` is a file for one subject, a folder for several.
    """
    with database.snapshot() as connection:
        subjects = _chosen(Records(connection), form, period, codes, everyone=everyone)
    single = out.suffix.casefold() == ".xlsx"
    if single and len(subjects) != 1:
        text = f"Бланков получится {len(subjects)}: укажите в --out папку, а не файл."
        raise SubjectNotChosen(text)
    files = []
    for number, subject in enumerate(subjects, start=1):
        file = out if single else out / blank_name(form, subject, period)
        identity = BlankIdentity(
            form.key, form.edition, period.code, subject.code, str(Assessor.SELF), uuid4().hex
        )
        write_blank(form, subject, period, identity, file)
        files.append(file)
        progress(number, len(subjects))
    return files


def blank_name(form: Checklist, subject: ChecklistSubject, period: Any) -> str:
    """Return the file name of a blank; signs that no disk allows become dashes."""
    name = f"{form.key}_{subject.code}_{period.code}"
    return "".join("-" if sign in '\\/:*?"<>|' else sign for sign in name) + ".xlsx"


def _chosen(
    records: Records, form: Checklist, period: Any, codes: Sequence[str], *, everyone: bool
) -> list[ChecklistSubject]:
    if codes:
        return [find_subject(records, form, code) for code in codes]
    expected = expected_subjects(records, form, period)
    if everyone or len(expected) == 1:
        return expected
    text = (
        f"Чек-лист «{form.short_title}» заполняют многие ({len(expected)}): "
        "назовите, чей бланк нужен, или попросите бланки для всех."
    )
    raise SubjectNotChosen(text)
