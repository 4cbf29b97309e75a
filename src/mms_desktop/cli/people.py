"""Commands about one person: what is stored, doubles, and the destruction of their data."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mms_desktop.cli import doubles
from mms_desktop.cli.doubles import Person, found_person
from mms_desktop.cli.options import AsJson, Base, PasswordFile, opened
from mms_desktop.cli.output import ExitCode, UsageFault, progress, show

if TYPE_CHECKING:
    from mms_desktop.services.destruction_act import Destroyed

PRINTED = (".pdf", ".docx")


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this module."""
    person = typer.Typer(
        help="Всё о человеке; дубли и их объединение; уничтожение данных.", no_args_is_help=True
    )
    person.command("show")(show_person)
    person.command("destroy")(destroy)
    person.command("duplicates")(duplicates)
    doubles.add_commands(person)
    app.add_typer(person, name="person")


def show_person(
    person: Person,
    base: Base,
    out: Annotated[Path | None, typer.Option(help="Документ PDF или DOCX.")] = None,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Показать всё, что хранится о человеке."""
    from mms_desktop.services.printed import write_document
    from mms_desktop.services.subject import everything_about

    _printed(out)
    with opened(base, password_file) as workspace:
        told = everything_about(workspace.database, found_person(workspace, person))
    if out is not None:
        made = datetime.now().replace(microsecond=0)
        write_document(told.document(made), out, made)
    lines = [told.name]
    for title, records in told.records.items():
        lines.append(f"{title} ({len(records)}):")
        lines += [
            "  " + "; ".join(f"{label}: {value}" for label, value in record.facts)
            for record in records
        ]
    show(told.as_json(), lines, as_json=as_json)
    return ExitCode.DONE


def destroy(
    person: Person,
    base: Base,
    act: Annotated[Path, typer.Option(help="Куда записать акт (PDF или DOCX).")],
    by: Annotated[str, typer.Option(help="Кто уничтожает: фамилия, имя, отчество, должность.")],
    reason: Annotated[str, typer.Option(help="Причина: отзыв согласия, срок, требование.")],
    preview: Annotated[bool, typer.Option("--preview", help="Только показать, что уйдёт.")] = False,
    purge_backups: Annotated[
        bool,
        typer.Option("--purge-backups", help="Удалить прежние копии, оставить одну новую."),
    ] = False,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Уничтожить персональные данные человека с актом; отменить это нельзя."""
    from mms_desktop.services.destruction import destroy_person, preview_destruction
    from mms_desktop.services.destruction_act import ActRequest
    from mms_desktop.services.purging import purge_backups as purge

    _printed(act)
    if not by.strip() or not reason.strip():
        raise UsageFault("Укажите, кто уничтожает (--by) и почему (--reason).")
    with opened(base, password_file) as workspace:
        found = found_person(workspace, person)
        if preview:
            seen = preview_destruction(workspace.database, found)
            show({"preview": True, **seen.as_json()}, _preview_lines(seen), as_json=as_json)
            return ExitCode.DONE
        request = ActRequest(workspace.name, by.strip(), reason.strip(), act)
        done = destroy_person(workspace.database, found, request)
        purged = purge(workspace.database, workspace.backups) if purge_backups else None
    lines = [f"Данные уничтожены. Акт: {act} — хранить три года."]
    lines += [f"Имя заменено отметкой: {title} — {n}" for title, n in done.mentions.items()]
    lines += [f"Проверьте упоминания: {place}" for place in done.left]
    if purged is None:
        lines += [f"Прежние данные есть в копии: {name}" for name in done.backups]
    else:
        lines.append(f"Удалено прежних копий: {len(purged.removed)}; новая: {purged.kept}")
        lines += [f"Копия не удалена, удалите её сами: {name}" for name in purged.left]
    copies = {"purged": purged.as_json()} if purged else {}
    show({"act": str(act), **done.as_json(), **copies}, lines, as_json=as_json)
    return ExitCode.INCOMPLETE if done.left or (purged and purged.left) else ExitCode.DONE


def _preview_lines(seen: "Destroyed") -> list[str]:
    lines = ["Будет уничтожено без возможности отмены:"]
    lines += [f"  {title}: {count}" for title, count in seen.records.items()]
    lines.append(f"  значения в записях журнала: {seen.entries}")
    lines += [f"  имя в чужих записях: {title} — {n}" for title, n in seen.mentions.items()]
    lines += [f"  останутся в копии: {name}" for name in seen.backups]
    return lines


def duplicates(base: Base, password_file: PasswordFile = None, as_json: AsJson = False) -> int:
    """Показать, кто похож на записанного дважды."""
    from mms_desktop.services.duplicates import find_duplicates

    with opened(base, password_file) as workspace:
        found = find_duplicates(workspace.database, progress("Сравнение"))
        ids = sorted({one for pair in found for one in (pair.first, pair.second)})
        names = workspace.registry.captions("people", ids)
    data = {
        "candidates": [
            {
                "first": {"id": one.first, "name": names[one.first]},
                "second": {"id": one.second, "name": names[one.second]},
                "score": one.score,
                "reasons": list(one.reasons),
            }
            for one in found
        ],
        "checked_on": date.today().isoformat(),
    }
    lines = [
        f"{one.score}: {names[one.first]} (№ {one.first}) — {names[one.second]} "
        f"(№ {one.second}): {', '.join(one.reasons)}"
        for one in found
    ]
    show(data, lines or ["Похожих записей нет."], as_json=as_json)
    return ExitCode.DONE


def _printed(path: Path | None) -> None:
    if path is not None and path.suffix.casefold() not in PRINTED:
        raise UsageFault(f"«{path.name}»: укажите имя файла с окончанием .pdf или .docx.")
