"""Commands about checklists: forms, form blank, form collect, form status."""

from pathlib import Path
from typing import Annotated

import typer

from mms_desktop.cli.options import AsJson, Base, Out, PasswordFile, PeriodCode, opened
from mms_desktop.cli.output import ExitCode, UsageFault, progress, show
from mms_desktop.domain.sections.responses import Assessor
from mms_desktop.services.checklists.status import FormStatus
from mms_desktop.services.exchange.plan import Remark

FORM = Annotated[str, typer.Argument(metavar="ЧЕК-ЛИСТ", help="Ключ чек-листа, например young.")]


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("forms")(forms)
    group = typer.Typer(help="Чек-листы: бланки, сбор, кто не сдал.", no_args_is_help=True)
    group.command("blank")(blank)
    group.command("collect")(collect)
    group.command("status")(status)
    app.add_typer(group, name="form")


def forms(
    check: Annotated[
        bool, typer.Option("--check", help="Сообщить кодом, есть ли замечания.")
    ] = False,
    as_json: AsJson = False,
) -> int:
    """Показать чек-листы и замечания к ним."""
    from mms_desktop.services.checklists.catalogue import linted_forms

    found = linted_forms()
    lines = []
    for form in found:
        edition = form.form
        head = f"{edition.key}  {edition.edition}  {edition.title}"
        lines.append(f"{head}  (до {edition.maximum} баллов)")
        lines += [f"    {problem.message}" for problem in form.problems]
    show({"forms": [form.as_json() for form in found]}, lines, as_json=as_json)
    invalid = check and any(form.problems for form in found)
    return ExitCode.INCOMPLETE if invalid else ExitCode.DONE


def blank(
    form: FORM,
    base: Base,
    period: PeriodCode,
    out: Out,
    subject: Annotated[
        list[str] | None, typer.Option(help="Код организации или объединения.")
    ] = None,
    everyone: Annotated[bool, typer.Option("--all", help="Бланки для всех.")] = False,
    html: Annotated[bool, typer.Option("--html", help="Бланки для браузера, без Excel.")] = False,
    expert: Annotated[bool, typer.Option("--expert", help="Бланки для эксперта.")] = False,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Сделать бланки для заполнения: XLSX или HTML, по окончанию имени в --out."""
    from mms_desktop.services.checklists.distributing import (
        BlankKind,
        BlankOrder,
        SubjectNotChosen,
        write_blanks,
    )
    from mms_desktop.services.checklists.subjects import SubjectUnknown

    with opened(base, password_file) as workspace:
        known = workspace.forms
        if form not in known:
            raise UsageFault(f"Чек-листа «{form}» нет. Есть: {', '.join(known)}.")
        order = BlankOrder(
            tuple(subject or ()),
            everyone,
            BlankKind.HTML if html else None,
            Assessor.EXPERT if expert else Assessor.SELF,
            workspace.name,
        )
        try:
            files = write_blanks(
                workspace.database,
                known[form],
                workspace.period(period),
                out,
                order=order,
                progress=progress("Бланки"),
            )
        except (SubjectNotChosen, SubjectUnknown) as error:
            raise UsageFault(str(error)) from error
    show(
        {"form": form, "period": period, "files": [str(file) for file in files]},
        [f"Записано бланков: {len(files)}", *map(str, files)],
        as_json=as_json,
    )
    return ExitCode.DONE


def collect(
    files: Annotated[list[Path], typer.Argument(metavar="ФАЙЛ…", help="Бланки или answers.csv.")],
    base: Base,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Принять заполненные бланки и таблицы ответов."""
    with opened(base, password_file) as workspace:
        collected = workspace.collect(files, progress("Сбор"))
    lines = [f"Принято: {collected.accepted}, отклонено: {collected.rejected}"]
    for one in collected.responses:
        lines.append(
            f"  {one.form.key}, {one.subject.name}: {one.result.points_text}, {one.result.level}"
        )
    lines += [f"  {_where(remark)}: {remark.message}" for remark in collected.errors]
    show(collected.as_json(), lines, as_json=as_json)
    if collected.errors and not collected.accepted and not collected.rejected:
        return ExitCode.UNUSABLE
    return ExitCode.INCOMPLETE if collected.errors else ExitCode.DONE


def status(
    base: Base,
    period: PeriodCode,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Показать, кто сдал чек-листы и кто нет."""
    with opened(base, password_file) as workspace:
        found = workspace.form_statuses(workspace.period(period))
    data = {"period": period, "forms": [one.as_json() for one in found]}
    show(data, [line for one in found for line in _status_lines(one)], as_json=as_json)
    complete = all(one.complete == len(one.subjects) for one in found)
    return ExitCode.DONE if complete else ExitCode.INCOMPLETE


def _status_lines(status: FormStatus) -> list[str]:
    lines = [f"{status.form.title}: готово {status.complete} из {len(status.subjects)}"]
    for one in status.subjects:
        points = f" ({one.filled.result.points_text})" if one.filled else ""
        lines.append(f"  {one.subject.name}: {one.words.lower()}{points}")
    return lines


def _where(remark: Remark) -> str:
    place = remark.place
    row = f", строка {place.row}" if place.row else ""
    return f"{place.file}{row}"
