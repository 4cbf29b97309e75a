"""Commands that judge a filled checklist: form compare, form return, form accept."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from mms_desktop.cli.form_options import (
    FormKey,
    OneSubject,
    chosen_form,
    editions_of,
    reasons_by_item,
)
from mms_desktop.cli.options import AsJson, Base, Out, PasswordFile, PeriodCode, opened
from mms_desktop.cli.output import ExitCode, complain, show
from mms_desktop.services.checklists.blank_words import mark_of
from mms_desktop.services.checklists.differences import Incoming
from mms_desktop.services.checklists.differences import compare as compare_files
from mms_desktop.services.checklists.reasons import CannotJudge
from mms_desktop.services.checklists.returning import (
    Choice,
    accept_response,
    return_response,
    write_returned,
)

Reason = Annotated[
    list[str] | None,
    typer.Option("--reason", metavar="ПУНКТ=ПРИЧИНА", help="Почему возвращён пункт; можно много."),
]


def add_commands(group: typer.Typer) -> None:
    """Add the commands of this module."""
    group.command("compare")(compare)
    group.command("return")(return_)
    group.command("accept")(accept)


def compare(
    files: Annotated[list[Path], typer.Argument(metavar="ФАЙЛ…", help="Присланные файлы.")],
    base: Base,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Показать, что файлы изменили бы в принятых ответах; в базу ничего не пишется."""
    with opened(base, password_file) as workspace:
        gap_policy = workspace.monitoring.gap_policy
        found = compare_files(workspace.database, files, editions_of(workspace), gap_policy)
    lines = [line for one in found.incoming for line in _difference_lines(one)]
    lines += [f"{error.place.file}: {error.message}" for error in found.errors]
    show(found.as_json(), lines, as_json=as_json)
    return ExitCode.INCOMPLETE if found.errors else ExitCode.DONE


def return_(
    form: FormKey,
    base: Base,
    period: PeriodCode,
    out: Out,
    reason: Reason = None,
    subject: OneSubject = "",
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Вернуть чек-лист на доработку: состояние в базе и бланк с замечаниями у пунктов."""
    reasons = reasons_by_item(reason or [])
    with opened(base, password_file) as workspace:
        editions, found = editions_of(workspace), workspace.monitoring.period(period)
        choice = Choice(chosen_form(form, editions), found, subject)
        gap_policy = workspace.monitoring.gap_policy
        try:
            judged = return_response(
                workspace.database, editions, choice, reasons,
                gap_policy=gap_policy, today=date.today(),
            )  # fmt: skip
        except CannotJudge as error:
            return _refused(error, as_json=as_json)
        file = write_returned(workspace.database, judged.filled, found, reasons, out)
    data = {**judged.filled.as_json(), "file": str(file)}
    show(data, [f"Возвращён: {judged.filled.subject.name}", str(file)], as_json=as_json)
    return ExitCode.DONE


def accept(
    form: FormKey,
    base: Base,
    period: PeriodCode,
    subject: OneSubject = "",
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Принять заполненный чек-лист."""
    with opened(base, password_file) as workspace:
        editions = editions_of(workspace)
        choice = Choice(chosen_form(form, editions), workspace.monitoring.period(period), subject)
        gap_policy = workspace.monitoring.gap_policy
        try:
            judged = accept_response(workspace.database, editions, choice, gap_policy)
        except CannotJudge as error:
            return _refused(error, as_json=as_json)
    show(judged.filled.as_json(), [f"Принят: {judged.filled.subject.name}"], as_json=as_json)
    return ExitCode.DONE


def _refused(error: CannotJudge, *, as_json: bool) -> ExitCode:
    complain("cannot_judge", str(error), as_json=as_json)
    return ExitCode.INCOMPLETE


def _difference_lines(one: Incoming) -> list[str]:
    submission = one.submission
    head = f"{one.file}: {submission.form.key}, {submission.subject.name}"
    if one.stored is None:
        return [f"{head}: присылается впервые"]
    lines = [f"{head}: изменено пунктов {len(one.changed)}"]
    return lines + [
        f"  {pair.item.number}. было {mark_of(pair.one) or '—'}, "
        f"прислано {mark_of(pair.other) or '—'}"
        for pair in one.changed
    ]
