"""Section «Периоды»: what is counted, on which date, and by when it is due."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.fields import Option, choice, day, text
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections.rules import not_before


class PeriodState(Option):
    """Whether the numbers of a period may still change."""

    OPEN = "open", "Открыт"
    CLOSED = "closed", "Закрыт"


@dataclass(frozen=True, kw_only=True)
class Period(Record):
    """A monitoring period; both ends of the window belong to it."""

    code: str = text("Код", required=True, search=True, max_length=20)
    start: date = day("Начало", required=True)
    end: date = day("Конец", required=True)
    reference_date: date = day("Отчётная дата", required=True, hint="Состав кадров на этот день")
    collect_from: date | None = day("Сбор с")
    collect_to: date | None = day("Сбор по")
    due: date | None = day("Срок сдачи")
    state: PeriodState = choice("Состояние", PeriodState, required=True, default=PeriodState.OPEN)
    closed_on: date | None = day("Закрыт")


PERIODS = Section(
    key="periods",
    title="Периоды",
    record_type=Period,
    natural_key=("code",),
    rules=(
        not_before("end", "Конец", "start", "Начало"),
        not_before("collect_to", "Сбор по", "collect_from", "Сбор с"),
    ),
)
