"""Commands from results to measures: the loop, suggestions, terms, deficits, reconciliation."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

import typer

from mms_desktop.cli.options import AsJson, Base, PasswordFile, PeriodCode, opened
from mms_desktop.cli.output import ExitCode, UsageFault, show
from mms_desktop.services.monitoring import loop_json as jsons
from mms_desktop.services.monitoring.deficits import deficit_bank, funnel
from mms_desktop.services.monitoring.drilldown import ListName
from mms_desktop.services.monitoring.jsons import list_json
from mms_desktop.services.monitoring.loop import Stage, Turn, deadline_words, turns, write_effects
from mms_desktop.services.monitoring.radar import radar
from mms_desktop.services.monitoring.reconciliation import (
    FIRST_SHEET,
    Asked,
    Figure,
    people_behind,
    reconciliation,
    type_in,
)
from mms_desktop.services.monitoring.roadmap_progress import roadmap_progress
from mms_desktop.services.monitoring.suggestions import Contradiction, contradictions, suggestions

_LATE = (Stage.UNANSWERED, Stage.OVERDUE, Stage.UNMEASURED)


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("loop")(loop)
    app.command("suggest")(suggest)
    app.command("radar")(terms)
    app.command("deficits")(deficits)
    app.command("reconcile")(reconcile)
    app.command("progress")(roadmap)


def loop(
    base: Base,
    late: Annotated[
        bool, typer.Option("--late", help="Только без ответа, просроченные и неизмеренные.")
    ] = False,
    write: Annotated[
        bool, typer.Option("--write-effects", help="Записать эффект в решения.")
    ] = False,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Показать рекомендации, решения и их эффект: показатель до и после."""
    today = date.today()
    with opened(base, password_file) as workspace:
        database, monitoring = workspace.database, workspace.monitoring
        written = len(write_effects(database, monitoring, today).changes) if write else 0
        found = turns(database, monitoring, today)
        opposed = contradictions(database, monitoring)
    shown = [one for one in found if one.stage in _LATE] if late else found
    data = {
        "turns": jsons.turns_json(shown),
        "contradictions": jsons.contradictions_json(opposed),
        "effects_written": written,
    }
    show(data, _loop_lines(shown, opposed), as_json=as_json)
    return ExitCode.DONE


def suggest(
    base: Base, period: PeriodCode, password_file: PasswordFile = None, as_json: AsJson = False
) -> int:
    """Предложить рекомендации по результатам периода."""
    with opened(base, password_file) as workspace:
        found = suggestions(
            workspace.database, workspace.monitoring, workspace.monitoring.period(period)
        )
    lines = [f"{one.addressee}: {one.text}\n    {one.why}" for one in found]
    show({"suggestions": jsons.suggestions_json(found)}, lines, as_json=as_json)
    return ExitCode.DONE


def terms(
    base: Base,
    days: Annotated[
        int | None, typer.Option("--days", min=0, help="На сколько дней вперёд смотреть.")
    ] = None,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Показать сроки, которые подходят или вышли, с актом, из которого срок."""
    with opened(base, password_file) as workspace:
        definitions = workspace.monitoring.definitions
        found = radar(workspace.database, definitions, date.today(), horizon=days)
    lines = [
        f"{one.due:%d.%m.%Y}  {one.name} · {one.title}: {one.what}\n    {one.act}" for one in found
    ]
    show({"terms": jsons.radar_json(found)}, lines, as_json=as_json)
    return ExitCode.DONE


def deficits(
    base: Base, period: PeriodCode, password_file: PasswordFile = None, as_json: AsJson = False
) -> int:
    """Показать банк дефицитов и путь от диагностики до повторной."""
    with opened(base, password_file) as workspace:
        found, definitions = workspace.monitoring.period(period), workspace.monitoring.definitions
        bank = deficit_bank(workspace.database, definitions, found)
        steps = funnel(workspace.database, definitions, found)
    lines = [f"{one.people:>5}  {one.title} ({one.kind})" for one in bank]
    lines += [f"{len(step.people):>5}  {step.title}" for step in steps]
    show(jsons.deficits_json(bank, steps), lines, as_json=as_json)
    return ExitCode.DONE


def reconcile(
    base: Base,
    period: PeriodCode,
    figures: Annotated[
        list[str] | None,
        typer.Option("--set", help="Число из формы: «total=41» или «total=41: пояснение»."),
    ] = None,
    form: Annotated[
        str, typer.Option("--form", help="Форма: oo1, 85-k, 1-do, spo1, all.")
    ] = FIRST_SHEET,
    organization: Annotated[
        str, typer.Option(help="Код организации, чья это форма; без него — все вместе.")
    ] = "",
    behind: Annotated[str, typer.Option("--list", help="Строка: показать, кто в ней.")] = "",
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Сверить реестр с числами официальной формы."""
    typed = dict(_figure(written) for written in figures or ())
    with opened(base, password_file) as workspace:
        asked = Asked(workspace.monitoring.period(period), form, organization)
        database, definitions = workspace.database, workspace.monitoring.definitions
        if typed:
            type_in(database, asked, typed)
        lines = reconciliation(database, definitions, asked)
        items = people_behind(database, definitions, asked, behind) if behind else ()
    shown = [
        f"{one.title}: в реестре {one.counted}"
        + ("" if one.official is None else f", в форме {one.official} ({one.difference:+})")
        + (f" — {one.note}" if one.note else "")
        for one in lines
    ]
    shown += [f"  {item.name} · {item.organization}" for item in items]
    data: dict[str, object] = {"period": asked.period.code, "form": form}
    data |= {"organization": organization, "lines": jsons.reconciliation_json(lines)}
    if behind:
        data |= list_json(behind, ListName.NUMERATOR, items)
    show(data, shown, as_json=as_json)
    return ExitCode.DONE if all(one.explained for one in lines) else ExitCode.INCOMPLETE


def roadmap(
    base: Base, period: PeriodCode, password_file: PasswordFile = None, as_json: AsJson = False
) -> int:
    """Показать исполнение дорожной карты по направлениям."""
    with opened(base, password_file) as workspace:
        found = workspace.monitoring.period(period)
        lines = roadmap_progress(workspace.database, workspace.monitoring, found, date.today())
    shown = [
        f"{one.title}: выполнено {one.done} из {one.total}, просрочено {one.overdue}"
        for one in lines
    ]
    show({"directions": jsons.roadmap_json(lines)}, shown, as_json=as_json)
    return ExitCode.DONE


def _loop_lines(shown: Iterable[Turn], opposed: Iterable[Contradiction]) -> list[str]:
    lines = []
    for one in shown:
        codes = [part.code for part in (one.recommendation, one.decision) if part is not None]
        effect = f": {one.effect.words}" if one.effect else ""
        lines.append(f"{' → '.join(codes)}  {deadline_words(one)}{effect}")
    lines += [
        f"Противоречие: {one.addressee}, «{one.direction}»: "
        f"{', '.join(one.exemplary)} против {', '.join(one.correction)}"
        for one in opposed
    ]
    return lines


def _figure(written: str) -> tuple[str, Figure]:
    code, equals, rest = written.partition("=")
    number, _, note = rest.partition(":")
    if not equals or not number.strip().isdecimal():
        raise UsageFault(f"--set: «{written}»: напишите «строка=число» или «строка=число: почему».")
    return code.strip(), Figure(int(number), note.strip())
