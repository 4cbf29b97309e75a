"""«Свод»: the numbers of a period as a workbook, a sheet for every question."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from mms_desktop.domain.indicators import IndicatorKind
from mms_desktop.domain.periods import period_title
from mms_desktop.services.reports.content import IndicatorLine, ReportContent
from mms_desktop.services.reports.words import period_days, target_cells
from mms_desktop.services.reports.workbook import Sheet, SheetColumn, Value

TITLE = "Свод по итогам мониторинга методической работы"


def svod(content: ReportContent) -> tuple[Sheet, ...]:
    """Return the sheets of the workbook of one municipality and period."""
    return (
        _sheet(content, "Показатели", _INDICATORS, [_indicator(one) for one in content.indicators]),
        _sheet(
            content,
            "Чек-листы",
            _CHECKLISTS,
            [
                (one.title, one.subject, one.assessor, one.status, one.points, one.share, one.level)
                for one in content.checklists
            ],
        ),
        _sheet(
            content,
            "Организации",
            _ORGANIZATIONS,
            [
                (
                    *(one.code, one.name, one.kind, one.staff, one.teachers, one.young),
                    *(one.low_results, one.methodical_service),
                )
                for one in content.organizations
            ],
        ),
        _sheet(content, "Кадры", _COUNTS, list(content.headcounts)),
        _sheet(content, "Реестр", _COUNTS, list(content.records)),
    )


def _indicator(line: IndicatorLine) -> Sequence[Value]:
    goal, outcome = target_cells(line)
    return (
        line.code,
        line.title,
        _value(line),
        line.shown,
        line.numerator,
        line.denominator,
        line.excluded,
        goal.text,
        outcome.text,
    )


def _value(line: IndicatorLine) -> Value:
    if line.value is None:
        return None
    if line.kind == IndicatorKind.SHARE:
        return line.value
    if line.value.denominator == 1:
        return line.value.numerator
    return Decimal(line.value.numerator) / Decimal(line.value.denominator)


def _sheet(
    content: ReportContent,
    name: str,
    columns: Iterable[tuple[str, int]],
    rows: Sequence[Sequence[Value]],
) -> Sheet:
    period = content.period
    lines = (
        f"{name}: {content.municipality}",
        f"{period_title(period)} ({period_days(period)}), ОКТМО {content.oktmo}",
        content.footer,
    )
    described = tuple(SheetColumn(title, width) for title, width in columns)
    return Sheet(name, tuple(filter(None, lines)), described, tuple(rows))


_INDICATORS = (
    ("Код", 22),
    ("Показатель", 46),
    ("Значение", 11),
    ("Как показано", 13),
    ("Числитель", 12),
    ("Знаменатель", 14),
    ("Не учтено", 11),
    ("Цель", 22),
    ("Состояние", 24),
)
_CHECKLISTS = (
    ("Чек-лист", 44),
    ("Чья работа", 36),
    ("Кто заполнил", 14),
    ("Состояние", 14),
    ("Баллы", 13),
    ("Доля", 9),
    ("Уровень", 26),
)
_ORGANIZATIONS = (
    ("Код", 12),
    ("Организация", 44),
    ("Тип", 28),
    ("Работников", 12),
    ("Педагогов", 11),
    ("Молодых", 10),
    ("ШНОР", 8),
    ("Методслужба", 13),
)
_COUNTS = (("Что", 60), ("Сколько", 12))
