"""Commands that judge item by item and mark what was sent: form decide, form send."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from mms_desktop.cli.form_options import (
    FormKey,
    OneSubject,
    editions_of,
    opened_sheet,
    reasons_by_item,
)
from mms_desktop.cli.options import AsJson, Base, PasswordFile, PeriodCode, opened
from mms_desktop.cli.output import ExitCode, FileFault, UsageFault, complain, show
from mms_desktop.domain.checklists import ItemUnknown
from mms_desktop.domain.sections.responses import Assessor
from mms_desktop.services.checklists.carrying import carry_over
from mms_desktop.services.checklists.deciding import Decision, decide, write_decided
from mms_desktop.services.checklists.differences import Incoming, compare
from mms_desktop.services.checklists.reasons import CannotJudge, reasons_of
from mms_desktop.services.checklists.sending import mark_sent
from mms_desktop.services.monitoring.periods import PeriodClosed
from mms_desktop.services.workspace import Workspace

Accepted = Annotated[
    list[str] | None,
    typer.Option("--accept", metavar="ПУНКТ", help="Принять только эти пункты; можно много."),
]
Refused = Annotated[
    list[str] | None,
    typer.Option("--refuse", metavar="ПУНКТ=ПРИЧИНА", help="Вернуть пункт; можно много."),
]
Back = Annotated[
    Path | None, typer.Option("--out", metavar="ФАЙЛ", help="Бланк для школы с причинами.")
]


def add_commands(group: typer.Typer) -> None:
    """Add the commands of this module."""
    group.command("decide")(decide_)
    group.command("send")(send)
    group.command("reasons")(reasons)
    group.command("carry")(carry)


def decide_(
    file: Annotated[Path, typer.Argument(metavar="ФАЙЛ", help="Присланный бланк.")],
    base: Base,
    accept: Accepted = None,
    refuse: Refused = None,
    out: Back = None,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Принять часть пунктов присланного бланка, остальные вернуть с причиной."""
    reasons = reasons_by_item(refuse or [])
    with opened(base, password_file) as workspace:
        incoming = _incoming(workspace, file)
        decision = Decision(reasons, _accepted(incoming, accept))
        try:
            judged = decide(
                workspace.database, editions_of(workspace), incoming, decision,
                gap_policy=workspace.monitoring.gap_policy, today=date.today(),
            )  # fmt: skip
            back = write_decided(incoming, decision, out) if out and reasons else None
        except CannotJudge as error:
            complain("cannot_judge", str(error), as_json=as_json)
            return ExitCode.INCOMPLETE
    one = judged.filled
    data = {**one.as_json(), "file": str(back) if back else None}
    lines = [f"{one.subject.name}: {one.response.status.label.lower()}, {one.result.points_text}"]
    show(data, lines + ([str(back)] if back else []), as_json=as_json)
    return ExitCode.DONE


def send(
    base: Base,
    period: PeriodCode,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Отметить заполненные чек-листы периода отправленными в регион."""
    with opened(base, password_file) as workspace:
        editions, found = editions_of(workspace), workspace.monitoring.period(period)
        try:
            marked = mark_sent(workspace.database, editions, found, workspace.monitoring.gap_policy)
        except CannotJudge as error:
            complain("cannot_judge", str(error), as_json=as_json)
            return ExitCode.INCOMPLETE
    lines = [f"Отправлено чек-листов: {len(marked)}"]
    lines += [f"  {one.form.key}: {one.subject.name}" for one in marked]
    show({"period": period, "sent": [one.as_json() for one in marked]}, lines, as_json=as_json)
    return ExitCode.DONE


def reasons(
    form: FormKey,
    base: Base,
    period: PeriodCode,
    subject: OneSubject = "",
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Показать все причины возврата чек-листа, снятые тоже."""
    with opened(base, password_file) as workspace:
        sheet = opened_sheet(workspace, form, period, subject)
        one = sheet.filled.get(Assessor.SELF)
        told = reasons_of(workspace.database, one.response.id) if one else ()
    data = [
        {
            "item": line.item,
            "round": line.round,
            "reason": line.reason,
            "stated_on": line.stated_on.isoformat(),
            "settled_on": line.settled_on.isoformat() if line.settled_on else None,
        }
        for line in told
    ]
    lines = [
        f"  Возврат {line.round}, пункт {line.item}: {line.reason}"
        f"{' (снята)' if line.settled_on else ''}"
        for line in told
    ]
    show({"reasons": data}, [f"Причин: {len(told)}", *lines], as_json=as_json)
    return ExitCode.DONE


def carry(
    form: FormKey,
    base: Base,
    period: PeriodCode,
    subject: OneSubject = "",
    everything: Annotated[
        bool, typer.Option("--all", help="Все пункты, как в прошлом периоде.")
    ] = False,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Перенести ответы прошлого периода: пункты за учебный год или все."""
    with opened(base, password_file) as workspace:
        sheet = opened_sheet(workspace, form, period, subject)
        try:
            done = carry_over(
                workspace.database, editions_of(workspace), sheet.period, form=sheet.newest.key,
                subject=sheet.subject.code, gap_policy=workspace.monitoring.gap_policy,
                now=datetime.now(), everything=everything,
            )  # fmt: skip
        except PeriodClosed as error:
            complain("period_closed", error.message, as_json=as_json)
            return ExitCode.INCOMPLETE
        again = opened_sheet(workspace, form, period, subject)
    carried = [one.item for one in again.answers(Assessor.SELF) if one.carried_from]
    words = f"Перенесено ответов: {len(carried)}" if done.changes else "Переносить нечего."
    show({"carried": carried, "from": sheet.previous.code}, [words], as_json=as_json)
    return ExitCode.DONE


def _incoming(workspace: Workspace, file: Path) -> Incoming:
    policy = workspace.monitoring.gap_policy
    found = compare(workspace.database, [file], editions_of(workspace), policy)
    if found.errors:
        raise FileFault(found.errors[0].code, found.errors[0].message)
    if len(found.incoming) != 1:
        text = f"В файле «{file.name}» ответы нескольких: укажите бланк одной организации."
        raise UsageFault(text)
    return found.incoming[0]


def _accepted(incoming: Incoming, accept: list[str] | None) -> frozenset[str] | None:
    if accept is None:
        return None
    form = incoming.submission.form
    try:
        return frozenset(form.item(reference).code for reference in accept)
    except ItemUnknown as error:
        raise UsageFault(f"Пункта «{error}» в чек-листе «{form.short_title}» нет.") from error
