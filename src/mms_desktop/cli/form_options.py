"""Arguments that the commands about checklists share."""

from pathlib import Path
from typing import Annotated

import typer

from mms_desktop.catalog.checklists import newest
from mms_desktop.cli.output import UsageFault
from mms_desktop.domain.checklists import Checklist
from mms_desktop.services.checklists.editing import Sheet, open_sheet
from mms_desktop.services.checklists.own_forms import known_editions
from mms_desktop.services.checklists.subjects import SERVICE_CODE
from mms_desktop.services.workspace import Workspace

FormKey = Annotated[str, typer.Argument(metavar="ЧЕК-ЛИСТ", help="Ключ чек-листа, например young.")]
SubjectCode = Annotated[
    list[str] | None, typer.Option("--subject", help="Код организации или объединения.")
]
OneSubject = Annotated[
    str, typer.Option("--subject", help="Код организации или объединения; у службы не нужен.")
]
Everyone = Annotated[bool, typer.Option("--all", help="Бланки и письма для всех.")]
ForBrowser = Annotated[bool, typer.Option("--html", help="Бланки для браузера, без Excel.")]
ForExpert = Annotated[bool, typer.Option("--expert", help="Бланки для эксперта.")]
Answers = Annotated[
    list[Path],
    typer.Argument(metavar="ФАЙЛ…", help="Бланки, файлы ответов (.json) или answers.csv."),
]
Older = Annotated[bool, typer.Option("--accept-older", help="Принять и файлы старше принятых.")]
Evidence = Annotated[
    Path | None, typer.Option("--files", help="Папка с файлами, на которые даны ссылки.")
]

Editions = dict[tuple[str, str], Checklist]


def editions_of(workspace: Workspace) -> Editions:
    """Return the editions of the program and the user's own."""
    return {**known_editions().editions, **workspace.editions}


def chosen_form(key: str, editions: Editions) -> Checklist:
    """Return the newest edition of a form; raises ``UsageFault``."""
    known = newest(editions)
    if key not in known:
        raise UsageFault(f"Чек-листа «{key}» нет. Есть: {', '.join(known)}.")
    return known[key]


def reasons_by_item(written: list[str]) -> dict[str, str]:
    """Return reasons given as «пункт=причина»; raises ``UsageFault``."""
    reasons: dict[str, str] = {}
    for one in written:
        item, sign, words = one.partition("=")
        if not sign:
            raise UsageFault(f"«{one}»: напишите пункт и причину через знак «=»: s3=Нет ссылки.")
        reasons[item.strip()] = words.strip()
    return reasons


def opened_sheet(workspace: Workspace, form: str, period: str, subject: str) -> Sheet:
    """Return the sheet of one subject; raises ``SubjectUnknown``."""
    editions = editions_of(workspace)
    return open_sheet(
        workspace.database,
        editions,
        workspace.monitoring.period(period),
        form=chosen_form(form, editions).key,
        subject=subject or SERVICE_CODE,
        gap_policy=workspace.monitoring.gap_policy,
    )
