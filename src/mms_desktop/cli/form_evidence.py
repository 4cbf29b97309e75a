"""Commands about files that prove answers: form attach, form files."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from mms_desktop.cli.form_options import FormKey, OneSubject, opened_sheet
from mms_desktop.cli.options import AsJson, Base, PasswordFile, PeriodCode, opened
from mms_desktop.cli.output import ExitCode, show
from mms_desktop.services.checklists.editing import Sheet
from mms_desktop.services.checklists.evidence import (
    EvidenceLine,
    EvidenceRefused,
    ResponsePlace,
    attach_file,
    detach_file,
    evidence_room,
    file_name,
    save_file,
)

ItemCode = Annotated[str, typer.Option("--item", metavar="ПУНКТ", help="Код или номер пункта.")]
Folder = Annotated[Path | None, typer.Option("--out", metavar="ПАПКА", help="Куда записать файлы.")]
Removed = Annotated[int, typer.Option("--remove", metavar="НОМЕР", help="Убрать файл по номеру.")]


def add_commands(group: typer.Typer) -> None:
    """Add the commands of this module."""
    group.command("attach")(attach)
    group.command("files")(files)


def attach(
    form: FormKey,
    file: Annotated[list[Path], typer.Argument(metavar="ФАЙЛ…", help="Файлы подтверждений.")],
    base: Base,
    period: PeriodCode,
    item: ItemCode,
    subject: OneSubject = "",
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Приложить файлы к пункту чек-листа: они хранятся внутри базы."""
    refused: list[dict[str, str]] = []
    with opened(base, password_file) as workspace:
        sheet = opened_sheet(workspace, form, period, subject)
        place = ResponsePlace(sheet.newest, sheet.period, sheet.subject)
        for path in file:
            try:
                attach_file(workspace.database, place, item, path, date.today())
            except EvidenceRefused as error:
                refused.append({"file": path.name, "message": error.message})
        kept = _lines(opened_sheet(workspace, form, period, subject))
        used = evidence_room(workspace.database).used
    data = {"files": [_json(line) for line in kept], "errors": refused, "bytes": used}
    lines = [f"Приложено файлов: {len(file) - len(refused)}", *_shown(kept)]
    show(data, lines + [f"  {one['message']}" for one in refused], as_json=as_json)
    return ExitCode.INCOMPLETE if refused else ExitCode.DONE


def files(
    form: FormKey,
    base: Base,
    period: PeriodCode,
    subject: OneSubject = "",
    out: Folder = None,
    remove: Removed = 0,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Показать приложенные файлы, записать их в папку или убрать один."""
    with opened(base, password_file) as workspace:
        if remove:
            detach_file(workspace.database, remove)
        kept = _lines(opened_sheet(workspace, form, period, subject))
        for line in kept if out else ():
            target = (out or Path()) / f"{line.item}-{line.id} {file_name(line)}"
            save_file(workspace.database, line.id, target)
    data = {"files": [_json(line) for line in kept]}
    show(data, [f"Файлов: {len(kept)}", *_shown(kept)], as_json=as_json)
    return ExitCode.DONE


def _lines(sheet: Sheet) -> list[EvidenceLine]:
    return [line for lines in sheet.files.values() for line in lines]


def _shown(kept: list[EvidenceLine]) -> list[str]:
    return [f"  {line.id}. пункт {line.item}: {line.name}, {line.size} байт" for line in kept]


def _json(line: EvidenceLine) -> dict[str, object]:
    return {
        "id": line.id,
        "item": line.item,
        "name": line.name,
        "bytes": line.size,
        "sha256": line.sha256,
        "added_on": line.added_on.isoformat(),
    }
