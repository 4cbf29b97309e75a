"""Section «Управленческие решения»."""

import datetime as dt  # whole: a field of the record is called «date»
from dataclasses import dataclass

from mms_desktop.domain.fields import day, link
from mms_desktop.domain.fields import text as words  # a field of the record is called «text»
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections.rules import not_before


@dataclass(frozen=True, kw_only=True)
class Decision(Record):
    """What was decided, by which act, and what came of it «управленческое решение»."""

    code: str = words("Код", required=True, search=True, max_length=40)
    recommendation: int | None = link("Рекомендация", to="recommendations", search=True)
    act: str = words("Акт", search=True, hint="Номер и дата распорядительного акта")
    date: dt.date = day("Дата", required=True)
    text: str = words("Решение", required=True, search=True, multiline=True, max_length=2000)
    responsible: str = words(
        "Ответственный", search=True, multiline=True, max_length=2000, personal=True
    )
    due: dt.date | None = day("Срок", group="Исполнение")
    done_on: dt.date | None = day("Дата выполнения", group="Исполнение")
    indicator: str = words(
        "Показатель",
        max_length=100,
        in_table=False,
        group="Исполнение",
        hint="Код показателя, по которому измеряется эффект",
    )
    effect: str = words(
        "Эффект",
        multiline=True,
        max_length=2000,
        in_table=False,
        group="Исполнение",
        hint="Значение показателя до и после решения",
    )


DECISIONS = Section(
    key="decisions",
    title="Управленческие решения",
    record_type=Decision,
    natural_key=("code",),
    caption=("code", "date"),
    rules=(
        not_before("due", "Срок", "date", "Дата"),
        not_before("done_on", "Дата выполнения", "date", "Дата"),
    ),
)
