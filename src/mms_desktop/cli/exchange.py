"""Commands that bring files in and take them out: import, export, template."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from mms_desktop.cli.options import AsJson, Base, Out, PasswordFile, opened
from mms_desktop.cli.output import ExitCode, UsageFault, progress, show
from mms_desktop.domain.days import read_day, shown_day
from mms_desktop.domain.sections.exchanged import EXCHANGED
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
    column: Annotated[
        list[str] | None,
        typer.Option(help="Что в столбце: «Заголовок=ключ», запоминается; без ключа — не читать."),
    ] = None,
    dismiss_missing: Annotated[
        str, typer.Option(help="Уволить этим днём тех, кого больше нет в списке (staff).")
    ] = "",
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Загрузить таблицы в раздел: хорошие строки — одним действием, плохие — в отчёт."""
    from mms_desktop.services.exchange.importing import ImportRequest
    from mms_desktop.services.exchange.rejected import write_rejected

    _known(section, staff=True)
    mapping = _mapping(section, column or [])
    last_day = _last_day(section, dismiss_missing)
    request = ImportRequest(section, tuple(files), organization, sheet, mapping)
    with opened(base, password_file) as workspace:
        plan = workspace.plan_import(request, progress("Чтение"))
        stored = not dry_run and (plan.complete or not strict)
        if stored:
            workspace.apply_import(plan, progress("Запись"), dismiss_on=last_day)
    if errors is not None:
        write_rejected(plan, errors)
    data = {**plan.as_json(), "dry_run": dry_run, "stored": stored}
    lines = [*_lines(plan, stored=stored, dry_run=dry_run), *_staff_lines(plan, last_day)]
    show(data, lines, as_json=as_json)
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
                workspace.database, EXCHANGED[section], out, progress=progress("Выгрузка")
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
    if section in EXCHANGED or (staff and section == STAFF):
        return
    known = [*([STAFF] if staff else []), *EXCHANGED]
    raise UsageFault(f"Раздела «{section}» нет. Есть: {', '.join(known)}.")


def _mapping(section: str, columns: Sequence[str]) -> dict[str, str]:
    from mms_desktop.services.exchange.aliases import STAFF_LABELS

    known = STAFF_LABELS if section == STAFF else [kind.name for kind in EXCHANGED[section].fields]
    mapping = {}
    for written in columns:
        title, sign, key = (part.strip() for part in written.rpartition("="))
        if not sign or not title:
            raise UsageFault(f"«{written}»: напишите --column «Заголовок=ключ».")
        if key and key not in known:
            raise UsageFault(f"Поля «{key}» нет. Есть: {', '.join(known)}.")
        mapping[title] = key
    return mapping


def _last_day(section: str, written: str) -> date | None:
    if not written:
        return None
    if section != STAFF:
        raise UsageFault("--dismiss-missing относится только к спискам сотрудников (staff).")
    found = read_day(written)
    if found.value is None:
        raise UsageFault(f"--dismiss-missing: {found.problem}")
    return found.value


def _staff_lines(plan: ImportPlan, last_day: date | None) -> list[str]:
    if plan.staff is None:
        return []
    from mms_desktop.services.exchange.staff_changes import dismissals

    titles = {
        "Новые в организации": plan.staff.newcomers,
        "Нет в списке": plan.staff.leavers,
        "Сменили должность": plan.staff.moved,
    }
    lines = []
    for title, changes in titles.items():
        lines += [f"{title} ({len(changes)}):"] if changes else []
        for one in changes[:SHOWN_REMARKS]:
            posts = " → ".join(", ".join(words) for words in (one.was, one.now) if words)
            lines.append(f"  {one.name}, {one.organization}: {posts}")
    if last_day is None and plan.staff.leavers:
        lines.append("Если они уволены, повторите с --dismiss-missing ДАТА: записи останутся.")
    if last_day is None:
        return lines
    late = dismissals(plan.staff, last_day)[1]
    return lines + [f"  Не уволен: {one.name}, принят позже {shown_day(last_day)}." for one in late]


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
