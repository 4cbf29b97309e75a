"""Commands about what is handed over: the monitoring package and the reports."""

from pathlib import Path
from typing import Annotated

import typer

from mms_desktop.cli.options import AsJson, Base, Out, PasswordFile, PeriodCode, opened
from mms_desktop.cli.output import ExitCode, FileFault, UsageFault, progress, show


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="Пакет мониторинга для региона.", no_args_is_help=True)
    group.command("build")(build)
    group.command("verify")(verify)
    app.add_typer(group, name="package")
    app.command("report")(report)


def build(
    base: Base,
    period: PeriodCode,
    out: Out,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Собрать пакет мониторинга за период."""
    from mms_desktop.services.packages.troubles import LeaksFound  # noqa: PLC0415

    with opened(base, password_file) as workspace:
        try:
            built = workspace.build_package(
                workspace.period(period), out, progress("Сборка пакета")
            )
        except LeaksFound as error:
            raise FileFault("leaks_found", str(error)) from error
    again = " (без изменений)" if built.unchanged else ""
    lines = [
        f"Пакет: {built.path}",
        f"Ревизия {built.revision}{again}, номер {built.package_id}",
        *(f"Скрыто: {one.place} — {one.what}" for one in built.masked),
    ]
    show(built.as_json(), lines, as_json=as_json)
    return ExitCode.DONE if built.valid else ExitCode.INCOMPLETE


def verify(
    file: Annotated[Path, typer.Argument(metavar="ФАЙЛ", help="Пакет (.zip).")],
    as_json: AsJson = False,
) -> int:
    """Проверить пакет и пересчитать его числа."""
    from mms_desktop.services.packages.verify import examine  # noqa: PLC0415

    if not file.is_file():
        raise FileFault("missing", f"Файла «{file}» нет: проверьте путь.")
    verdict = examine(file, progress("Проверка пакета")).as_json()
    lines = [f"{one['member']}: {one['message']}" for one in verdict["problems"]]
    checked, mismatches = (verdict["recomputed"][key] for key in ("checked", "mismatches"))
    if not lines and not mismatches:
        lines = [f"Пакет верен: пересчитано чисел {checked}, расхождений нет."]
    lines += [f"Расхождение: {one}" for one in mismatches]
    show(verdict, lines, as_json=as_json)
    return ExitCode.DONE if verdict["valid"] else ExitCode.INCOMPLETE


def report(
    name: Annotated[str, typer.Argument(metavar="ОТЧЁТ", help="Имя отчёта или list.")],
    base: Annotated[Path | None, typer.Option("--base", help="Файл базы (.mms).")] = None,
    period: Annotated[str, typer.Option("--period", help="Код периода.")] = "",
    out: Annotated[Path | None, typer.Option("--out", help="Куда записать.")] = None,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Записать отчёт за период; list покажет, какие есть."""
    from mms_desktop.services.reports.writing import ReportUnknown, reports  # noqa: PLC0415

    if name == "list":
        found = reports()
        lines = [f"{one.name:<10} {one.title}: {', '.join(one.formats)}" for one in found]
        show({"reports": [one.as_json() for one in found]}, lines, as_json=as_json)
        return ExitCode.DONE
    if base is None or not period or out is None:
        raise UsageFault("Для отчёта нужны --base, --period и --out.")
    with opened(base, password_file) as workspace:
        try:
            path = workspace.write_report(name, workspace.period(period), out)
        except ReportUnknown as error:
            raise UsageFault(error.message) from error
    show({"report": name, "file": str(path)}, [f"Записано: {path}"], as_json=as_json)
    return ExitCode.DONE
