"""Commands about the roadmap: load the one of the region, list what is due."""

from datetime import date
from typing import Annotated

import typer

from mms_desktop.cli.options import AsJson, Base, PasswordFile, opened
from mms_desktop.cli.output import ExitCode, UsageFault, show
from mms_desktop.domain.days import shown_day


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="Дорожная карта: загрузить и проверить сроки.", no_args_is_help=True)
    group.command("load")(load)
    group.command("due")(due)
    app.add_typer(group, name="roadmap")


def load(
    base: Base,
    profile: Annotated[str, typer.Option(help="Профиль региона; пусто — профиль базы.")] = "",
    year: Annotated[int, typer.Option(help="Год плана; пусто — год документа.")] = 0,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Загрузить дорожную карту региона в раздел; свои правки остаются."""
    from mms_desktop.catalog.roadmaps import read_roadmaps
    from mms_desktop.paths import forms_dir
    from mms_desktop.services.roadmap import load_roadmap

    templates = read_roadmaps(forms_dir())
    with opened(base, password_file) as workspace:
        key = profile or workspace.profile_key
        if key not in templates:
            raise UsageFault(f"Дорожной карты «{key}» нет. Есть: {', '.join(templates)}.")
        done = load_roadmap(workspace.database, templates[key], year or None)
        points = len(templates[key].points)
    data = {"profile": key, "points": points, "added": len(done.changes)}
    lines = [f"Пунктов в документе: {points}, добавлено: {len(done.changes)}"]
    show(data, lines, as_json=as_json)
    return ExitCode.DONE


def due(
    base: Base,
    days: Annotated[int, typer.Option(help="За сколько дней предупреждать.")] = 30,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Показать просроченные пункты и те, чей срок близок."""
    from mms_desktop.services.roadmap import due_points

    with opened(base, password_file) as workspace:
        found = due_points(workspace.database, date.today(), days)
    lines = [f"Просрочено: {len(found.overdue)}, скоро: {len(found.soon)}"]
    for word, points in (("Просрочено", found.overdue), ("Скоро", found.soon)):
        lines += [
            f"  {word}, {shown_day(one.due)}: {one.number} {one.title}" for one in points if one.due
        ]
    show(found.as_json(), lines, as_json=as_json)
    return ExitCode.INCOMPLETE if found.overdue else ExitCode.DONE
