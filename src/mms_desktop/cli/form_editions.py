"""Commands about the forms themselves: forms, form export, form import."""

from pathlib import Path
from typing import Annotated

import typer

from mms_desktop.cli.form_options import FormKey, chosen_form
from mms_desktop.cli.options import AsJson, Out
from mms_desktop.cli.output import ExitCode, FileFault, UsageFault, show
from mms_desktop.services.checklists.catalogue import LintedForm, linted_forms
from mms_desktop.services.checklists.own_forms import import_form, known_editions
from mms_desktop.services.checklists.xlsform_reading import FormUnclear


def add_commands(group: typer.Typer) -> None:
    """Add the commands of this module."""
    group.command("export")(export)
    group.command("import")(import_)


def forms(
    check: Annotated[
        bool, typer.Option("--check", help="Сообщить кодом, есть ли замечания.")
    ] = False,
    as_json: AsJson = False,
) -> int:
    """Показать чек-листы и замечания к ним."""
    known = known_editions()
    found = linted_forms(known.editions)
    lines = []
    for form in found:
        edition = form.form
        head = f"{edition.key}  {edition.edition}  {edition.title}"
        lines.append(f"{head}  (до {edition.maximum} баллов)")
        lines += [f"    {problem.message}" for problem in form.problems]
    lines += [f"Не читается: {problem}" for problem in known.problems]
    data = {"forms": [form.as_json() for form in found], "unreadable": list(known.problems)}
    show(data, lines, as_json=as_json)
    invalid = check and (known.problems or any(form.problems for form in found))
    return ExitCode.INCOMPLETE if invalid else ExitCode.DONE


def export(form: FormKey, out: Out, as_json: AsJson = False) -> int:
    """Выгрузить чек-лист как XLSForm для ODK и KoboToolbox."""
    from mms_desktop.services.checklists.xlsform import write_xlsform

    if out.suffix.casefold() != ".xlsx":
        raise UsageFault(f"«{out.name}»: укажите имя файла с окончанием .xlsx.")
    edition = chosen_form(form, known_editions().editions)
    write_xlsform(edition, out)
    data = {"form": edition.key, "edition": edition.edition, "file": str(out)}
    show(data, [f"Записано: {out}"], as_json=as_json)
    return ExitCode.DONE


def import_(
    file: Annotated[Path, typer.Argument(metavar="ФАЙЛ", help="Книга XLSForm (.xlsx).")],
    subject: Annotated[
        str, typer.Option(help="Кто заполняет: service, association, organization.")
    ] = "",
    out: Annotated[
        Path | None, typer.Option("--out", help="Папка своих форм; без неё — обычная.")
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Сделать из книги XLSForm свой чек-лист и проверить его."""
    try:
        imported = import_form(file, subject, out)
    except FormUnclear as error:
        raise FileFault("form_unclear", error.message) from error
    form = LintedForm(imported.form, imported.problems)
    lines = [f"Записано: {imported.file}"]
    lines += [f"    {problem.message}" for problem in imported.problems]
    show({**form.as_json(), "file": str(imported.file)}, lines, as_json=as_json)
    return ExitCode.INCOMPLETE if imported.problems else ExitCode.DONE
