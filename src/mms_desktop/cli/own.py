"""Commands about what users compose and print themselves: own indicators and passports."""

from pathlib import Path
from typing import Annotated

import typer

from mms_desktop.cli.analysis import IndicatorCode
from mms_desktop.cli.options import AsJson, Base, PasswordFile, opened
from mms_desktop.cli.output import ExitCode, UsageFault, show
from mms_desktop.domain.indicators import Indicator
from mms_desktop.services.monitoring.own_indicators import (
    add_own,
    available_populations,
    own_set,
    remove_own,
)
from mms_desktop.services.monitoring.passports import (
    passport,
    passport_text,
    write_passport,
)


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="Свои показатели из готовых совокупностей.", no_args_is_help=True)
    group.command("add")(add)
    group.command("list")(listed)
    group.command("remove")(remove)
    group.command("populations")(populations)
    app.add_typer(group, name="own")
    app.command("passport")(passport_of)


def add(
    file: Annotated[Path, typer.Argument(metavar="ФАЙЛ", help="Показатели (.toml).")],
    base: Base,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Добавить свои показатели из файла или заменить их."""
    with opened(base, password_file) as workspace:
        found = add_own(workspace.database, file)
    show(_json(found), [f"Добавлен: {one.code} — {one.title}" for one in found], as_json=as_json)
    return ExitCode.DONE


def listed(base: Base, password_file: PasswordFile = None, as_json: AsJson = False) -> int:
    """Показать свои показатели."""
    with opened(base, password_file) as workspace:
        found = own_set(workspace.database)
    lines = [f"{one.code:<28} {one.title}" for one in found.indicators]
    lines += [f"Не считается: {one.written.title}. {one.reason}" for one in found.broken]
    broken = [{"code": one.written.code, "reason": one.reason} for one in found.broken]
    show(_json(found.indicators) | {"broken": broken}, lines, as_json=as_json)
    return ExitCode.INCOMPLETE if broken else ExitCode.DONE


def remove(
    code: IndicatorCode, base: Base, password_file: PasswordFile = None, as_json: AsJson = False
) -> int:
    """Убрать свой показатель."""
    with opened(base, password_file) as workspace:
        if not remove_own(workspace.database, code):
            raise UsageFault(f"Своего показателя «{code}» нет. Список: mms own list.")
    show({"removed": code}, [f"Убран: {code}"], as_json=as_json)
    return ExitCode.DONE


def populations(as_json: AsJson = False) -> int:
    """Показать совокупности, из которых составляют показатели."""
    found = [
        {"name": one.name, "title": one.title, "unit": one.section}
        for one in available_populations()
    ]
    lines = [f"{one['name']:<32} {one['unit']:<14} {one['title']}" for one in found]
    show({"populations": found}, lines, as_json=as_json)
    return ExitCode.DONE


def passport_of(
    code: IndicatorCode,
    base: Base,
    out: Annotated[
        Path | None, typer.Option("--out", help="Записать в .pdf, .docx или .txt.")
    ] = None,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Показать или записать паспорт показателя."""
    with opened(base, password_file) as workspace:
        document = passport(workspace.database, workspace.monitoring.definitions, code)
    text = passport_text(document)
    if out is None:
        show({"code": code, "text": text}, text.splitlines(), as_json=as_json)
        return ExitCode.DONE
    path = write_passport(document, out)
    show({"code": code, "file": str(path)}, [f"Записано: {path}"], as_json=as_json)
    return ExitCode.DONE


def _json(found: tuple[Indicator, ...]) -> dict[str, object]:
    return {
        "indicators": [
            {
                "code": one.code,
                "title": one.title,
                "kind": one.kind.value,
                "numerator": [one.numerator, *one.also],
                "denominator": one.denominator,
                "definition": one.definition,
            }
            for one in found
        ]
    }
