"""«Справка»: what the monitoring of a period showed, for a head to read and sign."""

from collections.abc import Iterator
from fractions import Fraction

from mms_desktop.domain.indicators import IndicatorKind
from mms_desktop.domain.periods import period_title
from mms_desktop.services.reports.content import ChecklistLine, IndicatorLine, ReportContent
from mms_desktop.services.reports.document import (
    Bar,
    Bars,
    Block,
    Cell,
    ColumnStyle,
    Document,
    Figures,
    Grid,
    Heading,
    Paragraph,
    Signatures,
    Tone,
)
from mms_desktop.services.reports.words import (
    NO_VALUE,
    made_of,
    percent,
    period_days,
    target_cells,
)

TITLE = "Справка по итогам мониторинга методической работы"

_LEVEL_TONES = {
    "high": Tone.GOOD,
    "low": Tone.BAD,
    "undefined": Tone.MUTED,
    "incomplete": Tone.MUTED,
}
_INDICATOR_COLUMNS = (
    ColumnStyle("№", 0.05, numeric=True),
    ColumnStyle("Показатель", 0.43),
    ColumnStyle("Значение", 0.12, numeric=True),
    ColumnStyle("Из чего", 0.13, numeric=True),
    ColumnStyle("Цель", 0.13),
    ColumnStyle("Состояние", 0.14),
)
_COLUMNS_WITHOUT_TARGETS = (
    ColumnStyle("№", 0.05, numeric=True),
    ColumnStyle("Показатель", 0.67),
    ColumnStyle("Значение", 0.14, numeric=True),
    ColumnStyle("Из чего", 0.14, numeric=True),
)
_CHECKLIST_COLUMNS = (
    ColumnStyle("Чек-лист", 0.36),
    ColumnStyle("Чья работа", 0.24),
    ColumnStyle("Баллы", 0.13, numeric=True),
    ColumnStyle("Доля", 0.1, numeric=True),
    ColumnStyle("Уровень", 0.17),
)
_ORGANIZATION_COLUMNS = (
    ColumnStyle("Организация", 0.36),
    ColumnStyle("Тип", 0.24),
    ColumnStyle("Работников", 0.14, numeric=True),
    ColumnStyle("Педагогов", 0.13, numeric=True),
    ColumnStyle("Молодых", 0.13, numeric=True),
)


def spravka(content: ReportContent) -> Document:
    """Return the report of one municipality and period."""
    title = period_title(content.period)
    return Document(
        TITLE,
        (
            content.municipality,
            f"Период: {title} ({period_days(content.period)})",
            f"ОКТМО {content.oktmo}",
        ),
        tuple(_blocks(content)),
        content.footer,
    )


def _blocks(content: ReportContent) -> Iterator[Block]:
    yield Heading("Кадры на отчётную дату")
    yield Figures(tuple((f"{count}", title) for title, count in content.headcounts))
    yield from _indicators(content)
    yield from _checklists(content)
    yield from _organizations(content)
    if content.notes:
        yield Heading("Как считалось")
        yield from (Paragraph(note, quiet=True) for note in content.notes)
    yield Signatures(("Руководитель муниципальной методической службы",))


def _indicators(content: ReportContent) -> Iterator[Block]:
    yield Heading("Показатели")
    if not content.indicators:
        yield Paragraph("Показатели в профиле не объявлены.")
        return
    rows = [_indicator(number, line) for number, line in enumerate(content.indicators, start=1)]
    if any(line.targets for line in content.indicators):
        yield Grid(_INDICATOR_COLUMNS, tuple(rows))
    else:
        yield Grid(
            _COLUMNS_WITHOUT_TARGETS, tuple(row[: len(_COLUMNS_WITHOUT_TARGETS)] for row in rows)
        )
        yield Paragraph("Целевых значений профиль не устанавливает.", quiet=True)
    bars = tuple(_bar(line) for line in content.indicators if _is_share(line))
    if bars:
        yield Bars(bars, "Полная полоса — 100 %; чертой отмечена цель.")


def _indicator(number: int, line: IndicatorLine) -> tuple[Cell, ...]:
    goal, outcome = target_cells(line)
    return (
        Cell(f"{number}"),
        Cell(line.title),
        Cell(line.shown, Tone.PLAIN if line.status == "ok" else Tone.MUTED),
        Cell(made_of(line)),
        goal,
        outcome,
    )


def _is_share(line: IndicatorLine) -> bool:
    return line.kind == IndicatorKind.SHARE and line.status == "ok" and line.value is not None


def _bar(line: IndicatorLine) -> Bar:
    goals = [target for target in line.targets if target.met is not None]
    goal = Fraction(goals[0].value) if goals else None
    tone = Tone.PLAIN if not goals else Tone.GOOD if goals[0].met else Tone.BAD
    return Bar(line.title, line.value or Fraction(0), f"{line.shown} · {made_of(line)}", goal, tone)


def _checklists(content: ReportContent) -> Iterator[Block]:
    yield Heading("Чек-листы")
    if not content.checklists:
        yield Paragraph("За период не заполнен ни один чек-лист.")
        return
    yield Grid(_CHECKLIST_COLUMNS, tuple(_checklist(line) for line in content.checklists))
    remarks = dict.fromkeys(
        f"{line.title}: {remark}" for line in content.checklists for remark in line.remarks
    )
    yield from (Paragraph(remark, quiet=True) for remark in remarks)


def _checklist(line: ChecklistLine) -> tuple[Cell, ...]:
    return (
        Cell(line.title),
        Cell(line.subject),
        Cell(line.points),
        Cell(NO_VALUE if line.share is None else percent(line.share)),
        Cell(line.level, _LEVEL_TONES.get(line.level_code, Tone.PLAIN)),
    )


def _organizations(content: ReportContent) -> Iterator[Block]:
    yield Heading("Организации")
    if not content.organizations:
        yield Paragraph("На отчётную дату в реестре нет открытых организаций.")
        return
    rows = [
        (
            Cell(line.name),
            Cell(line.kind),
            Cell(f"{line.staff}"),
            Cell(f"{line.teachers}"),
            Cell(f"{line.young}"),
        )
        for line in content.organizations
    ]
    yield Grid(_ORGANIZATION_COLUMNS, tuple(rows))
    yield Paragraph(
        "Человек, который работает в нескольких организациях, показан по главному месту работы.",
        quiet=True,
    )
