"""Commands that bring files in and take them out: import, export, template."""

from pathlib import Path
from typing import Annotated

import typer

from mms_desktop.cli.options import AsJson, Base, Out, PasswordFile, opened
from mms_desktop.cli.output import ExitCode, UsageFault, progress, show
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.services.exchange.plan import ImportPlan, RowStatus

STAFF = "staff"
SHOWN_REMARKS = 30


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("import")(import_files)
    app.command("export")(export)
    app.command("template")(template)


def import_files(
    section: Annotated[str, typer.Argument(metavar="РАЗДЕЛ", help="Раздел реестра или staff.")],
    files: Annotated[list[Path], typer.Argument(metavar="ФАЙЛ…", help="XLSX, XLS, ODS или CSV.")],
    base: Base,
    organization: Annotated[
        str, typer.Option(help="Код организации, чей это список сотрудников.")
    ] = "",
    sheet: Annotated[str, typer.Option(help="Только этот лист.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Только показать, что будет.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Всё или ничего.")] = False,
    errors: Annotated[
        Path | None, typer.Option(help="Куда записать строки с ошибками (XLSX).")
    ] = None,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Загрузить таблицы в раздел: хорошие строки — одним действием, плохие — в отчёт."""
    from mms_desktop.services.exchange.importing import ImportRequest
    from mms_desktop.services.exchange.rejected import write_rejected

    _known(section, staff=True)
    request = ImportRequest(section, tuple(files), organization, sheet)
    with opened(base, password_file) as workspace:
        plan = workspace.plan_import(request, progress("Чтение"))
        stored = not dry_run and (plan.complete or not strict)
        if stored:
            workspace.apply_import(plan, progress("Запись"))
    if errors is not None:
        write_rejected(plan, errors)
    data = {**plan.as_json(), "dry_run": dry_run, "stored": stored}
    show(data, _lines(plan, stored=stored, dry_run=dry_run), as_json=as_json)
    if plan.unread and not plan.rows:
        return ExitCode.UNUSABLE
    return ExitCode.DONE if plan.complete else ExitCode.INCOMPLETE


def export(
    section: Annotated[str, typer.Argument(metavar="РАЗДЕЛ", help="Раздел реестра.")],
    base: Base,
    out: Out,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Выгрузить раздел в CSV или XLSX."""
    from mms_desktop.services.exchange.exporting import (
        UnknownFormat,
        export_section,
    )

    _known(section, staff=False)
    with opened(base, password_file) as workspace:
        try:
            done = export_section(
                workspace.database, SECTIONS[section], out, progress=progress("Выгрузка")
            )
        except UnknownFormat as error:
            raise UsageFault(str(error)) from error
    data = {"section": section, "file": str(out), "rows": done.rows}
    show(data, [f"Выгружено записей: {done.rows} → {out}"], as_json=as_json)
    return ExitCode.DONE


def template(
    section: Annotated[str, typer.Argument(metavar="РАЗДЕЛ", help="Раздел реестра или staff.")],
    out: Out,
    as_json: AsJson = False,
) -> int:
    """Записать пустую таблицу раздела для заполнения."""
    from mms_desktop.services.exchange.templates import write_template

    _known(section, staff=True)
    if out.suffix.casefold() != ".xlsx":
        raise UsageFault(f"«{out.name}»: укажите имя файла с окончанием .xlsx.")
    write_template(section, out)
    show({"section": section, "file": str(out)}, [f"Записано: {out}"], as_json=as_json)
    return ExitCode.DONE


def _known(section: str, *, staff: bool) -> None:
    if section in SECTIONS or (staff and section == STAFF):
        return
    known = [*([STAFF] if staff else []), *SECTIONS]
    raise UsageFault(f"Раздела «{section}» нет. Есть: {', '.join(known)}.")


def _lines(plan: ImportPlan, *, stored: bool, dry_run: bool) -> list[str]:
    words = {
        RowStatus.CREATED: "создано",
        RowStatus.UPDATED: "изменено",
        RowStatus.UNCHANGED: "без изменений",
        RowStatus.REJECTED: "с ошибками",
    }
    lines = [f"{plan.title}: " + ", ".join(f"{words[one]} {plan.count(one)}" for one in RowStatus)]
    if not stored:
        reason = "это проба" if dry_run else "есть ошибки, а нужно всё или ничего"
        lines.append(f"В базу ничего не записано: {reason}.")
    for title, remarks in (("Ошибки", plan.errors), ("Замечания", plan.warnings)):
        if remarks:
            lines.append(f"{title} ({len(remarks)}):")
        for remark in remarks[:SHOWN_REMARKS]:
            place = remark.place
            where = [place.file]
            where += [f"лист «{place.sheet}»"] if place.sheet else []
            where += [f"строка {place.row}"] if place.row else []
            where += [f"столбец «{place.column}»"] if place.column else []
            lines.append(f"  {', '.join(where)}: {remark.message}")
        if len(remarks) > SHOWN_REMARKS:
            lines.append(f"  … и ещё {len(remarks) - SHOWN_REMARKS}")
    return lines
