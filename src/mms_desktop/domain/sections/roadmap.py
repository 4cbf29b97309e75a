"""Section «Дорожная карта»."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.fields import Option, choice, day, text
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections.rules import not_before


class RoadmapStatus(Option):
    """Where a point of the roadmap is."""

    PLANNED = "planned", "Запланировано"
    ACTIVE = "active", "Выполняется"
    DONE = "done", "Выполнено"
    CANCELLED = "cancelled", "Отменено"


@dataclass(frozen=True, kw_only=True)
class RoadmapPoint(Record):
    """One point of the roadmap «дорожная карта»."""

    number: str = text("Номер", required=True, search=True, max_length=20, hint="Например, 1.3")
    direction: str = text("Направление", required=True, search=True, max_length=500)
    title: str = text("Мероприятие", required=True, search=True, multiline=True, max_length=2000)
    responsible: str = text(
        "Ответственный", search=True, multiline=True, max_length=2000, personal=True
    )
    starts: date | None = day("Начало", in_table=False, group="Сроки")
    due: date | None = day("Срок", group="Сроки")
    expected_result: str = text(
        "Ожидаемый результат", multiline=True, max_length=2000, in_table=False, group="Результат"
    )
    status: RoadmapStatus | None = choice(
        "Статус", RoadmapStatus, default=RoadmapStatus.PLANNED, group="Результат"
    )
    done_on: date | None = day("Дата выполнения", group="Результат")
    result: str = text(
        "Результат",
        search=True,
        multiline=True,
        max_length=2000,
        in_table=False,
        group="Результат",
    )
    indicator: str = text(
        "Показатель",
        max_length=100,
        group="Результат",
        hint="Код показателя, на который влияет мероприятие",
    )


ROADMAP = Section(
    key="roadmap",
    title="Дорожная карта",
    record_type=RoadmapPoint,
    natural_key=("number",),
    caption=("number", "title"),
    rules=(
        not_before("due", "Срок", "starts", "Начало"),
        not_before("done_on", "Дата выполнения", "starts", "Начало"),
    ),
)
