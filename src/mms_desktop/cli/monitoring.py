"""Commands about periods, indicators and reports."""

from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from mms_desktop.cli.options import AsJson, Base, PasswordFile, PeriodCode, opened
from mms_desktop.cli.output import ExitCode, UsageFault, progress, show
from mms_desktop.domain.days import read_day
from mms_desktop.domain.period_stages import stage_of
from mms_desktop.domain.periods import period_title
from mms_desktop.services.monitoring.closing import Difference
from mms_desktop.services.monitoring.difference_lists import (
    NamedDifference,
    named_differences,
    write_differences,
)
from mms_desktop.services.monitoring.drilldown import LIST_TITLES, ListName
from mms_desktop.services.monitoring.indicators import Evaluated
from mms_desktop.services.monitoring.jsons import (
    indicators_json,
    list_json,
    named_differences_json,
)
from mms_desktop.services.monitoring.passports import target_words
from mms_desktop.services.monitoring.periods import (
    add_period,
    history,
    period_json,
    reopen_period,
)

Code = Annotated[str, typer.Argument(metavar="КОД", help="Код, например 2023-H2.")]


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="Периоды мониторинга.", no_args_is_help=True)
    group.command("add")(add)
    group.command("list")(periods)
    group.command("close")(close)
    group.command("reopen")(reopen)
    group.command("differences")(differences)
    app.add_typer(group, name="period")
    app.command("indicators")(indicators)
    app.command("indicator")(indicator)


def add(
    code: Code,
    base: Base,
    start: Annotated[str, typer.Option(help="Первый день окна.")] = "",
    end: Annotated[str, typer.Option(help="Последний день окна.")] = "",
    reference_date: Annotated[str, typer.Option(help="Отчётная дата (состав кадров).")] = "",
    due: Annotated[str, typer.Option(help="Срок сдачи.")] = "",
    collect_from: Annotated[str, typer.Option(help="Первый день сбора.")] = "",
    collect_to: Annotated[str, typer.Option(help="Последний день сбора.")] = "",
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Добавить период или задать его даты."""
    dates = {"start": start, "end": end, "reference_date": reference_date, "due": due}
    dates |= {"collect_from": collect_from, "collect_to": collect_to}
    days = {name: _day(name, written) for name, written in dates.items()}
    with opened(base, password_file) as workspace:
        saved = add_period(workspace.database, code, **days)
    period = saved.period
    data = {**period_json(period), "result": str(saved.outcome)}
    line = (
        f"{period_title(period)}: {period.start:%d.%m.%Y} – {period.end:%d.%m.%Y}, "
        f"отчётная дата {period.reference_date:%d.%m.%Y}"
    )
    show(data, [line], as_json=as_json)
    return ExitCode.DONE


def periods(base: Base, password_file: PasswordFile = None, as_json: AsJson = False) -> int:
    """Показать периоды."""
    with opened(base, password_file) as workspace:
        found = workspace.monitoring.periods()
        turned = {one.code: history(workspace.database, one) for one in found}
    lines = [_period_line(one, turned[one.code]) for one in found]
    data = [period_json(one) | {"history": _history_json(turned[one.code])} for one in found]
    show({"periods": data}, lines, as_json=as_json)
    return ExitCode.DONE


def close(
    code: Code, base: Base, password_file: PasswordFile = None, as_json: AsJson = False
) -> int:
    """Закрыть период: его ответы и числа больше не меняются."""
    from mms_desktop.services.packages.keeping import kept_remark

    with opened(base, password_file) as workspace:
        period = workspace.monitoring.close(code, date.today(), progress("Закрытие"))
        remark = kept_remark(workspace.database, period)
    lines = [f"Закрыт: {period_title(period)}", *([remark] if remark else [])]
    show({**period_json(period), "remark": remark}, lines, as_json=as_json)
    return ExitCode.INCOMPLETE if remark else ExitCode.DONE


def reopen(
    code: Code, base: Base, password_file: PasswordFile = None, as_json: AsJson = False
) -> int:
    """Снова открыть закрытый период."""
    with opened(base, password_file) as workspace:
        period = reopen_period(workspace.database, code)
    show(period_json(period), [f"Открыт: {period_title(period)}"], as_json=as_json)
    return ExitCode.DONE


def differences(
    code: Code,
    base: Base,
    out: Annotated[Path | None, typer.Option("--out", help="Записать в XLSX.")] = None,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Показать, чем числа закрытого периода отличаются от пересчёта, поимённо."""
    with opened(base, password_file) as workspace:
        found, monitoring = workspace.monitoring.period(code), workspace.monitoring
        changed = named_differences(
            workspace.database, monitoring.definitions, found, monitoring.differences(found)
        )
        taken = monitoring.snapshot(found)
    if taken is None:
        raise UsageFault(f"Период «{found.code}» не закрыт: сравнивать не с чем.")
    if out is not None:
        write_differences(out, found, changed)
    data = {"period": found.code, "closed_on": taken.closed_on.isoformat()}
    lines = [line for one in changed for line in _named_lines(one)] or ["Расхождений нет."]
    show({**data, "differences": named_differences_json(changed)}, lines, as_json=as_json)
    return ExitCode.DONE


def indicators(
    base: Base,
    period: PeriodCode,
    every: Annotated[
        bool, typer.Option("--all", help="Все показатели, и о качестве данных тоже.")
    ] = False,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Показать показатели профиля за период."""
    with opened(base, password_file) as workspace:
        found = workspace.monitoring.period(period)
        monitoring = workspace.monitoring
        evaluated = monitoring.evaluate_all(found) if every else monitoring.evaluate(found)
        taken, changed = monitoring.snapshot(found), monitoring.differences(found)
    lines = [line for one in evaluated for line in (indicator_line(one), *_target_lines(one))]
    if taken is not None:
        lines += [f"Период закрыт {taken.closed_on:%d.%m.%Y}: числа на день закрытия."]
        lines += [_difference_line(one) for one in changed]
    show(indicators_json(found, evaluated, taken, changed), lines, as_json=as_json)
    return ExitCode.DONE


def indicator(
    code: Annotated[str, typer.Argument(metavar="КОД", help="Код показателя.")],
    base: Base,
    period: PeriodCode,
    which: Annotated[ListName, typer.Option("--list", help="Какой список показать.")],
    out: Annotated[Path | None, typer.Option("--out", help="Записать список в XLSX.")] = None,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Показать, кто стоит за показателем."""
    from mms_desktop.services.monitoring.export import write_list

    with opened(base, password_file) as workspace:
        found = workspace.monitoring.period(period)
        lists = workspace.monitoring.drill_down(found, code)
    items = lists.items[which]
    if out is not None:
        write_list(out, found, lists.evaluated, which, items)
    lines = [indicator_line(lists.evaluated), f"{LIST_TITLES[which]}: {len(items)}"]
    lines += [
        "  " + " · ".join(filter(None, (item.name, item.organization, item.reason)))
        for item in items
    ]
    show(list_json(code, which, items), lines, as_json=as_json)
    return ExitCode.DONE


def indicator_line(evaluated: Evaluated) -> str:
    """Return an indicator in one line: code, value, what it is made of, title."""
    value = evaluated.value
    made_of = f" ({value.numerator} из {value.denominator})" if value.denominator else ""
    return f"{evaluated.indicator.code:<28} {evaluated.shown}{made_of}  {evaluated.indicator.title}"


def _target_lines(evaluated: Evaluated) -> list[str]:
    reached = {True: " — достигнута", False: " — не достигнута", None: ""}
    return [
        f"{'':<28} цель {target_words(evaluated.indicator, one.target)}{reached[one.met]}"
        f"{', срок цели истёк' if one.expired else ''}"
        for one in evaluated.targets
    ]


def _period_line(period: Any, turned: list[tuple[str, bool]]) -> str:
    stage = stage_of(period, date.today()).label.lower()
    line = f"{period.code:<12} {period_title(period)}  {stage}"
    told = [f"{'закрыт' if closed else 'открыт снова'} {at[:10]}" for at, closed in turned]
    return f"{line} ({', '.join(told)})" if told else line


def _history_json(turned: list[tuple[str, bool]]) -> list[dict[str, object]]:
    return [{"at": at, "state": "closed" if closed else "open"} for at, closed in turned]


def _named_lines(one: NamedDifference) -> list[str]:
    lines = [_difference_line(one.difference)]
    return lines + [f"  {item.name} · {item.organization}: {item.reason}" for item in one.items]


def _difference_line(one: Difference) -> str:
    why = " — определение или цель изменены" if one.redefined else ""
    code = one.frozen.indicator.code
    return f"Сейчас было бы иначе: {code}: {one.frozen.shown} → {one.now.shown}{why}"


def _day(name: str, written: str) -> date | None:
    found = read_day(written)
    if found.problem:
        raise UsageFault(f"--{name.replace('_', '-')}: {found.problem}")
    return found.value
