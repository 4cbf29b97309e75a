"""Commands that look behind one indicator: what is missing, what else it could be, and why."""

from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path
from typing import Annotated

import typer

from mms_desktop.cli.monitoring import indicator_line
from mms_desktop.cli.options import AsJson, Base, PasswordFile, PeriodCode, opened
from mms_desktop.cli.output import ExitCode, UsageFault, show
from mms_desktop.domain.indicators import Indicator, IndicatorKind
from mms_desktop.domain.periods import period_title
from mms_desktop.domain.targets import Target
from mms_desktop.services.monitoring import analysis_json as jsons
from mms_desktop.services.monitoring.comparison import compared
from mms_desktop.services.monitoring.dynamics import explained, series
from mms_desktop.services.monitoring.goal_seek import Goal, goal_of, goals_of, target_of
from mms_desktop.services.monitoring.sensitivity import sensitivity
from mms_desktop.services.monitoring.task_lists import task_lists, write_task_lists

IndicatorCode = Annotated[str, typer.Argument(metavar="КОД", help="Код показателя.")]
_NO_TASKS = "Заданий нет: все цели профиля достигнуты или не заданы."
_SHOWN = 20
_HUNDRED = 100


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("goal")(goal)
    app.command("tasks")(tasks)
    app.command("sensitivity")(other_definitions)
    app.command("dynamics")(dynamics)
    app.command("explain")(explain)
    app.command("compare")(compare)


def goal(
    code: IndicatorCode,
    base: Base,
    period: PeriodCode,
    target: Annotated[
        str, typer.Option(help="Своя цель вместо целей профиля: доля в процентах или число.")
    ] = "",
    out: Annotated[
        Path | None, typer.Option("--out", help="Задания по организациям (.xlsx).")
    ] = None,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Показать, кого добрать до цели, начиная с тех, кого легче."""
    with opened(base, password_file) as workspace:
        found, monitoring = workspace.monitoring.period(period), workspace.monitoring
        targets = _targets(monitoring.definitions.indicator(code), target)
        answer = goal_of(
            workspace.database,
            monitoring.definitions,
            found,
            code,
            targets=targets,
            forms=monitoring.points(found),
        )
        if out is not None:
            frame = monitoring.definitions.frame(found)
            write_task_lists(out, found, task_lists(workspace.database, frame, [answer]))
    show(jsons.goal_json(answer), _goal_lines(answer), as_json=as_json)
    return ExitCode.DONE


def tasks(
    base: Base,
    period: PeriodCode,
    out: Annotated[Path | None, typer.Option("--out", help="Записать в XLSX.")] = None,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Составить задания организациям по всем показателям ниже цели."""
    with opened(base, password_file) as workspace:
        found, monitoring = workspace.monitoring.period(period), workspace.monitoring
        goals = goals_of(
            workspace.database, monitoring.definitions, found, monitoring.points(found)
        )
        lists = task_lists(workspace.database, monitoring.definitions.frame(found), goals)
        if out is not None:
            write_task_lists(out, found, lists)
    data = {"period": found.code, "goals": [jsons.goal_json(one) for one in goals]}
    lines = [f"{one.title}: заданий {len(one.tasks)}" for one in lists] or [_NO_TASKS]
    show({**data, "lists": jsons.tasks_json(lists)}, lines, as_json=as_json)
    return ExitCode.DONE


def other_definitions(
    code: IndicatorCode,
    base: Base,
    period: PeriodCode,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Показать показатель по другим определениям и кто при них меняется."""
    with opened(base, password_file) as workspace:
        found, monitoring = workspace.monitoring.period(period), workspace.monitoring
        answer = sensitivity(
            workspace.database,
            monitoring.definitions,
            found,
            code,
            forms=monitoring.points(found),
        )
    lines = [indicator_line(answer.evaluated)]
    for one in answer.shifts:
        mark = " — так в профиле" if one.current else ""
        lines.append(f"{one.evaluated.shown:>14}  {one.variant.title}{mark}")
        lines += [f"    + {item.name} ({item.reason})" for item in one.entered["denominator"]]
        lines += [f"    - {item.name} ({item.reason})" for item in one.left["denominator"]]
    show(jsons.sensitivity_json(answer), lines, as_json=as_json)
    return ExitCode.DONE


def dynamics(
    code: IndicatorCode, base: Base, password_file: PasswordFile = None, as_json: AsJson = False
) -> int:
    """Показать показатель по всем периодам."""
    with opened(base, password_file) as workspace:
        points = series(workspace.monitoring, code)
    lines = []
    for point in points:
        marks = [words for words, holds in _marks(point.frozen, point.redefined) if holds]
        note = f"  ({', '.join(marks)})" if marks else ""
        lines.append(f"{point.evaluated.shown:>14}  {period_title(point.period)}{note}")
    show(jsons.series_json(code, points), lines, as_json=as_json)
    return ExitCode.DONE


def explain(
    code: IndicatorCode,
    base: Base,
    first: Annotated[str, typer.Option("--from", help="С каким периодом сравнить.")],
    second: Annotated[str, typer.Option("--to", help="Какой период объяснить.")],
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Объяснить изменение показателя между двумя периодами поимённо."""
    with opened(base, password_file) as workspace:
        periods = workspace.monitoring.period(first), workspace.monitoring.period(second)
        found = explained(workspace.database, workspace.monitoring, *periods, code)
    lines = [f"{found.before.shown} → {found.after.shown}"]
    for group in found.groups:
        lines.append(f"{group.title}: {group.numerator:+} из {group.denominator:+}")
        lines += [f"  {one.item.name} ({one.item.reason})" for one in group.moved[:_SHOWN]]
        if len(group.moved) > _SHOWN:
            lines.append(f"  … и ещё {len(group.moved) - _SHOWN}")
    show(jsons.explanation_json(found), lines, as_json=as_json)
    return ExitCode.DONE


def compare(
    code: IndicatorCode,
    base: Base,
    period: PeriodCode,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Сравнить организации по доле."""
    with opened(base, password_file) as workspace:
        found, monitoring = workspace.monitoring.period(period), workspace.monitoring
        evaluated = monitoring.evaluated(found, code)
        answer = compared(workspace.database, monitoring.definitions, found, evaluated)
    lines = [indicator_line(evaluated)]
    lines += [f"{row.rank or '–':>4}  {row.name}: {row.shown}" for row in answer.rows]
    if any(answer.repeated):
        lines.append(f"Дубли между организациями: {answer.repeated[1]}")
    show(jsons.comparison_json(answer), lines, as_json=as_json)
    return ExitCode.DONE


def _goal_lines(answer: Goal) -> list[str]:
    lines = [indicator_line(answer.evaluated)]
    lines += [f"{need.words}: {need.target.source}" for need in answer.needs]
    lines += [
        f"  {place}. {one.item.name} · {one.item.organization} · {one.action}"
        for place, one in enumerate(answer.first, start=1)
    ]
    return lines


def _marks(frozen: bool, redefined: bool) -> tuple[tuple[str, bool], ...]:
    return ("закрыт", frozen), ("определение изменилось", redefined)


def _targets(indicator: Indicator, written: str) -> list[Target]:
    """Return the target typed in: per cent of a share, a number of anything else."""
    if not written:
        return []
    try:
        value = Decimal(written.strip().rstrip("%").replace(",", "."))
    except InvalidOperation as error:
        raise UsageFault(f"--target: «{written}» — не число.") from error
    part = indicator.kind in (IndicatorKind.SHARE, IndicatorKind.POINTS)
    if not value.is_finite() or value < 0 or (part and value > _HUNDRED):
        raise UsageFault(f"--target: значение «{written}» невозможно.")
    return [target_of(indicator, Fraction(value) / (_HUNDRED if part else 1))]
