"""Arguments that the commands about checklists share."""

from typing import Annotated

import typer

from mms_desktop.catalog.checklists import newest
from mms_desktop.cli.output import UsageFault
from mms_desktop.domain.checklists import Checklist
from mms_desktop.services.checklists.own_forms import known_editions
from mms_desktop.services.workspace import Workspace

FormKey = Annotated[str, typer.Argument(metavar="ЧЕК-ЛИСТ", help="Ключ чек-листа, например young.")]
SubjectCode = Annotated[
    list[str] | None, typer.Option("--subject", help="Код организации или объединения.")
]
OneSubject = Annotated[
    str, typer.Option("--subject", help="Код организации или объединения; у службы не нужен.")
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
