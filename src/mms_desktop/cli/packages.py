"""Commands about what is handed over: the monitoring package and the reports."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mms_desktop.cli.options import AsJson, Base, Out, PasswordFile, PeriodCode, opened
from mms_desktop.cli.output import ExitCode, FileFault, UsageFault, progress, show
from mms_desktop.services.monitoring.jsons import differences_json

if TYPE_CHECKING:
    from mms_desktop.services.monitoring.closing import Difference
    from mms_desktop.services.packages.publishing import BuiltPackage


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
    from mms_desktop.services.packages.troubles import LeaksFound

    with opened(base, password_file) as workspace:
        found = workspace.monitoring.period(period)
        try:
            built = workspace.build_package(found, out, progress("Сборка пакета"))
        except LeaksFound as error:
            raise FileFault("leaks_found", str(error)) from error
        changed = workspace.monitoring.differences(found) if built.closed_on else ()
    again = " (без изменений)" if built.unchanged else ""
    lines = [
        f"Пакет: {built.path}",
        f"Ревизия {built.revision}{again}, номер {built.package_id}",
        *(f"Скрыто: {one.place} — {one.what}" for one in built.masked),
        *_closed_lines(built, changed),
    ]
    data = built.as_json()
    if built.closed_on:
        data["differences"] = differences_json(changed)
    show(data, lines, as_json=as_json)
    return ExitCode.DONE if built.valid else ExitCode.INCOMPLETE


def _closed_lines(built: "BuiltPackage", changed: "Sequence[Difference]") -> Iterator[str]:
    if built.closed_on:
        yield f"Период закрыт: пакет сохранён при закрытии {built.closed_on:%d.%m.%Y}."
    if changed:
        yield (
            f"Реестр с тех пор изменился, иначе посчитались бы показатели: {len(changed)}. Чтобы"
            " сдать новые числа, откройте период снова, закройте его и соберите пакет."
        )


def verify(
    file: Annotated[Path, typer.Argument(metavar="ФАЙЛ", help="Пакет (.zip).")],
    as_json: AsJson = False,
) -> int:
    """Проверить пакет и пересчитать его числа."""
    from mms_desktop.services.packages.apart import examine_apart

    if not file.is_file():
        raise FileFault("missing", f"Файла «{file}» нет: проверьте путь.")
    verdict = examine_apart(file, progress("Проверка пакета"))
    lines = [f"{one.member or file.name}: {one.message}" for one in verdict.problems]
    lines += [f"Расхождение: {found.as_json()['message']}" for found in verdict.mismatches]
    if not lines:
        lines = [f"Пакет верен: пересчитано чисел {len(verdict.comparisons)}, расхождений нет."]
    show(verdict.as_json(), lines, as_json=as_json)
    return ExitCode.DONE if verdict.valid else ExitCode.INCOMPLETE


def report(
    name: Annotated[str, typer.Argument(metavar="ОТЧЁТ", help="Имя отчёта или list.")],
    base: Annotated[Path | None, typer.Option("--base", help="Файл базы (.mms).")] = None,
    period: Annotated[str, typer.Option("--period", help="Код периода.")] = "",
    out: Annotated[Path | None, typer.Option("--out", help="Куда записать.")] = None,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Записать отчёт за период; list покажет, какие есть."""
    from mms_desktop.services.reports.writing import reports

    if name == "list":
        found = reports()
        lines = [f"{one.name:<10} {one.title}: {', '.join(one.formats)}" for one in found]
        show({"reports": [one.as_json() for one in found]}, lines, as_json=as_json)
        return ExitCode.DONE
    if base is None or not period or out is None:
        raise UsageFault("Для отчёта нужны --base, --period и --out.")
    with opened(base, password_file) as workspace:
        path = workspace.write_report(name, workspace.monitoring.period(period), out)
    show({"report": name, "file": str(path)}, [f"Записано: {path}"], as_json=as_json)
    return ExitCode.DONE
