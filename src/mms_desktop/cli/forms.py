"""Commands about checklists: forms, form blank, form collect, form status and their kin."""

from datetime import date
from pathlib import Path

import typer

from mms_desktop.cli import (
    form_deciding,
    form_editions,
    form_evidence,
    form_judging,
    form_papers,
)
from mms_desktop.cli.form_options import (
    Answers,
    Everyone,
    ForBrowser,
    ForExpert,
    FormKey,
    Older,
    SubjectCode,
    chosen_form,
    editions_of,
)
from mms_desktop.cli.options import AsJson, Base, Out, PasswordFile, PeriodCode, opened
from mms_desktop.cli.output import ExitCode, progress, show
from mms_desktop.domain.sections.responses import Assessor
from mms_desktop.services.checklists.collecting import Collected
from mms_desktop.services.checklists.collecting import collect as collect_files
from mms_desktop.services.checklists.distributing import (
    BlankKind,
    BlankOrder,
    write_blanks,
)
from mms_desktop.services.checklists.status import FormStatus, SubjectStatus, form_statuses
from mms_desktop.services.exchange.plan import Remark
from mms_desktop.services.workspace import Workspace


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this module and those of the group's other modules."""
    app.command("forms")(form_editions.forms)
    group = typer.Typer(help="Чек-листы: бланки, сбор, кто не сдал.", no_args_is_help=True)
    group.command("blank")(blank)
    group.command("collect")(collect)
    group.command("status")(status)
    for module in (form_judging, form_deciding, form_evidence, form_papers, form_editions):
        module.add_commands(group)
    app.add_typer(group, name="form")


def blank(
    form: FormKey,
    base: Base,
    period: PeriodCode,
    out: Out,
    subject: SubjectCode = None,
    everyone: Everyone = False,
    html: ForBrowser = False,
    expert: ForExpert = False,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Сделать бланки для заполнения: XLSX или HTML, по окончанию имени в --out."""
    kind = BlankKind.HTML if html else None
    assessor = Assessor.EXPERT if expert else Assessor.SELF
    with opened(base, password_file) as workspace:
        order = BlankOrder(tuple(subject or ()), everyone, kind, assessor, workspace.name)
        files = _write_blanks(workspace, form, period, out, order)
    show(
        {"form": form, "period": period, "files": [str(file) for file in files]},
        [f"Записано бланков: {len(files)}", *map(str, files)],
        as_json=as_json,
    )
    return ExitCode.DONE if files else ExitCode.INCOMPLETE


def _write_blanks(
    workspace: Workspace, form: str, period: str, out: Path, order: BlankOrder
) -> list[Path]:
    return write_blanks(
        workspace.database,
        chosen_form(form, editions_of(workspace)),
        workspace.monitoring.period(period),
        out,
        order=order,
        progress=progress("Бланки"),
    )


def collect(
    files: Answers,
    base: Base,
    accept_older: Older = False,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Принять заполненные бланки и таблицы ответов."""
    with opened(base, password_file) as workspace:
        collected = collect_files(
            workspace.database,
            files,
            editions=editions_of(workspace),
            gap_policy=workspace.monitoring.gap_policy,
            today=date.today(),
            progress=progress("Сбор"),
            accept_older=accept_older,
        )
    show(collected.as_json(), _collected_lines(collected), as_json=as_json)
    if collected.unread and collected.unread == collected.accepted + collected.rejected:
        return ExitCode.UNUSABLE
    return ExitCode.INCOMPLETE if collected.errors else ExitCode.DONE


def _collected_lines(collected: Collected) -> list[str]:
    counts = (collected.accepted, collected.unchanged, collected.rejected)
    lines = ["Принято: {}, из них без изменений: {}, отклонено: {}".format(*counts)]
    for one in collected.responses:
        result = one.result
        lines.append(f"  {one.form.key}, {one.subject.name}: {result.points_text}, {result.level}")
        lines += [f"    {remark}" for remark in result.remarks]
        lines += [f"    {result.policy_words}"] if result.policy_words else []
    remarks = [*collected.errors, *collected.warnings]
    return lines + [f"  {_where(remark)}: {remark.message}" for remark in remarks]


def status(
    base: Base,
    period: PeriodCode,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Показать, кто сдал чек-листы, кто нет и кто опоздал."""
    with opened(base, password_file) as workspace:
        found = form_statuses(
            workspace.database,
            editions_of(workspace),
            workspace.monitoring.period(period),
            workspace.monitoring.gap_policy,
            date.today(),
        )
    data = {"period": period, "forms": [one.as_json() for one in found]}
    show(data, [line for one in found for line in _status_lines(one)], as_json=as_json)
    return ExitCode.INCOMPLETE if any(one.missing for one in found) else ExitCode.DONE


def _status_lines(status: FormStatus) -> list[str]:
    done = status.expected - status.missing
    lines = [f"{status.form.title}: готово {done} из {status.expected}"]
    return lines + [f"  {_subject_line(one)}" for one in status.subjects]


def _subject_line(one: SubjectStatus) -> str:
    words = [f"{one.subject.name}: {one.words.lower()}"]
    words += [f"{one.filled.result.points_text}"] if one.filled else []
    words += [one.timeliness.label]
    words += [f"эксперт {one.expert.result.points_text}"] if one.expert else []
    words += [f"разница {one.difference:+d}"] if one.difference else []
    words += [] if one.expected else ["не запрашивался"]
    return ", ".join(words)


def _where(remark: Remark) -> str:
    place = remark.place
    row = f", строка {place.row}" if place.row else ""
    return f"{place.file}{row}"
